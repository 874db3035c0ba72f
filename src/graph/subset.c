/* A smaller graph: what a selection takes of a larger one. */
#include "graph/build.h"
#include "graph/copy.h"
#include "graph/select.h"

#include <stdlib.h>

/* What is kept, by row. */
typedef struct keeping {
    zr_selector selector;
    bool *places, *units, *measures, *unowned;
} keeping;

/* The selection takes some units or roles only, so that measures without them fall away. */
static bool is_narrow(const zr_selection *wanted)
{
    return wanted->place.size || wanted->sector.size || wanted->no_collectives ||
           wanted->roles != (1u << ZR_ROLES) - 1;
}

static void mark_ancestors(const zr_graph *graph, bool *measures)
{
    for (uint32_t i = graph->measure_count; i-- > 0;) {
        if (measures[i] && graph->measures[i].parent != ZR_NONE)
            measures[graph->measures[i].parent] = true;
    }
}

/* Those without units, where they are wanted though they have none to be taken for. */
static void mark_unowned(keeping *keep)
{
    const zr_graph *graph = keep->selector.graph;
    if (!keep->selector.selection.keep_unowned)
        return;
    zr_ownerless(graph, keep->unowned);
    for (uint32_t i = 0; i < graph->measure_count; i++)
        keep->measures[i] |= keep->unowned[i] && zr_selector_takes_unowned(&keep->selector, i);
}

static void mark(keeping *keep)
{
    const zr_graph *graph = keep->selector.graph;
    bool narrow = is_narrow(&keep->selector.selection);
    for (uint32_t i = 0; i < graph->measure_count; i++)
        keep->measures[i] =
            !narrow && zr_selector_takes_document(&keep->selector, graph->measures[i].document);
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        if (zr_selector_take(&keep->selector, &graph->duties[i]).roles)
            keep->units[graph->duties[i].unit] = keep->measures[graph->duties[i].measure] = true;
    }
    mark_unowned(keep);
    mark_ancestors(graph, keep->measures);
    for (uint32_t i = 0; i < graph->unit_count; i++) {
        if (keep->units[i] && graph->units[i].place != ZR_NONE)
            keep->places[graph->units[i].place] = true;
    }
    for (uint32_t i = 0; i < graph->document_count; i++) {
        if (zr_selector_takes_document(&keep->selector, i) && graph->documents[i].place != ZR_NONE)
            keep->places[graph->documents[i].place] = true;
    }
}

static void copy_tables(zr_graph_store *store, zr_row_map *map, const keeping *keep)
{
    const zr_graph *graph = keep->selector.graph;
    for (uint32_t i = 0; i < graph->place_count; i++) {
        if (keep->places[i])
            zr_copy_place(store, map, graph, i);
    }
    for (uint32_t i = 0; i < graph->document_count; i++) {
        if (zr_selector_takes_document(&keep->selector, i))
            zr_copy_document(store, map, graph, i);
    }
    for (uint32_t i = 0; i < graph->unit_count; i++) {
        if (keep->units[i])
            zr_copy_unit(store, map, graph, i);
    }
    for (uint32_t i = 0; i < graph->measure_count; i++) {
        if (keep->measures[i])
            zr_copy_measure(store, map, graph, i);
    }
}

/* A finding stays with its document, and with its measure if it has one. */
static bool keeps_finding(const keeping *keep, const zr_finding *finding)
{
    if (finding->document != ZR_NONE && !zr_selector_takes_document(&keep->selector, finding->document))
        return false;
    return finding->measure == ZR_NONE || keep->measures[finding->measure];
}

static zr_status copy_all(zr_graph_store *store, zr_row_map *map, const keeping *keep, zr_error *err)
{
    const zr_graph *graph = keep->selector.graph;
    copy_tables(store, map, keep);
    zr_status status = zr_store_status(store, err);
    for (uint32_t i = 0; i < graph->duty_count && status == ZR_OK; i++) {
        if (zr_selector_take(&keep->selector, &graph->duties[i]).roles)
            zr_copy_duty(store, map, graph, i);
    }
    for (uint32_t i = 0; i < graph->finding_count && status == ZR_OK; i++) {
        if (keeps_finding(keep, &graph->findings[i]))
            zr_copy_finding(store, map, graph, i);
    }
    return zr_store_status(store, err);
}

static zr_status subset_into(zr_graph_store *store, keeping *keep, zr_error *err)
{
    zr_arena scratch = {0};
    zr_row_map map = {0};
    const zr_graph *graph = keep->selector.graph;
    keep->places = zr_arena_take(&scratch, graph->place_count, sizeof(bool));
    keep->units = zr_arena_take(&scratch, graph->unit_count, sizeof(bool));
    keep->measures = zr_arena_take(&scratch, graph->measure_count, sizeof(bool));
    keep->unowned = zr_arena_take(&scratch, graph->measure_count, sizeof(bool));
    bool fine = !scratch.failed && zr_row_map_new(&map, graph);
    zr_status status = ZR_OK;
    if (fine) {
        mark(keep);
        status = copy_all(store, &map, keep, err);
    }
    zr_row_map_free(&map);
    zr_arena_free(&scratch);
    return fine ? status : zr_fail_memory(err);
}

zr_status zr_graph_subset(zr_graph **out, const zr_graph *graph, const zr_selection *selection, zr_error *err)
{
    *out = NULL;
    keeping keep = {0};
    zr_status status = zr_selector_new(&keep.selector, graph, selection, err);
    if (status != ZR_OK)
        return status;
    zr_graph_store *store = zr_store_new();
    status = store ? subset_into(store, &keep, err) : zr_fail_memory(err);
    if (status == ZR_OK)
        return zr_store_finish(out, store, err);
    zr_store_free(store);
    return status;
}
