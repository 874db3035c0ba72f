/* Work shared out among processes: Graphviz does one thing at a time inside of one. */
#ifndef ZEREN_CLI_CREW_H
#define ZEREN_CLI_CREW_H

#include "cli/command.h"

#include <sys/types.h>

#define ZR_CREW_MOST 16

/* Does piece `index`; says what fails. What it changes in memory is lost. */
typedef zr_exit zr_crew_work(const void *context, size_t index);

typedef struct zr_crew {
    pid_t workers[ZR_CREW_MOST];
    size_t count;
    zr_exit result; /* of what was done here */
} zr_crew;

/* Worker w of `hands` does the pieces w, w + hands, … below `count`, while the caller goes on. One hand is
 * the caller's own: the work is done before this returns; so is the share of a worker that the system does
 * not give. No thread may run yet. */
void zr_crew_start(zr_crew *crew, size_t hands, size_t count, zr_crew_work *work, const void *context);

/* Waits for all of them: the worst of their results. A worker that died has failed. */
zr_exit zr_crew_wait(zr_crew *crew);

#endif
