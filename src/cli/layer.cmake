add_executable(zeren_command
  src/cli/main.c)
set_target_properties(zeren_command PROPERTIES OUTPUT_NAME zeren)
zeren_target(zeren_command)
target_include_directories(zeren_command PRIVATE src)
target_link_libraries(zeren_command PRIVATE zeren_static)
target_compile_definitions(zeren_command PRIVATE ZEREN_VERSION="${PROJECT_VERSION}")
