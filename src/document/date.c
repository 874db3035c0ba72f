/* Dates as documents print them. */
#include "document/date.h"

#include "base/utf8.h"
#include "document/cursor.h"

/* 二〇二三, with ○ or O for 〇 where a font or a hand had it so. */
static int chinese_year_digit(uint32_t character)
{
    if (character == 0x25CB || character == 'O' || character == 0xFF2F)
        return 0;
    int digit = zr_chinese_digit_of(character);
    return digit <= 9 ? digit : -1;
}

bool zr_date_may_begin(uint32_t character)
{
    return zr_digit_of(character) >= 0 || chinese_year_digit(character) >= 0;
}

/* Four digits, or 二〇二三: digit for digit. */
static int read_year(zr_cursor *at)
{
    int year = 0;
    for (int i = 0; i < 4; i++) {
        size_t length;
        uint32_t character = zr_cursor_peek(at, &length);
        int digit = zr_digit_of(character);
        if (digit < 0)
            digit = chinese_year_digit(character);
        if (digit < 0)
            return 0;
        year = year * 10 + digit;
        zr_cursor_skip(at, length);
        zr_cursor_spaces(at, i < 3 ? 1 : 3);
    }
    return year >= 1949 && year <= 2100 ? year : 0;
}

/* 1 8: a digit of a wide print and the one that a space parts from it. */
static zr_number read_apart(zr_span text, int most)
{
    zr_number first = zr_digits_read(text), second = {0};
    size_t space = first.size == 1 ? zr_utf8_space(zr_span_cut(text, 1, text.size)) : 0;
    if (space)
        second = zr_digits_read(zr_span_cut(text, 1 + space, text.size));
    uint32_t value = first.value * 10 + second.value;
    bool both = second.size == 1 && value >= 1 && value <= (uint32_t)most;
    return both ? (zr_number){.value = value, .size = 2 + space} : (zr_number){0};
}

/* 01 … 12, 十一; spaces between the digits of a wide print are passed over. */
static int read_part(zr_cursor *at, int most)
{
    zr_number apart = read_apart(at->rest, most);
    zr_number number = apart.size ? apart : zr_number_read(at->rest);
    if (!number.size || number.value < 1 || number.value > (uint32_t)most)
        return 0;
    zr_cursor_skip(at, number.size);
    zr_cursor_spaces(at, 3);
    return (int)number.value;
}

/* Month and day behind 年; what is not there stays 0. */
static zr_date read_after_year(zr_cursor at, int year)
{
    zr_date date = {.year = year, .size = at.used};
    zr_cursor_spaces(&at, 3);
    int month = read_part(&at, 12);
    if (!month || !zr_cursor_unit(&at, "月"))
        return date;
    date.month = month;
    date.size = at.used;
    zr_cursor_spaces(&at, 3);
    int day = read_part(&at, 31);
    if (!day || !zr_cursor_unit(&at, "日号"))
        return date;
    date.day = day;
    date.size = at.used;
    return date;
}

/* 2024-01-27: all three, with the same mark between them. */
static zr_date read_dashed(zr_cursor at, int year)
{
    static const char *const marks[] = {"-", "/", ".", "－", "．"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        zr_cursor part = at;
        if (!zr_cursor_take(&part, marks[i]))
            continue;
        int month = read_part(&part, 12);
        if (!month || !zr_cursor_take(&part, marks[i]))
            break;
        int day = read_part(&part, 31);
        if (day)
            return (zr_date){year, month, day, part.used};
        break;
    }
    return (zr_date){0};
}

zr_date zr_date_read(zr_span text)
{
    zr_cursor at = {text, 0};
    int year = read_year(&at);
    if (!year)
        return (zr_date){0};
    return zr_cursor_unit(&at, "年") ? read_after_year(at, year) : read_dashed(at, year);
}

zr_date zr_date_read_cell(zr_span words)
{
    zr_date date = zr_date_read(words);
    if (date.size)
        return date.day && !zr_span_ends(zr_span_cut(words, 0, date.size), "日") ? date : (zr_date){0};
    zr_cursor at = {words, 0};
    zr_number year = zr_digits_read(at.rest), month = {0};
    zr_cursor_skip(&at, year.size);
    if (year.size >= 4 && year.value >= 1949 && year.value <= 2100 &&
        (zr_cursor_take(&at, "-") || zr_cursor_take(&at, ".") || zr_cursor_take(&at, "/")))
        month = zr_digits_read(at.rest);
    if (!month.size || month.value < 1 || month.value > 12)
        return (zr_date){0};
    return (zr_date){(int)year.value, (int)month.value, 0, at.used + month.size};
}

int zr_date_last_day(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

/* The lowest `count` digits of a number, ending before `end`. */
static void write_digits(char *end, int number, int count)
{
    for (; count > 0; count--, number /= 10)
        *--end = (char)('0' + number % 10);
}

/* 2026-01-24 */
static void write_parts(char out[11], int year, int month, int day)
{
    write_digits(out + 4, year, 4);
    write_digits(out + 7, month, 2);
    write_digits(out + 10, day, 2);
    out[4] = out[7] = '-';
    out[10] = '\0';
}

void zr_date_write(char out[11], zr_date date)
{
    int month = date.month ? date.month : 12;
    int day = date.day ? date.day : zr_date_last_day(date.year, month);
    if (date.year < 1000 || date.year > 9999 || month > 12 || day > zr_date_last_day(date.year, month))
        out[0] = '\0';
    else
        write_parts(out, date.year, month, day);
}
