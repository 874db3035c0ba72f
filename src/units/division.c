/* The administrative divisions of GB/T 2260 and their levels. */
#include "units/tables.h"

#include <string.h>

static const char *const level_names[] = {"central", "province", "city", "county", "township", ""};

const char *zr_level_name(zr_level level)
{
    return level_names[level];
}

bool zr_level_read(zr_level *out, zr_span name)
{
    for (int level = 0; level <= ZR_NO_LEVEL; level++) {
        if (zr_span_equal(name, zr_span_of(level_names[level]))) {
            *out = (zr_level)level;
            return true;
        }
    }
    return false;
}

const zr_division *zr_divisions(uint32_t *count)
{
    *count = zr_table_division_count;
    return zr_table_divisions;
}

uint32_t zr_division_find(zr_span code)
{
    if (code.size != 6)
        return ZR_NONE;
    uint32_t low = 0, high = zr_table_division_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = memcmp(zr_table_divisions[middle].code, code.data, 6);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ZR_NONE;
}

uint32_t zr_division_named(zr_span name)
{
    uint32_t found = ZR_NONE, end = zr_table_division_count + zr_table_former_count;
    for (uint32_t i = 0; i < end && !(found != ZR_NONE && zr_is_former(i)); i++) {
        const zr_division *division = &zr_table_divisions[i];
        if (!zr_span_equal(zr_span_of(division->code), name) && !zr_span_equal(division->name, name) &&
            !zr_span_equal(division->brief, name))
            continue;
        if (found == ZR_NONE || division->level < zr_table_divisions[found].level)
            found = i;
    }
    return found;
}
