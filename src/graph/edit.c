/* What if: one change of a graph gives another graph.
 *
 * Rows are copied to a store; the edit decides what is left out, what is changed on the way and what is
 * added. */
#include "zeren/edit.h"

#include "graph/copy.h"
#include "graph/edit_first.h"

#include <stdlib.h>
#include <string.h>

/* One edit being applied. */
typedef struct edit_work {
    const zr_graph *graph;
    const zr_edit *edit;
    zr_graph_store *store;
    zr_row_map map;
    uint32_t to;   /* row in the store of the unit that takes over, or ZR_NONE */
    bool *dropped; /* by measure */
    bool *touched; /* by measure: who is first has to be settled anew */
} edit_work;

static bool is_row(uint32_t row, uint32_t count)
{
    return row < count;
}

static bool has_duty(const zr_graph *graph, uint32_t measure, uint32_t unit)
{
    for (uint32_t d = 0; d < graph->duty_count; d++)
        if (graph->duties[d].measure == measure && graph->duties[d].unit == unit)
            return true;
    return false;
}

/* All duties of a unit go over to another. */
static bool takes_all(zr_edit_kind kind)
{
    return kind == ZR_EDIT_TAKE || kind == ZR_EDIT_HAND_OVER;
}

static bool needs_measure(zr_edit_kind kind)
{
    return !takes_all(kind) && kind != ZR_EDIT_ABOLISH && kind != ZR_EDIT_ADD_MEASURE;
}

static bool makes_unit(const zr_edit *edit)
{
    return ((edit->kind == ZR_EDIT_MOVE || takes_all(edit->kind)) && edit->other == ZR_NONE) ||
           (edit->kind == ZR_EDIT_ASSIGN && edit->unit == ZR_NONE);
}

static zr_status check(const zr_graph *graph, const zr_edit *edit, zr_error *err)
{
    bool unit_needed = edit->kind != ZR_EDIT_DROP_MEASURE && edit->kind != ZR_EDIT_ADD_MEASURE &&
                       !(edit->kind == ZR_EDIT_ASSIGN && edit->unit == ZR_NONE);
    if (needs_measure(edit->kind) && !is_row(edit->measure, graph->measure_count))
        return zr_fail_words(err, ZR_BAD_INPUT, "没有这项措施", "there is no such measure");
    if (unit_needed && !is_row(edit->unit, graph->unit_count))
        return zr_fail_words(err, ZR_BAD_INPUT, "没有这个单位", "there is no such unit");
    if ((edit->kind == ZR_EDIT_MOVE || takes_all(edit->kind)) && edit->other != ZR_NONE &&
        (!is_row(edit->other, graph->unit_count) || edit->other == edit->unit))
        return zr_fail_words(err, ZR_BAD_INPUT, "接手的单位不存在或就是原单位",
                             "the unit to take over is missing or the same");
    if ((makes_unit(edit) || edit->kind == ZR_EDIT_ADD_MEASURE) && !zr_span_trim(edit->name).size)
        return zr_fail_words(err, ZR_BAD_INPUT, "名称是空的", "the name is empty");
    if (edit->kind == ZR_EDIT_ADD_MEASURE && !is_row(edit->document, graph->document_count))
        return zr_fail_words(err, ZR_BAD_INPUT, "没有这份文件", "there is no such document");
    if ((edit->kind == ZR_EDIT_MOVE || edit->kind == ZR_EDIT_RELEASE) &&
        !has_duty(graph, edit->measure, edit->unit))
        return zr_fail_words(err, ZR_BAD_INPUT, "%s 在 %s 中没有责任", "%s has no duty in %s",
                             graph->units[edit->unit].name.data, graph->measures[edit->measure].id.data);
    return ZR_OK;
}

/* A measure is dropped with all below it; parents stand before their items. */
static void mark_dropped(edit_work *editing)
{
    if (editing->edit->kind != ZR_EDIT_DROP_MEASURE)
        return;
    for (uint32_t m = editing->edit->measure; m < editing->graph->measure_count; m++) {
        uint32_t parent = editing->graph->measures[m].parent;
        editing->dropped[m] = m == editing->edit->measure || (parent != ZR_NONE && editing->dropped[parent]);
    }
}

static bool is_gone(const edit_work *editing, uint32_t unit)
{
    return unit == editing->edit->unit &&
           (editing->edit->kind == ZR_EDIT_TAKE || editing->edit->kind == ZR_EDIT_ABOLISH);
}

static void copy_nodes(edit_work *editing)
{
    const zr_graph *graph = editing->graph;
    for (uint32_t i = 0; i < graph->place_count; i++)
        zr_copy_place(editing->store, &editing->map, graph, i);
    for (uint32_t i = 0; i < graph->document_count; i++)
        zr_copy_document(editing->store, &editing->map, graph, i);
    for (uint32_t i = 0; i < graph->unit_count; i++)
        if (!is_gone(editing, i))
            zr_copy_unit(editing->store, &editing->map, graph, i);
    for (uint32_t i = 0; i < graph->measure_count; i++)
        if (!editing->dropped[i])
            zr_copy_measure(editing->store, &editing->map, graph, i);
}

