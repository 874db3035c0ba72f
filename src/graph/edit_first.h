/* After an edit: one duty a unit and measure, and who is first in a plain list. */
#ifndef ZEREN_GRAPH_EDIT_FIRST_H
#define ZEREN_GRAPH_EDIT_FIRST_H

#include "graph/store.h"

/* In the measures that an edit touched (rows of the old graph; `row_of` says where they are in the store): of
 * several duties of one unit the strongest stays, and where nobody leads the first of two or more responsible
 * units is first. O(duties · log duties). */
zr_status zr_settle_duties(zr_graph_store *store, const bool *touched, const uint32_t *row_of, uint32_t count,
                           zr_error *err);

#endif
