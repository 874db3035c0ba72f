/* Does a text have a word, or one of a few, and what is it without? Lists of words end with NULL, and none of
 * them is empty. */
#ifndef ZEREN_BASE_WORDS_H
#define ZEREN_BASE_WORDS_H

#include "zeren/span.h"

#include <stdatomic.h>

static inline bool zr_holds(zr_span text, const char *word)
{
    return zr_span_find(text, zr_span_of(word), 0) != SIZE_MAX;
}

/* Does one of the words stand in the text? Of a text of a line's size nearly every word that does not is told
 * by its bytes; of a longer one each is looked for. O(size + words), or O(size · words). */
bool zr_holds_any(zr_span text, const char *const *words);

static inline bool zr_equals_any(zr_span text, const char *const *words)
{
    while (*words && !(zr_span_starts(text, *words) && text.size == strlen(*words)))
        words++;
    return *words != NULL;
}

/* Bytes of the first of the words that the text starts with, else 0: longer words stand before those that
 * they begin with. */
size_t zr_starts_any(zr_span text, const char *const *words);

/* Likewise of those that it ends with. */
size_t zr_ends_any(zr_span text, const char *const *words);

/* The longest of those that it ends with, else 0. */
size_t zr_longest_end(zr_span text, const char *const *words);

/* Bytes of all of them that follow each other from the start on. */
size_t zr_starts_run(zr_span text, const char *const *words);

/* The longest of the words that the text starts with, else 0. */
size_t zr_longest_any(zr_span text, const char *const *words);

/* A list that is asked again and again, mostly in vain: by which bytes its words may be told at once. Only
 * the words are given; the rest is made when it is first asked, by each thread alike. */
typedef struct zr_word_list {
    const char *const *words;
    _Atomic uint64_t heads, tails; /* a bit for the last six bits of zr_head_byte of each word, of its last
                                      byte; 0: not made */
} zr_word_list;

uint64_t zr_list_make_heads(zr_word_list *list);
uint64_t zr_list_make_tails(zr_word_list *list);

/* What tells the first character best: of three bytes the third. A text that is cut in its first character
 * starts with no word that has it whole. */
static inline unsigned char zr_head_byte(const char *data)
{
    return (unsigned char)data[0] < 0xE0 ? (unsigned char)data[0] : (unsigned char)data[2];
}

static inline bool zr_list_may_start(zr_word_list *list, zr_span text)
{
    if (text.size < 3 && (!text.size || (unsigned char)text.data[0] >= 0xE0))
        return false;
    uint64_t heads = atomic_load_explicit(&list->heads, memory_order_relaxed);
    heads = heads ? heads : zr_list_make_heads(list);
    return heads >> (zr_head_byte(text.data) & 63) & 1;
}

static inline bool zr_list_may_end(zr_word_list *list, zr_span text)
{
    if (!text.size)
        return false;
    uint64_t tails = atomic_load_explicit(&list->tails, memory_order_relaxed);
    tails = tails ? tails : zr_list_make_tails(list);
    return tails >> (text.data[text.size - 1] & 63) & 1;
}

/* The same as zr_starts_any, zr_longest_any, zr_ends_any of its words. */
static inline size_t zr_list_starts(zr_word_list *list, zr_span text)
{
    return zr_list_may_start(list, text) ? zr_starts_any(text, list->words) : 0;
}

static inline size_t zr_list_longest(zr_word_list *list, zr_span text)
{
    return zr_list_may_start(list, text) ? zr_longest_any(text, list->words) : 0;
}

static inline size_t zr_list_ends(zr_word_list *list, zr_span text)
{
    return zr_list_may_end(list, text) ? zr_ends_any(text, list->words) : 0;
}

/* Does the text begin with the head and go on behind it? */
static inline bool zr_goes_on(zr_span text, zr_span head)
{
    return text.size > head.size && (head.size == 0 || memcmp(text.data, head.data, head.size) == 0);
}

/* The text behind its first bytes, and before its last. */
static inline zr_span zr_behind(zr_span text, size_t size)
{
    return zr_span_cut(text, size, text.size);
}

static inline zr_span zr_without_last(zr_span text, size_t size)
{
    return zr_span_cut(text, 0, text.size - size);
}

/* … before the longest of the words that it ends with; all of it where it ends with none. */
static inline zr_span zr_without_any(zr_span text, const char *const *words)
{
    return zr_without_last(text, zr_longest_end(text, words));
}

/* Has the text no bytes but these? An empty one has none. */
static inline bool zr_is_made_of(zr_span text, const char *bytes)
{
    size_t at = 0, count = strlen(bytes);
    while (at < text.size && memchr(bytes, text.data[at], count))
        at++;
    return at == text.size;
}

/* Is the text a row of words of the two lists, at least one of them a sign? A sign is read before another
 * word. */
static inline bool zr_is_row_of(zr_span text, const char *const *signs, const char *const *others)
{
    bool any = false;
    for (size_t at = 0, word; at < text.size; at += word) {
        zr_span rest = zr_span_cut(text, at, text.size);
        word = zr_starts_any(rest, signs);
        any |= word > 0;
        if (!word && (word = zr_starts_any(rest, others)) == 0)
            return false;
    }
    return any;
}

/* Bytes up to the first end of any of the words that stand at `from` or behind it, else 0. O(size · words).
 */
static inline size_t zr_first_end(zr_span text, const char *const *words, size_t from)
{
    size_t first = 0;
    for (; *words; words++) {
        size_t at = zr_span_find(text, zr_span_of(*words), from), end = at + strlen(*words);
        if (at != SIZE_MAX && (!first || end < first))
            first = end;
    }
    return first;
}

#endif
