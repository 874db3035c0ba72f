/* A graph while it is put together: growing tables, texts kept once. */
#include "graph/store.h"

#include <stdlib.h>
#include <string.h>

static const size_t row_size[ZR_TABLES] = {
    [ZR_DOCUMENTS] = sizeof(zr_graph_document),
    [ZR_PLACES] = sizeof(zr_graph_place),
    [ZR_UNITS] = sizeof(zr_graph_unit),
    [ZR_MEASURES] = sizeof(zr_graph_measure),
    [ZR_DUTIES] = sizeof(zr_duty),
    [ZR_FINDINGS] = sizeof(zr_finding),
};

zr_graph_store *zr_store_new(void)
{
    return calloc(1, sizeof(zr_graph_store));
}

static void forget_texts(zr_graph_store *store)
{
    zr_table_free(&store->known);
    free(store->texts);
    store->texts = NULL;
    store->text_count = store->text_room = 0;
}

void zr_store_free(zr_graph_store *store)
{
    if (!store)
        return;
    forget_texts(store);
    for (int kind = 0; kind < ZR_TABLES; kind++)
        free(store->tables[kind].items);
    zr_arena_free(&store->arena);
    free(store);
}

void *zr_store_add(zr_graph_store *store, zr_rows_kind kind)
{
    zr_rows_table *table = &store->tables[kind];
    if (table->count >= ZR_NONE - 1) {
        store->full = true;
        return NULL;
    }
    if (!zr_grow(&table->items, table->count, &table->room, row_size[kind])) {
        store->failed = true;
        return NULL;
    }
    char *row = (char *)table->items + table->count++ * row_size[kind];
    memset(row, 0, row_size[kind]);
    return row;
}

void zr_store_expect(zr_graph_store *store, zr_rows_kind kind, size_t rows)
{
    zr_rows_table *table = &store->tables[kind];
    if (rows > SIZE_MAX / 4 / row_size[kind] - table->count || table->count + rows <= table->room)
        return;
    void *items = realloc(table->items, (table->count + rows) * row_size[kind]);
    if (!items)
        return; /* they are asked for again, one by one */
    table->items = items;
    table->room = table->count + rows;
}

uint32_t zr_store_count(const zr_graph_store *store, zr_rows_kind kind)
{
    return (uint32_t)store->tables[kind].count;
}

zr_span zr_store_copy(zr_graph_store *store, zr_span text)
{
    return zr_arena_copy(&store->arena, text);
}

static void remember(zr_graph_store *store, zr_span text)
{
    void *texts = store->texts;
    if (!zr_grow(&texts, store->text_count, &store->text_room, sizeof *store->texts) ||
        !zr_table_set(&store->known, text, (uint32_t)store->text_count)) {
        store->texts = texts;
        store->failed = true;
        return;
    }
    store->texts = texts;
    store->texts[store->text_count++] = text;
}

static zr_span keep(zr_graph_store *store, zr_span text)
{
    uint32_t known = zr_table_get(&store->known, text);
    if (known != ZR_NONE)
        return store->texts[known];
    zr_span copy = zr_arena_copy(&store->arena, text);
    if (copy.data)
        remember(store, copy);
    return copy;
}

zr_span zr_store_name(zr_graph_store *store, zr_span text)
{
    if (text.size == 0)
        return (zr_span){"", 0};
    uintptr_t at = (uintptr_t)text.data;
    zr_span *recent = &store->recent[(at ^ at >> 9) % (sizeof store->recent / sizeof *store->recent)];
    if (!zr_span_equal(*recent, text))
        *recent = keep(store, text);
    return *recent;
}

const zr_span *zr_store_names(zr_graph_store *store, const zr_span *names, uint32_t count)
{
    zr_span *copies = zr_arena_take(&store->arena, count, sizeof *copies);
    for (uint32_t i = 0; i < count && copies; i++)
        copies[i] = zr_store_name(store, names[i]);
    return copies;
}

zr_graph_document *zr_store_documents(const zr_graph_store *store)
{
    return store->tables[ZR_DOCUMENTS].items;
}

zr_graph_place *zr_store_places(const zr_graph_store *store)
{
    return store->tables[ZR_PLACES].items;
}

zr_graph_unit *zr_store_units(const zr_graph_store *store)
{
    return store->tables[ZR_UNITS].items;
}

zr_graph_measure *zr_store_measures(const zr_graph_store *store)
{
    return store->tables[ZR_MEASURES].items;
}

zr_duty *zr_store_duties(const zr_graph_store *store)
{
    return store->tables[ZR_DUTIES].items;
}

zr_finding *zr_store_findings(const zr_graph_store *store)
{
    return store->tables[ZR_FINDINGS].items;
}

zr_status zr_store_status(const zr_graph_store *store, zr_error *err)
{
    if (store->failed || store->arena.failed)
        return zr_fail_memory(err);
    return store->full ? zr_fail_words(err, ZR_LIMIT, "一张表超过 %u 行", "more than %u rows in one table",
                                       ZR_NONE - 1)
                       : ZR_OK;
}

static void lend(zr_graph *graph, zr_graph_store *store)
{
    *graph = (zr_graph){
        .documents = zr_store_documents(store),
        .places = zr_store_places(store),
        .units = zr_store_units(store),
        .measures = zr_store_measures(store),
        .duties = zr_store_duties(store),
        .findings = zr_store_findings(store),
        .document_count = zr_store_count(store, ZR_DOCUMENTS),
        .place_count = zr_store_count(store, ZR_PLACES),
        .unit_count = zr_store_count(store, ZR_UNITS),
        .measure_count = zr_store_count(store, ZR_MEASURES),
        .duty_count = zr_store_count(store, ZR_DUTIES),
        .finding_count = zr_store_count(store, ZR_FINDINGS),
        .store = store,
    };
}

zr_status zr_store_finish(zr_graph **out, zr_graph_store *store, zr_error *err)
{
    *out = NULL;
    zr_status status = zr_store_status(store, err);
    zr_graph *graph = status == ZR_OK ? zr_arena_take(&store->arena, 1, sizeof *graph) : NULL;
    if (!graph) {
        zr_store_free(store);
        return status == ZR_OK ? zr_fail_memory(err) : status;
    }
    forget_texts(store);
    lend(graph, store);
    *out = graph;
    return ZR_OK;
}

void zr_graph_free(zr_graph *graph)
{
    if (graph)
        zr_store_free(graph->store);
}
