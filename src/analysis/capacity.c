/* What is carried of what can be carried: limits by counting, other amounts by their shares. */
#include "zeren/capacity.h"
#include "analysis/tails.h"
#include "base/arena.h"
#include "base/words.h"
#include "zeren/backbone.h"

#include <stdlib.h>

static bool counts_measures(zr_span measure)
{
    static const char *const words[] = {"项",     "条",       "项措施",  "条措施", "措施", "任务",
                                        "项任务", "measures", "measure", "tasks",  NULL};
    return zr_equals_any(measure, words);
}

static bool counts_leads(zr_span measure)
{
    static const char *const words[] = {"牵头", "项牵头", "牵头项", "牵头数", "leads", "lead", NULL};
    return zr_equals_any(measure, words);
}

static bool holds_row(const zr_capacity *item, const zr_incidence *incidence, uint32_t row)
{
    const zr_graph_unit *unit = &incidence->graph->units[incidence->row_unit[row]];
    if (item->of == ZR_CAPACITY_UNIT)
        return incidence->row_unit[row] == item->unit;
    if (item->of == ZR_CAPACITY_SECTOR)
        return zr_span_equal(unit->sector, item->sector);
    return item->of == ZR_CAPACITY_PLACE && unit->place != ZR_NONE &&
           zr_place_within(incidence->graph->places[unit->place].code,
                           incidence->graph->places[item->place].code);
}

/* Distinct measures of all its rows. `seen` and `led` are marked with the item's number. */
static void count(zr_capacity *item, const zr_incidence *incidence, const double *total, uint32_t *seen,
                  uint32_t *led, uint32_t mark)
{
    for (uint32_t r = 0; r < incidence->rows; r++) {
        if (!holds_row(item, incidence, r))
            continue;
        for (uint32_t k = incidence->row_start[r]; k < incidence->row_start[r + 1]; k++) {
            const zr_cell *cell = &incidence->cell[k];
            item->measures += seen[cell->column] != mark;
            seen[cell->column] = mark;
            item->work += total[cell->column] > 0 ? cell->weight / total[cell->column] : 0;
            if (cell->roles & 1u << ZR_LEAD) {
                item->lead += led[cell->column] != mark;
                led[cell->column] = mark;
            }
        }
    }
}

static void judge_limit(zr_capacity *item)
{
    item->limit = item->judged = true;
    item->leads = counts_leads(item->measure);
    item->expected = item->amount;
    item->over = (item->leads ? item->lead : item->measures) > item->amount;
}

static bool same_group(const zr_capacity *a, const zr_capacity *b)
{
    return a->of == b->of && zr_span_equal(a->measure, b->measure);
}

/* Each of the loads falls to one of the group with amount ÷ Σ amounts. */
static void judge_share(zr_capacities *capacities, uint32_t index)
{
    zr_capacity *item = &capacities->items[index];
    double amounts = 0;
    uint32_t loads = 0, rows = 0;
    for (uint32_t i = 0; i < capacities->count; i++)
        if (same_group(&capacities->items[i], item)) {
            amounts += capacities->items[i].amount;
            loads += capacities->items[i].measures;
            rows++;
        }
    item->judged = rows > 1;
    item->expected = loads * item->amount / amounts;
    zr_trials trials = {item->amount / amounts, loads};
    item->p = zr_poisson_binomial_transform(&trials, 1, item->measures);
}

/* Adjusts over the group that begins with row `first`. */
static zr_status adjust(zr_capacities *capacities, uint32_t first, double *room, zr_error *err)
{
    uint32_t tests = 0, n = capacities->count;
    zr_capacity *items = capacities->items;
    for (uint32_t i = 0; i < n; i++)
        if (items[i].judged && !items[i].limit && same_group(&items[i], &items[first]))
            room[tests++] = items[i].p;
    zr_status status = zr_p_adjust(room + n, room, tests, tests, ZR_ADJUST_BH, err);
    for (uint32_t i = 0, at = 0; i < n && status == ZR_OK; i++)
        if (items[i].judged && !items[i].limit && same_group(&items[i], &items[first])) {
            items[i].adjusted = room[n + at++];
            items[i].over = items[i].adjusted < capacities->level && items[i].measures > items[i].expected;
        }
    return status;
}

static bool is_first_of_group(const zr_capacities *capacities, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++)
        if (capacities->items[i].judged && !capacities->items[i].limit &&
            same_group(&capacities->items[i], &capacities->items[index]))
            return false;
    return capacities->items[index].judged && !capacities->items[index].limit;
}

static zr_status judge(zr_capacities *capacities, zr_arena *scratch, zr_error *err)
{
    double *room = zr_arena_take(scratch, 2 * (size_t)capacities->count, sizeof *room);
    zr_status status = room ? ZR_OK : zr_fail_memory(err);
    for (uint32_t i = 0; i < capacities->count && status == ZR_OK; i++) {
        zr_capacity *item = &capacities->items[i];
        if (item->of <= ZR_CAPACITY_PLACE && (counts_measures(item->measure) || counts_leads(item->measure)))
            judge_limit(item);
        else if (item->of <= ZR_CAPACITY_PLACE)
            judge_share(capacities, i);
    }
    for (uint32_t i = 0; i < capacities->count && status == ZR_OK; i++)
        if (is_first_of_group(capacities, i))
            status = adjust(capacities, i, room, err);
    return status;
}

static void count_all(zr_capacities *capacities, const zr_incidence *incidence, zr_arena *scratch)
{
    double *total = zr_arena_take(scratch, incidence->columns, sizeof *total);
    uint32_t *seen = zr_arena_take(scratch, incidence->columns, sizeof *seen),
             *led = zr_arena_take(scratch, incidence->columns, sizeof *led);
    for (uint32_t i = 0; i < incidence->cells && !scratch->failed; i++)
        total[incidence->cell[i].column] += incidence->cell[i].weight;
    for (uint32_t i = 0; i < capacities->count && !scratch->failed; i++) {
        zr_capacity *item = &capacities->items[i];
        item->measures = item->lead = 0;
        item->work = 0;
        if (item->of <= ZR_CAPACITY_PLACE)
            count(item, incidence, total, seen, led, i + 1);
    }
}

zr_status zr_capacities_measure(zr_capacities *capacities, const zr_incidence *incidence, double level,
                                zr_error *err)
{
    if (!incidence->graph || incidence->selection.rows != ZR_ROWS_UNITS)
        return zr_fail_words(err, ZR_BAD_INPUT, "能力要按单位的图来算", "capacities need a graph of units");
    zr_arena scratch = {0};
    capacities->level = level > 0 ? level : .05;
    count_all(capacities, incidence, &scratch);
    zr_status status = scratch.failed ? zr_fail_memory(err) : judge(capacities, &scratch, err);
    zr_arena_free(&scratch);
    return status;
}
