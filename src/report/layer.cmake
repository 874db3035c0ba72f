target_sources(zeren_objects PRIVATE
  src/report/csv.c
  src/report/json.c
  src/report/out.c
  src/report/table_text.c)
