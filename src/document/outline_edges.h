/* How wide a line is, how it begins and how it ends. */
#ifndef ZEREN_DOCUMENT_OUTLINE_EDGES_H
#define ZEREN_DOCUMENT_OUTLINE_EDGES_H

#include "document/outline_scan.h"

/* Fills columns, first and last of a line of the text. O(columns). */
void zr_line_measure(zr_line *line, zr_span text);

#endif
