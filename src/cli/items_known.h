/* Inputs that are one file under two names are counted once. */
#ifndef ZEREN_CLI_ITEMS_KNOWN_H
#define ZEREN_CLI_ITEMS_KNOWN_H

#include "base/arena.h"
#include "base/table.h"
#include "cli/command.h"
#include "cli/folder.h"

/* Zero-initialise it. */
typedef struct zr_known {
    zr_table files; /* by where they are on the disk */
    zr_arena keys;
    zr_paths names; /* as first met */
} zr_known;

/* Takes away, of the paths from `first` on, those of files known already, with a word; the others are known
 * from now on. Refuses a file that is also the output. */
zr_exit zr_known_drop(zr_known *known, const zr_call *call, zr_paths *paths, size_t first);
void zr_known_free(zr_known *known);

#endif
