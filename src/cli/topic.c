/* What a person asks about: a document, measure, unit, duty or finding of a graph. */
#include "cli/topic.h"

#include "base/arena.h"
#include "base/words.h"
#include "cli/nearest.h"
#include "cli/select.h"

#include <stdlib.h>
#include <string.h>

bool zr_topics_add(zr_topics *out, zr_topic_kind kind, uint32_t index)
{
    if (index == ZR_NONE)
        return true;
    if (!zr_grow((void **)&out->items, out->count, &out->capacity, sizeof *out->items))
        return false;
    out->items[out->count++] = (zr_topic){kind, index};
    return true;
}

void zr_topics_free(zr_topics *topics)
{
    free(topics->items);
    *topics = (zr_topics){0};
}

static bool by_id(zr_topics *out, const zr_graph *graph, zr_span word)
{
    return zr_topics_add(out, ZR_TOPIC_DOCUMENT, zr_graph_find_document(graph, word)) &&
           zr_topics_add(out, ZR_TOPIC_MEASURE, zr_graph_find_measure(graph, word)) &&
           zr_topics_add(out, ZR_TOPIC_UNIT, zr_graph_find_unit(graph, word));
}

/* The measure of a document by what stands behind the # of its id. */
static uint32_t measure_numbered(const zr_graph *graph, uint32_t document, zr_span number)
{
    uint32_t first, count = zr_graph_measures_of(graph, document, &first);
    size_t head = graph->documents[document].id.size + 1;
    for (uint32_t m = first; m < first + count; m++) {
        zr_span id = graph->measures[m].id;
        if (id.size == head + number.size && id.data[head - 1] == '#' &&
            zr_span_equal(zr_behind(id, head), number))
            return m;
    }
    return ZR_NONE;
}

/* 002#3 for 002_ffcaa831936a7ed6#3: of each document whose id begins so, as --document has it. */
static bool by_short_id(zr_topics *out, const zr_graph *graph, zr_span word)
{
    const char *mark = word.size ? memrchr(word.data, '#', word.size) : NULL;
    size_t head = mark ? (size_t)(mark - word.data) : 0;
    bool fine = true;
    for (uint32_t d = 0; head && d < graph->document_count && fine; d++)
        if (zr_goes_on(graph->documents[d].id, zr_span_cut(word, 0, head)))
            fine =
                zr_topics_add(out, ZR_TOPIC_MEASURE, measure_numbered(graph, d, zr_behind(word, head + 1)));
    return fine;
}

/* Digits, a whole number from 1 to `count` → its index. */
static uint32_t read_number(zr_span text, uint32_t count)
{
    uint64_t number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (number > UINT32_MAX)
            return ZR_NONE;
        number = number * 10 + (uint64_t)(text.data[i] - '0');
    }
    return number >= 1 && number <= count ? (uint32_t)number - 1 : ZR_NONE;
}

/* What stands behind "duty " or 责任; empty if neither heads it. */
static zr_span behind_either(zr_span word, const char *en, const char *zh)
{
    const char *head = zr_span_starts(word, en) ? en : zr_span_starts(word, zh) ? zh : NULL;
    return head ? zr_span_trim(zr_behind(word, strlen(head))) : (zr_span){0};
}

static bool is_digits(zr_span text)
{
    size_t i = 0;
    while (i < text.size && text.data[i] >= '0' && text.data[i] <= '9')
        i++;
    return text.size && i == text.size;
}

/* The digits of 3, finding 3, 发现3; duty 12, 责任 12. A bare 002 is no number but the head of a file's name.
 */
static zr_span number_in(zr_span word, zr_topic_kind *kind)
{
    zr_span duty = behind_either(word, "duty ", "责任"), finding = behind_either(word, "finding ", "发现");
    *kind = duty.size ? ZR_TOPIC_DUTY : ZR_TOPIC_FINDING;
    zr_span digits = duty.size                   ? duty
                     : finding.size              ? finding
                     : zr_span_starts(word, "0") ? (zr_span){0}
                                                 : word;
    return is_digits(digits) ? digits : (zr_span){0};
}

