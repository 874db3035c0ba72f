/* What the grammar asks of a place in the text: a word of a small table, a character, a line, a quote. */
#ifndef ZEREN_DOCUMENT_DUTIES_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_WORDS_H

#include "base/lines.h"
#include "base/utf8.h"
#include "zeren/span.h"

#include <stdatomic.h>

/* One word and what it is; the kinds are the table's own. */
typedef struct zr_word {
    const char *text;
    uint8_t kind;
} zr_word;

enum { ZR_WORDS_SLOTS = 512 };

/* How far an index is. */
enum { ZR_WORDS_EMPTY, ZR_WORDS_AT_WORK, ZR_WORDS_READY };

/* Where the words of one first character begin, by a hash of it: made when the table is first asked, by
 * whichever thread asks first; the others search until it is there. Zero-initialise it. */
typedef struct zr_words_index {
    atomic_int state;
    struct {
        uint32_t head;         /* the first character's bytes */
        uint16_t first, count; /* count 0: free */
        uint64_t behind;       /* the last six bits of the words' second characters, a bit each; ~0: any */
    } slots[ZR_WORDS_SLOTS];
} zr_words_index;

/* In the order of their bytes: zr_word_read depends on it. At most 400 words. */
typedef struct zr_words_table {
    const zr_word *words;
    size_t count;
    zr_words_index *index; /* or NULL: the words are searched */
} zr_words_table;

const zr_word *zr_word_read_any(const zr_words_table *table, zr_span text, size_t at);

/* The longest of those words that begins at `at`; `known` bytes of all are known to be there. */
const zr_word *zr_word_longest(const zr_word *words, size_t count, size_t known, zr_span text, size_t at);

/* The slot of the index in which the words of a first character are looked for first. */
static inline size_t zr_words_slot(uint32_t head)
{
    return head * 0x9E3779B1u >> 23; /* the upper 9 bits */
}

/* Can no word begin at `at`, as its first two characters tell? */
static inline bool zr_word_is_none(const zr_words_index *index, zr_span text, size_t at)
{
    if (!index || at > text.size || text.size - at < 6 ||
        atomic_load_explicit(&index->state, memory_order_acquire) != ZR_WORDS_READY)
        return false;
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    uint32_t head = (uint32_t)bytes[0] << 16 | (uint32_t)bytes[1] << 8 | bytes[2];
    size_t slot = zr_words_slot(head);
    if (head < 0xE00000)
        return false;
    if (!index->slots[slot].count)
        return true;
    return index->slots[slot].head == head && !(index->slots[slot].behind >> (bytes[5] & 63) & 1);
}

/* The longest word of the table that begins at byte `at`, or NULL. O(1) with an index, else O(log words). */
static inline const zr_word *zr_word_read(zr_words_table table, zr_span text, size_t at)
{
    const zr_words_index *index = table.index;
    if (!index || at > text.size || text.size - at < 6 ||
        atomic_load_explicit(&index->state, memory_order_acquire) != ZR_WORDS_READY)
        return zr_word_read_any(&table, text, at);
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    uint32_t head = (uint32_t)bytes[0] << 16 | (uint32_t)bytes[1] << 8 | bytes[2];
    size_t slot = zr_words_slot(head);
    if (head < 0xE00000 || (index->slots[slot].count && index->slots[slot].head != head))
        return zr_word_read_any(&table, text, at);
    if (!index->slots[slot].count || !(index->slots[slot].behind >> (bytes[5] & 63) & 1))
        return NULL; /* as most */
    return zr_word_longest(table.words + index->slots[slot].first, index->slots[slot].count, 3, text, at);
}

/* Is the table in order, and free of doubles? For the tests. */
bool zr_words_sorted(zr_words_table table);

/* Length in bytes of the character at `at` (< size): its lead byte's word is taken (1 for a stray byte),
 * never past the end. */
static inline size_t zr_step(zr_span text, size_t at)
{
    unsigned char lead = (unsigned char)text.data[at];
    size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return length < text.size - at ? length : text.size - at;
}

