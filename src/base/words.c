/* Lists of words at the beginning and at the end of a text: asked of each name and line for many lists, and
 * mostly in vain.
 *
 * Of every list that was asked it is known which of the words is the first that may fit, by two bytes of the
 * text's first or last character. A list is told by its address, since none changes or goes while the program
 * runs; it takes a cache line for its heads and one for its tails. A question in vain then takes two dozen
 * instructions, however long the list. */
#include "base/words.h"

#include <stdalign.h>
#include <string.h>

/* Does the text begin with the word? Its bytes, else 0. */
static size_t start_size(zr_span text, const char *word)
{
    size_t size = 0;
    while (size < text.size && word[size] && word[size] == text.data[size])
        size++;
    return word[size] ? 0 : size;
}

/* Two bytes at once tell most words from the text: leads of Chinese characters are few. */
static uint16_t two_bytes(const char *from)
{
    uint16_t two;
    memcpy(&two, from, sizeof two); /* a word has two at least, and be the second its NUL */
    return two;
}

/* strlen by characters: words are short. */
static size_t size_of(const char *word)
{
    size_t size = 0;
    while (word[size])
        size += (unsigned char)word[size] >= 0xE0 ? 3 : 1;
    return size;
}

uint64_t zr_list_make_heads(zr_word_list *list)
{
    uint64_t heads = 0;
    for (const char *const *word = list->words; *word; word++)
        heads |= (uint64_t)1 << (zr_head_byte(*word) & 63);
    atomic_store_explicit(&list->heads, heads, memory_order_relaxed);
    return heads;
}

uint64_t zr_list_make_tails(zr_word_list *list)
{
    uint64_t tails = 0;
    for (const char *const *word = list->words; *word; word++)
        tails |= (uint64_t)1 << ((*word)[size_of(*word) - 1] & 63);
    atomic_store_explicit(&list->tails, tails, memory_order_relaxed);
    return tails;
}

enum {
    LISTS = 2048, /* four times what there are; a power of 2 */
    FULL = LISTS / 4 * 3,
    SLOTS = 56,
    NONE = 255 /* no word has such a character */
};

typedef const char *const *word_row;

typedef struct known_list {
    alignas(64) _Atomic word_row words; /* set when the rest is; `being_made` before */
    unsigned char first[SLOTS];         /* of the words with such a character, or NONE */
} known_list;

/* Lists by their addresses, in open addressing; none is taken out, so that threads ask without a lock. */
typedef struct known_lists {
    known_list items[LISTS];
    _Atomic size_t count;
} known_lists;

static known_lists known_heads, known_tails;
static const char *const being_made[] = {NULL};

/* By two bytes of a character that tell it best. */
static inline size_t slot_of(unsigned char second, unsigned char third)
{
    return (((second & 63u) * 13 + third) & 63) * SLOTS / 64;
}

/* A text that is cut in its first character starts with no word that has it whole. */
static inline size_t head_slot(const char *data)
{
    unsigned char lead = (unsigned char)data[0];
    return lead < 0xE0 ? slot_of(0, lead) : slot_of((unsigned char)data[1], (unsigned char)data[2]);
}

static inline size_t tail_slot(const char *data, size_t size)
{
    unsigned char last = (unsigned char)data[size - 1];
    return last < 0x80 || size < 2 ? slot_of(0, last) : slot_of((unsigned char)data[size - 2], last);
}

static inline size_t place_of(const char *const *words)
{
    return ((uintptr_t)words >> 3) * UINT64_C(0x9E3779B97F4A7C15) >> 53; /* the upper 11 bits */
}

static inline word_row words_of(const known_list *list)
{
    return atomic_load_explicit(&list->words, memory_order_acquire);
}

/* Of a list that is too long for its indexes all words are looked at. */
static void learn(known_list *list, word_row words, bool tails)
{
    memset(list->first, NONE, sizeof list->first);
    for (size_t i = 0; words[i]; i++) {
        size_t slot = tails ? tail_slot(words[i], size_of(words[i])) : head_slot(words[i]);
        if (list->first[slot] == NONE)
            list->first[slot] = i < NONE ? (unsigned char)i : 0;
    }
    atomic_store_explicit(&list->words, words, memory_order_release);
}

