zeren_unit_test(graph_file)
