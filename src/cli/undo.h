/* What is taken away when the program is stopped in the middle: by Ctrl-C, TERM, HUP, or because the reader
 * of its output has gone. Killed outright (KILL), nothing can be. */
#ifndef ZEREN_CLI_UNDO_H
#define ZEREN_CLI_UNDO_H

#include <signal.h>

/* One thing to take away; the first member of what it is about. `run` is called inside a signal handler:
 * system calls alone. The newest goes first. */
typedef struct zr_undo {
    void (*run)(struct zr_undo *undo);
    struct zr_undo *next;
} zr_undo;

/* Once, at the start. A signal that is ignored already (nohup) stays so. */
void zr_undo_watch(void);

/* Between these no signal stops this thread: while something is made and added, or changed. No other thread
 * may add or drop meanwhile. */
void zr_undo_hold(sigset_t *before);
void zr_undo_release(const sigset_t *before);

void zr_undo_add(zr_undo *undo, void (*run)(zr_undo *undo));
void zr_undo_drop(zr_undo *undo); /* nothing when it is not there */

/* In a new process: what is the parent's stays the parent's. */
void zr_undo_forget(void);

#endif
