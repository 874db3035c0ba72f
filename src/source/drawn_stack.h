/* A table copied without its rows, as it is read: what is known of it, and the names of its columns. */
#ifndef ZEREN_SOURCE_DRAWN_STACK_H
#define ZEREN_SOURCE_DRAWN_STACK_H

#include "source/drawn.h"
#include "source/drawn_pieces.h"

typedef struct zr_stack {
    zr_strip run;
    zr_drawn *table;
    zr_head head;
    zr_tile names[ZR_SEAT_COLUMNS];
    zr_tile row[ZR_SEAT_PIECES];  /* what stands behind the number, up to the next */
    zr_tile lead[ZR_SEAT_PIECES]; /* what stands before it, and in which columns */
    uint8_t lead_column[ZR_SEAT_PIECES];
    uint32_t count, leads, sections, rows, dear, torn, longest, shortest;
    size_t behind, looked; /* the last row, and what was looked at */
    size_t broken; /* of words between spaces: a line that begins behind here is no more of the head */
    bool inlined;  /* rows follow each other in one line */
} zr_stack;

static inline zr_span zr_stack_words(const zr_stack *at, const zr_tile *piece)
{
    return zr_strip_words(&at->run, piece);
}

/* How the cells were copied around the line at `start`, which ends at `end`; false where tabs part the cells
 * of rows that are whole. */
bool zr_stack_begin(zr_stack *at, zr_drawn *table, size_t start, size_t end);

/* The number of a row, if the piece is one; else 0. */
uint32_t zr_stack_number(const zr_stack *at, const zr_tile *piece);

/* The names of the columns that stand from `from` on; where the first row begins, or SIZE_MAX. */
size_t zr_stack_head(zr_stack *at, size_t from);

/* Which column has the numbers of the rows; false where none is called 序号 and none can be told. */
bool zr_stack_find_number(zr_stack *at);

/* Adds the names of the piece: one, or several that ran together. */
void zr_stack_name(zr_stack *at, const zr_tile *piece);

/* A body below others and above a date, where no column has times, is who signs; above what it is about, who
 * issues the next paper: is piece `index` of `count` one? */
bool zr_stack_signs(const zr_stack *at, const zr_tile *pieces, uint32_t index, uint32_t count);

/* Takes pieces into the row, from `from` up to the number `next`, or one that is greater if `any`. Is there
 * one? (drawn_stack_row.c.) O(pieces of a row), which are bounded. */
bool zr_stack_reach_number(zr_stack *at, size_t from, uint32_t next, bool any, size_t *number);

/* The pieces without those that have no words. */
void zr_stack_drop_empty(zr_stack *at);

/* Nothing says where the last row ends: as far as words suit it. */
void zr_stack_end_last(zr_stack *at);

/* Headings of the next rows at the end of the row's pieces are counted as such, and none of its words. */
void zr_stack_drop_headings(zr_stack *at);

/* Does a heading stand at `from`, above the first row? */
bool zr_stack_heading_at(const zr_stack *at, size_t from, zr_tile *heading);

/* Begins the table with the row of its names. */
void zr_stack_put_head(zr_stack *at);

/* Is one of the columns 责任单位 or the like, and is there another? */
bool zr_stack_names_bodies(const zr_stack *at);

#endif
