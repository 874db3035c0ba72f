/* The functional lines that units belong to. */
#include "units/tables.h"

const zr_sector *zr_sectors(uint32_t *count)
{
    *count = zr_table_sector_count;
    return zr_table_sectors;
}

uint32_t zr_sector_find(zr_span id)
{
    for (uint32_t i = 0; i < zr_table_sector_count; i++) {
        if (zr_span_equal(zr_table_sectors[i].id, id))
            return i;
    }
    return ZR_NONE;
}

zr_span zr_sector_label(zr_span id, zr_lang lang)
{
    static const zr_words none = {{"未归条线", "no sector"}};
    uint32_t sector = zr_sector_find(id);
    if (sector != ZR_NONE)
        return zr_span_of(zr_table_sectors[sector].name.in[lang]);
    return !id.size || zr_span_equal(id, zr_span_of("-")) ? zr_span_of(none.in[lang]) : id;
}
