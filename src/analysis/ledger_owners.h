/* Whose a measure is: its own duties, or those of the nearest measure above that has some. */
#ifndef ZEREN_ANALYSIS_LEDGER_OWNERS_H
#define ZEREN_ANALYSIS_LEDGER_OWNERS_H

#include "graph/duty_index.h"

typedef struct zr_owners {
    const zr_graph *graph;
    zr_duty_index index;
} zr_owners;

/* Lives in the arena; false without memory. O(measures + duties). */
bool zr_owners_make(zr_owners *out, const zr_graph *graph, zr_arena *arena);

/* The duties (indices in the graph) of the measure, and how many. O(depth). */
const uint32_t *zr_owners_of(const zr_owners *owners, uint32_t measure, uint32_t *count);

/* Does the measure belong into a ledger: is it a task or safeguard, or has it duties itself? */
bool zr_owners_row(const zr_owners *owners, uint32_t measure);

/* Its last date that is no later than `day`, or empty. */
zr_span zr_due_by(const zr_graph_measure *measure, zr_span day);

/* Its last date, or empty. */
zr_span zr_due_date(const zr_graph_measure *measure);

#endif