/* Of a list that is not in its own place, or not known yet; 0 while another thread makes one there, and for
 * one too many. */
__attribute__((noinline)) static size_t first_elsewhere(known_lists *lists, word_row words, size_t slot,
                                                        bool tails)
{
    size_t at = place_of(words);
    word_row there;
    while ((there = words_of(&lists->items[at])) != NULL && there != words && there != being_made)
        at = (at + 1) % LISTS;
    known_list *list = &lists->items[at];
    if (!there && atomic_fetch_add(&lists->count, 1) < FULL &&
        atomic_compare_exchange_strong(&list->words, &there, being_made)) {
        learn(list, words, tails);
        there = words;
    }
    return there == words ? list->first[slot] : 0;
}

/* The first of the words that the text starts with. */
__attribute__((noinline)) static size_t starts(zr_span text, const char *const *words)
{
    bool wide = text.size > 1 && (unsigned char)text.data[0] >= 0x80;
    uint16_t head = wide ? two_bytes(text.data) : 0;
    size_t size = 0;
    for (; *words && !size; words++) {
        if (!wide || two_bytes(*words) == head)
            size = start_size(text, *words);
    }
    return size;
}

__attribute__((noinline)) static size_t longest(zr_span text, const char *const *words)
{
    bool wide = text.size > 1 && (unsigned char)text.data[0] >= 0x80;
    uint16_t head = wide ? two_bytes(text.data) : 0;
    size_t most = 0;
    for (; *words; words++) {
        size_t size = wide && two_bytes(*words) != head ? 0 : start_size(text, *words);
        most = size > most ? size : most;
    }
    return most;
}

__attribute__((noinline)) static size_t ends(zr_span text, const char *const *words)
{
    char last = text.data[text.size - 1];
    for (; *words; words++) {
        size_t size = size_of(*words);
        if ((*words)[size - 1] == last && size <= text.size &&
            memcmp(text.data + text.size - size, *words, size) == 0)
            return size;
    }
    return 0;
}

typedef size_t look(zr_span text, const char *const *words);

__attribute__((noinline)) static size_t heads_elsewhere(zr_span text, const char *const *words, look *from)
{
    size_t first = first_elsewhere(&known_heads, words, head_slot(text.data), false);
    return first == NONE ? 0 : from(text, words + first);
}

/* From the first on of the words that may begin the text. */
static inline size_t look_at_heads(zr_span text, const char *const *words, look *from)
{
    if (text.size < 3 && (!text.size || (unsigned char)text.data[0] >= 0xE0))
        return 0;
    const known_list *list = &known_heads.items[place_of(words)];
    if (words_of(list) != words)
        return heads_elsewhere(text, words, from);
    size_t first = list->first[head_slot(text.data)];
    return first == NONE ? 0 : from(text, words + first);
}

size_t zr_starts_any(zr_span text, const char *const *words)
{
    return look_at_heads(text, words, starts);
}

size_t zr_starts_run(zr_span text, const char *const *words)
{
    size_t at = 0;
    for (size_t size; (size = zr_starts_any(zr_behind(text, at), words)) != 0;)
        at += size;
    return at;
}

size_t zr_longest_any(zr_span text, const char *const *words)
{
    return look_at_heads(text, words, longest);
}

__attribute__((noinline)) static size_t tails_elsewhere(zr_span text, const char *const *words)
{
    size_t first = first_elsewhere(&known_tails, words, tail_slot(text.data, text.size), true);
    return first == NONE ? 0 : ends(text, words + first);
}

size_t zr_ends_any(zr_span text, const char *const *words)
{
    if (!text.size)
        return 0;
    const known_list *list = &known_tails.items[place_of(words)];
    if (words_of(list) != words)
        return tails_elsewhere(text, words);
    size_t first = list->first[tail_slot(text.data, text.size)];
    return first == NONE ? 0 : ends(text, words + first);
}

size_t zr_longest_end(zr_span text, const char *const *words)
{
    size_t longest = zr_ends_any(text, words); /* mostly none */
    for (; longest && *words; words++) {
        size_t size = strlen(*words);
        if (size > longest && zr_span_ends(text, *words))
            longest = size;
    }
    return longest;
}
