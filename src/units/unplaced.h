/* Words for levels whose place is not known: 区 in a document that does not say which district issued it.
 * Each is asked about once, not for every body that it stands before. */
#ifndef ZEREN_UNITS_UNPLACED_H
#define ZEREN_UNITS_UNPLACED_H

#include "units/sense.h"

enum { ZR_UNPLACED_WORDS = 8, ZR_UNPLACED_NAMES = 3 };

/* One word and the first of the names that it begins. */
typedef struct zr_unplaced_word {
    zr_span word, names[ZR_UNPLACED_NAMES];
    uint32_t count; /* of names; one too many where there are more */
    uint32_t note;  /* the note that was put down at the first of them */
} zr_unplaced_word;

typedef struct zr_unplaced {
    zr_unplaced_word words[ZR_UNPLACED_WORDS];
    uint32_t count;
} zr_unplaced;

/* Need nobody know where the names are? There are none; or they are offices of the company or university that
 * issues the document, no bodies of a level. */
bool zr_needs_no_place(const zr_context *context, const zr_mention *mentions, uint32_t count);

/* Was the word that begins the name met before? Then the name is put to it. Else `note` is where the word is
 * asked about. */
bool zr_unplaced_met(zr_unplaced *unplaced, const zr_sense *sense, uint32_t note);

/* The words and the names behind them as details of their notes: 区（区财政局、区水利局…）. */
void zr_unplaced_write(const zr_unplaced *unplaced, zr_note *notes, zr_arena *arena);

#endif
