/* Does the first network follow from the others: MRQAP over the rows that all have. */
#include "analysis/comparisons.h"
#include "analysis/tables.h"
#include "zeren/qap.h"

static const zr_column columns[] = {
    {"network", {{"自变量网络", "predictor"}}, ZR_TYPE_TEXT, 0},
    {"b", {{"系数", "b"}}, ZR_TYPE_REAL, 4},
    {"beta", {{"标准化系数", "standardised b"}}, ZR_TYPE_REAL, 4},
    {"t", {{"t 值", "t"}}, ZR_TYPE_REAL, 3},
    {"p_upper", {{"p（更大）", "p, larger"}}, ZR_TYPE_REAL, 4},
    {"p_lower", {{"p（更小）", "p, smaller"}}, ZR_TYPE_REAL, 4},
    {"p", {{"p（双侧）", "p, both sides"}}, ZR_TYPE_REAL, 4},
    {"t_mean", {{"置换 t 的均值", "permuted t, mean"}}, ZR_TYPE_REAL, 3},
    {"t_min", {{"置换 t 的最小值", "permuted t, min"}}, ZR_TYPE_REAL, 3},
    {"t_max", {{"置换 t 的最大值", "permuted t, max"}}, ZR_TYPE_REAL, 3},
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void predictor_row(zr_frame *frame, const zr_network *network, const zr_mrqap *fit, uint32_t j)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, network->name);
    if (!fit->defined)
        return;
    const double values[] = {fit->b[j],       fit->beta[j],    fit->t[j],
                             fit->p_upper[j], fit->p_lower[j], fit->p_both[j],
                             fit->t_mean[j],  fit->t_least[j], fit->t_most[j]};
    for (uint32_t i = 0; i + 1 < COLUMNS; i++)
        zr_frame_real(frame, 1 + i, values[i]);
}

static void notes(zr_frame *frame, const zr_network *first, const zr_mrqap *fit, uint32_t rows, uint64_t seed)
{
    zr_frame_note(frame, "dependent", zr_bilingual("因变量网络", "dependent network"), first->name.data,
                  first->name.data);
    zr_table_count(frame, "rows", zr_bilingual("共有单位", "common units"), rows);
    if (fit->defined) {
        zr_table_real(frame, "intercept", zr_bilingual("截距", "intercept"), fit->intercept);
        zr_table_real(frame, "r_squared", zr_bilingual("R²", "R²"), fit->r_squared);
        zr_table_real(frame, "adjusted_r_squared", zr_bilingual("调整 R²", "adjusted R²"),
                      fit->adjusted_r_squared);
        zr_table_real(frame, "monte_carlo_error",
                      zr_bilingual("p 的最大蒙特卡罗误差", "largest Monte Carlo error of p"),
                      fit->monte_carlo_error);
    } else {
        zr_table_words(frame, "undefined", zr_bilingual("说明", "note"),
                       zr_bilingual("网络不变、共线或共有单位太少，不定义",
                                    "undefined: networks constant, collinear, or with too few common units"));
    }
    zr_table_random(frame, seed, fit->draws);
}

static zr_status table(zr_frame **out, const zr_network *networks, uint32_t count, const zr_common *common,
                       const zr_method_options *options, zr_error *err)
{
    zr_mrqap fit;
    zr_qap_options asked = {common->kind, options->seed, options->draws};
    const double *predictors[ZR_MRQAP_MOST];
    for (uint32_t j = 1; j < count; j++)
        predictors[j - 1] = common->matrix[j];
    zr_status status = zr_mrqap_measure(&fit, common->matrix[0], predictors, count - 1, common->rows,
                                        common->rows, &asked, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "mrqap", columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t j = 1; j < count; j++)
        predictor_row(*out, &networks[j], &fit, j - 1);
    notes(*out, &networks[0], &fit, common->rows, options->seed);
    return zr_table_close(out, zr_common_tell(*out, networks, count, err), err);
}

zr_status zr_compare_qap(zr_frame **out, const zr_network *networks, uint32_t count,
                         const zr_method_options *options, zr_error *err)
{
    *out = NULL;
    if (count > ZR_MRQAP_MOST + 1)
        return zr_fail_words(err, ZR_LIMIT, "MRQAP 至多 %d 个网络，而不是 %u 个",
                             "MRQAP takes %d networks, not %u", ZR_MRQAP_MOST + 1, count);
    zr_common common;
    zr_status status = zr_common_make(&common, networks, count, ZR_COMMON_TIES, err);
    if (status != ZR_OK)
        return status;
    status = table(out, networks, count, &common, options, err);
    zr_common_dispose(&common);
    return status;
}
