/* Names that a sentence tells to do something. */
#ifndef ZEREN_DOCUMENT_DUTIES_PROSE_H
#define ZEREN_DOCUMENT_DUTIES_PROSE_H

#include "document/duties_hunt.h"

/* The names in [start, end) become names of the reading with this role; one who is named twice keeps the
 * first. */
void zr_prose_names(zr_reading *reading, size_t start, size_t end, zr_role role);

/* Where the sentence at `at` ends: its stop, or the end of the text. O(bytes passed). */
size_t zr_prose_sentence_end(zr_span text, size_t at);

/* Where the next clause that may have a subject begins, behind the verb at `at`. */
size_t zr_prose_next_clause(zr_span text, size_t at, size_t end);

/* One stretch as one expression of the node, if it has at least `least` subjects; one is enough for items
 * that it names. */
void zr_prose_stretch(zr_hunt *hunt, size_t start, size_t end, uint32_t least, uint32_t node);

/* Those whom the sentence [start, end) tells to do something become an expression of the node, if there are
 * any. */
void zr_prose_sentence(zr_hunt *hunt, uint32_t node, size_t start, size_t end);

/* The same of a line that begins with whom it tells; other lines tell nobody. */
void zr_prose_line(zr_hunt *hunt, uint32_t node, size_t start, size_t end);

#endif
