/* The table of maps, and the way from a graph to bytes. */
#include "zeren/map.h"

#include "render/dot.h"
#include "render/job.h"
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
        return zr_fail(err, ZR_BAD_INPUT, "no such map");
    if (!(options->width >= 0 && options->width <= 1e5 && options->height >= 0 && options->height <= 1e5))
        return zr_fail(err, ZR_BAD_INPUT, "a map is 0 to 100000 points wide and high");
    if (kind->one_document && !options->select.document.size && graph->document_count > 1)
        return zr_fail(err, ZR_BAD_INPUT, "the map '%s' shows one document: say which", kind->name);
    if (kind->one_unit && !options->unit.size)
        return zr_fail(err, ZR_BAD_INPUT, "the map '%s' shows one unit: say which", kind->name);
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
    job->scene->height += height + gap;
    job->scene->width = fmax(job->scene->width, width);
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
        return zr_fail(err, ZR_BAD_INPUT, "the map has %u pages, not %u", job->pages, wanted);
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

/* cairo writes when a PDF was made: the same bytes every day are worth more. */
static void forget_date(zr_buffer *pdf)
{
    static const char key[] = "/CreationDate (D:";
    size_t at = zr_span_find(zr_buffer_span(pdf), zr_span_of(key), 0);
    if (at == SIZE_MAX)
        return;
    for (char *digit = pdf->data + at + sizeof key - 1; *digit >= '0' && *digit <= '9'; digit++)
        *digit = digit == pdf->data + at + sizeof key - 1 ? '2' : '0';
    memcpy(pdf->data + at + sizeof key - 1, "20000101", 8);
}

static zr_status write_picture(zr_buffer *out, zr_job *job, zr_map_format format, zr_map_result *result,
                               zr_error *err)
{
    bool svg = format == ZR_MAP_SVG;
    zr_buffer drawn = {0};
    zr_dot_options options = {.font = svg ? ZR_SVG_FONT : FAMILIES,
                              .bold = svg ? ZR_SVG_BOLD : FAMILIES " Bold",
                              .links = job->options->links,
                              .width = job->options->width,
                              .height = job->options->height,
                              .dpi = format == ZR_MAP_PNG ? resolution(job->scene) : 0};
    zr_status status = zr_gvc_draw(&drawn, job->scene, format_names[format], &options, &result->unknown, err);
    if (status == ZR_OK && svg)
        zr_svg_tidy(out, zr_buffer_span(&drawn), job->scene->title, zr_job_zh(job) ? "zh" : "en");
    if (status == ZR_OK && !svg)
        zr_buffer_add(out, zr_buffer_span(&drawn));
    if (status == ZR_OK && format == ZR_MAP_PDF)
        forget_date(out);
    zr_buffer_free(&drawn);
    return status == ZR_OK && out->failed ? zr_fail_memory(err) : status;
}

static zr_status give(zr_job *job, zr_map_format format, zr_put *put, void *sink, zr_map_result *result,
                      zr_error *err)
{
    zr_buffer out = {0};
    zr_status status = write_picture(&out, job, format, result, err);
    if (status == ZR_OK && !put(sink, out.data, out.size))
        status = zr_fail(err, ZR_IO, "the map could not be written");
    zr_buffer_free(&out);
    return status;
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

zr_status zr_map_draw(const zr_map_kind *kind, const zr_graph *graph, const zr_map_options *options,
                      zr_map_format format, zr_put *put, void *sink, zr_map_result *result, zr_error *err)
{
    zr_map_result unwanted = {0};
    zr_arena arena = {0};
    zr_scene scene = {.arena = &arena, .map = kind ? kind->name : ""};
    zr_job job = {.graph = graph, .options = options, .kind = kind, .scene = &scene, .arena = &arena};
    result = result ? result : &unwanted;
    *result = (zr_map_result){0};
    zr_status status = zr_map_compose(&job, err);
    if (status == ZR_OK)
        status = give(&job, format, put, sink, result, err);
    result->pages = job.pages;
    result->width = scene.width;
    result->height = scene.height;
    zr_scene_free(&scene);
    zr_arena_free(&arena);
    return status;
}
