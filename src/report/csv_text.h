/* Text as a CSV field. */
#ifndef ZEREN_REPORT_CSV_TEXT_H
#define ZEREN_REPORT_CSV_TEXT_H

#include "base/buffer.h"

/* Adds `text` quoted as RFC 4180 asks, with an apostrophe in front where a spreadsheet would take it for a
 * formula; control characters other than white space become U+FFFD. O(size). */
void zr_buffer_csv(zr_buffer *buffer, zr_span text);

#endif
