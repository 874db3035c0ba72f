/* A graph while it is put together: six growing tables, one arena, repeated texts kept once.
 *
 *     store ─ rows added in any order ─ zr_store_order ─ zr_store_finish → zr_graph
 *
 * Everything that makes a graph (build, read, plain, subset, join) goes this way. */
#ifndef ZEREN_GRAPH_STORE_H
#define ZEREN_GRAPH_STORE_H

#include "base/arena.h"
#include "base/table.h"
#include "zeren/graph.h"

typedef enum zr_rows_kind {
    ZR_DOCUMENTS,
    ZR_PLACES,
    ZR_UNITS,
    ZR_MEASURES,
    ZR_DUTIES,
    ZR_FINDINGS,
    ZR_TABLES
} zr_rows_kind;

/* Rows of one kind; `items` is malloc'd. */
typedef struct zr_rows_table {
    void *items;
    size_t count, room;
} zr_rows_table;

/* Sticky: once memory was refused, or a table would pass 2³² − 2 rows, `failed` (`full`) stays true. */
typedef struct zr_graph_store {
    zr_arena arena;
    zr_rows_table tables[ZR_TABLES];
    zr_table known; /* texts kept once → index in `texts`; gone when finished */
    zr_span *texts;
    size_t text_count, text_room;
    zr_span
        recent[512]; /* kept texts by where they were read from last: those of one place are often the same */
    bool failed, full;
} zr_graph_store;

zr_graph_store *zr_store_new(void); /* NULL when refused */
void zr_store_free(zr_graph_store *store);

/* A new zeroed row of that kind (its own type's pointer), valid until the next one; NULL when refused. */
void *zr_store_add(zr_graph_store *store, zr_rows_kind kind);
/* So many rows more are likely: room is made for them at once. */
void zr_store_expect(zr_graph_store *store, zr_rows_kind kind, size_t rows);
uint32_t zr_store_count(const zr_graph_store *store, zr_rows_kind kind);

/* A copy in the arena, NUL behind it: of a text that is likely to be the only one (an id, a title) … */
zr_span zr_store_copy(zr_graph_store *store, zr_span text);
/* … and of one that comes again and again (a name, a heading), kept once. */
zr_span zr_store_name(zr_graph_store *store, zr_span text);
/* An array of such names, in the arena. */
const zr_span *zr_store_names(zr_graph_store *store, const zr_span *names, uint32_t count);

zr_graph_document *zr_store_documents(const zr_graph_store *store);
zr_graph_place *zr_store_places(const zr_graph_store *store);
zr_graph_unit *zr_store_units(const zr_graph_store *store);
zr_graph_measure *zr_store_measures(const zr_graph_store *store);
zr_duty *zr_store_duties(const zr_graph_store *store);
zr_finding *zr_store_findings(const zr_graph_store *store);

zr_status zr_store_status(const zr_graph_store *store, zr_error *err);

/* Brings every table into the order that graph.h promises and sets the references right. Rows that the order
 * leaves equal keep theirs. Every reference must be sound. O(rows · log rows), O(rows) when in order. */
zr_status zr_store_order(zr_graph_store *store, zr_error *err);

/* `wanted` ("-" if that is empty), or with ~2, ~3 … behind it, so that no two are the same; kept in the
 * store. Ten thousand of one name are not tried ten thousand times each. `taken` holds ids → last number
 * given. */
zr_span zr_free_id(zr_graph_store *store, zr_table *taken, zr_span wanted);

/* The graph; takes the store whether it succeeds or not. */
zr_status zr_store_finish(zr_graph **out, zr_graph_store *store, zr_error *err);

#endif
