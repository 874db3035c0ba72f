target_sources(zeren_objects PRIVATE
  src/source/map.c
  src/source/source.c
  src/source/text.c)
