/* Two exact laws: sums of weights given how many were drawn, and how much random sets cover. */
#include "analysis/chance.h"

#include <math.h>

static void add_trial(zr_chosen *out, const zr_chosen_trial *trial)
{
    size_t row = (size_t)out->sum + 1;
    double p = trial->p, q = 1 - p;
    for (uint32_t c = out->most + 1; c-- > 0;) {
        double *here = out->p + c * row;
        const double *below = c ? here - row : NULL;
        out->weight[c] *= q;
        if (c > 0)
            out->weight[c] += p * out->weight[c - 1];
        for (uint32_t s = 0; s <= out->sum; s++)
            here[s] *= q;
        for (uint32_t s = 0; s <= out->sum && c > 0; s++) {
            uint32_t to = trial->weight < out->sum - s ? s + trial->weight : out->sum;
            here[to] += p * below[s];
            out->weight[c] += p * below[s] * trial->weight;
        }
    }
}

bool zr_chosen_make(zr_chosen *out, const zr_chosen_trial *trials, size_t count, uint32_t most, uint32_t sum,
                    zr_arena *arena)
{
    *out = (zr_chosen){.most = most, .sum = sum};
    out->p = zr_arena_take(arena, ((size_t)most + 1) * ((size_t)sum + 1), sizeof *out->p);
    out->weight = zr_arena_take(arena, (size_t)most + 1, sizeof *out->weight);
    if (!out->p || !out->weight)
        return false;
    out->p[0] = 1;
    for (size_t i = 0; i < count; i++)
        add_trial(out, &trials[i]);
    return true;
}

double zr_chosen_upper(const zr_chosen *chosen, uint32_t c, uint32_t s, double *expected)
{
    double all = 0, upper = 0;
    const double *row = chosen->p + (size_t)c * ((size_t)chosen->sum + 1);
    for (uint32_t at = chosen->sum + 1; at-- > 0;) {
        all += row[at];
        if (at >= s)
            upper = all;
    }
    *expected = all > 0 ? chosen->weight[c] / all : 0;
    return all > 0 ? upper / all : 1;
}

static double log_choose(uint32_t n, uint32_t k)
{
    return lgamma(n + 1.0) - lgamma(k + 1.0) - lgamma(n - k + 1.0);
}

/* One set of `size` joins: from u covered, j are new with C(n−u, j) C(u, size−j) / C(n, size). */
static void cover(double *p, uint32_t n, uint32_t size)
{
    double all = log_choose(n, size);
    for (uint32_t u = n + 1; u-- > 0;) {
        double here = p[u];
        p[u] = 0;
        if (here <= 0)
            continue;
        for (uint32_t j = size > u ? size - u : 0; j <= size && j <= n - u; j++)
            p[u + j] += here * exp(log_choose(n - u, j) + log_choose(u, size - j) - all);
    }
}

double zr_covered_upper(uint32_t w, uint32_t n, const uint32_t *sizes, size_t count, double *room,
                        double *expected)
{
    double upper = 0, missed = 1;
    for (uint32_t u = 0; u <= n; u++)
        room[u] = u == 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t size = sizes[i] < n ? sizes[i] : n;
        cover(room, n, size);
        missed *= n ? 1 - (double)size / n : 1;
    }
    for (uint32_t u = n + 1; u-- > w;)
        upper += room[u];
    *expected = n * (1 - missed);
    return upper < 1 ? upper : 1;
}
