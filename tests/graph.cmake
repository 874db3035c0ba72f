zeren_unit_test(graph_file)
zeren_unit_test(incidence)
