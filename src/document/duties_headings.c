/* Headings that name who answers for all that stands below them.
 *
 *     一、市发展改革委牵头任务（12项）      （二）由县水利局负责的重点工作      三、市财政局（8项）
 *
 * Names, a verb and a word for work, or names and how many tasks they have; nothing else. */
#include "document/duties_hunt.h"
#include "document/letters.h"

#include "base/utf8.h"
#include <string.h>

enum { LONGEST = 240 };

/* （12项）, （共12条） at the end of a heading: the heading without it. `*counted`: it had one. */
static zr_span without_count(zr_span heading, bool *counted)
{
    static const char *const tails[] = {"项）", "项)", "条）", "条)", "个）", "个)", "件）", "件)"};
    *counted = false;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (!zr_span_ends(heading, tails[i]))
            continue;
        size_t at = heading.size - zr_span_of(tails[i]).size, digits = at, length;
        while (digits > 0 && heading.data[digits - 1] >= '0' && heading.data[digits - 1] <= '9')
            digits--;
        size_t open = digits;
        if (zr_has_before(heading, 0, open, "共"))
            open -= strlen("共");
        size_t bracket = open ? zr_step_back(heading, open) : 0;
        *counted = digits < at && open > 0 && zr_bracket_at(heading, bracket, &length) == 1;
        return *counted ? zr_span_cut(heading, 0, bracket) : heading;
    }
    return heading;
}

/* 重点工作, 的任务, 事项清单: nothing but words for work. */
static bool is_work(zr_span words)
{
    static const char *const work[] = {"的",   "重点", "主要", "具体", "工作",
                                       "任务", "事项", "项目", "清单", "目标"};
    static const char *const nouns[] = {"工作", "任务", "事项", "项目", "清单"};
    size_t step = 1;
    bool ends = false;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        ends |= zr_span_ends(words, nouns[i]);
    for (size_t at = 0; ends && at < words.size && step; at += step)
        step = zr_longest_at(work, sizeof work / sizeof *work, words, at);
    return ends && step > 0;
}

/* Bytes of the names and their verb at the start of a heading; 0 if it says something else. */
static size_t subject_size(zr_span heading, bool counted)
{
    static const char *const verbs[] = {"牵头负责", "牵头", "负责", "承担", "主抓", "承办"};
    for (size_t at = 9; (at = zr_letter_find(heading, at, ZR_L_VERB)) < heading.size;
         at += zr_step(heading, at)) {
        size_t verb = zr_longest_at(verbs, sizeof verbs / sizeof *verbs, heading, at);
        if (verb && is_work(zr_span_cut(heading, at + verb, heading.size)))
            return at + verb;
    }
    return counted && zr_ends_like_body(heading, 0, heading.size) ? heading.size : 0;
}

/* A quick no for a heading that ends with another character than a word for work or a count. */
static bool may_name(zr_span title)
{
    uint32_t last = zr_char_before(title, title.size);
    bool ideograph = zr_is_ideograph(last);
    return !ideograph || last == u'作' || last == u'务' || last == u'项' || last == u'目' || last == u'单';
}

static void read_heading(zr_hunt *hunt, uint32_t index)
{
    const zr_node *node = &hunt->pool->outline->nodes[index];
    if (node->title_end <= node->title_start || node->title_end - node->title_start > LONGEST ||
        !may_name(zr_span_cut(hunt->text, node->title_start, node->title_end)))
        return;
    zr_clean clean = zr_clean_make(hunt->text, node->title_start, node->title_end, hunt->pool->arena);
    bool counted;
    zr_span heading = without_count(clean.text, &counted);
    size_t size = subject_size(heading, counted);
    if (!size)
        return;
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_BARE);
    zr_read_stretch(&reading, 0, size);
    bool sure = reading.odd == 0 && reading.weak == 0 && reading.places == 0 && reading.units > 0 &&
                zr_reading_names(&reading) == reading.units;
    if (!sure) {
        zr_reading_drop(&reading);
        return;
    }
    zr_hunt_keep_for(hunt, &reading, node->title_start, zr_clean_source_end(&clean, size), index);
}

void zr_headings_find(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    for (uint32_t i = 0; i < outline->node_count && !hunt->pool->failed; i++) {
        if (outline->nodes[i].kind == ZR_NODE_ITEM && zr_outline_has_items(outline, i) &&
            outline->nodes[i].start >= outline->body_start)
            read_heading(hunt, i);
    }
}
