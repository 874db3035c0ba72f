/* Nodes as they grow. */
#include "document/outline_tree.h"

#include "base/utf8.h"
#include "document/outline_scan.h"

#include <stdlib.h>
#include <string.h>

uint32_t zr_tree_add(zr_tree *tree, zr_node node)
{
    void *nodes = tree->nodes;
    if (tree->failed || tree->node_count >= ZR_NONE - 1 ||
        !zr_grow(&nodes, tree->node_count, &tree->node_room, sizeof node)) {
        tree->failed = true;
        return ZR_NONE;
    }
    tree->nodes = nodes;
    tree->nodes[tree->node_count] = node;
    return (uint32_t)tree->node_count++;
}

void zr_tree_add_cell(zr_tree *tree, zr_cell_text cell)
{
    void *cells = tree->cells;
    if (tree->failed || !zr_grow(&cells, tree->cell_count, &tree->cell_room, sizeof cell)) {
        tree->failed = true;
        return;
    }
    tree->cells = cells;
    tree->cells[tree->cell_count++] = cell;
}

void zr_tree_free(zr_tree *tree)
{
    free(tree->nodes);
    free(tree->cells);
    *tree = (zr_tree){0};
}

void zr_tree_cut(zr_tree *tree, size_t at)
{
    if (tree->node_count == 0)
        return;
    zr_node *last = &tree->nodes[tree->node_count - 1];
    if (last->kind == ZR_NODE_ITEM && (!last->end || at < last->end) && at > last->start)
        last->end = at;
}

/* A page mark (# Page 340:, — 7 —) that ends the words: where its line begins, else the whole size. */
static size_t without_page_mark(zr_span words)
{
    size_t from = words.size > 61 ? words.size - 61 : 0;
    const char *newline = words.size ? memrchr(words.data + from, '\n', words.size - from) : NULL;
    size_t line = newline ? (size_t)(newline + 1 - words.data) : 0;
    return newline && zr_is_page_mark(zr_span_trim(zr_span_cut(words, line, words.size))) ? line : words.size;
}

/* End of the words in [start, end): white space, page marks and Markdown's ** behind them are no part of
 * them. */
static size_t trim_end(zr_span text, size_t start, size_t end)
{
    zr_span words = zr_span_cut(text, start, end);
    size_t before;
    do {
        before = words.size;
        while (words.size && words.data[words.size - 1] == '*')
            words.size--;
        size_t space = zr_utf8_space_before(words);
        words.size -= space;
        if (!space)
            words.size = without_page_mark(words);
    } while (words.size < before);
    return start + words.size;
}

void zr_tree_close(zr_tree *tree, zr_span text, size_t body_end)
{
    size_t next = body_end, next_plan = body_end;
    for (size_t i = tree->node_count; i-- > 0;) {
        zr_node *node = &tree->nodes[i];
        if (node->kind == ZR_NODE_PLAN && node->own_end) {
            next = node->own_end < next ? node->own_end : next;
            next_plan = node->own_end < next_plan ? node->own_end : next_plan;
        }
        bool leaf = i + 1 == tree->node_count || tree->nodes[i + 1].parent != i;
        size_t cut = leaf && node->end && node->end < next ? node->end : next;
        node->own_end = trim_end(text, node->start, cut);
        if (leaf)
            node->end = node->own_end;
        if (node->kind == ZR_NODE_PLAN) {
            node->end = trim_end(text, node->start, next_plan);
            next_plan = node->start;
        } else if (node->parent != ZR_NONE && tree->nodes[node->parent].end < node->end) {
            tree->nodes[node->parent].end = node->end;
        }
        next = node->start;
    }
}
