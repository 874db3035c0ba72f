find_package(Threads REQUIRED)
add_executable(zeren_command
  src/cli/analysis.c
  src/cli/archives.c
  src/cli/cmd_analyze.c
  src/cli/cmd_check.c
  src/cli/cmd_diff.c
  src/cli/diff_text.c
  src/cli/cmd_explain.c
  src/cli/cmd_export.c
  src/cli/cmd_extract.c
  src/cli/cmd_load.c
  src/cli/cmd_map.c
  src/cli/cmd_run.c
  src/cli/cmd_unit.c
  src/cli/commands.c
  src/cli/corpus.c
  src/cli/crew.c
  src/cli/default_texts.c
  src/cli/drawing.c
  src/cli/explain_duty.c
  src/cli/explain_quantity.c
  src/cli/explain_topic.c
  src/cli/field_words.c
  src/cli/files_read.c
  src/cli/files_write.c
  src/cli/findings.c
  src/cli/folder.c
  src/cli/help.c
  src/cli/items.c
  src/cli/language.c
  src/cli/main.c
  src/cli/message.c
  src/cli/nearest.c
  src/cli/options.c
  src/cli/original.c
  src/cli/out_folder.c
  src/cli/progress.c
  src/cli/quote.c
  src/cli/reading.c
  src/cli/reason.c
  src/cli/run_listing.c
  src/cli/run_maps.c
  src/cli/run_page.c
  src/cli/run_results.c
  src/cli/select.c
  src/cli/tables.c
  src/cli/terminal.c
  src/cli/topic.c
  src/cli/versions.c)
set_target_properties(zeren_command PROPERTIES OUTPUT_NAME zeren)
zeren_target(zeren_command)
target_include_directories(zeren_command PRIVATE src)
target_link_libraries(zeren_command PRIVATE zeren_static Threads::Threads)
target_compile_definitions(zeren_command PRIVATE ZEREN_VERSION="${PROJECT_VERSION}")
