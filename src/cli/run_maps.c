/* The maps that zeren run draws: each joint kind once, each per-document kind for every document. */
#include "cli/drawing.h"
#include "cli/message.h"
#include "cli/run_results.h"

#include <stdio.h>
#include <stdlib.h>

static const zr_map_format formats[] = {ZR_MAP_SVG, ZR_MAP_PDF, ZR_MAP_PNG, ZR_MAP_DOT};

/* A file name has no room for slashes and control characters; ids may hold anything. */
static void safe_name(char *text)
{
    for (; *text; text++)
        if (*text == '/' || *text == '\\' || (unsigned char)*text < 0x20 || *text == 0x7F)
            *text = '_';
}

static zr_exit draw(const zr_call *call, const zr_graph *graph, zr_out_folder *folder,
                    const zr_map_kind *kind, const zr_map_options *options)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < sizeof formats / sizeof *formats && result == ZR_EXIT_FINE; i++) {
        char name[240], file[260], *path = NULL;
        zr_error err = {0};
        zr_span document = options->select.document;
        snprintf(name, sizeof name, "%s%s%.*s", kind->name, document.size ? "-" : "",
                 (int)(document.size < 180 ? document.size : 180), document.size ? document.data : "");
        safe_name(name);
        snprintf(file, sizeof file, "maps/%s.%s", name, zr_map_format_name(formats[i]));
        if (zr_out_folder_file(&path, folder, file, &err) != ZR_OK)
            return zr_say_error(call, file, &err);
        result = zr_drawing_write(call, kind, graph, options, formats[i], path);
        free(path);
    }
    return result;
}

static zr_exit draw_each_document(const zr_call *call, const zr_graph *graph, zr_out_folder *folder,
                                  const zr_map_kind *kind)
{
    zr_exit result = ZR_EXIT_FINE;
    uint32_t count = graph->document_count < ZR_RUN_MAPS ? graph->document_count : ZR_RUN_MAPS;
    for (uint32_t i = 0; i < count && result == ZR_EXIT_FINE; i++) {
        uint32_t first;
        zr_map_options options = {.lang = call->lang, .select = {.document = graph->documents[i].id}};
        if (zr_graph_measures_of(graph, i, &first) > 0)
            result = draw(call, graph, folder, kind, &options);
    }
    if (graph->document_count > ZR_RUN_MAPS)
        zr_say(call->lang, "%s 图只画了前 %d 份文件；其余用 zeren map %s --document",
               "%s: drawn for the first %d documents; zeren map %s --document draws the others", kind->name,
               ZR_RUN_MAPS, kind->name);
    return result;
}

zr_exit zr_run_maps(const zr_call *call, const zr_corpus *corpus, zr_out_folder *folder)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    zr_map_options options = {.lang = call->lang};
    zr_exit result = ZR_EXIT_FINE;
    for (uint32_t i = 0; i < count && result == ZR_EXIT_FINE; i++) {
        if (kinds[i].one_document)
            result = draw_each_document(call, corpus->graph, folder, &kinds[i]);
        else if (!kinds[i].one_unit && corpus->graph->duty_count > 0)
            result = draw(call, corpus->graph, folder, &kinds[i], &options);
    }
    return result;
}
