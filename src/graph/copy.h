/* Rows of one graph → a store, with references set right: what joining and selecting share. */
#ifndef ZEREN_GRAPH_COPY_H
#define ZEREN_GRAPH_COPY_H

#include "graph/store.h"

/* Where the rows of a graph go in the store; ZR_NONE: nowhere. */
typedef struct zr_row_map {
    uint32_t *documents, *places, *units, *measures;
} zr_row_map;

/* Room for every row, all ZR_NONE; false when refused. Free it in any case. */
bool zr_row_map_new(zr_row_map *map, const zr_graph *graph);
void zr_row_map_free(zr_row_map *map);

/* Each adds a copy of row `at` and says in the map where it went. What a row refers to must be in the map by
 * then (a unit's place, a measure's document and parent …), or is left out of it. */
zr_graph_document *zr_copy_document(zr_graph_store *store, zr_row_map *map, const zr_graph *from,
                                    uint32_t at);
zr_graph_place *zr_copy_place(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at);
zr_graph_unit *zr_copy_unit(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at);
zr_graph_measure *zr_copy_measure(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at);
zr_duty *zr_copy_duty(zr_graph_store *store, const zr_row_map *map, const zr_graph *from, uint32_t at);
zr_finding *zr_copy_finding(zr_graph_store *store, const zr_row_map *map, const zr_graph *from, uint32_t at);

#endif
