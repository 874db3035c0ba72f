/* A stretch as it is read: what it is made of, and whether that is enough. */
#include "document/duties_read.h"

#include "document/duties_levels.h"
#include "document/duties_words.h"

zr_reading zr_reading_new(zr_duty_pool *pool, zr_clean *clean, zr_role role, zr_basis basis)
{
    return (zr_reading){.pool = pool,
                        .clean = clean,
                        .list = &pool->names,
                        .first = pool->names.count,
                        .waiting = pool->names.count,
                        .state = ZR_LABEL_ROLE,
                        .home = ZR_LABEL_ROLE,
                        .role = role,
                        .basis = basis,
                        .joint = ZR_HEAD,
                        .statement = pool->statement_count};
}

void zr_reading_drop(zr_reading *reading)
{
    reading->list->count = reading->first;
}

bool zr_reading_part_from(zr_reading *reading, size_t name, const zr_item_range *items, uint32_t count)
{
    enum { MOST = 48 };
    const zr_part *last = reading->part_count ? &reading->parts[reading->part_count - 1] : NULL;
    if (last && last->name == name && !last->items.last)
        reading->part_count--; /* of no names */
    if (reading->part_count + count > MOST)
        return false;
    if (!reading->parts)
        reading->parts = zr_arena_take(reading->pool->arena, MOST, sizeof *reading->parts);
    if (!reading->parts)
        return false;
    for (uint32_t i = 0; i < count; i++)
        reading->parts[reading->part_count++] = (zr_part){.name = name, .items = items[i]};
    reading->own_items = false;
    return true;
}

bool zr_reading_part(zr_reading *reading, const zr_item_range *items, uint32_t count)
{
    return zr_reading_part_from(reading, reading->list->count, items, count);
}

size_t zr_reading_names(const zr_reading *reading)
{
    return reading->list->count - reading->first;
}

/* 石屏县人民政府: a brief place's name, its level and a body. */
static bool lends_tail(zr_span name)
{
    enum { LEAST = 6, MOST = 12 };
    int rank;
    for (size_t at = LEAST; at <= MOST && at < name.size; at += zr_step(name, at)) {
        if (zr_level_read_at(name, at, &rank))
            return zr_name_look(name) == ZR_LOOK_UNIT;
    }
    return false;
}

uint32_t zr_reading_brief(const zr_reading *reading)
{
    enum { MOST = 12 };
    uint32_t brief = 0, run = 0;
    for (size_t i = reading->first; i < reading->list->count; i++) {
        const zr_mention *mention = &reading->list->items[i].mention;
        if (mention->joint != ZR_ENUM && mention->joint != ZR_AND)
            run = 0;
        bool weak = mention->surface.size <= MOST && zr_name_look(mention->surface) == ZR_LOOK_WEAK;
        brief += !weak && lends_tail(mention->surface) ? run : 0;
        run = weak ? run + 1 : 0;
    }
    return reading->ruled ? brief + run : brief;
}

bool zr_reading_convinces(const zr_reading *reading)
{
    uint32_t good = reading->units + reading->groups + (reading->sure && reading->weak) +
                    (reading->verbs && reading->weak == 0 ? reading->places : 0);
    if (reading->odd || good == 0)
        return false;
    uint32_t lacking = reading->weak + reading->places;
    return lacking <= 4 * good || lacking - zr_reading_brief(reading) <= 4 * good;
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
