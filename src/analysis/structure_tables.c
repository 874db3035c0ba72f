/* Structural holes as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/structure.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"partners", {{"合作单位", "partners"}}, ZR_TYPE_COUNT, 0},
    {"constraint", {{"约束", "constraint"}}, ZR_TYPE_REAL, 4},
    {"effective_size", {{"有效规模", "effective size"}}, ZR_TYPE_REAL, 4},
    {"efficiency", {{"效率", "efficiency"}}, ZR_TYPE_REAL, 4},
};

static void put(zr_frame *frame, const zr_incidence *incidence, const zr_projection *projection,
                const zr_holes *holes)
{
    for (uint32_t v = 0; v < projection->nodes; v++) {
        zr_frame_row(frame);
        zr_table_unit(frame, 0, incidence, v);
        zr_frame_count(frame, 2, projection->partners[v]);
        if (!holes[v].defined)
            continue;
        zr_frame_real(frame, 3, holes[v].constraint);
        zr_frame_real(frame, 4, holes[v].effective_size);
        zr_frame_real(frame, 5, holes[v].efficiency);
    }
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const zr_projection *projection,
                       zr_weighting weighting, zr_holes *holes, zr_error *err)
{
    zr_status status = zr_holes_measure(holes, projection, weighting, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "holes", columns, 6, err);
    if (status != ZR_OK)
        return status;
    put(*out, incidence, projection, holes);
    zr_table_words(*out, "weighting", zr_bilingual("连边权重", "weight of ties"),
                   zr_weighting_title(weighting));
    zr_frame_sort(*out, 4, true, NULL);
    return zr_table_end(out, err);
}

zr_status zr_run_holes(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                       zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    zr_holes *holes = calloc((size_t)projection->nodes + 1, sizeof *holes);
    status = holes ? table(out, incidence, projection, options->weighting, holes, err) : zr_fail_memory(err);
    free(holes);
    zr_projection_free(projection);
    return status;
}
