/* The report table of coordination studies: everything about one network in one row. */
#include "zeren/compare.h"

#include "analysis/backend.h"
#include "zeren/centrality.h"
#include "zeren/cluster.h"
#include "zeren/clustering.h"
#include "zeren/core.h"
#include "zeren/hierarchy.h"
#include "zeren/load.h"
#include "zeren/nestedness.h"
#include "zeren/ranking.h"
#include "zeren/structure.h"

#include <math.h>
#include <stdlib.h>

static const zr_column columns[ZR_PROFILE_VALUES] = {
    [ZR_P_UNITS] = {"units", {{"单位数", "units"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_MEASURES] = {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_DUTIES] = {"duties", {{"责任关系", "duties"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_DENSITY] = {"density", {{"二模密度", "density"}}, ZR_TYPE_REAL, 4},
    [ZR_P_PER_UNIT] = {"per_unit", {{"单位平均措施数", "measures per unit"}}, ZR_TYPE_REAL, 3},
    [ZR_P_PER_MEASURE] = {"per_measure", {{"措施平均单位数", "units per measure"}}, ZR_TYPE_REAL, 3},
    [ZR_P_REDUNDANCY] = {"redundancy", {{"分工冗余", "redundancy"}}, ZR_TYPE_REAL, 4},
    [ZR_P_GINI] = {"gini", {{"措施数基尼系数", "Gini of measures"}}, ZR_TYPE_REAL, 4},
    [ZR_P_GINI_LEAD] = {"gini_lead", {{"牵头数基尼系数", "Gini of leads"}}, ZR_TYPE_REAL, 4},
    [ZR_P_COMPONENTS] = {"components", {{"连通部分", "components"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_LARGEST] = {"largest", {{"最大连通部分占比", "share of the largest"}}, ZR_TYPE_REAL, 4},
    [ZR_P_TIES] = {"ties", {{"合作连线", "ties"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_TIE_DENSITY] = {"tie_density", {{"合作网密度", "density of ties"}}, ZR_TYPE_REAL, 4},
    [ZR_P_TIE_STRENGTH] = {"tie_strength", {{"平均连线强度", "mean tie strength"}}, ZR_TYPE_REAL, 3},
    [ZR_P_DISTANCE] = {"distance", {{"平均距离", "mean distance"}}, ZR_TYPE_REAL, 3},
    [ZR_P_DIAMETER] = {"diameter", {{"直径", "diameter"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_CLUSTERING] = {"clustering", {{"平均聚类系数", "mean local clustering"}}, ZR_TYPE_REAL, 4},
    [ZR_P_TRANSITIVITY] = {"transitivity", {{"传递性", "transitivity"}}, ZR_TYPE_REAL, 4},
    [ZR_P_OPSAHL] = {"opsahl", {{"二模聚类系数", "two-mode clustering"}}, ZR_TYPE_REAL, 4},
    [ZR_P_NODF] = {"nodf", {{"嵌套性 NODF", "NODF"}}, ZR_TYPE_REAL, 3},
    [ZR_P_DEGREE] = {"degree_centralization", {{"度中心势", "degree centralization"}}, ZR_TYPE_REAL, 4},
    [ZR_P_CLOSENESS] = {"closeness_centralization",
                        {{"接近中心势", "closeness centralization"}},
                        ZR_TYPE_REAL,
                        4},
    [ZR_P_BETWEENNESS] = {"betweenness_centralization",
                          {{"中介中心势", "betweenness centralization"}},
                          ZR_TYPE_REAL,
                          4},
    [ZR_P_CORE] = {"core", {{"核心–边缘相关", "core–periphery fit"}}, ZR_TYPE_REAL, 4},
    [ZR_P_CORE_UNITS] = {"core_units", {{"核心单位数", "units in the core"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_CLUSTERS] = {"clusters", {{"群组数", "clusters"}}, ZR_TYPE_COUNT, 0},
    [ZR_P_MODULARITY] = {"modularity", {{"模块度", "modularity"}}, ZR_TYPE_REAL, 4},
    [ZR_P_CONSTRAINT] = {"constraint", {{"平均约束", "mean constraint"}}, ZR_TYPE_REAL, 4},
    [ZR_P_EFFECTIVE_SIZE] = {"effective_size", {{"平均有效规模", "mean effective size"}}, ZR_TYPE_REAL, 3},
    [ZR_P_CONNECTEDNESS] = {"connectedness", {{"牵头连通度", "connectedness of leads"}}, ZR_TYPE_REAL, 4},
    [ZR_P_HIERARCHY] = {"hierarchy", {{"牵头等级度", "hierarchy of leads"}}, ZR_TYPE_REAL, 4},
    [ZR_P_EFFICIENCY] = {"efficiency", {{"牵头效率", "efficiency of leads"}}, ZR_TYPE_REAL, 4},
    [ZR_P_LUBNESS] = {"lubness", {{"最近上级度", "LUBness of leads"}}, ZR_TYPE_REAL, 4},
    [ZR_P_BREADTH] = {"breadth", {{"平均合作广度", "mean breadth"}}, ZR_TYPE_REAL, 3},
    [ZR_P_DEPTH] = {"depth", {{"平均合作深度", "mean depth"}}, ZR_TYPE_REAL, 3},
};

zr_column zr_profile_column(zr_profile_value value)
{
    return columns[value];
}

static void set(zr_profile *out, zr_profile_value at, double value, bool defined)
{
    bool finite = defined && isfinite(value);
    out->value[at] = (zr_maybe){finite ? value : 0, finite};
}

/* Too large for one method is no reason to fail the others. */
static zr_status forgive(zr_status status, zr_error *own, zr_error *err)
{
    if (status == ZR_OK || status == ZR_LIMIT)
        return ZR_OK;
    return zr_fail_as(err, own);
}

static zr_status put_loads(zr_profile *out, const zr_incidence *incidence, zr_error *err)
{
    zr_loads *loads;
    zr_status status = zr_loads_measure(&loads, incidence, err);
    if (status != ZR_OK)
        return status;
    double n = incidence->rows, m = incidence->columns, breadth = 0, depth = 0, partnered = 0;
    for (uint32_t i = 0; i < loads->rows; i++) {
        partnered += loads->load[i].partners > 0;
        breadth += loads->load[i].partners;
        depth += loads->load[i].depth;
    }
    set(out, ZR_P_UNITS, n, true);
    set(out, ZR_P_MEASURES, m, true);
    set(out, ZR_P_DUTIES, incidence->cells, true);
    set(out, ZR_P_DENSITY, incidence->cells / (n * m), n > 0 && m > 0);
    set(out, ZR_P_PER_UNIT, incidence->cells / n, n > 0);
    set(out, ZR_P_PER_MEASURE, incidence->cells / m, m > 0);
    set(out, ZR_P_REDUNDANCY, loads->redundancy, loads->owned > 0);
    set(out, ZR_P_GINI, loads->inequality[ZR_Q_MEASURES].gini, loads->inequality[ZR_Q_MEASURES].defined);
    set(out, ZR_P_GINI_LEAD, loads->inequality[ZR_Q_LEAD].gini, loads->inequality[ZR_Q_LEAD].defined);
    set(out, ZR_P_BREADTH, breadth / partnered, partnered > 0);
    set(out, ZR_P_DEPTH, depth / partnered, partnered > 0);
    zr_loads_free(loads);
    return ZR_OK;
}

static zr_status put_components(zr_profile *out, const zr_incidence *incidence, zr_error *err)
{
    zr_centrality *centrality;
    zr_status status = zr_centrality_measure(&centrality, incidence, ZR_C_DEGREE, err);
    if (status != ZR_OK)
        return status;
    double nodes = (double)centrality->units + centrality->measures;
    set(out, ZR_P_COMPONENTS, centrality->components, true);
    set(out, ZR_P_LARGEST, centrality->largest / nodes, nodes > 0);
    zr_centrality_free(centrality);
    return ZR_OK;
}

typedef struct paths {
    const zr_projection *projection;
    igraph_real_t distance, diameter, clustering;
} paths;

static igraph_error_t ask_graph(paths *job, const igraph_t *graph)
{
    igraph_error_t code =
        igraph_average_path_length(graph, &job->distance, NULL, IGRAPH_UNDIRECTED, /* unconn = */ true);
    if (code == IGRAPH_SUCCESS)
        code = igraph_diameter(graph, &job->diameter, NULL, NULL, NULL, NULL, IGRAPH_UNDIRECTED,
                               /* unconn = */ true);
    if (code == IGRAPH_SUCCESS)
        code = igraph_transitivity_avglocal_undirected(graph, &job->clustering, IGRAPH_TRANSITIVITY_ZERO);
    return code;
}

static igraph_error_t ask_paths(void *opaque)
{
    paths *job = opaque;
    igraph_t graph;
    igraph_error_t code = zr_backend_projection(&graph, job->projection);
    if (code == IGRAPH_SUCCESS) {
        code = ask_graph(job, &graph);
        igraph_destroy(&graph);
    }
    return code;
}

static zr_status put_paths(zr_profile *out, const zr_projection *projection, zr_error *err)
{
    paths job = {.projection = projection};
    if ((double)projection->nodes * (double)projection->pairs > 1e11)
        return ZR_OK;
    zr_status status = zr_backend_run(ask_paths, &job, err);
    set(out, ZR_P_DISTANCE, job.distance, projection->pairs > 0);
    set(out, ZR_P_DIAMETER, job.diameter, projection->pairs > 0);
    set(out, ZR_P_CLUSTERING, job.clustering, projection->nodes > 0);
    return status;
}

static zr_status put_ties(zr_profile *out, const zr_projection *projection, zr_error *err)
{
    double n = projection->nodes, strength = 0, value;
    bool defined;
    for (size_t i = 0; i < projection->pairs; i++)
        strength += projection->pair[i].shared;
    set(out, ZR_P_TIES, (double)projection->pairs, true);
    set(out, ZR_P_TIE_DENSITY, (double)projection->pairs / (n * (n - 1) / 2), n > 1);
    set(out, ZR_P_TIE_STRENGTH, strength / (double)projection->pairs, projection->pairs > 0);
    zr_status status = zr_transitivity(&value, &defined, projection, err);
    set(out, ZR_P_TRANSITIVITY, value, defined);
    return status == ZR_OK ? put_paths(out, projection, err) : status;
}

static zr_status put_clusters(zr_profile *out, const zr_projection *projection, uint64_t seed, zr_error *err)
{
    zr_clusters *clusters;
    zr_cluster_options options = {.seed = seed};
    zr_status status = zr_clusters_find(&clusters, projection, &options, err);
    if (status != ZR_OK)
        return status;
    set(out, ZR_P_CLUSTERS, clusters->clusters, true);
    set(out, ZR_P_MODULARITY, clusters->modularity, projection->pairs > 0);
    zr_clusters_free(clusters);
    return ZR_OK;
}

static zr_status put_holes(zr_profile *out, const zr_projection *projection, zr_error *err)
{
    zr_holes *holes = calloc((size_t)projection->nodes + 1, sizeof *holes);
    zr_error own = {0};
    double constraint = 0, size = 0, defined = 0;
    if (!holes)
        return zr_fail_memory(err);
    zr_status status = zr_holes_measure(holes, projection, ZR_W_COUNT, &own);
    for (uint32_t v = 0; v < projection->nodes && status == ZR_OK; v++) {
        defined += holes[v].defined;
        constraint += holes[v].constraint;
        size += holes[v].effective_size;
    }
    set(out, ZR_P_CONSTRAINT, constraint / defined, defined > 0);
    set(out, ZR_P_EFFECTIVE_SIZE, size / defined, defined > 0);
    free(holes);
    return forgive(status, &own, err);
}

static zr_status put_projection(zr_profile *out, const zr_incidence *incidence, uint64_t seed, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    status = put_ties(out, projection, err);
    if (status == ZR_OK)
        status = put_clusters(out, projection, seed, err);
    if (status == ZR_OK)
        status = put_holes(out, projection, err);
    zr_projection_free(projection);
    return status;
}

static zr_status put_shape(zr_profile *out, const zr_incidence *incidence, zr_error *err)
{
    zr_error own = {0};
    zr_nestedness nestedness;
    zr_opsahl *opsahl;
    zr_status status = zr_nestedness_measure(&nestedness, incidence, err);
    if (status != ZR_OK)
        return status;
    set(out, ZR_P_NODF, nestedness.total, nestedness.units_defined || nestedness.measures_defined);
    status = zr_opsahl_measure(&opsahl, incidence, ZR_MODE_UNITS, &own);
    if (status == ZR_OK) {
        double share;
        bool defined = zr_four_paths_share(&share, &opsahl->total, ZR_PATH_BINARY);
        set(out, ZR_P_OPSAHL, share, defined);
        zr_opsahl_free(opsahl);
    }
    return forgive(status, &own, err);
}

static zr_status put_centralization(zr_profile *out, const zr_incidence *incidence, zr_error *err)
{
    zr_error own = {0};
    zr_centralization c;
    zr_status status = zr_centralization_measure(&c, incidence, ZR_MODE_UNITS, &own);
    set(out, ZR_P_DEGREE, c.degree, c.projection_defined);
    set(out, ZR_P_CLOSENESS, c.closeness, c.projection_defined);
    set(out, ZR_P_BETWEENNESS, c.betweenness, c.projection_defined);
    return forgive(status, &own, err);
}

static zr_status put_core(zr_profile *out, const zr_incidence *incidence, uint64_t seed, zr_error *err)
{
    zr_core *core;
    zr_core_options options = {.seed = seed};
    zr_status status = zr_core_find(&core, incidence, &options, err);
    if (status != ZR_OK)
        return status;
    set(out, ZR_P_CORE, core->correlation, core->defined);
    set(out, ZR_P_CORE_UNITS, core->core_units, core->defined);
    zr_core_free(core);
    return ZR_OK;
}

static zr_status put_hierarchy(zr_profile *out, const zr_incidence *incidence, zr_error *err)
{
    zr_error own = {0};
    zr_arcs *arcs;
    zr_krackhardt k = {0};
    zr_status status = zr_arcs_make(&arcs, incidence, 0, 0, err);
    if (status != ZR_OK)
        return status;
    status = arcs->arcs ? zr_krackhardt_measure(&k, arcs, &own) : ZR_OK;
    set(out, ZR_P_CONNECTEDNESS, k.connectedness, k.connectedness_defined);
    set(out, ZR_P_HIERARCHY, k.hierarchy, k.hierarchy_defined);
    set(out, ZR_P_EFFICIENCY, k.efficiency, k.efficiency_defined);
    set(out, ZR_P_LUBNESS, k.lubness, k.lubness_defined);
    zr_arcs_free(arcs);
    return forgive(status, &own, err);
}

zr_status zr_profile_measure(zr_profile *out, const zr_incidence *incidence, uint64_t seed, zr_error *err)
{
    *out = (zr_profile){0};
    zr_status status = put_loads(out, incidence, err);
    if (status == ZR_OK)
        status = put_components(out, incidence, err);
    if (status == ZR_OK)
        status = put_projection(out, incidence, seed, err);
    if (status == ZR_OK)
        status = put_shape(out, incidence, err);
    if (status == ZR_OK)
        status = put_centralization(out, incidence, err);
    if (status == ZR_OK)
        status = put_core(out, incidence, seed, err);
    return status == ZR_OK ? put_hierarchy(out, incidence, err) : status;
}
