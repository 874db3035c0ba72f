target_sources(zeren_objects PRIVATE
  src/graph/copy.c
  src/graph/cut.c
  src/graph/fields.c
  src/graph/file_read.c
  src/graph/file_write.c
  src/graph/find.c
  src/graph/free_id.c
  src/graph/incidence.c
  src/graph/join.c
  src/graph/naming.c
  src/graph/order.c
  src/graph/resolve.c
  src/graph/rows_read.c
  src/graph/store.c
  src/graph/symbols.c
  src/graph/two_mode.c)
