/* Lines whose sentence goes on in the next, though neither the page's width nor a mark at their end says so.
 */
#ifndef ZEREN_DOCUMENT_OUTLINE_RUN_ON_H
#define ZEREN_DOCUMENT_OUTLINE_RUN_ON_H

#include "document/outline_scan.h"

/* Marks them as broken; the wraps are found already. O(size). */
void zr_scan_find_run_ons(zr_scan *scan, zr_span text);

#endif
