/* The list of analyses: every entry complete, every run total on any matrix, no table with a number that is
 * none. */
#include "support/matrix.h"
#include "zeren/method.h"

static bool filled(const char *text)
{
    return text && *text;
}

static bool both_filled(zr_words words)
{
    return filled(words.in[ZR_ZH]) && filled(words.in[ZR_EN]);
}

Test(methods, are_complete_and_found_by_name)
{
    cr_assert_not_null(zr_method_at(0));
    const zr_method *method;
    for (uint32_t i = 0; (method = zr_method_at(i)); i++) {
        cr_assert(filled(method->name) && both_filled(method->formula) && both_filled(method->source) &&
                      both_filled(method->cost),
                  "%s", method->name);
        cr_assert(filled(method->title.in[ZR_ZH]) && filled(method->title.in[ZR_EN]), "%s", method->name);
        cr_assert(both_filled(method->conventions), "%s", method->name);
        cr_assert_eq(zr_method_find(zr_span_of(method->name)), method);
    }
    cr_assert_null(zr_method_find(zr_span_of("no-such-method")));
}

static const char *note_of(const zr_frame *frame, const char *key)
{
    uint32_t count;
    const zr_frame_note_entry *notes = zr_frame_notes(frame, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(notes[i].key, key) == 0)
            return notes[i].value.in[ZR_EN];
    }
    return NULL;
}

static void check_frame(const zr_method *method, const zr_frame *frame)
{
    uint32_t columns;
    const zr_column *column = zr_frame_columns(frame, &columns);
    cr_assert_str_eq(zr_frame_name(frame), method->name);
    cr_assert(filled(note_of(frame, "formula")) && filled(note_of(frame, "source")));
    cr_assert_eq(note_of(frame, "seed") != NULL, (method->takes & ZR_TAKES_SEED) != 0, "%s", method->name);
    for (uint32_t row = 0; row < zr_frame_rows(frame); row++) {
        for (uint32_t c = 0; c < columns; c++) {
            const zr_value *value = zr_frame_at(frame, row, c);
            cr_assert(column[c].type != ZR_TYPE_REAL || value->undefined || isfinite(value->real), "%s",
                      method->name);
            cr_assert(column[c].type != ZR_TYPE_TEXT || !value->undefined, "%s: %s", method->name,
                      column[c].key);
        }
    }
}

/* Methods that need documents refuse a plain matrix in words; all others give a table. */
static void run_all(const matrix *b)
{
    const zr_method *method;
    for (uint32_t i = 0; (method = zr_method_at(i)); i++) {
        zr_frame *frame = NULL;
        zr_error err = {0};
        zr_method_options options = {.seed = 3, .draws = 5};
        zr_status status = zr_method_run(&frame, method->name, b->incidence, &options, &err);
        if (status == ZR_BAD_INPUT) {
            cr_assert(filled(err.message), "%s", method->name);
            cr_assert_null(frame);
            continue;
        }
        cr_assert_eq(status, ZR_OK, "%s on %u × %u: %s", method->name, b->n, b->m, err.message);
        check_frame(method, frame);
        zr_frame_free(frame);
    }
}

Test(methods, run_on_anything)
{
    const double one[] = {1}, nothing[6] = {0}, full[] = {1, 1, 1, 1, 1, 1};
    matrix b = matrix_of(0, 0, one);
    run_all(&b);
    matrix_free(&b);
    b = matrix_of(1, 1, one);
    run_all(&b);
    matrix_free(&b);
    b = matrix_of(0, 3, one);
    run_all(&b);
    matrix_free(&b);
    b = matrix_of(3, 0, one);
    run_all(&b);
    matrix_free(&b);
    b = matrix_of(2, 3, nothing);
    run_all(&b);
    matrix_free(&b);
    b = matrix_of(2, 3, full);
    run_all(&b);
    matrix_free(&b);
    zr_random random = zr_random_seeded(51);
    for (int round = 0; round < 40; round++) {
        b = matrix_any(&random, 8, round % 2 ? 3 : 0);
        run_all(&b);
        matrix_free(&b);
    }
}

/* Cells that weigh nothing (a role of weight 0) are still cells. */
Test(methods, weights_may_be_nothing)
{
    const zr_cell cells[] = {
        {0, 0, 1, false, 0}, {0, 1, 1, false, 0}, {1, 1, 2, false, 0}, {2, 2, 1, false, 1}};
    matrix b = {.n = 3, .m = 3};
    cr_assert_eq(zr_incidence_from_cells(&b.incidence, 3, 3, cells, 4, NULL, NULL, NULL), ZR_OK);
    zr_cell *zero = malloc(4 * sizeof *zero);
    memcpy(zero, b.incidence->cell, 4 * sizeof *zero);
    for (int i = 0; i < 3; i++)
        zero[i].weight = 0;
    zr_incidence weightless = *b.incidence;
    weightless.cell = zero;
    matrix c = {.n = 3, .m = 3, .incidence = &weightless};
    run_all(&c);
    free(zero);
    zr_incidence_free(b.incidence);
}

