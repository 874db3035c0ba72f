/* A page of a table that a copy keeps apart by spaces: its columns, its lines, its rows, its cells. */
#ifndef ZEREN_SOURCE_DRAWN_LAYOUT_H
#define ZEREN_SOURCE_DRAWN_LAYOUT_H

#include "source/drawn.h"
#include "source/drawn_words.h"

enum {
    ZR_LAYOUT_COLUMNS = 10,
    ZR_LAYOUT_LINES = 200, /* of one page */
    ZR_LAYOUT_ROWS = 100,  /* of one page */
    ZR_LAYOUT_ATOMS = 96,  /* words between spaces in a line */
    ZR_LAYOUT_MEASURES = 2,
    ZR_LAYOUT_STORIES = 3, /* lines of a head */
    ZR_LAYOUT_WIDTH = 512, /* columns of characters that are looked at */
    ZR_LAYOUT_CHARACTER =
        4, /* weight of a Chinese character; a Latin one weighs half of it, a space a quarter */
    ZR_LAYOUT_DEAR = UINT32_MAX / 4
};

/* Words between spaces. Places are counted in two ways, as drawings are made: a Chinese character is one
 * column wide, or two. */
typedef struct zr_layout_atom {
    size_t start, end;
    uint32_t left[ZR_LAYOUT_MEASURES], right[ZR_LAYOUT_MEASURES];
    uint32_t weight, gap; /* gap: spaces before it */
} zr_layout_atom;

typedef struct zr_layout_words {
    size_t start, end;    /* end 0: none */
    uint32_t weight;      /* how much of a line they fill */
    uint32_t left, right; /* in characters */
} zr_layout_words;

typedef struct zr_layout_line {
    zr_layout_words cell[ZR_LAYOUT_COLUMNS];
    uint32_t number; /* of the row whose number stands here; 0: none */
    uint32_t place;  /* from the page's first line downwards, in half lines */
    bool section;    /* a heading over the whole width, or with a number of its own */
    bool apart;      /* a blank line stands above it */
} zr_layout_line;

/* The words of a column's name, from above downwards: 牵头 and 单位 below it. */
typedef struct zr_layout_stack {
    size_t start[ZR_LAYOUT_STORIES], end[ZR_LAYOUT_STORIES];
    uint32_t count;
} zr_layout_stack;

typedef struct zr_layout_head {
    uint32_t columns, numbers, task; /* columns by what they hold */
    zr_head_kind kind[ZR_LAYOUT_COLUMNS];
    zr_layout_atom name[ZR_LAYOUT_COLUMNS]; /* where its words stand */
    zr_layout_stack words[ZR_LAYOUT_COLUMNS];
    uint32_t measure;     /* by which words stand above others */
    size_t first, behind; /* bytes */
} zr_layout_head;

typedef struct zr_layout_page {
    zr_span text;
    zr_layout_head head;
    uint32_t measure;
    bool measured;                    /* a page before told the measure: one copy has one */
    uint32_t cut[ZR_LAYOUT_COLUMNS];  /* where each column ends */
    uint32_t edge[ZR_LAYOUT_COLUMNS]; /* where its words begin; 0: not at one place */
    uint32_t full[ZR_LAYOUT_COLUMNS]; /* what a full line of the column weighs */
    bool digits;          /* rows have 1 2 3 for numbers, and groups of them may have 一 二 三 */
    size_t behind;        /* the page's last line */
    zr_layout_line *line; /* room for ZR_LAYOUT_LINES */
    uint32_t lines;
} zr_layout_page;

/* How many words stand over each place, begin there, and have their middle there, in both measures. */
typedef struct zr_layout_cover {
    uint16_t over[ZR_LAYOUT_MEASURES][ZR_LAYOUT_WIDTH], begins[ZR_LAYOUT_MEASURES][ZR_LAYOUT_WIDTH],
        middle[ZR_LAYOUT_MEASURES][ZR_LAYOUT_WIDTH];
} zr_layout_cover;

/* Rows between headings over the whole width. */
typedef struct zr_layout_part {
    uint32_t top, bottom;                                 /* lines [top, bottom) */
    uint32_t number[ZR_LAYOUT_ROWS], rows;                /* lines with the rows' numbers */
    uint32_t first[ZR_LAYOUT_ROWS], last[ZR_LAYOUT_ROWS]; /* of each row's words in the column of tasks */
    uint32_t above;                     /* lines [top, above) go on with the last row of the page before */
    uint32_t block[ZR_LAYOUT_ROWS + 1]; /* where each row begins, and the last one ends, if blocked */
    bool blocked;                       /* blank lines part the rows, and nothing else */
    bool begins[ZR_LAYOUT_ROWS];        /* rows with a cell of their own under 牵头单位 */
    bool hanging; /* cells begin in the first line of their row, else stand in its middle */
    bool goes_on; /* rows without bodies at its head may belong to cells of the page before */
} zr_layout_part;

