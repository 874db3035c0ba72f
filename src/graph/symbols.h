/* Ids of a graph file while it is read: a row may be named before it is seen. */
#ifndef ZEREN_GRAPH_SYMBOLS_H
#define ZEREN_GRAPH_SYMBOLS_H

#include "graph/store.h"

/* One namespace: documents, places, units or measures. Symbols are numbered in the order first met. */
typedef struct zr_symbols {
    zr_table table;
    zr_span *names; /* in the store's arena */
    uint32_t *rows; /* where it is defined, or ZR_NONE */
    size_t count, name_room, row_room;
} zr_symbols;

/* The number of an id, met before or new. ZR_NONE when memory was refused (store->failed then). */
uint32_t zr_symbol(zr_symbols *symbols, zr_graph_store *store, zr_span id);
void zr_symbols_free(zr_symbols *symbols);

#endif
