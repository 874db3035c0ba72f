/* Texts as sets of overlapping pieces of a few characters: what near-equal texts are found by. */
#ifndef ZEREN_ANALYSIS_PIECES_H
#define ZEREN_ANALYSIS_PIECES_H

#include "base/arena.h"

enum { ZR_PIECE = 5 }; /* characters of a piece: two words of Chinese and a bit */

/* One piece: its hash and the first byte where it stands. */
typedef struct zr_piece {
    uint64_t hash;
    uint32_t text;  /* whose */
    uint32_t place; /* in the text's list of letters */
} zr_piece;

/* The letters of a text that count (no white space, no punctuation; ASCII in lower case, full-width forms as
 * half-width), each with its place. */
typedef struct zr_letters {
    uint32_t *letter; /* count */
    uint32_t *at;     /* byte of each; count + 1, the last is the end */
    uint32_t count;
} zr_letters;

/* Adds what counts of text[0..) to `letters`. False without memory. Grows by malloc: free both. O(size). */
bool zr_letters_read(zr_letters *letters, zr_span text);
void zr_letters_dispose(zr_letters *letters);

/* Sorts by hash, text and place. O(n log n). */
void zr_pieces_sort(zr_piece *pieces, size_t count);

/* The run of equal hashes that begins at `begin` of the sorted list: its end, and how many distinct texts it
 * has; one piece of each is moved to the front of the run. */
size_t zr_pieces_run(zr_piece *pieces, size_t count, size_t begin, size_t *end);

/* Hash of ZR_PIECE letters, the same everywhere: likeness is summed in its order. */
uint64_t zr_piece_hash(const uint32_t *letter);

#endif
