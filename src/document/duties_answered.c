/* Which nodes of the outline somebody answers for. */
#include "document/duties_answered.h"

const uint8_t *zr_answered_nodes(const zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    uint8_t *marks = zr_arena_take(hunt->pool->arena, outline->node_count, 1);
    for (size_t i = 0; marks && i < hunt->pool->found_count; i++) {
        uint32_t node = hunt->pool->found[i].expression.measure;
        if (node != ZR_NONE)
            marks[node] = ZR_ANSWERED;
    }
    for (uint32_t i = 0; marks && i < outline->node_count; i++) { /* a node stands behind its parent */
        uint32_t parent = outline->nodes[i].parent;
        bool held = parent != ZR_NONE && outline->nodes[parent].kind != ZR_NODE_PLAN &&
                    (marks[parent] & (ZR_ANSWERED | ZR_ANSWERED_ABOVE));
        marks[i] |= held ? ZR_ANSWERED_ABOVE : 0;
    }
    for (uint32_t i = outline->node_count; marks && i-- > 0;) {
        uint32_t parent = outline->nodes[i].parent;
        if (parent != ZR_NONE && (marks[i] & (ZR_ANSWERED | ZR_ANSWERED_BELOW)))
            marks[parent] |= ZR_ANSWERED_BELOW;
    }
    return marks;
}
