/* What a single line is, seen alone: one question after the other. */
#include "document/outline_line.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/date.h"
#include "document/letters.h"
#include "document/outline_ends.h"
#include "document/outline_page.h"
#include "document/remarks.h"

#include <string.h>

bool zr_line_may_be_annex(zr_span line)
{
    return zr_line_first(line) == u'附';
}

/* The year in its bracket, then 6号: 〔2026〕6号, [2023]62号, (2023)第6号. */
static bool is_number_tail(zr_span words)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_take(&at, "〔﹝[(（［【"))
        return false;
    zr_number year = zr_digits_read(at.rest);
    zr_cursor_skip(&at, year.size);
    if (year.value < 1949 || year.value > 2100 || !zr_cursor_take(&at, "〕﹞])）］】"))
        return false;
    zr_cursor_word(&at, "第");
    zr_number number = zr_digits_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return number.size && zr_cursor_word(&at, "号") && at.rest.size == 0;
}

/* 某省人民政府令第388号 */
static bool is_order(zr_span words)
{
    size_t order = zr_span_find(words, zr_span_of("令第"), 0);
    if (order == SIZE_MAX || order == 0)
        return false;
    zr_cursor at = {zr_span_cut(words, order + strlen("令第"), words.size), 0};
    zr_number number = zr_digits_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return number.size && zr_cursor_word(&at, "号") && at.rest.size == 0;
}

zr_span zr_number_once(zr_span words)
{
    static const char *const last = "号", *const twins = "号号";
    return zr_span_ends(words, twins) ? zr_span_cut(words, 0, words.size - strlen(last)) : words;
}

/* 发文机构某局发文字号某政办: a page's keys before the year's bracket, or a list's point, are no number's. */
static bool holds_page(zr_span before)
{
    static const char *const keys[] = {"文号",   "字号",   "发文机", "发文单位", "发布机", "发布单位",
                                       "制发机", "索引号", "日期",   "时间",     NULL};
    static const char *const points[] = {"•", "·", "●", "∙", "|", NULL};
    return zr_holds_any(before, keys) || zr_starts_any(before, points);
}

bool zr_is_number(zr_span words)
{
    words = zr_number_once(words);
    if (words.size > 90 || !zr_span_ends(words, "号"))
        return false;
    if (zr_marks_in(words) & (ZR_HAS_TITLE | ZR_HAS_COMMA | ZR_HAS_COLON)) /* 政策依据：某政办〔2025〕3号 */
        return false;
    if (is_order(words))
        return true;
    if (zr_holds(words, "关于")) /* 某局关于修路的通知 某局发〔2025〕3号 */
        return false;
    for (size_t at = 0; (at = zr_letter_find(words, at, ZR_L_OPENS)) < words.size; at += zr_step(words, at)) {
        if (is_number_tail(zr_span_cut(words, at, words.size)))
            return !holds_page(zr_span_cut(words, 0, at));
    }
    return false;
}

zr_span zr_number_in_bracket(zr_span words)
{
    static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}};
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        size_t open = strlen(brackets[i][0]), close = strlen(brackets[i][1]);
        if (words.size < open + close || !zr_span_starts(words, brackets[i][0]) ||
            !zr_span_ends(words, brackets[i][1]))
            continue;
        zr_span inner = zr_span_cut(words, open, words.size - close);
        return zr_is_number(inner) ? inner : (zr_span){0};
    }
    return (zr_span){0};
}

static zr_span without_bracket(zr_span words)
{
    return zr_span_ends(words, "）") && zr_span_starts(words, "（") ? zr_span_cut(words, 3, words.size - 3)
                                                                    : words;
}

/* 星期四 behind the date of a newspaper's page. */
static bool is_day_of_week(zr_span words)
{
    static const char *const weeks[] = {"星期", "周", NULL};
    static const char *const days[] = {"一", "二", "三", "四", "五", "六", "日", "天", NULL};
    size_t size = zr_starts_any(words, weeks);
    return size && zr_equals_any(zr_behind(words, size), days);
}

bool zr_is_date(zr_span words)
{
    zr_span inner = without_bracket(words);
    zr_date date = zr_date_may_begin(zr_char_at(inner, 0)) ? zr_date_read(inner) : (zr_date){0};
    if (!date.day)
        return false;
    zr_span rest = zr_span_cut(inner, date.size, inner.size);
    return rest.size == 0 || zr_span_equal(rest, zr_span_of("印发")) ||
           zr_span_equal(rest, zr_span_of("发布")) || is_day_of_week(rest);
}

