/* How comparisons are shown to people: short names of networks, figures as rows. */
#ifndef ZEREN_CLI_CONTRAST_H
#define ZEREN_CLI_CONTRAST_H

#include "cli/tables.h"
#include "zeren/compare.h"

/* Names that fit above a column: the shortest heads that no other network has, "…" behind them; names that
 * are short stay. `labels` has room for `count` networks; what it points to is freed with *kept. False
 * without memory. */
bool zr_contrast_label(zr_network *labels, const zr_network *networks, uint32_t count, char **kept);

/* Names of files: what all have before the last "/" in common is left out; one given twice gets "~2". The
 * same ownership. */
bool zr_contrast_files(zr_network *networks, const char *const *paths, uint32_t count, char **kept);

/* The columns that people see of wide tables: of "rows" name, measures of each network and spread; of
 * "pairs", when it is one table of an overview, the main ones. *keys (NULL: all) is freed, what it points to
 * belongs to the frame. */
bool zr_contrast_columns(const zr_frame *frame, bool overview, char ***keys);

/* A frame with a row for each column of `frame` but the first, whose cells head the columns. */
zr_status zr_contrast_turn(zr_frame **out, const zr_frame *frame, zr_lang lang, zr_error *err);

#endif
