/* Several graphs → one. */
#include "graph/build.h"
#include "graph/copy.h"
#include "graph/near_units.h"
#include "graph/same_documents.h"

#include <stdlib.h>

/* A name of a unit as one of the graphs lists it. */
typedef struct listed_name {
    uint32_t unit;
    zr_span name;
} listed_name;

/* What a unit is called in all graphs that have it; empty where they differ. */
typedef struct own_name {
    zr_span name, full_name;
} own_name;

typedef struct joining {
    zr_graph_store *store;
    zr_table document_ids, measure_ids, places,
        units;           /* ids → rows (documents, measures: last number given) */
    bool *shared;        /* by unit: more than one graph has it */
    own_name *own_names; /* by unit */
    size_t shared_room, own_room;
    listed_name *listed;
    size_t listed_count, listed_room;
    zr_duty_words *words; /* of every duty */
    size_t word_room;
} joining;

static bool grow(joining *join, void **items, size_t count, size_t *room, size_t size)
{
    if (zr_grow(items, count, room, size))
        return true;
    join->store->failed = true;
    return false;
}

static void join_place(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    uint32_t known = zr_table_get(&join->places, from->places[at].code);
    if (known != ZR_NONE) {
        map->places[at] = known;
        return;
    }
    zr_graph_place *row = zr_copy_place(join->store, map, from, at);
    if (row && !zr_table_set(&join->places, row->code, map->places[at]))
        join->store->failed = true;
}

static void add_unit(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    zr_graph_unit *row = zr_copy_unit(join->store, map, from, at);
    uint32_t count = zr_store_count(join->store, ZR_UNITS);
    void *shared = join->shared, *own = join->own_names;
    bool fine = row && zr_table_set(&join->units, row->id, count - 1) &&
                grow(join, &shared, count - 1, &join->shared_room, sizeof *join->shared) &&
                grow(join, &own, count - 1, &join->own_room, sizeof *join->own_names);
    join->shared = shared;
    join->own_names = own;
    if (!fine) {
        join->store->failed = true;
        return;
    }
    join->shared[count - 1] = false;
    join->own_names[count - 1] = (own_name){row->name, row->full_name};
}

static void agree(own_name *own, const zr_graph_unit *other)
{
    if (!zr_span_equal(own->name, other->name))
        own->name = (zr_span){0};
    if (!zr_span_equal(own->full_name, other->full_name))
        own->full_name = (zr_span){0};
}

static void join_unit(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_graph_unit *old = &from->units[at];
    uint32_t known = zr_table_get(&join->units, old->id);
    if (known == ZR_NONE)
        add_unit(join, map, from, at);
    else {
        zr_graph_unit *row = &zr_store_units(join->store)[known];
        map->units[at] = known;
        join->shared[known] = true;
        agree(&join->own_names[known], old);
        if (!row->sector.size)
            row->sector = zr_store_name(join->store, old->sector);
    }
    void *listed = join->listed;
    for (uint32_t i = 0; i < old->name_count; i++) {
        bool fine = grow(join, &listed, join->listed_count, &join->listed_room, sizeof *join->listed);
        join->listed = listed;
        if (!fine)
            return;
        join->listed[join->listed_count++] =
            (listed_name){map->units[at], zr_store_name(join->store, old->names[i])};
    }
}

static void join_document(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    zr_graph_document *row = zr_copy_document(join->store, map, from, at);
    if (row)
        row->id = zr_free_id(join->store, &join->document_ids, row->id);
}

/* a#3 of a document that is now a~2 is a~2#3; an id of another kind only has to be new. */
static zr_span measure_id(joining *join, const zr_graph *from, const zr_graph_measure *old, zr_span document)
{
    zr_span owner = from->documents[old->document].id;
    zr_span id = old->id;
    if (!zr_span_equal(owner, document) && id.size > owner.size && id.data[owner.size] == '#' &&
        zr_span_equal(zr_span_cut(id, 0, owner.size), owner))
        id = zr_arena_print(&join->store->arena, "%.*s%.*s", (int)document.size, document.data,
                            (int)(id.size - owner.size), id.data + owner.size);
    return zr_free_id(join->store, &join->measure_ids, id);
}

static void join_measure(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    zr_graph_measure *row = zr_copy_measure(join->store, map, from, at);
    if (row)
        row->id =
            measure_id(join, from, &from->measures[at], zr_store_documents(join->store)[row->document].id);
}

