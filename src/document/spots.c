/* One walk over the bytes of a text: the places where anything may begin or end. */
#include "document/spots.h"

#include "base/arena.h"
#include "base/seek.h"
#include "base/traditional.h"
#include "document/letters.h"

#include <stdlib.h>

static const uint32_t spot_letters =
    ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE | ZR_L_COLON | ZR_L_SENTENCE | ZR_L_EVENT | ZR_L_QUANTITY;

/* Brackets and other marks; signs of events, digits and their kin, and what stands in traditional texts. */
static zr_seeker signs;

__attribute__((constructor)) static void make_signs(void)
{
    zr_letters_seeker(&signs, spot_letters, zr_traditional_common);
}

enum { BLOCK = ZR_SEEK_BLOCK, BLOCKS = 16 /* looked at together */ };

/* Room for a spot at every byte of the blocks. */
static bool has_room(zr_spots *spots, size_t text)
{
    enum { MOST = BLOCK * BLOCKS, USUAL = 16 /* bytes of a text to a spot */ };
    if (spots->capacity - spots->count >= MOST)
        return true;
    size_t capacity = spots->capacity ? spots->capacity * 2 : 2 * MOST + text / USUAL;
    void *items = capacity > SIZE_MAX / sizeof *spots->items
                      ? NULL
                      : realloc(spots->items, capacity * sizeof *spots->items);
    if (!items)
        return false;
    spots->items = items;
    spots->capacity = capacity;
    return true;
}

/* The letters of the character of one or three bytes at `bytes`, without a branch that nobody could foretell.
 */
static inline uint32_t letters_at(const unsigned char *bytes)
{
    uint32_t lead = bytes[0], wide = 0u - (lead >> 7); /* all bits, or none */
    return zr_letters[(zr_utf8_three(bytes) & wide) | (lead & ~wide)];
}

/* Each character that may be a spot is put behind the others, and stays if it is one. */
static void take_block(zr_spots *out, zr_span text, size_t block, uint64_t hits)
{
    const unsigned char *bytes = (const unsigned char *)text.data + block;
    zr_spot *next = out->items + out->count;
    uint32_t seen = 0;
    for (; hits; hits &= hits - 1) {
        unsigned place = zr_lowest_bit(hits);
        uint32_t letters = letters_at(bytes + place);
        *next = (zr_spot){(uint32_t)block + place, letters};
        next += (letters & spot_letters) != 0;
        seen |= letters;
    }
    out->count = (size_t)(next - out->items);
    out->traditional |= (seen & zr_letter_traditional) != 0;
}

/* The same where a character may be cut by the text's end. */
static void take_end(zr_spots *out, zr_span text, size_t block, uint64_t hits)
{
    for (; hits; hits &= hits - 1) {
        size_t at = block + zr_lowest_bit(hits);
        uint32_t letters = zr_letter_at(text, at);
        out->items[out->count] = (zr_spot){(uint32_t)at, letters};
        out->count += (letters & spot_letters) != 0;
        out->traditional |= (letters & zr_letter_traditional) != 0;
    }
}

zr_status zr_spots_find(zr_spots *out, zr_span text, zr_error *err)
{
    *out = (zr_spots){0};
    uint64_t hits[BLOCKS];
    for (size_t at = 0; at < text.size; at += (size_t)BLOCK * BLOCKS) {
        if (!has_room(out, text.size)) {
            zr_spots_free(out);
            return zr_fail_memory(err);
        }
        zr_seek_blocks_roughly(&signs, text, at, hits, BLOCKS);
        for (size_t i = 0, block = at; i < BLOCKS && block < text.size; i++, block += BLOCK) {
            if (text.size - block >= BLOCK + 2)
                take_block(out, text, block, hits[i]);
            else
                take_end(out, text, block, hits[i]);
        }
    }
    return ZR_OK;
}

void zr_spots_free(zr_spots *spots)
{
    free(spots->items);
    *spots = (zr_spots){0};
}
