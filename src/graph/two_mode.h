/* The border to igraph: every analysis that uses it takes its graph from here.
 *
 * igraph aborts on errors by default and keeps its handler, its list of things
 * to undo and its random numbers in global state (Debian builds it without
 * thread-local storage), so one lock of the process is taken and the handler
 * set on entry, and both given back on exit; never one pair inside another:
 *
 *     igraph_error_handler_t *outer = zr_igraph_enter();
 *     igraph_error_t code = …;
 *     return zr_igraph_leave(outer, code, err); */
#ifndef ZEREN_GRAPH_TWO_MODE_H
#define ZEREN_GRAPH_TWO_MODE_H

#include "zeren/incidence.h"

#include <igraph/igraph.h>

/* Row r is vertex r, column c is vertex rows + c; edge i is cell i of the incidence. */
typedef struct zr_two_mode {
    igraph_t graph;
    igraph_vector_bool_t types; /* false for rows, true for columns */
} zr_two_mode;

igraph_error_handler_t *zr_igraph_enter(void);
zr_status zr_igraph_leave(igraph_error_handler_t *outer, igraph_error_t code, zr_error *err);

/* What igraph's code means here; writes the reason. */
zr_status zr_from_igraph(igraph_error_t code, zr_error *err);

/* The graph of an incidence; free it with zr_two_mode_free. Sets the quiet handler itself. O(rows + columns +
 * cells). */
zr_status zr_two_mode_make(zr_two_mode *out, const zr_incidence *incidence, zr_error *err);
void zr_two_mode_free(zr_two_mode *both);

/* The cells' weights, in the order of the edges, into an uninitialised vector. Call it between enter and
 * leave. */
igraph_error_t zr_two_mode_weights(igraph_vector_t *weights, const zr_incidence *incidence);

#endif
