/* Lookup in word tables, and steps over characters. */
#include "document/duties_words.h"

#include <string.h>

/* Order of the first character alone: words of one first character stand together in a sorted table. */
static int compare_head(zr_span text, size_t at, const char *word)
{
    for (size_t i = 0; i < 3 && word[i]; i++) {
        unsigned char a = at + i < text.size ? (unsigned char)text.data[at + i] : 0;
        unsigned char b = (unsigned char)word[i];
        if (a != b)
            return a < b ? -1 : 1;
        if (b < 0x80)
            return 0;
    }
    return 0;
}

const zr_word *zr_word_read(zr_words_table table, zr_span text, size_t at)
{
    size_t low = 0, high = table.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_head(text, at, table.words[middle].text) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    const zr_word *longest = NULL;
    for (; low < table.count && compare_head(text, at, table.words[low].text) == 0; low++) {
        if (zr_has(text, at, table.words[low].text))
            longest = &table.words[low]; /* a longer word stands behind its own beginning */
    }
    return longest;
}

bool zr_words_sorted(zr_words_table table)
{
    for (size_t i = 1; i < table.count; i++) {
        if (strcmp(table.words[i - 1].text, table.words[i].text) >= 0)
            return false;
    }
    return true;
}

bool zr_has_before(zr_span text, size_t start, size_t end, const char *word)
{
    size_t size = strlen(word);
    return end >= start && end - start >= size && memcmp(text.data + end - size, word, size) == 0;
}

size_t zr_longest_at(const char *const *words, size_t count, zr_span text, size_t at)
{
    size_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t size = 0;
        while (words[i][size] && at + size < text.size && text.data[at + size] == words[i][size])
            size++;
        if (!words[i][size] && size > longest)
            longest = size;
    }
    return longest;
}

bool zr_holds_any(const char *const *words, size_t count, zr_span text)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_find_word(text, 0, words[i]) != SIZE_MAX)
            return true;
    }
    return false;
}

size_t zr_find_word(zr_span text, size_t from, const char *word)
{
    for (size_t at = from; at < text.size; at++) {
        const char *head = memchr(text.data + at, word[0], text.size - at);
        if (!head)
            break;
        at = (size_t)(head - text.data);
        if (zr_has(text, at, word))
            return at;
    }
    return SIZE_MAX;
}
