/* Ids of a graph file while it is read. */
#include "graph/symbols.h"

#include <stdlib.h>

static bool make_room(zr_symbols *symbols)
{
    void *names = symbols->names, *rows = symbols->rows;
    bool fine = symbols->count < ZR_NONE - 1 &&
                zr_grow(&names, symbols->count, &symbols->name_room, sizeof *symbols->names) &&
                zr_grow(&rows, symbols->count, &symbols->row_room, sizeof *symbols->rows);
    symbols->names = names;
    symbols->rows = rows;
    return fine;
}

uint32_t zr_symbol(zr_symbols *symbols, zr_graph_store *store, zr_span id)
{
    uint32_t known = zr_table_get(&symbols->table, id);
    if (known != ZR_NONE)
        return known;
    zr_span copy = zr_store_copy(store, id);
    uint32_t symbol = (uint32_t)symbols->count;
    if (!copy.data || !make_room(symbols) || !zr_table_set(&symbols->table, copy, symbol)) {
        store->failed = true;
        return ZR_NONE;
    }
    symbols->names[symbol] = copy;
    symbols->rows[symbol] = ZR_NONE;
    symbols->count++;
    return symbol;
}

void zr_symbols_free(zr_symbols *symbols)
{
    zr_table_free(&symbols->table);
    free(symbols->names);
    free(symbols->rows);
    *symbols = (zr_symbols){0};
}
