/* The report that zeren run writes: index.html with tables, maps and the words. */
#include "cli/analysis.h"
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/run_results.h"
#include "zeren/page.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

/* A document's own load table and map are made for so many documents; of larger collections, for the first
 * few: the page stays small, and zeren load and zeren map make the others. */
#define OWN_LOADS 60
#define OWN_LOADS_OF_MANY 12
#define OWN_MAPS_OF_MANY 3
/* Rows of a planner's table: enough to read, not to drown in. */
#define DESK_ROWS 3000

static uint32_t own_of(const zr_graph *graph, uint32_t most, uint32_t of_many)
{
    uint32_t count = graph->document_count;
    return count <= most ? count : of_many;
}

/* What the page is made of, while it is made. */
typedef struct page_parts {
    zr_page_table *tables;
    zr_page_map *maps;
    zr_buffer *drawings;
    const zr_source **sources;
    uint32_t table_count, map_count;
    uint32_t own_tables; /* those made here stand first */
    zr_arena arena;
} page_parts;

typedef struct wanted_table {
    const char *id, *method;
    zr_rows rows;
    uint32_t most;
} wanted_table;

static const wanted_table wanted_tables[] = {
    {"load", "load", ZR_ROWS_UNITS, 0},
    {"overlap", "overlap", ZR_ROWS_UNITS, 300},
    {"leads", "leads", ZR_ROWS_UNITS, 300},
    {"clusters", "clusters", ZR_ROWS_UNITS, 0},
    {"centrality", "centrality", ZR_ROWS_UNITS, 300},
    {"inequality", "inequality", ZR_ROWS_UNITS, 0},
    {"sectors-by-document", "load-by-document", ZR_ROWS_SECTORS, 600},
};

static zr_exit add_table(page_parts *parts, const zr_call *call, const zr_graph *graph,
                         const wanted_table *wanted, uint32_t document)
{
    zr_frame *frame;
    zr_selection selection = {.rows = wanted->rows, .keep_unowned = true};
    if (document != ZR_NONE)
        selection.document = graph->documents[document].id;
    zr_exit result = zr_analyze_if_small(&frame, call, graph, &selection, wanted->method);
    if (result == ZR_EXIT_FINE && frame)
        parts->tables[parts->table_count++] = (zr_page_table){wanted->id, frame, document, wanted->most};
    return result;
}

static zr_exit add_consistency(page_parts *parts, const zr_call *call, const zr_graph *graph)
{
    zr_consistency_options options = {0};
    zr_consistency found;
    zr_frame *frame = NULL;
    zr_error err = {0};
    zr_status status = zr_consistency_find(&found, graph, parts->sources, &options, &err);
    if (status == ZR_OK) {
        status = zr_consistency_frame(&frame, &found, graph, &err);
        zr_consistency_dispose(&found);
    }
    if (status != ZR_OK)
        return zr_say_error(call, "index.html", &err);
    parts->tables[parts->table_count++] = (zr_page_table){"consistency", frame, ZR_NONE, 0};
    return ZR_EXIT_FINE;
}

static zr_exit add_tables(page_parts *parts, const zr_call *call, const zr_graph *graph)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < sizeof wanted_tables / sizeof *wanted_tables && result == ZR_EXIT_FINE; i++)
        result = add_table(parts, call, graph, &wanted_tables[i], ZR_NONE);
    uint32_t own = own_of(graph, OWN_LOADS, OWN_LOADS_OF_MANY);
    for (uint32_t d = 0; d < own && result == ZR_EXIT_FINE; d++)
        result = add_table(parts, call, graph, &wanted_tables[0], d);
    return result == ZR_EXIT_FINE && graph->document_count > 1 ? add_consistency(parts, call, graph) : result;
}

static bool into_buffer(void *buffer, const char *data, size_t size)
{
    zr_buffer_add(buffer, (zr_span){data, size});
    return !((zr_buffer *)buffer)->failed;
}

static zr_exit add_map(page_parts *parts, const zr_call *call, const zr_graph *graph, const zr_map_kind *kind,
                       uint32_t document)
{
    zr_error err = {0};
    zr_map_options options = {.lang = call->lang, .links = ""};
    zr_buffer *drawing = &parts->drawings[parts->map_count];
    if (document != ZR_NONE)
        options.select.document = graph->documents[document].id;
    if (zr_map_draw(kind, graph, &options, ZR_MAP_SVG, into_buffer, drawing, NULL, &err) != ZR_OK)
        return zr_say_error(call, kind->name, &err);
    parts->maps[parts->map_count++] =
        (zr_page_map){kind->name, kind->title, zr_buffer_span(drawing), document};
    return ZR_EXIT_FINE;
}

