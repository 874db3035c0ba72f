/* How unevenly a quantity is spread: Gini, Herfindahl–Hirschman and what follows from them. */
#include "zeren/load.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int by_value(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Over ascending values: Σ_i Σ_j |x_i − x_j| = 2 Σ_i (2i − n + 1) x_i, i from 0. */
static double gini(const double *ascending, uint32_t count, double total)
{
    double sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += (2.0 * i - count + 1) * ascending[i];
    return sum / (count * total);
}

static void measure(zr_inequality *out, const double *ascending, uint32_t count)
{
    double squares = 0;
    for (uint32_t i = 0; i < count; i++)
        out->total += ascending[i];
    out->mean = out->total / count;
    out->max = ascending[count - 1];
    out->defined = out->total > 0;
    if (!out->defined)
        return;
    for (uint32_t i = 0; i < count; i++)
        squares += (ascending[i] / out->total) * (ascending[i] / out->total);
    out->gini = gini(ascending, count, out->total);
    out->hhi = squares;
    out->effective = 1 / squares;
    out->max_to_mean = out->max / out->mean;
    out->normalised = count > 1;
    if (out->normalised)
        out->hhi_normalised = fmax(0, (squares - 1.0 / count) / (1 - 1.0 / count));
}

zr_status zr_inequality_of(zr_inequality *out, const double *values, uint32_t count, zr_error *err)
{
    *out = (zr_inequality){0};
    if (!count)
        return ZR_OK;
    for (uint32_t i = 0; i < count; i++) {
        if (!(values[i] >= 0) || !isfinite(values[i]))
            return zr_fail_words(err, ZR_BAD_INPUT, "第 %u 个值为 %g；不均衡指标要求非负的值",
                                 "value %u is %g; inequality needs values that are not negative", i,
                                 values[i]);
    }
    double *ascending = malloc(count * sizeof *ascending);
    if (!ascending)
        return zr_fail_memory(err);
    memcpy(ascending, values, count * sizeof *ascending);
    qsort(ascending, count, sizeof *ascending, by_value);
    measure(out, ascending, count);
    free(ascending);
    return ZR_OK;
}
