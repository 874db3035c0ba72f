/* Lines that a web page or an issue sets around a document: its fields, its foot, whom to call, who has a
 * copy. All are asked of clean words (zr_line_clean). */
#ifndef ZEREN_DOCUMENT_OUTLINE_PAGE_H
#define ZEREN_DOCUMENT_OUTLINE_PAGE_H

#include "document/outline_line.h"
#include "document/outline_signature.h"

/* 索引号：… 发布日期：…: a field's key with its colon. */
bool zr_is_page_key(zr_span words);

/* 发布日期, 来源: a field's key and no more. */
bool zr_is_page_name(zr_span word);

/* The field's key that begins the words, whatever stands behind it; else empty. */
zr_span zr_page_name_first(zr_span words);

/* Of four characters and more, which stand for nothing else: 发布日期：, not 时间：. */
bool zr_is_long_page_key(zr_span words);

/* 您的位置：首页 …, 首页 政务公开 …: the way to the page. What stands above it is of the site. */
bool zr_is_page_way(zr_span words);

/* Such a line, the way to the page (您的位置：首页 …), or a button. `token` is the words before the first
 * white space. */
bool zr_is_page_meta(zr_span words, zr_span token);

/* 索引号: | 1137/2022 | 成文日期: | …: a row of such fields, which no table of measures has. */
bool zr_is_page_row(zr_span words);

/* 解读 相关链接 打印. */
bool zr_is_page_foot(zr_span words, zr_span token);

/* 联系人：… */
bool zr_is_contact(zr_span words);

/* …办公室2026年3月17日印发, …局2026年3月17日发布。: who sent a document out, and when; empty if the words are
 * none such. */
zr_signature zr_imprint_read(zr_span words);

/* 抄送：… …印发, and the day a page was published. */
bool zr_is_copy(zr_span words);

/* Are its tables of words in order? For the tests. */
bool zr_page_words_sorted(void);

#endif
