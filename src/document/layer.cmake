target_sources(zeren_objects PRIVATE
  src/document/document.c
  src/document/duties.c
  src/document/head.c
  src/document/notes.c
  src/document/outline.c
  src/document/outline_label.c
  src/document/outline_scan.c
  src/document/outline_title.c
  src/document/outline_tree.c
  src/document/shape.c
  src/document/targets.c
  src/document/words.c)
