/* Core and periphery as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/core.h"

static const zr_column columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},    {"core", {{"核心", "core"}}, ZR_TYPE_FLAG, 0},
    {"ties", {{"连接数", "ties"}}, ZR_TYPE_COUNT, 0},
};

static void node_row(zr_frame *frame, const zr_incidence *incidence, const zr_core *core, zr_mode mode,
                     uint32_t v)
{
    const uint32_t *start = mode == ZR_MODE_UNITS ? incidence->row_start : incidence->column_start;
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, mode);
    zr_table_node(frame, 1, incidence, mode, v);
    if (core->defined)
        zr_frame_flag(frame, 3, mode == ZR_MODE_UNITS ? core->unit[v] : core->measure[v]);
    zr_frame_count(frame, 4, start[v + 1] - start[v]);
}

static void notes(zr_frame *frame, const zr_core *core, uint64_t seed)
{
    if (core->defined) {
        zr_table_real(frame, "correlation", zr_bilingual("与理想结构的相关", "correlation with the ideal"),
                      core->correlation);
        zr_table_count(frame, "core_units", zr_bilingual("核心单位数", "units in the core"),
                       core->core_units);
        zr_table_count(frame, "core_measures", zr_bilingual("核心措施数", "measures in the core"),
                       core->core_measures);
        zr_table_real(frame, "core_density", zr_bilingual("核心密度", "density of the core"),
                      core->density[0][0]);
        zr_table_real(frame, "periphery_density", zr_bilingual("边缘密度", "density of the periphery"),
                      core->density[1][1]);
    } else {
        zr_table_words(frame, "undefined", zr_bilingual("说明", "note"),
                       zr_bilingual("矩阵全空或全满，不定义", "undefined: the matrix is empty or full"));
    }
    zr_table_words(frame, "off_diagonal", zr_bilingual("核心与边缘之间", "between core and periphery"),
                   zr_bilingual("不计", "not looked at"));
    zr_table_count(frame, "best_runs", zr_bilingual("达到最优的次数", "runs that reached the best"),
                   core->best_runs);
    zr_table_random(frame, seed, core->runs);
}

zr_status zr_run_core(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                      zr_error *err)
{
    zr_core_options asked = {.seed = options->seed, .runs = options->draws};
    zr_core *core;
    zr_status status = zr_core_find(&core, incidence, &asked, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_new(out, "core", columns, 5, err);
    if (status == ZR_OK) {
        for (uint32_t i = 0; i < core->units; i++)
            node_row(*out, incidence, core, ZR_MODE_UNITS, i);
        for (uint32_t t = 0; t < core->measures; t++)
            node_row(*out, incidence, core, ZR_MODE_MEASURES, t);
        notes(*out, core, asked.seed);
        status = zr_table_end(out, err);
    }
    zr_core_free(core);
    return status;
}
