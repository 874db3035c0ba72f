/* Modules of units and measures: the best of several searches by label passing, and how sure they are. */
#include "zeren/modules.h"

#include "analysis/labels.h"
#include "analysis/partition.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_RUNS = 100, FEWEST_RUNS = 5, MOST_TOGETHER = 4096 };
static const uint64_t usual_work = 50000000; /* cells × runs, when the number of runs is ours to choose */

typedef struct owned {
    zr_modules modules;
    zr_arena arena;
} owned;

/* What is asked for, and where it goes. */
typedef struct request {
    owned *out;
    const zr_module_options *options;
} request;

/* One search and what is kept of it. */
typedef struct search {
    zr_labels labels;
    uint32_t *numbered, *best, *size; /* nodes */
    uint32_t *together;               /* units × units, or NULL */
    uint32_t *newest, *before;        /* modules, units: each module's units as a list */
} search;

/* Each pair once, at its larger unit's row: each unit is set beside those of its module before it. */
static void count_together(search *job, uint32_t units)
{
    if (!job->together)
        return;
    for (uint32_t g = 0; g < job->labels.nodes; g++)
        job->newest[g] = ZR_NONE;
    for (uint32_t a = 0; a < units; a++) {
        uint32_t module = job->numbered[a], *row = job->together + (size_t)a * units;
        for (uint32_t b = job->newest[module]; b != ZR_NONE; b = job->before[b])
            row[b]++;
        job->before[a] = job->newest[module];
        job->newest[module] = a;
    }
}

static uint32_t times_together(const search *job, uint32_t units, uint32_t a, uint32_t b)
{
    return a > b ? job->together[(size_t)a * units + b] : job->together[(size_t)b * units + a];
}

/* False: no memory. */
static bool judge(zr_modules *out, search *job, uint32_t run)
{
    uint32_t nodes = job->labels.nodes;
    memcpy(job->numbered, job->labels.label, nodes * sizeof *job->numbered);
    double q = zr_labels_q(&job->labels);
    uint32_t count = zr_partition_number(job->numbered, nodes, job->size);
    if (run == 0 || q > out->q + 1e-12) {
        memcpy(job->best, job->numbered, nodes * sizeof *job->best);
        out->q = q;
        out->best_runs = 0;
    }
    out->best_runs += memcmp(job->best, job->numbered, nodes * sizeof *job->best) == 0;
    out->worst = run == 0 || q < out->worst ? q : out->worst;
    out->mean += q / out->runs;
    count_together(job, out->units);
    return count != UINT32_MAX;
}

static void fill_certainty(const zr_modules *modules, const search *job, double *certainty)
{
    for (uint32_t a = 0; a < modules->units; a++) {
        uint64_t sum = 0, mates = 0;
        for (uint32_t b = 0; b < modules->units; b++) {
            bool mate = a != b && job->best[a] == job->best[b];
            mates += mate;
            sum += mate ? times_together(job, modules->units, a, b) : 0;
        }
        certainty[a] = mates ? (double)sum / (double)mates / modules->runs : 1;
    }
}

static uint32_t choose_runs(const zr_module_options *options, uint32_t cells)
{
    if (options->runs)
        return options->runs;
    uint64_t affordable = usual_work / (cells + 1ull);
    return affordable > USUAL_RUNS    ? USUAL_RUNS
           : affordable < FEWEST_RUNS ? FEWEST_RUNS
                                      : (uint32_t)affordable;
}

static zr_status find(owned *out, search *job, double *certainty, zr_error *err)
{
    zr_modules *modules = &out->modules;
    for (uint32_t run = 0; run < modules->runs; run++) {
        zr_labels_search(&job->labels);
        if (!judge(modules, job, run))
            return zr_fail_memory(err);
    }
    modules->modules = zr_partition_number(job->best, job->labels.nodes, job->size);
    if (modules->modules == UINT32_MAX)
        return zr_fail_memory(err);
    if (certainty)
        fill_certainty(modules, job, certainty);
    modules->unit = job->best;
    modules->measure = job->best + modules->units;
    modules->size = job->size;
    modules->certainty = certainty;
    return ZR_OK;
}

