/* The plan of small multiples: one spot a sector, one panel a document or place. */
#ifndef ZEREN_RENDER_COMPARE_H
#define ZEREN_RENDER_COMPARE_H

#include "render/job.h"
#include "render/pack.h"
#include "zeren/load.h"
#include "zeren/overlap.h"

typedef struct compare_spot {
    uint32_t row, load; /* in the incidence of sectors */
    double radius;      /* of its largest circle in any panel */
    zr_lines name;
    zr_point at; /* in every panel, from the panel's corner */
} compare_spot;

typedef struct compare_panel {
    uint32_t column, load; /* in the matrix */
} compare_panel;

typedef struct compare_plan {
    zr_job *job;
    const zr_incidence *incidence; /* by sectors */
    const zr_load_matrix *matrix;
    const zr_projection *projection; /* over all panels */
    zr_by by;
    compare_spot *spots;
    uint32_t *shown; /* by row: spot, or ZR_NONE */
    compare_panel *panels;
    uint32_t spot_count, panel_count, panels_left_out;
    uint32_t *shared; /* of the panel being drawn: spots × spots */
    double width, height, scale;
} compare_plan;

const zr_load_cell *zr_compare_cell(const compare_plan *plan, const compare_spot *spot,
                                    const compare_panel *panel);
zr_status zr_compare_draw(compare_plan *plan, zr_error *err); /* compare_draw.c */

#endif
