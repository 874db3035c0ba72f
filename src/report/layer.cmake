target_sources(zeren_objects PRIVATE
  src/report/csv.c
  src/report/frame_duties.c
  src/report/frame_findings.c
  src/report/frame_measures.c
  src/report/frame_units.c
  src/report/graph_frame.c
  src/report/json.c
  src/report/out.c
  src/report/table_text.c)
