/* Numbers that describe one network, cheap enough to be taken of a thousand random ones. */
#ifndef ZEREN_ANALYSIS_STATISTICS_H
#define ZEREN_ANALYSIS_STATISTICS_H

#include "zeren/compare.h"

typedef enum zr_statistic {
    ZR_S_DENSITY,
    ZR_S_GINI,
    ZR_S_GINI_LEAD,
    ZR_S_TOP_FIVE, /* share of the duties that the five most loaded units have */
    ZR_S_REDUNDANCY,
    ZR_S_TIE_DENSITY,
    ZR_S_PARTNERS,  /* mean */
    ZR_S_STRONGEST, /* most measures that two units share */
    ZR_S_TRANSITIVITY,
    ZR_S_CYCLES, /* Robins & Alexander */
    ZR_S_NODF,
    ZR_S_C_SCORE_UNITS,
    ZR_S_C_SCORE_MEASURES,
    ZR_STATISTICS
} zr_statistic;

const char *zr_statistic_name(zr_statistic statistic);
zr_words zr_statistic_title(zr_statistic statistic);

/* Does it follow from row and column sums (and roles) alone? Then a null model that keeps them cannot judge
 * it. */
bool zr_statistic_is_marginal(zr_statistic statistic);

/* All of them. O(Σ k² + cells log). */
zr_status zr_statistics_measure(zr_maybe out[ZR_STATISTICS], const zr_incidence *incidence, zr_error *err);

#endif
