/* How much of a hierarchy the lead → responsible digraph is, and who is over whom. */
#ifndef ZEREN_HIERARCHY_H
#define ZEREN_HIERARCHY_H

#include "zeren/overlap.h"

/* Krackhardt 1994, each 1 for an out-tree. A value without meaning is 0 and its flag false. */
typedef struct zr_krackhardt {
    double connectedness; /* pairs in one weak component ÷ all pairs */
    double hierarchy;     /* 1 − mutually reachable pairs ÷ pairs reachable at all */
    /* 1 − ties beyond N_c − 1 ÷ the most there could be, over weak components c. Ties are arcs (R sna), or
     * pairs with an arc whichever way (Krackhardt's own, UCINET). */
    double efficiency, edge_efficiency;
    double lubness; /* 1 − pairs of one component without a least upper bound ÷ Σ (N_c − 1)(N_c − 2)/2 */
    bool connectedness_defined, hierarchy_defined, efficiency_defined, edge_efficiency_defined,
        lubness_defined;
    uint32_t nodes, components, isolates; /* weak components; nodes without an arc */
    size_t arcs, edges;                   /* pairs with an arc, whichever way */
} zr_krackhardt;

/* The arcs may be filled in by hand: by from, then to, each once, no loops. O(n · arcs + n³/64); ZR_LIMIT
 * over 4096 nodes. */
ZR_API zr_status zr_krackhardt_measure(zr_krackhardt *out, const zr_arcs *arcs, zr_error *err);

/* One unit's place in it. */
typedef struct zr_standing {
    uint32_t leads, led_by;   /* units that it leads; that lead it */
    uint64_t led_out, led_in; /* measures, once for each other unit */
    double dominance;         /* (out − in) ÷ (out + in); 0 where both are */
    bool defined;
    uint32_t mutual; /* units that it leads and that lead it */
} zr_standing;

/* Fills one a node. O(arcs log arcs). */
ZR_API void zr_standings(zr_standing *out, const zr_arcs *arcs);

#endif
