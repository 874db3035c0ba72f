/* How much two nodes overlap, from what they share and what each has. */
#include "zeren/overlap.h"

#include <math.h>

double zr_jaccard(const zr_projection *projection, const zr_pair *pair)
{
    double together = (double)projection->degree[pair->a] + projection->degree[pair->b] - pair->shared;
    return pair->shared / together;
}

double zr_cosine(const zr_projection *projection, const zr_pair *pair)
{
    return pair->shared / sqrt((double)projection->degree[pair->a] * projection->degree[pair->b]);
}

double zr_overlap(const zr_projection *projection, const zr_pair *pair)
{
    return pair->shared / fmin(projection->degree[pair->a], projection->degree[pair->b]);
}

enum { TOGETHER = 256 };

/* So many pairs side by side, for instructions that divide several numbers at once. */
typedef struct lanes {
    double a[TOGETHER], b[TOGETHER], shared[TOGETHER];
} lanes;

/* By way of signed numbers, which plain machines turn into real ones at once. */
static void load(lanes *to, const zr_projection *projection, const zr_pair *pair, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        to->a[i] = (double)(int64_t)projection->degree[pair[i].a];
        to->b[i] = (double)(int64_t)projection->degree[pair[i].b];
        to->shared[i] = (double)(int64_t)pair[i].shared;
    }
}

static void fill_jaccard(double *restrict out, const lanes *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        out[i] = from->shared[i] / (from->a[i] + from->b[i] - from->shared[i]);
}

static void fill_cosine(double *restrict out, const lanes *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        out[i] = from->shared[i] / sqrt(from->a[i] * from->b[i]);
}

void zr_overlap_pairs(double *jaccard, double *cosine, const zr_projection *projection)
{
    const size_t worth_threads = 1u << 18;
    size_t pairs = projection->pairs;
#pragma omp parallel for schedule(static) if (pairs > worth_threads)
    for (size_t i = 0; i < pairs; i += TOGETHER) {
        lanes some;
        size_t count = pairs - i < TOGETHER ? pairs - i : TOGETHER;
        load(&some, projection, &projection->pair[i], count);
        if (jaccard)
            fill_jaccard(jaccard + i, &some, count);
        if (cosine)
            fill_cosine(cosine + i, &some, count);
    }
}

typedef struct weighting_row {
    const char *name;
    zr_words title;
} weighting_row;

static const weighting_row weightings[ZR_WEIGHTINGS] = {
    [ZR_W_COUNT] = {"count", {{"共同措施数", "shared measures"}}},
    [ZR_W_NEWMAN] = {"newman", {{"Newman 加权（1/(k−1)）", "Newman's 1/(k − 1)"}}},
    [ZR_W_JACCARD] = {"jaccard", {{"Jaccard 系数", "Jaccard"}}},
    [ZR_W_COSINE] = {"cosine", {{"余弦相似度", "cosine"}}},
    [ZR_W_ROLES] = {"roles", {{"权重（角色或数值）之积", "products of weights (of roles, or values)"}}},
    [ZR_W_BINARY] = {"binary", {{"有无（0/1）", "0 or 1"}}},
};

const char *zr_weighting_name(zr_weighting weighting)
{
    return weightings[weighting].name;
}

zr_words zr_weighting_title(zr_weighting weighting)
{
    return weightings[weighting].title;
}

bool zr_weighting_read(zr_weighting *out, zr_span name)
{
    for (int i = 0; i < ZR_WEIGHTINGS; i++) {
        if (zr_span_equal(name, zr_span_of(weightings[i].name))) {
            *out = (zr_weighting)i;
            return true;
        }
    }
    return false;
}

double zr_pair_weight(const zr_projection *projection, const zr_pair *pair, zr_weighting weighting)
{
    switch (weighting) {
    case ZR_W_COUNT:
        return pair->shared;
    case ZR_W_NEWMAN:
        return pair->newman;
    case ZR_W_JACCARD:
        return zr_jaccard(projection, pair);
    case ZR_W_COSINE:
        return zr_cosine(projection, pair);
    case ZR_W_ROLES:
        return projection->product ? projection->product[pair - projection->pair] : pair->shared;
    default:
        return 1;
    }
}
