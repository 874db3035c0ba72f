/* Rankings and centralization as tables. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/ranking.h"

static const zr_column ranking_columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"pagerank", {{"PageRank", "PageRank"}}, ZR_TYPE_REAL, 6},
    {"hits", {{"HITS（枢纽/权威）", "HITS (hub, authority)"}}, ZR_TYPE_REAL, 6},
    {"birank", {{"BiRank", "BiRank"}}, ZR_TYPE_REAL, 6},
};

static void ranking_row(zr_frame *frame, const zr_incidence *incidence, const void *result, uint32_t v)
{
    const zr_ranking *ranking = result;
    bool unit = v < ranking->units;
    zr_mode mode = unit ? ZR_MODE_UNITS : ZR_MODE_MEASURES;
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, mode);
    zr_table_node(frame, 1, incidence, mode, unit ? v : v - ranking->units);
    zr_frame_real(frame, 3, ranking->pagerank[v]);
    zr_frame_real(frame, 4, ranking->hits[v]);
    zr_frame_real(frame, 5, ranking->birank[v]);
}

static zr_status ranking(zr_frame **out, const char *method, const zr_incidence *incidence, bool weighted,
                         zr_error *err)
{
    zr_ranking_options options = {.weighted = weighted, .damping = .85};
    zr_ranking *result;
    zr_status status = zr_ranking_measure(&result, incidence, &options, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_new(out, method, ranking_columns, 6, err);
    if (status == ZR_OK) {
        zr_table_real(*out, "damping", zr_bilingual("阻尼系数（BiRank 的 α=β）", "damping (α = β of BiRank)"),
                      options.damping);
        if (weighted)
            zr_table_roles(*out, incidence);
        status = zr_table_modes(*out, incidence, result->pagerank, ranking_row, result, err);
        status = zr_table_close(out, status, err);
    }
    zr_ranking_free(result);
    return status;
}

zr_status zr_run_ranking(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                         zr_error *err)
{
    (void)options;
    return ranking(out, "ranking", incidence, false, err);
}

zr_status zr_run_ranking_weighted(zr_frame **out, const zr_incidence *incidence,
                                  const zr_method_options *options, zr_error *err)
{
    (void)options;
    return ranking(out, "ranking-weighted", incidence, true, err);
}

static const zr_column centralization_columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"two_mode", {{"二模度中心势", "two-mode degree"}}, ZR_TYPE_REAL, 6},
    {"degree", {{"投影度中心势", "degree of the projection"}}, ZR_TYPE_REAL, 6},
    {"closeness", {{"投影接近中心势", "closeness of the projection"}}, ZR_TYPE_REAL, 6},
    {"betweenness", {{"投影中介中心势", "betweenness of the projection"}}, ZR_TYPE_REAL, 6},
    {"connected", {{"投影连通", "projection connected"}}, ZR_TYPE_FLAG, 0},
};

static void centralization_row(zr_frame *frame, const zr_incidence *incidence, zr_mode mode,
                               const zr_centralization *values)
{
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, mode);
    if (values->two_mode_defined)
        zr_frame_real(frame, 1, values->two_mode);
    if (values->projection_defined) {
        zr_frame_real(frame, 2, values->degree);
        zr_frame_real(frame, 3, values->closeness);
        zr_frame_real(frame, 4, values->betweenness);
    }
    zr_frame_flag(frame, 5, values->connected);
}

zr_status zr_run_centralization(zr_frame **out, const zr_incidence *incidence,
                                const zr_method_options *options, zr_error *err)
{
    (void)options;
    zr_centralization units, measures;
    zr_status status = zr_centralization_measure(&units, incidence, ZR_MODE_UNITS, err);
    if (status == ZR_OK)
        status = zr_centralization_measure(&measures, incidence, ZR_MODE_MEASURES, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "centralization", centralization_columns, 6, err);
    if (status != ZR_OK)
        return status;
    centralization_row(*out, incidence, ZR_MODE_UNITS, &units);
    centralization_row(*out, incidence, ZR_MODE_MEASURES, &measures);
    return zr_table_end(out, err);
}
