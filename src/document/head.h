/* What a document says about itself: title, number, issuers, date. */
#ifndef ZEREN_DOCUMENT_HEAD_H
#define ZEREN_DOCUMENT_HEAD_H

#include "document/outline.h"

/* Reads the lines before the plan's own text, and the issuer's name and date behind it. What is not there
 * stays empty. O(head + tail), both bounded. */
zr_status zr_head_find(zr_document_head *out, zr_span text, const zr_outline *outline, zr_arena *arena,
                       zr_error *err);

#endif
