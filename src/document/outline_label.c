/* One label of numbering. All recognisers have one shape: the text that begins there → a label, or none. */
#include "document/outline_label.h"

#include "base/utf8.h"
#include "document/cursor.h"
#include "document/letters.h"

/* Bytes of one more mark behind a label that is whole: （一）、 ①. 1）、 — not the point of （1）.5. */
static size_t second_mark(zr_span text, size_t at)
{
    if (at < text.size && (unsigned char)text.data[at] >= 0xE4 && (unsigned char)text.data[at] <= 0xE9)
        return 0; /* words, as nearly always */
    zr_cursor next = {zr_span_cut(text, at, text.size), 0};
    if (!zr_cursor_take(&next, "、.．﹑") || zr_digits_read(next.rest).size)
        return 0;
    return next.used;
}

uint8_t zr_label_branch(zr_cursor *at)
{
    static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    zr_cursor next = *at;
    if (!(zr_letter_at(at->rest, 0) & ZR_L_SHY))
        return 0;
    if (zr_cursor_word(&next, "之")) {
        zr_number number = zr_number_read(next.rest);
        zr_cursor_skip(&next, number.size);
        if (!number.value || number.value > 99)
            return 0;
        *at = next;
        return (uint8_t)number.value;
    }
    for (uint8_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        if (zr_cursor_word(at, stems[i]))
            return (uint8_t)(i + 1);
    }
    return 0;
}

/* ① ⑴ ⒈ ㈠ and their kin: one character that is a whole label. */
static zr_label read_enclosed(zr_span text)
{
    static const struct {
        uint32_t first, last, number;
        zr_style style;
    } ranges[] = {{0x2460, 0x2473, 1, ZR_STYLE_CIRCLE},  {0x3251, 0x325F, 21, ZR_STYLE_CIRCLE},
                  {0x32B1, 0x32BF, 36, ZR_STYLE_CIRCLE}, {0x2776, 0x277F, 1, ZR_STYLE_CIRCLE},
                  {0x2780, 0x2789, 1, ZR_STYLE_CIRCLE},  {0x278A, 0x2793, 1, ZR_STYLE_CIRCLE},
                  {0x24EB, 0x24F4, 11, ZR_STYLE_CIRCLE}, {0x24F5, 0x24FE, 1, ZR_STYLE_CIRCLE},
                  {0x3280, 0x3289, 1, ZR_STYLE_CIRCLE},  {0x2474, 0x2487, 1, ZR_STYLE_DIGIT_ROUND},
                  {0x2488, 0x249B, 1, ZR_STYLE_DOT},     {0x3220, 0x3229, 1, ZR_STYLE_ROUND}};
    uint32_t character;
    size_t length = zr_utf8_read(text, &character);
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (character >= ranges[i].first && character <= ranges[i].last)
            return (zr_label){.style = ranges[i].style,
                              .number = ranges[i].number + (character - ranges[i].first),
                              .size = length + second_mark(text, length)};
    }
    return (zr_label){0};
}

/* （一） (1) 〔二〕; PDF copies put spaces into it: （ 一 ）. More than two are no longer a label. */
static zr_label read_round(zr_span text)
{
    zr_cursor at = {text, 0};
    if (!zr_cursor_take(&at, "（(〔［[﹙"))
        return (zr_label){0};
    uint32_t open = zr_char_at(text, 0),
             most = open == u'（' || open == '(' ? ZR_LABEL_MOST : 999; /* 〔2026〕 */
    zr_cursor_spaces(&at, 2);
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    if (!number.value || number.value > most)
        return (zr_label){0};
    zr_number inner = {0};
    zr_cursor dash = at;
    if (zr_cursor_take(&dash, "-－—–.．") && (inner = zr_digits_read(dash.rest)).size && inner.value < 100) {
        zr_cursor_skip(&dash, inner.size);
        at = dash;
    }
    uint8_t branch = zr_label_branch(&at);
    zr_cursor_spaces(&at, 2);
    if (!zr_cursor_take(&at, "）)〕］]﹚"))
        return (zr_label){0};
    size_t size = at.used + second_mark(text, at.used);
    if (inner.value && number.value < 100)
        return (zr_label){.style = ZR_STYLE_DECIMAL,
                          .depth = 2,
                          .path = {number.value, inner.value},
                          .number = inner.value,
                          .size = size};
    return (zr_label){.style = number.chinese ? ZR_STYLE_ROUND : ZR_STYLE_DIGIT_ROUND,
                      .branch = branch,
                      .number = number.value,
                      .size = size};
}

