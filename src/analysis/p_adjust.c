/* p-values adjusted for many tests: Bonferroni, Holm 1979, Hochberg 1988, Benjamini & Hochberg 1995,
 * Benjamini & Yekutieli 2001. */
#include "zeren/backbone.h"

#include <math.h>
#include <stdlib.h>

typedef struct ranked {
    double p;
    size_t at;
} ranked;

static int by_p(const void *left, const void *right)
{
    const ranked *a = left, *b = right;
    if (a->p != b->p)
        return a->p > b->p ? 1 : -1;
    return (a->at > b->at) - (a->at < b->at);
}

/* Step down: never below the one before. */
static void holm(double *adjusted, const ranked *order, size_t count, double tests)
{
    double least = 0;
    for (size_t i = 0; i < count; i++) {
        least = fmax(least, fmin(1, order[i].p * (tests - (double)i)));
        adjusted[order[i].at] = least;
    }
}

/* Step up: never above the one after; behind the last come tests with p = 1. */
static void hochberg(double *adjusted, const ranked *order, size_t count, double tests)
{
    double most = 1;
    for (size_t i = count; i-- > 0;) {
        most = fmin(most, order[i].p * (tests - (double)i));
        adjusted[order[i].at] = most;
    }
}

/* Step up too. `factor` is 1, or what tests of any dependence ask for: Σ 1/i over all of them. */
static void benjamini_hochberg(double *adjusted, const ranked *order, size_t count, double tests,
                               double factor)
{
    double most = 1;
    for (size_t i = count; i-- > 0;) {
        most = fmin(most, factor * order[i].p * tests / ((double)i + 1));
        adjusted[order[i].at] = most;
    }
}

/* Σ 1/i for i = 1 … n; beyond a thousand by Euler and Maclaurin, exact to the last digits. */
static double harmonic(double n)
{
    double sum = 0, last = fmin(n, 1000);
    for (double i = last; i >= 1; i--)
        sum += 1 / i;
    return n > last ? sum + log(n / last) + .5 / n - .5 / last - (1 / (n * n) - 1 / (last * last)) / 12 : sum;
}

zr_status zr_p_adjust(double *adjusted, const double *p, size_t count, double tests, zr_adjustment adjustment,
                      zr_error *err)
{
    ranked *order = malloc((count + 1) * sizeof *order);
    if (!order)
        return zr_fail_memory(err);
    for (size_t i = 0; i < count; i++) {
        order[i] = (ranked){p[i], i};
        adjusted[i] = adjustment == ZR_ADJUST_BONFERRONI ? fmin(1, p[i] * tests) : p[i];
    }
    if (count)
        qsort(order, count, sizeof *order, by_p);
    if (adjustment == ZR_ADJUST_HOLM)
        holm(adjusted, order, count, tests);
    if (adjustment == ZR_ADJUST_BH)
        benjamini_hochberg(adjusted, order, count, tests, 1);
    if (adjustment == ZR_ADJUST_BY)
        benjamini_hochberg(adjusted, order, count, tests, harmonic(tests));
    if (adjustment == ZR_ADJUST_HOCHBERG)
        hochberg(adjusted, order, count, tests);
    free(order);
    return ZR_OK;
}

static const struct {
    const char *name, *small;
} names[ZR_ADJUSTMENTS] = {
    [ZR_ADJUST_BH] = {"BH", "bh"},       [ZR_ADJUST_HOLM] = {"holm", "holm"},
    [ZR_ADJUST_NONE] = {"none", "none"}, [ZR_ADJUST_BONFERRONI] = {"bonferroni", "bonferroni"},
    [ZR_ADJUST_BY] = {"BY", "by"},       [ZR_ADJUST_HOCHBERG] = {"hochberg", "hochberg"},
};

const char *zr_adjustment_name(zr_adjustment adjustment)
{
    return names[adjustment].name;
}

bool zr_adjustment_read(zr_adjustment *out, zr_span name)
{
    for (int i = 0; i < ZR_ADJUSTMENTS; i++) {
        if (zr_span_equal(name, zr_span_of(names[i].name)) ||
            zr_span_equal(name, zr_span_of(names[i].small))) {
            *out = (zr_adjustment)i;
            return true;
        }
    }
    return false;
}
