/* The words with which a covering notice sends out a plan. */
#ifndef ZEREN_DOCUMENT_OUTLINE_NOTICE_H
#define ZEREN_DOCUMENT_OUTLINE_NOTICE_H

#include "document/outline_scan.h"

/* The last line before `end` in which a notice says that it sends something out (现印发给你们); the words may
 * be broken over two lines. ZR_NONE: none. */
uint32_t zr_notice_last(zr_span text, const zr_scan *scan, uint32_t end);

#endif
