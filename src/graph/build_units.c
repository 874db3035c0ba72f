/* Places and units: one node for one body, whatever document names it. */
#include "graph/build.h"

uint32_t zr_builder_place(zr_builder *builder, uint32_t division)
{
    uint32_t count;
    const zr_division *divisions = zr_divisions(&count);
    if (division >= count)
        return ZR_NONE;
    if (builder->place_of[division] != ZR_NONE)
        return builder->place_of[division];
    zr_graph_place *place = zr_store_add(builder->store, ZR_PLACES);
    if (!place)
        return ZR_NONE;
    place->code = zr_store_copy(builder->store, zr_span_of(divisions[division].code));
    place->name = zr_store_copy(builder->store, divisions[division].name);
    place->level = divisions[division].level;
    builder->place_of[division] = zr_store_count(builder->store, ZR_PLACES) - 1;
    return builder->place_of[division];
}

static zr_span own_text(const zr_resolved *name)
{
    return name->canonical.size ? name->canonical : name->name;
}

/* 450000/自治区科技厅; - where no place is known. Good until the next. */
static zr_span unit_id(zr_builder *builder, uint32_t place, const zr_resolved *name)
{
    zr_buffer *id = &builder->scratch;
    id->size = 0;
    zr_buffer_add(id, place == ZR_NONE ? zr_span_of("-") : zr_store_places(builder->store)[place].code);
    zr_buffer_char(id, '/');
    zr_buffer_add(id, own_text(name));
    builder->store->failed |= id->failed;
    return zr_buffer_span(id);
}

static zr_span sector_id(uint32_t sector)
{
    uint32_t count;
    const zr_sector *sectors = zr_sectors(&count);
    return sector < count ? sectors[sector].id : (zr_span){0};
}

static uint32_t add_unit(zr_builder *builder, zr_span id, uint32_t place, const zr_resolved *name)
{
    uint32_t row = zr_store_count(builder->store, ZR_UNITS);
    zr_graph_unit *unit = zr_store_add(builder->store, ZR_UNITS);
    id = zr_store_copy(builder->store, id);
    if (!unit || !id.data || !zr_table_set(&builder->units, id, row)) {
        builder->store->failed = true;
        return ZR_NONE;
    }
    unit->id = id;
    unit->name = zr_store_name(builder->store, name->name);
    unit->full_name = zr_store_name(builder->store, name->full_name);
    unit->collective = name->collective;
    unit->members = zr_store_names(builder->store, name->members, name->member_count);
    unit->member_count = name->member_count;
    unit->place = place;
    unit->sector = zr_store_name(builder->store, sector_id(name->sector));
    return row;
}

/* The row of the id, new or known. */
static uint32_t find_unit(zr_builder *builder, const zr_resolved *name)
{
    uint32_t place = zr_builder_place(builder, name->place);
    zr_span id = unit_id(builder, place, name);
    if (builder->store->failed)
        return ZR_NONE;
    uint32_t row = zr_table_get(&builder->units, id);
    return row == ZR_NONE ? add_unit(builder, id, place, name) : row;
}

static void note_named(zr_builder *builder, uint32_t row)
{
    void *named = builder->named;
    if (zr_grow(&named, builder->named_count, &builder->named_room, sizeof *builder->named)) {
        builder->named = named;
        builder->named[builder->named_count++] = row;
    } else
        builder->store->failed = true;
}

void zr_builder_show_named(const zr_builder *builder)
{
    for (size_t i = 0; i < builder->named_count; i++) {
        zr_graph_unit *unit = &zr_store_units(builder->store)[builder->named[i]];
        size_t slash = zr_span_find(unit->id, zr_span_of("/"), 0);
        unit->name = zr_span_cut(unit->id, slash + 1, unit->id.size);
    }
}

static bool is_there(zr_span a, zr_span b)
{
    return a.data == b.data && a.size == b.size;
}

static bool is_known(const zr_known_name *known, const zr_resolved *name)
{
    return known->name.size && is_there(known->name, name->name) && known->place == name->place &&
           is_there(known->canonical, name->canonical) && is_there(known->full_name, name->full_name);
}

static bool learn(zr_builder *builder, zr_known_name *known, const zr_resolved *name)
{
    zr_graph_store *store = builder->store;
    uint32_t row = find_unit(builder, name);
    if (row == ZR_NONE)
        return false;
    if (name->named_by_user)
        note_named(builder, row);
    *known = (zr_known_name){.name = name->name,
                             .canonical = name->canonical,
                             .full_name = name->full_name,
                             .place = name->place,
                             .unit = row,
                             .kept = zr_store_name(store, name->name),
                             .kept_full = zr_store_name(store, name->full_name)};
    return true;
}

const zr_known_name *zr_builder_name(zr_builder *builder, const zr_resolved *name)
{
    enum { KNOWN = sizeof builder->known_names / sizeof *builder->known_names };
    uintptr_t at = (uintptr_t)name->name.data;
    zr_known_name *known = &builder->known_names[(at ^ at >> 9 ^ name->place) % KNOWN];
    if (!is_known(known, name) && !learn(builder, known, name))
        return NULL;
    zr_graph_unit *unit = &zr_store_units(builder->store)[known->unit];
    if (!unit->sector.size)
        unit->sector = zr_store_name(builder->store, sector_id(name->sector));
    return known;
}
