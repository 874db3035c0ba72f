zeren_unit_test(base)
