/* What if: one change of a graph gives another graph. */
#ifndef ZEREN_EDIT_H
#define ZEREN_EDIT_H

#include "zeren/graph.h"

typedef enum zr_edit_kind {
    ZR_EDIT_MOVE,         /* the duty of `unit` in `measure` becomes that of `other`, in the same role */
    ZR_EDIT_LEAD,         /* `unit` leads `measure`; who led it is responsible now */
    ZR_EDIT_ASSIGN,       /* `unit` gets a duty in `measure`, in `role` */
    ZR_EDIT_RELEASE,      /* `unit` has no duty in `measure` any more */
    ZR_EDIT_TAKE,         /* all duties of `unit` become those of `other`; `unit` is gone: renamed, merged */
    ZR_EDIT_HAND_OVER,    /* the same, and `unit` stays, with nothing to answer for */
    ZR_EDIT_ABOLISH,      /* `unit` is gone with its duties */
    ZR_EDIT_DROP_MEASURE, /* `measure` is gone with its items and their duties */
    ZR_EDIT_ADD_MEASURE   /* a measure called `name` at the end of `document` */
} zr_edit_kind;

/* Rows of the graph it is applied to. Where `other` (of MOVE, TAKE, HAND_OVER) or `unit` (of ASSIGN) is
 * ZR_NONE, a new unit called `name` is made: of the place and sector of `unit`, or of the document's place.
 */
typedef struct zr_edit {
    zr_edit_kind kind;
    uint32_t measure, unit, other, document;
    zr_role role;
    zr_span name;
} zr_edit;

/* The graph after one edit; `graph` stays as it is. A unit that would have two duties in a measure keeps the
 * stronger. Who is first in a plain list is settled anew where the edit touched it. Findings about who
 * answers are left out (they would be about the old graph): ask zr_graph_unowned. ZR_BAD_INPUT when the edit
 * names what is not there, a duty that the unit does not have, or a name that is empty. O(graph). */
ZR_API zr_status zr_graph_edit(zr_graph **out, const zr_graph *graph, const zr_edit *edit, zr_error *err);

#endif
