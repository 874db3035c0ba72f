/* What is taken away when the program is stopped in the middle. */
#include "cli/undo.h"

#include <pthread.h>
#include <stddef.h>
#include <unistd.h>

static const int stops[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
static zr_undo *newest; /* changed with the signals held; read by the handler */

/* A second signal (timeout sends two) waits till all is taken away. */
static void stop(int number)
{
    for (zr_undo *undo = newest; undo; undo = undo->next)
        undo->run(undo);
    signal(number, SIG_DFL); /* and die of it on return, so that who called us knows */
    raise(number);
}

static void stop_set(sigset_t *set)
{
    sigemptyset(set);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        sigaddset(set, stops[i]);
}

void zr_undo_watch(void)
{
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        struct sigaction before, now = {.sa_handler = stop};
        stop_set(&now.sa_mask);
        if (sigaction(stops[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(stops[i], &now, NULL);
    }
}

void zr_undo_hold(sigset_t *before)
{
    sigset_t set;
    stop_set(&set);
    pthread_sigmask(SIG_BLOCK, &set, before);
}

void zr_undo_release(const sigset_t *before)
{
    pthread_sigmask(SIG_SETMASK, before, NULL);
}

void zr_undo_add(zr_undo *undo, void (*run)(zr_undo *undo))
{
    sigset_t before;
    zr_undo_hold(&before);
    *undo = (zr_undo){run, newest};
    newest = undo;
    zr_undo_release(&before);
}

void zr_undo_drop(zr_undo *undo)
{
    sigset_t before;
    zr_undo_hold(&before);
    zr_undo **at = &newest;
    while (*at && *at != undo)
        at = &(*at)->next;
    if (*at)
        *at = undo->next;
    zr_undo_release(&before);
}

void zr_undo_forget(void)
{
    newest = NULL;
}
