/* Which columns of a table are shown, in which order. */
#include "report/shown_columns.h"

#include <string.h>

static uint32_t column_of(const zr_column *columns, uint32_t count, const char *key)
{
    for (uint32_t c = 0; c < count; c++)
        if (strcmp(columns[c].key, key) == 0)
            return c;
    return ZR_NONE;
}

const uint32_t *zr_shown_columns(uint32_t *count, const zr_frame *frame, const char *const *keys,
                                 zr_arena *arena)
{
    uint32_t all;
    const zr_column *columns = zr_frame_columns(frame, &all);
    uint32_t *shown = zr_arena_take(arena, all, sizeof *shown);
    *count = 0;
    for (uint32_t c = 0; !keys && c < all && shown; c++)
        shown[(*count)++] = c;
    for (; keys && *keys && *count < all && shown; keys++)
        if (column_of(columns, all, *keys) != ZR_NONE)
            shown[(*count)++] = column_of(columns, all, *keys);
    return shown;
}
