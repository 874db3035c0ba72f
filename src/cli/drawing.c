/* Maps: what the options ask for, drawn into a file. */
#include "cli/drawing.h"

#include "cli/files.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/script.h"
#include "cli/select.h"

#include <stdio.h>
#include <string.h>

/* The one unit of that name, in the place and document that are chosen. */
static zr_exit choose_unit(zr_span *out, const zr_call *call, const zr_graph *graph,
                           const zr_selection *within)
{
    uint32_t unit;
    zr_exit result = zr_script_unit_asked(&unit, call, graph, within->document);
    if (result == ZR_EXIT_FINE)
        *out = graph->units[unit].id;
    return result;
}

/* A map of one document of a graph that holds one needs no --document. */
static zr_exit choose_document(zr_map_options *out, const zr_call *call, const zr_graph *graph,
                               const zr_map_kind *kind)
{
    if (!kind->one_document || out->select.document.size)
        return ZR_EXIT_FINE;
    if (graph->document_count != 1)
        return zr_say_usage(call, "这种图一次画一份文件，请用 --document 指明",
                            "this map is of one document: name it with --document");
    out->select.document = graph->documents[0].id;
    return ZR_EXIT_FINE;
}

static zr_exit check_idle(const zr_call *call, const zr_map_kind *kind)
{
    static const char *const unit[] = {"unit", NULL}, *const by[] = {"by", NULL};
    char with[40];
    snprintf(with, sizeof with, "map %s", kind->name);
    zr_exit result = kind->one_unit ? ZR_EXIT_FINE : zr_options_idle(call, unit, with);
    return result == ZR_EXIT_FINE && !kind->parted ? zr_options_idle(call, by, with) : result;
}

zr_exit zr_drawing_options(zr_map_options *out, const zr_call *call, const zr_graph *graph,
                           const zr_map_kind *kind)
{
    const zr_settings *set = &call->set;
    *out = (zr_map_options){.top = (uint32_t)set->top,
                            .least = (uint32_t)set->least,
                            .full_names = set->full_names,
                            .by_place = set->by && strcmp(set->by, "place") == 0,
                            .lang = call->lang,
                            .width = (double)set->width,
                            .height = (double)set->height,
                            .page = (uint32_t)set->page};
    zr_exit result = zr_select(&out->select, call, graph);
    if (result == ZR_EXIT_FINE)
        result = choose_document(out, call, graph, kind);
    if (result == ZR_EXIT_FINE && kind->one_unit && !set->unit)
        result = zr_say_usage(call, "这种图围绕一个单位，请用 --unit 指明",
                              "this map is of one unit: name it with --unit");
    if (result == ZR_EXIT_FINE)
        result = check_idle(call, kind);
    if (result == ZR_EXIT_FINE && set->unit)
        result = choose_unit(&out->unit, call, graph, &out->select);
    return result;
}

bool zr_drawing_has_duties(const zr_graph *graph, uint32_t document)
{
    for (uint32_t d = 0; d < graph->duty_count; d++)
        if (graph->measures[graph->duties[d].measure].document == document)
            return true;
    return false;
}

static zr_exit unknown_format(const zr_call *call, const char *name)
{
    char safe[204];
    return zr_say_usage(call, "不认得格式 %s；可用 svg、pdf、png、dot（-o 的后缀或 --format）",
                        "no format %s; svg, pdf, png and dot are (ending of -o, or --format)",
                        zr_say_safe(safe, name));
}

zr_exit zr_drawing_format(zr_map_format *out, const zr_call *call)
{
    const char *dot = call->set.output ? strrchr(call->set.output, '.') : NULL;
    const char *ending = dot && !strchr(dot, '/') ? dot + 1 : NULL;
    zr_map_format named = ZR_MAP_SVG;
    bool known = ending && zr_map_format_read(&named, zr_span_of(ending));
    *out = named;
    if (call->set.format && !zr_map_format_read(out, zr_span_of(call->set.format)))
        return unknown_format(call, call->set.format);
    if (!call->set.format && ending && !known)
        return unknown_format(call, ending);
    if (known && *out != named)
        return zr_say_usage(call, "-o 的后缀是 %s，--format 却是 %s；两者应一致",
                            "-o ends in %s and --format is %s; they must agree", zr_map_format_name(named),
                            zr_map_format_name(*out));
    return ZR_EXIT_FINE;
}

zr_exit zr_drawing_write(const zr_call *call, const zr_map_kind *kind, const zr_graph *graph,
                         const zr_map_options *options, zr_map_format format, const char *path,
                         const char *shown)
{
    zr_error err = {0};
    zr_writer writer;
    zr_map_result drawn = {0};
    zr_status status =
        shown == path ? zr_writer_open(&writer, path, &err) : zr_writer_create(&writer, path, &err);
    if (status == ZR_OK) {
        status = zr_map_draw(kind, graph, options, format, zr_writer_put, &writer, &drawn, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    if (status != ZR_OK)
        return zr_say_error(call, shown, &err);
    if (drawn.unknown)
        zr_say(call->lang,
               "没有字体能显示 %u 个字（图中为方框）；请安装中文字体，如 fonts-noto-cjk，或改用 SVG",
               "%u letters are in no font here and show as boxes; install a Chinese font such as "
               "fonts-noto-cjk, or "
               "use SVG",
               drawn.unknown);
    return ZR_EXIT_FINE;
}
