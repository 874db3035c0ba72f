/* A line that says how far long work has come: on a terminal, after a second, and wiped at the end. */
#include "cli/progress.h"

#include "cli/message.h"

#include <stdio.h>
#include <unistd.h>

static double seconds_between(const struct timespec *a, const struct timespec *b)
{
    return (double)(b->tv_sec - a->tv_sec) + (double)(b->tv_nsec - a->tv_nsec) / 1e9;
}

void zr_progress_start(zr_progress *progress, zr_lang lang, size_t total)
{
    *progress = (zr_progress){.lang = lang, .total = total, .terminal = isatty(fileno(zr_errors())) == 1};
    clock_gettime(CLOCK_MONOTONIC, &progress->start);
    progress->last = progress->start;
}

void zr_progress_show(zr_progress *progress, size_t done)
{
    if (!progress->terminal)
        return;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (seconds_between(&progress->start, &now) < 1 || seconds_between(&progress->last, &now) < 0.1)
        return;
    progress->last = now;
    progress->shown = true;
    fprintf(zr_errors(), progress->lang == ZR_ZH ? "\r读取 %zu/%zu" : "\rreading %zu/%zu", done,
            progress->total);
    fflush(zr_errors());
}

void zr_progress_end(zr_progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", zr_errors());
}
