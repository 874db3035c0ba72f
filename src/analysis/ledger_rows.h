/* Which measures a ledger lists, and in which order: all of them, or those of one unit. */
#ifndef ZEREN_ANALYSIS_LEDGER_ROWS_H
#define ZEREN_ANALYSIS_LEDGER_ROWS_H

#include "analysis/ledger_owners.h"
#include "zeren/ledger.h"

typedef struct zr_ledger_rows {
    zr_arena arena;
    zr_owners owners;
    uint32_t *measures, count; /* in the order of the ledger */
    uint32_t *start,
        *own; /* by unit: the measures own[start[u]] … own[start[u + 1]]; NULL: not asked for yet */
} zr_ledger_rows;

/* `options->unit` is not looked at. False without memory. O(graph), with `until` O(graph · log). */
bool zr_ledger_rows_choose(zr_ledger_rows *out, const zr_graph *graph, const zr_ledger_options *options);
void zr_ledger_rows_free(zr_ledger_rows *rows);

/* The measures of a unit, of ZR_NONE all; NULL without memory. O(1) behind a first O(duties of all measures).
 */
const uint32_t *zr_ledger_rows_of(zr_ledger_rows *rows, uint32_t unit, uint32_t *count);

#endif
