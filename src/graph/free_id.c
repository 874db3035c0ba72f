/* Ids that are given twice. */
#include "graph/store.h"

zr_span zr_free_id(zr_graph_store *store, zr_table *taken, zr_span wanted)
{
    zr_span id = zr_store_copy(store, wanted.size ? wanted : zr_span_of("-"));
    uint32_t number = zr_table_get(taken, id);
    zr_span free = id;
    for (uint32_t next = number; number != ZR_NONE && free.data; number = zr_table_get(taken, free)) {
        free = zr_arena_print(&store->arena, "%.*s~%u", (int)id.size, id.data, ++next);
        zr_table_set(taken, id, next);
    }
    zr_table_set(taken, free, 1);
    store->failed |= taken->failed;
    return free;
}
