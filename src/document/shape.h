/* Nodes of the outline → sections and measures, now that it is known which nodes carry duties. */
#ifndef ZEREN_DOCUMENT_SHAPE_H
#define ZEREN_DOCUMENT_SHAPE_H

#include "document/duties.h"

typedef struct zr_shape {
    zr_section *sections;
    zr_measure *measures;
    zr_expression *expressions; /* `measure` is a measure here */
    uint32_t section_count, measure_count;
} zr_shape;

/* The decision, in one paragraph: a heading at the top of its plan that has items and carries no duty of its
 * own is a section; one that carries a duty is a measure of kind group. A deeper heading with items is a
 * group and the parent of its items. A node without items is a measure. Words that assign outside every node
 * make an unlabelled measure of their paragraph. O(nodes + expressions). */
zr_status zr_shape_find(zr_shape *out, zr_span text, const zr_outline *outline, const zr_duties *duties,
                        zr_arena *arena, zr_error *err);

/* The sibling before each measure (same parent, same section), or ZR_NONE: by these a note that closes
 * several measures goes back. `before` has zr_siblings_room; what is behind the first `count` is of no use
 * later. */
void zr_siblings_before(uint32_t *before, const zr_measure *measures, uint32_t count);

static inline size_t zr_siblings_room(uint32_t count)
{
    return 2 * (size_t)count + 1;
}

#endif
