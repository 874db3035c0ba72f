/* What pairs share, against counting measure by measure; who leads for whom, against reading the roles. */
#include "analysis/backend.h"
#include "analysis/overlap_most.h"
#include "analysis/projection.h"
#include "analysis/projection_row.h"
#include "support/matrix.h"
#include "zeren/overlap.h"

static zr_projection *projection_of(const matrix *b, zr_mode mode)
{
    zr_projection *projection = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_projection_make(&projection, b->incidence, mode, &err), ZR_OK, "%s", err.message);
    return projection;
}

static void check_pair(const matrix *b, const zr_projection *projection, uint32_t i, uint32_t j)
{
    uint32_t shared = row_common(b, i, j), both = row_degree(b, i) + row_degree(b, j) - shared;
    size_t found = zr_projection_find(projection, j, i);
    cr_assert_eq(found != SIZE_MAX, shared > 0);
    if (!shared)
        return;
    const zr_pair *pair = &projection->pair[found];
    double newman = 0, product = 0;
    for (uint32_t t = 0; t < b->m; t++) {
        if (has(b, i, t) && has(b, j, t))
            newman += 1.0 / (column_degree(b, t) - 1);
        product += at(b, i, t) * at(b, j, t);
    }
    cr_assert_eq(pair->shared, shared);
    cr_assert(near(pair->newman, newman, 1e-12));
    cr_assert(near(zr_pair_weight(projection, pair, ZR_W_ROLES), product, 1e-9));
    cr_assert(near(zr_jaccard(projection, pair), (double)shared / both, 1e-12));
    cr_assert(
        near(zr_cosine(projection, pair), shared / sqrt((double)row_degree(b, i) * row_degree(b, j)), 1e-12));
    cr_assert(near(zr_overlap(projection, pair), shared / fmin(row_degree(b, i), row_degree(b, j)), 1e-12));
}

Test(projection, is_its_definition_for_both_modes)
{
    zr_random random = zr_random_seeded(31);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 14, 4);
        matrix turned = matrix_turned(&b);
        zr_projection *units = projection_of(&b, ZR_MODE_UNITS),
                      *measures = projection_of(&b, ZR_MODE_MEASURES);
        size_t pairs = 0;
        for (uint32_t i = 0; i < b.n; i++) {
            for (uint32_t j = i + 1; j < b.n; j++) {
                check_pair(&b, units, i, j);
                pairs += row_common(&b, i, j) > 0;
            }
        }
        cr_assert_eq(units->pairs, pairs);
        for (uint32_t s = 0; s < b.m; s++) {
            for (uint32_t t = s + 1; t < b.m; t++)
                check_pair(&turned, measures, s, t);
        }
        for (size_t k = 1; k < units->pairs; k++) {
            const zr_pair *before = &units->pair[k - 1], *pair = &units->pair[k];
            cr_assert(before->a < pair->a || (before->a == pair->a && before->b < pair->b));
        }
        zr_projection_free(units);
        zr_projection_free(measures);
        matrix_free(&b);
        matrix_free(&turned);
    }
}

/* igraph's own projection, asked in the same order. */
typedef struct comparison {
    const zr_two_mode *both;
    const zr_projection *ours;
} comparison;

static igraph_error_t compare_with_igraph(void *opaque)
{
    const comparison *job = opaque;
    igraph_t units;
    igraph_vector_int_t shared;
    igraph_vector_int_init(&shared, 0);
    igraph_t measures;
    igraph_bipartite_projection(&job->both->graph, &job->both->types, &units, &measures, &shared, NULL, -1);
    cr_assert_eq(igraph_ecount(&units), (igraph_integer_t)job->ours->pairs);
    for (igraph_integer_t e = 0; e < igraph_ecount(&units); e++) {
        size_t found =
            zr_projection_find(job->ours, (uint32_t)IGRAPH_FROM(&units, e), (uint32_t)IGRAPH_TO(&units, e));
        cr_assert_neq(found, SIZE_MAX);
        cr_assert_eq(job->ours->pair[found].shared, (uint32_t)VECTOR(shared)[e]);
    }
    igraph_destroy(&units);
    igraph_destroy(&measures);
    igraph_vector_int_destroy(&shared);
    return IGRAPH_SUCCESS;
}

static void compare(const matrix *b, zr_backend_work *work)
{
    zr_projection *projection = projection_of(b, ZR_MODE_UNITS);
    zr_two_mode both;
    cr_assert_eq(zr_two_mode_make(&both, b->incidence, NULL), ZR_OK);
    comparison job = {&both, projection};
    cr_assert_eq(zr_backend_run(work, &job, NULL), ZR_OK);
    zr_two_mode_free(&both);
    zr_projection_free(projection);
}

