/* Rows of one graph → a store. */
#include "graph/copy.h"

#include <stdlib.h>

static uint32_t *nowhere(uint32_t count)
{
    uint32_t *rows = malloc(((size_t)count + 1) * sizeof *rows);
    for (uint32_t i = 0; i < count && rows; i++)
        rows[i] = ZR_NONE;
    return rows;
}

bool zr_row_map_new(zr_row_map *map, const zr_graph *graph)
{
    *map = (zr_row_map){nowhere(graph->document_count), nowhere(graph->place_count),
                        nowhere(graph->unit_count), nowhere(graph->measure_count)};
    return map->documents && map->places && map->units && map->measures;
}

void zr_row_map_free(zr_row_map *map)
{
    free(map->documents);
    free(map->places);
    free(map->units);
    free(map->measures);
}

static uint32_t follow(const uint32_t *map, uint32_t row)
{
    return row == ZR_NONE ? ZR_NONE : map[row];
}

/* A new row, its number noted in the map. */
static void *add(zr_graph_store *store, zr_rows_kind kind, uint32_t *where)
{
    void *row = zr_store_add(store, kind);
    if (row)
        *where = zr_store_count(store, kind) - 1;
    return row;
}

zr_graph_document *zr_copy_document(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_graph_document *old = &from->documents[at];
    zr_graph_document *row = add(store, ZR_DOCUMENTS, &map->documents[at]);
    if (!row)
        return NULL;
    *row = (zr_graph_document){
        .id = zr_store_copy(store, old->id),
        .source = zr_store_copy(store, old->source),
        .title = zr_store_copy(store, old->title),
        .number = zr_store_copy(store, old->number),
        .date = zr_store_copy(store, old->date),
        .sha256 = zr_store_copy(store, old->sha256),
        .issuers = zr_store_names(store, old->issuers, old->issuer_count),
        .issuer_count = old->issuer_count,
        .place = follow(map->places, old->place),
    };
    return row;
}

zr_graph_place *zr_copy_place(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_graph_place *old = &from->places[at];
    zr_graph_place *row = add(store, ZR_PLACES, &map->places[at]);
    if (row)
        *row = (zr_graph_place){zr_store_copy(store, old->code), zr_store_copy(store, old->name), old->level};
    return row;
}

zr_graph_unit *zr_copy_unit(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_graph_unit *old = &from->units[at];
    zr_graph_unit *row = add(store, ZR_UNITS, &map->units[at]);
    if (!row)
        return NULL;
    *row = (zr_graph_unit){
        .id = zr_store_copy(store, old->id),
        .name = zr_store_name(store, old->name),
        .full_name = zr_store_name(store, old->full_name),
        .collective = old->collective,
        .place = follow(map->places, old->place),
        .sector = zr_store_name(store, old->sector),
        .names = zr_store_names(store, old->names, old->name_count),
        .name_count = old->name_count,
        .members = zr_store_names(store, old->members, old->member_count),
        .member_count = old->member_count,
    };
    return row;
}

static void copy_lists(zr_graph_store *store, zr_graph_measure *row, const zr_graph_measure *old)
{
    zr_deadline *deadlines = zr_arena_take(&store->arena, old->deadline_count, sizeof *deadlines);
    zr_target *targets = zr_arena_take(&store->arena, old->target_count, sizeof *targets);
    for (uint32_t i = 0; i < old->deadline_count && deadlines; i++)
        deadlines[i] = (zr_deadline){.quote = zr_store_name(store, old->deadlines[i].quote),
                                     .date = zr_store_name(store, old->deadlines[i].date),
                                     .year_from = old->deadlines[i].year_from};
    for (uint32_t i = 0; i < old->target_count && targets; i++) {
        targets[i] = old->targets[i];
        targets[i].quote = zr_store_name(store, old->targets[i].quote);
        targets[i].unit = zr_store_name(store, old->targets[i].unit);
    }
    row->deadlines = deadlines;
    row->deadline_count = old->deadline_count;
    row->targets = targets;
    row->target_count = old->target_count;
}

zr_graph_measure *zr_copy_measure(zr_graph_store *store, zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_graph_measure *old = &from->measures[at];
    zr_graph_measure *row = add(store, ZR_MEASURES, &map->measures[at]);
    if (!row)
        return NULL;
    *row = *old;
    row->id = zr_store_copy(store, old->id);
    row->document = follow(map->documents, old->document);
    row->parent = follow(map->measures, old->parent);
    row->label = zr_store_name(store, old->label);
    row->title = zr_store_copy(store, old->title);
    row->sections = zr_store_names(store, old->sections, old->section_count);
    copy_lists(store, row, old);
    return row;
}

zr_duty *zr_copy_duty(zr_graph_store *store, const zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_duty *old = &from->duties[at];
    zr_duty *row = zr_store_add(store, ZR_DUTIES);
    if (!row)
        return NULL;
    *row = *old;
    row->measure = follow(map->measures, old->measure);
    row->unit = follow(map->units, old->unit);
    row->name = zr_store_name(store, old->name);
    row->surface = zr_store_name(store, old->surface);
    row->alias = zr_store_name(store, old->alias);
    return row;
}

zr_finding *zr_copy_finding(zr_graph_store *store, const zr_row_map *map, const zr_graph *from, uint32_t at)
{
    const zr_finding *old = &from->findings[at];
    zr_finding *row = zr_store_add(store, ZR_FINDINGS);
    if (!row)
        return NULL;
    *row = *old;
    row->document = follow(map->documents, old->document);
    row->measure = follow(map->measures, old->measure);
    row->detail = zr_store_copy(store, old->detail);
    row->quote = zr_store_copy(store, old->quote);
    for (int lang = ZR_ZH; lang <= ZR_EN; lang++)
        row->reason[lang] = zr_store_name(store, old->reason[lang]);
    return row;
}
