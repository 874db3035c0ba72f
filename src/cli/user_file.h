/* A file that the user keeps (capacities, statuses, steps, rules), as text whatever its encoding. */
#ifndef ZEREN_CLI_USER_FILE_H
#define ZEREN_CLI_USER_FILE_H

#include "cli/command.h"
#include "zeren/error.h"
#include "zeren/source.h"

/* Zero-initialise; zr_user_file_free. */
typedef struct zr_user_file {
    zr_span bytes, text; /* UTF-8 */
    zr_source *source;
} zr_user_file;

/* UTF-8 with or without a mark, UTF-16, GB18030: told by the bytes. Says what is no text, or has bytes
 * without meaning, and as what to save it: `form`. */
extern const zr_words zr_user_table, zr_user_script, zr_user_names;
zr_exit zr_user_file_read(zr_user_file *out, const zr_call *call, const char *path, zr_words form);

/* What a reader of such a file failed with: its words name file, line and column; ZR_EXIT_USAGE for what
 * stands in the file. */
zr_exit zr_user_file_wrong(const zr_call *call, const zr_error *err);
void zr_user_file_free(zr_user_file *file);

#endif