Test(projection, agrees_with_igraph)
{
    zr_random random = zr_random_seeded(32);
    for (int round = 0; round < 50; round++) {
        matrix b = matrix_random(&random, 40, 60, .1, 0);
        compare(&b, compare_with_igraph);
        matrix_free(&b);
    }
}

/* Jaccard is igraph's of the two-mode graph, whose neighbours of a unit are its measures; cosine is made of
 * its cocitations and degrees. Pairs without a shared measure have 0 there and no pair here. */
static igraph_error_t compare_overlaps(void *opaque)
{
    const comparison *job = opaque;
    igraph_integer_t n = job->ours->nodes;
    igraph_matrix_t jaccard, cocited;
    igraph_vector_int_t degree;
    igraph_vs_t units;
    igraph_matrix_init(&jaccard, 0, 0);
    igraph_matrix_init(&cocited, 0, 0);
    igraph_vector_int_init(&degree, 0);
    igraph_vs_range(&units, 0, n);
    igraph_similarity_jaccard(&job->both->graph, &jaccard, units, IGRAPH_ALL, false);
    igraph_cocitation(&job->both->graph, &cocited, units);
    igraph_degree(&job->both->graph, &degree, units, IGRAPH_ALL, IGRAPH_LOOPS);
    for (igraph_integer_t i = 0; i < n; i++) {
        for (igraph_integer_t j = i + 1; j < n; j++) {
            size_t found = zr_projection_find(job->ours, (uint32_t)i, (uint32_t)j);
            cr_assert_eq(found == SIZE_MAX, MATRIX(cocited, i, j) == 0);
            if (found == SIZE_MAX)
                continue;
            const zr_pair *pair = &job->ours->pair[found];
            double both = sqrt((double)VECTOR(degree)[i] * (double)VECTOR(degree)[j]);
            cr_assert(near(zr_jaccard(job->ours, pair), MATRIX(jaccard, i, j), 1e-12));
            cr_assert(near(zr_cosine(job->ours, pair), MATRIX(cocited, i, j) / both, 1e-12));
        }
    }
    igraph_matrix_destroy(&jaccard);
    igraph_matrix_destroy(&cocited);
    igraph_vector_int_destroy(&degree);
    igraph_vs_destroy(&units);
    return IGRAPH_SUCCESS;
}

Test(projection, overlaps_agree_with_igraph)
{
    zr_random random = zr_random_seeded(36);
    for (int round = 0; round < 60; round++) {
        matrix b = matrix_random(&random, 2 + (uint32_t)round, 60, .02 + .004 * round, 0);
        compare(&b, compare_overlaps);
        matrix_free(&b);
    }
}

/* All at once are the same digits as one by one, and partners are the pairs that name a unit. */
static void check_pairs(const zr_projection *projection)
{
    double *jaccard = malloc((projection->pairs + 1) * sizeof *jaccard);
    double *cosine = malloc((projection->pairs + 1) * sizeof *cosine);
    uint32_t *partners = calloc(projection->nodes + 1, sizeof *partners);
    zr_overlap_pairs(jaccard, cosine, projection);
    for (size_t i = 0; i < projection->pairs; i++) {
        const zr_pair *pair = &projection->pair[i];
        cr_assert(jaccard[i] == zr_jaccard(projection, pair) && cosine[i] == zr_cosine(projection, pair));
        partners[pair->a]++;
        partners[pair->b]++;
    }
    cr_assert_arr_eq(partners, projection->partners, projection->nodes * sizeof *partners);
    free(jaccard);
    free(cosine);
    free(partners);
}

