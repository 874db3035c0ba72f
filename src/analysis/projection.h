/* The projection straight from flat adjacencies, for those who have them. */
#ifndef ZEREN_ANALYSIS_PROJECTION_H
#define ZEREN_ANALYSIS_PROJECTION_H

#include "analysis/sides.h"
#include "zeren/overlap.h"

zr_status zr_projection_from_sides(zr_projection **out, const zr_sides *sides, zr_mode mode, zr_error *err);

#endif
