target_sources(zeren_objects PRIVATE
  src/report/csv.c
  src/report/frame_duties.c
  src/report/frame_findings.c
  src/report/frame_measures.c
  src/report/frame_units.c
  src/report/graph_frame.c
  src/report/csv_text.c
  src/report/exchange.c
  src/report/exchange_csv.c
  src/report/exchange_dl.c
  src/report/exchange_gexf.c
  src/report/exchange_graphml.c
  src/report/exchange_json.c
  src/report/exchange_pajek.c
  src/report/exchange_sqlite.c
  src/report/json.c
  src/report/markdown.c
  src/report/out.c
  src/report/page.c
  src/report/page_data.c
  src/report/page_desk.c
  src/report/page_refs.c
  src/report/page_rows.c
  src/report/page_strings.c
  src/report/page_text.c
  src/report/shown_columns.c
  src/report/table_text.c
  src/report/xml.c
  ${CMAKE_BINARY_DIR}/generated/report/page_assets.c)

# The report's style, script and skeleton are files of their own kind, compiled in; the script's parts as one.
set(page ${CMAKE_SOURCE_DIR}/src/report/page)
set(page_scripts data.js words.js helpers.js evidence.js tables.js sections.js maps.js desk.js page.js)
set(page_files body.html page.css ${page_scripts})
list(TRANSFORM page_files PREPEND ${page}/)
list(JOIN page_scripts "+" page_script)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/generated/report/page_assets.c
  COMMAND ${CMAKE_COMMAND} -DOUT=${CMAKE_BINARY_DIR}/generated/report/page_assets.c -DHEADER=report/page_assets.h
    -DFOLDER=${page} "-DITEMS=zr_page_body=body.html|zr_page_css=page.css|zr_page_js=${page_script}"
    -P ${CMAKE_SOURCE_DIR}/tools/cmake/embed.cmake
  DEPENDS ${page_files} ${CMAKE_SOURCE_DIR}/tools/cmake/embed.cmake VERBATIM)
