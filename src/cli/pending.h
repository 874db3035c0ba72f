/* What other layers do not have yet. */
#ifndef ZEREN_CLI_PENDING_H
#define ZEREN_CLI_PENDING_H

#include "zeren/graph.h"

zr_status zr_graph_join(zr_graph **out, const zr_graph *const *graphs, uint32_t count, zr_error *err);

#endif
