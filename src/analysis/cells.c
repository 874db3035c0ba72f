/* The cells of a matrix that count, under a permutation. */
#include "analysis/cells.h"

#include <stdlib.h>

void zr_cells_dispose(zr_cells *cells)
{
    if (cells->column != cells->row)
        free(cells->column);
    free(cells->row);
    *cells = (zr_cells){0};
}

static size_t count_cells(uint32_t n, uint32_t m, zr_matrix_kind kind)
{
    if (kind == ZR_MATRIX_TWO_MODE)
        return (size_t)n * m;
    size_t off_diagonal = n ? (size_t)n * (n - 1) : 0;
    return kind == ZR_MATRIX_TIES ? off_diagonal / 2 : off_diagonal;
}

zr_status zr_cells_make(zr_cells *out, uint32_t n, uint32_t m, zr_matrix_kind kind, zr_error *err)
{
    *out = (zr_cells){.n = n, .m = m, .kind = kind, .count = count_cells(n, m, kind)};
    if (kind != ZR_MATRIX_TWO_MODE && n != m)
        return zr_fail_words(err, ZR_BAD_INPUT, "关系矩阵的行数与列数应相同，而不是 %u 与 %u",
                             "a matrix of ties has as many rows as columns, not %u and %u", n, m);
    if ((uint64_t)n * m > 1u << 28)
        return zr_fail_words(err, ZR_LIMIT, "%u × %u 个格子太多，无法置换",
                             "%u × %u cells are too many to permute", n, m);
    out->row = malloc(((size_t)n + 1) * sizeof *out->row);
    out->column = kind == ZR_MATRIX_TWO_MODE ? malloc(((size_t)m + 1) * sizeof *out->column) : out->row;
    if (!out->row || !out->column) {
        zr_cells_dispose(out);
        return zr_fail_memory(err);
    }
    for (uint32_t i = 0; i < n; i++)
        out->row[i] = i;
    for (uint32_t t = 0; t < m; t++)
        out->column[t] = t;
    return ZR_OK;
}

void zr_cells_shuffle(zr_cells *cells, zr_random *random)
{
    zr_random_shuffle(random, cells->row, cells->n);
    if (cells->kind == ZR_MATRIX_TWO_MODE)
        zr_random_shuffle(random, cells->column, cells->m);
}

/* First column that counts in a row. */
static uint32_t first_of(const zr_cells *cells, uint32_t i)
{
    return cells->kind == ZR_MATRIX_TIES ? i + 1 : 0;
}

void zr_cells_copy(double *to, const double *matrix, const zr_cells *cells)
{
    for (uint32_t i = 0; i < cells->n; i++) {
        const double *row = matrix + (size_t)cells->row[i] * cells->m;
        for (uint32_t t = first_of(cells, i); t < cells->m; t++) {
            if (cells->kind == ZR_MATRIX_TWO_MODE || t != i)
                *to++ = row[cells->column[t]];
        }
    }
}

void zr_cells_spread(double *matrix, const double *from, const zr_cells *cells)
{
    for (uint32_t i = 0; i < cells->n; i++) {
        for (uint32_t t = first_of(cells, i); t < cells->m; t++) {
            if (cells->kind != ZR_MATRIX_TWO_MODE && t == i)
                continue;
            matrix[(size_t)cells->row[i] * cells->m + cells->column[t]] = *from;
            if (cells->kind == ZR_MATRIX_TIES)
                matrix[(size_t)cells->column[t] * cells->m + cells->row[i]] = *from;
            from++;
        }
    }
}
