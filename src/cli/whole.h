/* One thing to one file, whole or not at all; what fails is said. */
#ifndef ZEREN_CLI_WHOLE_H
#define ZEREN_CLI_WHOLE_H

#include "base/buffer.h"
#include "cli/command.h"
#include "zeren/graph.h"

/* `path` as zr_writer_open has it: NULL or "-" is standard output. */
zr_exit zr_write_buffer(const zr_call *call, const char *path, const zr_buffer *text);
zr_exit zr_write_graph(const zr_call *call, const char *path, const zr_graph *graph);

#endif
