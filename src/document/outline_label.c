/* One label of numbering. All recognisers have one shape: the text that begins there → a label, or none. */
#include "document/outline_label.h"

#include "base/utf8.h"

/* A cursor that never leaves the text. */
typedef struct reader {
    zr_span rest;
    size_t used;
} reader;

static uint32_t peek(const reader *at, size_t *length)
{
    uint32_t character = 0;
    *length = zr_utf8_read(at->rest, &character);
    return *length ? character : 0;
}

static void skip(reader *at, size_t length)
{
    at->rest = zr_span_cut(at->rest, length, at->rest.size);
    at->used += length;
}

static bool take(reader *at, const char *one_of)
{
    size_t length;
    uint32_t character = peek(at, &length);
    zr_span set = zr_span_of(one_of);
    while (length && set.size) {
        uint32_t member;
        size_t step = zr_utf8_read(set, &member);
        if (member == character) {
            skip(at, length);
            return true;
        }
        set = zr_span_cut(set, step, set.size);
    }
    return false;
}

/* PDF copies put spaces into （ 一 ）; more than two are no longer a label. */
static void skip_spaces(reader *at)
{
    for (int i = 0; i < 2; i++) {
        size_t length = zr_utf8_space(at->rest);
        if (!length || at->rest.data[0] == '\n')
            return;
        skip(at, length);
    }
}

static int digit_of(uint32_t character)
{
    if (character >= '0' && character <= '9')
        return (int)(character - '0');
    return character >= 0xFF10 && character <= 0xFF19 ? (int)(character - 0xFF10) : -1;
}

/* 一 … 九 as 1 … 9, 十 as 10, 百 as 100, 〇零 as 0, anything else as -1. */
static int chinese_digit(uint32_t character)
{
    static const struct {
        uint32_t character;
        int value;
    } table[] = {{0x4E00, 1}, {0x4E8C, 2}, {0x4E09, 3},  {0x56DB, 4},   {0x4E94, 5}, {0x516D, 6}, {0x4E03, 7},
                 {0x516B, 8}, {0x4E5D, 9}, {0x5341, 10}, {0x767E, 100}, {0x96F6, 0}, {0x3007, 0}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].character == character)
            return table[i].value;
    }
    return -1;
}

static zr_number read_digits(zr_span text)
{
    reader at = {text, 0};
    zr_number number = {0};
    for (int digits = 0; digits < 5; digits++) {
        size_t length;
        int digit = digit_of(peek(&at, &length));
        if (digit < 0)
            break;
        number.value = number.value * 10 + (uint32_t)digit;
        skip(&at, length);
        number.size = at.used;
    }
    return number.value > 9999 ? (zr_number){0} : number;
}

/* 二十三: units of ten and a hundred multiply what stands before them. */
static zr_number read_chinese(zr_span text)
{
    reader at = {text, 0};
    zr_number number = {.chinese = true};
    uint32_t total = 0, current = 0;
    for (int i = 0; i < 6; i++) {
        size_t length;
        int digit = chinese_digit(peek(&at, &length));
        if (digit < 0)
            break;
        skip(&at, length);
        if (digit >= 10) {
            total += (current ? current : 1) * (uint32_t)digit;
            current = 0;
        } else {
            current = (uint32_t)digit;
        }
        number.size = at.used;
    }
    number.value = total + current;
    return number;
}

zr_number zr_number_read(zr_span text)
{
    zr_number number = read_digits(text);
    return number.size ? number : read_chinese(text);
}

/* ① ⑴ ⒈ ㈠ and their kin: one character that is a whole label. */
static zr_label read_enclosed(zr_span text)
{
    static const struct {
        uint32_t first, last, number;
        zr_style style;
    } ranges[] = {{0x2460, 0x2473, 1, ZR_STYLE_CIRCLE},      {0x3251, 0x325F, 21, ZR_STYLE_CIRCLE},
                  {0x32B1, 0x32BF, 36, ZR_STYLE_CIRCLE},     {0x2776, 0x277F, 1, ZR_STYLE_CIRCLE},
                  {0x2474, 0x2487, 1, ZR_STYLE_DIGIT_ROUND}, {0x2488, 0x249B, 1, ZR_STYLE_DOT},
                  {0x3220, 0x3229, 1, ZR_STYLE_ROUND}};
    uint32_t character;
    size_t length = zr_utf8_read(text, &character);
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (character >= ranges[i].first && character <= ranges[i].last)
            return (zr_label){.style = ranges[i].style,
                              .number = ranges[i].number + (character - ranges[i].first),
                              .size = length};
    }
    return (zr_label){0};
}

