/* What the words of a user's little file name in the graph: one thing, or a message with those that it may
 * be. */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "cli/message.h"
#include "cli/script.h"
#include "cli/select.h"
#include "cli/topic.h"
#include "graph/measure_name.h"

#include <stdio.h>
#include <stdlib.h>

#define SHOWN 6 /* candidates in a message */

/* Rows of units or of measures. */
typedef struct row_list {
    uint32_t *items;
    size_t count, capacity;
    bool failed;
} row_list;

static void add(row_list *list, uint32_t row)
{
    if (!zr_grow((void **)&list->items, list->count, &list->capacity, sizeof *list->items)) {
        list->failed = true;
        return;
    }
    list->items[list->count++] = row;
}

/* What the choice between several goes by. */
typedef struct narrowing {
    const zr_graph *graph;
    uint32_t about; /* measure, or ZR_NONE */
    uint32_t place; /* or ZR_NONE */
    bool measures;  /* rows are measures, not units */
} narrowing;

typedef bool keeps(const narrowing *by, uint32_t row);

static uint32_t place_of(const narrowing *by, uint32_t row)
{
    const zr_graph *graph = by->graph;
    return by->measures ? graph->documents[graph->measures[row].document].place : graph->units[row].place;
}

static bool of_place(const narrowing *by, uint32_t row)
{
    return by->place != ZR_NONE &&
           zr_select_is_in(by->graph, place_of(by, row), by->graph->places[by->place].code);
}

static bool of_measure(const narrowing *by, uint32_t row)
{
    for (uint32_t d = 0; by->about != ZR_NONE && d < by->graph->duty_count; d++)
        if (by->graph->duties[d].measure == by->about && by->graph->duties[d].unit == row)
            return true;
    return false;
}

/* Keeps those that fit, if any does. */
static void narrow(row_list *list, const narrowing *by, keeps *fits)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        kept += fits(by, list->items[i]);
    if (!kept || kept == list->count)
        return;
    kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (fits(by, list->items[i]))
            list->items[kept++] = list->items[i];
    list->count = kept;
}

static void narrow_all(row_list *list, const zr_script *script, const zr_graph *graph, bool measures,
                       uint32_t beside)
{
    narrowing by = {graph, script->about ? script->about - 1 : ZR_NONE, ZR_NONE, measures};
    if (script->place)
        by.place = zr_select_place(graph, zr_span_of(script->place));
    narrow(list, &by, of_place);
    if (measures)
        return;
    narrow(list, &by, of_measure);
    by.place = beside != ZR_NONE     ? graph->units[beside].place
               : by.about != ZR_NONE ? graph->documents[graph->measures[by.about].document].place
                                     : ZR_NONE;
    narrow(list, &by, of_place);
}

/* As much of its name as tells which it is. */
static void add_measure_name(zr_buffer *out, const zr_graph_measure *measure)
{
    enum { MOST = 54 }; /* bytes */
    zr_buffer name = {0};
    zr_measure_name(&name, measure);
    zr_span whole = zr_buffer_span(&name);
    size_t end = whole.size < MOST ? whole.size : zr_utf8_start_of(whole, MOST);
    zr_buffer_put(out, " ");
    zr_buffer_add(out, zr_span_cut(whole, 0, end));
    zr_buffer_put(out, end < whole.size ? "…" : "");
    zr_buffer_free(&name);
}

/* 330300/市科技局、429005/市科技局; a measure with its name, too: ningbo#2（（二）培育质量标杆） */
static void list_candidates(zr_buffer *out, const row_list *list, const zr_graph *graph, bool measures)
{
    for (size_t i = 0; i < list->count && i < SHOWN; i++) {
        uint32_t row = list->items[i];
        zr_buffer_put(out, i ? "、" : "");
        zr_buffer_add(out, measures ? graph->measures[row].id : graph->units[row].id);
        if (!measures)
            continue;
        add_measure_name(out, &graph->measures[row]);
    }
    zr_buffer_put(out, list->count > SHOWN ? "……" : "");
}

