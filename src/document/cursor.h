/* A place in a text that only moves forward and never leaves it. Recognisers peel their words off its front.
 */
#ifndef ZEREN_DOCUMENT_CURSOR_H
#define ZEREN_DOCUMENT_CURSOR_H

#include "base/utf8.h"
#include "base/words.h"

typedef struct zr_cursor {
    zr_span rest;
    size_t used; /* bytes passed */
} zr_cursor;

/* The next character, 0 at the end; its length in bytes goes to `length`. */
static inline uint32_t zr_cursor_peek(const zr_cursor *at, size_t *length)
{
    uint32_t character = 0;
    *length = zr_utf8_read(at->rest, &character);
    return *length ? character : 0;
}
static inline void zr_cursor_skip(zr_cursor *at, size_t length)
{
    at->rest = zr_span_cut(at->rest, length, at->rest.size);
    at->used += length;
}

/* Passes the next character if it is one of those in `set`. */
bool zr_cursor_take(zr_cursor *at, const char *set);

/* Passes the word if it stands here. */
static inline bool zr_cursor_word(zr_cursor *at, const char *word)
{
    if (!zr_span_starts(at->rest, word))
        return false;
    zr_cursor_skip(at, strlen(word));
    return true;
}

/* Passes the first of the words that stands here; the list ends with NULL. */
static inline bool zr_cursor_any(zr_cursor *at, const char *const *words)
{
    size_t size = zr_starts_any(at->rest, words);
    zr_cursor_skip(at, size);
    return size > 0;
}

void zr_cursor_spaces_any(zr_cursor *at, int most);

/* Passes up to `most` white space characters, never a line break. Mostly there is none. */
static inline void zr_cursor_spaces(zr_cursor *at, int most)
{
    unsigned char first = at->rest.size ? (unsigned char)at->rest.data[0] : 'x';
    if (first <= ' ' || (first >= 0x80 && (first < 0xE4 || first > 0xE9)))
        zr_cursor_spaces_any(at, most);
}

/* Passes the next character if it is one of those in `set`, where the end of a line has parted it from the
 * number before it too: 2025 | 年. */
bool zr_cursor_unit(zr_cursor *at, const char *set);

/* A number: digits (up to 9999) or Chinese (up to 999); 0 bytes if there is none. */
typedef struct zr_number {
    uint32_t value;
    size_t size;
    bool chinese;
} zr_number;
zr_number zr_number_read(zr_span text);
zr_number zr_digits_read(zr_span text);
zr_number zr_chinese_read(zr_span text);

#endif
