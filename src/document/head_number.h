/* The number (文号) that a document's first lines give. */
#ifndef ZEREN_DOCUMENT_HEAD_NUMBER_H
#define ZEREN_DOCUMENT_HEAD_NUMBER_H

#include "base/arena.h"
#include "document/head_lines.h"

/* A line that is nothing but a number, else one in a bracket of its own below `title_at`, else a header's
 * field. */
zr_span zr_head_number(const zr_head_lines *lines, zr_span text, size_t title_at, zr_arena *arena);

#endif
