zeren_unit_test(report)
