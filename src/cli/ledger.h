/* The ledger out, and back with its statuses. */
#ifndef ZEREN_CLI_LEDGER_H
#define ZEREN_CLI_LEDGER_H

#include "cli/command.h"
#include "zeren/ledger.h"

/* Those that people see, ends with NULL. */
extern const char *const zr_ledger_columns[];

/* --status FILE, read; NULL without the option. Checks --today, too. */
zr_exit zr_ledger_answers(zr_answers **out, const zr_call *call, const zr_graph *graph);

/* --today as "2025-12-31"; NULL without it. `room` holds it. */
zr_exit zr_ledger_today(const char **out, char room[11], const zr_call *call);

/* zeren export --to ledger, of what --document and --place choose. */
zr_exit zr_ledger_export(const zr_call *call, const zr_graph *graph);

/* By document, section, unit; with --today what is overdue, else *count is 3. To be freed with zr_frame_free.
 */
zr_exit zr_ledger_progress(zr_frame *out[4], uint32_t *count, const zr_call *call, const zr_graph *graph,
                           const zr_answers *answers);

/* zeren load --status, of what the options of selection choose. */
zr_exit zr_ledger_print(const zr_call *call, const zr_graph *graph);

#endif
