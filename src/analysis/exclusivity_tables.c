/* Single points of failure: who alone, or nearly alone, answers for what. */
#include "analysis/load_tables.h"
#include "analysis/methods.h"
#include "analysis/tables.h"

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"exclusivity", {{"任务独占 TEI", "task exclusivity"}}, ZR_TYPE_REAL, 6},
    {"sole", {{"独自负责", "sole"}}, ZR_TYPE_COUNT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"sole_share", {{"独自负责占比", "share sole"}}, ZR_TYPE_REAL, 4},
};

static void unit_row(zr_frame *frame, const zr_incidence *incidence, const zr_load *load, uint32_t row)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, row);
    zr_frame_real(frame, 2, load->exclusivity);
    zr_frame_count(frame, 3, load->sole);
    zr_frame_count(frame, 4, load->measures);
    if (load->measures)
        zr_frame_real(frame, 5, (double)load->sole / load->measures);
}

static void fill(zr_frame *frame, const zr_incidence *incidence, const zr_loads *loads)
{
    for (uint32_t i = 0; i < loads->rows; i++)
        unit_row(frame, incidence, &loads->load[i], i);
    zr_load_table_owned(frame, loads);
    zr_load_table_redundancy(frame, loads);
    zr_frame_sort(frame, 2, true, NULL);
}

zr_status zr_run_exclusivity(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                             zr_error *err)
{
    (void)options;
    return zr_load_table(out, "exclusivity", columns, 6, incidence, fill, err);
}
