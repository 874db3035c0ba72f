/* The two halves of zeren plan, and what they share. */
#ifndef ZEREN_CLI_PLAN_H
#define ZEREN_CLI_PLAN_H

#include "cli/command.h"
#include "zeren/graph.h"

/* --do and --scenario: makes the steps and prints what they change. */
zr_exit zr_plan_what_if(const zr_call *call, const zr_graph *graph);

/* --balance; the choices of --among, in the order of zr_balance_among. */
zr_exit zr_plan_balance(const zr_call *call, const zr_graph *graph);
extern const char *const zr_plan_among[];

/* Shows what a plan changes: of the whole graph, or of the parts that --place looks at, with what nobody
 * there answers for. */
zr_exit zr_plan_show(const zr_call *call, const zr_graph *before, const zr_graph *after,
                     zr_exit (*show)(const zr_call *call, const zr_graph *before, const zr_graph *after));

/* The map of the difference (--map); nothing without the option. */
zr_exit zr_plan_draw(const zr_call *call, const zr_graph *before, const zr_graph *after);

/* A second copy of the graph, to be changed. */
zr_status zr_plan_copy(zr_graph **out, const zr_graph *graph, zr_error *err);

/* Writes the graph after it to --save; nothing without the option. */
zr_exit zr_plan_save(const zr_call *call, const zr_graph *graph);

#endif
