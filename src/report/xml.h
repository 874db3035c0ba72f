/* Text inside XML. */
#ifndef ZEREN_REPORT_XML_H
#define ZEREN_REPORT_XML_H

#include "base/buffer.h"

/* Adds `text` for an element or a quoted attribute: the five entities, and U+FFFD for what XML 1.0 does not
 * allow (control characters, U+FFFE, invalid UTF-8). O(size). */
void zr_buffer_xml(zr_buffer *buffer, zr_span text);

#endif
