/* Work shared out among processes: Graphviz does one thing at a time inside of one. */
#ifndef ZEREN_CLI_CREW_H
#define ZEREN_CLI_CREW_H

#include "cli/command.h"
#include "cli/undo.h"

#include <sys/types.h>

#define ZR_CREW_MOST 16

/* Does piece `index`; says what fails. What it changes in memory is lost. */
typedef zr_exit zr_crew_work(const void *context, size_t index);
/* What a piece is called, for a word on the one that a worker died of. */
typedef const char *zr_crew_name(const void *context, size_t index);

/* It must stay where it is until it is ended. */
typedef struct zr_crew {
    zr_undo undo; /* first: workers end before what they fill is taken away */
    pid_t workers[ZR_CREW_MOST];
    size_t count;
    struct zr_crew_board *board; /* shared with the workers */
    size_t pieces;
    zr_crew_work *work;
    zr_crew_name *name;
    const void *context;
} zr_crew;

/* Starts `hands` - 1 workers, the caller being the last hand; each takes the next piece below `count` until
 * there is none. Workers end with the caller, however it ends. No thread may run yet. */
void zr_crew_start(zr_crew *crew, size_t hands, size_t count, zr_crew_work *work, zr_crew_name *name,
                   const void *context);

/* Does what is left, then waits for all: the worst of their results. Says which piece a worker died of. With
 * `hurry` nothing more is begun. Nothing for a crew of zero. */
zr_exit zr_crew_end(zr_crew *crew, const zr_call *call, bool hurry);

#endif
