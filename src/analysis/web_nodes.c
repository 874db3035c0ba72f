/* Each node of a weighted web: how many partners, how even, how far from what is on offer. */
#include "analysis/web_parts.h"
#include "zeren/web.h"

#include <math.h>
#include <stdlib.h>

static const double most_work = 4294967296.0; /* 2^32; for d_min, which only whole weights have */

/* One mode, with the sums of the other. */
typedef struct web {
    const zr_side *side;
    double *of_other; /* W_j */
    double total;     /* W */
    uint32_t others;  /* R */
    double diversity; /* H(q) */
    bool whole;
    double *put; /* others: interactions put so far, for d_min */
} web;

static void sum_up(web *of, const zr_side *back)
{
    for (uint32_t j = 0; j < back->nodes; j++) {
        of->of_other[j] = zr_strength(back, j);
        of->total += of->of_other[j];
        of->others += of->of_other[j] > 0;
    }
    for (uint32_t j = 0; j < back->nodes; j++)
        of->diversity += zr_entropy_of(of->of_other[j], of->total);
}

/* What x ln(x / q) grows by when one more is put. */
static double growth(double put, double q)
{
    return (put + 1) * log(put + 1) - (put > 0 ? put * log(put) : 0) - log(q);
}

static double least_d(const web *of, double weight)
{
    double rest = weight, d = 0;
    for (uint32_t j = 0; j < of->side->others; j++) {
        of->put[j] = floor(weight * of->of_other[j] / of->total);
        rest -= of->put[j];
    }
    for (; rest > 0.5; rest--) {
        uint32_t best = ZR_NONE;
        double least = 0;
        for (uint32_t j = 0; j < of->side->others; j++) {
            if (of->put[j] >= of->of_other[j])
                continue;
            double now = growth(of->put[j], of->of_other[j] / of->total);
            if (best == ZR_NONE || now < least) {
                best = j;
                least = now;
            }
        }
        if (best == ZR_NONE)
            break;
        of->put[best]++;
    }
    for (uint32_t j = 0; j < of->side->others; j++) {
        double p = of->put[j] / weight;
        d += p > 0 ? p * log(p / (of->of_other[j] / of->total)) : 0;
    }
    return d;
}

static void fill_d(zr_web_node *out, const web *of)
{
    out->d_max = log(of->total / out->weight);
    out->d_min = of->whole ? least_d(of, out->weight) : 0;
    if (out->d_min > out->d)
        out->d_min = out->d;
    out->d_defined = out->d_max - out->d_min > 1e-12;
    if (out->d_defined)
        out->d_prime = (out->d - out->d_min) / (out->d_max - out->d_min);
}

static void fill_spread(zr_web_node *out, const web *of, double most, double squares)
{
    double r = of->others, mean = out->weight / r;
    out->spread = of->others > 1;
    if (!out->spread)
        return;
    out->pdi = (r - out->weight / most) / (r - 1);
    out->range = (r - out->degree) / (r - 1);
    out->specificity = sqrt(fmax(squares - r * mean * mean, 0) / (r * (r - 1))) / mean;
}

static void fill_node(zr_web_node *out, const web *of, uint32_t i)
{
    const zr_side *side = of->side;
    double most = 0, squares = 0;
    *out = (zr_web_node){.degree = zr_degree(side, i), .weight = zr_strength(side, i)};
    out->defined = out->weight > 0;
    if (!out->defined)
        return;
    for (uint32_t k = side->start[i]; k < side->start[i + 1]; k++) {
        double w = side->weight[k], other = of->of_other[side->to[k]], p = w / out->weight;
        double q = other / of->total;
        most = fmax(most, w);
        squares += w * w;
        out->strength += w / other;
        out->service += w / other * p;
        out->diversity += zr_entropy_of(w, out->weight);
        out->proportional_similarity += fmin(p, q);
        out->d += p > 0 ? p * log(p / q) : 0;
    }
    out->normalised_degree = (double)out->degree / of->others;
    out->push_pull = (out->strength - 1) / out->degree;
    out->partners = exp(out->diversity);
    out->proportional_generality = exp(out->diversity - of->diversity);
    fill_spread(out, of, most, squares);
    fill_d(out, of);
}

static zr_status fill(zr_web_node *out, web *of, const zr_side *back, zr_error *err)
{
    of->of_other = calloc((size_t)back->nodes + 1, sizeof *of->of_other);
    of->put = calloc((size_t)back->nodes + 1, sizeof *of->put);
    bool fine = of->of_other && of->put;
    if (fine)
        sum_up(of, back);
    for (uint32_t i = 0; i < of->side->nodes && fine; i++)
        fill_node(&out[i], of, i);
    free(of->of_other);
    free(of->put);
    return fine ? ZR_OK : zr_fail_memory(err);
}

zr_status zr_web_nodes(zr_web_node *out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    double work = (double)incidence->rows * incidence->columns *
                  (mode == ZR_MODE_UNITS ? incidence->columns : incidence->rows);
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    web of = {.side = &sides.side[mode], .whole = zr_side_is_whole(&sides.side[mode])};
    if (of.whole && work > most_work)
        status =
            zr_fail_words(err, ZR_LIMIT, "网络太大：%u × %u；请缩小范围（--place、--document、--sector）",
                          "the web is too large: %u × %u; choose a part (--place, --document, --sector)",
                          incidence->rows, incidence->columns);
    else
        status = fill(out, &of, &sides.side[1 - mode], err);
    zr_sides_dispose(&sides);
    return status;
}
