/* Rows of Markdown's tables that the end of a page broke in two. */
#ifndef ZEREN_SOURCE_CARRIED_ROWS_H
#define ZEREN_SOURCE_CARRIED_ROWS_H

#include "source/draft.h"
#include "source/source.h"

/* Makes them whole in the text, each word with its own place; another text stays as it is. O(text). */
zr_status zr_source_join_carried(zr_source *source, zr_error *err);

#endif