static zr_status with_rooms(void *opaque, const zr_sides *sides, zr_arena *scratch, zr_error *err)
{
    const request *asked = opaque;
    owned *out = asked->out;
    const zr_module_options *options = asked->options;
    zr_modules *modules = &out->modules;
    modules->units = sides->side[ZR_UNITS].nodes;
    modules->measures = sides->side[ZR_MEASURES].nodes;
    modules->runs = choose_runs(options, sides->edges);
    size_t nodes = (size_t)modules->units + modules->measures, units = modules->units;
    bool few = units <= MOST_TOGETHER;
    search job = {.numbered = zr_arena_take(scratch, nodes, sizeof(uint32_t)),
                  .best = zr_arena_take(&out->arena, nodes, sizeof(uint32_t)),
                  .size = zr_arena_take(&out->arena, nodes, sizeof(uint32_t)),
                  .newest = zr_arena_take(scratch, nodes, sizeof(uint32_t)),
                  .before = zr_arena_take(scratch, units, sizeof(uint32_t)),
                  .together = few ? zr_arena_take(scratch, units * units, sizeof(uint32_t)) : NULL};
    double *certainty = few ? zr_arena_take(&out->arena, units, sizeof *certainty) : NULL;
    if (scratch->failed || out->arena.failed)
        return zr_fail_memory(err);
    double resolution = options->resolution > 0 ? options->resolution : 1;
    zr_status status =
        zr_labels_prepare(&job.labels, sides, options->weighted, resolution, options->seed, scratch, err);
    return status == ZR_OK ? find(out, &job, certainty, err) : status;
}

zr_status zr_modules_find(zr_modules **out, const zr_incidence *incidence, const zr_module_options *options,
                          zr_error *err)
{
    *out = NULL;
    zr_status status = zr_resolution_check(options->resolution, err);
    if (status != ZR_OK)
        return status;
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    status = zr_sides_run(with_rooms, &(request){result, options}, incidence, err);
    if (status == ZR_OK)
        *out = &result->modules;
    else
        zr_modules_free(&result->modules);
    return status;
}

void zr_modules_free(zr_modules *modules)
{
    if (!modules)
        return;
    owned *result = (owned *)modules;
    zr_arena_free(&result->arena);
    free(result);
}

static double sum_of(const zr_incidence *incidence, bool weighted, double *rows, double *columns)
{
    double total = 0;
    for (uint32_t i = 0; i < incidence->cells; i++) {
        const zr_cell *cell = &incidence->cell[i];
        double weight = weighted ? cell->weight : 1;
        rows[cell->row] += weight;
        columns[cell->column] += weight;
        total += weight;
    }
    return total;
}

/* Sums by module number; numbers may be anything below rows + columns. */
static zr_status q_with_rooms(double *out, bool *defined, const zr_incidence *incidence, const uint32_t *unit,
                              const uint32_t *measure, double resolution, bool weighted, zr_arena *scratch,
                              zr_error *err)
{
    size_t nodes = (size_t)incidence->rows + incidence->columns;
    double *rows = zr_arena_take(scratch, incidence->rows, sizeof *rows);
    double *columns = zr_arena_take(scratch, incidence->columns, sizeof *columns);
    double *row_sum = zr_arena_take(scratch, nodes, sizeof *row_sum);
    double *column_sum = zr_arena_take(scratch, nodes, sizeof *column_sum);
    if (scratch->failed)
        return zr_fail_memory(err);
    double total = sum_of(incidence, weighted, rows, columns), inside = 0, expected = 0;
    for (uint32_t i = 0; i < incidence->rows; i++)
        row_sum[unit[i]] += rows[i];
    for (uint32_t t = 0; t < incidence->columns; t++)
        column_sum[measure[t]] += columns[t];
    for (uint32_t i = 0; i < incidence->cells; i++) {
        const zr_cell *cell = &incidence->cell[i];
        inside += unit[cell->row] == measure[cell->column] ? (weighted ? cell->weight : 1) : 0;
    }
    for (size_t g = 0; g < nodes; g++)
        expected += row_sum[g] * column_sum[g];
    *defined = total > 0;
    *out = *defined ? (inside - resolution * expected / total) / total : 0;
    return ZR_OK;
}

static bool all_below(const uint32_t *numbers, uint32_t count, uint64_t bound)
{
    for (uint32_t i = 0; i < count; i++) {
        if (numbers[i] >= bound)
            return false;
    }
    return true;
}

zr_status zr_barber_q(double *out, bool *defined, const zr_incidence *incidence, const uint32_t *unit,
                      const uint32_t *measure, bool weighted, double resolution, zr_error *err)
{
    uint64_t bound = (uint64_t)incidence->rows + incidence->columns;
    *out = 0;
    *defined = false;
    if (!all_below(unit, incidence->rows, bound) || !all_below(measure, incidence->columns, bound))
        return zr_fail_words(err, ZR_BAD_INPUT, "模块编号应小于节点数",
                             "module numbers must be below the number of nodes");
    zr_arena scratch = {0};
    zr_status status =
        q_with_rooms(out, defined, incidence, unit, measure, resolution, weighted, &scratch, err);
    zr_arena_free(&scratch);
    return status;
}
