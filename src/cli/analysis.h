/* One method of the analysis, run on a selection of a graph. */
#ifndef ZEREN_CLI_ANALYSIS_H
#define ZEREN_CLI_ANALYSIS_H

#include "cli/command.h"
#include "zeren/frame.h"
#include "zeren/method.h"

/* Cuts the matrix and runs the method, with the seed and draws of the options. Says what fails. */
zr_exit zr_analyze(zr_frame **out, const zr_call *call, const zr_graph *graph, const zr_selection *selection,
                   const char *method);

#endif