/* 一、 一． 一） 一是; 一，is prose, and so is 一、二、三产业. */
static zr_label read_chinese_comma(zr_span text)
{
    zr_number number = zr_chinese_read(text);
    zr_cursor at = {text, 0};
    zr_cursor_skip(&at, number.size);
    if (!number.value)
        return (zr_label){0};
    if (number.value < 20 && zr_cursor_word(&at, "是")) {
        zr_cursor_take(&at, "：:，,");
        return (zr_label){.style = ZR_STYLE_POINT, .shy = true, .number = number.value, .size = at.used};
    }
    uint8_t branch = zr_label_branch(&at);
    zr_cursor_spaces(&at, 2);
    if (zr_cursor_take(&at, "、.．﹑") && zr_chinese_read(at.rest).value != number.value + 1)
        return (zr_label){.style = ZR_STYLE_COMMA, .branch = branch, .number = number.value, .size = at.used};
    if (zr_cursor_take(&at, "）)"))
        return (zr_label){.style = ZR_STYLE_HALF_ROUND,
                          .number = number.value,
                          .size = at.used + second_mark(text, at.used)};
    return (zr_label){0};
}

static bool take_decimal_joint(zr_cursor *at)
{
    zr_cursor next = *at;
    if (!zr_cursor_take(&next, ".．-－—–") || !zr_digits_read(next.rest).size)
        return false;
    *at = next;
    return true;
}

/* 1.1 2-3: a path of numbers; not 3.1% and not 2.5万. */
static zr_label read_decimal(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_label label = {.style = ZR_STYLE_DECIMAL};
    do {
        zr_number number = zr_digits_read(at.rest);
        if (!number.value || number.value > 99 || label.depth == ZR_DECIMAL_DEPTH)
            return (zr_label){0};
        label.path[label.depth++] = label.number = number.value;
        zr_cursor_skip(&at, number.size);
    } while (take_decimal_joint(&at));
    if (label.depth < 2)
        return (zr_label){0};
    zr_cursor next = at;
    if (zr_cursor_take(&next, "%％‰万亿千百倍个年月日元米吨公亩家项种次人件号~～—-－至"))
        return (zr_label){0};
    if (zr_cursor_take(&at, "、.．）)")) {
        size_t length;
        zr_cursor_spaces(&at, 2);
        if (zr_cursor_peek(&at, &length) < 0x4E00) /* 1.1、1.2: a list of numbers */
            return (zr_label){0};
        zr_cursor_peek(&next, &length);
        zr_cursor_skip(&next, length);
        label.size = next.used;
        return label;
    }
    label.size = at.used;
    return label;
}

/* Behind 3. a digit makes a decimal, unless it begins a year or a month: 3.2020年底前…. Behind 3、 the next
 * number makes a list: 3、4号楼. */
static bool is_behind_label(zr_span rest, bool comma, uint32_t label)
{
    zr_cursor at = {rest, 0};
    zr_number number = zr_digits_read(rest);
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 2);
    bool year = number.value >= 1949 && number.value <= 2100 && zr_cursor_word(&at, "年");
    bool month = number.value >= 1 && number.value <= 12 && zr_cursor_word(&at, "月底");
    return !number.size || year || month || (comma && number.value != label + 1);
}

/* 3*.开展… 3★、: a sign that tells something of the item, as that it is new; passes over it. Markdown's ** is
 * two. */
