/* What 地方 means where a document names the governments of its places. */
#include "base/words.h"
#include "units/resolve.h"

void zr_settle_local(zr_names *names)
{
    uint32_t governments = zr_sector_find(zr_span_of("local-government"));
    const zr_resolved *only = NULL;
    for (size_t i = 0; i < names->count; i++) {
        const zr_resolved *name = &names->table[i];
        if (!name->collective || name->sector != governments || !zr_span_ends(name->canonical, "政府") ||
            zr_span_starts(name->canonical, "各有关"))
            continue;
        if (only && (only->place != name->place || !zr_span_equal(only->canonical, name->canonical)))
            return;
        only = name;
    }
    for (size_t i = 0; i < names->count && only; i++) {
        zr_resolved *name = &names->table[i];
        if (name->place != only->place || !zr_span_equal(name->canonical, zr_span_of("各地区")))
            continue;
        name->canonical = only->canonical;
        name->full_name = only->full_name;
        name->members = only->members;
        name->member_count = only->member_count;
    }
}
