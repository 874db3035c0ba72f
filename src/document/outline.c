/* How a text is built: scan its lines and labels, grow the tree of nodes, give each its title and its ends.
 */
#include "document/outline.h"

#include "document/outline_scan.h"
#include "document/outline_title.h"
#include "document/outline_tree.h"

#include <string.h>

/* Ends: a node ends where the next one begins that is not under it. */
static void close_nodes(zr_tree *tree, zr_span text)
{
    size_t after = text.size;
    for (size_t i = tree->node_count; i-- > 0;) {
        zr_node *node = &tree->nodes[i];
        node->own_end = after;
        if (node->end < after)
            node->end = node->end ? node->end : after;
        if (node->parent != ZR_NONE && tree->nodes[node->parent].end < node->end)
            tree->nodes[node->parent].end = node->end;
        after = node->start;
    }
}

static void title_nodes(zr_tree *tree, zr_span text, zr_arena *arena)
{
    for (size_t i = 0; i < tree->node_count; i++)
        zr_title_find(&tree->nodes[i], text, arena);
}

static void hand_over(zr_outline *out, const zr_tree *tree, zr_span text, zr_arena *arena)
{
    zr_node *nodes = zr_arena_take(arena, tree->node_count, sizeof *nodes);
    zr_cell_text *cells = zr_arena_take(arena, tree->cell_count, sizeof *cells);
    if (!nodes || !cells)
        return;
    if (tree->node_count)
        memcpy(nodes, tree->nodes, tree->node_count * sizeof *nodes);
    if (tree->cell_count)
        memcpy(cells, tree->cells, tree->cell_count * sizeof *cells);
    *out = (zr_outline){.nodes = nodes,
                        .node_count = (uint32_t)tree->node_count,
                        .cells = cells,
                        .cell_count = (uint32_t)tree->cell_count,
                        .body_start = 0,
                        .body_end = text.size};
}

static zr_status grow(zr_outline *out, zr_span text, const zr_scan *scan, zr_arena *arena, zr_notes *notes,
                      zr_error *err)
{
    zr_tree tree;
    zr_status status = zr_tree_grow(&tree, text, scan, notes, err);
    if (status == ZR_OK) {
        close_nodes(&tree, text);
        title_nodes(&tree, text, arena);
        hand_over(out, &tree, text, arena);
    }
    zr_tree_free(&tree);
    return status;
}

zr_status zr_outline_find(zr_outline *out, zr_span text, zr_arena *arena, zr_notes *notes, zr_error *err)
{
    *out = (zr_outline){0};
    zr_scan scan;
    zr_status status = zr_scan_text(&scan, text, err);
    if (status == ZR_OK)
        status = grow(out, text, &scan, arena, notes, err);
    zr_scan_free(&scan);
    return status == ZR_OK && arena->failed ? zr_fail_memory(err) : status;
}

uint32_t zr_outline_at(const zr_outline *outline, size_t at)
{
    uint32_t low = 0, high = outline->node_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (outline->nodes[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t node = low ? low - 1 : ZR_NONE;
    while (node != ZR_NONE && outline->nodes[node].end <= at)
        node = outline->nodes[node].parent;
    return node;
}
