/* What was read, as one graph: texts built together, graph files joined, all in the order given. */
#include "cli/corpus.h"

#include <stdlib.h>

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
            readings[count++] = (zr_reading){.id = item->id,
                                             .path = zr_span_of(item->name),
                                             .source = item->source,
                                             .document = item->document,
                                             .names = item->names};
    }
    *next = at;
    zr_status status = zr_graph_build(out, readings, count, err);
    free(readings);
    return status;
}

static zr_unread_file unread_file(const zr_item *item)
{
    zr_unread_file file = {.path = zr_span_of(item->name)};
    if (!item->why)
        return file;
    const char *en = item->why->message, *zh = item->why->message_zh;
    file.reason[ZR_EN] = zr_span_of(en);
    file.reason[ZR_ZH] = zr_span_of(*zh ? zh : en);
    return file;
}

/* What was passed over is told in the result, too: stderr is soon gone. */
static zr_status add_unread(part_list *parts, const zr_items *items, zr_error *err)
{
    zr_unread_file *files = calloc(items->count + 1, sizeof *files);
    if (!files)
        return zr_fail_memory(err);
    uint32_t count = 0;
    for (size_t i = 0; i < items->count; i++)
        if (items->items[i].status != ZR_OK && !items->items[i].result)
            files[count++] = unread_file(&items->items[i]);
    zr_graph *unread = NULL;
    zr_status status = count ? zr_graph_of_unread(&unread, files, count, err) : ZR_OK;
    free(files);
    if (unread) {
        parts->ours[parts->count] = true;
        parts->graphs[parts->count++] = unread;
    }
    return status;
}

static zr_status make_parts(part_list *parts, const zr_items *items, zr_error *err)
{
    parts->graphs = calloc(items->count + 2, sizeof *parts->graphs);
    parts->ours = calloc(items->count + 2, sizeof *parts->ours);
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
    return add_unread(parts, items, err);
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

zr_status zr_items_join(zr_graph **out, zr_items *items, zr_error *err)
{
    part_list parts = {0};
    zr_status status = make_parts(&parts, items, err);
    if (status == ZR_OK)
        status = join_parts(out, &parts, items, err);
    free_parts(&parts);
    return status;
}
