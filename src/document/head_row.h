/* Several names in one line of a signature. */
#ifndef ZEREN_DOCUMENT_HEAD_ROW_H
#define ZEREN_DOCUMENT_HEAD_ROW_H

#include "zeren/span.h"

#include <stdint.h>

/* The names that white space parts in the line, at most `most`; the line itself where it is one name. They
 * may hold white space. O(line), bounded. */
uint32_t zr_issuers_of_row(zr_span *out, uint32_t most, zr_span line);

#endif
