/* Backbones as tables: one model, and all of them side by side. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "base/buffer.h"
#include "zeren/backbone.h"

static const zr_column columns[] = {
    {"a", {{"甲", "a"}}, ZR_TYPE_TEXT, 0},
    {"a_name", {{"甲名称", "a name"}}, ZR_TYPE_TEXT, 0},
    {"b", {{"乙", "b"}}, ZR_TYPE_TEXT, 0},
    {"b_name", {{"乙名称", "b name"}}, ZR_TYPE_TEXT, 0},
    {"shared", {{"共同措施", "shared"}}, ZR_TYPE_COUNT, 0},
    {"p", {{"p 值", "p"}}, ZR_TYPE_REAL, 6},
    {"adjusted", {{"校正 p 值", "adjusted p"}}, ZR_TYPE_REAL, 6},
    {"kept", {{"保留", "kept"}}, ZR_TYPE_FLAG, 0},
};

static zr_backbone_options asked_for(const zr_method_options *options, zr_backbone_model model)
{
    return (zr_backbone_options){.model = model,
                                 .level = options->level > 0 ? options->level : .05,
                                 .adjustment = options->adjustment,
                                 .seed = options->seed,
                                 .draws = options->draws};
}

static void put_pair(zr_frame *frame, const zr_incidence *incidence, const zr_pair *pair)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, pair->a);
    zr_table_unit(frame, 2, incidence, pair->b);
    zr_frame_count(frame, 4, pair->shared);
}

static void level_notes(zr_frame *frame, const zr_backbone_options *asked, const zr_backbone *backbone)
{
    zr_table_real(frame, "level", zr_bilingual("显著性水平", "level"), asked->level);
    zr_table_text(frame, "adjustment", zr_bilingual("多重检验校正", "adjustment"),
                  zr_adjustment_name(asked->adjustment));
    zr_table_real(frame, "tests", zr_bilingual("检验对数", "pairs tested"), backbone->tests);
}

/* The smallest p of N draws is 1/(N + 1): too few draws cannot pass any adjustment. */
static void coarse_note(zr_frame *frame, const zr_backbone_options *asked, const zr_backbone *backbone)
{
    if (asked->adjustment != ZR_ADJUST_NONE && !backbone->kept_count &&
        backbone->tests / (backbone->draws + 1.0) >= asked->level)
        zr_table_words(
            frame, "coarse", zr_bilingual("注意", "caution"),
            zr_bilingual("FDSM 抽样次数不足以通过多重检验校正，请加大 --draws 或用 --adjust none 不校正",
                         "too few draws of FDSM to pass the adjustment: raise --draws, or do not adjust "
                         "(--adjust none)"));
}

static void model_notes(zr_frame *frame, const zr_backbone_options *asked, const zr_backbone *backbone)
{
    level_notes(frame, asked, backbone);
    zr_table_count(frame, "kept", zr_bilingual("保留对数", "pairs kept"), backbone->kept_count);
    if (asked->model == ZR_B_FDSM) {
        zr_table_random(frame, asked->seed, backbone->draws);
        zr_table_real(frame, "monte_carlo_error",
                      zr_bilingual("p 的最大蒙特卡罗误差", "largest Monte Carlo error of p"),
                      backbone->monte_carlo_error);
        coarse_note(frame, asked, backbone);
    }
    if (asked->model == ZR_B_SDSM || asked->model == ZR_B_SDSM_RNA) {
        zr_table_real(frame, "residual", zr_bilingual("配置模型残差", "residual of the configuration model"),
                      backbone->residual);
        if (!backbone->converged)
            zr_table_words(frame, "warning", zr_bilingual("警告", "warning"),
                           zr_bilingual("配置模型未收敛", "the configuration model did not converge"));
    }
}

