zeren_unit_test(report)
zeren_unit_test(page)
