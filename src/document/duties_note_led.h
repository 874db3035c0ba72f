/* 由县住建局牵头（县民政局配合）: a bracket that names only who helps, and those before it whom they help. */
#ifndef ZEREN_DOCUMENT_DUTIES_NOTE_LED_H
#define ZEREN_DOCUMENT_DUTIES_NOTE_LED_H

#include "document/duties_note_place.h"

/* Keeps the names of the note, read as `reading`, with those of the clause that ends before its bracket: one
 * expression, read anew behind those of `reading`. False where no clause tells who leads or answers, or the
 * note tells it itself. O(1), but for the names. */
bool zr_note_keep_led(zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place);

#endif
