/* The table of maps, and the way from a graph to bytes. */
#include "zeren/map.h"

#include "render/dot.h"
#include "render/job.h"
#include "render/paper.h"
#include "render/svg.h"

#include <math.h>
#include <string.h>

static const char *const format_names[] = {
    [ZR_MAP_SVG] = "svg", [ZR_MAP_DOT] = "dot", [ZR_MAP_PDF] = "pdf", [ZR_MAP_PNG] = "png"};

const char *zr_map_format_name(zr_map_format format)
{
    return format_names[format];
}

bool zr_map_format_read(zr_map_format *out, zr_span name)
{
    for (size_t i = 0; i < sizeof format_names / sizeof *format_names; i++) {
        if (zr_span_equal(name, zr_span_of(format_names[i]))) {
            *out = (zr_map_format)i;
            return true;
        }
    }
    return false;
}

static zr_status check(const zr_map_kind *kind, const zr_graph *graph, const zr_map_options *options,
                       zr_error *err)
{
    if (!kind)
        return zr_fail_words(err, ZR_BAD_INPUT, "没有这种图", "no such map");
    if (!(options->width >= 0 && options->width <= 1e5 && options->height >= 0 && options->height <= 1e5))
        return zr_fail_words(err, ZR_BAD_INPUT, "图的宽与高应在 0 到 100000 点之间",
                             "a map is 0 to 100000 points wide and high");
    if (kind->one_document && !options->select.document.size && graph->document_count > 1)
        return zr_fail_words(err, ZR_BAD_INPUT, "“%s”图一次画一份文件，请指明是哪一份",
                             "the map '%s' shows one document: say which", kind->name);
    if (kind->one_unit && !options->unit.size)
        return zr_fail_words(err, ZR_BAD_INPUT, "“%s”图围绕一个单位，请指明是哪一个",
                             "the map '%s' shows one unit: say which", kind->name);
    return ZR_OK;
}

static void forget_page(zr_job *job)
{
    job->key_count = job->remark_count = 0;
    job->sizes = (zr_sizes){0};
    job->hues_used = 0;
    job->documents_used = NULL;
    job->heading = job->facts = (zr_span){0};
    job->width = job->height = 0;
    job->pages = 1;
}

/* Builds one page under what is there already. */
static zr_status add_page(zr_job *job, zr_build *build, zr_error *err)
{
    size_t first = job->scene->count;
    double width = 0, gap = first ? 26 : 0;
    forget_page(job);
    zr_status status = ZR_OK;
    if (job->incidence->cells == 0)
        zr_job_empty(job, "没有可画的责任", "there is no duty to draw");
    else
        status = build(job, err);
    if (status != ZR_OK)
        return status;
    double height = zr_sheet_frame(job, first, job->scene->height + gap, &width);
    if (first)
        zr_scene_rule(job->scene, 0, job->scene->height + gap / 2, job->scene->width,
                      job->scene->height + gap / 2, ZR_LINE, 1);
    job->scene->height = ceil(job->scene->height + height + gap);
    job->scene->width = ceil(fmax(job->scene->width, width));
    return ZR_OK;
}

static zr_status add_pages(zr_job *job, zr_build *build, zr_error *err)
{
    uint32_t wanted = job->options->page;
    zr_status status = ZR_OK;
    job->page = wanted ? wanted - 1 : 0;
    do
        status = add_page(job, build, err);
    while (status == ZR_OK && !wanted && ++job->page < job->pages);
    if (status == ZR_OK && wanted > job->pages)
        return zr_fail_words(err, ZR_BAD_INPUT, "图共 %u 页，没有第 %u 页",
                             "pages of the map: %u; there is no page %u", job->pages, wanted);
    if (status == ZR_OK && (job->scene->failed || job->arena->failed))
        return zr_fail_memory(err);
    return status;
}

#define FAMILIES                                                                                             \
    "Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,WenQuanYi Micro Hei,sans-serif"

/* 144 dots an inch, fewer for a picture that would be over 12,000 dots wide or high. */
static double resolution(const zr_scene *scene)
{
    double longest = fmax(scene->width, scene->height);
    return longest * 2 > 12000 ? 72 * 12000 / longest : 144;
}

zr_status zr_map_compose(zr_job *job, zr_error *err)
{
    zr_selection select = job->options->select;
    zr_incidence *incidence;
    zr_status status = check(job->kind, job->graph, job->options, err);
    select.rows = ZR_ROWS_UNITS;
    select.keep_unowned = job->kind && job->kind->maker->unowned;
    if (status == ZR_OK)
        status = zr_incidence_cut(&incidence, job->graph, &select, err);
    if (status != ZR_OK)
        return status;
    job->incidence = incidence;
    status = zr_hues_find(job) ? add_pages(job, job->kind->maker->build, err) : zr_fail_memory(err);
    zr_incidence_free(incidence);
    job->incidence = NULL;
    return status;
}

