/* How much of a web survives when the nodes of one mode go, one after the other. */
#include "analysis/sides.h"
#include "zeren/web.h"

#include <stdlib.h>

/* The order in which they go: all alike, or by degree, those of one degree in any order. */
typedef struct removal {
    const zr_side *goes, *stays;
    uint32_t *before;   /* by degree: how many go before the first of this degree */
    uint32_t *together; /* by degree: how many have it */
    uint32_t most;      /* degree */
    double count;       /* that go */
} removal;

/* Nodes without a cell neither go nor stay. */
static double count_busy(const zr_side *side)
{
    uint32_t count = 0;
    for (uint32_t v = 0; v < side->nodes; v++)
        count += zr_degree(side, v) > 0;
    return count;
}

/* Of a node that dies with the last of its k neighbours among m that go in any order, `ahead` having gone:
 * for how many of the n steps it is dead, by the rule of trapezes. C(r, k)/C(m, k) is dead after r; they add
 * up to (m + 1)/(k + 1). */
static double dead_for(double n, double ahead, double m, double k)
{
    return (m + 1) / (k + 1) - 0.5 + (n - ahead - m);
}

static double survival_by_chance(const removal *of)
{
    double sum = 0, alive = 0;
    for (uint32_t v = 0; v < of->stays->nodes; v++) {
        double k = zr_degree(of->stays, v);
        sum += k > 0 ? 1 - dead_for(of->count, 0, of->count, k) / of->count : 0;
        alive += k > 0;
    }
    return sum / alive;
}

/* The degree of the neighbour that goes last, and how many neighbours have it. */
static uint32_t last_to_go(const removal *of, uint32_t v, bool most_first, uint32_t *how_many)
{
    uint32_t last = ZR_NONE;
    *how_many = 0;
    for (uint32_t k = of->stays->start[v]; k < of->stays->start[v + 1]; k++) {
        uint32_t degree = zr_degree(of->goes, of->stays->to[k]);
        bool later = last == ZR_NONE || (most_first ? degree < last : degree > last);
        *how_many = later ? 1 : *how_many + (degree == last);
        last = later ? degree : last;
    }
    return last;
}

static double survival_by_degree(removal *of, bool most_first)
{
    double sum = 0, alive = 0;
    uint32_t gone = 0;
    for (uint32_t i = 1; i <= of->most; i++) {
        uint32_t degree = most_first ? of->most + 1 - i : i;
        of->before[degree] = gone;
        gone += of->together[degree];
    }
    for (uint32_t v = 0; v < of->stays->nodes; v++) {
        uint32_t k, degree;
        if (zr_degree(of->stays, v) == 0)
            continue;
        degree = last_to_go(of, v, most_first, &k);
        sum += 1 - dead_for(of->count, of->before[degree], of->together[degree], k) / of->count;
        alive++;
    }
    return sum / alive;
}

static bool measure(zr_robustness *out, const zr_side *goes, const zr_side *stays)
{
    removal of = {.goes = goes, .stays = stays, .most = goes->others, .count = count_busy(goes)};
    of.before = calloc((size_t)of.most + 2, sizeof *of.before);
    of.together = calloc((size_t)of.most + 2, sizeof *of.together);
    bool fine = of.before && of.together;
    out->defined = fine && of.count > 0;
    if (out->defined) {
        for (uint32_t v = 0; v < goes->nodes; v++)
            of.together[zr_degree(goes, v)]++;
        out->by_chance = survival_by_chance(&of);
        out->most_first = survival_by_degree(&of, true);
        out->least_first = survival_by_degree(&of, false);
    }
    free(of.before);
    free(of.together);
    return fine;
}

zr_status zr_robustness_measure(zr_robustness *out, const zr_incidence *incidence, zr_mode mode,
                                zr_error *err)
{
    zr_sides sides;
    *out = (zr_robustness){0};
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    if (!measure(out, &sides.side[1 - mode], &sides.side[mode]))
        status = zr_fail_memory(err);
    zr_sides_dispose(&sides);
    return status;
}
