/* A time limit of several days: 5月底前出台政策，年内完成. */
#include "document/deadline_stages.h"

#include "base/words.h"
#include "document/duties_words.h"

/* Where the clause that begins at `from` ends; `*mark` is what ends it: （其中6月底前完成一半） tells of a
 * day before the last. */
static size_t clause_end(zr_span field, size_t from, size_t *mark)
{
    static const char *const marks[] = {"，", "；", ",", ";", "（其中", "(其中", NULL};
    static zr_word_list marks_list = {.words = marks};
    *mark = 0;
    while (from < field.size && (*mark = zr_list_starts(&marks_list, zr_behind(field, from))) == 0)
        from += zr_step(field, from);
    return from;
}

static zr_stages whole(zr_span field, const zr_since *since)
{
    return (zr_stages){.words = {field}, .limit = {zr_limit_of_field(field, since)}, .count = 1};
}

/* Without the bracket that closes one outside: 6月底前完成一半|）. */
static zr_span stage_words(zr_span field, size_t begin, size_t end)
{
    static const char *const closing[] = {"）", ")", NULL};
    static const char *const opening[] = {"（", "(", NULL};
    zr_span words = zr_span_trim(zr_span_cut(field, begin, end));
    return zr_holds_any(words, opening) ? words : zr_without_any(words, closing);
}

void zr_stages_read(zr_stages *out, zr_span field, const zr_since *since)
{
    zr_since so_far = *since;
    size_t begin = 0, mark, end;
    out->count = 0;
    for (size_t from = 0; from < field.size; from = end + mark) {
        end = clause_end(field, from, &mark);
        zr_limit limit = zr_limit_of_field(zr_span_cut(field, from, end), &so_far);
        if (!limit.date[0] && out->count)
            out->words[out->count - 1] = stage_words(field, begin, end);
        if (!limit.date[0])
            continue;
        if (out->count == ZR_STAGES) {
            *out = whole(field, since);
            return;
        }
        begin = out->count ? from : 0;
        so_far.before = zr_date_read(zr_span_of(limit.date));
        out->words[out->count] = stage_words(field, begin, end);
        out->limit[out->count++] = limit;
    }
    if (out->count < 2)
        *out = whole(field, since);
}
