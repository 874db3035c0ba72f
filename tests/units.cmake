zeren_unit_test(units)
zeren_unit_test(units_gold)
zeren_unit_test(units_names)
zeren_unit_test(units_seat)
