/* A weighted web as a whole: connectance, linkage density, evenness, specialisation. */
#include "zeren/web.h"

#include "analysis/web_extremes.h"
#include "analysis/web_parts.h"

#include <math.h>
#include <stdlib.h>

/* --- each mode --- */

static void weigh_nodes(zr_web_level *out, const zr_side *side, double total)
{
    for (uint32_t i = 0; i < side->nodes; i++) {
        double weight = zr_strength(side, i), entropy = 0;
        if (!(weight > 0))
            continue;
        for (uint32_t k = side->start[i]; k < side->start[i + 1]; k++)
            entropy += zr_entropy_of(side->weight[k], weight);
        out->nodes++;
        out->links += weight / total * zr_degree(side, i);
        out->diversity += weight / total * entropy;
        out->partners += weight / total * exp(entropy);
    }
}

/* Variance of how many of this mode each other one has, over the sum of the variances of each alone. */
static void compare_variance(zr_web_level *out, const zr_side *side, const zr_side *back, double others)
{
    double alone = 0, sum = 0, squares = 0;
    for (uint32_t i = 0; i < side->nodes; i++) {
        double p = others > 0 ? zr_degree(side, i) / others : 0;
        alone += p * (1 - p);
    }
    for (uint32_t j = 0; j < back->nodes; j++) {
        sum += zr_degree(back, j);
        squares += (double)zr_degree(back, j) * zr_degree(back, j);
    }
    out->ratio_defined = alone > 1e-12;
    if (out->ratio_defined)
        out->variance_ratio = (squares / others - sum / others * (sum / others)) / alone;
}

static double *square_shares(const zr_side *side)
{
    double *shares = calloc((size_t)side->nodes + 1, sizeof *shares);
    for (uint32_t i = 0; i < side->nodes && shares; i++) {
        double weight = zr_strength(side, i);
        for (uint32_t k = side->start[i]; k < side->start[i + 1]; k++)
            shares[i] += weight > 0 ? side->weight[k] / weight * (side->weight[k] / weight) : 0;
    }
    return shares;
}

/* Only pairs that share something add to the means. */
static zr_status compare_pairs(zr_web_level *out, const zr_side *side, const zr_incidence *incidence,
                               zr_mode mode, zr_error *err)
{
    double pairs = out->nodes * (out->nodes - 1.0) / 2;
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, mode, err);
    if (status != ZR_OK)
        return status;
    double *shares = square_shares(side);
    out->pairs_defined = pairs > 0;
    for (size_t k = 0; k < projection->pairs && shares; k++) {
        const zr_pair *pair = &projection->pair[k];
        double weights = zr_strength(side, pair->a) * zr_strength(side, pair->b);
        out->shared += pair->shared / pairs;
        out->overlap += 2 * zr_pair_weight(projection, pair, ZR_W_ROLES) /
                        ((shares[pair->a] + shares[pair->b]) * weights) / pairs;
    }
    status = shares ? ZR_OK : zr_fail_memory(err);
    free(shares);
    zr_projection_free(projection);
    return status;
}

static zr_status fill_level(zr_web *out, const zr_sides *sides, const zr_incidence *incidence, zr_mode mode,
                            double total, zr_error *err)
{
    const zr_side *side = &sides->side[mode], *back = &sides->side[1 - mode];
    zr_web_level *level = &out->level[mode];
    double others = 0;
    for (uint32_t j = 0; j < back->nodes; j++)
        others += zr_degree(back, j) > 0;
    weigh_nodes(level, side, total);
    compare_variance(level, side, back, others);
    return compare_pairs(level, side, incidence, mode, err);
}

/* --- the whole --- */

static uint32_t root_of(uint32_t *parent, uint32_t v)
{
    while (parent[v] != v) {
        parent[v] = parent[parent[v]];
        v = parent[v];
    }
    return v;
}

/* Parts that no cell joins, without nodes alone; ZR_NONE without memory. */
static uint32_t count_compartments(const zr_side *units)
{
    uint32_t nodes = units->nodes + units->others, joins = 0, busy = 0;
    uint32_t *parent = malloc(((size_t)nodes + 1) * sizeof *parent);
    bool *met = calloc((size_t)nodes + 1, sizeof *met);
    bool fine = parent && met;
    for (uint32_t v = 0; v < nodes && fine; v++)
        parent[v] = v;
    for (uint32_t i = 0; i < units->nodes && fine; i++) {
        for (uint32_t k = units->start[i]; k < units->start[i + 1]; k++) {
            uint32_t j = units->nodes + units->to[k];
            uint32_t a = root_of(parent, i), b = root_of(parent, j);
            busy += (uint32_t)!met[i] + (uint32_t)!met[j];
            met[i] = met[j] = true;
            joins += a != b;
            parent[b] = a;
        }
    }
    free(parent);
    free(met);
    return fine ? busy - joins : ZR_NONE;
}

