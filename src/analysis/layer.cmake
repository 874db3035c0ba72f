target_sources(zeren_objects PRIVATE
  src/analysis/align.c
  src/analysis/alone.c
  src/analysis/arcs.c
  src/analysis/backbone.c
  src/analysis/backbone_fdsm.c
  src/analysis/backbone_fixed.c
  src/analysis/backbone_sdsm.c
  src/analysis/backbone_tables.c
  src/analysis/backend.c
  src/analysis/balance.c
  src/analysis/balance_frame.c
  src/analysis/balance_model.c
  src/analysis/balance_solve.c
  src/analysis/beta.c
  src/analysis/biclique_tables.c
  src/analysis/bicliques.c
  src/analysis/bicm.c
  src/analysis/birank.c
  src/analysis/c_score.c
  src/analysis/cells.c
  src/analysis/calendar.c
  src/analysis/calendar_frame.c
  src/analysis/capacity.c
  src/analysis/capacity_frame.c
  src/analysis/capacity_read.c
  src/analysis/centrality.c
  src/analysis/centrality_tables.c
  src/analysis/centralization.c
  src/analysis/chance.c
  src/analysis/change.c
  src/analysis/change_duties.c
  src/analysis/change_frame.c
  src/analysis/change_match.c
  src/analysis/change_units.c
  src/analysis/change_words.c
  src/analysis/cluster.c
  src/analysis/cluster_tables.c
  src/analysis/clustering_tables.c
  src/analysis/common.c
  src/analysis/compare_nulls.c
  src/analysis/compare_pairs.c
  src/analysis/compare_profile.c
  src/analysis/compare_qap.c
  src/analysis/compare_rows.c
  src/analysis/comparisons.c
  src/analysis/consistency.c
  src/analysis/consistency_differ.c
  src/analysis/consistency_frame.c
  src/analysis/core.c
  src/analysis/core_tables.c
  src/analysis/cycles.c
  src/analysis/exclusivity_tables.c
  src/analysis/flags.c
  src/analysis/flags_chance.c
  src/analysis/flags_elsewhere.c
  src/analysis/flags_frame.c
  src/analysis/flags_pools.c
  src/analysis/group_tables.c
  src/analysis/hierarchy_tables.c
  src/analysis/holes.c
  src/analysis/inequality.c
  src/analysis/kinds.c
  src/analysis/krackhardt.c
  src/analysis/labels.c
  src/analysis/latapy.c
  src/analysis/load.c
  src/analysis/load_matrix.c
  src/analysis/load_tables.c
  src/analysis/measure_letters.c
  src/analysis/cite.c
  src/analysis/methods.c
  src/analysis/module_tables.c
  src/analysis/modules.c
  src/analysis/mrqap.c
  src/analysis/nestedness.c
  src/analysis/nestedness_tables.c
  src/analysis/netsimile.c
  src/analysis/opsahl.c
  src/analysis/outlook.c
  src/analysis/overlap.c
  src/analysis/overlap_tables.c
  src/analysis/overload.c
  src/analysis/overload_tables.c
  src/analysis/p_adjust.c
  src/analysis/pair_map.c
  src/analysis/partition.c
  src/analysis/pieces.c
  src/analysis/portrait.c
  src/analysis/profile.c
  src/analysis/projection.c
  src/analysis/qap.c
  src/analysis/quadrants.c
  src/analysis/ranking.c
  src/analysis/ranking_tables.c
  src/analysis/shuffle.c
  src/analysis/sides.c
  src/analysis/split.c
  src/analysis/standing.c
  src/analysis/statistics.c
  src/analysis/structure_tables.c
  src/analysis/tables.c
  src/analysis/tails.c
  src/analysis/ties.c
  src/analysis/transitivity.c
  src/analysis/walks_betweenness.c
  src/analysis/walks_distances.c)

# Kernels on both cores; elsewhere than with GCC they use one. No fused multiply-add: no digit may depend on the
# processor.
find_package(OpenMP COMPONENTS C)
set(ZEREN_KERNELS src/analysis/projection.c src/analysis/walks_betweenness.c src/analysis/walks_distances.c)
set(ZEREN_KERNEL_OPTIONS -ffp-contract=off -Wno-unknown-pragmas -Wno-psabi)
if(OpenMP_C_FOUND AND CMAKE_C_COMPILER_ID STREQUAL GNU)
  list(APPEND ZEREN_KERNEL_OPTIONS -fopenmp)
  set(ZEREN_ANALYSIS_LIBRARIES gomp)
endif()
set_source_files_properties(${ZEREN_KERNELS} PROPERTIES COMPILE_OPTIONS "${ZEREN_KERNEL_OPTIONS}")
