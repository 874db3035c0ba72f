/* The title of a text in which no line ends like one. */
#ifndef ZEREN_DOCUMENT_HEAD_FIRST_LINE_H
#define ZEREN_DOCUMENT_HEAD_FIRST_LINE_H

#include "zeren/span.h"

/* The first line before byte `limit` that is not of a page, if it is short, no sentence, no field
 * (责任单位：…) and no head of a table; of a row with one cell (a table's caption) that cell. Empty if there
 * is none. */
zr_span zr_first_line_title(zr_span text, size_t limit);

#endif
