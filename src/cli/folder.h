/* The files in a folder, read through. */
#ifndef ZEREN_CLI_FOLDER_H
#define ZEREN_CLI_FOLDER_H

#include "zeren/error.h"
#include "zeren/lang.h"

#include <stddef.h>

/* Paths; zero-initialise it. */
typedef struct zr_paths {
    char **items;
    size_t count, capacity;
} zr_paths;

zr_status zr_paths_add(zr_paths *paths, const char *path, zr_error *err);
void zr_paths_free(zr_paths *paths);

/* Adds every regular file below `folder`, sorted by the bytes of its path. Links are followed, each folder is
 * read once. Left out: names that begin with a dot; with a word on stderr, pipes and devices, links that lead
 * nowhere or back into a folder they stand in, folders that may not be read, and those that zeren filled
 * itself. Refused: more than 64 levels, more than a million files. */
zr_status zr_folder_list(zr_paths *paths, const char *folder, zr_lang lang, zr_error *err);

#endif
