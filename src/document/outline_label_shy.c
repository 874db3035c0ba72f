/* Labels of numbering that are often no label, and count only in a row: 任务一：  第一项  Ⅰ.  A.  甲、  1：
 *
 * They are read at the start of a line only; those that neither open nor continue a row are taken back. */
#include "document/cursor.h"
#include "document/letters.h"
#include "document/outline_scan.h"

/* One character of a mark behind a number; 0: none stands here. */
static uint32_t take_mark(zr_cursor *at)
{
    static const char *const marks = "、.．：:，,）)";
    zr_cursor next = *at;
    size_t length;
    zr_cursor_spaces(&next, 2);
    uint32_t mark = zr_cursor_peek(&next, &length);
    if (!zr_cursor_take(&next, marks))
        return 0;
    *at = next;
    return mark;
}

/* Rows are printed alike: the form tells their marks apart. */
static zr_label shy(zr_style style, uint32_t number, uint8_t form, const zr_cursor *at)
{
    return (zr_label){.style = number ? style : ZR_STYLE_NONE,
                      .shy = true,
                      .form = form,
                      .number = number,
                      .size = at->used};
}

/* What is counted by name, and the form of each row; in the order of their bytes. */
static const zr_word named[] = {
    {"#", 40},        {"NO.", 38},      {"No.", 37},      {"№", 39},        {"专项", 33},    {"专项行动", 14},
    {"主要任务", 2},  {"举措", 9},      {"事项", 26},     {"任务", 6},      {"场景", 30},    {"工作", 23},
    {"工作举措", 8},  {"工作任务", 3},  {"工作措施", 11}, {"工程", 19},     {"指标", 29},    {"措施", 13},
    {"改革事项", 24}, {"改革任务", 5},  {"攻坚行动", 15}, {"政策措施", 10}, {"整改任务", 4}, {"整改措施", 12},
    {"整改问题", 32}, {"模块", 36},     {"清单", 27},     {"目标", 28},     {"行动", 16},    {"计划", 34},
    {"课题", 35},     {"重大工程", 17}, {"重点举措", 7},  {"重点事项", 25}, {"重点任务", 1}, {"重点工作", 22},
    {"重点工程", 18}, {"重点项目", 20}, {"问题", 31},     {"项目", 21},     {"＃", 40},
};

static zr_words_index named_index;
static const zr_words_table named_words = {named, sizeof named / sizeof *named, &named_index};

bool zr_shy_words_sorted(void)
{
    return zr_words_sorted(named_words) && zr_letters_begin(ZR_L_SHY, named_words);
}

/* 任务一： 措施1. 行动（一） 行动一; behind the number a mark, a space or a word. */
static zr_label read_named(zr_span text)
{
    const zr_word *word = zr_word_read(named_words, text, 0);
    if (!word)
        return (zr_label){0};
    zr_cursor at = {text, 0};
    zr_cursor_skip(&at, strlen(word->text));
    bool bracket = zr_cursor_take(&at, "（(");
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    if (!number.value || number.value > 99 || (bracket && !zr_cursor_take(&at, "）)")))
        return (zr_label){0};
    bool mark = take_mark(&at) != 0, dense = number.chinese && !mark && !bracket;
    size_t length;
    uint32_t behind = zr_cursor_peek(&at, &length);
    if (!mark && !dense && length && behind > ' ' && behind < 0x3400 && behind != 0x3000)
        return (zr_label){0}; /* 任务1-3 */
    return shy(ZR_STYLE_NAMED, number.value, word->kind, &at);
}

/* 第一项 第二步： 第一，; 条 章 节 are no shy labels. */
static zr_label read_ordinal(zr_span text)
{
    static const char *const words[] = {"项", "步", "款", "类", "批", "阶段", "方面"};
    zr_cursor at = {text, 0};
    zr_cursor_word(&at, "第");
    zr_cursor_spaces(&at, 2);
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 2);
    if (!number.value || number.value > 99)
        return (zr_label){0};
    if (zr_cursor_take(&at, "，,、：:"))
        return shy(ZR_STYLE_POINT, number.value, 1, &at);
    for (uint8_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!zr_cursor_word(&at, words[i]))
            continue;
        take_mark(&at);
        return shy(ZR_STYLE_STEP, number.value, i, &at);
    }
    return (zr_label){0};
}

