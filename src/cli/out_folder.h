/* A folder of results, filled aside. */
#ifndef ZEREN_CLI_OUT_FOLDER_H
#define ZEREN_CLI_OUT_FOLDER_H

#include "base/table.h"
#include "cli/command.h"
#include "cli/folder.h"
#include "cli/undo.h"

/* Files are written into a folder aside. A new folder then takes the final name in one step: it appears whole
 * or not at all. Into a folder that is there already each file is moved by itself, over one of the same name,
 * when all are written; what an earlier run wrote and this one does not is removed, told by the list that a
 * run leaves (manifest.h); nothing else in it is touched. A disk that fails in the middle of moving can leave
 * files of both. Owns its strings: zr_out_folder_close, then zr_out_folder_free; it must stay where it is
 * till then.
 */
typedef struct zr_out_folder {
    zr_undo undo;   /* first */
    int handle;     /* of the folder aside */
    char *path;     /* the final folder */
    char *aside;    /* where files are written */
    bool is_new;    /* it takes the final name */
    zr_paths names; /* of the files, below the folder: "maps/load.svg" */
    zr_table known; /* the same */
    zr_paths inner; /* folders made in it: "maps" */
} zr_out_folder;

zr_status zr_out_folder_open(zr_out_folder *folder, const char *path, zr_error *err);

/* Is there a file of that name yet? O(name). */
bool zr_out_folder_has(const zr_out_folder *folder, const char *name);

/* The path to write the file `name` to ("maps/load.svg": the folder in it is made); the caller frees it. */
zr_status zr_out_folder_file(char **path, zr_out_folder *folder, const char *name, zr_error *err);

/* Says why the file `name` could not be written, by its final name. ZR_EXIT_FAILED. */
zr_exit zr_out_folder_say(const zr_call *call, const zr_out_folder *folder, const char *name,
                          const zr_error *err);

/* Puts everything in its place if `status` is ZR_OK, else takes it away. Gives `status`, or what went wrong
 * now. */
zr_status zr_out_folder_close(zr_out_folder *folder, zr_status status, zr_lang lang, zr_error *err);
void zr_out_folder_free(zr_out_folder *folder);

#endif
