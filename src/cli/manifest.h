/* The list of what was written into a folder of results, kept in it. */
#ifndef ZEREN_CLI_MANIFEST_H
#define ZEREN_CLI_MANIFEST_H

#include "cli/folder.h"
#include "zeren/span.h"

/* Lines as of sha256sum: 64 digits, two spaces, the name below the folder. */
#define ZR_MANIFEST ".zeren-files"

/* Writes the list of `names` into `folder`, where they are. O(bytes of the files). */
zr_status zr_manifest_write(const char *folder, const zr_paths *names, zr_error *err);

/* The list that is in `folder`; empty when there is none. Free it with zr_file_free. */
zr_span zr_manifest_read(const char *folder);

/* Takes away the files that `list` names and `names` does not, and folders left empty by that. What has been
 * changed since it was written stays, with a word. */
zr_status zr_manifest_clear(const char *folder, zr_span list, const zr_paths *names, zr_lang lang,
                            zr_error *err);

/* Was this folder filled by zeren? */
bool zr_manifest_there(const char *folder);

#endif
