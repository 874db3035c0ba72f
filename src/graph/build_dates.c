/* Days that there are not (6月31日, 13月底), and limits that had passed before their own document was issued.
 */
#include "base/words.h"
#include "document/date.h"
#include "graph/build.h"

#include <stdlib.h>
#include <string.h>

static const char month_word[] = "月";

/* The last measure that begins at the byte or before it, or ZR_NONE: they stand in order. */
static uint32_t measure_at(const zr_builder *builder, size_t at)
{
    uint32_t low = 0, high = builder->measure_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (builder->measures[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? low - 1 : ZR_NONE;
}

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

/* In the words of the measures. */
static void find_odd_days(zr_builder *builder)
{
    zr_span text = zr_source_text(builder->reading->source), word = zr_span_of(month_word);
    size_t at = builder->measure_count ? builder->measures[0].start : text.size;
    for (; (at = zr_span_find(text, word, at)) != SIZE_MAX; at += word.size) {
        int month;
        size_t start = number_before(text, at, &month);
        size_t end = start < at ? odd_end(text, at + word.size, month) : 0;
        uint32_t measure = end ? measure_at(builder, start) : ZR_NONE;
        if (measure != ZR_NONE)
            zr_builder_add_finding(builder, ZR_F_NO_SUCH_DAY, measure, start, end,
                                   zr_span_cut(text, start, end));
    }
}

/* The first limit of the measure that ended before the day of the document. */
static void find_past_limit(zr_builder *builder, uint32_t measure, zr_span issued)
{
    enum { NEAR = 6000 };
    const zr_graph_measure *row = &zr_store_measures(builder->store)[builder->first_measure + measure];
    const zr_measure *said = &builder->measures[measure];
    for (uint32_t i = 0; i < row->deadline_count; i++) {
        const zr_deadline *limit = &row->deadlines[i];
        if (!limit->date.size || zr_span_compare(limit->date, issued) >= 0)
            continue;
        zr_span near = zr_span_cut(zr_source_text(builder->reading->source), 0, said->start + NEAR);
        size_t at = zr_span_find(near, limit->quote, said->start);
        bool found = at != SIZE_MAX && at + limit->quote.size <= said->end;
        size_t start = found ? at : said->start, end = found ? at + limit->quote.size : start;
        zr_builder_add_finding(builder, ZR_F_PAST_LIMIT, measure, start, end, limit->quote);
        return;
    }
}

void zr_builder_look_at_dates(zr_builder *builder)
{
    zr_span issued = zr_store_documents(builder->store)[builder->document].date;
    for (uint32_t m = 0; m < builder->measure_count && issued.size; m++)
        find_past_limit(builder, m, issued);
    find_odd_days(builder);
}
