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

void zr_overlap_pairs(double *jaccard, double *cosine, const zr_projection *projection)
{
    const size_t worth_threads = 1u << 18;
    size_t pairs = projection->pairs;
#pragma omp parallel for schedule(static) if (pairs > worth_threads)
    for (size_t i = 0; i < pairs; i++) {
        if (jaccard)
            jaccard[i] = zr_jaccard(projection, &projection->pair[i]);
        if (cosine)
            cosine[i] = zr_cosine(projection, &projection->pair[i]);
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
    [ZR_W_ROLES] = {"roles", {{"角色权重之积", "products of role weights"}}},
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
        return pair->product;
    default:
        return 1;
    }
}
