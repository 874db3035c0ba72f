/* Modules as a table: units, then measures, each with its module. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/modules.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"module", {{"模块", "module"}}, ZR_TYPE_COUNT, 0},
    {"size", {{"模块规模", "size"}}, ZR_TYPE_COUNT, 0},
    {"certainty", {{"稳定度", "certainty"}}, ZR_TYPE_REAL, 3},
    {"c", {{"参与 c", "participation c"}}, ZR_TYPE_REAL, 4},
    {"z", {{"模块内 z", "within-module z"}}, ZR_TYPE_REAL, 4},
};

static void node_row(zr_frame *frame, const zr_incidence *incidence, const zr_modules *modules, zr_mode mode,
                     uint32_t node, const zr_module_role *role)
{
    uint32_t module = mode == ZR_MODE_UNITS ? modules->unit[node] : modules->measure[node];
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, mode);
    zr_table_node(frame, 1, incidence, mode, node);
    zr_frame_count(frame, 3, module + 1);
    zr_frame_count(frame, 4, modules->size[module]);
    if (mode == ZR_MODE_UNITS && modules->certainty)
        zr_frame_real(frame, 5, modules->certainty[node]);
    if (role->defined)
        zr_frame_real(frame, 6, role->c);
    if (role->z_defined)
        zr_frame_real(frame, 7, role->z);
}

static zr_status put_mode(zr_frame *frame, const zr_incidence *incidence, const zr_modules *modules,
                          zr_mode mode, bool weighted, zr_error *err)
{
    uint32_t count = mode == ZR_MODE_UNITS ? modules->units : modules->measures;
    zr_module_role *roles = calloc((size_t)count + 1, sizeof *roles);
    zr_status status =
        roles ? zr_module_roles(roles, incidence, mode, modules, weighted, err) : zr_fail_memory(err);
    for (uint32_t v = 0; v < count && status == ZR_OK; v++)
        node_row(frame, incidence, modules, mode, v, &roles[v]);
    free(roles);
    return status;
}

static void notes(zr_frame *frame, const zr_incidence *incidence, const zr_modules *modules,
                  const zr_module_options *options)
{
    zr_table_count(frame, "modules", zr_bilingual("模块数", "modules"), modules->modules);
    if (incidence->cells)
        zr_table_real(frame, "q", zr_bilingual("Barber 模块度 Q", "Barber's Q"), modules->q);
    else
        zr_table_words(frame, "q", zr_bilingual("Barber 模块度 Q", "Barber's Q"),
                       zr_bilingual("没有责任关系，不定义", "undefined: there is no duty"));
    zr_table_real(frame, "mean", zr_bilingual("各次运行平均 Q", "mean Q of the runs"), modules->mean);
    zr_table_real(frame, "worst", zr_bilingual("各次运行最低 Q", "lowest Q of the runs"), modules->worst);
    zr_table_count(frame, "best_runs",
                   zr_bilingual("得到同一最优划分的次数", "runs that found the best partition"),
                   modules->best_runs);
    zr_table_real(frame, "resolution", zr_bilingual("分辨率 γ", "resolution γ"), options->resolution);
    zr_table_random(frame, options->seed, modules->runs);
    if (options->weighted)
        zr_table_roles(frame, incidence);
}

static zr_status run(zr_frame **out, const char *method, const zr_incidence *incidence,
                     const zr_method_options *options, bool weighted, zr_error *err)
{
    zr_module_options asked = {.weighted = weighted,
                               .resolution = options->resolution > 0 ? options->resolution : 1,
                               .seed = options->seed,
                               .runs = options->draws};
    zr_modules *modules;
    zr_status status = zr_modules_find(&modules, incidence, &asked, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_new(out, method, columns, 8, err);
    if (status == ZR_OK)
        status = put_mode(*out, incidence, modules, ZR_MODE_UNITS, weighted, err);
    if (status == ZR_OK)
        status = put_mode(*out, incidence, modules, ZR_MODE_MEASURES, weighted, err);
    if (status == ZR_OK) {
        notes(*out, incidence, modules, &asked);
        status = zr_frame_sort(*out, 3, false, err);
    }
    status = zr_table_close(out, status, err);
    zr_modules_free(modules);
    return status;
}

zr_status zr_run_modules(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                         zr_error *err)
{
    return run(out, "modules", incidence, options, false, err);
}

zr_status zr_run_modules_weighted(zr_frame **out, const zr_incidence *incidence,
                                  const zr_method_options *options, zr_error *err)
{
    return run(out, "modules-weighted", incidence, options, true, err);
}
