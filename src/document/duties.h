/* The words that assign: notes in brackets, labelled lines, table cells, sentences.
 *
 * A grammar that composes, not a list of cases; NODE is where the words stand in the outline. */
#ifndef ZEREN_DOCUMENT_DUTIES_H
#define ZEREN_DOCUMENT_DUTIES_H

#include "document/outline.h"
#include "document/spots.h"

/* Here `measure` of an expression is a node of the outline; shape.c puts the measure's index there. */
typedef struct zr_duties {
    const zr_expression *expressions; /* in document order */
    uint32_t expression_count;
    const zr_mention *mentions; /* by expression, then place in the text; carried ones (ZR_BY_CARRY) last in
                                   theirs */
    uint32_t mention_count;
    const zr_carried *carried;
    uint32_t carried_count;
} zr_duties;

/* Is it told in a sentence, and in no note? */
static inline bool zr_duties_in_prose(const zr_duties *duties, const zr_expression *expression)
{
    return expression->mentions && duties->mentions[expression->mention].basis == ZR_BY_PROSE;
}

/* Finds them all. A statement that carries a collective forward (以下均需…不再列出) gives one mention of
 * basis ZR_BY_CARRY in every later expression of the same plan (with the place where it is stated); a rule
 * for the lead holds from where it stands. Words of an expression that fit nowhere become ZR_F_LEFT_OVER
 * notes. O(size). */
zr_status zr_duties_find(zr_duties *out, zr_span text, const zr_spots *spots, const zr_outline *outline,
                         zr_arena *arena, zr_notes *notes, zr_error *err);

#endif
