/* What the sentence around a bracket says of the bodies that stand in it: that they are to be called, that
 * the work is done, or that they wrote what is cited. They answer for nothing then. */
#ifndef ZEREN_DOCUMENT_DUTIES_NOTE_AROUND_H
#define ZEREN_DOCUMENT_DUTIES_NOTE_AROUND_H

#include "zeren/span.h"

/* 报名地点：滨江路8号|（市人才中心）: does the sentence that goes on to `at` tell of a contact? A bracket
 * there names whose it is. O(1). */
bool zr_note_tells_contact(zr_span text, size_t at);

/* Does the sentence before the bracket at `open` tell what is done (已完成三条干线建设。)? O(1). */
bool zr_note_follows_done(zr_span text, size_t open);

/* Does the bracket [open, end) tell who wrote the work named before it, in a sentence that cites it:
 * 落实《某规程》 （住建部、应急部）要求, 按照《某规程》（住建部、应急部），? At the end of a sentence it does
 * not. O(1). */
bool zr_note_tells_authors(zr_span text, size_t open, size_t end);

#endif
