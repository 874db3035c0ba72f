/* Small two-mode matrices for tests: written out, random, or the Southern Women. */
#ifndef ZEREN_TESTS_MATRIX_H
#define ZEREN_TESTS_MATRIX_H

#include "base/random.h"
#include "zeren/incidence.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A dense matrix beside the incidence made from it: the definitions read the one, the library the other. */
typedef struct matrix {
    uint32_t n, m;
    double *w;
    zr_incidence *incidence;
} matrix;

static inline double at(const matrix *b, uint32_t i, uint32_t t)
{
    return b->w[(size_t)i * b->m + t];
}

static inline bool has(const matrix *b, uint32_t i, uint32_t t)
{
    return at(b, i, t) > 0;
}

/* Names "u1", "u2" … in one block, which the matrix copies. */
static inline zr_span *number_names(char letter, uint32_t count)
{
    zr_span *names = calloc(count + 1u, sizeof *names + 16);
    char *text = (char *)(names + count + 1);
    for (uint32_t i = 0; i < count; i++, text += 16)
        names[i] = (zr_span){text, (size_t)snprintf(text, 16, "%c%u", letter, i + 1)};
    return names;
}

/* roles may be NULL: every cell is responsible then. */
static inline matrix matrix_with_roles(uint32_t n, uint32_t m, const double *w, const uint8_t *roles)
{
    matrix b = {.n = n, .m = m, .w = malloc(((size_t)n * m + 1) * sizeof(double))};
    zr_cell *cells = calloc((size_t)n * m + 1, sizeof *cells);
    zr_span *units = number_names('u', n), *measures = number_names('m', m);
    uint32_t count = 0;
    for (size_t k = 0; k < (size_t)n * m; k++) {
        b.w[k] = w[k];
        uint8_t role = roles ? roles[k] : 1u << ZR_RESPONSIBLE;
        if (w[k] > 0)
            cells[count++] = (zr_cell){(uint32_t)(k / m), (uint32_t)(k % m), role, false, w[k]};
    }
    zr_error err = {0};
    zr_status status = zr_incidence_from_cells(&b.incidence, n, m, cells, count, units, measures, &err);
    cr_assert_eq(status, ZR_OK, "%s", err.message);
    free(cells);
    free(units);
    free(measures);
    return b;
}

static inline matrix matrix_of(uint32_t n, uint32_t m, const double *w)
{
    return matrix_with_roles(n, m, w, NULL);
}

static inline void matrix_free(matrix *b)
{
    zr_incidence_free(b->incidence);
    free(b->w);
    *b = (matrix){0};
}

/* Every cell is there with the chance `density`; weights are 1, or 1 … most. */
static inline matrix matrix_random(zr_random *random, uint32_t n, uint32_t m, double density, uint32_t most)
{
    double *w = calloc((size_t)n * m + 1, sizeof *w);
    for (size_t k = 0; k < (size_t)n * m; k++) {
        if (zr_random_unit(random) < density)
            w[k] = most ? 1 + zr_random_below(random, most) : 1;
    }
    matrix b = matrix_of(n, m, w);
    free(w);
    return b;
}

/* One of many shapes: empty ones, dense ones, long and broad ones. */
static inline matrix matrix_any(zr_random *random, uint32_t largest, uint32_t most)
{
    uint32_t n = 1 + zr_random_below(random, largest), m = 1 + zr_random_below(random, largest);
    return matrix_random(random, n, m, zr_random_unit(random), most);
}

/* The same with rows and columns swapped. */
static inline matrix matrix_turned(const matrix *b)
{
    double *w = calloc((size_t)b->n * b->m + 1, sizeof *w);
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t t = 0; t < b->m; t++)
            w[(size_t)t * b->n + i] = at(b, i, t);
    }
    matrix turned = matrix_of(b->m, b->n, w);
    free(w);
    return turned;
}

static inline uint32_t row_degree(const matrix *b, uint32_t i)
{
    uint32_t d = 0;
    for (uint32_t t = 0; t < b->m; t++)
        d += has(b, i, t);
    return d;
}

static inline uint32_t column_degree(const matrix *b, uint32_t t)
{
    uint32_t k = 0;
    for (uint32_t i = 0; i < b->n; i++)
        k += has(b, i, t);
    return k;
}

static inline uint32_t row_common(const matrix *b, uint32_t i, uint32_t j)
{
    uint32_t shared = 0;
    for (uint32_t t = 0; t < b->m; t++)
        shared += has(b, i, t) && has(b, j, t);
    return shared;
}

static inline FILE *open_data(const char *path)
{
    char full[4096];
    snprintf(full, sizeof full, "%s/%s", ZEREN_ROOT, path);
    FILE *file = fopen(full, "r");
    cr_assert_not_null(file, "%s", full);
    return file;
}

/* The Southern Women, 18 × 14. */
static inline matrix matrix_davis(void)
{
    FILE *file = open_data("graphs/davis.csv");
    char line[1024];
    double w[18 * 14];
    cr_assert_not_null(fgets(line, sizeof line, file));
    for (int i = 0; i < 18; i++) {
        cr_assert_not_null(fgets(line, sizeof line, file));
        char *cell = strtok(line, ",");
        for (int t = 0; t < 14; t++) {
            cell = strtok(NULL, ",\n");
            w[i * 14 + t] = atof(cell);
        }
    }
    fclose(file);
    return matrix_of(18, 14, w);
}

static inline bool near(double a, double b, double within)
{
    return fabs(a - b) <= within;
}

#endif
