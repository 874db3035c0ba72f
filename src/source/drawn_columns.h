/* Between the two readers of tables whose columns are kept apart by spaces: what is known at a line. */
#ifndef ZEREN_SOURCE_DRAWN_COLUMNS_H
#define ZEREN_SOURCE_DRAWN_COLUMNS_H

#include "source/drawn.h"
#include "source/drawn_gaps.h"

typedef struct zr_columns {
    zr_drawn *table;
    zr_span text;
    zr_gapped head, line, above; /* above: by column; end 0 where a column is blank */
    uint32_t least[ZR_GAP_MEASURES][ZR_GAP_COLUMNS], most[ZR_GAP_MEASURES][ZR_GAP_COLUMNS],
        right[ZR_GAP_MEASURES][ZR_GAP_COLUMNS];
    uint32_t units;                 /* bits of columns that name bodies */
    uint32_t rows, measure, number; /* number: of the last row */
    bool numbered, aligned;
} zr_columns;

static inline zr_span zr_columns_words(const zr_columns *at, const zr_gapped_piece *one)
{
    return zr_span_cut(at->text, one->start, one->end);
}

/* Do the words above in the column end in the middle of a list? */
bool zr_columns_in_list(const zr_columns *at, uint32_t column);

/* Does every piece of the line stand below one that filled its column? */
bool zr_columns_all_go_on(const zr_columns *at);

/* Does the line, whose pieces stand at their columns, go on with the cells above it? Notes on the table where
 * the layout alone says so. O(columns + bytes of the cells). */
bool zr_columns_go_on(zr_columns *at);

#endif
