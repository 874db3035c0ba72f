/* Who carries more than chance would give: loads against a null model of the same measures. */
#ifndef ZEREN_OVERLOAD_H
#define ZEREN_OVERLOAD_H

#include "zeren/backbone.h"

/* Each measure keeps how many units it has, and how many lead; which units those are is left to chance, among
 * the n units that answer for something in documents of the same place (of the same document where its place
 * is unknown; a plain matrix is one place): a unit has measure t with k_t / n, and leads a measure of its own
 * with leads_t / k_t. Both numbers are Poisson-binomial. */
typedef struct zr_overload {
    uint32_t measures, lead;
    double expected_measures, p_measures, adjusted_measures; /* P(as many or more) */
    double expected_lead, p_lead, adjusted_lead;
    bool many_measures, many_lead; /* adjusted below the level */
} zr_overload;

/* Fills one a row; p adjusted over the rows. `level` 0: 0.05. O(rows · trials · load). */
ZR_API zr_status zr_overload_measure(zr_overload *out, const zr_incidence *incidence, double level,
                                     zr_adjustment adjustment, zr_error *err);

#endif
