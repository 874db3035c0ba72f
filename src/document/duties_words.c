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

size_t zr_step(zr_span text, size_t at)
{
    unsigned char lead = (unsigned char)text.data[at];
    size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return length < text.size - at ? length : text.size - at;
}

size_t zr_step_back(zr_span text, size_t at)
{
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    return start;
}

bool zr_has(zr_span text, size_t at, const char *word)
{
    size_t size = strlen(word);
    return at <= text.size && text.size - at >= size && memcmp(text.data + at, word, size) == 0;
}

bool zr_has_before(zr_span text, size_t start, size_t end, const char *word)
{
    size_t size = strlen(word);
    return end >= start && end - start >= size && memcmp(text.data + end - size, word, size) == 0;
}
