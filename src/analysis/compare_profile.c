/* Profiles and most central units of networks side by side. */
#include "analysis/comparisons.h"
#include "analysis/tables.h"
#include "base/arena.h"
#include "zeren/ranking.h"

static void profile_row(zr_frame *frame, const zr_network *network, const zr_profile *profile)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, network->name);
    for (uint32_t i = 0; i < ZR_PROFILE_VALUES; i++) {
        if (!profile->value[i].defined)
            continue;
        if (zr_profile_column((zr_profile_value)i).type == ZR_TYPE_COUNT)
            zr_frame_count(frame, 1 + i, (int64_t)profile->value[i].value);
        else
            zr_frame_real(frame, 1 + i, profile->value[i].value);
    }
}

zr_status zr_compare_profile(zr_frame **out, const zr_network *networks, uint32_t count,
                             const zr_method_options *options, zr_error *err)
{
    zr_column columns[1 + ZR_PROFILE_VALUES] = {{"network", {{"网络", "network"}}, ZR_TYPE_TEXT, 0}};
    for (int i = 0; i < ZR_PROFILE_VALUES; i++)
        columns[1 + i] = zr_profile_column((zr_profile_value)i);
    zr_status status = zr_table_new(out, "profile", columns, 1 + ZR_PROFILE_VALUES, err);
    for (uint32_t i = 0; i < count && status == ZR_OK; i++) {
        zr_profile profile;
        status = zr_profile_measure(&profile, networks[i].incidence, options->seed, err);
        if (status == ZR_OK)
            profile_row(*out, &networks[i], &profile);
    }
    if (status == ZR_OK) {
        zr_table_count(*out, "seed", zr_bilingual("随机种子（群组、核心）", "seed (clusters, core)"),
                       options->seed);
        zr_table_roles(*out, networks[0].incidence);
    }
    return zr_table_close(out, status, err);
}

enum { FIGURES = 3, USUAL_TOP = 10 };

static const zr_column top_columns[] = {
    {"network", {{"网络", "network"}}, ZR_TYPE_TEXT, 0},
    {"rank", {{"名次", "rank"}}, ZR_TYPE_COUNT, 0},
    {"degree_unit", {{"度：单位", "by degree"}}, ZR_TYPE_TEXT, 0},
    {"degree", {{"度中心性", "degree"}}, ZR_TYPE_REAL, 4},
    {"closeness_unit", {{"接近：单位", "by closeness"}}, ZR_TYPE_TEXT, 0},
    {"closeness", {{"接近中心性", "closeness"}}, ZR_TYPE_REAL, 4},
    {"betweenness_unit", {{"中介：单位", "by betweenness"}}, ZR_TYPE_TEXT, 0},
    {"betweenness", {{"中介中心性", "betweenness"}}, ZR_TYPE_REAL, 4},
};

static void top_rows(zr_frame *frame, const zr_network *network, double *const values[FIGURES],
                     uint32_t *const order[FIGURES], uint32_t top)
{
    for (uint32_t rank = 0; rank < top; rank++) {
        zr_frame_row(frame);
        zr_frame_text(frame, 0, network->name);
        zr_frame_count(frame, 1, rank + 1);
        for (uint32_t f = 0; f < FIGURES; f++) {
            zr_table_put_label(frame, 2 + 2 * f, network->incidence, order[f][rank]);
            zr_frame_real(frame, 3 + 2 * f, values[f][order[f][rank]]);
        }
    }
}

static zr_status rank_network(zr_frame *frame, const zr_network *network, const zr_projection *projection,
                              uint32_t top, zr_arena *scratch, zr_error *err)
{
    uint32_t n = projection->nodes;
    double *values[FIGURES];
    uint32_t *order[FIGURES];
    for (int f = 0; f < FIGURES; f++) {
        values[f] = zr_arena_take(scratch, n, sizeof(double));
        order[f] = zr_arena_take(scratch, n, sizeof(uint32_t));
    }
    if (scratch->failed)
        return zr_fail_memory(err);
    zr_status status = zr_projection_centrality(projection, values[0], values[1], values[2], err);
    for (int f = 0; f < FIGURES && status == ZR_OK; f++)
        status = zr_table_order(order[f], values[f], n, err);
    if (status == ZR_OK)
        top_rows(frame, network, values, order, top < n ? top : n);
    return status;
}

static zr_status top_of(zr_frame *frame, const zr_network *network, uint32_t top, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, network->incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    zr_arena scratch = {0};
    status = rank_network(frame, network, projection, top, &scratch, err);
    zr_arena_free(&scratch);
    zr_projection_free(projection);
    return status;
}

zr_status zr_compare_top(zr_frame **out, const zr_network *networks, uint32_t count,
                         const zr_method_options *options, zr_error *err)
{
    zr_status status = zr_table_new(out, "top", top_columns, 8, err);
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        status = top_of(*out, &networks[i], options->least ? options->least : USUAL_TOP, err);
    return zr_table_close(out, status, err);
}