/* Sums of the nodes that have any, closed up. */
static uint32_t collect_sums(double *out, const zr_side *side)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < side->nodes; i++) {
        double weight = zr_strength(side, i);
        if (weight > 0)
            out[count++] = weight;
    }
    return count;
}

static void normalise(double *prime, bool *defined, double least, double most, double value)
{
    least = fmin(least, value);
    most = fmax(most, value);
    *defined = most - least > 1e-12;
    *prime = *defined ? (most - value) / (most - least) : 0;
}

static zr_status fill_h2(zr_web *out, const zr_sides *sides, const zr_margins *margins, double *rests,
                         zr_error *err)
{
    double rows = 0, columns = 0;
    for (uint32_t i = 0; i < margins->rows; i++)
        rows += zr_entropy_of(margins->row[i], margins->total);
    for (uint32_t j = 0; j < margins->columns; j++)
        columns += zr_entropy_of(margins->column[j], margins->total);
    out->h2_max_real = rows + columns;
    if (!zr_web_is_short(margins))
        return ZR_OK;
    out->h2_min_defined = true;
    out->h2_min = zr_web_least(margins, rests, rests + margins->rows);
    normalise(&out->h2_prime_real, &out->h2_real_defined, out->h2_min, out->h2_max_real, out->shannon);
    if (!zr_side_is_whole(&sides->side[ZR_MODE_UNITS]) || !zr_web_most_is_short(margins))
        return ZR_OK;
    zr_status status = zr_web_most(&out->h2_max, margins, err);
    if (status == ZR_OK)
        normalise(&out->h2_prime, &out->h2_defined, out->h2_min, out->h2_max, out->shannon);
    return status;
}

static zr_status specialise(zr_web *out, const zr_sides *sides, double total, zr_error *err)
{
    const zr_side *units = &sides->side[ZR_MODE_UNITS], *measures = &sides->side[ZR_MODE_MEASURES];
    size_t nodes = (size_t)units->nodes + measures->nodes;
    double *sums = calloc(2 * nodes + 2, sizeof *sums);
    if (!sums)
        return zr_fail_memory(err);
    zr_margins margins = {.row = sums, .column = sums + units->nodes, .total = total};
    margins.rows = collect_sums(sums, units);
    margins.columns = collect_sums(sums + units->nodes, measures);
    zr_status status = fill_h2(out, sides, &margins, sums + nodes, err);
    free(sums);
    return status;
}

/* α ln(1 + W/α) grows with α from 0 to W. */
static double fisher_alpha(double links, double total)
{
    double low = 0, high = 1;
    while (high < 1e18 && high * log1p(total / high) < links) {
        low = high;
        high *= 2;
    }
    for (int round = 0; round < 100; round++) {
        double middle = low + (high - low) / 2;
        if (middle > 0 && middle * log1p(total / middle) < links)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
}

static void sum_up(zr_web *out, const zr_side *units, double total)
{
    double n = out->level[ZR_MODE_UNITS].nodes, m = out->level[ZR_MODE_MEASURES].nodes, squares = 0;
    for (uint32_t k = 0; k < units->start[units->nodes]; k++) {
        out->shannon += zr_entropy_of(units->weight[k], total);
        squares += units->weight[k] / total * (units->weight[k] / total);
    }
    out->links = units->start[units->nodes];
    out->connectance = out->links / (n * m);
    out->asymmetry = (m - n) / (n + m);
    out->links_per_node = out->links / (n + m);
    out->linkage_density = (out->level[0].partners + out->level[1].partners) / 2;
    out->weighted_connectance = out->linkage_density / (n + m);
    out->evenness_defined = n * m > 1;
    out->evenness = out->evenness_defined ? out->shannon / log(n * m) : 0;
    out->fisher_defined = out->links < total && zr_side_is_whole(units);
    out->fisher = out->fisher_defined ? fisher_alpha(out->links, total) : 0;
    out->alatalo_defined = out->links > 1;
    out->alatalo = out->alatalo_defined ? (1 / squares - 1) / (exp(out->shannon) - 1) : 0;
}

static zr_status fill(zr_web *out, const zr_sides *sides, const zr_incidence *incidence, zr_error *err)
{
    const zr_side *units = &sides->side[ZR_MODE_UNITS];
    double total = 0;
    for (uint32_t k = 0; k < units->start[units->nodes]; k++)
        total += units->weight[k];
    out->defined = total > 0;
    if (!out->defined)
        return ZR_OK;
    zr_status status = fill_level(out, sides, incidence, ZR_MODE_UNITS, total, err);
    if (status == ZR_OK)
        status = fill_level(out, sides, incidence, ZR_MODE_MEASURES, total, err);
    if (status != ZR_OK)
        return status;
    sum_up(out, units, total);
    out->compartments = count_compartments(units);
    return out->compartments == ZR_NONE ? zr_fail_memory(err) : specialise(out, sides, total, err);
}

zr_status zr_web_measure(zr_web *out, const zr_incidence *incidence, zr_error *err)
{
    *out = (zr_web){0};
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = fill(out, &sides, incidence, err);
    zr_sides_dispose(&sides);
    return status;
}
