/* p-values with fixed rows, columns or fill: one formula each, computed once for each kind of pair. */
#include "analysis/backbone_p.h"
#include "analysis/tails.h"

#include <math.h>
#include <stdlib.h>

/* Node degrees as classes, so that pairs of the same two degrees are one kind. */
typedef struct degrees {
    uint32_t *class_of, *of_class;
    uint32_t all; /* others */
    double *log_factorial;
} degrees;

static double hypergeometric(void *model, uint32_t a, uint32_t b, uint32_t shared)
{
    const degrees *of = model;
    return zr_hypergeometric_upper_by(of->log_factorial, shared, of->of_class[a], of->all, of->of_class[b]);
}

/* `of_class` serves as a count of each degree first. */
static void classify(degrees *of, const zr_projection *projection)
{
    uint32_t count = 0;
    for (uint32_t v = 0; v < projection->nodes; v++)
        of->of_class[projection->degree[v]] = 1;
    for (uint32_t d = 0; d <= of->all; d++) {
        if (of->of_class[d])
            of->of_class[d] = count++;
        else
            of->of_class[d] = ZR_NONE;
    }
    for (uint32_t v = 0; v < projection->nodes; v++)
        of->class_of[v] = of->of_class[projection->degree[v]];
    count = 0;
    for (uint32_t d = 0; d <= of->all; d++) {
        if (of->of_class[d] != ZR_NONE)
            of->of_class[count++] = d;
    }
}

zr_status zr_p_fixedrow(double *p, const zr_projection *projection, zr_error *err)
{
    size_t all = projection->others;
    degrees of = {.all = projection->others};
    of.class_of = malloc(((size_t)projection->nodes + 1) * sizeof *of.class_of);
    of.of_class = calloc(all + 1, sizeof *of.of_class);
    of.log_factorial = malloc((all + 1) * sizeof *of.log_factorial);
    zr_status status = of.class_of && of.of_class && of.log_factorial ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK) {
        classify(&of, projection);
        zr_log_factorials(of.log_factorial, projection->others);
        status = zr_p_by_kind(p, projection, of.class_of, hypergeometric, &of, err);
    }
    free(of.class_of);
    free(of.of_class);
    free(of.log_factorial);
    return status;
}

/* Measures by size: p_t = k (k − 1) / (n (n − 1)), the same for every pair of units. */
typedef struct columns {
    zr_trials *trials;
    size_t classes;
    double *room;
} columns;

static double by_columns(void *model, uint32_t a, uint32_t b, uint32_t shared)
{
    const columns *of = model;
    (void)a;
    (void)b;
    return zr_poisson_binomial_upper(of->trials, of->classes, shared, of->room);
}

static void fill_trials(columns *of, const uint32_t *start, uint32_t others, double n)
{
    for (uint32_t t = 0; t < others; t++)
        of->trials[start[t + 1] - start[t]].count++;
    for (size_t k = 0; k < of->classes; k++)
        of->trials[k].p = n > 1 ? (double)k * ((double)k - 1) / (n * (n - 1)) : 0;
    size_t kept = 0;
    for (size_t k = 0; k < of->classes; k++) {
        if (of->trials[k].count)
            of->trials[kept++] = of->trials[k];
    }
    of->classes = kept;
}

zr_status zr_p_fixedcol(double *p, const zr_incidence *incidence, const zr_projection *projection,
                        zr_error *err)
{
    bool units = projection->mode == ZR_MODE_UNITS;
    columns of = {.classes = (size_t)projection->nodes + 1};
    of.trials = calloc(of.classes, sizeof *of.trials);
    of.room = malloc(((size_t)projection->others + 1) * sizeof *of.room);
    zr_status status = of.trials && of.room ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK) {
        fill_trials(&of, units ? incidence->column_start : incidence->row_start, projection->others,
                    projection->nodes);
        status = zr_p_by_kind(p, projection, NULL, by_columns, &of, err);
    }
    free(of.trials);
    free(of.room);
    return status;
}

/* E of n × m places are filled at random. tail[k] is the chance that two rows share k or more. */
typedef struct fill {
    double n, m, cells;
    double *tail; /* m + 1 */
} fill;

static double log_choose(double n, double k)
{
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}

/* P(k columns have both of two rows, and the two have s cells): of the 2m places s are filled
 * (hypergeometric); then k of the columns have both, s − 2k one. */
static double log_both(const fill *of, double s, double k)
{
    double two_rows = log_choose(2 * of->m, s) + log_choose(of->n * of->m - 2 * of->m, of->cells - s) -
                      log_choose(of->n * of->m, of->cells);
    double placed = log_choose(of->m, k) + log_choose(of->m - k, s - 2 * k) + (s - 2 * k) * log(2) -
                    log_choose(2 * of->m, s);
    return two_rows + placed;
}

/* Over s the terms rise, then fall: the largest by bisection, then both ways until they matter no more. */
static double both(const fill *of, double k)
{
    double low = fmax(fmax(0, of->cells - (of->n - 2) * of->m), 2 * k), first = low;
    double high = fmin(fmin(2 * of->m, of->cells), of->m + k), last = high;
    if (low > high)
        return 0;
    while (low < high) {
        double middle = floor((low + high) / 2);
        if (log_both(of, middle, k) < log_both(of, middle + 1, k))
            low = middle + 1;
        else
            high = middle;
    }
    double sum = exp(log_both(of, low, k)), term = sum;
    for (double s = low - 1; s >= first && term > sum * 1e-18; s--)
        sum += term = exp(log_both(of, s, k));
    term = sum;
    for (double s = low + 1; s <= last && term > sum * 1e-18; s++)
        sum += term = exp(log_both(of, s, k));
    return sum;
}

static void fill_tail(fill *of)
{
    double sum = 0;
    for (size_t k = (size_t)of->m + 1; k-- > 0;) {
        sum += both(of, (double)k);
        of->tail[k] = fmin(1, sum);
    }
}

static double by_fill(void *model, uint32_t a, uint32_t b, uint32_t shared)
{
    const fill *of = model;
    (void)a;
    (void)b;
    return of->tail[shared];
}

zr_status zr_p_fixedfill(double *p, const zr_incidence *incidence, const zr_projection *projection,
                         zr_error *err)
{
    fill of = {projection->nodes, projection->others, incidence->cells, NULL};
    if (of.m > 20000)
        return zr_fail_words(err, ZR_LIMIT, "fixedfill 至多算 20000 列，而不是 %u 列",
                             "fixed fill is computed for up to 20000 columns, not %u", projection->others);
    of.tail = malloc(((size_t)of.m + 1) * sizeof *of.tail);
    if (!of.tail)
        return zr_fail_memory(err);
    if (projection->pairs)
        fill_tail(&of);
    zr_status status = zr_p_by_kind(p, projection, NULL, by_fill, &of, err);
    free(of.tail);
    return status;
}
