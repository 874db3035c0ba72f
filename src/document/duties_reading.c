/* A stretch as it is read: what it is made of, and whether that is enough. */
#include "document/duties_read.h"

zr_reading zr_reading_new(zr_duty_pool *pool, zr_clean *clean, zr_role role, zr_basis basis)
{
    return (zr_reading){.pool = pool,
                        .clean = clean,
                        .list = &pool->names,
                        .first = pool->names.count,
                        .waiting = pool->names.count,
                        .state = ZR_LABEL_ROLE,
                        .role = role,
                        .basis = basis,
                        .joint = ZR_HEAD,
                        .statement = pool->statement_count};
}

void zr_reading_drop(zr_reading *reading)
{
    reading->list->count = reading->first;
}

size_t zr_reading_names(const zr_reading *reading)
{
    return reading->list->count - reading->first;
}

bool zr_reading_convinces(const zr_reading *reading)
{
    uint32_t good = reading->units + reading->groups + (reading->sure && reading->weak) +
                    (reading->verbs && reading->weak == 0 ? reading->places : 0);
    return reading->odd == 0 && good > 0 && reading->weak + reading->places <= 4 * good;
}

bool zr_reading_begins_well(const zr_reading *reading)
{
    bool first_odd = reading->odd && reading->odd_start < reading->list->items[reading->first].mention.start;
    return !first_odd && reading->units + reading->groups + reading->places > 0;
}

void zr_reading_odd(zr_reading *reading, size_t start, size_t end)
{
    if (reading->odd++ == 0) {
        reading->odd_start = zr_clean_source(reading->clean, start);
        reading->odd_end = zr_clean_source_end(reading->clean, end);
    }
}

void zr_reading_close(zr_reading *reading)
{
    reading->waiting = reading->list->count;
    reading->rank = 0;
}
