/* Lists of words at the beginning and at the end of a text: asked of each name and line for many lists, and
 * nearly always in vain. */
#include "base/words.h"

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

/* The first of the words, or the longest, that the text starts with. */
static inline size_t starts(zr_span text, const char *const *words, bool longest)
{
    bool wide = text.size > 1 && (unsigned char)text.data[0] >= 0x80;
    uint16_t head = wide ? two_bytes(text.data) : 0;
    size_t found = 0;
    for (; *words; words++) {
        if (wide && two_bytes(*words) != head)
            continue; /* as most */
        size_t size = start_size(text, *words);
        if (size && !longest)
            return size;
        found = size > found ? size : found;
    }
    return found;
}

size_t zr_starts_any(zr_span text, const char *const *words)
{
    return starts(text, words, false);
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
    return starts(text, words, true);
}

/* Which bytes a text has, by their last six bits: a word of which one is missing stands nowhere in it. */
static uint64_t bytes_of(zr_span text)
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < text.size; i++)
        bytes |= (uint64_t)1 << (text.data[i] & 63);
    return bytes;
}

/* The third byte is asked first, which tells Chinese characters best. */
static bool may_hold(uint64_t bytes, const char *word)
{
    if (!(bytes >> (zr_head_byte(word) & 63) & 1))
        return false;
    while (*word && bytes >> (*word & 63) & 1)
        word++;
    return !*word;
}

bool zr_holds_any(zr_span text, const char *const *words)
{
    enum { LEAST = 6, MOST = 160 }; /* bytes: in more nearly each of the six bits would be found */
    bool told = text.size >= LEAST && text.size <= MOST && *words && words[1] && words[2];
    uint64_t bytes = told ? bytes_of(text) : UINT64_MAX;
    while (*words && !(may_hold(bytes, *words) && zr_holds(text, *words)))
        words++;
    return *words != NULL;
}

/* strlen by characters: words are short, and nearly all are Chinese. */
static size_t size_of(const char *word)
{
    size_t size = 0;
    for (;; size++) {
        while ((unsigned char)word[size] >= 0xE0)
            size += 3;
        if (!word[size])
            return size;
    }
}

size_t zr_ends_any(zr_span text, const char *const *words)
{
    char last = text.size ? text.data[text.size - 1] : '\0';
    for (; *words; words++) {
        size_t size = size_of(*words);
        if ((*words)[size - 1] == last && size <= text.size &&
            memcmp(text.data + text.size - size, *words, size) == 0)
            return size;
    }
    return 0;
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

size_t zr_longest_end(zr_span text, const char *const *words)
{
    size_t longest = zr_ends_any(text, words); /* mostly none */
    for (; longest && *words; words++) {
        size_t size = size_of(*words);
        if (size > longest && zr_span_ends(text, *words))
            longest = size;
    }
    return longest;
}
