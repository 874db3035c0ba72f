/* Backbones: p-values by one of the models, adjusted, and which ties are kept. */
#include "zeren/backbone.h"

#include "analysis/backbone_p.h"
#include "base/arena.h"

#include <stdlib.h>

typedef struct owned {
    zr_backbone backbone;
    zr_arena arena;
} owned;

static zr_status compute(double *p, zr_backbone *out, const zr_incidence *incidence,
                         const zr_projection *projection, const zr_backbone_options *options, zr_error *err)
{
    switch (options->model) {
    case ZR_B_SDSM:
        return zr_p_sdsm(p, out, incidence, projection, false, err);
    case ZR_B_SDSM_RNA:
        return zr_p_sdsm(p, out, incidence, projection, true, err);
    case ZR_B_FDSM:
        return zr_p_fdsm(p, out, incidence, projection, options->seed, options->draws, err);
    case ZR_B_FIXEDROW:
        return zr_p_fixedrow(p, projection, err);
    case ZR_B_FIXEDCOL:
        return zr_p_fixedcol(p, incidence, projection, err);
    case ZR_B_FIXEDFILL:
        return zr_p_fixedfill(p, incidence, projection, err);
    default:
        return zr_fail_words(err, ZR_BAD_INPUT, "没有骨架模型 %d", "there is no backbone model %d",
                             (int)options->model);
    }
}

static zr_status extract(owned *out, const zr_incidence *incidence, const zr_projection *projection,
                         const zr_backbone_options *options, zr_error *err)
{
    zr_backbone *backbone = &out->backbone;
    double n = projection->nodes, level = options->level > 0 ? options->level : .05;
    double *p = zr_arena_take(&out->arena, projection->pairs, sizeof *p);
    double *adjusted = zr_arena_take(&out->arena, projection->pairs, sizeof *adjusted);
    bool *kept = zr_arena_take(&out->arena, projection->pairs, sizeof *kept);
    if (out->arena.failed)
        return zr_fail_memory(err);
    *backbone = (zr_backbone){.pairs = projection->pairs, .tests = n * (n - 1) / 2, .converged = true};
    zr_status status = compute(p, backbone, incidence, projection, options, err);
    if (status == ZR_OK)
        status = zr_p_adjust(adjusted, p, projection->pairs, backbone->tests, options->adjustment, err);
    for (size_t i = 0; i < projection->pairs && status == ZR_OK; i++) {
        kept[i] = adjusted[i] < level;
        backbone->kept_count += kept[i];
    }
    backbone->p = p;
    backbone->adjusted = adjusted;
    backbone->kept = kept;
    return status;
}

zr_status zr_backbone_extract(zr_backbone **out, const zr_incidence *incidence,
                              const zr_projection *projection, const zr_backbone_options *options,
                              zr_error *err)
{
    *out = NULL;
    if (!(options->level >= 0) || options->level > 1)
        return zr_fail_words(err, ZR_BAD_INPUT, "显著性水平 %g 不在 0 与 1 之间",
                             "the level %g is not between 0 and 1", options->level);
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_status status = extract(result, incidence, projection, options, err);
    if (status == ZR_OK)
        *out = &result->backbone;
    else
        zr_backbone_free(&result->backbone);
    return status;
}

void zr_backbone_free(zr_backbone *backbone)
{
    if (!backbone)
        return;
    owned *result = (owned *)backbone;
    zr_arena_free(&result->arena);
    free(result);
}

typedef struct model_row {
    const char *name;
    zr_words title;
} model_row;

static const model_row models[ZR_BACKBONES] = {
    [ZR_B_SDSM] = {"sdsm", {{"SDSM（精确）", "SDSM (exact)"}}},
    [ZR_B_SDSM_RNA] = {"sdsm-rna", {{"SDSM（正态近似）", "SDSM (refined normal)"}}},
    [ZR_B_FDSM] = {"fdsm", {{"FDSM", "FDSM"}}},
    [ZR_B_FIXEDROW] = {"fixedrow", {{"固定行和（超几何）", "fixed rows (hypergeometric)"}}},
    [ZR_B_FIXEDCOL] = {"fixedcol", {{"固定列和", "fixed columns"}}},
    [ZR_B_FIXEDFILL] = {"fixedfill", {{"固定总数", "fixed fill"}}},
};

const char *zr_backbone_name(zr_backbone_model model)
{
    return models[model].name;
}

zr_words zr_backbone_title(zr_backbone_model model)
{
    return models[model].title;
}

bool zr_backbone_read(zr_backbone_model *out, zr_span name)
{
    for (int i = 0; i < ZR_BACKBONES; i++) {
        if (zr_span_equal(name, zr_span_of(models[i].name))) {
            *out = (zr_backbone_model)i;
            return true;
        }
    }
    return false;
}
