/* Which duties, units and documents a selection takes. */
#include "graph/select.h"

#include "graph/brief.h"

#include <math.h>
#include <stdio.h>

const double zr_role_weights[ZR_ROLES] = {
    [ZR_LEAD] = 2, [ZR_RESPONSIBLE] = 1, [ZR_SUPPORT] = 0.5, [ZR_GUIDE] = 0.25};

void zr_selection_defaults(zr_selection *selection)
{
    bool weighted = false;
    for (int role = 0; role < ZR_ROLES; role++)
        weighted = weighted || selection->weights[role] != 0;
    for (int role = 0; role < ZR_ROLES && !weighted; role++)
        selection->weights[role] = zr_role_weights[role];
    if (!selection->roles)
        selection->roles = (1u << ZR_ROLES) - 1;
}

static bool takes_place(const zr_selector *selector, uint32_t place)
{
    const zr_selection *wanted = &selector->selection;
    if (!wanted->place.size)
        return true;
    if (place == ZR_NONE)
        return false;
    zr_span code = selector->graph->places[place].code;
    return wanted->within ? zr_place_within(code, wanted->place) : zr_span_equal(code, wanted->place);
}

bool zr_selector_takes_unit(const zr_selector *selector, const zr_graph_unit *unit)
{
    const zr_selection *wanted = &selector->selection;
    if (wanted->no_collectives && unit->collective)
        return false;
    if (wanted->sector.size && !zr_span_equal(unit->sector, wanted->sector))
        return false;
    return takes_place(selector, unit->place);
}

bool zr_selector_takes_document(const zr_selector *selector, uint32_t document)
{
    return selector->document == ZR_NONE || selector->document == document;
}

bool zr_selector_takes_unowned(const zr_selector *selector, uint32_t measure)
{
    uint32_t document = selector->graph->measures[measure].document;
    return zr_selector_takes_document(selector, document) &&
           takes_place(selector, selector->graph->documents[document].place);
}

zr_taken zr_selector_take(const zr_selector *selector, const zr_duty *duty)
{
    const zr_graph *graph = selector->graph;
    if (!zr_selector_takes_document(selector, graph->measures[duty->measure].document) ||
        !zr_selector_takes_unit(selector, &graph->units[duty->unit]))
        return (zr_taken){0};
    unsigned roles = 1u << duty->role;
    bool first = duty->first && duty->role != ZR_LEAD && selector->selection.lead == ZR_LEAD_FIRST;
    if (first)
        roles |= 1u << ZR_LEAD;
    roles &= selector->selection.roles;
    return (zr_taken){roles, first && roles & 1u << ZR_LEAD};
}

static zr_status check_numbers(const zr_selection *wanted, zr_error *err)
{
    for (int role = 0; role < ZR_ROLES; role++) {
        if (!(wanted->weights[role] >= 0) || !isfinite(wanted->weights[role]))
            return zr_fail_words(err, ZR_BAD_INPUT, "%s 的权重应为 0 或更大的数",
                                 "the weight of %s is no number of 0 or more", zr_role_name((zr_role)role));
    }
    if (wanted->roles >> ZR_ROLES)
        return zr_fail_words(err, ZR_BAD_INPUT, "选了不存在的角色",
                             "a role that does not exist was selected");
    return ZR_OK;
}

static bool has_place(const zr_graph *graph, const zr_selection *wanted)
{
    bool found = !wanted->place.size;
    for (uint32_t i = 0; i < graph->place_count && !found; i++)
        found = wanted->within ? zr_place_within(graph->places[i].code, wanted->place)
                               : zr_span_equal(graph->places[i].code, wanted->place);
    return found;
}

static bool has_sector(const zr_graph *graph, const zr_selection *wanted)
{
    bool found = !wanted->sector.size;
    for (uint32_t i = 0; i < graph->unit_count && !found; i++)
        found = zr_span_equal(graph->units[i].sector, wanted->sector);
    return found;
}

static zr_status fail_name(zr_error *err, const char *zh, const char *en, zr_span name)
{
    char words_zh[400], words_en[400];
    zr_brief brief = zr_brief_of(name);
    snprintf(words_zh, sizeof words_zh, "图中没有%s“%s”", zh, brief.text);
    snprintf(words_en, sizeof words_en, "no %s \"%s\" in the graph", en, brief.text);
    return zr_fail_said(err, ZR_BAD_INPUT, words_zh, words_en);
}

zr_status zr_selector_new(zr_selector *out, const zr_graph *graph, const zr_selection *selection,
                          zr_error *err)
{
    *out = (zr_selector){.graph = graph, .selection = *selection, .document = ZR_NONE};
    zr_selection_defaults(&out->selection);
    const zr_selection *wanted = &out->selection;
    zr_status status = check_numbers(wanted, err);
    if (status != ZR_OK)
        return status;
    if (wanted->document.size)
        out->document = zr_graph_find_document(graph, wanted->document);
    if (wanted->document.size && out->document == ZR_NONE)
        return fail_name(err, "文件", "document", wanted->document);
    if (!has_place(graph, wanted))
        return fail_name(err, "地方", "place", wanted->place);
    if (!has_sector(graph, wanted))
        return fail_name(err, "条线", "sector", wanted->sector);
    return ZR_OK;
}
