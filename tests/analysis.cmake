zeren_unit_test(load)
zeren_unit_test(centrality)
zeren_unit_test(overlap)
zeren_unit_test(cluster)
