/* The least change of who leads that lowers the largest load. */
#ifndef ZEREN_BALANCE_H
#define ZEREN_BALANCE_H

#include "zeren/frame.h"
#include "zeren/graph.h"

/* Among whom a lead may move. Collectives never lead. */
typedef enum zr_balance_among {
    ZR_AMONG_OWN,    /* the measure's own units */
    ZR_AMONG_SECTOR, /* those, and units of the same sector in the same place */
    ZR_AMONG_PLACE   /* those, and every unit of the same place */
} zr_balance_among;

typedef enum zr_balance_rule_kind {
    ZR_RULE_CAP,     /* `unit` leads `amount` measures at most */
    ZR_RULE_FORBID,  /* `unit` must not lead `measure` (ZR_NONE: any that it does not lead now) */
    ZR_RULE_REQUIRE, /* `unit` must lead `measure` */
    ZR_RULE_FIX      /* the lead of `measure` stays; or with ZR_NONE every lead of `unit` */
} zr_balance_rule_kind;

typedef struct zr_balance_rule {
    zr_balance_rule_kind kind;
    uint32_t unit, measure; /* or ZR_NONE */
    double amount;
    uint32_t line; /* in the file it was read from, for the message */
} zr_balance_rule;

typedef struct zr_balance_options {
    zr_balance_among among;
    uint32_t place; /* only leads of units of this place move, and only their load counts; ZR_NONE: all */
    bool stated;    /* only stated leads; else first-listed ones too */
    const zr_balance_rule *rules;
    uint32_t rule_count;
    double seconds; /* 0: 10; of the search, with 24 days at most */
} zr_balance_options;

typedef struct zr_balance_move {
    uint32_t measure, from, to; /* the lead goes from one unit to another */
} zr_balance_move;

typedef struct zr_balance {
    uint32_t before, after; /* the largest number of leads of one unit */
    uint32_t bound;         /* no arrangement within the rules has a smaller largest load */
    bool optimal;           /* `after` is `bound`, and no fewer moves reach it */
    uint32_t fewest;        /* lower bound on the number of moves that reach `after` */
    zr_balance_move *moves; /* by measure */
    uint32_t move_count;
    uint32_t *loads_before, *loads_after; /* leads of every unit of the graph */
    uint32_t unit_count;
    uint32_t *conflict; /* infeasible: rules that cannot all hold (leaving out any one of them helps) */
    uint32_t conflict_count;
} zr_balance;

/* Two integer programmes (GLPK): first the smallest largest load L, then with L the fewest moves; ties by the
 * units' rank in the measure's list. ZR_OK with conflict_count > 0 means that the rules contradict.
 * Assignment problems of this kind have integral relaxations, so the search rarely branches: some
 * milliseconds for hundreds of measures. Safe from several threads: GLPK works in one of its own, within 4 GB
 * (ZR_LIMIT). A search that ends for want of time (`optimal` is false) may give other moves on another
 * machine. */
ZR_API zr_status zr_balance_find(zr_balance *out, const zr_graph *graph, const zr_balance_options *options,
                                 zr_error *err);
ZR_API void zr_balance_dispose(zr_balance *balance);

/* The moves with their reasons, as a table. O(moves · duties). */
ZR_API zr_status zr_balance_frame(zr_frame **out, const zr_balance *balance, const zr_graph *graph,
                                  zr_error *err);

#endif
