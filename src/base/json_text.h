/* Text as a JSON string. */
#ifndef ZEREN_BASE_JSON_TEXT_H
#define ZEREN_BASE_JSON_TEXT_H

#include "base/buffer.h"

/* Adds `text` in double quotes, escaped as RFC 8259 asks and no more; invalid UTF-8 becomes U+FFFD, so that
 * what is written is always JSON. O(size). */
void zr_buffer_json(zr_buffer *buffer, zr_span text);

#endif
