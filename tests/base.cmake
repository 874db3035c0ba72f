zeren_unit_test(base)
zeren_unit_test(frame)
