/* Which of the two modes a node of an imported file is of. */
#include "graph/import.h"

static bool any_mode(const zr_import *import)
{
    for (size_t i = 0; i < import->node_count; i++) {
        if (import->nodes[i].mode != ZR_SIDE_UNSAID)
            return true;
    }
    return false;
}

/* Words come before numbers: zeren's own files have both, with igraph's `type` true for units. */
static void settle_modes(zr_import *import)
{
    bool words = any_mode(import);
    for (size_t i = 0; i < import->node_count; i++) {
        zr_import_node *node = &import->nodes[i];
        if (!words)
            node->mode = node->side;
    }
    /* What one end of a tie says decides the other, as long as that tells anything new. */
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < import->tie_count; i++) {
            zr_import_node *a = &import->nodes[import->ties[i].a], *b = &import->nodes[import->ties[i].b];
            if (a->mode == ZR_SIDE_UNSAID && b->mode != ZR_SIDE_UNSAID)
                a->mode = b->mode == ZR_SIDE_FIRST ? ZR_SIDE_SECOND : ZR_SIDE_FIRST;
            if (b->mode == ZR_SIDE_UNSAID && a->mode != ZR_SIDE_UNSAID)
                b->mode = a->mode == ZR_SIDE_FIRST ? ZR_SIDE_SECOND : ZR_SIDE_FIRST;
        }
    }
}

static void check_modes(zr_import *import)
{
    for (size_t i = 0; i < import->node_count && import->status == ZR_OK; i++) {
        const zr_import_node *node = &import->nodes[i];
        if (!node->defined)
            zr_import_fail(import, ZR_BAD_INPUT, node->line, "连线指向没有定义的节点",
                           "a tie names a node that is not there", node->id);
        else if (node->mode == ZR_SIDE_UNSAID)
            zr_import_fail(import, ZR_BAD_INPUT, node->line,
                           "看不出节点属于哪一模：请给出 mode（unit、measure）、bipartite（0、1）或 "
                           "type，Pajek 用 *Vertices N n",
                           "nothing says which mode a node is of: give mode (unit, measure), bipartite (0, "
                           "1) or type; in Pajek *Vertices N n",
                           node->name.size ? node->name : node->id);
    }
    for (size_t i = 0; i < import->tie_count && import->status == ZR_OK; i++) {
        const zr_import_tie *tie = &import->ties[i];
        if (import->nodes[tie->a].mode == import->nodes[tie->b].mode)
            zr_import_fail(import, ZR_BAD_INPUT, tie->line, "连线在同一模之内，不是二模数据",
                           "a tie inside of one mode: this is no two-mode data", import->nodes[tie->a].id);
    }
}

void zr_import_modes(zr_import *import)
{
    if (zr_import_is_one_mode(import))
        zr_import_turn(import);
    else
        settle_modes(import);
    if (!zr_import_failed(import))
        check_modes(import);
}
