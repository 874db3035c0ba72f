/* Tables of methods that begin with the loads of all units. */
#ifndef ZEREN_ANALYSIS_LOAD_TABLES_H
#define ZEREN_ANALYSIS_LOAD_TABLES_H

#include "zeren/frame.h"
#include "zeren/load.h"

/* Rows and notes of such a table. */
typedef void zr_load_table_fill(zr_frame *frame, const zr_incidence *incidence, const zr_loads *loads);

/* Measures the loads, and makes the method's table of them. */
zr_status zr_load_table(zr_frame **out, const char *method, const zr_column *columns, uint32_t count,
                        const zr_incidence *incidence, zr_load_table_fill *fill, zr_error *err);

/* Notes: measures with a unit, and how many units more than one they have. */
void zr_load_table_owned(zr_frame *frame, const zr_loads *loads);
void zr_load_table_redundancy(zr_frame *frame, const zr_loads *loads);

#endif
