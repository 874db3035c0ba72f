/* Where a document's issuer governs. */
#ifndef ZEREN_UNITS_SEAT_H
#define ZEREN_UNITS_SEAT_H

#include "units/sense.h"

/* From title, issuers, number; else from the opening; else from the whole text (inferred). O(text). */
zr_status zr_seat_find(zr_seat *out, const zr_document *document, const zr_lexicon *lexicon, zr_error *err);

/* The words that say who issues the document: its first issuer, else what its title begins with. */
zr_span zr_issuer_words(const zr_document *document);

/* The department that they name; its sector is ZR_NONE where they are a government's or a party committee's.
 * Its names lie in the arena or in the words. */
zr_host zr_host_find(const zr_lexicon *lexicon, zr_span issuer, zr_arena *arena, uint32_t seat);

#endif