static zr_status fill_one(zr_frame **out, const char *method, const zr_incidence *incidence,
                          const zr_projection *projection, const zr_backbone_options *asked, zr_error *err)
{
    zr_backbone *backbone;
    zr_status status = zr_backbone_extract(&backbone, incidence, projection, asked, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_new(out, method, columns, 8, err);
    if (status == ZR_OK) {
        for (size_t i = 0; i < projection->pairs; i++) {
            put_pair(*out, incidence, &projection->pair[i]);
            zr_frame_real(*out, 5, backbone->p[i]);
            zr_frame_real(*out, 6, backbone->adjusted[i]);
            zr_frame_flag(*out, 7, backbone->kept[i]);
        }
        model_notes(*out, asked, backbone);
        zr_table_places(*out, incidence);
        zr_frame_sort(*out, 5, false, NULL);
        status = zr_table_end(out, err);
    }
    zr_backbone_free(backbone);
    return status;
}

static zr_status one_model(zr_frame **out, const char *method, const zr_incidence *incidence,
                           const zr_method_options *options, zr_backbone_model model, zr_error *err)
{
    zr_backbone_options asked = asked_for(options, model);
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_pairs(projection->pairs, err);
    if (status == ZR_OK)
        status = fill_one(out, method, incidence, projection, &asked, err);
    zr_projection_free(projection);
    return status;
}

zr_status zr_run_backbone_sdsm(zr_frame **out, const zr_incidence *incidence,
                               const zr_method_options *options, zr_error *err)
{
    return one_model(out, "backbone-sdsm", incidence, options, ZR_B_SDSM, err);
}

zr_status zr_run_backbone_sdsm_rna(zr_frame **out, const zr_incidence *incidence,
                                   const zr_method_options *options, zr_error *err)
{
    return one_model(out, "backbone-sdsm-rna", incidence, options, ZR_B_SDSM_RNA, err);
}

zr_status zr_run_backbone_fdsm(zr_frame **out, const zr_incidence *incidence,
                               const zr_method_options *options, zr_error *err)
{
    return one_model(out, "backbone-fdsm", incidence, options, ZR_B_FDSM, err);
}

zr_status zr_run_backbone_fixedrow(zr_frame **out, const zr_incidence *incidence,
                                   const zr_method_options *options, zr_error *err)
{
    return one_model(out, "backbone-fixedrow", incidence, options, ZR_B_FIXEDROW, err);
}

zr_status zr_run_backbone_fixedcol(zr_frame **out, const zr_incidence *incidence,
                                   const zr_method_options *options, zr_error *err)
{
    return one_model(out, "backbone-fixedcol", incidence, options, ZR_B_FIXEDCOL, err);
}

zr_status zr_run_backbone_fixedfill(zr_frame **out, const zr_incidence *incidence,
                                    const zr_method_options *options, zr_error *err)
{
    return one_model(out, "backbone-fixedfill", incidence, options, ZR_B_FIXEDFILL, err);
}

/* All models of one projection; those that refused (too large) stay NULL. */
typedef struct models {
    zr_backbone *by[ZR_BACKBONES];
} models;

static zr_status extract_all(models *all, const zr_incidence *incidence, const zr_projection *projection,
                             const zr_method_options *options, zr_error *err)
{
    for (int model = 0; model < ZR_BACKBONES; model++) {
        zr_backbone_options asked = asked_for(options, (zr_backbone_model)model);
        zr_error reason = {0};
        zr_status status = zr_backbone_extract(&all->by[model], incidence, projection, &asked, &reason);
        if (status != ZR_OK && status != ZR_LIMIT)
            return zr_fail_as(err, &reason);
    }
    return ZR_OK;
}

static void free_all(models *all)
{
    for (int model = 0; model < ZR_BACKBONES; model++)
        zr_backbone_free(all->by[model]);
}

static void compare_columns(zr_column *out)
{
    for (int i = 0; i < 5; i++)
        out[i] = columns[i];
    for (int model = 0; model < ZR_BACKBONES; model++)
        out[5 + model] = (zr_column){zr_backbone_name((zr_backbone_model)model),
                                     zr_backbone_title((zr_backbone_model)model), ZR_TYPE_REAL, 6};
    out[5 + ZR_BACKBONES] =
        (zr_column){"kept_by", {{"保留该对的模型数", "models that keep it"}}, ZR_TYPE_COUNT, 0};
}

static void compare_row(zr_frame *frame, const models *all, size_t pair)
{
    int64_t kept = 0;
    for (uint32_t model = 0; model < ZR_BACKBONES; model++) {
        if (!all->by[model])
            continue;
        zr_frame_real(frame, 5 + model, all->by[model]->p[pair]);
        kept += all->by[model]->kept[pair];
    }
    zr_frame_count(frame, 5 + ZR_BACKBONES, kept);
}

/* "12" or why there is none, one note a model. */
static void compare_notes(zr_frame *frame, const models *all, const zr_method_options *options)
{
    for (int model = 0; model < ZR_BACKBONES; model++) {
        const zr_backbone *backbone = all->by[model];
        zr_backbone_options asked = asked_for(options, (zr_backbone_model)model);
        zr_buffer key = {0};
        zr_buffer_print(&key, "kept_%s", zr_backbone_name((zr_backbone_model)model));
        if (key.data && backbone)
            zr_table_count(frame, key.data, zr_backbone_title((zr_backbone_model)model),
                           backbone->kept_count);
        else if (key.data)
            zr_table_words(frame, key.data, zr_backbone_title((zr_backbone_model)model),
                           zr_bilingual("规模过大，未计算", "left out: too large"));
        zr_buffer_free(&key);
        if (model == ZR_B_SDSM && backbone)
            level_notes(frame, &asked, backbone);
        if (model == ZR_B_FDSM && backbone)
            coarse_note(frame, &asked, backbone);
        if (model == ZR_B_FDSM && backbone)
            zr_table_real(frame, "monte_carlo_error",
                          zr_bilingual("FDSM 的最大蒙特卡罗误差", "largest Monte Carlo error of FDSM"),
                          backbone->monte_carlo_error);
    }
    zr_table_random(frame, options->seed, all->by[ZR_B_FDSM] ? all->by[ZR_B_FDSM]->draws : 0);
}

static zr_status compare(zr_frame **out, const zr_incidence *incidence, const zr_projection *projection,
                         const models *all, const zr_method_options *options, zr_error *err)
{
    zr_column wide[6 + ZR_BACKBONES];
    compare_columns(wide);
    zr_status status = zr_table_new(out, "backbones", wide, 6 + ZR_BACKBONES, err);
    if (status != ZR_OK)
        return status;
    for (size_t i = 0; i < projection->pairs; i++) {
        put_pair(*out, incidence, &projection->pair[i]);
        compare_row(*out, all, i);
    }
    compare_notes(*out, all, options);
    zr_table_places(*out, incidence);
    zr_frame_sort(*out, 5, false, NULL);
    return zr_table_end(out, err);
}

zr_status zr_run_backbones(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    models all = {{0}};
    status = zr_table_pairs(projection->pairs, err);
    if (status == ZR_OK)
        status = extract_all(&all, incidence, projection, options, err);
    if (status == ZR_OK)
        status = compare(out, incidence, projection, &all, options, err);
    free_all(&all);
    zr_projection_free(projection);
    return status;
}
