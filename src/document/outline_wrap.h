/* Lines that a copy from a PDF has broken. */
#ifndef ZEREN_DOCUMENT_OUTLINE_WRAP_H
#define ZEREN_DOCUMENT_OUTLINE_WRAP_H

#include "document/outline_scan.h"

/* Finds the width at which the text is wrapped (columns: a Chinese character is two), 0 if its lines are
 * paragraphs, and marks every line whose sentence goes on in the next. O(lines). */
void zr_scan_find_wraps(zr_scan *scan, zr_span text);

/* Is the line too short to have been broken by the page's edge? Its break is the writer's own. */
bool zr_line_ends_paragraph(const zr_scan *scan, const zr_line *line);

#endif
