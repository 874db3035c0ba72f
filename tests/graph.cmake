zeren_unit_test(graph_file)
zeren_unit_test(incidence)
zeren_unit_test(graph_hostile)
zeren_unit_test(graph_join)