static void join_duty(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    size_t count = zr_store_count(join->store, ZR_DUTIES);
    void *words = join->words;
    zr_duty *row = zr_copy_duty(join->store, map, from, at);
    bool fine = row && grow(join, &words, count, &join->word_room, sizeof *join->words);
    join->words = words;
    if (fine)
        join->words[count] = (zr_duty_words){
            .full_name = zr_store_name(join->store, from->units[from->duties[at].unit].full_name)};
}

static void join_finding(joining *join, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    zr_code code = from->findings[at].code; /* of several documents: looked for again in all of them */
    if (code != ZR_F_NEAR_UNITS && code != ZR_F_SAME_DOCUMENT)
        zr_copy_finding(join->store, map, from, at);
}

/* What is named comes before what names it. */
static zr_status add_rows(joining *join, zr_row_map *map, const zr_graph *from, zr_error *err)
{
    static void (*const joiners[])(joining *, zr_row_map *, const zr_graph *, uint32_t) = {
        join_place, join_unit, join_document, join_measure, join_duty, join_finding};
    const uint32_t counts[] = {from->place_count,   from->unit_count, from->document_count,
                               from->measure_count, from->duty_count, from->finding_count};
    zr_status status = ZR_OK;
    for (size_t table = 0; table < sizeof counts / sizeof *counts; table++) {
        for (uint32_t i = 0; i < counts[table] && status == ZR_OK; i++) {
            joiners[table](join, map, from, i);
            status = zr_store_status(join->store, err);
        }
    }
    return status;
}

static zr_status add_graph(joining *join, const zr_graph *from, zr_error *err)
{
    zr_row_map map;
    zr_status status = zr_row_map_new(&map, from) ? add_rows(join, &map, from, err) : zr_fail_memory(err);
    zr_row_map_free(&map);
    return status;
}

static int compare_listed(const void *left, const void *right)
{
    const listed_name *a = left, *b = right;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    return zr_span_compare(a->name, b->name);
}

/* Shared units list every name that one of the graphs lists. */
static void unite_names(joining *join)
{
    if (join->listed_count)
        qsort(join->listed, join->listed_count, sizeof *join->listed, compare_listed);
    for (size_t first = 0, end; first < join->listed_count; first = end) {
        zr_graph_unit *unit = &zr_store_units(join->store)[join->listed[first].unit];
        for (end = first + 1; end < join->listed_count && join->listed[end].unit == join->listed[first].unit;)
            end++;
        if (!join->shared[join->listed[first].unit])
            continue;
        zr_span *names = zr_arena_take(&join->store->arena, end - first, sizeof *names);
        uint32_t count = 0;
        for (size_t i = first; i < end && names; i++) {
            if (i == first || !zr_span_equal(join->listed[i].name, join->listed[i - 1].name))
                names[count++] = join->listed[i].name;
        }
        unit->names = names;
        unit->name_count = count;
    }
}

/* A unit keeps the names on which all graphs agree that have it: they may be a user's own. */
static void restore_names(joining *join)
{
    for (uint32_t i = 0; i < zr_store_count(join->store, ZR_UNITS); i++) {
        zr_graph_unit *unit = &zr_store_units(join->store)[i];
        if (join->own_names[i].name.size)
            unit->name = join->own_names[i].name;
        if (join->own_names[i].full_name.size)
            unit->full_name = join->own_names[i].full_name;
    }
}

static zr_status join_all(joining *join, const zr_graph *const *graphs, uint32_t count, zr_error *err)
{
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        status = add_graph(join, graphs[i], err);
    if (status == ZR_OK)
        status = zr_name_units(join->store, join->words, err);
    if (status != ZR_OK)
        return status;
    unite_names(join);
    restore_names(join);
    status = zr_store_order(join->store, err);
    if (status == ZR_OK)
        status = zr_same_documents_tell(join->store, err);
    return status == ZR_OK ? zr_near_units_tell(join->store, err) : status;
}

zr_status zr_graph_join(zr_graph **out, const zr_graph *const *graphs, uint32_t count, zr_error *err)
{
    *out = NULL;
    joining join = {.store = zr_store_new()};
    zr_status status = join.store ? join_all(&join, graphs, count, err) : zr_fail_memory(err);
    zr_table_free(&join.document_ids);
    zr_table_free(&join.measure_ids);
    zr_table_free(&join.places);
    zr_table_free(&join.units);
    free(join.shared);
    free(join.own_names);
    free(join.listed);
    free(join.words);
    if (status == ZR_OK)
        return zr_store_finish(out, join.store, err);
    zr_store_free(join.store);
    return status;
}
