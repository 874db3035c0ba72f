/* Where a note in brackets begins and ends. */
#ifndef ZEREN_DOCUMENT_DUTIES_NOTE_PLACE_H
#define ZEREN_DOCUMENT_DUTIES_NOTE_PLACE_H

#include "document/duties_hunt.h"

/* Bytes that a note may weigh without a label, and that an unclosed one is read. */
enum { ZR_NOTE_MOST = 4000 };

typedef struct zr_note_place {
    size_t open, inside; /* the bracket; the first byte behind it */
    size_t close, end;   /* the closing bracket; the first byte behind it */
    uint32_t event;      /* of the bracket that opens it */
    bool closed;
} zr_note_place;

/* The note that opens at event `index`: up to the bracket that closes it, or to where zr_note_guess says. */
zr_note_place zr_note_place_of(zr_hunt *hunt, size_t index);

/* Where a note ends that nothing closes: at the last bracket that closes a line before the next node, at a
 * full stop, or at the node itself; never behind the beginning of another. */
void zr_note_guess(zr_hunt *hunt, size_t index, zr_note_place *place);

/* （一）医疗救护组（县卫健局牵头）：负责救治: does the note end the few words that a colon makes the head of
 * its line? Not those of a body, whose office it tells. */
bool zr_note_ends_head(const zr_hunt *hunt, const zr_note_place *place);

/* 建成机场。（市发改委、市财政局）结合规划…: behind the end of a sentence, in a paragraph that goes on. What
 * a line begins with is of its own words. */
bool zr_note_stands_between(const zr_hunt *hunt, const zr_note_place *place);

#endif
