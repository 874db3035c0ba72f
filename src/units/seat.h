/* Where a document's issuer governs. */
#ifndef ZEREN_UNITS_SEAT_H
#define ZEREN_UNITS_SEAT_H

#include "units/sense.h"

/* From title, issuers, number; else from the opening; else from the whole text (inferred). O(text). */
zr_status zr_seat_find(zr_seat *out, const zr_document *document, const zr_lexicon *lexicon, zr_error *err);

/* The department that issues the document; its sector is ZR_NONE where a government or a party committee
 * does. Its names lie in the arena. */
zr_host zr_host_find(const zr_document *document, const zr_lexicon *lexicon, zr_arena *arena, uint32_t seat);

#endif
