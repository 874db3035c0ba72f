/* Which leads may move, and to whom. */
#include "analysis/balance_model.h"

#include <stdlib.h>

enum { MOST_CANDIDATES = 2000000, OUTSIDER = 1000 };

static bool leads(const zr_balance_model *model, const zr_duty *duty)
{
    return duty->role == ZR_LEAD || (duty->first && !model->options->stated);
}

/* Does the unit's load count, and may its leads move? */
static bool in_scope(const zr_balance_model *model, uint32_t unit)
{
    return model->options->place == ZR_NONE || model->graph->units[unit].place == model->options->place;
}

/* A unit of the measure's, or one that the options let in. */
static bool may_lead(const zr_balance_model *model, uint32_t now, uint32_t unit)
{
    const zr_graph_unit *units = model->graph->units;
    if (units[unit].collective || units[unit].place != units[now].place)
        return false;
    if (model->options->among == ZR_AMONG_PLACE)
        return true;
    return model->options->among == ZR_AMONG_SECTOR && units[unit].sector.size &&
           zr_span_equal(units[unit].sector, units[now].sector);
}

typedef struct making_model {
    zr_balance_model *model;
    zr_duty_index index;
    size_t slot_room, candidate_room;
    uint32_t *seen; /* by unit: slot + 1 that has it as a candidate already */
    uint32_t *led;  /* by unit: measure + 1 that it leads already; two notes of one measure are one lead */
    bool failed;
} making_model;

static void add_candidate(making_model *making, uint32_t unit, uint32_t rank)
{
    zr_balance_model *model = making->model;
    uint32_t slot = model->slot_count - 1;
    if (making->seen[unit] == slot + 1)
        return;
    if (!zr_grow((void **)&model->candidates, model->candidate_count, &making->candidate_room,
                 sizeof *model->candidates)) {
        making->failed = true;
        return;
    }
    making->seen[unit] = slot + 1;
    model->candidates[model->candidate_count++] = (zr_candidate){unit, slot, rank};
}

static void add_slot(making_model *making, const zr_duty *lead)
{
    zr_balance_model *model = making->model;
    const zr_graph *graph = model->graph;
    if (!zr_grow((void **)&model->slots, model->slot_count, &making->slot_room, sizeof *model->slots)) {
        making->failed = true;
        return;
    }
    zr_slot_of_lead *slot = &model->slots[model->slot_count++];
    *slot = (zr_slot_of_lead){lead->measure, lead->unit, model->candidate_count, 0};
    add_candidate(making, lead->unit, 0);
    for (uint32_t i = making->index.start[lead->measure]; i < making->index.start[lead->measure + 1]; i++) {
        const zr_duty *duty = &graph->duties[making->index.duties[i]];
        if (in_scope(model, lead->unit) && !graph->units[duty->unit].collective && !leads(model, duty))
            add_candidate(making, duty->unit, duty->rank);
    }
    for (uint32_t u = 0;
         u < graph->unit_count && model->options->among != ZR_AMONG_OWN && in_scope(model, lead->unit); u++)
        if (may_lead(model, lead->unit, u))
            add_candidate(making, u, OUTSIDER);
    model->slots[model->slot_count - 1].count =
        model->candidate_count - model->slots[model->slot_count - 1].first;
}

static zr_status list_slots(making_model *making, zr_error *err)
{
    const zr_graph *graph = making->model->graph;
    for (uint32_t m = 0; m < graph->measure_count; m++)
        for (uint32_t i = making->index.start[m]; i < making->index.start[m + 1]; i++) {
            const zr_duty *duty = &graph->duties[making->index.duties[i]];
            if (!leads(making->model, duty) || making->led[duty->unit] == m + 1)
                continue;
            making->led[duty->unit] = m + 1;
            add_slot(making, duty);
            if (making->failed)
                return zr_fail_memory(err);
            if (making->model->candidate_count > MOST_CANDIDATES)
                return zr_fail_words(
                    err, ZR_LIMIT, "可选的牵头安排超过 %d 种；请限定地方或只在措施自己的单位中调整",
                    "more than %d ways to move a lead: choose a place, or move among own units only",
                    MOST_CANDIDATES);
        }
    return ZR_OK;
}

static uint32_t largest_load(const zr_balance_model *model, zr_arena *arena)
{
    uint32_t *load = zr_arena_take(arena, model->graph->unit_count, sizeof *load), most = 0;
    for (uint32_t s = 0; load && s < model->slot_count; s++)
        if (in_scope(model, model->slots[s].unit) && ++load[model->slots[s].unit] > most)
            most = load[model->slots[s].unit];
    return most;
}

zr_status zr_balance_model_make(zr_balance_model *model, const zr_graph *graph,
                                const zr_balance_options *options, zr_arena *arena, zr_error *err)
{
    *model = (zr_balance_model){.graph = graph, .options = options};
    making_model making = {.model = model,
                           .seen = zr_arena_take(arena, graph->unit_count, sizeof(uint32_t)),
                           .led = zr_arena_take(arena, graph->unit_count, sizeof(uint32_t))};
    if (!zr_duty_index_make(&making.index, graph, arena))
        return zr_fail_memory(err);
    zr_status status = list_slots(&making, err);
    model->before = largest_load(model, arena);
    return status == ZR_OK && arena->failed ? zr_fail_memory(err) : status;
}