/* 其一， */
static zr_label read_one_of(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_cursor_word(&at, "其");
    zr_number number = zr_chinese_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return shy(ZR_STYLE_POINT, take_mark(&at) ? number.value : 0, 2, &at);
}

/* The value of the Roman digits at `at`, passed over; 0: none. IX is read, IIII is not. */
static uint32_t take_roman(zr_cursor *at)
{
    static const char *const tens[] = {"", "X", "XX", "XXX"};
    static const char *const ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    size_t length;
    uint32_t c = zr_cursor_peek(at, &length);
    if ((c >= 0x2160 && c <= 0x216B) || (c >= 0x2170 && c <= 0x217B)) {
        zr_cursor_skip(at, length);
        return (c & 0xF) + 1;
    }
    zr_cursor best = *at;
    uint32_t value = 0;
    if (c != 'I' && c != 'V' && c != 'X')
        return 0;
    for (uint32_t number = 1; number < 40; number++) {
        zr_cursor next = *at;
        if (zr_cursor_word(&next, tens[number / 10]) && zr_cursor_word(&next, ones[number % 10]) &&
            next.used > best.used) {
            best = next;
            value = number;
        }
    }
    *at = best;
    return value;
}

static zr_label read_roman(zr_span text)
{
    zr_cursor at = {text, 0};
    uint32_t value = take_roman(&at);
    bool sign = value && (unsigned char)text.data[0] == 0xE2;
    uint32_t mark = take_mark(&at);
    return shy(ZR_STYLE_ROMAN, mark || sign ? value : 0, (uint8_t)mark, &at);
}

/* A. a) B、 */
static zr_label read_letter(zr_span text)
{
    zr_cursor at = {text, 0};
    char letter = text.data[0];
    zr_cursor_skip(&at, 1);
    uint32_t mark = take_mark(&at);
    size_t length;
    uint32_t behind = zr_cursor_peek(&at, &length);
    if (!mark || (length && behind < 0x80 && behind > ' '))
        return (zr_label){0};
    return shy(ZR_STYLE_LETTER, (uint32_t)((letter | 32) - 'a') + 1, (uint8_t)mark, &at);
}

/* （A） 【一】 （甲） */
static zr_label read_bracket(zr_span text)
{
    zr_cursor at = {text, 0};
    bool lens = zr_cursor_take(&at, "【");
    if (!lens && !zr_cursor_take(&at, "（("))
        return (zr_label){0};
    zr_number number = lens ? zr_number_read(at.rest) : (zr_number){0};
    zr_style style = number.chinese ? ZR_STYLE_ROUND : ZR_STYLE_DIGIT_ROUND;
    zr_cursor_skip(&at, number.size);
    if (!lens && at.rest.size && (at.rest.data[0] | 32) >= 'a' && (at.rest.data[0] | 32) <= 'z') {
        style = ZR_STYLE_LETTER;
        number.value = (uint32_t)((at.rest.data[0] | 32) - 'a') + 1;
        zr_cursor_skip(&at, 1);
    } else if (!lens) {
        style = ZR_STYLE_STEM;
        number.value = zr_label_branch(&at);
    }
    if (number.value > 99 || !zr_cursor_take(&at, lens ? "】" : "）)"))
        return (zr_label){0};
    return shy(style, number.value, '(', &at);
}

/* 甲、 */
static zr_label read_stem(zr_span text)
{
    zr_cursor at = {text, 0};
    uint32_t number = zr_label_branch(&at), mark = take_mark(&at);
    return shy(ZR_STYLE_STEM, mark ? number : 0, (uint8_t)mark, &at);
}

