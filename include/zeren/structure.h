/* Structural holes on the projection: whose partners do without each other (Burt 1992). */
#ifndef ZEREN_STRUCTURE_H
#define ZEREN_STRUCTURE_H

#include "zeren/overlap.h"

/* Of one node. p_iq is i's tie to q as a share of all its ties; m_jq j's tie to q against j's strongest. */
typedef struct zr_holes {
    double constraint;     /* Σ_j (p_ij + Σ_q p_iq p_qj)² */
    double effective_size; /* Σ_j (1 − Σ_q p_iq m_jq) */
    double efficiency;     /* effective size ÷ partners */
    bool defined;          /* it has a partner; else all are 0 */
} zr_holes;

/* Fills one a node. Constraint comes from igraph; effective size O(Σ partners²), ZR_LIMIT over 2^36 of it. */
ZR_API zr_status zr_holes_measure(zr_holes *out, const zr_projection *projection, zr_weighting weighting,
                                  zr_error *err);

#endif
