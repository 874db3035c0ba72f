/* Numbers as the label of a list writes them. */
#include "source/numeral.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

const char zr_item_mark[] = "• ";

static const char *const digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
static const char *const legal[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
static const char *const units[] = {"", "十", "百", "千"};
static const char *const legal_units[] = {"", "拾", "佰", "仟"};
static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳",
                                       "午", "未", "申", "酉", "戌", "亥"};

/* 1 to 9999: 十二, 一百零五, 一千二百. The counting of Word writes 十 alone for 10 to 19, the legal one 壹拾.
 */
static void write_chinese(zr_buffer *out, uint32_t value, const char *const *names, const char *const *powers,
                          bool short_ten)
{
    static const uint32_t tens[] = {1, 10, 100, 1000};
    bool written = false, skipped = false;
    for (int power = 3; power >= 0; power--) {
        uint32_t digit = value / tens[power] % 10;
        if (!digit) {
            skipped = written;
            continue;
        }
        if (skipped)
            zr_buffer_put(out, "零");
        if (!(short_ten && power == 1 && digit == 1 && !written))
            zr_buffer_put(out, names[digit]);
        zr_buffer_put(out, powers[power]);
        written = true;
        skipped = false;
    }
}

static void write_decimal(zr_buffer *out, uint32_t value)
{
    zr_buffer_print(out, "%u", (unsigned)value);
}

static void write_each_digit(zr_buffer *out, uint32_t value, zr_numeral kind)
{
    char text[16];
    zr_buffer decimal = {0};
    write_decimal(&decimal, value);
    for (size_t i = 0; i < decimal.size; i++) {
        unsigned digit = (unsigned)(decimal.data[i] - '0');
        if (kind == ZR_NUMERAL_DIGITS)
            zr_buffer_put(out, digits[digit]);
        else
            zr_buffer_add(out, (zr_span){text, zr_utf8_write(text, 0xFF10 + digit)});
    }
    out->failed |= decimal.failed;
    zr_buffer_free(&decimal);
}

/* One sign of a row in Unicode; false past its end. */
static bool write_sign(zr_buffer *out, uint32_t first, uint32_t count, uint32_t value)
{
    if (value < 1 || value > count)
        return false;
    char text[4];
    zr_buffer_add(out, (zr_span){text, zr_utf8_write(text, first + value - 1)});
    return true;
}

static bool write_word(zr_buffer *out, const char *const *words, uint32_t count, uint32_t value)
{
    if (value < 1 || value > count)
        return false;
    zr_buffer_put(out, words[value - 1]);
    return true;
}

/* a … z, aa, bb … as Word counts; a few repetitions are enough. */
static bool write_letters(zr_buffer *out, char first, uint32_t value)
{
    if (value < 1 || value > 26 * 8)
        return false;
    for (uint32_t i = 0; i <= (value - 1) / 26; i++)
        zr_buffer_char(out, (char)(first + (char)((value - 1) % 26)));
    return true;
}

