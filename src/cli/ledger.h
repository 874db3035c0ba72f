/* The ledger out, and back with its statuses. */
#ifndef ZEREN_CLI_LEDGER_H
#define ZEREN_CLI_LEDGER_H

#include "cli/command.h"
#include "zeren/incidence.h"
#include "zeren/ledger.h"

/* What a ledger is of: the graph, or the part that options choose; and the statuses of its measures. The
 * notes are those of `read`, which are the whole graph's. */
typedef struct zr_ledger_subject {
    const zr_graph *graph;
    const zr_answers *answers;
    zr_graph *part; /* or NULL */
    zr_answers *read, *some;
} zr_ledger_subject;

zr_exit zr_ledger_choose(zr_ledger_subject *out, const zr_call *call, const zr_graph *graph);
void zr_ledger_dispose(zr_ledger_subject *of);

/* Those that people see, ends with NULL. */
extern const char *const zr_ledger_columns[];

/* --status FILE, read; NULL without the option. Checks --today, too. */
zr_exit zr_ledger_answers(zr_answers **out, const zr_call *call, const zr_graph *graph);

/* --today as "2025-12-31"; NULL without it. `room` holds it. */
zr_exit zr_ledger_today(const char **out, char room[11], const zr_call *call);

/* --until as a day: of a month, a quarter or a year its last one, in the words that documents have for it
 * (2025年6月底前, 2025年上半年); NULL without it. */
zr_exit zr_ledger_until(const char **out, char room[11], const zr_call *call);

/* zeren export --to ledger, of what --document and --place choose: the measures are chosen, and each has all
 * its units, also those of other places. */
zr_exit zr_ledger_export(const zr_call *call, const zr_graph *graph);

/* By document, section, unit; with --today what is overdue, else *count is 3. To be freed with zr_frame_free.
 */
zr_exit zr_ledger_progress(zr_frame *out[4], uint32_t *count, const zr_call *call, const zr_graph *graph,
                           const zr_answers *answers);

/* zeren load --status, of what the options of selection choose. */
zr_exit zr_ledger_print(const zr_call *call, const zr_graph *graph);

#endif
