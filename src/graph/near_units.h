/* Units of different documents that are one body perhaps. */
#ifndef ZEREN_GRAPH_NEAR_UNITS_H
#define ZEREN_GRAPH_NEAR_UNITS_H

#include "graph/store.h"

/* 自治区党委金融办 of one document and 自治区金融办 of another, units of one place that no document names
 * both: a finding (ZR_F_NEAR_UNITS) each, at the later one's first words. The store is in order, and stays
 * so. O(units · log units + duties), and the duties of the few that are near. */
zr_status zr_near_units_tell(zr_graph_store *store, zr_error *err);

#endif
