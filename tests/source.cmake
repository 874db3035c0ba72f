zeren_unit_test(source)
