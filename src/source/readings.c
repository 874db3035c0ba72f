/* Readings in brackets behind characters, as copies of pages with annotations have them: 責(zé)任(rèn).
 *
 * They tear names and labels apart. A text with a few of them is read without any; places still lead to the
 * bytes of the file. Letters without a mark of tone are no reading: 甲类(ab). */
#include "source/source.h"

#include <stdlib.h>
#include <string.h>

enum { LETTERS = 7, FEW = 3 };

/* Bytes of the letter at `at`, `*toned` when it has a mark; 0: it is none. */
static size_t letter_at(zr_span text, size_t at, bool *toned)
{
    unsigned char c = at < text.size ? (unsigned char)text.data[at] : 0;
    if ((c >= 'a' && c <= 'z') || c == 'A')
        return 1;
    unsigned char next = at + 1 < text.size ? (unsigned char)text.data[at + 1] : 0;
    bool two = (c == 0xC3 && next >= 0xA0 && next <= 0xBC) || /* à é ü */
               c == 0xC4 || c == 0xC5 ||                      /* ā ē ī ń ō ū */
               (c == 0xC7 && next >= 0x8E && next <= 0xB9);   /* ǎ ǐ ǒ ǔ ǘ ǹ */
    *toned |= two && next >= 0x80;
    return two && next >= 0x80 ? 2 : 0;
}

/* Bytes of the reading whose bracket opens at `at`, else 0. */
static size_t reading_at(zr_span text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    bool toned = false;
    size_t end = at + 1, step;
    if (at < 3 || bytes[at - 3] < 0xE3 || bytes[at - 3] > 0xE9)
        return 0;
    for (int i = 0; i < LETTERS && (step = letter_at(text, end, &toned)) != 0; i++)
        end += step;
    return toned && end < text.size && bytes[end] == ')' ? end + 1 - at : 0;
}

/* Where the next reading at or after `at` begins, or the end; `*size` is its length. */
static size_t next_reading(zr_span text, size_t at, size_t *size)
{
    while (at < text.size) {
        const char *open = memchr(text.data + at, '(', text.size - at);
        if (!open)
            break;
        at = (size_t)(open - text.data);
        *size = reading_at(text, at);
        if (*size)
            return at;
        at++;
    }
    return text.size;
}

static bool has_few(zr_span text)
{
    size_t size = 0, at = 0;
    int found = 0;
    while (found < FEW && (at = next_reading(text, at, &size)) < text.size) {
        at += size;
        found++;
    }
    return found == FEW;
}

zr_status zr_source_drop_readings(zr_source *source, zr_error *err)
{
    bool plain =
        source->decoding.count == 0 || (source->decoding.count == 1 && source->decoding.pieces[0].at == 0);
    if (!plain || !has_few(source->raw))
        return ZR_OK;
    zr_span text = source->raw;
    size_t mark = source->decoding.count ? source->decoding.pieces[0].from : 0, to = 0, size = 0;
    char *kept = malloc(text.size);
    if (!kept)
        return zr_fail_memory(err);
    for (size_t at = 0; at < text.size;) {
        size_t next = next_reading(text, at, &size);
        memcpy(kept + to, text.data + at, next - at);
        zr_places_add(&source->decoding, to, at + mark);
        to += next - at;
        at = next < text.size ? next + size : next;
    }
    free(source->owned_raw);
    source->owned_raw = kept;
    source->raw = (zr_span){kept, to};
    return source->decoding.failed ? zr_fail_memory(err) : ZR_OK;
}
