/* What is known of the place that output goes to. */
#ifndef ZEREN_CLI_TERMINAL_H
#define ZEREN_CLI_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* Columns of the terminal behind `file`; 0 when it is none (then nothing is cut to fit). */
uint32_t zr_terminal_width(FILE *file);

/* Bold and colours: on a terminal that knows them, unless NO_COLOR is set. */
bool zr_terminal_colours(FILE *file);

#endif