/* What the pages read so far end with. */
typedef struct zr_layout_tails {
    zr_span words[ZR_LAYOUT_COLUMNS]; /* of each column */
    bool broken;                      /* the last task fills its line, without a stop */
} zr_layout_tails;

/* What a row has in one column. */
typedef struct zr_layout_cell {
    uint32_t first, last; /* lines; ZR_NONE: no words */
    bool kept;            /* it is the cell of the row above */
} zr_layout_cell;

/* Words between spaces in the line [start, end); how many, or ZR_NONE where they are too many. */
uint32_t zr_layout_atoms(zr_layout_atom out[ZR_LAYOUT_ATOMS], zr_span text, size_t start, size_t end);

/* The head of a table that has names in the line [start, …); lines above and below it may belong to it, as 序
 * stands above 号, and 牵头 above 单位. */
bool zr_layout_read_head(zr_layout_head *out, zr_span text, size_t floor, size_t start);

/* Adds the words of a line; where the columns of the page end, by the words of all. */
void zr_layout_add_cover(zr_layout_cover *all, const zr_layout_atom atoms[], uint32_t count);
void zr_layout_find_cuts(zr_layout_page *at, const zr_layout_cover *all);

/* The lines below the head, into a page with its text and head; `from` is where they begin. */
bool zr_layout_read_page(zr_layout_page *at, size_t from);

/* Is the line [start, end) a page's number, alone or with a running head, before a form feed? O(lines). */
bool zr_layout_is_foot(const zr_layout_page *at, size_t start, size_t end);

/* Behind pages' numbers and running heads from `line` on, where the row of that number begins; `line` where
 * other words stand before it. O(lines). */
size_t zr_layout_behind_furniture(const zr_layout_page *at, size_t line, uint32_t number);

/* Puts the names of the columns over the middle of their words, for a page that has no head. */
void zr_layout_follow(zr_layout_page *at);

/* Where cells stand in the middle of their rows: behind the lines at the head of the part that go on with the
 * row which the page before broke off; the part's top where none do. O(lines). */
uint32_t zr_layout_rest(const zr_layout_page *at, const zr_layout_part *part, const zr_layout_tails *tails);

/* The last words of the page are those that the next one may go on with. O(lines). */
void zr_layout_keep_tails(const zr_layout_page *at, zr_layout_tails *tails);

/* Finds each row's lines in the column of tasks. The cost, or ZR_LAYOUT_DEAR. */
uint32_t zr_layout_rows(const zr_layout_page *at, zr_layout_part *part);

/* Do blank lines part the rows? Then each has its number, its task and those who lead it between two of them,
 * and the part's blocks are set. O(lines). */
bool zr_layout_blocks(const zr_layout_page *at, zr_layout_part *part);

/* What the rows of such a part have in a column: the words between their blank lines. */
void zr_layout_block_cells(const zr_layout_page *at, const zr_layout_part *part, uint32_t column,
                           zr_layout_cell out[ZR_LAYOUT_ROWS]);

/* Parts the words of a column into cells, one for each row of the part. */
void zr_layout_cells(const zr_layout_page *at, const zr_layout_part *part, uint32_t column,
                     zr_layout_cell out[ZR_LAYOUT_ROWS]);

/* Puts the end of a name that stands above the line it ends behind it. */
void zr_layout_turn(zr_layout_page *at);

/* Adds the lines [first, last] of a column to its cell in the table's last row. */
void zr_layout_put(const zr_layout_page *at, zr_drawn *table, uint32_t column, uint32_t first, uint32_t last);

/* Names of bodies that begin as most do, or end as they do. */
bool zr_layout_begins_name(zr_span words);

/* Do the words begin as a name with its level does, or are they names of bodies, the first of some length? */
bool zr_layout_is_name(zr_span words);
bool zr_layout_ends_name(zr_span words);

/* Twice the middle of the words. */
static inline uint32_t zr_layout_middle(const zr_layout_atom *atom, uint32_t measure)
{
    return atom->left[measure] + atom->right[measure];
}

static inline bool zr_layout_is_bodies(const zr_layout_page *at, uint32_t column)
{
    return zr_head_names_bodies(at->head.kind[column]);
}

static inline zr_span zr_layout_span(const zr_layout_page *at, uint32_t line, uint32_t column)
{
    const zr_layout_words *words = &at->line[line].cell[column];
    return zr_span_cut(at->text, words->start, words->end);
}

static inline uint32_t zr_layout_distance(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
}

/* Does a line of the column leave room for more? Words wrap before marks, names of fields do not. */
static inline bool zr_layout_is_short(const zr_layout_page *at, uint32_t line, uint32_t column)
{
    uint32_t room = column < at->head.task ? 1 : 2 * ZR_LAYOUT_CHARACTER;
    return at->line[line].cell[column].weight + room < at->full[column];
}

#endif
