/* A selection at work on a graph: what cutting a matrix and cutting a smaller graph share. */
#ifndef ZEREN_GRAPH_SELECT_H
#define ZEREN_GRAPH_SELECT_H

#include "zeren/incidence.h"

typedef struct zr_selector {
    const zr_graph *graph;
    zr_selection selection; /* with defaults filled in */
    uint32_t document;      /* its row, or ZR_NONE: all */
} zr_selector;

/* Roles that are taken of a duty; none: the duty is not. */
typedef struct zr_taken {
    unsigned roles; /* bits 1 << zr_role */
    bool first;     /* the lead among them is the first-listed one */
} zr_taken;

/* What a role weighs where nothing else is said: 2, 1, ½, ¼. */
extern const double zr_role_weights[ZR_ROLES];

/* Puts the defaults where the selection has none. */
void zr_selection_defaults(zr_selection *selection);

/* ZR_BAD_INPUT when the selection names what the graph does not have. */
zr_status zr_selector_new(zr_selector *out, const zr_graph *graph, const zr_selection *selection,
                          zr_error *err);
bool zr_selector_takes_document(const zr_selector *selector, uint32_t document);
bool zr_selector_takes_unit(const zr_selector *selector, const zr_graph_unit *unit);
/* Of a measure without any duty: it is of the place that its document is of. */
bool zr_selector_takes_unowned(const zr_selector *selector, uint32_t measure);
zr_taken zr_selector_take(const zr_selector *selector, const zr_duty *duty);

#endif
