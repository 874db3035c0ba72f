/* What chance would make of measures whose sizes stay as they are: two exact laws. */
#ifndef ZEREN_ANALYSIS_CHANCE_H
#define ZEREN_ANALYSIS_CHANCE_H

#include "base/arena.h"

/* One measure that a unit may have: with which chance, and what it then adds. */
typedef struct zr_chosen_trial {
    double p;
    uint32_t weight;
} zr_chosen_trial;

/* P(so many measures, their weights summing to so much), for independent trials: counts 0 … most, sums 0 …
 * `sum`, the last standing for that much and more. Lives in the arena. */
typedef struct zr_chosen {
    uint32_t most, sum;
    double *p;      /* (most + 1) × (sum + 1), by count */
    double *weight; /* most + 1: expected sum, times P(count) */
} zr_chosen;

/* O(trials · most · sum). False without memory. */
bool zr_chosen_make(zr_chosen *out, const zr_chosen_trial *trials, size_t count, uint32_t most, uint32_t sum,
                    zr_arena *arena);
/* P(sum ≥ s | count = c), and the expected sum for that count; 1 where the count cannot be. */
double zr_chosen_upper(const zr_chosen *chosen, uint32_t c, uint32_t s, double *expected);

/* P(≥ w of n things are covered) by random sets of these sizes, each drawn from all n; and the expected
 * number. `room` has n + 1 places. Exact (a Markov chain over the covered). O(n · Σ sizes). */
double zr_covered_upper(uint32_t w, uint32_t n, const uint32_t *sizes, size_t count, double *room,
                        double *expected);

#endif
