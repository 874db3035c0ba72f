/* What a person names on the command line → what the graph calls it. */
#ifndef ZEREN_CLI_SELECT_H
#define ZEREN_CLI_SELECT_H

#include "cli/command.h"
#include "zeren/graph.h"
#include "zeren/incidence.h"

/* --lead --document --place --sector --role --no-collectives → a selection. Says what it does not find, with
 * the nearest that there is. Spans point into the graph. */
zr_exit zr_select(zr_selection *out, const zr_call *call, const zr_graph *graph);

/* What counts as a lead, by --lead. */
zr_lead_rule zr_select_lead(const zr_call *call);

/* A document by id, by a head of it that only one has, or by a piece of its title that only one has; ZR_NONE
 * with nothing said when there is none, or several. */
uint32_t zr_select_document(const zr_graph *graph, zr_span name);

/* A place of the graph by code, name or short name (广西). */
uint32_t zr_select_place(const zr_graph *graph, zr_span name);

/* Is a place of the graph (a row, or ZR_NONE) the one of that code, or in it? Any is in the empty code. */
bool zr_select_is_in(const zr_graph *graph, uint32_t place, zr_span code);

/* Of a --place that was merged into another (闸北区): says where it is now. */
void zr_select_say_merged(const zr_call *call);

/* That of --place; ZR_NONE without the option. Says what there is when it is none of them: ZR_EXIT_USAGE. */
zr_exit zr_select_place_asked(uint32_t *out, const zr_call *call, const zr_graph *graph);

#endif
