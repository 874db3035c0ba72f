/* A set of words of two to four characters. */
#include "base/short_words.h"

#include "base/utf8.h"

static uint64_t key_of(zr_span word)
{
    uint64_t key = 0;
    while (word.size) {
        uint32_t c;
        word = zr_span_cut(word, zr_utf8_read(word, &c), word.size);
        key = key << 16 | (c & 0xFFFF);
    }
    return key;
}

void zr_short_words_add(zr_short_words *set, const char *const *words, uint32_t kinds)
{
    for (; *words; words++) {
        uint64_t key = key_of(zr_span_of(*words));
        size_t at = zr_short_slot(key);
        while (set->keys[at] && set->keys[at] != key)
            at = (at + 1) % ZR_SHORT_SLOTS;
        set->keys[at] = key;
        set->kinds[at] |= kinds;
    }
}
