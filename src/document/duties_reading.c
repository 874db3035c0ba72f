/* A stretch as it is read: what it is made of, and whether that is enough. */
#include "document/duties_read.h"

#include "base/words.h"
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

bool zr_reading_led(const zr_reading *reading)
{
    const zr_name_list *list = reading->list;
    return reading->joint == ZR_COMMA && reading->verbs && zr_reading_names(reading) &&
           reading->waiting == list->count && list->items[list->count - 1].mention.role == ZR_LEAD;
}

/* 安庆市: the level that 合肥、芜湖、安庆市 share behind offices; 池州 among them has none of its own. */
static bool lends_level(zr_span name)
{
    enum { LEAST = 6 };
    size_t last = zr_step_back(name, name.size);
    int rank;
    return last >= LEAST && zr_level_read_at(name, last, &rank) + last == name.size;
}

/* 石屏县人民政府, 白石街道: a brief place's name, its level and a body; a town's. */
static bool lends_tail(zr_span name)
{
    enum { LEAST = 6, MOST = 12 };
    int rank;
    for (size_t at = LEAST; at <= MOST && at < name.size; at += zr_step(name, at)) {
        if (zr_level_read_at(name, at, &rank))
            return zr_name_look(name) == ZR_LOOK_UNIT || zr_is_town_name(name);
    }
    return zr_is_town_name(name);
}

/* 局 of 市财政、教育、民政局, where the first of the names says whose they are; 支行 of
 * 农行、工行、建行宝丰支行.
 */
static bool lends_end(zr_span name, bool led)
{
    static const char *const ends[] = {"局", "厅", "公司", "医院", NULL};
    static const char *const branches[] = {"分公司", "支公司", "支行", "中心支行", "分行", NULL};
    return (zr_ends_any(name, branches) || (led && zr_ends_any(name, ends))) &&
           zr_name_look(name) == ZR_LOOK_UNIT;
}

uint32_t zr_reading_brief(const zr_reading *reading)
{
    enum { MOST = 12 };
    uint32_t brief = 0, run = 0;
    bool led = false;
    int rank;
    for (size_t i = reading->first; i < reading->list->count; i++) {
        const zr_mention *mention = &reading->list->items[i].mention;
        if (mention->joint != ZR_ENUM && mention->joint != ZR_AND)
            run = 0;
        zr_look look = mention->surface.size <= MOST ? zr_name_look(mention->surface) : ZR_LOOK_UNIT;
        bool weak = look == ZR_LOOK_WEAK;
        bool lends = run && (lends_tail(mention->surface) || lends_end(mention->surface, led) ||
                             (look == ZR_LOOK_PLACE && reading->units && lends_level(mention->surface)));
        if (run && look == ZR_LOOK_PLACE && !lends)
            continue; /* 池州 of 黄山、池州、安庆市人民政府: among the brief ones */
        brief += !weak && lends ? run : 0;
        led = run ? led : weak && zr_level_read_at(mention->surface, 0, &rank);
        run = weak ? run + 1 : 0;
    }
    return reading->ruled ? brief + run : brief;
}

bool zr_reading_convinces(const zr_reading *reading)
{
    uint32_t good =
        reading->units + reading->groups + (reading->sure && reading->weak) +
        (reading->verbs && reading->places && reading->weak <= zr_reading_brief(reading) ? reading->places
                                                                                         : 0);
    if (reading->odd || good == 0)
        return false;
    uint32_t lacking = reading->weak + reading->places;
    return lacking <= 4 * good || lacking - zr_reading_brief(reading) <= 4 * good;
}

bool zr_reading_convinces_but_tails(const zr_reading *reading)
{
    zr_reading without = *reading;
    without.odd -= without.tails;
    return zr_reading_convinces(&without);
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
