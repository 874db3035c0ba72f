/* Overload as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/overload.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"expected", {{"随机期望", "expected"}}, ZR_TYPE_REAL, 2},
    {"p", {{"p 值", "p"}}, ZR_TYPE_REAL, 4},
    {"adjusted", {{"校正 p 值", "adjusted p"}}, ZR_TYPE_REAL, 4},
    {"many", {{"措施偏多", "more than chance"}}, ZR_TYPE_FLAG, 0},
    {"lead", {{"牵头", "lead"}}, ZR_TYPE_COUNT, 0},
    {"expected_lead", {{"牵头随机期望", "lead expected"}}, ZR_TYPE_REAL, 2},
    {"p_lead", {{"牵头 p 值", "p of lead"}}, ZR_TYPE_REAL, 4},
    {"adjusted_lead", {{"牵头校正 p 值", "adjusted p of lead"}}, ZR_TYPE_REAL, 4},
    {"many_lead", {{"牵头偏多", "leads more than chance"}}, ZR_TYPE_FLAG, 0},
};

static void unit_row(zr_frame *frame, const zr_incidence *incidence, const zr_overload *of, uint32_t row)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, row);
    zr_frame_count(frame, 2, of->measures);
    zr_frame_real(frame, 3, of->expected_measures);
    zr_frame_real(frame, 4, of->p_measures);
    zr_frame_real(frame, 5, of->adjusted_measures);
    zr_frame_flag(frame, 6, of->many_measures);
    zr_frame_count(frame, 7, of->lead);
    zr_frame_real(frame, 8, of->expected_lead);
    zr_frame_real(frame, 9, of->p_lead);
    zr_frame_real(frame, 10, of->adjusted_lead);
    zr_frame_flag(frame, 11, of->many_lead);
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                       zr_overload *of, zr_error *err)
{
    double level = options->level > 0 ? options->level : .05;
    zr_status status = zr_overload_measure(of, incidence, level, options->adjustment, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "overload", columns, 12, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t i = 0; i < incidence->rows; i++)
        unit_row(*out, incidence, &of[i], i);
    zr_table_real(*out, "level", zr_bilingual("显著性水平", "level"), level);
    zr_table_text(*out, "adjustment", zr_bilingual("多重检验校正", "adjustment"),
                  zr_adjustment_name(options->adjustment));
    zr_table_roles(*out, incidence);
    zr_frame_sort(*out, 4, false, NULL);
    return zr_table_end(out, err);
}

zr_status zr_run_overload(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                          zr_error *err)
{
    zr_overload *of = calloc((size_t)incidence->rows + 1, sizeof *of);
    if (!of)
        return zr_fail_memory(err);
    zr_status status = table(out, incidence, options, of, err);
    free(of);
    return status;
}
