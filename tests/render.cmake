zeren_unit_test(type)
zeren_unit_test(picture)
zeren_unit_test(maps)
zeren_script_test(render.fonts maps_fonts.sh)
