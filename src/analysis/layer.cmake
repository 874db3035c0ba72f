target_sources(zeren_objects PRIVATE
  src/analysis/arcs.c
  src/analysis/backend.c
  src/analysis/centrality.c
  src/analysis/centrality_tables.c
  src/analysis/cluster.c
  src/analysis/cluster_tables.c
  src/analysis/inequality.c
  src/analysis/load.c
  src/analysis/load_matrix.c
  src/analysis/load_tables.c
  src/analysis/methods.c
  src/analysis/overlap.c
  src/analysis/overlap_tables.c
  src/analysis/partition.c
  src/analysis/projection.c
  src/analysis/sides.c
  src/analysis/tables.c)
