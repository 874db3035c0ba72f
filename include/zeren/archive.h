/* A zip file of documents. */
#ifndef ZEREN_ARCHIVE_H
#define ZEREN_ARCHIVE_H

#include "zeren/error.h"
#include "zeren/span.h"

/* The files of a zip, in the order of their names; folders, hidden files and what macOS adds are left out.
 * Owns all it lends but what zr_archive_read gives. Not for two threads at once. */
typedef struct zr_archive zr_archive;

/* A zip file that is not itself one document (as docx is). */
ZR_API bool zr_archive_is(zr_span bytes);

/* Opens a zip; `bytes` are borrowed and must outlive it. Refuses (ZR_LIMIT) more than 10,000 entries, more
 * than 2 GiB of unpacked files, and names that lead out of the archive: absolute ones, drives, "..". */
ZR_API zr_status zr_archive_open(zr_archive **out, zr_span bytes, zr_error *err);
ZR_API void zr_archive_free(zr_archive *archive);

ZR_API uint32_t zr_archive_count(const zr_archive *archive);

/* Name with folders, in UTF-8 whatever the archive was written in. No two are the same: the second 办法.txt
 * is 办法.txt~2. */
ZR_API zr_span zr_archive_name(const zr_archive *archive, uint32_t index);

/* The file of that name, or ZR_NONE. O(log count). */
ZR_API uint32_t zr_archive_find(const zr_archive *archive, zr_span name);

/* Bytes of a file when unpacked, as the archive says: it may lie. */
ZR_API size_t zr_archive_size(const zr_archive *archive, uint32_t index);

/* Unpacks one file into `*bytes`, to be freed with zr_archive_drop. Refuses a file over 256 MiB, one that
 * grows more than two hundred times (beyond 16 MiB), one protected by a password, and an archive inside the
 * archive, a symbolic link. */
ZR_API zr_status zr_archive_read(zr_archive *archive, uint32_t index, zr_span *bytes, zr_error *err);
ZR_API void zr_archive_drop(zr_span bytes);

#endif
