# The tables of graphs/ are compiled in by a small tool that runs here.
add_executable(embed_tables ${CMAKE_SOURCE_DIR}/tools/embed_tables.c)
set(ZEREN_TABLES ${CMAKE_SOURCE_DIR}/graphs/places.tsv ${CMAKE_SOURCE_DIR}/graphs/former.tsv
  ${CMAKE_SOURCE_DIR}/graphs/sectors.tsv ${CMAKE_SOURCE_DIR}/graphs/units.tsv)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/generated/units_tables.c
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/generated
  COMMAND embed_tables ${ZEREN_TABLES} > ${CMAKE_BINARY_DIR}/generated/units_tables.c
  DEPENDS embed_tables ${ZEREN_TABLES} VERBATIM)
target_sources(zeren_objects PRIVATE
  ${CMAKE_BINARY_DIR}/generated/units_tables.c
  src/units/alias.c
  src/units/book.c
  src/units/branch.c
  src/units/branch_row.c
  src/units/collective.c
  src/units/collective_name.c
  src/units/division.c
  src/units/merged.c
  src/units/domain.c
  src/units/domain_find.c
  src/units/domain_words.c
  src/units/doubts.c
  src/units/generic.c
  src/units/host.c
  src/units/hosts.c
  src/units/habit.c
  src/units/inherit.c
  src/units/inherit_effect.c
  src/units/inherit_equal.c
  src/units/inherit_parts.c
  src/units/join.c
  src/units/levels.c
  src/units/local_sets.c
  src/units/lexicon.c
  src/units/lexicon_columns.c
  src/units/lexicon_file.c
  src/units/members.c
  src/units/names.c
  src/units/near.c
  src/units/nicknames.c
  src/units/own_words.c
  src/units/owned.c
  src/units/pairs.c
  src/units/place.c
  src/units/place_street.c
  src/units/prefix.c
  src/units/regiment.c
  src/units/resolve.c
  src/units/seat.c
  src/units/seat_places.c
  src/units/sector.c
  src/units/sense.c
  src/units/sense_body.c
  src/units/sense_host.c
  src/units/sense_part.c
  src/units/sense_reason.c
  src/units/sense_words.c
  src/units/sharing.c
  src/units/shelf.c
  src/units/spell.c
  src/units/tail.c
  src/units/tail_department.c
  src/units/tail_both.c
  src/units/tail_brief.c
  src/units/tail_classes.c
  src/units/tail_head.c
  src/units/tail_kin.c
  src/units/tail_name.c
  src/units/take.c
  src/units/twins.c
  src/units/unplaced.c
  src/units/usual_zone.c
  src/units/vocabulary.c
  src/units/vocabulary_words.c)
