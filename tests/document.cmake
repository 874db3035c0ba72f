# A program for people who work on the outline; no test.
add_executable(dump_outline ${CMAKE_SOURCE_DIR}/tests/dump_outline.c)
target_link_libraries(dump_outline PRIVATE zeren_static)
zeren_target(dump_outline)
add_executable(dump_duties ${CMAKE_SOURCE_DIR}/tests/dump_duties.c)
target_link_libraries(dump_duties PRIVATE zeren_static)
zeren_target(dump_duties)
zeren_unit_test(duties)
zeren_unit_test(duties_spec)