static bool take_star(zr_cursor *at)
{
    static const char *const stars = "*＊★☆▲△※◆◇";
    bool star = zr_cursor_take(at, stars);
    if (star)
        zr_cursor_take(at, stars);
    return star;
}

/* 30 不断优化…, 30*不断优化…: the mark was forgotten. Not 30 个, 5★级. */
static zr_label read_bare_number(zr_span text, zr_number number)
{
    static const char *const units =
        "个年月日号时分秒万亿千百多余倍元米吨家项种次人件公亩平级％%℃-—~～至到、，。";
    zr_cursor at = {text, 0};
    zr_cursor_skip(&at, number.size);
    size_t before = at.used, size = before, length;
    zr_cursor_spaces(&at, 2);
    if (take_star(&at))
        size = at.used;
    zr_cursor_spaces(&at, 2);
    zr_cursor next = at;
    if (at.used == before || zr_cursor_peek(&at, &length) < 0x4E00 || zr_cursor_take(&next, units))
        return (zr_label){0};
    return (zr_label){.style = ZR_STYLE_DOT, .bare = true, .number = number.value, .size = size};
}

/* 1. 1． 1、 1） */
static zr_label read_digit_dot(zr_span text)
{
    static const char *const forms[] = {".", "．", "、", "﹒"};
    enum { COMMA = 2 };
    zr_number number = zr_digits_read(text);
    zr_cursor at = {text, 0};
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 2);
    if (!number.value || number.value > ZR_LABEL_MOST)
        return (zr_label){0};
    if (take_star(&at))
        zr_cursor_spaces(&at, 2);
    for (uint8_t form = 0; form < sizeof forms / sizeof *forms; form++) {
        if (zr_cursor_take(&at, forms[form]))
            return is_behind_label(at.rest, form == COMMA, number.value) ? (zr_label){.style = ZR_STYLE_DOT,
                                                                                      .form = form,
                                                                                      .number = number.value,
                                                                                      .size = at.used}
                                                                         : (zr_label){0};
    }
    if (zr_cursor_take(&at, "）)"))
        return (zr_label){.style = ZR_STYLE_DIGIT_HALF,
                          .number = number.value,
                          .size = at.used + second_mark(text, at.used)};
    return read_bare_number(text, number);
}

/* 第一条 第2章 第三部分 */
static zr_label read_ordinal(zr_span text)
{
    static const struct {
        const char *word;
        zr_style style;
    } words[] = {{"部分", ZR_STYLE_PART},  {"篇", ZR_STYLE_PART},    {"编", ZR_STYLE_PART},
                 {"章", ZR_STYLE_CHAPTER}, {"节", ZR_STYLE_SECTION}, {"条", ZR_STYLE_ARTICLE}};
    zr_cursor at = {text, 0};
    if (!zr_cursor_take(&at, "第"))
        return (zr_label){0};
    zr_cursor_spaces(&at, 2);
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 2);
    for (size_t i = 0; number.value && i < sizeof words / sizeof *words; i++) {
        if (zr_span_starts(at.rest, words[i].word))
            return (zr_label){.style = words[i].style,
                              .number = number.value,
                              .size = at.used + zr_span_of(words[i].word).size};
    }
    return (zr_label){0};
}

bool zr_label_follows(const zr_label *last, const zr_label *label)
{
    if (label->style != ZR_STYLE_DECIMAL)
        return label->branch ? label->number == last->number && label->branch > last->branch
                             : label->number == last->number + 1;
    for (int i = 0; i + 1 < label->depth; i++) {
        if (label->path[i] != last->path[i])
            return label->path[i] == last->path[i] + 1 && label->number == 1;
    }
    return label->number == last->number + 1;
}

/* 1 … 10, 20 for the digits that a label may be alone; 0: none. */
static uint32_t single_digit(uint32_t character)
{
    if (character >= '1' && character <= '9')
        return character - '0';
    int digit = zr_chinese_digit_of(character);
    return digit >= 1 && digit <= 10 ? (uint32_t)digit : 0;
}

