/* The units of a graph by what they are called, and by pieces of that. */
#ifndef ZEREN_ANALYSIS_UNIT_NAMES_H
#define ZEREN_ANALYSIS_UNIT_NAMES_H

#include "base/table.h"
#include "zeren/graph.h"

/* Rows of the graph's units, in no order till it is settled; zero-initialise it, free `units`. */
typedef struct zr_unit_list {
    uint32_t *units;
    size_t count, capacity;
    bool failed;
} zr_unit_list;

/* By row, each once. O(n log n). */
void zr_unit_list_settle(zr_unit_list *list);

/* Texts, and the units that each stands for. */
typedef struct zr_unit_map {
    zr_table keys; /* → lists */
    struct zr_unit_run *lists;
    struct zr_unit_link *links;
    size_t list_count, list_capacity, link_count, link_capacity;
    bool failed;
} zr_unit_map;

typedef struct zr_unit_names {
    const zr_graph *graph;
    zr_unit_map own;     /* id, name, full name */
    zr_unit_map printed; /* as any document prints it */
    zr_unit_map pairs;   /* two characters that stand together in any of these but the id */
} zr_unit_names;

/* The graph must live as long. False without memory; free it all the same. O(bytes of the names). */
bool zr_unit_names_make(zr_unit_names *out, const zr_graph *graph);
void zr_unit_names_free(zr_unit_names *names);

/* Adds the units called so: by id or name, or as printed. O(those). */
void zr_unit_names_called(const zr_unit_names *names, zr_span name, bool printed, zr_unit_list *out);

/* Adds the first `most` units that have `piece` in a name. O(units that have the rarest pair of characters of
 * the piece; of one character: units). */
void zr_unit_names_holding(const zr_unit_names *names, zr_span piece, size_t most, zr_unit_list *out);

#endif
