/* Each pair of networks: turnover and rewiring, QAP, portrait divergence, NetSimile. */
#include "analysis/comparisons.h"
#include "analysis/tables.h"
#include "zeren/qap.h"

static const zr_column columns[] = {
    {"a", {{"甲", "a"}}, ZR_TYPE_TEXT, 0},
    {"b", {{"乙", "b"}}, ZR_TYPE_TEXT, 0},
    {"shared_units", {{"共有单位", "shared units"}}, ZR_TYPE_COUNT, 0},
    {"beta_s", {{"单位更替 β_S", "β_S of units"}}, ZR_TYPE_REAL, 4},
    {"beta_wn", {{"合作 β_WN", "β_WN of ties"}}, ZR_TYPE_REAL, 4},
    {"beta_os", {{"合作重组 β_OS", "rewiring β_OS"}}, ZR_TYPE_REAL, 4},
    {"beta_st", {{"合作更替 β_ST", "turnover β_ST"}}, ZR_TYPE_REAL, 4},
    {"lead_wn", {{"牵头 β_WN", "β_WN of leads"}}, ZR_TYPE_REAL, 4},
    {"lead_os", {{"牵头重组 β_OS", "rewiring of leads β_OS"}}, ZR_TYPE_REAL, 4},
    {"lead_st", {{"牵头更替 β_ST", "turnover of leads β_ST"}}, ZR_TYPE_REAL, 4},
    {"qap", {{"QAP 相关", "QAP r"}}, ZR_TYPE_REAL, 4},
    {"qap_p", {{"QAP p（双侧）", "QAP p, both sides"}}, ZR_TYPE_REAL, 4},
    {"lead_qap", {{"牵头 QAP 相关", "QAP r of leads"}}, ZR_TYPE_REAL, 4},
    {"lead_qap_p", {{"牵头 QAP p（双侧）", "QAP p of leads, both sides"}}, ZR_TYPE_REAL, 4},
    {"portrait", {{"画像散度（合作网）", "portrait divergence of ties"}}, ZR_TYPE_REAL, 4},
    {"portrait_two_mode", {{"画像散度（二模）", "portrait divergence, two-mode"}}, ZR_TYPE_REAL, 4},
    {"netsimile", {{"NetSimile 距离", "NetSimile"}}, ZR_TYPE_REAL, 4},
    {"qap_mean", {{"QAP 置换均值", "QAP, mean of permuted r"}}, ZR_TYPE_REAL, 4},
    {"qap_deviation", {{"QAP 置换标准差", "QAP, deviation of permuted r"}}, ZR_TYPE_REAL, 4},
    {"qap_min", {{"QAP 置换最小值", "QAP, min of permuted r"}}, ZR_TYPE_REAL, 4},
    {"qap_max", {{"QAP 置换最大值", "QAP, max of permuted r"}}, ZR_TYPE_REAL, 4},
    {"qap_p_upper", {{"QAP p（更大）", "QAP, p, larger"}}, ZR_TYPE_REAL, 4},
    {"qap_p_lower", {{"QAP p（更小）", "QAP, p, smaller"}}, ZR_TYPE_REAL, 4},
    {"lead_qap_mean", {{"牵头 QAP 置换均值", "QAP of leads, mean of permuted r"}}, ZR_TYPE_REAL, 4},
    {"lead_qap_deviation",
     {{"牵头 QAP 置换标准差", "QAP of leads, deviation of permuted r"}},
     ZR_TYPE_REAL,
     4},
    {"lead_qap_min", {{"牵头 QAP 置换最小值", "QAP of leads, min of permuted r"}}, ZR_TYPE_REAL, 4},
    {"lead_qap_max", {{"牵头 QAP 置换最大值", "QAP of leads, max of permuted r"}}, ZR_TYPE_REAL, 4},
    {"lead_qap_p_upper", {{"牵头 QAP p（更大）", "QAP of leads, p, larger"}}, ZR_TYPE_REAL, 4},
    {"lead_qap_p_lower", {{"牵头 QAP p（更小）", "QAP of leads, p, smaller"}}, ZR_TYPE_REAL, 4},
};
enum { COLUMNS = sizeof columns / sizeof *columns, PERMUTED = 17, LEADS_PERMUTED = 23 };

static void put_permuted(zr_frame *frame, uint32_t column, const zr_qap *qap)
{
    const double values[] = {qap->mean, qap->deviation, qap->least, qap->most, qap->p_upper, qap->p_lower};
    for (uint32_t i = 0; i < sizeof values / sizeof *values; i++)
        zr_frame_real(frame, column + i, values[i]);
}

static void put(zr_frame *frame, uint32_t column, zr_maybe value)
{
    if (value.defined)
        zr_frame_real(frame, column, value.value);
}