/* The place of a new unit: that of the unit it comes from, else the measure's document's. */
static uint32_t place_of(const edit_work *editing)
{
    const zr_edit *edit = editing->edit;
    if (edit->unit != ZR_NONE)
        return editing->graph->units[edit->unit].place;
    return editing->graph->documents[editing->graph->measures[edit->measure].document].place;
}

static zr_span unit_id(edit_work *editing, uint32_t place, zr_span name)
{
    zr_span code = place == ZR_NONE ? zr_span_of("-") : editing->graph->places[place].code;
    return zr_arena_print(&editing->store->arena, "%s/%.*s", code.data, (int)name.size, name.data);
}

/* A unit of that id is taken as it is: merging into a name that is there already. */
static uint32_t known_unit(const edit_work *editing, zr_span id)
{
    for (uint32_t u = 0; u < editing->graph->unit_count; u++)
        if (zr_span_equal(editing->graph->units[u].id, id) && !is_gone(editing, u))
            return editing->map.units[u];
    return ZR_NONE;
}

static void find_taker(edit_work *editing)
{
    const zr_edit *edit = editing->edit;
    editing->to = ZR_NONE;
    if (!makes_unit(edit)) {
        uint32_t taker = edit->kind == ZR_EDIT_ASSIGN ? edit->unit : edit->other;
        if (edit->kind == ZR_EDIT_MOVE || takes_all(edit->kind) || edit->kind == ZR_EDIT_ASSIGN)
            editing->to = editing->map.units[taker];
        return;
    }
    zr_span name = zr_span_trim(edit->name);
    uint32_t place = place_of(editing);
    zr_span id = unit_id(editing, place, name);
    if (editing->store->arena.failed || (editing->to = known_unit(editing, id)) != ZR_NONE)
        return;
    zr_graph_unit *unit = zr_store_add(editing->store, ZR_UNITS);
    if (!unit)
        return;
    editing->to = zr_store_count(editing->store, ZR_UNITS) - 1;
    *unit = (zr_graph_unit){.id = id,
                            .name = zr_store_name(editing->store, name),
                            .full_name = zr_store_name(editing->store, name),
                            .place = place == ZR_NONE ? ZR_NONE : editing->map.places[place]};
    if (edit->unit != ZR_NONE)
        unit->sector = zr_store_name(editing->store, editing->graph->units[edit->unit].sector);
    unit->names = zr_store_names(editing->store, &name, 1);
    unit->name_count = 1;
}

/* Is the duty one that the edit hands to `to`? */
static bool is_handed_over(const edit_work *editing, const zr_duty *duty)
{
    const zr_edit *edit = editing->edit;
    if (duty->unit != edit->unit)
        return false;
    return takes_all(edit->kind) || (edit->kind == ZR_EDIT_MOVE && duty->measure == edit->measure);
}

static bool is_left_out(const edit_work *editing, const zr_duty *duty)
{
    const zr_edit *edit = editing->edit;
    if (editing->dropped[duty->measure] || (edit->kind == ZR_EDIT_ABOLISH && duty->unit == edit->unit))
        return true;
    return edit->kind == ZR_EDIT_RELEASE && duty->unit == edit->unit && duty->measure == edit->measure;
}

/* Of LEAD: the measure's leads step back, the unit steps up. */
static void settle_lead(const edit_work *editing, zr_duty *row, const zr_duty *old)
{
    if (editing->edit->kind != ZR_EDIT_LEAD || old->measure != editing->edit->measure)
        return;
    row->first = false;
    if (old->unit == editing->edit->unit)
        row->role = ZR_LEAD;
    else if (row->role == ZR_LEAD)
        row->role = ZR_RESPONSIBLE;
}

static void copy_duties(edit_work *editing)
{
    const zr_graph *graph = editing->graph;
    for (uint32_t d = 0; d < graph->duty_count; d++) {
        const zr_duty *old = &graph->duties[d];
        bool handed = is_handed_over(editing, old), out = is_left_out(editing, old);
        editing->touched[old->measure] |= handed || out;
        if (out)
            continue;
        zr_duty *row = zr_copy_duty(editing->store, &editing->map, graph, d);
        if (row && handed)
            row->unit = editing->to;
        if (row)
            settle_lead(editing, row, old);
    }
}

/* A duty that no document says: it has the edit for its words and no place. */
static void add_duty(edit_work *editing, uint32_t unit, zr_role role)
{
    zr_duty *duty = zr_store_add(editing->store, ZR_DUTIES);
    if (!duty || unit == ZR_NONE)
        return;
    uint32_t measure = editing->map.measures[editing->edit->measure];
    const zr_graph_measure *own = &zr_store_measures(editing->store)[measure];
    zr_span name = zr_store_units(editing->store)[unit].name;
    uint32_t expression = 0, rank = 0; /* behind what is there */
    for (uint32_t d = 0; d < editing->graph->duty_count; d++)
        if (editing->graph->duties[d].measure == editing->edit->measure) {
            expression = editing->graph->duties[d].expression;
            rank = rank > editing->graph->duties[d].rank ? rank : editing->graph->duties[d].rank;
        }
    *duty = (zr_duty){.measure = measure,
                      .unit = unit,
                      .role = role,
                      .basis = ZR_BY_LABEL,
                      .rank = rank + 1,
                      .expression = expression,
                      .name = name,
                      .surface = name,
                      .line = own->line,
                      .start = own->start,
                      .end = own->start};
}

