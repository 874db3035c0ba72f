/* Rows of a page's fields whose marks are lost: 发布机构 某局 文    号 某政办〔2023〕1号, or with nothing
 * between them, 发文机构某局发文字号某政办〔2023〕1号. */
#ifndef ZEREN_DOCUMENT_HEAD_UNMARKED_H
#define ZEREN_DOCUMENT_HEAD_UNMARKED_H

#include "zeren/span.h"

#include <stdbool.h>

/* What stands behind the key in such a row: it begins with a key, and has a second one or a day or a number
 * behind the first. O(line), of at most a few hundred bytes; a longer line has none. */
zr_span zr_unmarked_field(zr_span line, const char *key);

/* Are clean words such a row, none of its spaces left? */
bool zr_is_unmarked_row(zr_span words);

#endif