Test(methods, same_seed_same_table)
{
    matrix b = matrix_davis();
    const zr_method *method;
    for (uint32_t i = 0; (method = zr_method_at(i)); i++) {
        zr_frame *one = NULL, *two = NULL;
        zr_method_options options = {.seed = 9, .draws = 20};
        if (!(method->takes & ZR_TAKES_SEED) ||
            zr_method_run(&one, method->name, b.incidence, &options, NULL) != ZR_OK)
            continue;
        cr_assert_eq(zr_method_run(&two, method->name, b.incidence, &options, NULL), ZR_OK);
        uint32_t columns;
        zr_frame_columns(one, &columns);
        cr_assert_eq(zr_frame_rows(one), zr_frame_rows(two));
        for (uint32_t row = 0; row < zr_frame_rows(one); row++) {
            for (uint32_t c = 0; c < columns; c++) {
                const zr_value *x = zr_frame_at(one, row, c), *y = zr_frame_at(two, row, c);
                cr_assert(x->real == y->real && x->count == y->count && zr_span_equal(x->text, y->text), "%s",
                          method->name);
            }
        }
        zr_frame_free(one);
        zr_frame_free(two);
    }
    matrix_free(&b);
}

static bool same_frame(const zr_frame *one, const zr_frame *two)
{
    uint32_t columns, count, other;
    zr_frame_columns(one, &columns);
    const zr_frame_note_entry *a = zr_frame_notes(one, &count), *b = zr_frame_notes(two, &other);
    bool same = zr_frame_rows(one) == zr_frame_rows(two) && count == other;
    for (uint32_t i = 0; same && i < count; i++)
        same = strcmp(a[i].value.in[ZR_EN], b[i].value.in[ZR_EN]) == 0;
    for (uint32_t row = 0; same && row < zr_frame_rows(one); row++)
        for (uint32_t c = 0; same && c < columns; c++) {
            const zr_value *x = zr_frame_at(one, row, c), *y = zr_frame_at(two, row, c);
            same = x->undefined == y->undefined && zr_span_equal(x->text, y->text) &&
                   (x->undefined || (x->real == y->real && x->count == y->count));
        }
    return same;
}

/* Each method says which options it takes: those change its table or what is noted of it, others nothing. */
Test(methods, takes_what_it_says)
{
    static const struct {
        zr_parameter parameter;
        zr_method_options options;
    } changes[] = {{ZR_TAKES_SEED, {.seed = 10, .draws = 20}},
                   {ZR_TAKES_DRAWS, {.seed = 9, .draws = 21}},
                   {ZR_TAKES_LEVEL, {.seed = 9, .draws = 20, .level = .3}},
                   {ZR_TAKES_ADJUSTMENT, {.seed = 9, .draws = 20, .adjustment = ZR_ADJUST_BONFERRONI}},
                   {ZR_TAKES_ALPHA, {.seed = 9, .draws = 20, .alpha = 2}}};
    matrix b = matrix_davis();
    const zr_method *method;
    for (uint32_t i = 0; (method = zr_method_at(i)); i++) {
        zr_frame *usual = NULL, *changed = NULL;
        zr_method_options options = {.seed = 9, .draws = 20};
        if (zr_method_run(&usual, method->name, b.incidence, &options, NULL) != ZR_OK)
            continue;
        for (size_t c = 0; c < sizeof changes / sizeof *changes; c++) {
            cr_assert_eq(zr_method_run(&changed, method->name, b.incidence, &changes[c].options, NULL),
                         ZR_OK);
            cr_assert_eq(same_frame(usual, changed), !(method->takes & changes[c].parameter),
                         "%s, parameter %u", method->name, (unsigned)changes[c].parameter);
            zr_frame_free(changed);
        }
        zr_frame_free(usual);
    }
    matrix_free(&b);
}

Test(methods, columns_left_empty_say_why)
{
    const double w[] = {1, 0, /**/ 1, 1e-200, /**/ 0, 1};
    matrix b = matrix_of(3, 2, w);
    zr_frame *frame;
    zr_method_options options = {.alpha = 2, .weighting = ZR_W_ROLES};
    cr_assert_eq(zr_method_run(&frame, "network", b.incidence, &options, NULL), ZR_OK);
    cr_assert(zr_frame_at(frame, 0, 13)->undefined && zr_frame_at(frame, 0, 14)->undefined);
    cr_assert(filled(note_of(frame, "alpha_paths")));
    zr_frame_free(frame);
    matrix_free(&b);
}