static zr_exit say_several(const zr_script *script, const zr_script_line *line, uint32_t word,
                           const row_list *list, const zr_graph *graph, bool measures)
{
    zr_buffer zh = {0}, en = {0};
    zr_buffer_put(&zh, measures ? "符合的措施不止一项，请写编号：" : "叫这个名字的单位不止一个，请写编号：");
    zr_buffer_put(&en, measures ? "several measures fit, write the id: "
                                : "several units have that name, write the id: ");
    list_candidates(&zh, list, graph, measures);
    list_candidates(&en, list, graph, measures);
    zr_exit result = zh.failed || en.failed ? zr_say_failed(script->call, "内存不足", "out of memory")
                                            : zr_script_wrong(script, line, word, zh.data, en.data);
    zr_buffer_free(&zh);
    zr_buffer_free(&en);
    return result;
}

/* One of the list, which it frees; *out stays as it is for none. */
static zr_exit settle(uint32_t *out, row_list *list, const zr_script *script, const zr_script_line *line,
                      uint32_t word, const zr_graph *graph, bool measures)
{
    zr_exit result = ZR_EXIT_FINE;
    if (list->failed)
        result = zr_say_failed(script->call, "内存不足", "out of memory");
    else if (list->count > 1)
        result = say_several(script, line, word, list, graph, measures);
    else if (list->count == 1)
        *out = list->items[0];
    free(list->items);
    return result;
}

/* 429005/市经信局: a place's code or name and any name of the unit. */
static uint32_t placed_unit(const zr_graph *graph, zr_span word)
{
    size_t slash = zr_span_find(word, zr_span_of("/"), 0);
    uint32_t place = slash == SIZE_MAX ? ZR_NONE : zr_select_place(graph, zr_span_cut(word, 0, slash));
    zr_span name = zr_span_cut(word, slash == SIZE_MAX ? 0 : slash + 1, word.size);
    for (uint32_t u = 0; u < graph->unit_count && place != ZR_NONE; u++) {
        const zr_graph_unit *unit = &graph->units[u];
        if (unit->place == place && zr_unit_is_called(unit, name))
            return u;
    }
    return ZR_NONE;
}

static void find_topics(row_list *list, const zr_script *script, zr_span word, const zr_graph *graph,
                        zr_topic_kind kind)
{
    zr_topics topics = {0};
    list->failed |= !zr_topics_find(&topics, graph, word);
    if (topics.count == 0 && kind == ZR_TOPIC_UNIT)
        list->failed |= !zr_topics_understood(&topics, script->call, graph, word);
    list->failed |= !zr_topics_narrow(&topics, graph, (zr_span){0}, script->document);
    for (size_t i = 0; i < topics.count; i++)
        if (topics.items[i].kind == kind)
            add(list, topics.items[i].index);
    zr_topics_free(&topics);
    narrow_all(list, script, graph, kind == ZR_TOPIC_MEASURE, ZR_NONE);
}

/* The word, if it is there and not too long. */
static void copy_word(char out[100], const zr_script_line *line, uint32_t word)
{
    zr_span text = word < line->count ? line->words[word].text : (zr_span){0};
    if (text.size < 100)
        snprintf(out, 100, "%.*s", (int)text.size, text.data);
}

/* ": “（九）”", of a word that names nothing; empty for none. */
static void quote_word(char out[240], zr_lang lang, const char *name)
{
    char safe[204];
    snprintf(out, 240, "%s“%s”", lang == ZR_ZH ? "：" : ": ", zr_say_safe(safe, name));
    if (!name[0])
        out[0] = '\0';
}

/* What stands where a unit should, and the unit whose name is nearest to it. */
static zr_exit say_no_unit(const zr_script *script, const zr_script_line *line, uint32_t word,
                           const zr_graph *graph)
{
    char name[100] = "", quoted[240], zh[400], en[400];
    copy_word(name, line, word);
    quote_word(quoted, script->call->lang, name);
    const char *near = name[0] ? zr_topics_nearest(graph, name) : NULL;
    if (near) {
        snprintf(zh, sizeof zh, "这里应是图中的一个单位，是不是 %.200s？", near);
        snprintf(en, sizeof en, "a unit of the graph is expected here; did you mean %.200s?", near);
    } else {
        snprintf(zh, sizeof zh, "这里应是图中的一个单位%s（zeren load 列出单位）", quoted);
        snprintf(en, sizeof en, "a unit of the graph is expected here%s (zeren load lists them)", quoted);
    }
    return zr_script_wrong(script, line, word, zh, en);
}

