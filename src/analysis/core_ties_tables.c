/* Core and periphery of the ties between units, as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/core.h"

#include <stdlib.h>

enum { VARIANTS = 3 };

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"core", {{"核心（之间不计）", "core"}}, ZR_TYPE_FLAG, 0},
    {"core_one", {{"核心（之间取 1）", "core, 1 between"}}, ZR_TYPE_FLAG, 0},
    {"core_zero", {{"核心（之间取 0）", "core, 0 between"}}, ZR_TYPE_FLAG, 0},
    {"strength", {{"强度", "strength"}}, ZR_TYPE_REAL, 4},
};

static const struct variant {
    zr_off_diagonal off;
    zr_variant words;
} variants[VARIANTS] = {
    {ZR_OFF_MISSING, {"missing", {{"之间不计", "between not looked at"}}}},
    {ZR_OFF_ONE, {"one", {{"之间取 1", "between 1"}}}},
    {ZR_OFF_ZERO, {"zero", {{"之间取 0", "between 0"}}}},
};

typedef struct found {
    bool *core[VARIANTS];
    zr_core_of_ties fit[VARIANTS];
    double *strength;
} found;

static void notes(zr_frame *frame, const found *of, const zr_method_options *options)
{
    for (int k = 0; k < VARIANTS; k++) {
        const zr_core_of_ties *fit = &of->fit[k];
        const zr_variant *words = &variants[k].words;
        if (!fit->defined)
            continue;
        zr_table_variant(frame, words, "correlation",
                         zr_bilingual("与理想结构的相关", "correlation with the ideal"), fit->correlation);
        zr_table_variant(frame, words, "core_units", zr_bilingual("核心单位数", "units in the core"),
                         fit->core_units);
        zr_table_variant(frame, words, "core_mean", zr_bilingual("核心内平均连线", "mean tie among the core"),
                         fit->mean[0]);
        zr_table_variant(frame, words, "between_mean", zr_bilingual("之间平均连线", "mean tie between"),
                         fit->mean[1]);
        zr_table_variant(frame, words, "periphery_mean",
                         zr_bilingual("边缘内平均连线", "mean tie among the periphery"), fit->mean[2]);
        zr_table_variant(frame, words, "best_runs",
                         zr_bilingual("达到最优的次数", "runs that reached the best"), fit->best_runs);
    }
    if (!of->fit[0].defined)
        zr_table_words(
            frame, "undefined", zr_bilingual("说明", "note"),
            zr_bilingual("连线全无或全同，不定义", "undefined: there are no ties, or all are alike"));
    zr_table_words(frame, "weighting", zr_bilingual("连边权重", "weight of ties"),
                   zr_weighting_title(options->weighting));
    zr_table_random(frame, options->seed, of->fit[0].runs);
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const found *of,
                       const zr_method_options *options, zr_error *err)
{
    zr_status status = zr_table_new(out, "core-units", columns, 6, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t v = 0; v < incidence->rows; v++) {
        zr_frame_row(*out);
        zr_table_unit(*out, 0, incidence, v);
        for (uint32_t k = 0; k < VARIANTS; k++) {
            if (of->fit[k].defined)
                zr_frame_flag(*out, 2 + k, of->core[k][v]);
        }
        zr_frame_real(*out, 5, of->strength[v]);
    }
    notes(*out, of, options);
    status = zr_frame_sort(*out, 5, true, err);
    if (status == ZR_OK)
        status = zr_frame_sort(*out, 2, true, err);
    return zr_table_close(out, status, err);
}

static zr_status find(found *of, const zr_projection *projection, const zr_method_options *options,
                      zr_error *err)
{
    zr_status status = ZR_OK;
    of->strength = calloc((size_t)projection->nodes + 1, sizeof *of->strength);
    for (int k = 0; k < VARIANTS; k++)
        of->core[k] = calloc((size_t)projection->nodes + 1, sizeof *of->core[k]);
    if (!of->strength || !of->core[0] || !of->core[1] || !of->core[2])
        return zr_fail_memory(err);
    for (size_t k = 0; k < projection->pairs; k++) {
        double weight = zr_pair_weight(projection, &projection->pair[k], options->weighting);
        of->strength[projection->pair[k].a] += weight;
        of->strength[projection->pair[k].b] += weight;
    }
    for (int k = 0; k < VARIANTS && status == ZR_OK; k++) {
        zr_core_options asked = {
            .off_diagonal = variants[k].off, .seed = options->seed, .runs = options->draws};
        status = zr_core_of_ties_find(of->core[k], &of->fit[k], projection, options->weighting, &asked, err);
    }
    return status;
}

zr_status zr_run_core_units(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                            zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    found of = {0};
    status = find(&of, projection, options, err);
    if (status == ZR_OK)
        status = table(out, incidence, &of, options, err);
    for (int k = 0; k < VARIANTS; k++)
        free(of.core[k]);
    free(of.strength);
    zr_projection_free(projection);
    return status;
}
