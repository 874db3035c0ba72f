/* Small word tables, and the question that the grammar asks of them. */
#ifndef ZEREN_DOCUMENT_DUTIES_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_WORDS_H

#include "zeren/span.h"

/* One word and what it is; the kinds are the table's own. */
typedef struct zr_word {
    const char *text;
    uint8_t kind;
} zr_word;

/* In the order of their bytes: zr_word_read depends on it. */
typedef struct zr_words_table {
    const zr_word *words;
    size_t count;
} zr_words_table;

/* The longest word of the table that begins at byte `at`, or NULL. O(log words). */
const zr_word *zr_word_read(zr_words_table table, zr_span text, size_t at);

/* Is the table in order, and free of doubles? For the tests. */
bool zr_words_sorted(zr_words_table table);

/* Length in bytes of the character at `at`: its lead byte's word is taken (1 for a stray byte), never past
 * the end. */
size_t zr_step(zr_span text, size_t at);

/* Where the character begins that ends at `at` (> 0). */
size_t zr_step_back(zr_span text, size_t at);

/* Do the bytes at `at` begin with `word`? */
bool zr_has(zr_span text, size_t at, const char *word);

/* Do the bytes [start, end) end with `word`? */
bool zr_has_before(zr_span text, size_t start, size_t end, const char *word);

#endif
