/* Text as a JSON string. */
#ifndef ZEREN_BASE_JSON_TEXT_H
#define ZEREN_BASE_JSON_TEXT_H

#include "base/buffer.h"

/* Adds `text` in double quotes, escaped as RFC 8259 asks and no more; invalid UTF-8 becomes U+FFFD, so that
 * what is written is always JSON. O(size). */
void zr_buffer_json(zr_buffer *buffer, zr_span text);

/* The same without the quotes, for a string of several texts, each of whole characters. */
void zr_buffer_json_part(zr_buffer *buffer, zr_span text);

/* May the text stand between quotes as it is? O(size). */
bool zr_json_is_plain(zr_span text);

#endif
