/* Sentences that assign, one by one: whom they tell to do something, and who is beside them. Where such
 * sentences are looked for is duties_prose_where.c. */
#include "document/duties_prose.h"
#include "document/duties_above.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_items.h"
#include "document/duties_leads.h"
#include "document/duties_past.h"
#include "document/duties_plain.h"
#include "document/duties_sentence.h"
#include "document/letters.h"

/* Stops that end a sentence. */
static zr_seeker sentence_stops;

__attribute__((constructor)) static void make_sentence_stops(void)
{
    zr_seeker_make(&sentence_stops, "。！");
}

size_t zr_prose_sentence_end(zr_span text, size_t at)
{
    return at < text.size ? zr_seek(&sentence_stops, text, at, text.size) : at;
}

/* Does one of the names [first, end) of the list read like this one? */
static bool is_told(const zr_name_list *list, size_t first, size_t end, const zr_name *name)
{
    while (first < end && !zr_span_equal(list->items[first].mention.surface, name->mention.surface))
        first++;
    return first < end;
}

/* A name that stands among the last of the item before it is told once, for each item that is named. */
void zr_prose_names(zr_reading *reading, size_t start, size_t end, zr_role role)
{
    enum { LAST = 500 }; /* so that many names take time in proportion */
    zr_name_list *list = reading->list;
    size_t before = list->count, kept = before;
    size_t own = reading->part_count ? reading->parts[reading->part_count - 1].name : reading->first;
    size_t first = before - own > LAST ? before - LAST : own;
    reading->role = role;
    reading->joint = ZR_HEAD;
    reading->rank = 0;
    reading->waiting = before;
    zr_read_names(reading, start, end);
    for (size_t i = before; i < list->count; i++) {
        if (is_told(list, first, before, &list->items[i]))
            continue;
        list->items[kept] = list->items[i];
        list->items[kept++].mention.role = role;
    }
    list->count = kept;
}

/* A subject, and who is beside it. */
static void take_subject(zr_reading *reading, const zr_subject *subject)
{
    zr_prose_names(reading, subject->start, subject->end, subject->role);
    if (subject->with_end)
        zr_prose_names(reading, subject->with_start, subject->with_end,
                       subject->role == ZR_LEAD ? ZR_RESPONSIBLE : subject->role);
}

/* 以上两项由|市科技局, 第3项由|市教育局: the names behind are for these items. 以上任务由 is all items on a
 * line of its own, and this item in the middle of one. The bytes that say so. */
static size_t name_items(zr_reading *reading, size_t at, size_t end)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    if (!zr_named_items_may_begin(text, at))
        return 0;
    zr_named_items items = zr_named_items_read(text, at, reading->part_count > 0);
    if (items.bare && at > 0 && zr_clean_gap(reading->clean, at) < ZR_GAP_LINE)
        return 0;
    return items.size && zr_reading_part(reading, items.ranges, items.count) ? items.size : 0;
}

/* The next sentence is about all of the stretch again. */
static void end_items(zr_reading *reading)
{
    if (reading->part_count && reading->parts[reading->part_count - 1].items.last)
        zr_reading_part(reading, &(zr_item_range){.last = 0}, 1);
}

/* Where the next clause that may have a subject begins, behind the verb of the one before it. */
size_t zr_prose_next_clause(zr_span text, size_t at, size_t end)
{
    bool list = zr_has(text, at, "、"); /* 由甲局起草、乙局会签 */
    at = list ? at : zr_clause_end(zr_span_cut(text, 0, end), at);
    return at < end ? at + zr_step(text, at) : at;
}

/* Is the first expression that was found a note, and no sentence? */
static bool answers_by_notes(const zr_duty_pool *pool)
{
    return pool->found_count &&
           pool->names.items[pool->found[0].expression.mention].mention.basis != ZR_BY_PROSE;
}

/* 以上任务均由市财政局配合: what each of the notes is to be read with, and no work of its own. */
static bool states(zr_span text, size_t from, size_t end)
{
    zr_above above;
    return zr_above_may_begin(text, from) && zr_above_read(zr_span_cut(text, from, end), &above);
}

/* Reads all sentences of `clean`; how many subjects they have. Those parted from their verb by a mark
 * (县公安局：负责…) have work of their own and share in nobody else's: not with `shared`. */
static uint32_t read_sentences(zr_reading *reading, size_t from, bool shared)
{
    bool noted = shared && answers_by_notes(reading->pool);
    zr_span text = reading->clean->text;
    uint32_t subjects = 0;
    zr_clause_walk walk = {0};
    while (from < text.size) {
        size_t end = zr_prose_sentence_end(text, from);
        zr_subject subject;
        if ((noted && states(text, from, end)) || zr_tells_past(zr_span_cut(text, from, end))) {
            from = end < text.size ? end + zr_step(text, end) : end;
            continue;
        }
        from += name_items(reading, from, end);
        if (zr_plain_read(reading, from, end)) {
            subjects++;
            from = end;
        }
        bool beside = false;
        while (from < end && zr_subject_find(&subject, &walk, text, from, end, beside)) {
            if (!shared || !subject.parted) {
                take_subject(reading, &subject);
                subjects++;
                beside = true;
            }
            from = zr_prose_next_clause(text, subject.behind, end);
            from += name_items(reading, from, end);
        }
        end_items(reading);
        from = end < text.size ? end + zr_step(text, end) : end;
    }
    return subjects;
}

/* One expression, or one for each lead that has work of its own. */
static void keep(zr_hunt *hunt, zr_reading *reading, size_t end, uint32_t node)
{
    zr_leads_part(reading);
    zr_hunt_keep_for(hunt, reading, reading->list->items[reading->first].mention.start, end, node);
}

/* One stretch as one expression of the node, if it has enough subjects; one is enough for items that it
 * names. */
void zr_prose_stretch(zr_hunt *hunt, size_t start, size_t end, uint32_t least, uint32_t node)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_PROSE);
    uint32_t subjects = read_sentences(&reading, 0, least > 1);
    reading.odd = 0;
    size_t names = zr_reading_names(&reading);
    bool shared = subjects >= least || (least > 1 && subjects > 1 && reading.units >= least);
    if ((!shared && !reading.part_count) || names == 0 || (names < least && !reading.part_count))
        zr_reading_drop(&reading);
    else
        keep(hunt, &reading, end, node);
}

void zr_prose_sentence(zr_hunt *hunt, uint32_t node, size_t start, size_t end)
{
    zr_prose_stretch(hunt, start, end, 1, node);
}

void zr_prose_line(zr_hunt *hunt, uint32_t node, size_t start, size_t end)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_clause_walk walk = {0};
    zr_subject subject;
    if (zr_subject_find(&subject, &walk, clean.text, 0, zr_prose_sentence_end(clean.text, 0), false) &&
        subject.start == 0)
        zr_prose_stretch(hunt, start, end, 1, node);
}
