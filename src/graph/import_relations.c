/* Several relations over the same nodes in one file: each becomes a document of its own. */
#include "graph/build.h"
#include "graph/import.h"

#include <stdlib.h>

enum { MOST_UNSAID = 100000 };

void zr_import_relations(zr_import *import, uint32_t rows, uint32_t columns)
{
    zr_table taken = {0};
    zr_arena *arena = &import->store->arena;
    zr_span file = import->reading->id;
    if (import->relation_count < 2) {
        import->relation_count = 1;
        return;
    }
    if (!import->one_mode &&
        rows + (double)columns * (double)import->relation_count > MOST_UNSAID + (double)import->text.size)
        zr_import_fail(import, ZR_BAD_INPUT, 1, "关系数与行列数同文件的大小不符",
                       "more relations, rows and columns than a file of this size can have", (zr_span){0});
    for (size_t i = 0; i < import->relation_count && !zr_import_failed(import); i++) {
        zr_span name = import->relations[i];
        if (!name.size)
            name = zr_arena_print(arena, "%.*s.%zu", (int)file.size, file.data, i + 1);
        import->relations[i] = zr_free_id(import->store, &taken, name);
    }
    zr_table_free(&taken);
}

/* The node of the second mode in one relation: ids and names are of all. */
static uint32_t node_in(zr_import *import, uint32_t node, uint32_t relation)
{
    zr_arena *arena = &import->store->arena;
    zr_import_node of = import->nodes[node];
    zr_span document = import->relations[relation], label = of.name.size ? of.name : of.id;
    zr_span id = zr_arena_print(arena, "%u/%.*s", relation, (int)of.id.size, of.id.data);
    uint32_t found = zr_import_meet(import, 1, id, of.line);
    if (found == ZR_NONE || import->nodes[found].defined)
        return found;
    zr_import_node *to = &import->nodes[found];
    to->mode = ZR_SIDE_SECOND;
    to->defined = true;
    to->document = document;
    to->label = label;
    to->name =
        zr_arena_print(arena, "%.*s#%.*s", (int)document.size, document.data, (int)label.size, label.data);
    return found;
}

/* Shared nodes of the second mode, which nothing names any more, leave. */
static void drop_shared(zr_import *import, size_t count)
{
    size_t kept = 0;
    uint32_t *now = malloc((import->node_count + 1) * sizeof *now);
    if (!now) {
        import->store->failed = true;
        return;
    }
    for (size_t i = 0; i < import->node_count; i++) {
        now[i] = (uint32_t)kept;
        if (i >= count || import->nodes[i].mode != ZR_SIDE_SECOND)
            import->nodes[kept++] = import->nodes[i];
    }
    import->node_count = kept;
    for (size_t i = 0; i < import->tie_count; i++) {
        import->ties[i].a = now[import->ties[i].a];
        import->ties[i].b = now[import->ties[i].b];
    }
    free(now);
}

/* Listed once: many rows must not be passed over again for every relation. */
static void spread_nodes(zr_import *import)
{
    size_t count = 0;
    uint32_t *shared = malloc((import->node_count + 1) * sizeof *shared);
    if (!shared) {
        import->store->failed = true;
        return;
    }
    for (uint32_t i = 0; i < import->node_count; i++) {
        if (import->nodes[i].mode == ZR_SIDE_SECOND)
            shared[count++] = i;
    }
    for (uint32_t r = 0; r < import->relation_count; r++) {
        for (size_t i = 0; i < count && !zr_import_failed(import); i++)
            node_in(import, shared[i], r);
    }
    free(shared);
}

void zr_import_spread(zr_import *import)
{
    size_t count = import->node_count;
    if (import->one_mode || import->relation_count < 2 || zr_import_failed(import))
        return;
    spread_nodes(import);
    for (size_t i = 0; i < import->tie_count && !zr_import_failed(import); i++) {
        zr_import_tie *tie = &import->ties[i];
        uint32_t node = node_in(import, tie->b, tie->relation);
        tie->b = node;
    }
    if (!zr_import_failed(import))
        drop_shared(import, count);
}
