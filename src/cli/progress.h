/* A line that says how far long work has come: on a terminal, after a second, and wiped at the end. */
#ifndef ZEREN_CLI_PROGRESS_H
#define ZEREN_CLI_PROGRESS_H

#include "zeren/lang.h"

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

typedef struct zr_progress {
    zr_lang lang;
    size_t total;
    struct timespec start, last;
    bool terminal, shown;
} zr_progress;

void zr_progress_start(zr_progress *progress, zr_lang lang, size_t total);
void zr_progress_show(zr_progress *progress, size_t done); /* at most ten times a second */
void zr_progress_end(zr_progress *progress);

#endif
