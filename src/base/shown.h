/* Text of unknown origin, made fit for a terminal. */
#ifndef ZEREN_BASE_SHOWN_H
#define ZEREN_BASE_SHOWN_H

#include "base/buffer.h"

/* Adds `text` as one line: line breaks and tabs become spaces, characters that steer a terminal and bytes
 * that are no UTF-8 become U+FFFD. Every character of `text` stays one character. O(size). */
void zr_buffer_shown(zr_buffer *buffer, zr_span text);

#endif