static zr_status put_beta(zr_frame *frame, const zr_network *a, const zr_network *b, zr_error *err)
{
    zr_beta ties, leads;
    zr_status status = zr_beta_measure(&ties, a->incidence, b->incidence, ZR_LINKS_TIES, err);
    if (status == ZR_OK)
        status = zr_beta_measure(&leads, a->incidence, b->incidence, ZR_LINKS_LEADS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_count(frame, 2, ties.shared_nodes);
    put(frame, 3, ties.s);
    put(frame, 4, ties.wn);
    put(frame, 5, ties.os);
    put(frame, 6, ties.st);
    put(frame, 7, leads.wn);
    put(frame, 8, leads.os);
    put(frame, 9, leads.st);
    return ZR_OK;
}

/* The largest Monte Carlo error goes into a note. */
static zr_status put_qap(zr_frame *frame, uint32_t column, const zr_network *both, zr_common_kind kind,
                         const zr_method_options *options, double *error, zr_error *err)
{
    zr_common common;
    zr_status status = zr_common_make(&common, both, 2, kind, err);
    if (status != ZR_OK)
        return status;
    if (kind == ZR_COMMON_LEADS && common.kind == ZR_MATRIX_TIES) {
        zr_common_dispose(&common); /* without direction nobody leads */
        return ZR_OK;
    }
    zr_qap qap;
    zr_qap_options asked = {common.kind, options->seed, options->draws};
    status = zr_qap_measure(&qap, common.matrix[0], common.matrix[1], common.rows, common.rows, &asked, err);
    zr_common_dispose(&common);
    if (status == ZR_OK && qap.defined) {
        zr_frame_real(frame, column, qap.r);
        zr_frame_real(frame, column + 1, qap.p_both);
        put_permuted(frame, kind == ZR_COMMON_TIES ? PERMUTED : LEADS_PERMUTED, &qap);
        *error = qap.monte_carlo_error > *error ? qap.monte_carlo_error : *error;
    }
    return status;
}

static zr_status put_distances(zr_frame *frame, const zr_projection *a, const zr_projection *b, zr_error *err)
{
    zr_divergence portrait;
    double netsimile;
    zr_status status = zr_portrait_of_units(&portrait, a, b, err);
    if (status == ZR_OK)
        status = zr_netsimile(&netsimile, a, b, err);
    if (status != ZR_OK || !portrait.defined)
        return status;
    zr_frame_real(frame, 14, portrait.program);
    zr_frame_real(frame, 16, netsimile);
    return ZR_OK;
}

static zr_status put_projections(zr_frame *frame, const zr_network *a, const zr_network *b, zr_error *err)
{
    zr_projection *of_a, *of_b;
    zr_status status = zr_projection_make(&of_a, a->incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    status = zr_projection_make(&of_b, b->incidence, ZR_MODE_UNITS, err);
    if (status == ZR_OK) {
        status = put_distances(frame, of_a, of_b, err);
        zr_projection_free(of_b);
    }
    zr_projection_free(of_a);
    return status;
}

static zr_status put_pair(zr_frame *frame, const zr_network *a, const zr_network *b,
                          const zr_method_options *options, double *error, zr_error *err)
{
    zr_network both[] = {*a, *b};
    zr_divergence portrait;
    zr_frame_row(frame);
    zr_frame_text(frame, 0, a->name);
    zr_frame_text(frame, 1, b->name);
    zr_status status = put_beta(frame, a, b, err);
    if (status == ZR_OK)
        status = put_qap(frame, 10, both, ZR_COMMON_TIES, options, error, err);
    if (status == ZR_OK)
        status = put_qap(frame, 12, both, ZR_COMMON_LEADS, options, error, err);
    if (status == ZR_OK)
        status = put_projections(frame, a, b, err);
    if (status == ZR_OK)
        status = zr_portrait_two_mode(&portrait, a->incidence, b->incidence, err);
    if (status == ZR_OK && portrait.defined)
        zr_frame_real(frame, 15, portrait.program);
    return status;
}

zr_status zr_compare_pairs(zr_frame **out, const zr_network *networks, uint32_t count,
                           const zr_method_options *options, zr_error *err)
{
    double error = 0;
    zr_method_options usual = *options;
    usual.draws = usual.draws ? usual.draws : 1000;
    zr_status status = zr_table_new(out, "pairs", columns, COLUMNS, err);
    for (uint32_t a = 0; a < count && status == ZR_OK; a++) {
        for (uint32_t b = a + 1; b < count && status == ZR_OK; b++)
            status = put_pair(*out, &networks[a], &networks[b], &usual, &error, err);
    }
    if (status == ZR_OK) {
        zr_table_random(*out, usual.seed, usual.draws);
        zr_table_real(*out, "monte_carlo_error",
                      zr_bilingual("p 的最大蒙特卡罗误差", "largest Monte Carlo error of p"), error);
        zr_table_roles(*out, networks[0].incidence);
        status = zr_common_tell(*out, networks, count, err);
    }
    return zr_table_close(out, status, err);
}
