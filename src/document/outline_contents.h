/* The table of contents that some documents open with: its lines are no headings. */
#ifndef ZEREN_DOCUMENT_OUTLINE_CONTENTS_H
#define ZEREN_DOCUMENT_OUTLINE_CONTENTS_H

#include "document/outline_scan.h"

/* Blanks the lines between 目录 and the place where the numbering begins afresh. Looks for 目录 in the first
 * 400 lines. O(lines). */
void zr_scan_drop_contents(zr_scan *scan, zr_span text);

#endif
