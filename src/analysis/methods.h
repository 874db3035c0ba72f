/* The runs behind the list of analyses; one line a method, its file and its row in a methods_*.c beside it.
 */
#ifndef ZEREN_ANALYSIS_METHODS_H
#define ZEREN_ANALYSIS_METHODS_H

#include "zeren/method.h"

typedef zr_status zr_method_runner(zr_frame **out, const zr_incidence *incidence,
                                   const zr_method_options *options, zr_error *err);

zr_method_runner zr_run_load, zr_run_inequality, zr_run_load_by_document, zr_run_load_by_place;
zr_method_runner zr_run_documents, zr_run_places;
zr_method_runner zr_run_centrality, zr_run_degree, zr_run_closeness, zr_run_betweenness, zr_run_eigenvector;
zr_method_runner zr_run_overlap, zr_run_measure_overlap, zr_run_leads;
zr_method_runner zr_run_clusters, zr_run_cluster_stability;
zr_method_runner zr_run_clustering, zr_run_clustering_nodes, zr_run_nestedness;
zr_method_runner zr_run_modules, zr_run_modules_weighted;
zr_method_runner zr_run_ranking, zr_run_ranking_weighted, zr_run_centralization, zr_run_holes, zr_run_core,
    zr_run_bicliques;
zr_method_runner zr_run_backbone_sdsm, zr_run_backbone_sdsm_rna, zr_run_backbone_fdsm,
    zr_run_backbone_fixedrow, zr_run_backbone_fixedcol, zr_run_backbone_fixedfill, zr_run_backbones;
zr_method_runner zr_run_exclusivity, zr_run_overload, zr_run_quadrants, zr_run_hierarchy;
zr_method_runner zr_run_core_units, zr_run_network, zr_run_web, zr_run_web_nodes;
zr_method_runner zr_run_profile, zr_run_nulls, zr_run_bootstrap;

/* A part of the list, each in a file of its own. */
typedef struct zr_method_group {
    const zr_method *method;
    uint32_t count;
} zr_method_group;

extern const zr_method_group zr_methods_load, zr_methods_position, zr_methods_groups, zr_methods_structure,
    zr_methods_backbone, zr_methods_network, zr_methods_burden, zr_methods_whole;

#endif
