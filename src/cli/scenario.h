/* What-if steps in words → edits, applied one after the other. */
#ifndef ZEREN_CLI_SCENARIO_H
#define ZEREN_CLI_SCENARIO_H

#include "cli/script.h"

/* Applies every line of the script to `*graph`, which is replaced; names in a line are looked up in the graph
 * as the lines before it left it. On failure the message names file, line and column, and *graph is the one
 * that failed (to be freed all the same). `steps` counts the lines. */
zr_exit zr_scenario_apply(zr_graph **graph, uint32_t *steps, zr_script *script);

#endif
