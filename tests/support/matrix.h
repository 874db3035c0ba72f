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

static inline zr_span number_name(char letter, uint32_t number)
{
    char *name = malloc(16);
    int size = snprintf(name, 16, "%c%u", letter, number + 1);
    return (zr_span){name, (size_t)size};
}

/* roles may be NULL: every cell is responsible then. */
static inline matrix matrix_with_roles(uint32_t n, uint32_t m, const double *w, const uint8_t *roles)
{
    matrix b = {.n = n, .m = m, .w = malloc(((size_t)n * m + 1) * sizeof(double))};
    zr_cell *cells = malloc(((size_t)n * m + 1) * sizeof *cells);
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t t = 0; t < m; t++) {
            size_t k = (size_t)i * m + t;
            b.w[k] = w[k];
            if (w[k] > 0)
                cells[count++] = (zr_cell){i, t, roles ? roles[k] : 1u << ZR_RESPONSIBLE, false, w[k]};
        }
    }
    uint32_t *row_start = calloc(n + 1u, sizeof *row_start),
             *column_start = calloc(m + 1u, sizeof *column_start);
    uint32_t *by_column = malloc((count + 1u) * sizeof *by_column), next = 0;
    for (uint32_t k = 0; k < count; k++)
        row_start[cells[k].row + 1]++;
    for (uint32_t i = 0; i < n; i++)
        row_start[i + 1] += row_start[i];
    for (uint32_t t = 0; t < m; t++) {
        for (uint32_t k = 0; k < count; k++) {
            if (cells[k].column == t)
                by_column[next++] = k;
        }
        column_start[t + 1] = next;
    }
    zr_span *names = malloc((n + 1u) * sizeof *names);
    for (uint32_t i = 0; i < n; i++)
        names[i] = number_name('u', i);
    b.incidence = calloc(1, sizeof *b.incidence);
    *b.incidence = (zr_incidence){.rows = n,
                                  .columns = m,
                                  .cells = count,
                                  .cell = cells,
                                  .row_start = row_start,
                                  .column_start = column_start,
                                  .by_column = by_column,
                                  .row_name = names,
                                  .row_label = names};
    return b;
}

static inline matrix matrix_of(uint32_t n, uint32_t m, const double *w)
{
    return matrix_with_roles(n, m, w, NULL);
}

static inline void drop(const void *memory)
{
    union {
        const void *in;
        void *out;
    } unconst = {.in = memory};
    free(unconst.out);
}

static inline void matrix_free(matrix *b)
{
    for (uint32_t i = 0; i < b->n; i++)
        drop(b->incidence->row_name[i].data);
    drop(b->incidence->row_name);
    drop(b->incidence->cell);
    drop(b->incidence->row_start);
    drop(b->incidence->column_start);
    drop(b->incidence->by_column);
    free(b->incidence);
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
