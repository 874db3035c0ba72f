zeren_unit_test(source)
zeren_unit_test(html)