static bool write_roman(zr_buffer *out, uint32_t value, bool upper)
{
    static const struct {
        uint32_t value;
        const char *lower, *upper;
    } signs[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
                 {90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
                 {5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"}};
    if (value < 1 || value > 3999)
        return false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        for (; value >= signs[i].value; value -= signs[i].value)
            zr_buffer_put(out, upper ? signs[i].upper : signs[i].lower);
    }
    return true;
}

static bool write_circle(zr_buffer *out, uint32_t value)
{
    if (value > 35)
        return write_sign(out, 0x32B1, 15, value - 35);
    return value > 20 ? write_sign(out, 0x3251, 15, value - 20) : write_sign(out, 0x2460, 20, value);
}

static bool write_kind(zr_buffer *out, zr_numeral kind, uint32_t value)
{
    bool small = value >= 1 && value <= 9999;
    switch (kind) {
    case ZR_NUMERAL_CHINESE:
        if (small)
            write_chinese(out, value, digits, units, true);
        return small;
    case ZR_NUMERAL_LEGAL:
        if (small)
            write_chinese(out, value, legal, legal_units, false);
        return small;
    case ZR_NUMERAL_DIGITS:
    case ZR_NUMERAL_FULLWIDTH:
        write_each_digit(out, value, kind);
        return true;
    case ZR_NUMERAL_STEM:
        return write_word(out, stems, 10, value);
    case ZR_NUMERAL_BRANCH:
        return write_word(out, branches, 12, value);
    case ZR_NUMERAL_CIRCLE:
        return write_circle(out, value);
    case ZR_NUMERAL_PAREN:
        return write_sign(out, 0x2474, 20, value);
    case ZR_NUMERAL_PERIOD:
        return write_sign(out, 0x2488, 20, value);
    case ZR_NUMERAL_IDEO_PAREN:
        return write_sign(out, 0x3220, 10, value);
    case ZR_NUMERAL_LOWER:
        return write_letters(out, 'a', value);
    case ZR_NUMERAL_UPPER:
        return write_letters(out, 'A', value);
    case ZR_NUMERAL_ROMAN_LOWER:
        return write_roman(out, value, false);
    case ZR_NUMERAL_ROMAN_UPPER:
        return write_roman(out, value, true);
    case ZR_NUMERAL_DECIMAL_ZERO:
        zr_buffer_print(out, "%02u", (unsigned)value);
        return true;
    case ZR_NUMERAL_NONE:
        return true;
    case ZR_NUMERAL_DECIMAL:
        break;
    }
    return false;
}

void zr_numeral_write(zr_buffer *out, zr_numeral kind, uint32_t value)
{
    if (!write_kind(out, kind, value))
        write_decimal(out, value);
}

/* ● ■ – and their like; another before one of them would be a second. */
static bool is_mark(uint32_t c)
{
    return c == '-' || c == '*' || c == '+' || c == 0xB7 || (c >= 0x2010 && c <= 0x2015) || c == 0x2022 ||
           (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xF000 && c <= 0xF0FF);
}

static size_t skip_all(zr_span words, const char *const *from)
{
    size_t at = 0, length;
    while ((length = zr_starts_any(zr_span_cut(words, at, words.size), from)) != 0)
        at += length;
    return at;
}

static const char *const figures[] = {"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9", "０",
                                      "１", "２", "３", "４", "５", "６", "７", "８", "９", NULL};

/* 一 … 百 */
static size_t skip_count(zr_span words)
{
    return zr_chinese_digits(words, 100);
}

/* 1. 1、 1） 1.1 12 建设, but not 5G网络 and not 2025年底前. */
static bool begins_with_figures(zr_span words)
{
    static const char *const marks[] = {".", "．", "、", "）", ")", "﹒", NULL};
    size_t size = skip_all(words, figures);
    zr_span rest = zr_span_cut(words, size, words.size);
    return size && (zr_starts_any(rest, marks) || (size <= 2 && zr_utf8_space(rest)));
}

/* 一、 一是 十一． 第一条, but not 一批 and not 第三方. */
static bool begins_with_count(zr_span words)
{
    static const char *const marks[] = {"、", ".", "．", "是", "）", NULL};
    static const char *const parts[] = {"条", "章", "节", "编", "款", "项", "部分", NULL};
    size_t behind = zr_span_starts(words, "第") ? strlen("第") : 0;
    zr_span number = zr_span_cut(words, behind, words.size);
    size_t size = skip_count(number);
    size = size ? size : behind ? skip_all(number, figures) : 0;
    return size && zr_starts_any(zr_span_cut(number, size, number.size), behind ? parts : marks);
}

/* （一） (3) 〔二〕, but not （责任单位…. */
static bool begins_with_bracket(zr_span words)
{
    static const char *const opens[] = {"(", "（", "[", "［", "〔", "【", NULL};
    static const char *const closes[] = {")", "）", "]", "］", "〕", "】", NULL};
    zr_span inside = zr_span_trim(zr_span_cut(words, zr_starts_any(words, opens), words.size));
    size_t size = skip_count(inside);
    size = size ? size : skip_all(inside, figures);
    inside = zr_span_trim(zr_span_cut(inside, size, inside.size));
    return size && zr_starts_any(words, opens) && zr_starts_any(inside, closes);
}

bool zr_is_listed(zr_span words)
{
    uint32_t c;
    words = zr_span_trim(words);
    zr_utf8_read(words, &c);
    return words.size && (is_mark(c) || begins_with_bracket(words) || begins_with_figures(words) ||
                          begins_with_count(words));
}
