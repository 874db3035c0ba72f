/* Opsahl's 4-paths counted by pairs of middles instead of one by one. */
#ifndef ZEREN_ANALYSIS_OPSAHL_CLASSES_H
#define ZEREN_ANALYSIS_OPSAHL_CLASSES_H

#include "analysis/sides.h"
#include "analysis/ties.h"
#include "zeren/clustering.h"

/* What it would take, in steps; 0 where it is not to be had: too many different weights, or too many middles
 * (t1, t2) for a table of their pairs. O(ties). */
uint64_t zr_opsahl_classes_cost(const zr_sides *sides, const zr_ties *ties, zr_mode mode);

/* Fills `centred`, one a node of the mode; `ties` are the mode's projection. O(Σ over ties k_p k_q + Σ k²),
 * where walking the paths takes O(paths). */
zr_status zr_opsahl_classes_count(zr_four_paths *centred, const zr_sides *sides, const zr_ties *ties,
                                  zr_mode mode, zr_error *err);

#endif
