/* What a command was given, read into one graph. */
#include "cli/corpus.h"

#include "cli/files.h"
#include "cli/message.h"

#include <stdlib.h>
#include <string.h>

/* Graphs to be joined in order; those built here from texts are ours to free, those of graph files the
 * items'. */
typedef struct part_list {
    const zr_graph **graphs;
    bool *ours;
    uint32_t count;
} part_list;

static void free_parts(part_list *parts)
{
    for (uint32_t i = 0; i < parts->count; i++)
        if (parts->ours[i])
            zr_graph_free((zr_graph *)(uintptr_t)parts->graphs[i]);
    free(parts->graphs);
    free(parts->ours);
}

/* One graph of the texts from `first` up to the next graph file; `*next` is where it stopped. */
static zr_status build_run(zr_graph **out, const zr_items *items, size_t first, size_t *next, zr_error *err)
{
    zr_reading *readings = calloc(items->count - first + 1, sizeof *readings);
    if (!readings)
        return zr_fail_memory(err);
    uint32_t count = 0;
    size_t at = first;
    for (; at < items->count && !items->items[at].graph; at++) {
        const zr_item *item = &items->items[at];
        if (item->names)
            readings[count++] =
                (zr_reading){item->id, zr_span_of(item->path), item->source, item->document, item->names};
    }
    *next = at;
    zr_status status = zr_graph_build(out, readings, count, err);
    free(readings);
    return status;
}

static zr_status make_parts(part_list *parts, const zr_items *items, zr_error *err)
{
    parts->graphs = calloc(items->count + 1, sizeof *parts->graphs);
    parts->ours = calloc(items->count + 1, sizeof *parts->ours);
    if (!parts->graphs || !parts->ours)
        return zr_fail_memory(err);
    for (size_t at = 0; at < items->count;) {
        if (items->items[at].graph) {
            parts->graphs[parts->count++] = items->items[at++].graph;
            continue;
        }
        zr_graph *built = NULL;
        zr_status status = build_run(&built, items, at, &at, err);
        if (status != ZR_OK)
            return status;
        parts->ours[parts->count] = true;
        parts->graphs[parts->count++] = built;
    }
    return ZR_OK;
}

/* The only graph there is, taken from its owner; or a new one of all. */
static zr_status join_parts(zr_graph **out, part_list *parts, zr_items *items, zr_error *err)
{
    if (parts->count != 1)
        return zr_graph_join(out, parts->graphs, parts->count, err);
    *out = (zr_graph *)(uintptr_t)parts->graphs[0];
    parts->count = 0;
    for (size_t i = 0; i < items->count; i++)
        items->items[i].graph = NULL;
    return ZR_OK;
}

/* Texts stay with the documents that were made of them: both are in the order given. */
static void keep_originals(zr_corpus *corpus, zr_items *items, const uint32_t *documents_of)
{
    uint32_t document = 0;
    for (size_t i = 0; i < items->count; i++) {
        zr_item *item = &items->items[i];
        if (item->source && item->names && document < corpus->graph->document_count) {
            corpus->originals[document] = (zr_original){ZR_ORIGINAL_THERE, item->bytes, item->source};
            item->source = NULL;
            item->bytes = (zr_span){0};
        }
        document += documents_of[i];
    }
}

/* How many documents each item has put into the graph. */
static uint32_t *count_documents(const zr_items *items)
{
    uint32_t *counts = calloc(items->count + 1, sizeof *counts);
    for (size_t i = 0; i < items->count && counts; i++)
        counts[i] =
            items->items[i].graph ? items->items[i].graph->document_count : items->items[i].names != NULL;
    return counts;
}

static void remember_folder(zr_corpus *corpus, const zr_items *items)
{
    const char *slash = items->count ? strrchr(items->items[0].path, '/') : NULL;
    if (slash)
        corpus->folder = strndup(items->items[0].path, (size_t)(slash - items->items[0].path) + 1);
}

static zr_status assemble(zr_corpus *corpus, zr_items *items, bool keep, zr_error *err)
{
    part_list parts = {0};
    uint32_t *documents_of = count_documents(items);
    zr_status status = documents_of ? make_parts(&parts, items, err) : zr_fail_memory(err);
    if (status == ZR_OK)
        status = join_parts(&corpus->graph, &parts, items, err);
    free_parts(&parts);
    if (status == ZR_OK) {
        corpus->originals = calloc(corpus->graph->document_count + (size_t)1, sizeof *corpus->originals);
        status = corpus->originals ? ZR_OK : zr_fail_memory(err);
    }
    if (status == ZR_OK && keep)
        keep_originals(corpus, items, documents_of);
    remember_folder(corpus, items);
    free(documents_of);
    return status;
}

zr_exit zr_corpus_read(zr_corpus *out, const zr_call *call, const char *const *inputs, int count, bool keep)
{
    *out = (zr_corpus){0};
    zr_items items;
    zr_error err = {0};
    zr_exit result = zr_items_list(&items, call, inputs, count);
    if (result == ZR_EXIT_FINE)
        result = zr_items_read(&items, call);
    if (result == ZR_EXIT_FINE && assemble(out, &items, keep, &err) != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    zr_items_free(&items);
    if (result != ZR_EXIT_FINE)
        zr_corpus_free(out);
    return result;
}

void zr_corpus_free(zr_corpus *corpus)
{
    uint32_t count = corpus->graph && corpus->originals ? corpus->graph->document_count : 0;
    for (uint32_t i = 0; i < count; i++) {
        zr_source_free(corpus->originals[i].source);
        zr_file_free(&corpus->originals[i].bytes);
    }
    free(corpus->originals);
    free(corpus->folder);
    zr_graph_free(corpus->graph);
    *corpus = (zr_corpus){0};
}
