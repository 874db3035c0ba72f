/* A date or a quantity that the end of a page parts. */
#include "document/joined.h"

#include "base/words.h"
#include "document/duties_clean.h"
#include "document/duties_words.h"

#include <string.h>

/* Bytes before the place, of the date or quantity, of what is left out, and of the words behind it. */
enum { BEFORE = 100, WITHIN = 48, GAP = 200, BEHIND = 240 };

/* Words that begin nothing: the line before goes on. */
static bool goes_on(zr_span behind)
{
    static const char *const words[] = {"年",   "月",   "日",   "号",     "底",     "末", "前",
                                        "上旬", "中旬", "下旬", "上半年", "下半年", NULL};
    return zr_starts_any(behind, words) > 0;
}

/* The gap in the words that begin at `place`: its place and bytes; 0: none that parts them. */
static size_t find_gap(zr_span text, size_t place, size_t *gap_at)
{
    size_t end = place + WITHIN < text.size ? place + WITHIN : text.size;
    zr_span near = zr_span_cut(text, 0, place + WITHIN + GAP);
    for (size_t at = place; at < end; at += zr_step(text, at)) {
        if (text.data[at] != '\n' && text.data[at] != '\r' && text.data[at] != ' ')
            continue;
        zr_gap kind;
        size_t size = zr_gap_read(near, at, near.size, &kind);
        *gap_at = at;
        if (kind == ZR_GAP_PAGE || (kind == ZR_GAP_LINE && goes_on(zr_behind(near, at + size))))
            return size;
        if (kind == ZR_GAP_LINE)
            return 0;
    }
    return 0;
}

bool zr_joined_make(zr_joined *out, zr_span text, size_t floor, size_t place)
{
    size_t gap_at, most = text.size - place < WITHIN ? text.size - place : WITHIN;
    if (!memchr(text.data + place, '\n', most))
        return false; /* as most */
    size_t gap = find_gap(text, place, &gap_at);
    if (!gap)
        return false;
    size_t base = place > floor + BEFORE ? place - BEFORE : floor;
    while (base < place && ((unsigned char)text.data[base] & 0xC0) == 0x80)
        base++;
    zr_span front = zr_span_cut(text, base, gap_at);
    zr_span behind = zr_span_cut(text, gap_at + gap, gap_at + gap + BEHIND);
    memcpy(out->bytes, front.data, front.size);
    if (behind.size)
        memcpy(out->bytes + front.size, behind.data, behind.size);
    out->words = (zr_span){out->bytes, front.size + behind.size};
    out->place = place - base;
    out->floor = 0;
    out->base = base;
    out->gap_at = front.size;
    out->gap = gap;
    return true;
}