/* 2024年4月6日 16:40: a page's stamp, as nobody signs by the minute. */
static bool is_stamp(zr_span words)
{
    enum { LONGEST = 60, HOUR = 24 };
    bool digit = words.size && words.size < LONGEST && words.data[words.size - 1] >= '0' &&
                 words.data[words.size - 1] <= '9';
    zr_date date = digit && zr_date_may_begin(zr_char_at(words, 0)) ? zr_date_read(words) : (zr_date){0};
    zr_cursor at = {zr_behind(words, date.size), 0};
    zr_number hour = date.day ? zr_digits_read(at.rest) : (zr_number){0};
    zr_cursor_skip(&at, hour.size);
    if (!hour.size || hour.value >= HOUR || !zr_cursor_take(&at, ":："))
        return false;
    while (zr_cursor_take(&at, "0123456789:："))
        ;
    return !at.rest.size;
}

bool zr_line_may_be_date(zr_span line)
{
    uint32_t first = zr_line_first(line);
    return first == u'（' || zr_date_may_begin(first);
}

/* Of a longer line only the beginning is looked at. */
bool zr_line_may_name_recipients(zr_span line)
{
    uint32_t last = line.size > ZR_CLEAN_ROOM ? ':' : zr_line_last(line);
    return last == ':' || last == u'：';
}

/* What may end a date, or what stands behind one: 日 号, a digit of any kind, （…）, 印发 发布, 周日 星期天.
 */
static bool may_end_date(uint32_t last)
{
    switch (last) {
    case u'日':
    case u'号':
    case u'）':
    case u'发':
    case u'布':
    case u'天':
        return true;
    default:
        return zr_digit_of(last) >= 0 || zr_chinese_digit_of(last) >= 0;
    }
}

bool zr_line_is_date(zr_span line)
{
    if (!zr_line_may_be_date(line) || !may_end_date(zr_line_last(line)))
        return false; /* as most */
    zr_clean_line clean;
    zr_line_clean(&clean, line);
    return clean.size && !clean.cut && zr_is_date((zr_span){clean.data, clean.size});
}

bool zr_line_is_number(zr_span line)
{
    if (zr_line_last(line) != u'号')
        return false; /* as most */
    zr_clean_line clean;
    zr_line_clean(&clean, line);
    return zr_line_classify(&clean) == ZR_CLASS_NUMBER;
}

/* 附1 and 附：, the short forms; 附近 is none. */
static bool is_short_annex(zr_span words, zr_cursor *at)
{
    zr_cursor next = {words, 0};
    if (!zr_cursor_word(&next, "附"))
        return false;
    zr_cursor behind = next;
    if (!zr_digits_read(next.rest).size && !zr_cursor_take(&behind, "：:"))
        return false;
    *at = next;
    return true;
}

bool zr_is_annex(zr_span words, zr_span *rest)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "附件") && !zr_cursor_word(&at, "附表") && !zr_cursor_word(&at, "附录") &&
        !is_short_annex(words, &at))
        return false;
    zr_cursor_take(&at, "（(");
    zr_number number = zr_number_read(at.rest);
    if (number.value <= 99)
        zr_cursor_skip(&at, number.size);
    for (int i = 0; i < 3 && zr_cursor_take(&at, "-－—"); i++)
        zr_cursor_skip(&at, zr_digits_read(at.rest).size);
    zr_cursor_take(&at, "）)");
    *rest = at.rest;
    return true;
}

/* `rest` of a line stands behind its 附件; 附件2： alone, with its number, heads an annex, 附件： a list. */
static zr_line_class annex_class(zr_span rest, bool numbered)
{
    zr_cursor at = {rest, 0};
    bool colon = zr_cursor_take(&at, "：:");
    if (zr_cursor_word(&at, "（略）") || zr_cursor_word(&at, "(略)"))
        return ZR_CLASS_ANNEX_LIST;
    if (at.rest.size == 0)
        return colon && !numbered ? ZR_CLASS_ANNEX_LIST : ZR_CLASS_ANNEX;
    if (!colon && at.used == 0 && zr_holds(at.rest, "。"))
        return ZR_CLASS_WORDS;
    zr_number number = zr_number_read(at.rest);
    return number.size && number.value < 100 ? ZR_CLASS_ANNEX_LIST : ZR_CLASS_ANNEX_TITLE;
}

bool zr_is_issue_remark(zr_span words)
{
    static const char *const starts[] = {"（此件",       "(此件",       "（此页",     "(此页",
                                         "（公开发布",   "(公开发布",   "（主动公开", "(主动公开",
                                         "（依申请公开", "(依申请公开", NULL};
    static const char *const cuts[] = {
        "（本文有删减", "(本文有删减", "（本文有删节", "(本文有删节",  "（有删减",
        "(有删减",      "（有删节",    "(有删节",      "（内容有删减", "(内容有删减",
        "（略有删减",   "(略有删减",   "（略有删节",   "(略有删节",    NULL};
    uint32_t open = zr_char_at(words, 0);
    return (open == u'（' || open == '(') && words.size < 90 &&
           (zr_starts_any(words, starts) || zr_starts_any(words, cuts));
}

static bool has_stop(zr_span words)
{
    return (zr_marks_in(words) & ZR_HAS_STOP) != 0;
}

