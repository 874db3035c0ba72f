/* A document in traditional characters is read as if it were in simplified ones; what it lends is then given
 * back the characters of the text. */
#ifndef ZEREN_DOCUMENT_UNFOLD_H
#define ZEREN_DOCUMENT_UNFOLD_H

#include "document/duties.h"
#include "document/shape.h"
#include "document/targets.h"

typedef struct zr_unfolding {
    zr_span text;   /* as printed */
    zr_span folded; /* as it was read: the same bytes in number and places */
    zr_arena *arena;
} zr_unfolding;

/* O(what is lent). */
void zr_unfold_head(const zr_unfolding *of, zr_document_head *head);
void zr_unfold_shape(const zr_unfolding *of, zr_shape *shape, uint32_t expressions);
void zr_unfold_duties(const zr_unfolding *of, zr_duties *duties);
void zr_unfold_targets(const zr_unfolding *of, zr_targets *targets);
void zr_unfold_notes(const zr_unfolding *of, zr_notes *notes);

#endif
