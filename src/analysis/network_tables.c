/* The network of ties between units as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/network.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"partners", {{"合作单位", "partners"}}, ZR_TYPE_COUNT, 0},
    {"degree", {{"度", "degree"}}, ZR_TYPE_REAL, 4},
    {"strength", {{"强度", "strength"}}, ZR_TYPE_REAL, 4},
    {"alpha_degree", {{"度与强度 α", "degree, α"}}, ZR_TYPE_REAL, 4},
    {"closeness", {{"接近", "closeness"}}, ZR_TYPE_REAL, 4},
    {"harmonic", {{"调和接近", "harmonic closeness"}}, ZR_TYPE_REAL, 4},
    {"betweenness", {{"中介", "betweenness"}}, ZR_TYPE_REAL, 4},
    {"betweenness_raw", {{"中介（原始）", "betweenness, raw"}}, ZR_TYPE_REAL, 3},
    {"eigenvector", {{"特征向量", "eigenvector"}}, ZR_TYPE_REAL, 4},
    {"clustering", {{"聚类", "clustering"}}, ZR_TYPE_REAL, 4},
    {"clustering_weighted", {{"加权聚类", "weighted clustering"}}, ZR_TYPE_REAL, 4},
    {"alpha_closeness", {{"加权接近 α", "closeness, α"}}, ZR_TYPE_REAL, 4},
    {"alpha_betweenness", {{"加权中介 α", "betweenness, α"}}, ZR_TYPE_REAL, 4},
};
enum { COLUMNS = sizeof columns / sizeof *columns };

/* What is measured of every unit. */
typedef struct measured {
    zr_network_node *nodes;
    double *closeness, *betweenness; /* along values; NULL where that is refused … */
    zr_error refusal;                /* … and why */
} measured;

static void put(zr_frame *frame, const zr_incidence *incidence, uint32_t v, const measured *of, double alpha,
                bool harmonic)
{
    const zr_network_node *node = &of->nodes[v];
    double both = zr_degree_alpha(node->partners, node->strength, alpha);
    const double values[] = {node->degree,          node->strength,   both,
                             node->closeness,       node->harmonic,   node->betweenness,
                             node->betweenness_raw, node->eigenvector};
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, v);
    zr_frame_count(frame, 2, node->partners);
    for (uint32_t c = 0; c < 8; c++)
        if (harmonic || c != 4)
            zr_frame_real(frame, 3 + c, values[c]);
    if (of->closeness) {
        zr_frame_real(frame, 13, of->closeness[v]);
        zr_frame_real(frame, 14, of->betweenness[v]);
    }
    if (!node->closed_defined)
        return;
    zr_frame_real(frame, 11, node->clustering);
    zr_frame_real(frame, 12, node->barrat);
}

static void notes(zr_frame *frame, const zr_network_whole *whole, zr_weighting weighting)
{
    static const struct {
        const char *key;
        zr_words title;
    } kinds[ZR_TRIPLETS] = {
        {"transitivity", {{"传递性", "transitivity"}}},
        {"clustering_am", {{"加权聚类（算术平均）", "weighted clustering, am"}}},
        {"clustering_gm", {{"加权聚类（几何平均）", "weighted clustering, gm"}}},
        {"clustering_max", {{"加权聚类（最大）", "weighted clustering, max"}}},
        {"clustering_min", {{"加权聚类（最小）", "weighted clustering, min"}}},
    };
    zr_table_real(frame, "density", zr_bilingual("密度", "density"), whole->density);
    for (int kind = 0; kind < ZR_TRIPLETS && whole->defined; kind++)
        zr_table_real(frame, kinds[kind].key, kinds[kind].title, whole->clustering[kind]);
    if (whole->mean_of)
        zr_table_real(frame, "mean_clustering", zr_bilingual("平均聚类", "mean clustering"),
                      whole->mean_clustering);
    zr_table_words(frame, "weighting", zr_bilingual("连边权重", "weight of ties"),
                   zr_weighting_title(weighting));
}

static zr_status walk_along_values(measured *of, const zr_projection *projection, zr_weighting weighting,
                                   double alpha, zr_error *err)
{
    zr_status status =
        zr_network_alpha(of->closeness, of->betweenness, projection, weighting, alpha, &of->refusal);
    if (status == ZR_LIMIT)
        of->closeness = of->betweenness = NULL;
    else if (status != ZR_OK && err)
        *err = of->refusal;
    return status == ZR_LIMIT ? ZR_OK : status;
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const zr_projection *projection,
                       const zr_method_options *options, measured *of, zr_error *err)
{
    zr_network_whole whole;
    double alpha = zr_table_alpha(options);
    zr_status status = zr_network_measure(of->nodes, &whole, projection, options->weighting, err);
    if (status == ZR_OK)
        status = walk_along_values(of, projection, options->weighting, alpha, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "network", columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t v = 0; v < projection->nodes; v++)
        put(*out, incidence, v, of, alpha, whole.harmonic_defined);
    notes(*out, &whole, options->weighting);
    zr_table_alpha_note(*out, options);
    if (!of->closeness)
        zr_frame_note(*out, "alpha_paths",
                      zr_bilingual("加权接近与中介 α 为空", "closeness and betweenness, α, empty"),
                      of->refusal.message_zh, of->refusal.message);
    return zr_table_close(out, zr_frame_sort(*out, 8, true, err), err);
}

zr_status zr_run_network(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                         zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    size_t n = (size_t)projection->nodes + 1;
    double *values = calloc(2 * n, sizeof *values);
    measured of = {calloc(n, sizeof *of.nodes), values, values ? values + n : NULL, {0}};
    status = of.nodes && values ? table(out, incidence, projection, options, &of, err) : zr_fail_memory(err);
    free(of.nodes);
    free(values);
    zr_projection_free(projection);
    return status;
}
