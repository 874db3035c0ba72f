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
