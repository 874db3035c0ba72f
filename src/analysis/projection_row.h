/* One row of a projection at a time: whom a node meets, and how often. */
#ifndef ZEREN_ANALYSIS_PROJECTION_ROW_H
#define ZEREN_ANALYSIS_PROJECTION_ROW_H

#include "analysis/sides.h"
#include "zeren/overlap.h"

/* Pairs that come one after the other. `failed`: there was no memory for more. */
typedef struct zr_pair_list {
    zr_pair *pairs;
    double *products; /* beside them, where there are weights */
    size_t count, room;
    bool weighted, failed;
} zr_pair_list;

/* Room for `more` pairs behind those that are there; false without memory. */
bool zr_pair_list_reserve(zr_pair_list *list, size_t more);
/* Asks for room for so many at once, before there are any: a list that grows is moved. Pages that are never
 * touched cost nothing; without them the list grows. */
void zr_pair_list_foresee(zr_pair_list *list, size_t most);
/* Gives back what was not needed. */
void zr_pair_list_fit(zr_pair_list *list);
void zr_pair_list_drop(zr_pair_list *list);

/* What the node at hand shares with another: Newman's sum, then how many. */
typedef double zr_shared __attribute__((vector_size(16)));

/* Who was met is copied out of the lists eight at a time, without asking how many, and counted in one run
 * over the copies: lists are short, and a loop that ends after a few turns costs more than its turns. */
typedef struct zr_meets {
    zr_shared *sums;          /* by node */
    double *product;          /* by node; NULL without weights */
    const zr_shared *gives;   /* by degree: what something of so many nodes adds to each pair */
    uint32_t *first_met;      /* nodes of this row, in the order they came */
    uint32_t *met, *degree;   /* copies that wait to be counted */
    double *met_product;      /* beside them; NULL without weights */
    uint64_t *seen, *summary; /* bits: nodes; words of `seen` that are not 0 */
    uint32_t firsts;
    bool wide; /* the processor has AVX2 */
} zr_meets;

/* Meetings of all rows, Σ k², k the degrees of the other side; the largest of these. More than ZR_MEETS_MOST
 * are too many to begin. */
#define ZR_MEETS_MOST (1ull << 36)
uint64_t zr_meets_work(const zr_side *back, uint32_t *largest);

/* What each degree up to `largest` adds: 1/(k − 1) and 1. NULL without memory; free() it. */
zr_shared *zr_meets_gives(uint32_t largest);

bool zr_meets_take(zr_meets *row, const zr_side *side, const zr_shared *gives);
void zr_meets_drop(zr_meets *row);

/* Counts whom `a` meets among the nodes after it; then moves the pairs behind those of `out`, ascending, and
 * clears the row. O(Σ of what a's neighbours have behind a + pairs). */
void zr_meets_count(zr_meets *row, const zr_side *side, const zr_side *back, uint32_t a);
void zr_meets_move(zr_pair_list *out, zr_meets *row, uint32_t a);

#endif
