/* The least and the most even web of whole interactions with given margins. */
#ifndef ZEREN_ANALYSIS_WEB_EXTREMES_H
#define ZEREN_ANALYSIS_WEB_EXTREMES_H

#include "zeren/error.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct zr_margins {
    uint32_t rows, columns;
    const double *row, *column; /* sums, all above 0 */
    double total;
} zr_margins;

/* Shannon entropy of the web that fills the largest row and column first. O((rows + columns)²):
 * zr_web_is_short says whether that is worth while. */
double zr_web_least(const zr_margins *margins, double *row_rest, double *column_rest);

bool zr_web_is_short(const zr_margins *margins);

/* Of the web closest to what the margins expect. O(cells · min(cells, total)): zr_web_most_is_short says
 * whether that is worth while. */
zr_status zr_web_most(double *out, const zr_margins *margins, zr_error *err);

bool zr_web_most_is_short(const zr_margins *margins);

#endif
