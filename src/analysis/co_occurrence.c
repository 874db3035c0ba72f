/* Togetherness, and the C-score of each pair against the most it can be. Only pairs that share something are
 * looked at: those that share nothing have a C-score as large as can be, and no togetherness. */
#include "analysis/projection_row.h"
#include "analysis/steps.h"
#include "zeren/nestedness.h"

#include <math.h>
#include <stdlib.h>

/* Nodes of the other mode that have a cell. */
static double count_sites(const zr_side *back)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < back->nodes; t++)
        count += zr_degree(back, t) > 0;
    return count;
}

typedef struct sums {
    double together, together_share, apart_share;
    double free; /* nodes that have some of the sites, and not all */
} sums;

static void add_pair(sums *of, double i, double j, double shared, double sites)
{
    double least = fmax(0, i + j - sites), apart_most = (i - least) * (j - least);
    double together = shared * (sites - i - j + shared), most = fmin(i, j) * (sites - fmax(i, j));
    of->together += together;
    if (most > 0) /* so is apart_most then: both have some of the sites, and not all */
        of->together_share += together / most;
    if (apart_most > 0)
        of->apart_share +=
            (i - shared) * (j - shared) / apart_most - 1; /* 1 is that of a pair that shares nothing */
}

/* Row by row, so that no more pairs are kept than one node has. */
static bool add_pairs(sums *of, const zr_side *side, const zr_side *back, double sites,
                      const zr_shared *gives)
{
    zr_meets row = {0};
    zr_pair_list met = {.weighted = side->weight};
    bool fine = zr_meets_take(&row, side, gives);
    for (uint32_t a = 0; a < side->nodes && fine; a++) {
        met.count = 0;
        zr_meets_count(&row, side, back, a);
        zr_meets_move(&met, &row, a);
        fine = !met.failed;
        for (size_t k = 0; k < met.count && fine; k++)
            add_pair(of, zr_degree(side, a), zr_degree(side, met.pairs[k].b), met.pairs[k].shared, sites);
    }
    zr_pair_list_drop(&met);
    zr_meets_drop(&row);
    return fine;
}

static void take(zr_co_occurrence *out, const sums *of, double nodes)
{
    double pairs = of->free * (of->free - 1) / 2;
    out->defined = nodes > 1;
    out->shares_defined = pairs > 0;
    out->togetherness = out->defined ? of->together / (nodes * (nodes - 1) / 2) : 0;
    out->togetherness_share = out->shares_defined ? of->together_share / pairs : 0;
    out->c_score_share = out->shares_defined ? 1 + of->apart_share / pairs : 0;
}

static zr_status measure(zr_co_occurrence *out, const zr_side *side, const zr_side *back, zr_error *err)
{
    sums of = {0};
    uint32_t largest;
    double sites = count_sites(back);
    uint64_t work = zr_meets_work(back, &largest);
    if (work > ZR_MEETS_MOST)
        return zr_steps_fail((double)work, "数各对的共同措施", "counting what all pairs share", err);
    for (uint32_t v = 0; v < side->nodes; v++)
        of.free += zr_degree(side, v) > 0 && zr_degree(side, v) < sites;
    zr_shared *gives = zr_meets_gives(largest);
    bool fine = gives && add_pairs(&of, side, back, sites, gives);
    free(gives);
    if (!fine)
        return zr_fail_memory(err);
    take(out, &of, side->nodes);
    return ZR_OK;
}

zr_status zr_co_occurrence_measure(zr_co_occurrence *out, const zr_incidence *incidence, zr_mode mode,
                                   zr_error *err)
{
    zr_sides sides;
    *out = (zr_co_occurrence){0};
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = measure(out, &sides.side[mode], &sides.side[1 - mode], err);
    zr_sides_dispose(&sides);
    return status;
}
