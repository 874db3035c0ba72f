/* The days that a ledger is asked for: --today, --until. */
#include "base/utf8.h"
#include "base/words.h"
#include "cli/ledger.h"
#include "cli/message.h"
#include "document/date.h"
#include "document/deadline_read.h"

#include <string.h>

zr_exit zr_ledger_today(const char **out, char room[11], const zr_call *call)
{
    *out = NULL;
    if (!call->set.today)
        return ZR_EXIT_FINE;
    if (!zr_day_read(room, zr_span_of(call->set.today)))
        return zr_say_usage(call, "--today 后面应是日期，如 2025-12-31",
                            "--today takes a date, as in 2025-12-31");
    *out = room;
    return ZR_EXIT_FINE;
}

/* 2025-02-30, 2025年6月31日: a day is meant, whether there is one or not. */
static bool tells_day(const char *words)
{
    size_t marks = 0;
    for (const char *at = words; *at; at++)
        marks += strchr("-/.", *at) != NULL;
    return marks > 1 || strstr(words, "日") || strstr(words, "号");
}

/* ２０２５年６月: digits of full width are read as their own. */
static zr_span plain_digits(char *room, zr_span words)
{
    zr_span out = {.data = room};
    for (size_t at = 0, length; at < words.size; at += length) {
        uint32_t character;
        length = zr_utf8_read(zr_behind(words, at), &character);
        int digit = zr_digit_of(character);
        if (digit >= 0)
            room[out.size++] = (char)('0' + digit);
        else
            for (size_t i = 0; i < length; i++)
                room[out.size++] = words.data[at + i];
    }
    return out;
}

zr_exit zr_ledger_until(const char **out, char room[11], const zr_call *call)
{
    enum { MOST = 60 }; /* bytes */
    *out = NULL;
    if (!call->set.until)
        return ZR_EXIT_FINE;
    char plain[MOST];
    zr_span words = zr_span_trim(zr_span_of(call->set.until));
    words = words.size <= MOST ? plain_digits(plain, words) : words;
    bool read = zr_day_read(room, words);
    if (!read && words.size <= MOST && !tells_day(call->set.until)) {
        zr_limit limit = zr_limit_of_field(words, &(zr_since){0});
        bool no_month = strstr(call->set.until, "月") && !zr_date_read(words).month; /* 2025年13月 */
        read = limit.date[0] != 0 && !no_month;
        memcpy(room, limit.date, sizeof limit.date);
    }
    if (!read)
        return zr_say_usage(
            call, "--until 后面应是有年份的日期、月份或年份，如 2025-06-30、2025-06、2025年6月底、2025年",
            "--until takes a day, a month or a year, with its year, as in 2025-06-30, 2025-06, "
            "2025年6月底, 2025年");
    *out = room;
    return ZR_EXIT_FINE;
}
