/* Tables out: for people, as CSV or as JSON, as the options say. */
#ifndef ZEREN_CLI_TABLES_H
#define ZEREN_CLI_TABLES_H

#include "cli/command.h"
#include "zeren/frame.h"

typedef struct zr_show {
    const char *const *columns; /* those that people see; NULL: all. CSV and JSON always have all */
    const char *bar;            /* drawn as bars, or NULL */
    const char *const *notes;   /* those that people see; NULL: all */
    zr_span before;             /* words that people read before the table, or none */
} zr_show;

/* Prints tables to -o or standard output: several with a blank line between them, as JSON an array. CSV and
 * --sort take one (ZR_EXIT_USAGE). */
zr_exit zr_tables_print(const zr_call *call, zr_frame *const *frames, uint32_t count, const zr_show *show);

/* The same, each shown in its own way. */
zr_exit zr_tables_print_each(const zr_call *call, zr_frame *const *frames, uint32_t count,
                             const zr_show *shows);

/* Orders rows by --sort KEY (numbers from the largest, texts by bytes; KEY- the other way round), as printing
 * does: for a table that is changed before. Without --sort nothing moves. */
zr_exit zr_table_sort(const zr_call *call, zr_frame *frame);

#endif
