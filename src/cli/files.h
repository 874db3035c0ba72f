/* The world of files: whole reads with a bound, writes that appear whole or not at all. */
#ifndef ZEREN_CLI_FILES_H
#define ZEREN_CLI_FILES_H

#include "base/arena.h"
#include "cli/undo.h"
#include "zeren/error.h"
#include "zeren/sink.h"
#include "zeren/span.h"

#include <stdio.h>

/* More than this is refused: 2 GiB. */
#define ZR_FILE_MOST ((size_t)2 << 30)

/* All bytes of a regular file, or of standard input for "-". Free with zr_file_free. Pipes, devices and
 * folders are refused by name (but for /dev/stdin and /dev/fd/…, which a shell makes of <(…)). */
zr_status zr_file_read(zr_span *out, const char *path, zr_error *err);
void zr_file_free(zr_span *bytes);

/* A file being written beside its final name. It must stay where it is while open. */
typedef struct zr_writer {
    zr_undo undo; /* first: what is aside is taken away when the program is stopped */
    FILE *file;
    char *path;  /* final name; NULL for standard output */
    char *aside; /* the name while it is written; NULL when there is none (a device, standard output) */
    int refused; /* errno of the first write that failed, or 0 */
} zr_writer;

/* `path` NULL or "-" is standard output. What is no regular file (/dev/null), or named as a device, is
 * written to directly, never replaced; a link is followed, also one to what is not there yet. A file that may
 * not be written to is refused. */
zr_status zr_writer_open(zr_writer *writer, const char *path, zr_error *err);
/* A new file in a folder that is aside itself: under its own name from the start, so that what a process
 * leaves that is killed can be found. */
zr_status zr_writer_create(zr_writer *writer, const char *path, zr_error *err);
/* The writer's zr_put. */
bool zr_writer_put(void *writer, const char *data, size_t size);
/* Gives the file its name if `status` is ZR_OK and every byte was taken and has reached the disk; else takes
 * it away. Gives `status`, or what went wrong now. */
zr_status zr_writer_close(zr_writer *writer, zr_status status, zr_error *err);

/* Puts `bytes` in a new file (zr_writer_create). */
zr_status zr_file_create(const char *path, zr_span bytes, zr_error *err);

/* folder/name, malloc'd; NULL when memory is refused. */
char *zr_path_join(const char *folder, const char *name);

/* The path as results have it, who are all UTF-8. A name in it that is no UTF-8 is of another encoding: its
 * bytes above ASCII become %CD, and its own % becomes %25, so that two names stay two. A path that is UTF-8
 * is given back as it is; another ends with NUL. Empty without memory. O(path). */
zr_span zr_path_written(zr_arena *arena, zr_span path);
/* Back: the path that is written so where it is not as it stands; NULL where nothing stands for other bytes,
 * or without memory. */
const char *zr_path_of_written(zr_arena *arena, zr_span written);

/* A pattern for mkstemp or mkdtemp beside `path`, malloc'd; NULL when memory is refused. */
char *zr_path_aside(const char *path);

/* Asks the disk to keep the names in a folder as they are now; the folder that holds `path`. What is renamed
 * is whole without it: after a power cut it may stand under its old name. A file system that cannot is let
 * be. */
void zr_folder_settle(const char *folder);
void zr_path_settle(const char *path);

/* Where `path` leads to, through links, also to what is not there yet; malloc'd. */
zr_status zr_path_final(char **out, const char *path, zr_error *err);

#endif
