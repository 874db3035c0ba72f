/* Rows of a table that a copy has taken to lines, without a head: their numbers stand in lines of their own.
 */
#ifndef ZEREN_DOCUMENT_OUTLINE_COUNTED_H
#define ZEREN_DOCUMENT_OUTLINE_COUNTED_H

#include "document/outline_scan.h"

/* Lines of digits alone that count rows become labels: 1 ⏎ 建平台 ⏎ 甲局 ⏎ 2 ⏎ …, at least two in a row, few
 * lines apart, each before words and a line of bodies' names. All others are numbers of pages. O(lines). */
void zr_scan_find_counted(zr_scan *scan, zr_span text);

#endif
