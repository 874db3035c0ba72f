/* Files inside of a zip: ARCHIVE!NAME. */
#ifndef ZEREN_CLI_ARCHIVES_H
#define ZEREN_CLI_ARCHIVES_H

#include "cli/folder.h"
#include "zeren/span.h"

/* If `path` is a zip of files (told by content; a docx is none), adds ARCHIVE!NAME for each and sets
 * `*archive`; else does nothing. */
zr_status zr_archive_list(zr_paths *paths, const char *path, bool *archive, zr_error *err);

/* `path` names no file of the disk, but one inside a file that is: where the name inside begins, else NULL.
 */
const char *zr_archive_member(const char *path);

/* Its bytes; free with zr_file_free. */
zr_status zr_archive_member_read(zr_span *out, const char *path, zr_error *err);

/* The same for many members in turn, by several threads: the archive read last stays open, so that one of n
 * members is opened once, not n times. */
typedef struct zr_open_archive zr_open_archive;

zr_open_archive *zr_open_archive_new(void); /* NULL when memory is refused */
void zr_open_archive_free(zr_open_archive *open);
/* Bytes of a member when unpacked; 0 when it is none, or not to be had. */
size_t zr_open_archive_size(zr_open_archive *open, const char *path);
zr_status zr_open_archive_read(zr_span *out, zr_open_archive *open, const char *path, zr_error *err);

#endif
