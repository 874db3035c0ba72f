/* How a text is built: scan its lines and labels, grow the tree of nodes, give each its title and its ends.
 */
#include "document/outline.h"

#include "document/outline_scan.h"
#include "document/outline_title.h"
#include "document/outline_walk.h"

#include <string.h>

static void title_items(zr_tree *tree, zr_span text, const zr_scan *scan, zr_arena *arena)
{
    uint32_t line = 0;
    for (size_t i = 0; i < tree->node_count; i++) {
        zr_node *node = &tree->nodes[i];
        while (line + 1 < scan->line_count && scan->lines[line + 1].start <= node->start)
            line++;
        if (node->kind == ZR_NODE_ITEM && !node->title.size)
            zr_title_find(node, text, scan, line, arena);
    }
}

static void hand_over(zr_outline *out, const zr_tree *tree, zr_arena *arena)
{
    zr_node *nodes = zr_arena_take(arena, tree->node_count, sizeof *nodes);
    zr_cell_text *cells = zr_arena_take(arena, tree->cell_count, sizeof *cells);
    if (!nodes || !cells)
        return;
    if (tree->node_count)
        memcpy(nodes, tree->nodes, tree->node_count * sizeof *nodes);
    if (tree->cell_count)
        memcpy(cells, tree->cells, tree->cell_count * sizeof *cells);
    out->nodes = nodes;
    out->node_count = (uint32_t)tree->node_count;
    out->cells = cells;
    out->cell_count = (uint32_t)tree->cell_count;
}

static zr_status grow(zr_outline *out, zr_span text, const zr_scan *scan, zr_arena *arena, zr_notes *notes,
                      zr_error *err)
{
    zr_tree tree;
    zr_status status = zr_outline_walk(&tree, &out->body_end, text, scan, out->front, arena, notes, err);
    if (status == ZR_OK) {
        title_items(&tree, text, scan, arena);
        hand_over(out, &tree, arena);
        out->body_start = tree.nodes[0].body;
    }
    zr_tree_free(&tree);
    return status;
}

static zr_status find_front_and_grow(zr_outline *out, zr_span text, const zr_scan *scan, zr_arena *arena,
                                     zr_notes *notes, zr_error *err)
{
    zr_front *front = zr_arena_take(arena, 1, sizeof *front);
    if (!front)
        return zr_fail_memory(err);
    zr_status status = zr_front_find(front, text, scan, arena, err);
    out->front = front;
    return status == ZR_OK ? grow(out, text, scan, arena, notes, err) : status;
}

zr_status zr_outline_find(zr_outline *out, zr_span text, const zr_spots *spots, zr_arena *arena,
                          zr_notes *notes, zr_error *err)
{
    *out = (zr_outline){0};
    zr_scan scan;
    zr_status status = zr_scan_text(&scan, text, spots, err);
    if (status == ZR_OK)
        status = find_front_and_grow(out, text, &scan, arena, notes, err);
    out->wrap = scan.wrap;
    out->list_lines = scan.list_lines;
    zr_scan_free(&scan);
    return status == ZR_OK && arena->failed ? zr_fail_memory(err) : status;
}

uint32_t zr_outline_before(const zr_outline *outline, size_t at)
{
    const zr_node *first = outline->nodes; /* the last one that begins no later, or the first of all */
    for (uint32_t left = outline->node_count; left > 1;) {
        uint32_t half = left / 2;
        first = first[half].start <= at ? first + half : first; /* without a branch */
        left -= half;
    }
    bool found = outline->node_count && first->start <= at;
    return found ? (uint32_t)(first - outline->nodes) : ZR_NONE;
}

uint32_t zr_outline_at(const zr_outline *outline, size_t at)
{
    uint32_t node = zr_outline_before(outline, at);
    while (node != ZR_NONE && outline->nodes[node].end <= at)
        node = outline->nodes[node].parent;
    return node;
}
