/* Who carries too much, judged: against chance, and against the same sector in other places. Never a bare
 * threshold. */
#ifndef ZEREN_FLAGS_H
#define ZEREN_FLAGS_H

#include "zeren/capacity.h"
#include "zeren/frame.h"
#include "zeren/incidence.h"

/* The first five ask what the sizes of the measures explain. Each measure keeps how many units it has; which
 * units of its place those are is chance: a unit has measure t with k_t / n. The sixth and seventh compare
 * with the same sector in other places by Fisher's exact test. */
typedef enum zr_flag_kind {
    ZR_FLAG_MEASURES,    /* more measures: Poisson-binomial, all measures of its place */
    ZR_FLAG_LEAD,        /* more of its own measures led than leads_t / k_t would give */
    ZR_FLAG_BURDEN,      /* Σ (k_t − 1) above that of as many measures drawn */
    ZR_FLAG_PARTNERS,    /* more distinct partners than random sets of the same sizes would cover */
    ZR_FLAG_EXCLUSIVITY, /* Σ exp(1 − k_t) above that of as many measures drawn: single point of failure */
    ZR_FLAG_ELSEWHERE,   /* a larger part of its place's measures than its sector has elsewhere */
    ZR_FLAG_LEAD_ELSEWHERE,
    ZR_FLAG_CAPACITY, /* above what the user's capacity allows */
    ZR_FLAG_KINDS
} zr_flag_kind;

ZR_API const char *zr_flag_name(zr_flag_kind kind); /* "measures" … */
ZR_API zr_words zr_flag_title(zr_flag_kind kind);
ZR_API const zr_term *zr_flag_terms(void); /* both, by kind */

#define ZR_FLAG_MEASURES_SHOWN 3

typedef struct zr_flag {
    zr_flag_kind kind;
    uint32_t unit; /* in the graph */
    double observed, expected, p, adjusted;
    uint32_t measures[ZR_FLAG_MEASURES_SHOWN]; /* the heaviest behind it */
    uint32_t measure_count;
} zr_flag;

/* What was tested, one a kind. */
typedef struct zr_flag_tests {
    uint32_t tests, flags;
    uint32_t left_out; /* units not tested for this: their measures are too many for the exact law */
} zr_flag_tests;

typedef struct zr_flags {
    const zr_flag *flags; /* by unit's smallest adjusted p, then unit, then kind */
    uint32_t count;
    zr_flag_tests tests[ZR_FLAG_KINDS];
    double level;
    struct zr_arena *arena; /* private */
} zr_flags;

/* Rows of the incidence must be units of a graph (ZR_BAD_INPUT). Collectives are in the law and are not
 * tested. p is adjusted over the units of one kind (Benjamini & Hochberg 1995). `level` 0: 0.05. O(pools ·
 * measures · largest load · largest burden), bounded. */
ZR_API zr_status zr_flags_find(zr_flags **out, const zr_incidence *incidence, double level, zr_error *err);
ZR_API void zr_flags_free(zr_flags *flags);

/* One row a flag, those of the capacities that are over first (NULL: none), each with the words: file:line
 * and title of its heaviest measures. */
ZR_API zr_status zr_flags_frame(zr_frame **out, const zr_flags *flags, const zr_capacities *capacities,
                                const zr_graph *graph, zr_error *err);

#endif
