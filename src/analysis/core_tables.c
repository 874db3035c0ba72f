/* Core and periphery as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/core.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"core", {{"核心", "core"}}, ZR_TYPE_FLAG, 0},
    {"core_zero", {{"核心（核心–边缘间取 0）", "core, 0 between"}}, ZR_TYPE_FLAG, 0},
    {"ties", {{"连接数", "ties"}}, ZR_TYPE_COUNT, 0},
};

enum { VARIANTS = 2 };

/* How the cells between core and periphery are taken, and the words for it. */
static const struct variant {
    zr_off_diagonal off;
    zr_variant words;
} variants[VARIANTS] = {
    {ZR_OFF_MISSING, {"missing", {{"核心–边缘间不计", "between not looked at"}}}},
    {ZR_OFF_ZERO, {"zero", {{"核心–边缘间取 0", "between 0"}}}},
};

typedef struct found {
    zr_core *core[VARIANTS];
} found;

static bool is_core(const zr_core *core, zr_mode mode, uint32_t v)
{
    return core->defined && (mode == ZR_MODE_UNITS ? core->unit[v] : core->measure[v]);
}

static void node_row(zr_frame *frame, const zr_incidence *incidence, const found *of, zr_mode mode,
                     uint32_t v)
{
    const uint32_t *start = mode == ZR_MODE_UNITS ? incidence->row_start : incidence->column_start;
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, mode);
    zr_table_node(frame, 1, incidence, mode, v);
    for (uint32_t k = 0; k < VARIANTS; k++) {
        if (of->core[k]->defined)
            zr_frame_flag(frame, 3 + k, is_core(of->core[k], mode, v));
    }
    zr_frame_count(frame, 5, start[v + 1] - start[v]);
}

/* Core first, then the rest, each by ties. */
static zr_status put_mode(zr_frame *frame, const zr_incidence *incidence, const found *of, zr_mode mode,
                          zr_error *err)
{
    uint32_t count = mode == ZR_MODE_UNITS ? incidence->rows : incidence->columns;
    const uint32_t *start = mode == ZR_MODE_UNITS ? incidence->row_start : incidence->column_start;
    double *value = calloc((size_t)count + 1, sizeof *value);
    uint32_t *order = malloc(((size_t)count + 1) * sizeof *order);
    zr_status status = value && order ? ZR_OK : zr_fail_memory(err);
    for (uint32_t v = 0; v < count && status == ZR_OK; v++)
        value[v] = start[v + 1] - start[v] + (is_core(of->core[1], mode, v) ? 1e10 : 0);
    if (status == ZR_OK)
        status = zr_table_order(order, value, count, err);
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        node_row(frame, incidence, of, mode, order[i]);
    free(value);
    free(order);
    return status;
}

static void notes(zr_frame *frame, const found *of, uint64_t seed)
{
    for (int k = 0; k < VARIANTS; k++) {
        const zr_core *core = of->core[k];
        const zr_variant *words = &variants[k].words;
        if (!core->defined)
            continue;
        zr_table_variant(frame, words, "correlation",
                         zr_bilingual("与理想结构的相关", "correlation with the ideal"), core->correlation);
        zr_table_variant(frame, words, "core_units", zr_bilingual("核心单位数", "units in the core"),
                         core->core_units);
        zr_table_variant(frame, words, "core_measures", zr_bilingual("核心措施数", "measures in the core"),
                         core->core_measures);
        zr_table_variant(frame, words, "core_density", zr_bilingual("核心密度", "density of the core"),
                         core->density[0][0]);
        zr_table_variant(frame, words, "periphery_density",
                         zr_bilingual("边缘密度", "density of the periphery"), core->density[1][1]);
        zr_table_variant(frame, words, "best_runs",
                         zr_bilingual("达到最优的次数", "runs that reached the best"), core->best_runs);
    }
    if (!of->core[0]->defined)
        zr_table_words(frame, "undefined", zr_bilingual("说明", "note"),
                       zr_bilingual("矩阵全空或全满，不定义", "undefined: the matrix is empty or full"));
    zr_table_random(frame, seed, of->core[0]->runs);
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const found *of, uint64_t seed,
                       zr_error *err)
{
    zr_status status = zr_table_new(out, "core", columns, 6, err);
    if (status != ZR_OK)
        return status;
    notes(*out, of, seed);
    status = put_mode(*out, incidence, of, ZR_MODE_UNITS, err);
    if (status == ZR_OK)
        status = put_mode(*out, incidence, of, ZR_MODE_MEASURES, err);
    return zr_table_close(out, status, err);
}

zr_status zr_run_core(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                      zr_error *err)
{
    found of = {{NULL}};
    zr_status status = ZR_OK;
    for (int k = 0; k < VARIANTS && status == ZR_OK; k++) {
        zr_core_options asked = {
            .off_diagonal = variants[k].off, .seed = options->seed, .runs = options->draws};
        status = zr_core_find(&of.core[k], incidence, &asked, err);
    }
    if (status == ZR_OK)
        status = table(out, incidence, &of, options->seed, err);
    for (int k = 0; k < VARIANTS; k++)
        zr_core_free(of.core[k]);
    return status;
}
