/* Which column each piece of a row belongs to, when a copy of a table has lost the places of its cells. */
#ifndef ZEREN_SOURCE_DRAWN_SEATS_H
#define ZEREN_SOURCE_DRAWN_SEATS_H

#include "source/drawn_words.h"

enum { ZR_SEAT_COLUMNS = 40, ZR_SEAT_PIECES = 72, ZR_SEAT_DEAR = 1000000 };

typedef struct zr_tile {
    size_t start, end;
    bool first; /* of its line */
} zr_tile;

typedef struct zr_head {
    zr_head_kind kind[ZR_SEAT_COLUMNS];
    uint32_t columns, number; /* number: the column of the rows' numbers */
    bool spaced;              /* pieces are words between spaces, not lines */
} zr_head;

typedef struct zr_seats {
    uint8_t column[ZR_SEAT_PIECES];
    bool begins[ZR_SEAT_PIECES]; /* a further row under the same number */
    uint32_t cost;               /* tenths; 0 where every piece is what its column asks for */
} zr_seats;

/* What a piece looks like. */
typedef struct zr_looks {
    bool bodies, time, person, digits, stopped, shortish, lists, several, torn, named, deed, dashed, open;
} zr_looks;
zr_looks zr_looks_of(zr_span words);

/* How badly a piece suits a column; what it costs to leave a column empty, in the first row of a number or in
 * a further one; what it costs to go on with the cell of the piece before. Tenths, set by hand. */
uint32_t zr_seat_misfit(const zr_looks *look, zr_head_kind kind);
uint32_t zr_seat_absence(zr_head_kind kind, bool further);
uint32_t zr_seat_going_on(const zr_looks *before, const zr_looks *piece, zr_head_kind kind, bool spaced);

/* What it costs that another column begins behind `before`: 甲局、 ends no cell, where lines are cells. */
static inline uint32_t zr_seat_leaving(const zr_looks *before, bool spaced)
{
    enum { OPEN = 20 };
    return before->open && !spaced ? OPEN : 0;
}

/* A column of words left of another: its cells are often merged over rows. */
bool zr_seat_groups(const zr_head *head, uint32_t column);

bool zr_head_has(const zr_head *head, zr_head_kind kind);

/* A bit for each column that bodies stand in. */
uint64_t zr_head_bodies(const zr_head *head);

/* 牵头单位 and 配合单位: one of them may be empty, or merged with the row above. */
bool zr_head_has_two_of_bodies(const zr_head *head);

/* Seats pieces that stand behind a row's number. Pieces seated left of the numbers' column belong to the row
 * below. Time grows with the pieces times the square of the columns. */
void zr_seats_find(zr_seats *out, zr_span text, const zr_tile *pieces, uint32_t count, const zr_head *head);

/* What that costs of the first piece alone, the first two …: costs[1] to costs[count], in one go. */
void zr_seats_costs(uint32_t costs[], zr_span text, const zr_tile *pieces, uint32_t count,
                    const zr_head *head);

/* The cost of seating the pieces in the columns behind the number one by one, empty ones too: as many as
 * there are columns. */
uint32_t zr_seats_in_turn(zr_span text, const zr_tile *pieces, const zr_head *head);

#endif
