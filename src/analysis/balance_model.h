/* The integer programme behind zr_balance_find: leads as slots, units that may fill them. */
#ifndef ZEREN_ANALYSIS_BALANCE_MODEL_H
#define ZEREN_ANALYSIS_BALANCE_MODEL_H

#include "graph/duty_index.h"
#include "zeren/balance.h"

/* One lead of one measure. */
typedef struct zr_slot_of_lead {
    uint32_t measure, unit; /* who has it now */
    uint32_t first, count;  /* its candidates in the table */
} zr_slot_of_lead;

/* A unit that may fill a slot: one 0/1 variable. */
typedef struct zr_candidate {
    uint32_t unit, slot;
    uint32_t rank; /* in the measure's list; large for units from outside */
} zr_candidate;

typedef struct zr_balance_model {
    const zr_graph *graph;
    const zr_balance_options *options;
    zr_slot_of_lead *slots;
    zr_candidate *candidates;
    uint32_t slot_count, candidate_count;
    uint32_t before; /* the largest load now */
} zr_balance_model;

/* Lists slots and candidates; everything in the arena. ZR_LIMIT beyond 2,000,000 candidates. */
zr_status zr_balance_model_make(zr_balance_model *model, const zr_graph *graph,
                                const zr_balance_options *options, zr_arena *arena, zr_error *err);

/* Solves with the rules whose `use` is true. Fills filled[slot] with a candidate's index and the result's
 * bounds. *feasible is false when there is no arrangement. */
zr_status zr_balance_solve(zr_balance *out, uint32_t *filled, bool *feasible, const zr_balance_model *model,
                           const bool *use, zr_error *err);

#endif