/* The character at `at`, for a switch: of up to three bytes as they are, all else 0. Trusts the
 * bytes. */
static inline uint32_t zr_char_at(zr_span text, size_t at)
{
    if (at >= text.size)
        return 0;
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    if ((bytes[0] & 0xF0) == 0xE0 && text.size - at >= 3) /* as most are */
        return zr_utf8_three(bytes);
    if (bytes[0] < 0x80)
        return bytes[0];
    if ((bytes[0] & 0xE0) == 0xC0 && text.size - at >= 2)
        return ((uint32_t)(bytes[0] & 0x1F) << 6) | (bytes[1] & 0x3F);
    return 0;
}

/* Where the character begins that ends at `at` (> 0). */
static inline size_t zr_step_back(zr_span text, size_t at)
{
    const unsigned char *end = (const unsigned char *)text.data + at;
    if (at >= 3 && (end[-3] & 0xF0) == 0xE0 && (end[-2] & 0xC0) == 0x80 && (end[-1] & 0xC0) == 0x80)
        return at - 3; /* as most are */
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    return start;
}

/* Do two characters of three bytes end at `at` (>= 6)? */
static inline bool zr_is_pair_before(zr_span text, size_t at)
{
    const unsigned char *end = (const unsigned char *)text.data + at;
    return (end[-6] & 0xF0) == 0xE0 && (end[-3] & 0xF0) == 0xE0 && (end[-5] & 0xC0) == 0x80 &&
           (end[-4] & 0xC0) == 0x80 && (end[-2] & 0xC0) == 0x80 && (end[-1] & 0xC0) == 0x80;
}

/* The character that ends at `at`, as zr_char_at reads it; 0 at the start. */
static inline uint32_t zr_char_before(zr_span text, size_t at)
{
    return at ? zr_char_at(text, zr_step_back(text, at)) : 0;
}

/* Do the bytes at `at` begin with `word`? Most words fail on their first bytes; a literal's size is known,
 * and its bytes are compared at once. */
static inline bool zr_has(zr_span text, size_t at, const char *word)
{
    if (__builtin_constant_p(strlen(word)))
        return at <= text.size && strlen(word) <= text.size - at &&
               memcmp(text.data + at, word, strlen(word)) == 0;
    for (size_t i = 0; word[i]; i++) {
        if (at + i >= text.size || text.data[at + i] != word[i])
            return false;
    }
    return true;
}

/* Do the bytes [start, end) end with `word`? */
static inline bool zr_has_before(zr_span text, size_t start, size_t end, const char *word)
{
    size_t size = strlen(word);
    if (end < start || end - start < size || size == 0 || text.data[end - 1] != word[size - 1])
        return end >= start && size == 0; /* as most do */
    return memcmp(text.data + end - size, word, size) == 0;
}

/* The words without white space around them, and without stops (。 ；) at their end. */
zr_span zr_without_stops(zr_span words);

/* Does nothing but blanks and Markdown's stars stand before `at` in its line? */
bool zr_begins_line(zr_span text, size_t at);

/* The first place at or behind `at` where no white space stands, or the end. Only what is passed over is
 * looked at: trimming the rest of a text would look at its end for each question. */
size_t zr_words_from(zr_span text, size_t at);

/* A quote: the first byte inside, its closing mark and the first byte behind. inside 0: none opens there;
 * close and behind SIZE_MAX: nothing closes it. */
typedef struct zr_quoted {
    size_t inside, close, behind;
} zr_quoted;

/* The quote that opens at `at` (“ ‘ " 「 『 《), looked for up to `end`. O(end - at). */
zr_quoted zr_quoted_read(zr_span text, size_t at, size_t end);

/* Length of the longest of the words that begins at `at`, else 0. */
size_t zr_longest_at(const char *const *words, size_t count, zr_span text, size_t at);

/* Where `word` stands first in text[from, …), else SIZE_MAX; for short texts. */
size_t zr_find_word(zr_span text, size_t from, const char *word);

#endif
