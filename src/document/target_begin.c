#include "document/target_begin.h"

#include "base/utf8.h"

#include "document/deadline_since.h"
#include "document/duties_words.h"

/* 一 二 三 五 十 两: bytes two and three. */
static bool is_small_number(const unsigned char *bytes)
{
    return (bytes[0] == 0xE4 &&
            ((bytes[1] == 0xB8 && (bytes[2] == 0x80 || bytes[2] == 0x89 || bytes[2] == 0xA4)) ||
             (bytes[1] == 0xBA && (bytes[2] == 0x8C || bytes[2] == 0x94)))) ||
           (bytes[0] == 0xE5 && bytes[1] == 0x8D && bytes[2] == 0x81);
}

static bool is_year_character(const unsigned char *bytes)
{
    return bytes[0] == 0xE5 && bytes[1] == 0xB9 && bytes[2] == 0xB4;
}

/* 六|月, 十二|月: where the Chinese number of the month at `at` begins, no sooner than `place`; SIZE_MAX: no
 * such number stands there. */
static size_t chinese_month(zr_span text, size_t at, size_t place)
{
    enum { MOST = 2 }; /* characters: 十二 */
    size_t begin = at;
    for (int i = 0; i < MOST && begin >= place + 3; i++) {
        int digit = zr_chinese_digit_of(zr_char_at(text, begin - 3));
        if (digit < 1 || digit > 10)
            break;
        begin -= 3;
    }
    return begin < at ? begin : SIZE_MAX;
}

/* “十: a plan's period. */
static bool is_plan_period(zr_span text, size_t at)
{
    return zr_has(text, at + 3, "十");
}

/* 二〇二四|年: where the year in Chinese digits begins that ends at `at`, no sooner than `place`; SIZE_MAX:
 * none ends there. It begins with 二 or 一. */
static size_t chinese_year(zr_span text, size_t at, size_t place)
{
    enum { SIZE = 12 };
    bool year = at >= place + SIZE && (zr_has(text, at - SIZE, "二") || zr_has(text, at - SIZE, "一")) &&
                zr_date_read(zr_span_cut(text, at - SIZE, at + SIZE)).size > 0;
    return year ? at - SIZE : SIZE_MAX;
}

/* 三|年: where the small number before it begins, or `at`. */
static size_t small_number(zr_span text, size_t at, size_t place)
{
    return at >= place + 3 && is_small_number((const unsigned char *)text.data + at - 3) ? at - 3 : at;
}

size_t zr_target_begin(zr_span text, size_t at, size_t place)
{
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    if (bytes[0] < 0x80)
        return at;
    if (bytes[0] == 0xE2)
        return is_plan_period(text, at) ? at : SIZE_MAX;
    if (zr_has(text, at, "月"))
        return chinese_month(text, at, place);
    if (is_year_character(bytes)) {
        size_t year = chinese_year(text, at, place);
        return year == SIZE_MAX ? small_number(text, at, place) : year;
    }
    return text.size - at < 6 ? SIZE_MAX : at; /* 每, a digit of full width */
}
