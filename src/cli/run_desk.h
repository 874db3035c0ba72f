/* The planner's tables of zeren run: flags, capacities, what is due, progress, changes. */
#ifndef ZEREN_CLI_RUN_DESK_H
#define ZEREN_CLI_RUN_DESK_H

#include "base/buffer.h"
#include "cli/corpus.h"

#define ZR_DESK_TABLES 16

/* Zero-initialise; zr_run_desk_free. Frames are named as the report knows them ("flags", "due" …). */
typedef struct zr_run_desk {
    zr_frame *frames[ZR_DESK_TABLES];
    uint32_t count;
    zr_answers *answers; /* of --status, or NULL */
    const char *today;   /* of --today, or NULL */
    char room[11];
    zr_buffer difference; /* the map of the changes, SVG; empty without --before */
} zr_run_desk;

/* Reads --capacity, --status and --before, and makes the tables. Says what is wrong with them. */
zr_exit zr_run_desk_make(zr_run_desk *desk, const zr_call *call, zr_corpus *corpus);
void zr_run_desk_free(zr_run_desk *desk);

#endif
