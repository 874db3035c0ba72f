target_sources(zeren_objects PRIVATE
  src/document/words.c)
