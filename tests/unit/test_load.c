/* Loads against their definitions on random matrices, and against published figures. */
#include "support/matrix.h"
#include "zeren/load.h"

static zr_loads *loads_of(const matrix *b)
{
    zr_loads *loads = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_loads_measure(&loads, b->incidence, &err), ZR_OK, "%s", err.message);
    return loads;
}

static double share_of(const matrix *b, uint32_t i, uint32_t t)
{
    double sum = 0;
    for (uint32_t j = 0; j < b->n; j++)
        sum += at(b, j, t);
    return at(b, i, t) / sum;
}

static void check_row(const matrix *b, const zr_load *load, uint32_t i)
{
    uint32_t measures = 0, sole = 0, shared = 0, partners = 0, burden = 0;
    double fractional = 0, work = 0, exclusivity = 0;
    for (uint32_t t = 0; t < b->m; t++) {
        if (!has(b, i, t))
            continue;
        uint32_t k = column_degree(b, t);
        measures++;
        sole += k == 1;
        shared += k > 1;
        burden += k - 1;
        fractional += 1.0 / k;
        work += share_of(b, i, t);
        exclusivity += exp(1 - (double)k);
    }
    for (uint32_t j = 0; j < b->n; j++)
        partners += j != i && row_common(b, i, j) > 0;
    cr_assert_eq(load->measures, measures);
    cr_assert_eq(load->responsible, measures);
    cr_assert_eq(load->sole, sole);
    cr_assert_eq(load->shared, shared);
    cr_assert_eq(load->partners, partners);
    cr_assert_eq(load->burden, burden);
    cr_assert(near(load->fractional, fractional, 1e-12));
    cr_assert(near(load->work, work, 1e-12));
    cr_assert(near(load->exclusivity, exclusivity, 1e-12));
    cr_assert(near(load->depth, partners ? (double)shared / partners : 0, 1e-12));
}

Test(load, is_its_definition)
{
    zr_random random = zr_random_seeded(11);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 12, 4);
        zr_loads *loads = loads_of(&b);
        double shares = 0;
        for (uint32_t i = 0; i < b.n; i++) {
            check_row(&b, &loads->load[i], i);
            shares += loads->load[i].share;
        }
        cr_assert(loads->owned == 0 || near(shares, 1, 1e-12));
        zr_loads_free(loads);
        matrix_free(&b);
    }
}

Test(load, roles_are_counted_apart_and_the_first_listed_lead_is_marked)
{
    enum { L = 1 << ZR_LEAD, R = 1 << ZR_RESPONSIBLE, S = 1 << ZR_SUPPORT, G = 1 << ZR_GUIDE };
    const double w[] = {2, 2, 0, 1, .5, .25};
    const uint8_t roles[] = {L | R, L, 0, R, S, G};
    matrix b = matrix_with_roles(2, 3, w, roles);
    zr_cell *cells = malloc(b.incidence->cells * sizeof *cells);
    memcpy(cells, b.incidence->cell, b.incidence->cells * sizeof *cells);
    cells[0].first = true;
    zr_incidence_free(b.incidence);
    cr_assert_eq(zr_incidence_from_cells(&b.incidence, 2, 3, cells, 5, NULL, NULL, NULL), ZR_OK);
    free(cells);
    zr_loads *loads = loads_of(&b);
    const zr_load *a = &loads->load[0], *c = &loads->load[1];
    cr_assert_eq(a->lead, 2);
    cr_assert_eq(a->lead_first, 1);
    cr_assert_eq(a->lead_stated, 1);
    cr_assert_eq(a->responsible, 1);
    cr_assert_eq(c->responsible, 1);
    cr_assert_eq(c->support, 1);
    cr_assert_eq(c->guide, 1);
    cr_assert_eq(c->lead, 0);
    cr_assert(near(a->work, 2.0 / 3 + 2 / 2.5, 1e-12));
    zr_loads_free(loads);
    matrix_free(&b);
}

Test(load, davis_exclusivity_and_redundancy)
{
    matrix b = matrix_davis();
    zr_loads *loads = loads_of(&b);
    cr_assert(near(loads->load[0].exclusivity, .329038, 5e-7), "%.8f", loads->load[0].exclusivity);
    cr_assert(near(loads->load[13].exclusivity, .346563, 5e-7), "%.8f", loads->load[13].exclusivity);
    cr_assert(near(loads->redundancy, 5.357143, 5e-7), "%.8f", loads->redundancy);
    zr_loads_free(loads);
    matrix_free(&b);
}

static double gini_by_definition(const double *x, uint32_t n)
{
    double differences = 0, sum = 0;
    for (uint32_t i = 0; i < n; i++) {
        sum += x[i];
        for (uint32_t j = 0; j < n; j++)
            differences += fabs(x[i] - x[j]);
    }
    return differences / (2 * n * sum);
}

Test(inequality, is_its_definition)
{
    zr_random random = zr_random_seeded(12);
    for (int round = 0; round < 200; round++) {
        double x[20], sum = 0, squares = 0;
        uint32_t n = 1 + zr_random_below(&random, 20);
        for (uint32_t i = 0; i < n; i++)
            sum += x[i] = zr_random_below(&random, 5);
        zr_inequality spread;
        cr_assert_eq(zr_inequality_of(&spread, x, n, NULL), ZR_OK);
        cr_assert_eq(spread.defined, sum > 0);
        if (!spread.defined)
            continue;
        for (uint32_t i = 0; i < n; i++)
            squares += x[i] / sum * (x[i] / sum);
        cr_assert(near(spread.gini, gini_by_definition(x, n), 1e-12));
        cr_assert(near(spread.hhi, squares, 1e-12));
        cr_assert(near(spread.effective, 1 / squares, 1e-9));
        cr_assert_eq(spread.normalised, n > 1);
        if (n > 1)
            cr_assert(near(spread.hhi_normalised, (squares - 1.0 / n) / (1 - 1.0 / n), 1e-12));
    }
}

Test(inequality, known_cases)
{
    zr_inequality spread;
    const double one_has_all[] = {0, 0, 0, 8}, equal[] = {3, 3, 3, 3}, bad[] = {1, -1};
    zr_inequality_of(&spread, one_has_all, 4, NULL);
    cr_assert(near(spread.gini, .75, 1e-15) && near(spread.hhi_normalised, 1, 1e-15));
    cr_assert(near(spread.max_to_mean, 4, 1e-15));
    zr_inequality_of(&spread, equal, 4, NULL);
    cr_assert(near(spread.gini, 0, 1e-15) && near(spread.effective, 4, 1e-12));
    cr_assert_eq(zr_inequality_of(&spread, NULL, 0, NULL), ZR_OK);
    cr_assert(!spread.defined);
    cr_assert_eq(zr_inequality_of(&spread, bad, 2, NULL), ZR_BAD_INPUT);
}
