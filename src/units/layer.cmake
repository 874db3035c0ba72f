target_sources(zeren_objects PRIVATE
  src/units/level.c)
