/* Does the value of a label go on in the next line? */
#ifndef ZEREN_DOCUMENT_DUTIES_VALUE_ON_H
#define ZEREN_DOCUMENT_DUTIES_VALUE_ON_H

#include "document/duties_line_label.h"

/* The value begins at of.value and has reached the end of a line at `end`; the next one begins at `next`,
 * behind `gap`. O(value) of one of up to 4,000 bytes, O(line) of a longer one. */
bool zr_value_goes_on(zr_hunt *hunt, zr_line_label of, size_t end, size_t next, zr_gap gap);

#endif
