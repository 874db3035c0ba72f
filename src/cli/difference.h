/* The map of what a plan or a new version changes: --map FILE. */
#ifndef ZEREN_CLI_DIFFERENCE_H
#define ZEREN_CLI_DIFFERENCE_H

#include "cli/command.h"
#include "zeren/map.h"

/* For each measure of `after` that of `before` with the same id, or ZR_NONE. malloc'd; NULL without memory.
 */
uint32_t *zr_difference_by_id(const zr_graph *before, const zr_graph *after);

/* Is the ending of --map one that zeren draws? Says so if not; nothing without the option. */
zr_exit zr_difference_check(const zr_call *call);

/* Draws to --map; nothing without the option. `old_of` NULL: measures are matched by id. */
zr_exit zr_difference_write(const zr_call *call, const zr_graph *before, const zr_graph *after,
                            const uint32_t *old_of);

#endif