bool zr_topic_is_number(zr_span word, zr_topic_kind *kind)
{
    return number_in(zr_span_trim(word), kind).size > 0;
}

static bool by_number(zr_topics *out, const zr_graph *graph, zr_span word)
{
    zr_topic_kind kind;
    zr_span digits = number_in(word, &kind);
    uint32_t count = kind == ZR_TOPIC_DUTY ? graph->duty_count : graph->finding_count;
    return !digits.size || zr_topics_add(out, kind, read_number(digits, count));
}

static bool has_own_name(const zr_graph_unit *unit, zr_span word)
{
    return zr_span_equal(unit->name, word) || zr_span_equal(unit->full_name, word);
}

/* What stands behind the slash of its id: the name that zeren itself has for it. */
static zr_span canonical_name(const zr_graph_unit *unit)
{
    size_t slash = zr_span_find(unit->id, zr_span_of("/"), 0);
    return slash == SIZE_MAX ? (zr_span){0} : zr_behind(unit->id, slash + 1);
}

bool zr_unit_is_called(const zr_graph_unit *unit, zr_span word)
{
    if (has_own_name(unit, word) || zr_span_equal(canonical_name(unit), word))
        return true;
    for (uint32_t i = 0; i < unit->name_count; i++)
        if (zr_span_equal(unit->names[i], word))
            return true;
    return false;
}

static bool by_own_name(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->unit_count && fine; i++)
        if (has_own_name(&graph->units[i], word))
            fine = zr_topics_add(out, ZR_TOPIC_UNIT, i);
    return fine;
}

static bool by_unit_name(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->unit_count && fine; i++)
        if (zr_unit_is_called(&graph->units[i], word))
            fine = zr_topics_add(out, ZR_TOPIC_UNIT, i);
    return fine;
}

/* A label without brackets and stops: （七） (七) 七、 are one. */
static zr_span bare_label(zr_span label)
{
    static const char *const heads[] = {"（", "(", "第"}, *const tails[] = {"）", ")",  "、", ".",
                                                                            "．", "条", "章"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (zr_span_starts(label, heads[i]))
            label = zr_span_cut(label, strlen(heads[i]), label.size);
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (zr_span_ends(label, tails[i]))
            label = zr_span_cut(label, 0, label.size - strlen(tails[i]));
    return zr_span_trim(label);
}

static bool by_label(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    zr_span bare = bare_label(word);
    for (uint32_t i = 0; i < graph->measure_count && fine && bare.size; i++)
        if (zr_span_equal(bare_label(graph->measures[i].label), bare))
            fine = zr_topics_add(out, ZR_TOPIC_MEASURE, i);
    return fine;
}

static bool by_document_name(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->document_count && fine; i++)
        if (zr_span_equal(graph->documents[i].number, word) || zr_span_equal(graph->documents[i].title, word))
            fine = zr_topics_add(out, ZR_TOPIC_DOCUMENT, i);
    return fine;
}

/* 002 for 002_ffcaa831936a7ed6, where no other document's id begins so. */
static bool by_document_head(zr_topics *out, const zr_graph *graph, zr_span word)
{
    uint32_t found = zr_select_document(graph, word);
    return found == ZR_NONE || !zr_goes_on(graph->documents[found].id, word) ||
           zr_topics_add(out, ZR_TOPIC_DOCUMENT, found);
}

/* （七）完善信用体系, as it is printed. */
static bool by_label_and_title(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->measure_count && fine; i++) {
        zr_span label = graph->measures[i].label, title = graph->measures[i].title;
        bool head = label.size && label.size < word.size && memcmp(word.data, label.data, label.size) == 0;
        if (head && zr_span_equal(zr_span_trim(zr_span_cut(word, label.size, word.size)), title))
            fine = zr_topics_add(out, ZR_TOPIC_MEASURE, i);
    }
    return fine;
}

