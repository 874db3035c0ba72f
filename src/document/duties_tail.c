/* Tails: clauses behind names that tell how or when, and name nobody.
 *
 *     市教育局负责，市财政局配合；根据统一安排确定时间
 *     责任单位：市教育局。视情开展，具体时间另行通知
 *
 * What such a clause holds are no names. It is told of as left over, and what stands before it holds. */
#include "document/duties_read_parts.h"

/* Is the clause that was read behind `before` and its `names` a tail? It begins with words that begin no
 * name, or goes on behind a comma with one that did, and nothing in it is a body, a verb for one, a label or
 * a limit. Names alone have one only behind a stop. */
static bool is_tail(const zr_reading *reading, const zr_reading *before, size_t names)
{
    const zr_name_list *list = reading->list;
    bool same = reading->units == before->units && reading->groups == before->groups &&
                reading->places == before->places && reading->persons == before->persons &&
                reading->labels == before->labels && reading->verbs == before->verbs &&
                reading->limit_end == before->limit_end && reading->says == before->says;
    bool first = list->count == names || reading->odd_start < list->items[names].mention.start;
    bool goes_on = before->tailed && before->joint == ZR_COMMA && list->count > names;
    return names > reading->first && same && (reading->odd ? first : goes_on);
}

/* Takes back what the clause was read as. */
static void take_tail(zr_reading *reading, const zr_reading *before, size_t names, size_t start, size_t end)
{
    bool first = before->odd == 0, more = before->odd == before->tails;
    reading->list->count = names;
    *reading = *before;
    reading->tailed = true;
    reading->tails++;
    reading->odd++;
    if (first)
        reading->odd_start = zr_clean_source(reading->clean, start);
    if (more)
        reading->odd_end = zr_clean_source_end(reading->clean, end);
}

void zr_read_clause_or_tail(zr_reading *reading, size_t start, size_t end)
{
    zr_reading before = *reading;
    size_t names = reading->list->count;
    reading->odd = 0;
    reading->own = names;
    zr_read_labelled(reading, start, end);
    if (is_tail(reading, &before, names)) {
        take_tail(reading, &before, names, start, end);
        return;
    }
    reading->tailed = false;
    if (before.odd) {
        reading->odd_start = before.odd_start;
        reading->odd_end = before.odd_end;
    }
    reading->odd += before.odd;
}