/* 壹、 */
static zr_label read_legal(zr_span text)
{
    static const char *const digits[] = {"壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾"};
    zr_cursor at = {text, 0};
    uint32_t number = 0;
    for (uint32_t i = 0; i < sizeof digits / sizeof *digits && !number; i++)
        number = zr_cursor_word(&at, digits[i]) ? i + 1 : 0;
    return shy(ZR_STYLE_COMMA, number && take_mark(&at) ? number : 0, 1, &at);
}

/* 1： 1, 01 一，: a number with a mark that prose uses too. */
static zr_label read_number(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_number number = zr_number_read(text);
    zr_cursor_skip(&at, number.size);
    zr_style style = number.chinese ? ZR_STYLE_COMMA : ZR_STYLE_DOT;
    uint32_t mark = number.value && number.value < 200 ? take_mark(&at) : 0;
    size_t length;
    zr_cursor behind = at;
    zr_cursor_spaces(&behind, 2);
    bool zero =
        !mark && text.data[0] == '0' && number.size == 2 && zr_cursor_peek(&behind, &length) >= 0x3000;
    if ((!mark && !zero) || zr_digits_read(at.rest).size)
        return (zr_label){0};
    return shy(style, number.value, zero ? '0' : (uint8_t)mark, &at);
}

static zr_label read_shy(zr_span text)
{
    static zr_label (*const readers[])(zr_span) = {read_named, read_roman, read_stem, read_legal};
    uint32_t first = zr_char_at(text, 0);
    if (first == u'第')
        return read_ordinal(text);
    if (first == u'其')
        return read_one_of(text);
    if (zr_letters[first] & ZR_L_OPENS)
        return read_bracket(text);
    if (zr_number_read(text).size)
        return read_number(text);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        zr_label label = readers[i](text);
        if (label.style)
            return label;
    }
    return (first | 32) >= 'a' && (first | 32) <= 'z' ? read_letter(text) : (zr_label){0};
}

zr_label zr_label_of_line(zr_span text)
{
    zr_label label = zr_label_read(text);
    if (label.bare && text.data[0] == '0') /* 01 建设平台 is sure enough in a row */
        return read_shy(text);
    return label.style || !(zr_letter_at(text, 0) & ZR_L_SHY) ? label : read_shy(text);
}

/* The last shy label of each style: a row of one keeps its first until the second comes. */
typedef struct row {
    uint32_t mark;
    bool kept;
} row;

/* 一是 … 三是 are a row too: few words else begin so. */
static bool is_in_row(const zr_label *last, const zr_label *label)
{
    enum { FEW = 3 };
    bool skips =
        label->style == ZR_STYLE_POINT && label->number > last->number && label->number - last->number <= FEW;
    return last->form == label->form && (skips || zr_label_follows(last, label));
}

static void take_back(zr_scan *scan, uint32_t index)
{
    zr_mark *mark = &scan->marks[index];
    if (mark->place == ZR_PLACE_LINE)
        scan->lines[mark->line].labelled = false;
    mark->label.style = ZR_STYLE_NONE;
}

void zr_scan_drop_shy(zr_scan *scan)
{
    row rows[ZR_STYLES] = {0};
    bool seen[ZR_STYLES] = {0};
    for (uint32_t i = 0; i < scan->mark_count; i++) {
        const zr_label *label = &scan->marks[i].label;
        zr_style style = label->style;
        if (!label->shy)
            continue;
        row *last = &rows[style];
        bool next = seen[style] && is_in_row(&scan->marks[last->mark].label, label);
        if (!next && label->number != 1) {
            take_back(scan, i);
            continue;
        }
        if (seen[style] && !next && !last->kept)
            take_back(scan, last->mark);
        *last = (row){.mark = i, .kept = next};
        seen[style] = true;
    }
    for (size_t style = 0; style < ZR_STYLES; style++) {
        if (seen[style] && !rows[style].kept)
            take_back(scan, rows[style].mark);
    }
}