/* Pairs in any order and with doubles give the same sides; large enough to be shared out among threads. */
Test(projection, from_pairs_is_the_same)
{
    zr_random random = zr_random_seeded(34);
    const uint32_t sizes[][3] = {{7, 9, 20}, {300, 500, 3000}, {400, 30000, 300000}};
    for (int round = 0; round < 6; round++) {
        uint32_t n = sizes[round / 2][0], m = sizes[round / 2][1], count = sizes[round / 2][2];
        bool ascending = round % 2; /* measure by measure, as a document has them */
        uint32_t *row = malloc(count * sizeof *row), *column = malloc(count * sizeof *column);
        zr_cell *cells = malloc(count * sizeof *cells);
        for (uint32_t i = 0; i < count; i++) {
            row[i] = zr_random_below(&random, n);
            column[i] = ascending ? (uint32_t)((uint64_t)i * m / count) : zr_random_below(&random, m);
            cells[i] = (zr_cell){row[i], column[i], 0, false, 1};
        }
        zr_incidence *incidence;
        zr_sides sides;
        zr_projection *one, *two;
        cr_assert_eq(zr_incidence_from_cells(&incidence, n, m, cells, count, NULL, NULL, NULL), ZR_OK);
        cr_assert_eq(zr_sides_from_pairs(&sides, n, m, row, column, count, NULL), ZR_OK);
        cr_assert_eq(sides.edges, incidence->cells);
        cr_assert_eq(zr_projection_make(&one, incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(zr_projection_from_sides(&two, &sides, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(one->pairs, two->pairs);
        for (size_t i = 0; i < one->pairs; i++) {
            const zr_pair *x = &one->pair[i], *y = &two->pair[i];
            cr_assert(x->a == y->a && x->b == y->b && x->shared == y->shared && x->newman == y->newman &&
                      zr_pair_weight(one, x, ZR_W_ROLES) == zr_pair_weight(two, y, ZR_W_ROLES));
        }
        for (uint32_t u = 0; u < n; u++)
            cr_assert_eq(one->partners[u], two->partners[u]);
        check_pairs(one);
        zr_projection_free(one);
        zr_projection_free(two);
        zr_sides_dispose(&sides);
        zr_incidence_free(incidence);
        free(row);
        free(column);
        free(cells);
    }
    zr_sides sides;
    cr_assert_eq(zr_sides_from_pairs(&sides, 2, 2, (const uint32_t[]){2}, (const uint32_t[]){0}, 1, NULL),
                 ZR_BAD_INPUT);
}

static zr_pair_list rows_of(const zr_sides *sides, zr_mode mode, bool wide)
{
    const zr_side *side = &sides->side[mode], *back = &sides->side[1 - mode];
    zr_pair_list list = {.weighted = side->weight};
    zr_shared *gives = zr_meets_gives(side->nodes);
    zr_meets row = {0};
    cr_assert(gives && zr_meets_take(&row, side, gives));
    row.wide &= wide;
    for (uint32_t a = 0; a < side->nodes; a++) {
        zr_meets_count(&row, side, back, a);
        zr_meets_move(&list, &row, a);
    }
    zr_meets_drop(&row);
    free(gives);
    return list;
}

/* Plain and wide instructions give the same digits, with weights and without. */
Test(projection, is_the_same_on_any_processor)
{
    zr_random random = zr_random_seeded(35);
    for (int round = 0; round < 6; round++) {
        matrix b = matrix_random(&random, 30 + 60 * (uint32_t)round, 50, .3, 0);
        zr_sides sides;
        cr_assert_eq(zr_sides_make(&sides, b.incidence, NULL), ZR_OK);
        for (int mode = 0; mode < 2; mode++) {
            zr_pair_list plain = rows_of(&sides, (zr_mode)mode, false),
                         wide = rows_of(&sides, (zr_mode)mode, true);
            cr_assert_eq(plain.count, wide.count);
            for (size_t i = 0; i < plain.count; i++) {
                const zr_pair *x = &plain.pairs[i], *y = &wide.pairs[i];
                cr_assert(x->a == y->a && x->b == y->b && x->shared == y->shared && x->newman == y->newman);
                cr_assert(plain.products[i] == wide.products[i]);
            }
            zr_pair_list_drop(&plain);
            zr_pair_list_drop(&wide);
        }
        zr_sides_dispose(&sides);
        matrix_free(&b);
    }
}

Test(projection, southern_women)
{
    matrix b = matrix_davis();
    zr_projection *projection = projection_of(&b, ZR_MODE_UNITS);
    cr_assert_eq(projection->pairs, 139);
    size_t first = zr_projection_find(projection, 0, 1);
    cr_assert(near(projection->pair[first].newman, 1.562637, 5e-7));
    zr_projection_free(projection);
    matrix_free(&b);
}

static void check_arcs(const matrix *b, const uint8_t *roles, const zr_arcs *arcs, unsigned from, unsigned to)
{
    size_t next = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++) {
            uint32_t measures = 0;
            for (uint32_t t = 0; t < b->m && i != j; t++) {
                unsigned mine = has(b, i, t) ? roles[i * b->m + t] : 0,
                         theirs = has(b, j, t) ? roles[j * b->m + t] : 0;
                measures += (mine & from) && (theirs & to) && (from == to || !(theirs & from));
            }
            if (!measures)
                continue;
            cr_assert_lt(next, arcs->arcs);
            const zr_arc *arc = &arcs->arc[next++];
            cr_assert(arc->from == i && arc->to == j && arc->measures == measures && arc->stated == measures);
        }
    }
    cr_assert_eq(next, arcs->arcs);
}

Test(arcs, are_their_definition)
{
    zr_random random = zr_random_seeded(33);
    for (int round = 0; round < 200; round++) {
        double w[100];
        uint8_t roles[100];
        for (int k = 0; k < 100; k++) {
            roles[k] = (uint8_t)zr_random_below(&random, 16);
            w[k] = roles[k] != 0;
        }
        matrix b = matrix_with_roles(10, 10, w, roles);
        zr_arcs *arcs = NULL;
        cr_assert_eq(zr_arcs_make(&arcs, b.incidence, 0, 0, NULL), ZR_OK);
        check_arcs(&b, roles, arcs, 1u << ZR_LEAD, 1u << ZR_RESPONSIBLE | 1u << ZR_SUPPORT);
        zr_arcs_free(arcs);
        cr_assert_eq(zr_arcs_make(&arcs, b.incidence, 1u << ZR_LEAD, 1u << ZR_LEAD, NULL), ZR_OK);
        check_arcs(&b, roles, arcs, 1u << ZR_LEAD, 1u << ZR_LEAD);
        zr_arcs_free(arcs);
        matrix_free(&b);
    }
}

/* Of all pairs of the projection: those that stay when they stand by how many they share, then a, then b. */
static void expect_most(const matrix *b, zr_mode mode, uint32_t least, size_t most)
{
    zr_projection *all = projection_of(b, mode);
    zr_overlap_most found = {0};
    cr_assert_eq(zr_overlap_most_find(&found, b->incidence, mode, least, most, NULL), ZR_OK);
    size_t wanted = 0, fewer = 0;
    for (size_t i = 0; i < all->pairs; i++) {
        const zr_pair *pair = &all->pair[i];
        size_t before = 0;
        for (size_t k = 0; k < all->pairs; k++)
            before += all->pair[k].shared > pair->shared || (all->pair[k].shared == pair->shared && k < i);
        fewer += pair->shared < least;
        if (pair->shared < least || before >= most)
            continue;
        cr_assert_lt(wanted, found.projection.pairs);
        const zr_pair *got = &found.projection.pair[wanted++];
        cr_assert(got->a == pair->a && got->b == pair->b && got->shared == pair->shared);
        cr_assert(zr_jaccard(&found.projection, got) == zr_jaccard(all, pair) && got->newman == pair->newman);
        cr_assert(zr_pair_weight(&found.projection, got, ZR_W_ROLES) ==
                  zr_pair_weight(all, pair, ZR_W_ROLES));
    }
    cr_assert_eq(found.projection.pairs, wanted);
    cr_assert(found.pairs == all->pairs && found.fewer == fewer &&
              found.beyond == all->pairs - fewer - wanted);
    zr_overlap_most_drop(&found);
    zr_projection_free(all);
}

Test(overlap, the_most_are_the_first_of_all)
{
    zr_random random = zr_random_seeded(77);
    for (int round = 0; round < 150; round++) {
        matrix b = matrix_any(&random, 14, 4);
        for (uint32_t least = 0; least < 4; least++) {
            expect_most(&b, ZR_MODE_UNITS, least, 1 + (size_t)round % 9);
            expect_most(&b, ZR_MODE_MEASURES, least, 1000);
        }
        expect_most(&b, ZR_MODE_UNITS, 100, 5);
        matrix_free(&b);
    }
}

/* A measure of 3000 units has 4.5 million pairs: what is kept goes with what is asked for. */
Test(overlap, the_most_take_no_room_for_the_others)
{
    enum { UNITS = 3000, MOST = 1000 };
    double *w = malloc(UNITS * sizeof *w);
    for (int i = 0; i < UNITS; i++)
        w[i] = 1;
    matrix b = matrix_of(UNITS, 1, w);
    zr_overlap_most found = {0};
    cr_assert_eq(zr_overlap_most_find(&found, b.incidence, ZR_MODE_UNITS, 1, MOST, NULL), ZR_OK);
    cr_assert_eq(found.pairs, (uint64_t)UNITS * (UNITS - 1) / 2);
    cr_assert_eq(found.kept.count, MOST);
    cr_assert_lt(found.kept.room, 8 * UNITS);
    zr_overlap_most_drop(&found);
    matrix_free(&b);
    free(w);
}
