/* Text that is put together from words of another one, with the way back. */
#ifndef ZEREN_SOURCE_DRAFT_H
#define ZEREN_SOURCE_DRAFT_H

#include "base/buffer.h"
#include "source/places.h"

/* Zero-initialise it and set `max`. */
typedef struct zr_draft {
    zr_buffer out;
    zr_places map;            /* out → where the words came from */
    size_t max;               /* bytes; beyond, `full` is set and nothing more is written */
    size_t line;              /* where the current line of out begins */
    size_t blank_at;          /* where white space came from that is not written yet */
    bool blank, blank_breaks; /* there is some; it holds a line end */
    bool full;
    zr_span lost;   /* words of the page that could not be read, up to its end or that of a tag */
    size_t lost_at; /* in out, which they would follow */
    bool steps; /* a place is the number of a page or paragraph: all words from one are from the same place */
} zr_draft;

/* Words as HTML shows them: white space runs are one space, none at the ends of a line, none for a line end
 * inside the words between two wide characters. `at` is where the first byte came from. */
void zr_draft_words(zr_draft *draft, zr_span words, size_t at);

/* Words as they are, line ends and all. */
void zr_draft_verbatim(zr_draft *draft, zr_span words, size_t at);

/* Words that stand for something at `at`: a computed number, a separator. */
void zr_draft_put(zr_draft *draft, const char *words, size_t at);

/* Ends the line if anything stands on it. */
void zr_draft_break(zr_draft *draft, size_t at);

/* Ends the line. */
void zr_draft_newline(zr_draft *draft, size_t at);

/* Bytes [start, end) of another one's text, each with its own place. */
void zr_draft_copy(zr_draft *draft, const zr_draft *from, size_t start, size_t end);

bool zr_draft_failed(const zr_draft *draft);
void zr_draft_free(zr_draft *draft);

#endif
