/* Changes for people. */
#ifndef ZEREN_CLI_DIFF_TEXT_H
#define ZEREN_CLI_DIFF_TEXT_H

#include "base/buffer.h"
#include "zeren/change.h"
#include "zeren/lang.h"

/* Adds them; renumbering only when `all`. */
void zr_diff_text(zr_buffer *out, const zr_changes *changes, const zr_graph *before, const zr_graph *after,
                  bool all, zr_lang lang);

#endif
