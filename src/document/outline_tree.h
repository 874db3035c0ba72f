/* Which labels are nodes, and which node stands under which. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TREE_H
#define ZEREN_DOCUMENT_OUTLINE_TREE_H

#include "document/outline.h"
#include "document/outline_scan.h"

/* Nodes as they grow; malloc'd. */
typedef struct zr_tree {
    zr_node *nodes;
    zr_cell_text *cells;
    size_t node_count, node_room, cell_count, cell_room;
    bool failed;
} zr_tree;

uint32_t zr_tree_add(zr_tree *tree, zr_node node);
void zr_tree_free(zr_tree *tree);

/* Walks through the marks. O(marks · styles). */
zr_status zr_tree_grow(zr_tree *out, zr_span text, const zr_scan *scan, zr_notes *notes, zr_error *err);

#endif
