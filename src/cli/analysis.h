/* One method of the analysis, run on a selection of a graph. */
#ifndef ZEREN_CLI_ANALYSIS_H
#define ZEREN_CLI_ANALYSIS_H

#include "cli/command.h"
#include "zeren/frame.h"
#include "zeren/method.h"

/* Cuts the matrix and runs the method, with the seed and draws of the options. Says what fails. */
zr_exit zr_analyze(zr_frame **out, const zr_call *call, const zr_graph *graph, const zr_selection *selection,
                   const char *method);

/* The same for a table that is one of several: where it is too large to be made, *out is NULL, it is said,
 * and the others are not lost with it. */
zr_exit zr_analyze_if_small(zr_frame **out, const zr_call *call, const zr_graph *graph,
                            const zr_selection *selection, const char *method);

#endif
