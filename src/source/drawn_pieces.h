/* A table that lost its rows, as a run of pieces: lines, words between spaces, or what stands between bars
 * wherever lines end. */
#ifndef ZEREN_SOURCE_DRAWN_PIECES_H
#define ZEREN_SOURCE_DRAWN_PIECES_H

#include "source/drawn_seats.h"

typedef enum zr_strip_kind { ZR_STRIP_LINES, ZR_STRIP_WORDS, ZR_STRIP_BARS } zr_strip_kind;

typedef struct zr_strip {
    zr_span text;
    zr_strip_kind kind;
    uint32_t blanks; /* blank lines that may stand in it, besides those of any table */
} zr_strip;

enum { ZR_STRIP_SHORT = 72 }; /* bytes of a line that may be a name of the head */

/* How the cells were copied around the line at `start`, in which a column of bodies is named. */
zr_strip_kind zr_strip_kind_at(zr_span text, size_t start);

/* Where the lines begin that may be the head of the table, one of whose names stands at `at`; SIZE_MAX if
 * there is none. */
size_t zr_strip_head(const zr_strip *strip, size_t floor, size_t at);

/* Where the table begins whose first name stands at `at`: at the bar before it, if that has its own line.
 * What stood further up, from `head` on, stays. */
size_t zr_strip_first(zr_span text, size_t head, size_t at);

/* The first piece at or after `at`; its end is the text's size, and its start too, where the run ends. Pieces
 * between bars may be empty. */
zr_tile zr_strip_tile(const zr_strip *run, size_t at);

static inline bool zr_strip_is_over(const zr_strip *run, const zr_tile *piece)
{
    return piece->start >= run->text.size;
}

/* Where the piece behind this one is looked for. */
size_t zr_strip_behind(const zr_strip *run, const zr_tile *piece);

static inline zr_span zr_strip_words(const zr_strip *run, const zr_tile *piece)
{
    return zr_span_trim(zr_span_cut(run->text, piece->start, piece->end));
}

#endif