static zr_exit say_no_measure(const zr_script *script, const zr_script_line *line, uint32_t word)
{
    char name[100] = "", quoted[240], zh[400], en[400];
    copy_word(name, line, word);
    quote_word(quoted, script->call->lang, name);
    snprintf(zh, sizeof zh, "这里应是图中的一项措施%s（编号、标号或标题，zeren export --to ledger 列出）",
             quoted);
    snprintf(en, sizeof en,
             "a measure of the graph is expected here%s (id, label or title; zeren export --to ledger lists "
             "them)",
             quoted);
    return zr_script_wrong(script, line, word, zh, en);
}

zr_exit zr_script_unit(uint32_t *out, zr_script *script, const zr_script_line *line, uint32_t word,
                       const zr_graph *graph)
{
    *out = word < line->count ? placed_unit(graph, line->words[word].text) : ZR_NONE;
    if (*out != ZR_NONE)
        return ZR_EXIT_FINE;
    row_list list = {0};
    if (word < line->count)
        find_topics(&list, script, line->words[word].text, graph, ZR_TOPIC_UNIT);
    zr_exit result = settle(out, &list, script, line, word, graph, false);
    if (result == ZR_EXIT_FINE && *out == ZR_NONE)
        return say_no_unit(script, line, word, graph);
    return result;
}

zr_exit zr_script_unit_asked(uint32_t *out, const zr_call *call, const zr_graph *graph, zr_span document)
{
    zr_script script = {.call = call, .name = "--unit", .place = call->set.place, .document = document};
    zr_script_line line = {.words = {{zr_span_of(call->set.unit), 1}}, .count = 1, .number = 1};
    return zr_script_unit(out, &script, &line, 0, graph);
}

zr_exit zr_script_measure(uint32_t *out, zr_script *script, const zr_script_line *line, uint32_t word,
                          const zr_graph *graph)
{
    row_list list = {0};
    *out = ZR_NONE;
    if (word < line->count)
        find_topics(&list, script, line->words[word].text, graph, ZR_TOPIC_MEASURE);
    zr_exit result = settle(out, &list, script, line, word, graph, true);
    if (result == ZR_EXIT_FINE && *out == ZR_NONE)
        return say_no_measure(script, line, word);
    if (result == ZR_EXIT_FINE)
        script->about = *out + 1;
    return result;
}

/* One place lies in the other: 市科技局 of another city is not meant by its bare name. */
static bool may_meet(const zr_graph *graph, uint32_t unit, uint32_t beside)
{
    uint32_t a = graph->units[unit].place, b = beside == ZR_NONE ? ZR_NONE : graph->units[beside].place;
    return a == ZR_NONE || b == ZR_NONE || zr_place_within(graph->places[a].code, graph->places[b].code) ||
           zr_place_within(graph->places[b].code, graph->places[a].code);
}

static bool is_target(const zr_graph *graph, uint32_t u, zr_span name, uint32_t beside)
{
    const zr_graph_unit *unit = &graph->units[u];
    if (zr_span_equal(unit->name, name))
        return may_meet(graph, u, beside);
    return zr_span_equal(unit->id, name) || zr_span_equal(unit->full_name, name);
}

zr_exit zr_script_target(uint32_t *out, zr_script *script, const zr_script_line *line, uint32_t word,
                         const zr_graph *graph, uint32_t beside)
{
    row_list list = {0};
    zr_span name = word < line->count ? line->words[word].text : (zr_span){0};
    *out = placed_unit(graph, name);
    if (*out != ZR_NONE)
        return ZR_EXIT_FINE;
    for (uint32_t u = 0; u < graph->unit_count; u++)
        if (is_target(graph, u, name, beside))
            add(&list, u);
    narrow_all(&list, script, graph, false, beside);
    return settle(out, &list, script, line, word, graph, false);
}
