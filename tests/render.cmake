zeren_unit_test(type)
zeren_unit_test(picture)
