/* What a person names on the command line → what the graph calls it. */
#include "cli/select.h"

#include "base/words.h"
#include "cli/message.h"

#include <string.h>

typedef enum match { NO_MATCH, PIECE, HEAD, WHOLE } match;

static match match_document(const zr_graph_document *document, zr_span name)
{
    if (zr_span_equal(document->id, name) || zr_span_equal(document->title, name) ||
        (document->number.size && zr_span_equal(document->number, name)))
        return WHOLE;
    if (zr_goes_on(document->id, name))
        return HEAD;
    return zr_span_find(document->title, name, 0) != SIZE_MAX ? PIECE : NO_MATCH;
}

uint32_t zr_select_document(const zr_graph *graph, zr_span name)
{
    uint32_t found = ZR_NONE, rivals = 0;
    match best = NO_MATCH;
    for (uint32_t i = 0; i < graph->document_count && name.size; i++) {
        match now = match_document(&graph->documents[i], name);
        if (now == NO_MATCH || now < best)
            continue;
        rivals = now > best ? 0 : rivals + 1;
        found = now > best ? i : found;
        best = now;
    }
    return rivals ? ZR_NONE : found;
}

/* The short name of a place, from the table of divisions. */
static zr_span brief_of(zr_span code)
{
    uint32_t count, index = zr_division_find(code);
    const zr_division *divisions = zr_divisions(&count);
    return index == ZR_NONE ? (zr_span){0} : divisions[index].brief;
}

uint32_t zr_select_place(const zr_graph *graph, zr_span name)
{
    for (uint32_t i = 0; i < graph->place_count; i++)
        if (zr_span_equal(graph->places[i].code, name) || zr_span_equal(graph->places[i].name, name))
            return i;
    for (uint32_t i = 0; i < graph->place_count; i++)
        if (zr_span_equal(brief_of(graph->places[i].code), name))
            return i;
    uint32_t count, named = zr_division_named(name); /* perhaps by a name that it bore before */
    return named == ZR_NONE ? ZR_NONE
                            : zr_graph_find_place(graph, zr_span_of(zr_divisions(&count)[named].code));
}

static zr_exit select_document(zr_selection *out, const zr_call *call, const zr_graph *graph)
{
    uint32_t index = zr_select_document(graph, zr_span_of(call->set.document));
    if (index == ZR_NONE) {
        char safe[204];
        zr_say(call->lang, "没有文件 %s，或不止一份；有：",
               "no document %s, or several; there are:", zr_say_safe(safe, call->set.document));
        for (uint32_t i = 0; i < graph->document_count && i < 20; i++)
            zr_say_more(graph->documents[i].id.data, graph->documents[i].title);
        return ZR_EXIT_USAGE;
    }
    out->document = graph->documents[index].id;
    return ZR_EXIT_FINE;
}

bool zr_select_is_in(const zr_graph *graph, uint32_t place, zr_span code)
{
    return !code.size || (place != ZR_NONE && zr_place_within(graph->places[place].code, code));
}

void zr_select_say_merged(const zr_call *call)
{
    uint32_t count, today = zr_division_merged(zr_span_of(call->set.place));
    if (today == ZR_NONE)
        return;
    const zr_division *division = &zr_divisions(&count)[today];
    char safe[204];
    zr_say_safe(safe, call->set.place);
    zr_say(call->lang, "%s 已并入%.*s（%s）", "%s is part of %.*s (%s) now", safe, (int)division->name.size,
           division->name.data, division->code);
}

zr_exit zr_select_place_asked(uint32_t *out, const zr_call *call, const zr_graph *graph)
{
    char safe[204];
    *out = call->set.place ? zr_select_place(graph, zr_span_of(call->set.place)) : ZR_NONE;
    if (*out != ZR_NONE || !call->set.place)
        return ZR_EXIT_FINE;
    zr_select_say_merged(call);
    if (!graph->place_count)
        return zr_say_usage(call, "图中没有地方 %s，也没有别的地方",
                            "no place %s in the graph, nor any other", zr_say_safe(safe, call->set.place));
    zr_say(call->lang, "图中没有地方 %s；有：",
           "no place %s in the graph; there are:", zr_say_safe(safe, call->set.place));
    for (uint32_t i = 0; i < graph->place_count && i < 20; i++)
        zr_say_more(graph->places[i].code.data, graph->places[i].name);
    return ZR_EXIT_USAGE;
}

static zr_exit select_place(zr_selection *out, const zr_call *call, const zr_graph *graph)
{
    uint32_t index;
    zr_exit result = zr_select_place_asked(&index, call, graph);
    if (result == ZR_EXIT_FINE) {
        out->place = graph->places[index].code;
        out->within = true;
    }
    return result;
}

static zr_exit select_sector(zr_selection *out, const zr_call *call)
{
    uint32_t count;
    const zr_sector *sectors = zr_sectors(&count);
    zr_span name = zr_span_of(call->set.sector);
    for (uint32_t i = 0; i < count; i++) {
        if (zr_span_equal(sectors[i].id, name) ||
            zr_span_equal(zr_span_of(sectors[i].name.in[ZR_ZH]), name) ||
            zr_span_equal(zr_span_of(sectors[i].name.in[ZR_EN]), name)) {
            out->sector = sectors[i].id;
            return ZR_EXIT_FINE;
        }
    }
    char safe[204];
    return zr_say_usage(call, "没有条线 %s（名称见 zeren load --by sector）",
                        "no sector %s (zeren load --by sector lists them)",
                        zr_say_safe(safe, call->set.sector));
}

zr_lead_rule zr_select_lead(const zr_call *call)
{
    return zr_option_is(call->set.lead, "stated") ? ZR_LEAD_STATED : ZR_LEAD_FIRST;
}

zr_exit zr_select(zr_selection *out, const zr_call *call, const zr_graph *graph)
{
    const zr_settings *set = &call->set;
    zr_exit result = ZR_EXIT_FINE;
    zr_role role;
    *out = (zr_selection){.lead = zr_select_lead(call), .no_collectives = set->no_collectives};
    if (set->role && zr_role_read(&role, zr_span_of(set->role)))
        out->roles = 1u << role;
    if (set->document)
        result = select_document(out, call, graph);
    if (set->place && result == ZR_EXIT_FINE)
        result = select_place(out, call, graph);
    if (set->sector && result == ZR_EXIT_FINE)
        result = select_sector(out, call);
    return result;
}
