/* One walk over the bytes of a text: the places where anything may begin or end. */
#include "document/spots.h"

#include "base/arena.h"
#include "base/seek.h"
#include "base/traditional.h"
#include "document/letters.h"

#include <stdio.h>
#include <stdlib.h>

static const uint32_t spot_letters =
    ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE | ZR_L_COLON | ZR_L_SENTENCE | ZR_L_EVENT | ZR_L_QUANTITY;

/* Signs of events, the marks behind which a label may stand, digits and their kin: every character that the
 * table of letters gives one of `spot_letters` (a test holds the two together). */
static zr_seeker seeker;

__attribute__((constructor)) static void make_seeker(void)
{
    static const char marks[] =
        "()[]<>{}!:;,"
        "\"0123456789（）：；，！？［０１２３４５６７８９〔〕【】〖〗〈〉》。］｛｝．｡∶︰﹕﹝﹞—…’”年“每第首"
        "不责负牵逗";
    char all[512];
    snprintf(all, sizeof all, "%s%s", marks, zr_traditional_common);
    zr_seeker_make(&seeker, all);
}

enum { BLOCK = 64 };

/* Room for a spot at every byte of a block. */
static bool has_room(zr_spots *spots)
{
    if (spots->capacity - spots->count >= BLOCK)
        return true;
    size_t capacity = spots->capacity ? spots->capacity * 2 : 4 * BLOCK;
    void *items = capacity > SIZE_MAX / sizeof *spots->items
                      ? NULL
                      : realloc(spots->items, capacity * sizeof *spots->items);
    if (!items)
        return false;
    spots->items = items;
    spots->capacity = capacity;
    return true;
}

/* The letters of the character of one or three bytes at `at`, without a branch; at most the last two bytes of
 * the text are left to others. */
static uint32_t letters_at(zr_span text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    uint32_t lead = bytes[0], wide = (lead & 0x0F) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    uint32_t narrow = lead < 0x80 ? lead : 0;
    return zr_letters[(lead & 0xF0) == 0xE0 ? wide : narrow];
}

/* Each character that may be a spot is put behind the others, and stays if it is one. */
static void take_block(zr_spots *out, zr_span text, size_t block)
{
    uint64_t hits = zr_seek_block_roughly(&seeker, text, block);
    bool inside = text.size - block >= BLOCK + 2;
    uint32_t seen = 0;
    for (; hits; hits &= hits - 1) {
        size_t at = block + zr_lowest_bit(hits);
        uint32_t letters = inside ? letters_at(text, at) : zr_letter_at(text, at);
        out->items[out->count] = (zr_spot){(uint32_t)at, letters};
        out->count += (letters & spot_letters) != 0;
        seen |= letters;
    }
    out->traditional |= (seen & zr_letter_traditional) != 0;
}

zr_status zr_spots_find(zr_spots *out, zr_span text, zr_error *err)
{
    *out = (zr_spots){0};
    for (size_t block = 0; block < text.size; block += BLOCK) {
        if (!has_room(out)) {
            zr_spots_free(out);
            return zr_fail_memory(err);
        }
        take_block(out, text, block);
    }
    return ZR_OK;
}

void zr_spots_free(zr_spots *spots)
{
    free(spots->items);
    *spots = (zr_spots){0};
}
