/* The maps that zeren run draws: each joint kind once, each per-document kind for every document. They are
 * planned first, with a path for each, and drawn by several processes while the tables are made. */
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/run_results.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_ID 160   /* bytes of a document's id in a file name */
#define NAME_ROOM 240 /* a name of 255 bytes is the longest there is */

typedef struct map_drawing {
    const zr_map_kind *kind;
    zr_span document; /* of a per-document map */
    zr_map_format format;
    char *path;  /* to write to */
    char *shown; /* where it will be */
} map_drawing;

struct zr_run_plan {
    const zr_call *call;
    const zr_graph *graph;
    map_drawing *drawings;
    size_t count, capacity;
};

/* PNG takes longer than all others together; zeren map draws it. */
static const zr_map_format formats[] = {ZR_MAP_SVG, ZR_MAP_PDF, ZR_MAP_DOT};

/* A file name has no room for slashes and control characters; ids may hold anything. */
static void safe_name(char *text)
{
    for (; *text; text++)
        if (*text == '/' || *text == '\\' || (unsigned char)*text < 0x20 || *text == 0x7F)
            *text = '_';
}

/* As much of it as a file name has room for, cut between characters. */
static int fitting(zr_span id)
{
    return (int)(id.size < MOST_ID ? id.size : zr_utf8_start_of(id, MOST_ID));
}

/* maps/duties-ID; ids that differ in what a name has no room for are numbered: maps/duties-ID~2. */
static void name_map(char out[NAME_ROOM], const zr_out_folder *folder, const zr_map_kind *kind,
                     zr_span document)
{
    char stem[NAME_ROOM - 40], first[NAME_ROOM + 8];
    snprintf(stem, sizeof stem, "%s%s%.*s", kind->name, document.size ? "-" : "", fitting(document),
             document.size ? document.data : "");
    safe_name(stem);
    for (unsigned i = 1; i <= UINT16_MAX; i++) {
        if (i == 1)
            snprintf(out, NAME_ROOM, "maps/%s", stem);
        else
            snprintf(out, NAME_ROOM, "maps/%s~%u", stem, i);
        snprintf(first, sizeof first, "%s.%s", out, zr_map_format_name(formats[0]));
        if (!zr_out_folder_has(folder, first))
            return;
    }
}

static zr_exit plan_file(zr_run_plan *plan, zr_out_folder *folder, const char *name, map_drawing drawing)
{
    char file[NAME_ROOM + 8];
    zr_error err = {0};
    snprintf(file, sizeof file, "%s.%s", name, zr_map_format_name(drawing.format));
    if (zr_out_folder_file(&drawing.path, folder, file, &err) != ZR_OK)
        return zr_out_folder_say(plan->call, folder, file, &err);
    drawing.shown = zr_path_join(folder->path, file);
    if (!drawing.shown ||
        !zr_grow((void **)&plan->drawings, plan->count, &plan->capacity, sizeof *plan->drawings)) {
        free(drawing.path);
        free(drawing.shown);
        return zr_say_failed(plan->call, "内存不足", "out of memory");
    }
    plan->drawings[plan->count++] = drawing;
    return ZR_EXIT_FINE;
}

/* One map in every format; they stand together, and so are listed together. */
static zr_exit plan_map(zr_run_plan *plan, zr_out_folder *folder, const zr_map_kind *kind, zr_span document)
{
    char name[NAME_ROOM];
    zr_exit result = ZR_EXIT_FINE;
    name_map(name, folder, kind, document);
    for (size_t i = 0; i < sizeof formats / sizeof *formats && result == ZR_EXIT_FINE; i++)
        result = plan_file(plan, folder, name, (map_drawing){kind, document, formats[i], NULL, NULL});
    return result;
}

static zr_exit plan_documents(zr_run_plan *plan, zr_out_folder *folder, const zr_map_kind *kind)
{
    const zr_graph *graph = plan->graph;
    zr_exit result = ZR_EXIT_FINE;
    uint32_t count = graph->document_count < ZR_RUN_MAPS ? graph->document_count : ZR_RUN_MAPS;
    for (uint32_t i = 0; i < count && result == ZR_EXIT_FINE; i++)
        if (zr_drawing_has_duties(graph, i))
            result = plan_map(plan, folder, kind, graph->documents[i].id);
    if (graph->document_count > ZR_RUN_MAPS)
        zr_say(plan->call->lang, "%s 图只画了前 %d 份文件；其余用 zeren map %s --document",
               "%s: drawn for the first %d documents; zeren map %s --document draws the others", kind->name,
               ZR_RUN_MAPS, kind->name);
    return result;
}

static zr_exit plan_all(zr_run_plan *plan, zr_out_folder *folder)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    zr_exit result = ZR_EXIT_FINE;
    if (plan->graph->duty_count == 0)
        zr_say(plan->call->lang, "没有画地图：图画的是责任，这里一条也没有",
               "no maps are drawn: they show duties, and there are none here");
    for (uint32_t i = 0; i < count && result == ZR_EXIT_FINE; i++) {
        if (kinds[i].one_document)
            result = plan_documents(plan, folder, &kinds[i]);
        else if (!kinds[i].one_unit && plan->graph->duty_count)
            result = plan_map(plan, folder, &kinds[i], (zr_span){0});
    }
    return result;
}

static zr_exit draw(const void *context, size_t index)
{
    const zr_run_plan *plan = context;
    const map_drawing *drawing = &plan->drawings[index];
    zr_map_options options = {.lang = plan->call->lang, .select = {.document = drawing->document}};
    return zr_drawing_write(plan->call, drawing->kind, plan->graph, &options, drawing->format, drawing->path,
                            drawing->shown);
}

static const char *name_of(const void *context, size_t index)
{
    const zr_run_plan *plan = context;
    return plan->drawings[index].shown;
}

zr_exit zr_run_maps_start(zr_run_plan **out, zr_crew *crew, const zr_call *call, const zr_corpus *corpus,
                          zr_out_folder *folder)
{
    *crew = (zr_crew){0};
    *out = calloc(1, sizeof **out);
    if (!*out)
        return zr_say_failed(call, "内存不足", "out of memory");
    **out = (zr_run_plan){.call = call, .graph = corpus->graph};
    zr_exit result = plan_all(*out, folder);
    if (result == ZR_EXIT_FINE)
        zr_crew_start(crew, zr_jobs(call, ZR_CREW_MOST), (*out)->count, draw, name_of, *out);
    return result;
}

zr_exit zr_run_maps_end(zr_run_plan *plan, zr_crew *crew, const zr_call *call, bool hurry)
{
    zr_exit result = zr_crew_end(crew, call, hurry);
    for (size_t i = 0; plan && i < plan->count; i++) {
        free(plan->drawings[i].path);
        free(plan->drawings[i].shown);
    }
    free(plan ? plan->drawings : NULL);
    free(plan);
    return result;
}
