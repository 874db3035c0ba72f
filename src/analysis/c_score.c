/* C-score: how often two nodes do without each other.
 *
 * Over all pairs, (d_i − s)(d_j − s) = d_i d_j − s (d_i + d_j) + s². The first two sums need no pairs:
 * Σ d_i d_j = ((Σ d)² − Σ d²)/2 and Σ s (d_i + d_j) = Σ_t (k_t − 1) Σ_{i ∈ t} d_i; the last is twice the
 * four-cycles plus Σ s = Σ_t k_t (k_t − 1)/2. */
#include "zeren/nestedness.h"

#include "analysis/cycles.h"

static double mean_of(const zr_side *side, const zr_side *back, double cycles)
{
    double sum = 0, squares = 0, with_shared = 0, shared = 0, n = side->nodes;
    for (uint32_t v = 0; v < side->nodes; v++) {
        sum += zr_degree(side, v);
        squares += (double)zr_degree(side, v) * zr_degree(side, v);
    }
    for (uint32_t t = 0; t < back->nodes; t++) {
        double k = zr_degree(back, t), degrees = 0;
        for (uint32_t a = back->start[t]; a < back->start[t + 1]; a++)
            degrees += zr_degree(side, back->to[a]);
        with_shared += (k - 1) * degrees;
        shared += k * (k - 1) / 2;
    }
    return ((sum * sum - squares) / 2 - with_shared + 2 * cycles + shared) / (n * (n - 1) / 2);
}

zr_status zr_c_score_measure(zr_c_score *out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    *out = (zr_c_score){0};
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    double cycles = 0;
    status = zr_four_cycles(&cycles, &sides, err);
    out->defined = status == ZR_OK && sides.side[mode].nodes > 1;
    if (out->defined)
        out->mean = mean_of(&sides.side[mode], &sides.side[1 - mode], cycles);
    zr_sides_dispose(&sides);
    return status;
}
