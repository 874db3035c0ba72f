/* Who carries how much: the loads of every row of an incidence. */
#include "zeren/load.h"

#include "analysis/sides.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

/* A result and what holds it. */
typedef struct owned {
    zr_loads loads;
    zr_arena arena;
} owned;

typedef struct quantity_row {
    const char *name;
    zr_words title;
} quantity_row;

static const quantity_row quantities[ZR_QUANTITIES] = {
    [ZR_Q_MEASURES] = {"measures", {{"措施数", "measures"}}},
    [ZR_Q_LEAD] = {"lead", {{"牵头数", "lead"}}},
    [ZR_Q_RESPONSIBLE] = {"responsible", {{"责任数", "responsible"}}},
    [ZR_Q_SUPPORT] = {"support", {{"配合数", "support"}}},
    [ZR_Q_FRACTIONAL] = {"fractional", {{"均分负荷", "fractional load"}}},
    [ZR_Q_WORK] = {"work", {{"加权负荷", "role-weighted load"}}},
    [ZR_Q_BURDEN] = {"burden", {{"协调负担", "coordination burden"}}},
};

const char *zr_quantity_name(zr_quantity quantity)
{
    return quantities[quantity].name;
}

zr_words zr_quantity_title(zr_quantity quantity)
{
    return quantities[quantity].title;
}

double zr_load_value(const zr_load *load, zr_quantity quantity)
{
    switch (quantity) {
    case ZR_Q_MEASURES:
        return load->measures;
    case ZR_Q_LEAD:
        return load->lead;
    case ZR_Q_RESPONSIBLE:
        return load->responsible;
    case ZR_Q_SUPPORT:
        return load->support;
    case ZR_Q_FRACTIONAL:
        return load->fractional;
    case ZR_Q_WORK:
        return load->work;
    default:
        return (double)load->burden;
    }
}

static void count_roles(zr_load *load, const zr_cell *cell)
{
    bool lead = cell->roles & 1u << ZR_LEAD;
    load->lead += lead;
    load->lead_first += lead && cell->first;
    load->lead_stated += lead && !cell->first;
    load->responsible += (cell->roles & 1u << ZR_RESPONSIBLE) != 0;
    load->support += (cell->roles & 1u << ZR_SUPPORT) != 0;
    load->guide += (cell->roles & 1u << ZR_GUIDE) != 0;
}

/* One cell of a measure with `units` units, whose role weights sum to `weights`. */
static void add_cell(zr_load *load, const zr_cell *cell, uint32_t units, double weights)
{
    count_roles(load, cell);
    load->measures++;
    load->sole += units == 1;
    load->shared += units > 1;
    load->burden += units - 1;
    load->fractional += 1.0 / units;
    load->work += weights > 0 ? cell->weight / weights : 0;
    load->exclusivity += exp(1.0 - units);
}

static void add_cells(zr_loads *loads, zr_load *load, const zr_incidence *incidence, const zr_sides *sides)
{
    uint64_t redundant = 0;
    for (uint32_t t = 0; t < incidence->columns; t++) {
        uint32_t units = zr_degree(&sides->side[ZR_MEASURES], t);
        double weights = zr_strength(&sides->side[ZR_MEASURES], t);
        loads->owned += units > 0;
        redundant += units ? units - 1 : 0;
        for (uint32_t k = incidence->column_start[t]; k < incidence->column_start[t + 1]; k++) {
            const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
            add_cell(&load[cell->row], cell, units, weights);
        }
    }
    loads->unowned = incidence->columns - loads->owned;
    loads->redundancy = loads->owned ? (double)redundant / loads->owned : 0;
}

/* Distinct partners: `seen` remembers for which unit a unit was met last. A unit of one measure has all the
 * others of it, so that a crowd in one measure is not walked through once for each. */
static void count_partners(zr_load *load, const zr_sides *sides, uint32_t *seen)
{
    const zr_side *units = &sides->side[ZR_UNITS], *measures = &sides->side[ZR_MEASURES];
    for (uint32_t i = 0; i < units->nodes; i++) {
        if (zr_degree(units, i) == 1) {
            load[i].partners = zr_degree(measures, units->to[units->start[i]]) - 1;
            continue;
        }
        seen[i] = i + 1;
        for (uint32_t a = units->start[i]; a < units->start[i + 1]; a++) {
            for (uint32_t b = measures->start[units->to[a]]; b < measures->start[units->to[a] + 1]; b++) {
                load[i].partners += seen[measures->to[b]] != i + 1;
                seen[measures->to[b]] = i + 1;
            }
        }
    }
}

static void finish(zr_load *load, uint32_t rows, uint32_t owned_measures)
{
    for (uint32_t i = 0; i < rows; i++) {
        load[i].depth = load[i].partners ? (double)load[i].shared / load[i].partners : 0;
        load[i].share = owned_measures ? load[i].work / owned_measures : 0;
    }
}

static zr_status spread(zr_loads *loads, double *values, zr_error *err)
{
    zr_status status = ZR_OK;
    for (int q = 0; q < ZR_QUANTITIES && status == ZR_OK; q++) {
        for (uint32_t i = 0; i < loads->rows; i++)
            values[i] = zr_load_value(&loads->load[i], (zr_quantity)q);
        status = zr_inequality_of(&loads->inequality[q], values, loads->rows, err);
    }
    return status;
}

static zr_status measure(owned *out, const zr_incidence *incidence, const zr_sides *sides, zr_error *err)
{
    zr_loads *loads = &out->loads;
    zr_load *load = zr_arena_take(&out->arena, incidence->rows, sizeof *load);
    uint32_t *seen = zr_arena_take(&out->arena, incidence->rows, sizeof *seen);
    double *values = zr_arena_take(&out->arena, incidence->rows, sizeof *values);
    if (out->arena.failed)
        return zr_fail_memory(err);
    loads->rows = incidence->rows;
    loads->load = load;
    add_cells(loads, load, incidence, sides);
    count_partners(load, sides, seen);
    finish(load, loads->rows, loads->owned);
    return spread(loads, values, err);
}

zr_status zr_loads_measure(zr_loads **out, const zr_incidence *incidence, zr_error *err)
{
    *out = NULL;
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    owned *result = calloc(1, sizeof *result);
    status = result ? measure(result, incidence, &sides, err) : zr_fail_memory(err);
    zr_sides_dispose(&sides);
    if (status == ZR_OK)
        *out = &result->loads;
    else if (result)
        zr_loads_free(&result->loads);
    return status;
}

void zr_loads_free(zr_loads *loads)
{
    if (!loads)
        return;
    owned *result = (owned *)loads;
    zr_arena_free(&result->arena);
    free(result);
}
