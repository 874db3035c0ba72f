/* Maps: what the options ask for, drawn into a file. */
#ifndef ZEREN_CLI_DRAWING_H
#define ZEREN_CLI_DRAWING_H

#include "cli/command.h"
#include "zeren/map.h"

/* Options → what to draw. Says what it does not find. */
zr_exit zr_drawing_options(zr_map_options *out, const zr_call *call, const zr_graph *graph,
                           const zr_map_kind *kind);

/* Whether anybody answers for anything in it: without that a map has nothing to show. O(duties). */
bool zr_drawing_has_duties(const zr_graph *graph, uint32_t document);

/* The format: --format, else the ending of -o, else SVG. Says so when it is none. */
zr_exit zr_drawing_format(zr_map_format *out, const zr_call *call);

/* Draws into `path` ("-" or NULL: standard output). Says what fails, and that letters are missing from the
 * fonts. `shown` is the same, or what to call a file in a folder that is aside. */
zr_exit zr_drawing_write(const zr_call *call, const zr_map_kind *kind, const zr_graph *graph,
                         const zr_map_options *options, zr_map_format format, const char *path,
                         const char *shown);

#endif
