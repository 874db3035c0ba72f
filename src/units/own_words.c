/* Names in the characters of the text that prints them. */
#include "units/own_words.h"

#include "base/traditional.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { PLANE = 0x10000 };

struct zr_own_words {
    uint16_t printed[PLANE]; /* by simplified character; 0: as it is */
};

zr_own_words *zr_own_words_of(zr_span text, zr_span folded)
{
    zr_own_words *own = calloc(1, sizeof *own);
    for (size_t at = 0; own && at < text.size && at < folded.size;) {
        uint32_t printed, simple;
        size_t size = zr_utf8_read(zr_span_cut(text, at, text.size), &printed);
        zr_utf8_read(zr_span_cut(folded, at, folded.size), &simple);
        if (printed != simple && simple < PLANE && printed < PLANE && !own->printed[simple])
            own->printed[simple] = (uint16_t)printed;
        at += size;
    }
    return own;
}

/* The last character of what is left of `printed`, white space passed over; 0 at its beginning. */
static uint32_t take_last(zr_span *printed)
{
    uint32_t character = 0;
    while (printed->size && (!character || zr_is_space(character)))
        printed->size -= zr_utf8_back(*printed, &character);
    return zr_is_space(character) ? 0 : character;
}

zr_span zr_in_own_words(const zr_own_words *own, zr_arena *arena, zr_span name, zr_span printed)
{
    char *out = zr_arena_text(arena, name.size + 1);
    if (!out)
        return name;
    memcpy(out, name.data, name.size);
    out[name.size] = '\0';
    for (size_t end = name.size, size; end > 0; end -= size) {
        uint32_t simple, said = take_last(&printed);
        size = zr_utf8_back(zr_span_cut(name, 0, end), &simple);
        bool same = said && zr_simplified(said) == simple;
        if (!same && simple != 0xFF08 && simple != 0xFF09)
            printed.size = 0; /* from here on it is not what was printed */
        uint32_t mine = same ? said : simple < PLANE ? own->printed[simple] : 0;
        if (size == 3 && mine >= 0x800 && mine < PLANE) /* as characters that have two forms are */
            zr_utf8_write(out + end - size, mine);
    }
    return (zr_span){out, name.size};
}