static bool holds(zr_span text, zr_span piece)
{
    return zr_span_find(text, piece, 0) != SIZE_MAX;
}

/* 科技, science: the line itself, where the graph has a unit of it. */
static bool by_sector(zr_topics *out, const zr_graph *graph, zr_span word)
{
    uint32_t count;
    const zr_sector *sectors = zr_sectors(&count);
    for (uint32_t s = 0; s < count; s++) {
        if (!zr_span_equal(sectors[s].id, word) &&
            !zr_span_equal(zr_span_of(sectors[s].name.in[ZR_ZH]), word) &&
            !zr_span_equal(zr_span_of(sectors[s].name.in[ZR_EN]), word))
            continue;
        for (uint32_t u = 0; u < graph->unit_count; u++)
            if (zr_span_equal(graph->units[u].sector, sectors[s].id))
                return zr_topics_add(out, ZR_TOPIC_SECTOR, s);
    }
    return true;
}

static bool by_place(zr_topics *out, const zr_graph *graph, zr_span word)
{
    return zr_topics_add(out, ZR_TOPIC_PLACE, zr_select_place(graph, word));
}

static bool units_holding(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->unit_count && fine; i++)
        if (holds(graph->units[i].name, word) || holds(graph->units[i].full_name, word))
            fine = zr_topics_add(out, ZR_TOPIC_UNIT, i);
    return fine;
}

static bool measures_holding(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->measure_count && fine; i++)
        if (holds(graph->measures[i].title, word))
            fine = zr_topics_add(out, ZR_TOPIC_MEASURE, i);
    return fine;
}

static bool documents_holding(zr_topics *out, const zr_graph *graph, zr_span word)
{
    bool fine = true;
    for (uint32_t i = 0; i < graph->document_count && fine; i++)
        if (holds(graph->documents[i].title, word) ||
            zr_span_equal(zr_span_cut(graph->documents[i].id, 0, word.size), word))
            fine = zr_topics_add(out, ZR_TOPIC_DOCUMENT, i);
    return fine;
}

typedef bool (*zr_topic_way)(zr_topics *out, const zr_graph *graph, zr_span word);

/* By the first of the ways that gives anything. */
static bool find(zr_topics *out, const zr_graph *graph, zr_span word, const zr_topic_way *ways)
{
    bool fine = true;
    word = zr_span_trim(word);
    for (size_t i = 0; ways[i] && fine && out->count == 0 && word.size; i++)
        fine = ways[i](out, graph, word);
    return fine;
}

bool zr_topics_find(zr_topics *out, const zr_graph *graph, zr_span word)
{
    static const zr_topic_way ways[] = {by_id,
                                        by_short_id,
                                        by_number,
                                        by_unit_name,
                                        by_label,
                                        by_label_and_title,
                                        by_document_name,
                                        units_holding,
                                        measures_holding,
                                        documents_holding,
                                        NULL};
    return find(out, graph, word, ways);
}

bool zr_topics_named(zr_topics *out, const zr_graph *graph, zr_span word)
{
    static const zr_topic_way ways[] = {
        by_id,    by_short_id, by_number,          by_own_name,      by_sector,        by_unit_name,
        by_place, by_label,    by_label_and_title, by_document_name, by_document_head, NULL};
    return find(out, graph, word, ways);
}

bool zr_topics_holding(zr_topics *out, const zr_graph *graph, zr_span word)
{
    word = zr_span_trim(word);
    return !word.size || (units_holding(out, graph, word) && measures_holding(out, graph, word) &&
                          documents_holding(out, graph, word));
}

const char *zr_topics_nearest(const zr_graph *graph, const char *word)
{
    zr_nearest nearest = {word, NULL, 0};
    for (uint32_t i = 0; i < graph->unit_count; i++)
        zr_nearest_try(&nearest, graph->units[i].name.data);
    return nearest.best;
}