static zr_dot_options dot_options(const zr_map_options *options, zr_map_format format, const zr_scene *scene)
{
    bool svg = format == ZR_MAP_SVG;
    return (zr_dot_options){.font = svg ? ZR_SVG_FONT : FAMILIES,
                            .bold = svg ? ZR_SVG_BOLD : FAMILIES " Bold",
                            .links = options->links,
                            .width = options->width,
                            .height = options->height,
                            .dpi = format == ZR_MAP_PNG ? resolution(scene) : 0};
}

static zr_status write_svg(zr_buffer *out, const zr_scene *scene, const zr_map_options *options,
                           zr_map_result *result, zr_error *err)
{
    zr_buffer drawn = {0};
    zr_dot_options how = dot_options(options, ZR_MAP_SVG, scene);
    zr_status status = zr_gvc_draw(&drawn, scene, "svg", &how, &result->unknown, err);
    if (status == ZR_OK)
        zr_svg_tidy(out, zr_buffer_span(&drawn), scene->title, options->lang == ZR_ZH ? "zh" : "en");
    zr_buffer_free(&drawn);
    return status == ZR_OK && out->failed ? zr_fail_memory(err) : status;
}

/* A composed map and what it lives in. */
typedef struct composed {
    zr_arena arena;
    zr_scene scene;
    zr_job job;
} composed;

static zr_status compose(composed *map, const zr_map_kind *kind, const zr_graph *graph,
                         const zr_map_options *options, zr_error *err)
{
    *map = (composed){.scene.map = kind ? kind->name : ""};
    map->scene.arena = &map->arena;
    map->job = (zr_job){
        .graph = graph, .options = options, .kind = kind, .scene = &map->scene, .arena = &map->arena};
    return zr_map_compose(&map->job, err);
}

static void dispose(composed *map)
{
    zr_scene_free(&map->scene);
    zr_arena_free(&map->arena);
}

static void note(zr_map_result *result, const composed *map)
{
    result->pages = map->job.pages;
    result->width = map->scene.width;
    result->height = map->scene.height;
}

/* One page of the document a page of the map. */
static zr_status add_pdf_pages(zr_paper *pdf, const zr_map_kind *kind, const zr_graph *graph,
                               const zr_map_options *options, zr_map_result *result, zr_error *err)
{
    zr_map_options own = *options;
    zr_status status = ZR_OK;
    own.page = options->page ? options->page : 1;
    do {
        composed map;
        status = compose(&map, kind, graph, &own, err);
        zr_dot_options how = dot_options(options, ZR_MAP_PDF, &map.scene);
        if (status == ZR_OK)
            status = zr_paper_add(pdf, &map.scene, &how, &result->unknown, err);
        note(result, &map);
        dispose(&map);
    } while (status == ZR_OK && !options->page && own.page++ < result->pages);
    return status;
}

static zr_status write_pdf(zr_buffer *out, const zr_map_kind *kind, const zr_graph *graph,
                           const zr_map_options *options, zr_map_result *result, zr_error *err)
{
    zr_paper *pdf;
    zr_status status = zr_paper_open(&pdf, out, err);
    if (status != ZR_OK)
        return status;
    status = add_pdf_pages(pdf, kind, graph, options, result, err);
    zr_span title = kind ? zr_span_of(kind->title.in[options->lang]) : (zr_span){0};
    return zr_paper_close(pdf, title, status, err);
}

static zr_status write_picture(zr_buffer *out, const zr_map_kind *kind, const zr_graph *graph,
                               const zr_map_options *options, zr_map_format format, zr_map_result *result,
                               zr_error *err)
{
    composed map;
    zr_status status = compose(&map, kind, graph, options, err);
    zr_dot_options how = dot_options(options, format, &map.scene);
    if (status == ZR_OK && format == ZR_MAP_SVG)
        status = write_svg(out, &map.scene, options, result, err);
    else if (status == ZR_OK)
        status = zr_gvc_draw(out, &map.scene, format_names[format], &how, &result->unknown, err);
    note(result, &map);
    dispose(&map);
    return status;
}

zr_status zr_map_draw(const zr_map_kind *kind, const zr_graph *graph, const zr_map_options *options,
                      zr_map_format format, zr_put *put, void *sink, zr_map_result *result, zr_error *err)
{
    zr_map_result unwanted = {0};
    zr_buffer out = {0};
    result = result ? result : &unwanted;
    *result = (zr_map_result){0};
    zr_status status = format == ZR_MAP_PDF ? write_pdf(&out, kind, graph, options, result, err)
                                            : write_picture(&out, kind, graph, options, format, result, err);
    if (status == ZR_OK && !put(sink, out.data, out.size))
        status = zr_fail_words(err, ZR_IO, "图写不出去", "the map could not be written");
    zr_buffer_free(&out);
    return status;
}