static zr_exit add_maps(page_parts *parts, const zr_call *call, const zr_graph *graph)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    zr_exit result = ZR_EXIT_FINE;
    for (uint32_t i = 0; i < count && result == ZR_EXIT_FINE && graph->duty_count; i++) {
        if (!kinds[i].one_document && !kinds[i].one_unit)
            result = add_map(parts, call, graph, &kinds[i], ZR_NONE);
        uint32_t own = kinds[i].one_document ? own_of(graph, ZR_RUN_MAPS, OWN_MAPS_OF_MANY) : 0;
        for (uint32_t d = 0; d < own && result == ZR_EXIT_FINE; d++)
            if (zr_drawing_has_duties(graph, d))
                result = add_map(parts, call, graph, &kinds[i], d);
    }
    return result;
}

/* The planner's tables are the desk's to free; the calendar is drawn from what is due. */
static void add_desk(page_parts *parts, const zr_run_desk *desk)
{
    const zr_map_kind *kind = zr_map_difference();
    parts->own_tables = parts->table_count;
    if (desk->difference.size)
        parts->maps[parts->map_count++] =
            (zr_page_map){kind->name, kind->title, zr_buffer_span(&desk->difference), ZR_NONE};
    for (uint32_t i = 0; i < desk->count; i++) {
        const char *name = zr_frame_name(desk->frames[i]);
        if (strcmp(name, "calendar") != 0 && strcmp(name, "pile-ups") != 0)
            parts->tables[parts->table_count++] = (zr_page_table){name, desk->frames[i], ZR_NONE, DESK_ROWS};
    }
}

/* Room for all that may be added; false without memory. */
static bool make_room(page_parts *parts, const zr_graph *graph)
{
    uint32_t kinds;
    zr_map_kinds(&kinds);
    size_t tables = sizeof wanted_tables / sizeof *wanted_tables + OWN_LOADS + 1 + ZR_DESK_TABLES,
           maps = (size_t)kinds * ZR_RUN_MAPS + kinds + 2;
    parts->tables = zr_arena_take(&parts->arena, tables, sizeof *parts->tables);
    parts->maps = zr_arena_take(&parts->arena, maps, sizeof *parts->maps);
    parts->drawings = zr_arena_take(&parts->arena, maps, sizeof *parts->drawings);
    parts->sources = zr_arena_take(&parts->arena, graph->document_count, sizeof *parts->sources);
    return !parts->arena.failed;
}

static void find_sources(page_parts *parts, zr_corpus *corpus)
{
    for (uint32_t d = 0; d < corpus->graph->document_count; d++) {
        const zr_original *original = zr_corpus_original(corpus, d);
        parts->sources[d] = original->state == ZR_ORIGINAL_THERE ? original->source : NULL;
    }
}

static zr_exit write_page(const page_parts *parts, const zr_call *call, const zr_graph *graph,
                          zr_out_folder *folder, const zr_run_desk *desk)
{
    char *path;
    zr_error err = {0};
    zr_writer writer;
    zr_page page = {graph,         parts->sources,     parts->maps, parts->map_count,
                    parts->tables, parts->table_count, call->lang,  ZEREN_VERSION,
                    desk->answers, desk->today};
    zr_status status = zr_out_folder_file(&path, folder, "index.html", &err);
    if (status != ZR_OK)
        return zr_out_folder_say(call, folder, "index.html", &err);
    status = zr_writer_create(&writer, path, &err);
    if (status == ZR_OK) {
        status = zr_page_write(&page, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    free(path);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_out_folder_say(call, folder, "index.html", &err);
}

static void give_back(page_parts *parts)
{
    for (uint32_t i = 0; i < parts->own_tables; i++) {
        zr_frame *frame;
        memcpy(&frame, &parts->tables[i].frame, sizeof frame); /* borrowed by the page, ours to free */
        zr_frame_free(frame);
    }
    for (uint32_t i = 0; parts->drawings && i < parts->map_count + 1; i++)
        zr_buffer_free(&parts->drawings[i]);
    zr_arena_free(&parts->arena);
}

zr_exit zr_run_page(const zr_call *call, zr_corpus *corpus, zr_out_folder *folder, const zr_run_desk *desk)
{
    page_parts parts = {0};
    zr_exit result = ZR_EXIT_FINE;
    if (!make_room(&parts, corpus->graph))
        result = zr_say_failed(call, "内存不足", "out of memory");
    else {
        find_sources(&parts, corpus);
        result = add_tables(&parts, call, corpus->graph);
        if (result == ZR_EXIT_FINE)
            result = add_maps(&parts, call, corpus->graph);
        add_desk(&parts, desk);
        if (result == ZR_EXIT_FINE)
            result = write_page(&parts, call, corpus->graph, folder, desk);
    }
    give_back(&parts);
    return result;
}