static void add_measure(edit_work *editing)
{
    const zr_edit *edit = editing->edit;
    uint32_t document = editing->map.documents[edit->document], last = ZR_NONE, number = 1;
    for (uint32_t m = 0; m < editing->graph->measure_count; m++)
        if (editing->graph->measures[m].document == edit->document)
            last = m, number++;
    zr_graph_measure *row = zr_store_add(editing->store, ZR_MEASURES);
    if (!row)
        return;
    zr_span id = zr_arena_print(&editing->store->arena, "%s#%u",
                                editing->graph->documents[edit->document].id.data, number);
    for (uint32_t m = 0; m < editing->graph->measure_count;
         m++) /* dropped ones leave gaps: go past the largest */
        if (zr_span_equal(editing->graph->measures[m].id, id))
            id = zr_arena_print(&editing->store->arena, "%s#%u",
                                editing->graph->documents[edit->document].id.data, ++number);
    *row = (zr_graph_measure){.id = id,
                              .document = document,
                              .parent = ZR_NONE,
                              .kind = ZR_TASK,
                              .title = zr_store_copy(editing->store, zr_span_trim(edit->name))};
    if (last != ZR_NONE)
        row->line = editing->graph->measures[last].line,
        row->start = row->end = editing->graph->measures[last].end;
}

static void add_new(edit_work *editing)
{
    const zr_edit *edit = editing->edit;
    if (edit->kind == ZR_EDIT_ADD_MEASURE)
        add_measure(editing);
    if (edit->kind == ZR_EDIT_ASSIGN)
        add_duty(editing, editing->to, edit->role);
    if (edit->kind == ZR_EDIT_LEAD && !has_duty(editing->graph, edit->measure, edit->unit))
        add_duty(editing, editing->map.units[edit->unit], ZR_LEAD);
    if (needs_measure(edit->kind))
        editing->touched[edit->measure] = true;
}

static bool is_about_owners(zr_code code)
{
    switch (code) {
    case ZR_F_NO_OWNER:
    case ZR_F_PROSE_ONLY:
    case ZR_F_NO_LEAD:
    case ZR_F_NO_LEADS:
    case ZR_F_TWO_LEADS:
    case ZR_F_LEADS_HABIT:
    case ZR_F_SEVERAL_LEADS:
    case ZR_F_CO_LEADS:
    case ZR_F_TWO_ROLES:
    case ZR_F_GUIDES_ITSELF:
    case ZR_F_REPEATED_UNIT:
    case ZR_F_COLLECTIVE_ONLY:
    case ZR_F_UNNAMED:
        return true;
    default:
        return false;
    }
}

/* Findings about the text stay; those about who answers were about the old graph. */
static void copy_findings(edit_work *editing)
{
    for (uint32_t i = 0; i < editing->graph->finding_count; i++) {
        uint32_t measure = editing->graph->findings[i].measure;
        if (!is_about_owners(editing->graph->findings[i].code) &&
            (measure == ZR_NONE || !editing->dropped[measure]))
            zr_copy_finding(editing->store, &editing->map, editing->graph, i);
    }
}

static zr_status apply(edit_work *editing, zr_error *err)
{
    mark_dropped(editing);
    copy_nodes(editing);
    find_taker(editing);
    copy_duties(editing);
    add_new(editing);
    copy_findings(editing);
    zr_status status = zr_store_status(editing->store, err);
    if (status == ZR_OK)
        status = zr_settle_duties(editing->store, editing->touched, editing->map.measures,
                                  editing->graph->measure_count, err);
    return status == ZR_OK ? zr_store_order(editing->store, err) : status;
}

zr_status zr_graph_edit(zr_graph **out, const zr_graph *graph, const zr_edit *edit, zr_error *err)
{
    *out = NULL;
    zr_status status = check(graph, edit, err);
    if (status != ZR_OK)
        return status;
    edit_work editing = {.graph = graph, .edit = edit, .store = zr_store_new(), .to = ZR_NONE};
    editing.dropped = calloc((size_t)graph->measure_count + 1, 1);
    editing.touched = calloc((size_t)graph->measure_count + 1, 1);
    if (!zr_row_map_new(&editing.map, graph) || !editing.store || !editing.dropped || !editing.touched)
        status = zr_fail_memory(err);
    else
        status = apply(&editing, err);
    if (status == ZR_OK)
        status = zr_store_finish(out, editing.store, err);
    else if (editing.store)
        zr_store_free(editing.store);
    zr_row_map_free(&editing.map);
    free(editing.dropped);
    free(editing.touched);
    return status;
}
