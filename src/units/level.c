/* The words of the graph file for levels of government. */
#include "zeren/units.h"

static const char *const levels[] = {"central", "province", "city", "county", "township", ""};

const char *zr_level_name(zr_level level)
{
    return levels[level];
}

bool zr_level_read(zr_level *out, zr_span name)
{
    for (int level = ZR_CENTRAL; level <= ZR_NO_LEVEL; level++) {
        if (zr_span_equal(name, zr_span_of(levels[level]))) {
            *out = (zr_level)level;
            return true;
        }
    }
    return false;
}
