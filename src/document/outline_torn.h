/* Sentences that a torn copy, one that breaks its lines at any comma or quote, goes on with in a next line.
 */
#ifndef ZEREN_DOCUMENT_OUTLINE_TORN_H
#define ZEREN_DOCUMENT_OUTLINE_TORN_H

#include "document/outline_scan.h"

/* Does the sentence of `line` go on in `next`, a line without a label, by their quotes and brackets?
 * `before`: the line above, or NULL; its `open` is known. O(size of next). */
bool zr_torn_goes_on(zr_span text, const zr_line *before, const zr_line *line, const zr_line *next);

#endif
