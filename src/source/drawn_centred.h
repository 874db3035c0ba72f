/* A page of a table whose cells stand in the middle of their rows: its columns, its lines, its rows. */
#ifndef ZEREN_SOURCE_DRAWN_CENTRED_H
#define ZEREN_SOURCE_DRAWN_CENTRED_H

#include "source/drawn.h"

enum {
    ZR_CENTRED_COLUMNS = 8,
    ZR_CENTRED_LINES = 160, /* of one page */
    ZR_CENTRED_ROWS = 100,  /* of one page */
    ZR_CENTRED_WORDS = 12   /* words between spaces in a line */
};

/* Words between wide gaps. */
typedef struct zr_centred_words {
    size_t start, end;    /* end 0: none */
    uint32_t left, right; /* in characters */
} zr_centred_words;

typedef struct zr_centred_line {
    zr_centred_words cell[ZR_CENTRED_COLUMNS];
    uint32_t number; /* of the row whose number stands here; 0: none */
    bool section;    /* a heading over the whole width */
} zr_centred_line;

typedef struct zr_centred_page {
    zr_span text;
    zr_centred_words head[ZR_CENTRED_COLUMNS];
    uint32_t columns, numbers, task, unit; /* columns by what they hold */
    uint32_t edge;                         /* where the words of the task's column begin */
    uint32_t reach;                        /* where they end at most */
    uint32_t left, right;                  /* where bodies stand */
    size_t first, below, behind; /* bytes: the head's first line, behind the head, behind the last line */
    zr_centred_line *line;       /* room for ZR_CENTRED_LINES, each filled when its turn comes */
    uint32_t lines;
} zr_centred_page;

/* Rows between headings over the whole width. */
typedef struct zr_centred_section {
    uint32_t top, bottom;                   /* lines [top, bottom) */
    uint32_t number[ZR_CENTRED_ROWS], rows; /* lines with the rows' numbers */
    uint32_t last[ZR_CENTRED_ROWS];         /* line of each row */
} zr_centred_section;

/* Reads the page whose head is in the line at `start`, into a page with its text; false if none is. `*looked`
 * is behind the last line that was looked at. */
bool zr_centred_read(zr_centred_page *at, size_t floor, size_t start, size_t *looked);

/* Words between gaps of two spaces and more in the line [start, end); how many, or 0 where they are too many.
 */
uint32_t zr_centred_pieces(zr_centred_words out[ZR_CENTRED_WORDS], zr_span text, size_t start, size_t end);

/* Finds the last lines of the rows; false where that is in doubt. O(rows · 30²). */
bool zr_centred_part(const zr_centred_page *at, zr_centred_section *part);

/* Do the bodies of two lines go on from one to the other? */
bool zr_centred_goes_on(const zr_centred_page *at, uint32_t upper, uint32_t lower);

/* The nearest line at or above (below) `line`, not above `top` (at or below `bottom`), with words in a
 * column; or ZR_NONE. */
uint32_t zr_centred_above(const zr_centred_page *at, uint32_t line, uint32_t top, uint32_t column);
uint32_t zr_centred_below(const zr_centred_page *at, uint32_t line, uint32_t bottom, uint32_t column);

static inline zr_span zr_centred_span(const zr_centred_page *at, const zr_centred_words *words)
{
    return zr_span_cut(at->text, words->start, words->end);
}

static inline uint32_t zr_centred_distance(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
}

#endif
