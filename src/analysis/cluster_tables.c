/* Clusters as tables: one row a unit, and one row a pair that fell together. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/cluster.h"

static const zr_column cluster_columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"cluster", {{"群组", "cluster"}}, ZR_TYPE_COUNT, 0},
    {"size", {{"群组规模", "size"}}, ZR_TYPE_COUNT, 0},
    {"partners", {{"合作单位", "partners"}}, ZR_TYPE_COUNT, 0},
    {"certainty", {{"稳定度", "certainty"}}, ZR_TYPE_REAL, 3},
};

static const zr_column together_columns[] = {
    {"a", {{"甲", "a"}}, ZR_TYPE_TEXT, 0},
    {"a_name", {{"甲名称", "a name"}}, ZR_TYPE_TEXT, 0},
    {"b", {{"乙", "b"}}, ZR_TYPE_TEXT, 0},
    {"b_name", {{"乙名称", "b name"}}, ZR_TYPE_TEXT, 0},
    {"together", {{"同组次数", "together"}}, ZR_TYPE_COUNT, 0},
    {"share", {{"同组比例", "share"}}, ZR_TYPE_REAL, 3},
};

/* What a table of clusters is made from. */
typedef struct made {
    const zr_incidence *incidence;
    const zr_projection *projection;
    const zr_clusters *clusters;
    zr_cluster_options options;
} made;

typedef zr_status table_maker(zr_frame **out, const made *from, zr_error *err);

static void notes(zr_frame *frame, const made *from)
{
    const zr_clusters *clusters = from->clusters;
    zr_table_count(frame, "clusters", zr_bilingual("群组数", "clusters"), clusters->clusters);
    zr_table_real(frame, "modularity", zr_bilingual("模块度 Q", "modularity Q"), clusters->modularity);
    zr_table_real(frame, "mean", zr_bilingual("各次运行平均 Q", "mean Q of the runs"), clusters->mean);
    zr_table_real(frame, "worst", zr_bilingual("各次运行最低 Q", "lowest Q of the runs"), clusters->worst);
    zr_table_count(frame, "best_runs",
                   zr_bilingual("得到同一最优划分的次数", "runs that found the best partition"),
                   clusters->best_runs);
    zr_table_words(frame, "weighting", zr_bilingual("连边权重", "weight of ties"),
                   zr_weighting_title(from->options.weighting));
    zr_table_real(frame, "resolution", zr_bilingual("分辨率 γ", "resolution γ"), from->options.resolution);
    zr_table_random(frame, from->options.seed, clusters->runs);
    if (!from->projection->pairs)
        zr_table_words(
            frame, "undefined", zr_bilingual("说明", "note"),
            zr_bilingual("没有共同措施，各单位自成一组", "no measure is shared: every unit is alone"));
}

static zr_status cluster_table(zr_frame **out, const made *from, zr_error *err)
{
    zr_status status = zr_table_new(out, "clusters", cluster_columns, 6, err);
    if (status != ZR_OK)
        return status;
    const zr_clusters *clusters = from->clusters;
    for (uint32_t v = 0; v < clusters->nodes; v++) {
        zr_frame_row(*out);
        zr_table_unit(*out, 0, from->incidence, v);
        zr_frame_count(*out, 2, clusters->cluster[v] + 1);
        zr_frame_count(*out, 3, clusters->size[clusters->cluster[v]]);
        zr_frame_count(*out, 4, from->projection->partners[v]);
        if (clusters->certainty)
            zr_frame_real(*out, 5, clusters->certainty[v]);
    }
    notes(*out, from);
    zr_frame_sort(*out, 2, false, NULL);
    return zr_table_end(out, err);
}

/* Pairs that fell together at least once. */
static size_t pairs_together(const zr_clusters *clusters)
{
    size_t pairs = 0, n = clusters->nodes;
    for (size_t a = 0; a < n; a++)
        for (size_t b = a + 1; b < n; b++)
            pairs += clusters->together[a * n + b] > 0;
    return pairs;
}

static zr_status together_table(zr_frame **out, const made *from, zr_error *err)
{
    const zr_clusters *clusters = from->clusters;
    if (!clusters->together)
        return zr_fail_words(err, ZR_LIMIT, "%u 个单位太多，列不成两两的表",
                             "%u units are too many for a table of pairs", clusters->nodes);
    zr_status status = zr_table_pairs(pairs_together(clusters), err);
    if (status == ZR_OK)
        status = zr_table_new(out, "cluster-stability", together_columns, 6, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t a = 0; a < clusters->nodes; a++) {
        for (uint32_t b = a + 1; b < clusters->nodes; b++) {
            uint32_t together = clusters->together[(size_t)a * clusters->nodes + b];
            if (!together)
                continue;
            zr_frame_row(*out);
            zr_table_unit(*out, 0, from->incidence, a);
            zr_table_unit(*out, 2, from->incidence, b);
            zr_frame_count(*out, 4, together);
            zr_frame_real(*out, 5, (double)together / clusters->runs);
        }
    }
    notes(*out, from);
    zr_frame_sort(*out, 4, true, NULL);
    return zr_table_end(out, err);
}

static zr_status with_clusters(zr_frame **out, made *from, table_maker *table, zr_error *err)
{
    zr_clusters *clusters;
    zr_status status = zr_clusters_find(&clusters, from->projection, &from->options, err);
    if (status != ZR_OK)
        return status;
    from->clusters = clusters;
    status = table(out, from, err);
    zr_clusters_free(clusters);
    return status;
}

static zr_status run(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                     table_maker *table, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    made from = {.incidence = incidence, .projection = projection};
    from.options = (zr_cluster_options){.weighting = options->weighting,
                                        .resolution = options->resolution > 0 ? options->resolution : 1,
                                        .seed = options->seed,
                                        .runs = options->draws};
    status = with_clusters(out, &from, table, err);
    zr_projection_free(projection);
    return status;
}

zr_status zr_run_clusters(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                          zr_error *err)
{
    return run(out, incidence, options, cluster_table, err);
}

zr_status zr_run_cluster_stability(zr_frame **out, const zr_incidence *incidence,
                                   const zr_method_options *options, zr_error *err)
{
    return run(out, incidence, options, together_table, err);
}
