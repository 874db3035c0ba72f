/* Texts as sets of overlapping pieces of a few characters. */
#include "analysis/pieces.h"

#include "base/utf8.h"

#include <stdlib.h>

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '%';
    return (c >= 0xC0 && c < 0x2000) || (c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) ||
           c >= 0x20000;
}

/* Full-width forms and capitals as half-width small letters. */
static uint32_t fold(uint32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

bool zr_letters_read(zr_letters *letters, zr_span text)
{
    size_t most = text.size + 1; /* never more letters than bytes */
    letters->letter = malloc(most * sizeof *letters->letter);
    letters->at = malloc(most * sizeof *letters->at);
    letters->count = 0;
    if (!letters->letter || !letters->at || text.size >= UINT32_MAX) {
        zr_letters_dispose(letters);
        return false;
    }
    size_t length, at = 0;
    for (; at < text.size; at += length) {
        uint32_t c;
        length = zr_utf8_read(zr_span_cut(text, at, text.size), &c);
        c = fold(c);
        if (c == ZR_REPLACEMENT || !is_letter(c))
            continue;
        letters->letter[letters->count] = c;
        letters->at[letters->count++] = (uint32_t)at;
    }
    letters->at[letters->count] = (uint32_t)at;
    return true;
}

void zr_letters_dispose(zr_letters *letters)
{
    free(letters->letter);
    free(letters->at);
    *letters = (zr_letters){0};
}

static uint64_t mix(uint64_t value)
{
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93u;
    return value ^ value >> 32;
}

uint64_t zr_piece_hash(const uint32_t *letter)
{
    uint64_t hash = 0x9E3779B97F4A7C15u;
    for (int i = 0; i < ZR_PIECE; i++)
        hash = mix(hash ^ letter[i]);
    return hash;
}

static int by_hash(const void *left, const void *right)
{
    const zr_piece *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

void zr_pieces_sort(zr_piece *pieces, size_t count)
{
    if (count)
        qsort(pieces, count, sizeof *pieces, by_hash);
}

size_t zr_pieces_run(zr_piece *pieces, size_t count, size_t begin, size_t *end)
{
    size_t kept = begin + 1;
    for (*end = begin + 1; *end < count && pieces[*end].hash == pieces[begin].hash; ++*end)
        if (pieces[*end].text != pieces[kept - 1].text)
            pieces[kept++] = pieces[*end];
    return kept - begin;
}
