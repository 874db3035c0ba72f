/* Loads against chance: exact tails, no threshold of our own. */
#include "zeren/overload.h"

#include "analysis/tails.h"
#include "base/arena.h"

typedef struct chance {
    const zr_incidence *incidence;
    uint32_t *leads;   /* by measure */
    zr_trials *trials; /* rows + 1, or as many as a row has cells */
    double *room;      /* columns + 1 */
} chance;

static uint32_t degree(const uint32_t *start, uint32_t node)
{
    return start[node + 1] - start[node];
}

static void count_leads(chance *c)
{
    for (uint32_t i = 0; i < c->incidence->cells; i++)
        c->leads[c->incidence->cell[i].column] += (c->incidence->cell[i].roles & 1u << ZR_LEAD) != 0;
}

static double sum_of(const zr_trials *trials, size_t classes)
{
    double sum = 0;
    for (size_t i = 0; i < classes; i++)
        sum += trials[i].p * trials[i].count;
    return sum;
}

/* Measures of one size are alike, and so are all units: a class a size. */
static void test_measures(zr_overload *out, chance *c)
{
    const zr_incidence *b = c->incidence;
    size_t classes = (size_t)b->rows + 1;
    for (size_t k = 0; k < classes; k++)
        c->trials[k] = (zr_trials){b->rows ? (double)k / b->rows : 0, 0};
    for (uint32_t t = 0; t < b->columns; t++)
        c->trials[degree(b->column_start, t)].count++;
    double expected = sum_of(c->trials, classes);
    for (uint32_t i = 0; i < b->rows; i++) {
        out[i] = (zr_overload){.measures = degree(b->row_start, i), .expected_measures = expected};
        out[i].p_measures = zr_poisson_binomial_upper(c->trials, classes, out[i].measures, c->room);
    }
}

static void test_lead(zr_overload *out, chance *c, uint32_t i)
{
    const zr_incidence *b = c->incidence;
    size_t classes = 0;
    for (uint32_t k = b->row_start[i]; k < b->row_start[i + 1]; k++) {
        uint32_t t = b->cell[k].column;
        out->lead += (b->cell[k].roles & 1u << ZR_LEAD) != 0;
        c->trials[classes++] = (zr_trials){(double)c->leads[t] / degree(b->column_start, t), 1};
    }
    out->expected_lead = sum_of(c->trials, classes);
    out->p_lead = zr_poisson_binomial_upper(c->trials, classes, out->lead, c->room);
}

static zr_status adjust(zr_overload *out, uint32_t rows, double level, zr_adjustment adjustment,
                        zr_arena *scratch, zr_error *err)
{
    double *p = zr_arena_take(scratch, rows, sizeof *p),
           *adjusted = zr_arena_take(scratch, rows, sizeof *adjusted);
    if (scratch->failed)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < rows; i++)
        p[i] = out[i].p_measures;
    zr_status status = zr_p_adjust(adjusted, p, rows, rows, adjustment, err);
    for (uint32_t i = 0; i < rows && status == ZR_OK; i++) {
        out[i].adjusted_measures = adjusted[i];
        out[i].many_measures = adjusted[i] < level;
        p[i] = out[i].p_lead;
    }
    if (status == ZR_OK)
        status = zr_p_adjust(adjusted, p, rows, rows, adjustment, err);
    for (uint32_t i = 0; i < rows && status == ZR_OK; i++) {
        out[i].adjusted_lead = adjusted[i];
        out[i].many_lead = adjusted[i] < level;
    }
    return status;
}

static zr_status measure(zr_overload *out, const zr_incidence *incidence, double level,
                         zr_adjustment adjustment, zr_arena *scratch, zr_error *err)
{
    size_t trials = incidence->rows > incidence->columns ? incidence->rows : incidence->columns;
    chance c = {.incidence = incidence};
    c.leads = zr_arena_take(scratch, incidence->columns, sizeof *c.leads);
    c.trials = zr_arena_take(scratch, trials + 1, sizeof *c.trials);
    c.room = zr_arena_take(scratch, (size_t)incidence->columns + 1, sizeof *c.room);
    if (scratch->failed)
        return zr_fail_memory(err);
    count_leads(&c);
    test_measures(out, &c);
    for (uint32_t i = 0; i < incidence->rows; i++)
        test_lead(&out[i], &c, i);
    return adjust(out, incidence->rows, level, adjustment, scratch, err);
}

zr_status zr_overload_measure(zr_overload *out, const zr_incidence *incidence, double level,
                              zr_adjustment adjustment, zr_error *err)
{
    if (!(level >= 0) || level > 1)
        return zr_fail(err, ZR_BAD_INPUT, "the level %g is not between 0 and 1", level);
    zr_arena scratch = {0};
    zr_status status = measure(out, incidence, level > 0 ? level : .05, adjustment, &scratch, err);
    zr_arena_free(&scratch);
    return status;
}