/* （一） (1) 〔二〕 */
static zr_label read_round(zr_span text)
{
    reader at = {text, 0};
    if (!take(&at, "（(〔［[﹙"))
        return (zr_label){0};
    skip_spaces(&at);
    zr_number number = zr_number_read(at.rest);
    skip(&at, number.size);
    skip_spaces(&at);
    if (!number.value || number.value > 999 || !take(&at, "）)〕］]﹚"))
        return (zr_label){0};
    return (zr_label){.style = number.chinese ? ZR_STYLE_ROUND : ZR_STYLE_DIGIT_ROUND,
                      .number = number.value,
                      .size = at.used};
}

/* 一、 一． 一）; 一，is prose. */
static zr_label read_chinese_comma(zr_span text)
{
    zr_number number = read_chinese(text);
    reader at = {text, 0};
    skip(&at, number.size);
    skip_spaces(&at);
    if (!number.value)
        return (zr_label){0};
    if (take(&at, "、.．﹑"))
        return (zr_label){.style = ZR_STYLE_COMMA, .number = number.value, .size = at.used};
    if (take(&at, "）)"))
        return (zr_label){.style = ZR_STYLE_HALF_ROUND, .number = number.value, .size = at.used};
    return (zr_label){0};
}

static bool take_decimal_joint(reader *at)
{
    reader next = *at;
    if (!take(&next, ".．-－—–") || !read_digits(next.rest).size)
        return false;
    *at = next;
    return true;
}

/* 1.1 2-3: a path of numbers; not 3.1% and not 2.5万. */
static zr_label read_decimal(zr_span text)
{
    reader at = {text, 0};
    zr_label label = {.style = ZR_STYLE_DECIMAL};
    do {
        zr_number number = read_digits(at.rest);
        if (!number.value || number.value > 99 || label.depth == ZR_DECIMAL_DEPTH)
            return (zr_label){0};
        label.path[label.depth++] = label.number = number.value;
        skip(&at, number.size);
    } while (take_decimal_joint(&at));
    if (label.depth < 2)
        return (zr_label){0};
    reader next = at;
    if (take(&next, "%％‰万亿千百倍个年月日元米吨公亩家项种次人件号~～—-－至"))
        return (zr_label){0};
    if (take(&at, "、.．"))
        return (zr_label){0};
    label.size = at.used;
    return label;
}

/* 1. 1． 1、 1） */
static zr_label read_digit_dot(zr_span text)
{
    static const char *const forms[] = {".", "．", "、", "﹒"};
    zr_number number = read_digits(text);
    reader at = {text, 0};
    skip(&at, number.size);
    skip_spaces(&at);
    if (!number.value || number.value > 999)
        return (zr_label){0};
    for (uint8_t form = 0; form < sizeof forms / sizeof *forms; form++) {
        size_t length;
        if (take(&at, forms[form]) && digit_of(peek(&at, &length)) < 0)
            return (zr_label){.style = ZR_STYLE_DOT, .form = form, .number = number.value, .size = at.used};
    }
    if (take(&at, "）)"))
        return (zr_label){.style = ZR_STYLE_DIGIT_HALF, .number = number.value, .size = at.used};
    return (zr_label){0};
}

/* 第一条 第2章 第三部分 */
static zr_label read_ordinal(zr_span text)
{
    static const struct {
        const char *word;
        zr_style style;
    } words[] = {{"部分", ZR_STYLE_PART},  {"篇", ZR_STYLE_PART},    {"编", ZR_STYLE_PART},
                 {"章", ZR_STYLE_CHAPTER}, {"节", ZR_STYLE_SECTION}, {"条", ZR_STYLE_ARTICLE}};
    reader at = {text, 0};
    if (!take(&at, "第"))
        return (zr_label){0};
    skip_spaces(&at);
    zr_number number = zr_number_read(at.rest);
    skip(&at, number.size);
    skip_spaces(&at);
    for (size_t i = 0; number.value && i < sizeof words / sizeof *words; i++) {
        if (zr_span_starts(at.rest, words[i].word))
            return (zr_label){.style = words[i].style,
                              .number = number.value,
                              .size = at.used + zr_span_of(words[i].word).size};
    }
    return (zr_label){0};
}

static bool is_digit_begin(zr_span text)
{
    uint32_t character;
    zr_utf8_read(text, &character);
    return digit_of(character) >= 0;
}

zr_label zr_label_read(zr_span text)
{
    if (text.size == 0 || !zr_label_may_begin((unsigned char)text.data[0]))
        return (zr_label){0};
    if (is_digit_begin(text)) {
        zr_label label = read_decimal(text);
        return label.style ? label : read_digit_dot(text);
    }
    static zr_label (*const readers[])(zr_span) = {read_round, read_chinese_comma, read_ordinal,
                                                   read_enclosed};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        zr_label label = readers[i](text);
        if (label.style)
            return label;
    }
    return (zr_label){0};
}

/* Digits, brackets, and the lead bytes of 一 to 百, （, 〔, ①, 第, full-width digits. */
bool zr_label_may_begin(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '(' || byte == '[' || (byte >= 0xE2 && byte <= 0xEF);
}
