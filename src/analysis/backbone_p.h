/* The p-values of all pairs of a projection under one null model. */
#ifndef ZEREN_ANALYSIS_BACKBONE_P_H
#define ZEREN_ANALYSIS_BACKBONE_P_H

#include "zeren/backbone.h"

/* Pairs of the same degrees (of their classes) that share as many have the same p: each kind is computed
 * once. */
typedef double zr_kind_p(void *model, uint32_t class_a, uint32_t class_b, uint32_t shared);

/* `class_of` gives each node's class, below 2^17, or NULL where only `shared` counts. O(pairs + kinds). */
zr_status zr_p_by_kind(double *p, const zr_projection *projection, const uint32_t *class_of,
                       zr_kind_p *compute, void *model, zr_error *err);

/* p of every pair; fills what is special to the model (draws, errors) into `out`. */
zr_status zr_p_sdsm(double *p, zr_backbone *out, const zr_incidence *incidence,
                    const zr_projection *projection, bool normal, zr_error *err);
zr_status zr_p_fdsm(double *p, zr_backbone *out, const zr_incidence *incidence,
                    const zr_projection *projection, uint64_t seed, uint32_t draws, zr_error *err);
zr_status zr_p_fixedrow(double *p, const zr_projection *projection, zr_error *err);
zr_status zr_p_fixedcol(double *p, const zr_incidence *incidence, const zr_projection *projection,
                        zr_error *err);
zr_status zr_p_fixedfill(double *p, const zr_incidence *incidence, const zr_projection *projection,
                         zr_error *err);

#endif