/* （一） （1）: the commonest, told at once; any other is left to read_round. */
static zr_label read_plain_round(zr_span text)
{
    uint32_t inner = zr_char_at(text, 3), number = single_digit(inner);
    size_t close = inner < 0x80 ? 4 : 6;
    if (!number || zr_char_at(text, close) != u'）')
        return (zr_label){0};
    return (zr_label){.style = inner < 0x80 ? ZR_STYLE_DIGIT_ROUND : ZR_STYLE_ROUND,
                      .number = number,
                      .size = close + 3 + second_mark(text, close + 3)};
}

/* 一、 with words behind it, or nothing. */
static zr_label read_plain_comma(zr_span text, uint32_t first)
{
    uint32_t number = single_digit(first), behind = zr_char_at(text, 6);
    bool word = text.size == 6 || (zr_is_ideograph(behind) && !(zr_letters[behind] & ZR_L_NUMBERING));
    if (!number || !word || zr_char_at(text, 3) != u'、')
        return (zr_label){0};
    return (zr_label){.style = ZR_STYLE_COMMA, .number = number, .size = 6};
}

/* 1. 12． 3、 with words behind it, or nothing. */
static zr_label read_plain_dot(zr_span text, uint32_t first)
{
    size_t at = 1;
    uint32_t number = first - '0', second = zr_char_at(text, 1);
    if (second >= '0' && second <= '9') {
        number = number * 10 + second - '0';
        second = zr_char_at(text, ++at);
    }
    size_t size = second == '.' ? 1 : 3;
    uint32_t behind = zr_char_at(text, at + size);
    bool word = text.size == at + size || (behind >= 0x4E00 && behind <= 0x9FFF);
    if (!number || (second != '.' && second != u'．' && second != u'、') || !word)
        return (zr_label){0};
    return (zr_label){.style = ZR_STYLE_DOT,
                      .form = second == '.'     ? 0
                              : second == u'．' ? 1
                                                : 2,
                      .number = number,
                      .size = at + size};
}

/* The commonest forms. */
static zr_label read_plain(zr_span text, uint32_t first)
{
    if (first == u'（')
        return read_plain_round(text);
    if (first >= '0' && first <= '9')
        return read_plain_dot(text, first);
    return zr_is_ideograph(first) ? read_plain_comma(text, first) : (zr_label){0};
}

/* 2025年, 30个: digits with an ideograph at once behind them are no label, however they are read. */
static bool is_counted(zr_span text)
{
    enum { MOST = 8 }; /* more digits than any label has; a row of them may be as long as the text */
    size_t at = 1;
    while (at < MOST && at < text.size && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at < text.size && (unsigned char)text.data[at] >= 0xE4 && (unsigned char)text.data[at] <= 0xE9;
}

zr_label zr_label_read(zr_span text)
{
    uint32_t first = zr_char_at(text, 0);
    if (!(zr_letters[first] & ZR_L_NUMBERING))
        return (zr_label){0}; /* as behind nearly every comma */
    zr_label plain = read_plain(text, first);
    if (plain.style)
        return plain;
    if (first >= '0' && first <= '9' && is_counted(text))
        return (zr_label){0};
    if (zr_digit_of(first) >= 0) {
        zr_label label = read_decimal(text);
        return label.style ? label : read_digit_dot(text);
    }
    if (first == u'第')
        return read_ordinal(text);
    if (zr_is_ideograph(first))
        return read_chinese_comma(text);
    return (zr_letters[first] & ZR_L_OPENS) || first == u'﹙' ? read_round(text) : read_enclosed(text);
}

bool zr_label_refers(zr_span text, size_t behind)
{
    static const char *const words[] = {"规定", "之规定", "的规定", "第", "、", "和第", "及第", "至第"};
    return zr_longest_at(words, sizeof words / sizeof *words, text, behind) > 0;
}
