/* What a planner asks of a graph besides its loads: flags, capacities, the calendar. */
#ifndef ZEREN_CLI_DESK_H
#define ZEREN_CLI_DESK_H

#include "cli/command.h"
#include "zeren/calendar.h"
#include "zeren/flags.h"

/* The matrix of units that these tables are made of; NULL and a word when it fails. */
zr_exit zr_desk_cut(zr_incidence **out, const zr_call *call, const zr_graph *graph,
                    const zr_selection *selection);

/* --capacity FILE, read and measured; NULL without the option. */
zr_exit zr_desk_capacities(zr_capacities **out, const zr_call *call, const zr_incidence *incidence);

/* Tables; to be freed with zr_frame_free. */
zr_exit zr_desk_flags(zr_frame **out, const zr_call *call, const zr_incidence *incidence,
                      const zr_capacities *capacities);
/* The calendar, what is due (a row a unit and month), its pile-ups. */
zr_exit zr_desk_calendar(zr_frame *out[3], const zr_call *call, const zr_incidence *incidence);

/* zeren load --flags, --capacity, --calendar: prints the tables. */
zr_exit zr_desk_print(const zr_call *call, const zr_graph *graph, const zr_selection *selection);

#endif