static bool is_recipients(zr_span words)
{
    static const char *const who[] = {"各",   "单位", "部门",   "政府", "委员会",
                                      "公司", "成员", "管委会", "局",   NULL};
    static const char *const others[] = {"职责：", "职责:", "分工：", "分工:", NULL}; /* 区教育局职责： */
    if (!(zr_span_ends(words, "：") || zr_span_ends(words, ":")) || zr_ends_any(words, others) ||
        has_stop(words))
        return false;
    return zr_holds_any(words, who);
}

/* An id or a web address: nothing in it but ASCII. */
static bool is_ascii(zr_span words)
{
    for (size_t i = 0; i < words.size; i++) {
        if ((unsigned char)words.data[i] >= 0x80)
            return false;
    }
    return true;
}

static bool is_short(zr_span words)
{
    static const char *const papers[] = {"的通知", "的公告", "的通告", NULL};
    static zr_word_list papers_list = {.words = papers};
    bool sends = words.size <= 300 && zr_list_ends(&papers_list, words) && zr_holds(words, "关于");
    return (words.size <= 180 || sends) && !zr_span_ends(words, "，") && !zr_span_ends(words, "、") &&
           !zr_span_ends(words, "：") && !zr_span_ends(words, ":") && !has_stop(words);
}

zr_line_class zr_line_classify(const zr_clean_line *line)
{
    zr_span words = {line->data, line->size}, rest;
    if (words.size == 0)
        return ZR_CLASS_EMPTY;
    if (line->cut)
        return is_recipients(words) ? ZR_CLASS_RECIPIENTS : ZR_CLASS_WORDS;
    if (zr_is_date(words))
        return ZR_CLASS_DATE;
    if (zr_is_number(words))
        return ZR_CLASS_NUMBER;
    if (zr_is_issue_remark(words))
        return ZR_CLASS_REMARK;
    if (zr_is_annex(words, &rest))
        return annex_class(rest, (size_t)(rest.data - words.data) > strlen("附件"));
    if (zr_is_copy(words))
        return ZR_CLASS_COPY;
    if (zr_is_page_foot(words, (zr_span){line->data, line->token}))
        return ZR_CLASS_FOOT;
    if (zr_is_page_meta(words, (zr_span){line->data, line->token}) || is_ascii(words) || is_stamp(words))
        return ZR_CLASS_META;
    if (zr_is_contact(words))
        return ZR_CLASS_CONTACT;
    if (is_recipients(words))
        return ZR_CLASS_RECIPIENTS;
    if (!is_short(words))
        return ZR_CLASS_WORDS;
    if (zr_is_issuer(words))
        return ZR_CLASS_ISSUER;
    return zr_ends_like_title(words) ? ZR_CLASS_TITLE : ZR_CLASS_SHORT;
}

/* 注：, 有关说明; not 备注 alone, a column's name. */
static bool heads_remarks(zr_span words)
{
    return zr_is_remark_name(words) && (zr_remark_head(words) || zr_span_ends(words, "说明"));
}

bool zr_line_is_bare_heading(zr_span words)
{
    static const char *const names[] = {"附则",     "总则",     "保障措施", "组织保障", "工作要求",
                                        "有关要求", "主要任务", "重点任务", "总体要求", "工作目标",
                                        "主要目标", "指导思想", "基本原则", "重点工作", "工作措施",
                                        "主要措施", "具体措施", "工作保障", NULL};
    return words.size <= 15 && (zr_equals_any(words, names) || heads_remarks(words));
}

zr_line_class zr_line_class_seen(const zr_scan *scan, uint32_t line, const zr_clean_line *clean)
{
    zr_line *of = &scan->lines[line];
    if (!of->told)
        of->told = (uint8_t)(1 + zr_line_classify(clean));
    return (zr_line_class)(of->told - 1);
}

zr_line_class zr_line_class_alone(zr_span line)
{
    zr_clean_line clean;
    zr_line_clean(&clean, line);
    return zr_line_classify(&clean);
}

zr_line_class zr_line_class_of(const zr_scan *scan, zr_span text, uint32_t line)
{
    const zr_line *of = &scan->lines[line];
    zr_clean_line clean;
    if (!of->told)
        zr_line_clean(&clean, zr_span_cut(text, of->start, of->end));
    return zr_line_class_seen(scan, line, &clean);
}

uint32_t zr_line_below_way(const zr_scan *scan, zr_span text, uint32_t limit)
{
    enum { MOST_LINES_OF_SITE = 30 };
    uint32_t first = 0;
    for (uint32_t i = 0; i < limit && i < MOST_LINES_OF_SITE; i++) {
        zr_clean_line clean;
        if (scan->lines[i].kind != ZR_LINE_TEXT || zr_line_class_of(scan, text, i) != ZR_CLASS_META)
            continue;
        zr_line_clean(&clean, zr_span_cut(text, scan->lines[i].start, scan->lines[i].end));
        first = zr_is_page_way((zr_span){clean.data, clean.size}) ? i + 1 : first;
    }
    return first;
}
