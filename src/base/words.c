/* Lists of words at the beginning and at the end of a text: asked of each name and line for many lists, and
 * nearly always in vain. */
#include "base/words.h"

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

size_t zr_starts_any(zr_span text, const char *const *words)
{
    size_t size = 0;
    if (!text.size)
        return 0;
    if (text.size == 1 || (unsigned char)text.data[0] < 0x80) {
        while (*words && !size)
            size = start_size(text, *words++);
        return size;
    }
    uint16_t head = two_bytes(text.data);
    for (; *words && !size; words++) {
        if (two_bytes(*words) == head)
            size = start_size(text, *words);
    }
    return size;
}

/* strlen by characters: words are short. */
static size_t size_of(const char *word)
{
    size_t size = 0;
    while (word[size])
        size += (unsigned char)word[size] >= 0xE0 ? 3 : 1;
    return size;
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
