/* Maximal bicliques against looking at every set of units. */
#include "support/matrix.h"
#include "zeren/bicliques.h"

static zr_bicliques *bicliques_of(const matrix *b, zr_biclique_options options)
{
    zr_bicliques *bicliques = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_bicliques_find(&bicliques, b->incidence, &options, &err), ZR_OK, "%s", err.message);
    return bicliques;
}

static unsigned measures_of(const matrix *b, unsigned units)
{
    unsigned measures = 0;
    for (uint32_t t = 0; t < b->m; t++) {
        bool all = true;
        for (uint32_t i = 0; i < b->n; i++)
            all &= !(units & 1u << i) || has(b, i, t);
        measures |= all ? 1u << t : 0;
    }
    return measures;
}

static unsigned units_of(const matrix *b, unsigned measures)
{
    unsigned units = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        bool all = true;
        for (uint32_t t = 0; t < b->m; t++)
            all &= !(measures & 1u << t) || has(b, i, t);
        units |= all ? 1u << i : 0;
    }
    return units;
}

static unsigned bits(const uint32_t *numbers, uint32_t count)
{
    unsigned set = 0;
    for (uint32_t i = 0; i < count; i++)
        set |= 1u << numbers[i];
    return set;
}

Test(bicliques, are_all_the_closed_pairs_of_sets)
{
    zr_random random = zr_random_seeded(91);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 9, 0);
        uint32_t p = 1 + zr_random_below(&random, 3), q = 1 + zr_random_below(&random, 3), expected = 0;
        zr_bicliques *found = bicliques_of(&b, (zr_biclique_options){.units = p, .measures = q});
        for (unsigned units = 1; units < 1u << b.n; units++) {
            unsigned measures = measures_of(&b, units);
            bool wanted = measures && units_of(&b, measures) == units &&
                          (uint32_t)__builtin_popcount(units) >= p &&
                          (uint32_t)__builtin_popcount(measures) >= q;
            expected += wanted;
            for (uint32_t i = 0; i < found->count && wanted; i++) {
                const zr_biclique *one = &found->biclique[i];
                if (bits(one->unit, one->units) == units) {
                    cr_assert_eq(bits(one->measure, one->measures), measures);
                    wanted = false;
                }
            }
            cr_assert(!wanted, "a biclique was not found");
        }
        cr_assert_eq(found->count, expected);
        cr_assert(found->complete);
        for (uint32_t i = 1; i < found->count; i++) {
            const zr_biclique *x = &found->biclique[i - 1], *y = &found->biclique[i];
            cr_assert_geq(x->units * x->measures, y->units * y->measures);
        }
        zr_bicliques_free(found);
        matrix_free(&b);
    }
}

Test(bicliques, stop_where_told)
{
    matrix b = matrix_davis();
    zr_bicliques *all = bicliques_of(&b, (zr_biclique_options){0});
    zr_bicliques *some = bicliques_of(&b, (zr_biclique_options){.most = 5});
    cr_assert(all->complete && all->count > 5 && !some->complete && some->count == 5);
    zr_bicliques_free(all);
    zr_bicliques_free(some);
    matrix_free(&b);
}

/* All pairs of ten complements: 2^n − 2 closed sets besides the trivial ones; none is met twice. */
Test(bicliques, the_worst_matrix_is_still_counted_right)
{
    double w[100];
    for (int k = 0; k < 100; k++)
        w[k] = k / 10 != k % 10;
    matrix b = matrix_of(10, 10, w);
    zr_bicliques *all = bicliques_of(&b, (zr_biclique_options){.units = 1, .measures = 1});
    cr_assert_eq(all->count, 1022);
    zr_bicliques_free(all);
    matrix_free(&b);
}
