/* NetSimile: seven features of every node, five numbers of each, and how far two networks' 35 numbers are
 * apart. */
#include "zeren/compare.h"

#include "analysis/steps.h"
#include "analysis/ties.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

enum { FEATURES = 7, NUMBERS = 5 };
static const double most_steps = 34359738368.0; /* 2^35 */

typedef struct signature {
    double value[FEATURES * NUMBERS];
} signature;

/* Work over one network; `mark` says for which node another was last met. */
typedef struct reading {
    const zr_ties *ties;
    double *feature[FEATURES]; /* nodes each */
    uint32_t *mark;
} reading;

static double degree(const zr_ties *ties, uint32_t v)
{
    return (double)(ties->start[v + 1] - ties->start[v]);
}

/* Marks v and its partners. */
static void mark_ego(reading *r, uint32_t v)
{
    r->mark[v] = v + 1;
    for (size_t k = r->ties->start[v]; k < r->ties->start[v + 1]; k++)
        r->mark[r->ties->to[k]] = v + 1;
}

/* Degree, clustering, ties inside the egonet, ties that leave it. */
static void read_ego(reading *r, uint32_t v)
{
    const zr_ties *ties = r->ties;
    double d = degree(ties, v), inside = 0, all = d;
    mark_ego(r, v);
    for (size_t k = ties->start[v]; k < ties->start[v + 1]; k++) {
        uint32_t u = ties->to[k];
        all += degree(ties, u);
        for (size_t l = ties->start[u]; l < ties->start[u + 1]; l++)
            inside += ties->to[l] != v && r->mark[ties->to[l]] == v + 1;
    }
    inside /= 2;
    r->feature[0][v] = d;
    r->feature[1][v] = d > 1 ? 2 * inside / (d * (d - 1)) : 0;
    r->feature[4][v] = inside + d;
    r->feature[5][v] = all - 2 * (inside + d);
}

/* Means over the partners; distinct nodes two steps away. Marks of the egonets are gone by then: `mark` is
 * set anew with numbers above all nodes. */
static void read_neighbours(reading *r, uint32_t v)
{
    const zr_ties *ties = r->ties;
    double d = degree(ties, v), degrees = 0, clustering = 0, beyond = 0;
    mark_ego(r, v);
    for (size_t k = ties->start[v]; k < ties->start[v + 1]; k++) {
        uint32_t u = ties->to[k];
        degrees += degree(ties, u);
        clustering += r->feature[1][u];
        for (size_t l = ties->start[u]; l < ties->start[u + 1]; l++) {
            beyond += r->mark[ties->to[l]] != v + 1;
            r->mark[ties->to[l]] = v + 1;
        }
    }
    r->feature[2][v] = d > 0 ? degrees / d : 0;
    r->feature[3][v] = d > 0 ? clustering / d : 0;
    r->feature[6][v] = beyond;
}

static int by_value(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* The Canberra distance of 0 and dust is 1. */
static double without_dust(double value)
{
    return fabs(value) < 1e-12 ? 0 : value;
}

/* Median, mean, standard deviation, skewness, excess kurtosis of the values themselves (not of a sample); the
 * last two are 0 where all values are equal. */
static void summarise(double *out, double *values, uint32_t count)
{
    double mean = 0, second = 0, third = 0, fourth = 0, n = count;
    qsort(values, count, sizeof *values, by_value);
    for (uint32_t i = 0; i < count; i++)
        mean += values[i] / n;
    for (uint32_t i = 0; i < count; i++) {
        double off = values[i] - mean;
        second += off * off / n;
        third += off * off * off / n;
        fourth += off * off * off * off / n;
    }
    bool spread = second > 1e-24 * (1 + mean * mean);
    out[0] = (values[(count - 1) / 2] + values[count / 2]) / 2;
    out[1] = mean;
    out[2] = spread ? sqrt(second) : 0;
    out[3] = spread ? without_dust(third / (second * sqrt(second))) : 0;
    out[4] = spread ? without_dust(fourth / (second * second) - 3) : 0;
}

static void read_all(signature *out, reading *r)
{
    uint32_t n = r->ties->nodes;
    for (uint32_t v = 0; v < n; v++)
        read_ego(r, v);
    for (uint32_t v = 0; v < n; v++)
        r->mark[v] = 0;
    for (uint32_t v = 0; v < n; v++)
        read_neighbours(r, v);
    for (int f = 0; f < FEATURES && n; f++)
        summarise(out->value + (size_t)f * NUMBERS, r->feature[f], n);
}

static zr_status sign_ties(signature *out, const zr_ties *ties, zr_error *err)
{
    zr_arena scratch = {0};
    reading r = {.ties = ties, .mark = zr_arena_take(&scratch, ties->nodes, sizeof(uint32_t))};
    for (int f = 0; f < FEATURES; f++)
        r.feature[f] = zr_arena_take(&scratch, ties->nodes, sizeof(double));
    bool fine = !scratch.failed;
    if (fine)
        read_all(out, &r);
    zr_arena_free(&scratch);
    return fine ? ZR_OK : zr_fail_memory(err);
}

static zr_status sign(signature *out, const zr_projection *projection, zr_error *err)
{
    *out = (signature){0};
    double steps = zr_steps_of_partners(projection);
    if (steps > most_steps)
        return zr_steps_fail(steps, "NetSimile ", "NetSimile", err);
    zr_ties ties;
    zr_status status = zr_ties_make(&ties, projection, ZR_W_BINARY, err);
    if (status == ZR_OK) {
        status = sign_ties(out, &ties, err);
        zr_ties_dispose(&ties);
    }
    return status;
}

zr_status zr_netsimile(double *out, const zr_projection *a, const zr_projection *b, zr_error *err)
{
    signature of_a, of_b;
    *out = 0;
    zr_status status = sign(&of_a, a, err);
    if (status == ZR_OK)
        status = sign(&of_b, b, err);
    for (int i = 0; i < FEATURES * NUMBERS && status == ZR_OK; i++) {
        double sizes = fabs(of_a.value[i]) + fabs(of_b.value[i]);
        *out += sizes > 0 ? fabs(of_a.value[i] - of_b.value[i]) / sizes : 0;
    }
    return status;
}
