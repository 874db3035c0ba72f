/* Nodes as they grow. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TREE_H
#define ZEREN_DOCUMENT_OUTLINE_TREE_H

#include "document/outline.h"

/* Malloc'd; sticky on refused memory. While it grows, `end` of a node is 0, or where its own words were cut
 * short by a sign-off or a paragraph that belongs to nobody; `own_end` of a plan is 0 or where a page's foot
 * ends it. */
typedef struct zr_tree {
    zr_node *nodes;
    zr_cell_text *cells;
    size_t node_count, node_room, cell_count, cell_room;
    zr_notes *notes; /* borrowed: what was not read */
    bool failed;
} zr_tree;

/* The new node's index, ZR_NONE when memory was refused. */
uint32_t zr_tree_add(zr_tree *tree, zr_node node);
void zr_tree_add_cell(zr_tree *tree, zr_cell_text cell);
void zr_tree_free(zr_tree *tree);

/* Cuts the words of the last node at `at`, unless they were cut before. */
void zr_tree_cut(zr_tree *tree, size_t at);

/* Sets own_end and end of every node; plans reach to the next plan or to `body_end`. O(nodes). */
void zr_tree_close(zr_tree *tree, zr_span text, size_t body_end);

#endif
