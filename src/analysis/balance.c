/* The least change of who leads that lowers the largest load: solve, and if the rules contradict, which of
 * them. */
#include "zeren/balance.h"

#include "analysis/balance_model.h"

#include <stdlib.h>

enum { MOST_RULES_TRIED = 400 };

/* Rules that cannot all hold, by leaving out one after the other for good while it stays impossible (deletion
 * filter; Chinneck & Dravnieks 1991): as many programmes as rules. */
static zr_status find_conflict(zr_balance *out, const zr_balance_model *model, bool *use, uint32_t *filled,
                               zr_error *err)
{
    uint32_t count = model->options->rule_count;
    if (count > MOST_RULES_TRIED)
        return zr_fail_words(err, ZR_LIMIT, "规则互相矛盾；超过 %d 条，不再逐条查找",
                             "the rules contradict; more than %d, so not searched", MOST_RULES_TRIED);
    out->conflict = calloc((size_t)count + 1, sizeof *out->conflict);
    if (!out->conflict)
        return zr_fail_memory(err);
    for (uint32_t r = 0; r < count; r++) {
        bool feasible = false;
        zr_balance unused = {0};
        use[r] = false;
        zr_status status = zr_balance_solve(&unused, filled, &feasible, model, use, err);
        if (status != ZR_OK)
            return status;
        use[r] = feasible; /* it helped: it is part of the contradiction */
    }
    for (uint32_t r = 0; r < count; r++)
        if (use[r])
            out->conflict[out->conflict_count++] = r;
    return ZR_OK;
}

static bool take_result(zr_balance *out, const zr_balance_model *model, const uint32_t *filled)
{
    out->unit_count = model->graph->unit_count;
    out->loads_before = calloc((size_t)out->unit_count + 1, sizeof *out->loads_before);
    out->loads_after = calloc((size_t)out->unit_count + 1, sizeof *out->loads_after);
    out->moves = calloc((size_t)model->slot_count + 1, sizeof *out->moves);
    if (!out->loads_before || !out->loads_after || !out->moves)
        return false;
    for (uint32_t s = 0; s < model->slot_count; s++) {
        const zr_slot_of_lead *slot = &model->slots[s];
        uint32_t unit = model->candidates[filled[s]].unit;
        out->loads_before[slot->unit]++;
        out->loads_after[unit]++;
        if (unit != slot->unit)
            out->moves[out->move_count++] = (zr_balance_move){slot->measure, slot->unit, unit};
    }
    return true;
}

static zr_status solve(zr_balance *out, const zr_balance_model *model, zr_arena *arena, zr_error *err)
{
    uint32_t *filled = zr_arena_take(arena, model->slot_count, sizeof *filled);
    bool *use = zr_arena_take(arena, model->options->rule_count, sizeof *use), feasible = true;
    if (!filled || !use)
        return zr_fail_memory(err);
    for (uint32_t r = 0; r < model->options->rule_count; r++)
        use[r] = true;
    for (uint32_t s = 0; s < model->slot_count; s++)
        filled[s] = model->slots[s].first; /* who has it now is the first candidate */
    out->before = model->before;
    out->optimal = true;
    zr_status status = model->slot_count ? zr_balance_solve(out, filled, &feasible, model, use, err) : ZR_OK;
    if (status == ZR_OK && !feasible)
        return find_conflict(out, model, use, filled, err);
    if (status == ZR_OK && !take_result(out, model, filled))
        return zr_fail_memory(err);
    return status;
}

zr_status zr_balance_find(zr_balance *out, const zr_graph *graph, const zr_balance_options *options,
                          zr_error *err)
{
    *out = (zr_balance){0};
    if (!(options->seconds >= 0))
        return zr_fail_words(err, ZR_BAD_INPUT, "求解限时 %g 秒不是正数",
                             "the limit of %g seconds is not a number above 0", options->seconds);
    zr_arena arena = {0};
    zr_balance_model model;
    zr_status status = zr_balance_model_make(&model, graph, options, &arena, err);
    if (status == ZR_OK)
        status = solve(out, &model, &arena, err);
    free(model.slots);
    free(model.candidates);
    zr_arena_free(&arena);
    if (status != ZR_OK)
        zr_balance_dispose(out);
    return status;
}

void zr_balance_dispose(zr_balance *balance)
{
    free(balance->moves);
    free(balance->loads_before);
    free(balance->loads_after);
    free(balance->conflict);
    *balance = (zr_balance){0};
}
