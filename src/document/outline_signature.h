/* Who signs a text that has lost its line breaks, and when. */
#ifndef ZEREN_DOCUMENT_OUTLINE_SIGNATURE_H
#define ZEREN_DOCUMENT_OUTLINE_SIGNATURE_H

#include "zeren/span.h"

/* A signature without a line of its own, at the end of a text that has lost its line breaks:
 * …。国务院办公厅2020年7月15日（此件公开发布）. Empty if there is none; no issuer where a copy has
 * lost who signs. O(1). */
typedef struct zr_signature {
    zr_span issuer, date;
} zr_signature;
zr_signature zr_signature_read(zr_span text);

#endif
