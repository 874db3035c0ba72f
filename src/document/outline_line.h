/* What a single line is, seen alone: a date, a number, an issuer, an annex, the start of a page's foot. */
#ifndef ZEREN_DOCUMENT_OUTLINE_LINE_H
#define ZEREN_DOCUMENT_OUTLINE_LINE_H

#include "document/outline_clean.h"
#include "document/outline_scan.h"

typedef enum zr_line_class {
    ZR_CLASS_EMPTY,
    ZR_CLASS_META,        /* 索引号：… 发布日期：… of a web page */
    ZR_CLASS_NUMBER,      /* 桂政办发〔2026〕6号 */
    ZR_CLASS_DATE,        /* 2026年1月24日 alone */
    ZR_CLASS_REMARK,      /* （此件公开发布） */
    ZR_CLASS_ANNEX,       /* 附件1 alone: an annex begins */
    ZR_CLASS_ANNEX_TITLE, /* 附件1：…清单: begins one, or lists one */
    ZR_CLASS_ANNEX_LIST,  /* 附件：1.… */
    ZR_CLASS_RECIPIENTS,  /* 各市、县人民政府，区直各单位： */
    ZR_CLASS_CONTACT,     /* 联系人：… */
    ZR_CLASS_COPY,        /* 抄送：… …印发: the last lines of an issue; annexes may follow */
    ZR_CLASS_FOOT,        /* 解读 相关链接 打印 of a web page */
    ZR_CLASS_ISSUER,      /* a body's name alone */
    ZR_CLASS_TITLE,       /* short, no stop, ends like a title: …方案 …（2025—2027年） */
    ZR_CLASS_SHORT,       /* short and without a stop */
    ZR_CLASS_WORDS        /* a sentence */
} zr_line_class;

/* O(line), bounded by ZR_CLEAN_ROOM. */
zr_line_class zr_line_classify(const zr_clean_line *line);

/* The same of a line that was not cleaned yet. */
zr_line_class zr_line_class_alone(zr_span line);

/* The class of a line of the scan, told when it is first asked for; `clean`: for those who have it. */
zr_line_class zr_line_class_seen(const zr_scan *scan, uint32_t line, const zr_clean_line *clean);
zr_line_class zr_line_class_of(const zr_scan *scan, zr_span text, uint32_t line);

/* Some of its answers alone, asked of many lines: is it a date, a number? Most are told by the first or the
 * last character that stays. */
bool zr_line_is_date(zr_span line);
bool zr_line_is_number(zr_span line);
bool zr_line_may_be_date(zr_span line);
bool zr_line_may_be_annex(zr_span line);
bool zr_line_may_name_recipients(zr_span line);

/* The narrow questions, of clean words. */
bool zr_is_number(zr_span words); /* 文号 */
bool zr_is_date(zr_span words); /* 2026年1月24日, （2018年5月30日）, 2023年5月26日印发; not 2025年 alone */
bool zr_is_issue_remark(zr_span words); /* （此件公开发布） */

/* 某政办〔2025〕4号号, as a site prints it that adds its own 号: without that. */
zr_span zr_number_once(zr_span words);

/* （青政办字〔2025〕22号） below a title: the number without its bracket, else nothing. */
zr_span zr_number_in_bracket(zr_span words);

bool zr_is_issuer(zr_span words);

bool zr_ends_like_title(zr_span words); /* 方案 措施 … or a bracket with years, 试行, 征求意见稿 behind it */

/* 附件, 附件1, 附件一：; the rest of the line goes to `rest`. */
bool zr_is_annex(zr_span words, zr_span *rest);

/* The line below the one that tells the way to the page, if one does at the top; else 0. What the site says
 * above it may sound like a title. */
uint32_t zr_line_below_way(const zr_scan *scan, zr_span text, uint32_t limit);

/* 附则 and its kin stand without a number, at the height of 一、 or of a chapter. */
bool zr_line_is_bare_heading(zr_span words);

#endif
