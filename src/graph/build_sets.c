/* Measures for which nobody but sets of bodies answer: 各有关单位, 各科室. */
#include "base/words.h"
#include "graph/build.h"

#include <stdlib.h>

/* 九、各乡镇人民政府, 第九条 乡镇人民政府应当…: the measure says what each of the set does. */
static bool is_of_set(const zr_builder *builder, uint32_t measure, uint32_t duty)
{
    const zr_duty *own = &zr_store_duties(builder->store)[duty];
    zr_span title = builder->measures[measure].title;
    return own->basis == ZR_BY_PROSE &&
           (zr_span_equal(title, own->surface) || zr_goes_on(title, own->surface));
}

static bool collectives_only(const zr_builder *builder, const uint32_t *rows, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (!zr_store_units(builder->store)[zr_store_duties(builder->store)[rows[i]].unit].collective)
            return false;
    }
    return count > 0;
}

/* 一、设施建设（市民政局牵头） above 责任单位：各县区政府: somebody by name answers for the set's work. */
static bool is_led_above(const zr_builder *builder, uint32_t measure, const uint32_t *rows, uint32_t count)
{
    bool own = false;
    for (uint32_t i = 0; i < count && builder->led[measure]; i++)
        own |= zr_store_duties(builder->store)[rows[i]].role == ZR_LEAD;
    return builder->led[measure] && !own;
}

bool zr_builder_names_sets(const zr_builder *builder, uint32_t measure, const uint32_t *rows, uint32_t count)
{
    return collectives_only(builder, rows, count) && !is_of_set(builder, measure, rows[0]) &&
           !is_led_above(builder, measure, rows, count);
}

/* The id of the one unit that the duties name, or nothing. */
static zr_span only_unit(const zr_builder *builder, const uint32_t *rows, uint32_t count)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t i = 1; i < count; i++) {
        if (duties[rows[i]].unit != duties[rows[0]].unit)
            return (zr_span){0};
    }
    return count ? zr_store_units(builder->store)[duties[rows[0]].unit].id : (zr_span){0};
}

void zr_lone_set_count(zr_lone_sets *sets, const zr_builder *builder, uint32_t measure, const uint32_t *rows,
                       uint32_t count)
{
    zr_span unit = only_unit(builder, rows, count);
    if (!unit.size || sets->failed || !zr_builder_names_sets(builder, measure, rows, count))
        return;
    uint32_t number = zr_table_get(&sets->numbers, unit);
    if (number != ZR_NONE) {
        sets->items[number]++;
        return;
    }
    void *items = sets->items;
    sets->failed = !zr_grow(&items, sets->count, &sets->room, sizeof *sets->items);
    sets->items = items;
    sets->failed = sets->failed || !zr_table_set(&sets->numbers, unit, (uint32_t)sets->count);
    if (!sets->failed)
        sets->items[sets->count++] = 1;
}

uint32_t *zr_lone_set(const zr_lone_sets *sets, const zr_builder *builder, const uint32_t *rows,
                      uint32_t count)
{
    zr_span unit = only_unit(builder, rows, count);
    uint32_t number = unit.size ? zr_table_get(&sets->numbers, unit) : ZR_NONE;
    return number == ZR_NONE ? NULL : &sets->items[number];
}

void zr_lone_sets_free(zr_lone_sets *sets)
{
    zr_table_free(&sets->numbers);
    free(sets->items);
}
