/* A folder of results that appears whole or not at all. */
#ifndef ZEREN_CLI_OUT_FOLDER_H
#define ZEREN_CLI_OUT_FOLDER_H

#include "cli/folder.h"

/* Files are written into a folder beside the final one. At the end that takes the final name; if there is a
 * folder of that name already, each file is moved into it by itself, over one of the same name, and nothing
 * else there is touched. Owns its strings: zr_out_folder_close, then zr_out_folder_free. */
typedef struct zr_out_folder {
    char *path;     /* the final folder */
    char *aside;    /* where files are written */
    zr_paths names; /* of the files, below the folder: "maps/load.svg" */
    zr_paths inner; /* folders made in it: "maps" */
} zr_out_folder;

zr_status zr_out_folder_open(zr_out_folder *folder, const char *path, zr_error *err);

/* The path to write the file `name` to ("maps/load.svg": the folder in it is made); the caller frees it. */
zr_status zr_out_folder_file(char **path, zr_out_folder *folder, const char *name, zr_error *err);

/* Puts everything in its place if `status` is ZR_OK, else takes it away. Gives `status`, or what went wrong
 * now. */
zr_status zr_out_folder_close(zr_out_folder *folder, zr_status status, zr_error *err);
void zr_out_folder_free(zr_out_folder *folder);

#endif
