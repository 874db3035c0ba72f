/* One walk over the bytes of a text: the places where anything may begin or end. */
#include "document/spots.h"

#include "base/arena.h"
#include "base/seek.h"
#include "document/letters.h"

#include <stdlib.h>

static const uint32_t spot_letters =
    ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE | ZR_L_COLON | ZR_L_SENTENCE | ZR_L_EVENT | ZR_L_QUANTITY;

/* Signs of events, the marks behind which a label may stand, digits and their kin: every character that the
 * table of letters gives one of `spot_letters` (a test holds the two together). */
static zr_seeker seeker;

__attribute__((constructor)) static void make_seeker(void)
{
    zr_seeker_make(
        &seeker,
        "()[]<>{}!:;,"
        "\"0123456789（）：；，！？［０１２３４５６７８９〔〕【】〖〗〈〉》。］｛｝．｡∶︰﹕﹝﹞—…’”年“每第首"
        "不责负牵逗");
}

static bool has_room(zr_spots *spots)
{
    void *items = spots->items;
    if (spots->count < spots->capacity)
        return true;
    bool grown = zr_grow(&items, spots->count, &spots->capacity, sizeof *spots->items);
    spots->items = items;
    return grown;
}

zr_status zr_spots_find(zr_spots *out, zr_span text, zr_error *err)
{
    *out = (zr_spots){0};
    zr_seek_walk walk = zr_seek_start(&seeker, text, 0);
    for (size_t at; (at = zr_seek_next(&walk)) < text.size;) {
        uint32_t letters = zr_letter_at(text, at);
        if (!(letters & spot_letters))
            continue;
        if (!has_room(out)) {
            zr_spots_free(out);
            return zr_fail_memory(err);
        }
        out->items[out->count++] = (zr_spot){(uint32_t)at, letters};
    }
    return ZR_OK;
}

void zr_spots_free(zr_spots *spots)
{
    free(spots->items);
    *spots = (zr_spots){0};
}
