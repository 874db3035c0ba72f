/* Rows of bodies by their numbers. */
#include "document/duties_ordinals.h"

#include "document/cursor.h"
#include "document/duties_names.h"
#include "source/numeral.h"

#include <string.h>

typedef struct ordinal_row {
    uint32_t first, last;
    bool chinese;
    zr_span noun;
} ordinal_row;

/* 第一至第四检察部, 第1-4检察部 */
static bool read_row(zr_span name, ordinal_row *row)
{
    static const char *const ranges[] = {"至", "到", "—", "－", "-", "~", "～"};
    if (!zr_has(name, 0, "第"))
        return false;
    zr_number first = zr_number_read(zr_span_cut(name, 3, name.size));
    size_t at = 3 + first.size;
    size_t to =
        first.size && at < name.size ? zr_longest_at(ranges, sizeof ranges / sizeof *ranges, name, at) : 0;
    at += to;
    at += to && zr_has(name, at, "第") ? 3 : 0;
    zr_number last = to ? zr_number_read(zr_span_cut(name, at, name.size)) : (zr_number){0};
    at += last.size;
    *row = (ordinal_row){first.value, last.value, first.chinese, zr_span_cut(name, at, name.size)};
    return last.size && last.value > first.value && last.value - first.value < ZR_ORDINALS_MOST &&
           row->noun.size >= 6 && zr_ends_like_body(name, 0, name.size);
}

size_t zr_ordinals_split(zr_span name, zr_arena *arena, zr_span names[ZR_ORDINALS_MOST])
{
    ordinal_row row;
    size_t count = 0;
    if (!read_row(name, &row))
        return 0;
    for (uint32_t value = row.first; value <= row.last; value++) {
        zr_buffer words = {0};
        zr_buffer_put(&words, "第");
        zr_numeral_write(&words, row.chinese ? ZR_NUMERAL_CHINESE : ZR_NUMERAL_DECIMAL, value);
        zr_buffer_add(&words, row.noun);
        char *kept = words.failed ? NULL : zr_arena_text(arena, words.size);
        if (kept) {
            memcpy(kept, words.data, words.size);
            names[count++] = (zr_span){kept, words.size};
        }
        zr_buffer_free(&words);
    }
    return count;
}
