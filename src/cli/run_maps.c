/* The maps that zeren run draws: each joint kind once, each per-document kind for every document. They are
 * planned first, with a path for each, and drawn by several processes while the tables are made. */
#include "cli/drawing.h"
#include "cli/message.h"
#include "cli/run_results.h"

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct map_drawing {
    const zr_map_kind *kind;
    zr_span document; /* of a per-document map */
    zr_map_format format;
    char *path;
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

static zr_exit plan_file(zr_run_plan *plan, zr_out_folder *folder, map_drawing drawing)
{
    char name[240], file[260];
    zr_error err = {0};
    zr_span document = drawing.document;
    snprintf(name, sizeof name, "%s%s%.*s", drawing.kind->name, document.size ? "-" : "",
             (int)(document.size < 180 ? document.size : 180), document.size ? document.data : "");
    safe_name(name);
    snprintf(file, sizeof file, "maps/%s.%s", name, zr_map_format_name(drawing.format));
    if (zr_out_folder_file(&drawing.path, folder, file, &err) != ZR_OK)
        return zr_say_error(plan->call, file, &err);
    if (!zr_grow((void **)&plan->drawings, plan->count, &plan->capacity, sizeof *plan->drawings)) {
        free(drawing.path);
        return zr_say_failed(plan->call, "内存不足", "out of memory");
    }
    plan->drawings[plan->count++] = drawing;
    return ZR_EXIT_FINE;
}

/* One map in every format; they stand together, so that each process gets some of each. */
static zr_exit plan_map(zr_run_plan *plan, zr_out_folder *folder, const zr_map_kind *kind, zr_span document)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < sizeof formats / sizeof *formats && result == ZR_EXIT_FINE; i++)
        result = plan_file(plan, folder, (map_drawing){kind, document, formats[i], NULL});
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
    return zr_drawing_write(plan->call, drawing->kind, plan->graph, &options, drawing->format, drawing->path);
}

/* PNG takes most of the time: neighbours of four formats go to different hands when their number is odd, so
 * it is made odd. */
static size_t hands_for(const zr_call *call)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t hands = call->set.jobs ? (size_t)call->set.jobs : processors > 0 ? (size_t)processors : 1;
    return hands > 1 ? hands | 1 : 1;
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
        zr_crew_start(crew, hands_for(call), (*out)->count, draw, *out);
    return result;
}

zr_exit zr_run_maps_end(zr_run_plan *plan, zr_crew *crew)
{
    zr_exit result = zr_crew_wait(crew);
    for (size_t i = 0; plan && i < plan->count; i++)
        free(plan->drawings[i].path);
    free(plan ? plan->drawings : NULL);
    free(plan);
    return result;
}
