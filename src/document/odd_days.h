/* Days that there are not in the words of a document. */
#ifndef ZEREN_DOCUMENT_ODD_DAYS_H
#define ZEREN_DOCUMENT_ODD_DAYS_H

#include "document/outline.h"
#include "document/spots.h"

/* Tells of each from byte `from` on (ZR_F_NO_SUCH_DAY). O(text). */
void zr_odd_days_tell(zr_notes *notes, zr_span text, const zr_spots *spots, size_t from);

#endif
