/* H2min and H2max of Blüthgen et al. 2006, as R bipartite finds them. */
#include "analysis/web_extremes.h"

#include "analysis/web_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double most_steps = 2147483648.0; /* 2^31 */
static const double dominates = 0.3679;        /* 1/e: where a cell's part of the entropy is largest */

static uint32_t largest(const double *values, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        best = values[i] > values[best] ? i : best;
    return best;
}

bool zr_web_is_short(const zr_margins *margins)
{
    double nodes = (double)margins->rows + margins->columns;
    return nodes * nodes <= most_steps;
}

double zr_web_least(const zr_margins *margins, double *row_rest, double *column_rest)
{
    double entropy = 0;
    memcpy(row_rest, margins->row, margins->rows * sizeof *row_rest);
    memcpy(column_rest, margins->column, margins->columns * sizeof *column_rest);
    for (;;) {
        uint32_t r = largest(row_rest, margins->rows), c = largest(column_rest, margins->columns);
        double cell = fmin(row_rest[r], column_rest[c]);
        if (!(cell > 1e-12 * margins->total))
            return entropy;
        entropy += zr_entropy_of(cell, margins->total);
        row_rest[r] -= cell;
        column_rest[c] -= cell;
    }
}

typedef struct filling {
    const zr_margins *margins;
    double *cell, *missed; /* rows × columns; missed: expected − cell, when looked at last */
    double *row_rest, *column_rest;
    double rest;
} filling;

static size_t at(const filling *of, uint32_t r, uint32_t c)
{
    return (size_t)r * of->margins->columns + c;
}

static double expected(const filling *of, uint32_t r, uint32_t c)
{
    return of->margins->row[r] * of->margins->column[c] / of->margins->total;
}

static void begin(filling *of)
{
    of->rest = of->margins->total;
    memcpy(of->row_rest, of->margins->row, of->margins->rows * sizeof *of->row_rest);
    memcpy(of->column_rest, of->margins->column, of->margins->columns * sizeof *of->column_rest);
    for (uint32_t r = 0; r < of->margins->rows; r++) {
        for (uint32_t c = 0; c < of->margins->columns; c++) {
            double cell = floor(expected(of, r, c));
            of->cell[at(of, r, c)] = cell;
            of->missed[at(of, r, c)] = expected(of, r, c);
            of->row_rest[r] -= cell;
            of->column_rest[c] -= cell;
            of->rest -= cell;
        }
    }
}

/* The emptiest cell with room; of these, where most is missed; columns first. */
static bool next_cell(const filling *of, uint32_t *row, uint32_t *column)
{
    bool found = false;
    double emptiest = 0, missed = 0;
    for (uint32_t c = 0; c < of->margins->columns; c++) {
        for (uint32_t r = 0; r < of->margins->rows && of->column_rest[c] > 0; r++) {
            double cell = of->cell[at(of, r, c)], now = of->missed[at(of, r, c)];
            if (!(of->row_rest[r] > 0) ||
                (found && (cell > emptiest || (!(cell < emptiest) && !(now > missed)))))
                continue;
            found = true;
            emptiest = cell;
            missed = now;
            *row = r;
            *column = c;
        }
    }
    return found;
}

static void look_again(filling *of)
{
    for (uint32_t r = 0; r < of->margins->rows; r++) {
        for (uint32_t c = 0; c < of->margins->columns; c++)
            of->missed[at(of, r, c)] = expected(of, r, c) - of->cell[at(of, r, c)];
    }
}

static void put_rest(filling *of)
{
    uint32_t r, c;
    for (bool first = true; of->rest > 0.5 && next_cell(of, &r, &c); first = false) {
        of->cell[at(of, r, c)]++;
        of->row_rest[r]--;
        of->column_rest[c]--;
        of->rest--;
        if (first)
            look_again(of); /* what was there before the first one counted as nothing until then */
        else
            of->missed[at(of, r, c)]--;
    }
    look_again(of);
}

static double entropy_of(const filling *of)
{
    double sum = 0;
    for (size_t i = 0; i < (size_t)of->margins->rows * of->margins->columns; i++)
        sum += zr_entropy_of(of->cell[i], of->margins->total);
    return sum;
}

/* The fullest cell against what is expected; of equal ones the larger, then the first by column. */
static void fullest_cell(const filling *of, uint32_t *row, uint32_t *column)
{
    *row = *column = 0;
    for (uint32_t c = 0; c < of->margins->columns; c++) {
        for (uint32_t r = 0; r < of->margins->rows; r++) {
            double now = of->missed[at(of, r, c)], best = of->missed[at(of, *row, *column)];
            if (now < best || (!(now > best) && of->cell[at(of, r, c)] > of->cell[at(of, *row, *column)])) {
                *row = r;
                *column = c;
            }
        }
    }
}

static uint32_t extreme_in_row(const filling *of, uint32_t row, double sign)
{
    uint32_t best = 0;
    for (uint32_t c = 1; c < of->margins->columns; c++)
        best = sign * of->missed[at(of, row, c)] > sign * of->missed[at(of, row, best)] ? c : best;
    return best;
}

static uint32_t extreme_in_column(const filling *of, uint32_t column, double sign)
{
    uint32_t best = 0;
    for (uint32_t r = 1; r < of->margins->rows; r++)
        best = sign * of->missed[at(of, r, column)] > sign * of->missed[at(of, best, column)] ? r : best;
    return best;
}

/* One from the fullest cell to where it is missed in its row or column, and one back, so that margins stay.
 */
static void exchange(filling *of)
{
    uint32_t row, column, other_row, other_column;
    fullest_cell(of, &row, &column);
    uint32_t in_row = extreme_in_row(of, row, 1), in_column = extreme_in_column(of, column, 1);
    if (of->missed[at(of, row, in_row)] >= of->missed[at(of, in_column, column)]) {
        other_column = in_row;
        other_row = extreme_in_column(of, other_column, -1);
    } else {
        other_row = in_column;
        other_column = extreme_in_row(of, other_row, -1);
    }
    of->cell[at(of, row, column)]--;
    of->cell[at(of, row, other_column)]++;
    of->cell[at(of, other_row, other_column)]--;
    of->cell[at(of, other_row, column)]++;
}

static double most_even(filling *of)
{
    begin(of);
    put_rest(of);
    double entropy = entropy_of(of), top = 0;
    for (uint32_t r = 0; r < of->margins->rows; r++) {
        for (uint32_t c = 0; c < of->margins->columns; c++)
            top = fmax(top, expected(of, r, c));
    }
    if (top > dominates * of->margins->total) {
        exchange(of);
        entropy = fmax(entropy, entropy_of(of));
    }
    return entropy;
}

bool zr_web_most_is_short(const zr_margins *margins)
{
    double cells = (double)margins->rows * margins->columns;
    return cells * fmin(cells, margins->total) <= most_steps;
}

zr_status zr_web_most(double *out, const zr_margins *margins, zr_error *err)
{
    size_t cells = (size_t)margins->rows * margins->columns;
    filling of = {.margins = margins,
                  .cell = calloc(cells + 1, sizeof(double)),
                  .missed = calloc(cells + 1, sizeof(double)),
                  .row_rest = calloc((size_t)margins->rows + 1, sizeof(double)),
                  .column_rest = calloc((size_t)margins->columns + 1, sizeof(double))};
    bool fine = of.cell && of.missed && of.row_rest && of.column_rest;
    if (fine)
        *out = most_even(&of);
    free(of.cell);
    free(of.missed);
    free(of.row_rest);
    free(of.column_rest);
    return fine ? ZR_OK : zr_fail_memory(err);
}
