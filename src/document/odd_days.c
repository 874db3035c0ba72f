/* Days that there are not: 6月31日, 13月底. */
#include "document/odd_days.h"

#include "base/words.h"
#include "document/date.h"
#include "document/letters.h"

#include <stdlib.h>
#include <string.h>

static bool is_digit(zr_span text, size_t at)
{
    return at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
}

/* The number of one or two digits that ends at `end`, with a space behind it perhaps; its start, or `end`. */
static size_t number_before(zr_span text, size_t end, int *number)
{
    size_t last = end && text.data[end - 1] == ' ' ? end - 1 : end, at = last;
    while (at > 0 && last - at < 3 && is_digit(text, at - 1))
        at--;
    size_t digits = last - at;
    if (digits == 0 || digits > 2 || (at > 0 && (text.data[at - 1] == '.' || text.data[at - 1] == '-')))
        return end;
    *number = atoi((char[]){text.data[at], digits > 1 ? text.data[at + 1] : '\0', '\0'});
    return at;
}

/* The same of one that begins at `at`; where it ends, or `at`. */
static size_t number_behind(zr_span text, size_t at, int *number)
{
    size_t first = at < text.size && text.data[at] == ' ' ? at + 1 : at, end = first;
    for (*number = 0; is_digit(text, end) && end - first < 3; end++)
        *number = 10 * *number + (text.data[end] - '0');
    return end > first && end - first < 3 ? end : at;
}

/* 31日 behind 6月; 底 behind 13月: where the words end that name no day, or 0. A leap year has a day more. */
static size_t odd_end(zr_span text, size_t behind, int month)
{
    enum { LEAP = 2024 };
    static const char *const parts[] = {"底", "末", "上旬", "中旬", "下旬", "初", NULL};
    int day;
    bool odd = month < 1 || month > 12;
    size_t part = odd ? zr_starts_any(zr_behind(text, behind), parts) : 0;
    if (part)
        return behind + part;
    size_t end = number_behind(text, behind, &day);
    if (end == behind || !zr_span_starts(zr_behind(text, end), "日"))
        return 0;
    return odd || day < 1 || day > zr_date_last_day(LEAP, month) ? end + strlen("日") : 0;
}

void zr_odd_days_tell(zr_notes *notes, zr_span text, const zr_spots *spots, size_t from)
{
    for (size_t i = 0; i < spots->count; i++) {
        size_t at = spots->items[i].at;
        if (at < from || !(spots->items[i].letters & ZR_L_QUANTITY) || !zr_has(text, at, "月"))
            continue;
        int month;
        size_t start = number_before(text, at, &month);
        size_t end = start < at ? odd_end(text, at + strlen("月"), month) : 0;
        if (end)
            zr_notes_tell(notes, ZR_F_NO_SUCH_DAY, text, start, end);
    }
}
