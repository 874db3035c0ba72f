/* One document that was given twice: as a PDF and as a text, in two encodings, under two names. */
#ifndef ZEREN_GRAPH_SAME_DOCUMENTS_H
#define ZEREN_GRAPH_SAME_DOCUMENTS_H

#include "graph/store.h"

/* Documents of one title (but for its signs and a bracket at its end) and place, whose numbers, dates and
 * issuers do not differ and whose measures are nearly the same: a finding (ZR_F_SAME_DOCUMENT) at the later
 * of two. Without a title all measures are the same. The store is in order, and stays so. O(documents · log
 * documents + measures). */
zr_status zr_same_documents_tell(zr_graph_store *store, zr_error *err);

#endif
