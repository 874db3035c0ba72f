/* Four-cycles, and the clustering of Robins & Alexander that is made of them. */
#include "analysis/cycles.h"

#include "analysis/steps.h"
#include "zeren/clustering.h"

#include <stdlib.h>

static const double most_work = 68719476736.0; /* 2^36 */

static double squares(const zr_side *side)
{
    double sum = 0;
    for (uint32_t v = 0; v < side->nodes; v++)
        sum += (double)zr_degree(side, v) * zr_degree(side, v);
    return sum;
}

/* Each time two nodes meet again, as many cycles close as they have met before. */
static double count(const zr_side *side, const zr_side *back, uint32_t *shared)
{
    double cycles = 0;
    for (uint32_t a = 0; a < side->nodes; a++) {
        for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++) {
            uint32_t t = side->to[k];
            for (uint32_t b = back->start[t]; b < back->start[t + 1] && back->to[b] < a; b++)
                cycles += shared[back->to[b]]++;
        }
        for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++) {
            uint32_t t = side->to[k];
            for (uint32_t b = back->start[t]; b < back->start[t + 1] && back->to[b] < a; b++)
                shared[back->to[b]] = 0;
        }
    }
    return cycles;
}

zr_status zr_four_cycles(double *out, const zr_sides *sides, zr_error *err)
{
    double by_measures = squares(&sides->side[ZR_MEASURES]), by_units = squares(&sides->side[ZR_UNITS]);
    int mode = by_measures <= by_units ? ZR_UNITS : ZR_MEASURES;
    *out = 0;
    if (by_measures > most_work && by_units > most_work)
        return zr_steps_fail(by_measures, "数圈", "counting cycles", err);
    const zr_side *side = &sides->side[mode];
    uint32_t *shared = calloc((size_t)side->nodes + 1, sizeof *shared);
    if (!shared)
        return zr_fail_memory(err);
    *out = count(side, &sides->side[1 - mode], shared);
    free(shared);
    return ZR_OK;
}

static double three_paths(const zr_sides *sides)
{
    const zr_side *units = &sides->side[ZR_UNITS];
    double paths = 0;
    for (uint32_t i = 0; i < units->nodes; i++) {
        for (uint32_t k = units->start[i]; k < units->start[i + 1]; k++)
            paths += (zr_degree(units, i) - 1.0) * (zr_degree(&sides->side[ZR_MEASURES], units->to[k]) - 1.0);
    }
    return paths;
}

zr_status zr_cycles_measure(zr_cycles *out, const zr_incidence *incidence, zr_error *err)
{
    *out = (zr_cycles){0};
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = zr_four_cycles(&out->four_cycles, &sides, err);
    out->three_paths = three_paths(&sides);
    zr_sides_dispose(&sides);
    out->defined = out->three_paths > 0;
    out->clustering = out->defined ? 4 * out->four_cycles / out->three_paths : 0;
    return status;
}
