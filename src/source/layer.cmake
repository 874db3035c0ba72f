pkg_check_modules(LIBXML REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(POPPLER REQUIRED poppler-glib) # its headers: it is loaded when a PDF is read
pkg_check_modules(GOBJECT REQUIRED IMPORTED_TARGET gobject-2.0)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo) # here and in render
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
set(ZEREN_SOURCE_LIBRARIES PkgConfig::LIBXML PkgConfig::LIBZIP PkgConfig::GOBJECT PkgConfig::CAIRO
  PkgConfig::UCHARDET)
find_library(POPPLER_GLIB poppler-glib HINTS ${POPPLER_LIBRARY_DIRS} REQUIRED)
file(REAL_PATH ${POPPLER_GLIB} POPPLER_FILE)
cmake_path(GET POPPLER_FILE FILENAME POPPLER_NAME)
string(REGEX REPLACE "(\\.so\\.[0-9]+).*" "\\1" POPPLER_NAME ${POPPLER_NAME}) # libpoppler-glib.so.8
set_source_files_properties(src/source/pdf_backend.c src/source/pdf_poppler.c PROPERTIES
  COMPILE_DEFINITIONS ZR_POPPLER="${POPPLER_NAME}")
target_include_directories(zeren_objects SYSTEM PRIVATE ${POPPLER_INCLUDE_DIRS})

target_sources(zeren_objects PRIVATE
  src/source/archive.c
  src/source/body_kinds.c
  src/source/bold.c
  src/source/carried_rows.c
  src/source/docx.c
  src/source/docx_aside.c
  src/source/docx_body.c
  src/source/docx_lists.c
  src/source/docx_lists_read.c
  src/source/docx_paragraph.c
  src/source/docx_symbol.c
  src/source/docx_table.c
  src/source/draft.c
  src/source/drawn.c
  src/source/drawn_begin.c
  src/source/drawn_bodies.c
  src/source/drawn_bars.c
  src/source/drawn_box.c
  src/source/drawn_cells.c
  src/source/drawn_columns.c
  src/source/drawn_columns_on.c
  src/source/drawn_dashes.c
  src/source/drawn_folded.c
  src/source/drawn_gaps.c
  src/source/drawn_headings.c
  src/source/drawn_heads.c
  src/source/drawn_layout.c
  src/source/drawn_layout_blocks.c
  src/source/drawn_layout_cells.c
  src/source/drawn_layout_cuts.c
  src/source/drawn_layout_feet.c
  src/source/drawn_layout_head.c
  src/source/drawn_layout_lines.c
  src/source/drawn_layout_page.c
  src/source/drawn_layout_rest.c
  src/source/drawn_layout_rows.c
  src/source/drawn_looks.c
  src/source/drawn_pieces.c
  src/source/drawn_rowless.c
  src/source/drawn_seats.c
  src/source/drawn_spaced.c
  src/source/drawn_stack.c
  src/source/drawn_stack_row.c
  src/source/drawn_stacked.c
  src/source/drawn_torn.c
  src/source/drawn_values.c
  src/source/drawn_words.c
  src/source/encoding.c
  src/source/family_names.c
  src/source/grid.c
  src/source/guess.c
  src/source/html.c
  src/source/html_bold.c
  src/source/html_entity.c
  src/source/html_heading.c
  src/source/html_judge.c
  src/source/html_list.c
  src/source/html_survey.c
  src/source/html_tags.c
  src/source/html_token.c
  src/source/html_tree.c
  src/source/kind.c
  src/source/lookalikes.c
  src/source/markdown.c
  src/source/notation.c
  src/source/numeral.c
  src/source/office.c
  src/source/page_furniture.c
  src/source/page_head_words.c
  src/source/page_heads.c
  src/source/page_mark.c
  src/source/page_signs.c
  src/source/page_site.c
  src/source/page_watermark.c
  src/source/pdf.c
  src/source/pdf_backend.c
  src/source/pdf_cells.c
  src/source/pdf_columns.c
  src/source/pdf_edges.c
  src/source/pdf_flow.c
  src/source/pdf_laid.c
  src/source/pdf_line.c
  src/source/pdf_margin.c
  src/source/pdf_poppler.c
  src/source/pdf_rules.c
  src/source/pdf_table.c
  src/source/places.c
  src/source/readings.c
  src/source/sha256.c
  src/source/places_turn.c
  src/source/source.c
  src/source/text.c
  src/source/xml.c
  src/source/xml_encoding.c
  src/source/zip.c)
