/* What every map must hold to: no label over another or out of its box, nothing off the sheet. */
#ifndef ZEREN_TESTS_MAP_CHECKS_H
#define ZEREN_TESTS_MAP_CHECKS_H

#include "base/buffer.h"
#include "render/job.h"
#include "zeren/zeren.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static inline void check_text(const zr_mark *mark, const char *what)
{
    zr_span rest = mark->text.text;
    uint32_t lines = 0;
    while (rest.size) {
        size_t end = zr_span_find(rest, zr_span_of("\n"), 0);
        zr_span line = zr_span_cut(rest, 0, end == SIZE_MAX ? rest.size : end);
        double width = zr_type_width(line, mark->size, mark->bold);
        cr_expect_leq(width, mark->width + 1.5, "%s: '%.*s' is %.1f wide in a box of %.1f", what,
                      (int)line.size, line.data, width, mark->width);
        lines++;
        rest = end == SIZE_MAX ? (zr_span){0} : zr_span_cut(rest, end + 1, rest.size);
    }
    cr_expect_leq(lines * mark->size * ZR_LEADING, mark->height + 1.5, "%s: '%.*s' is too high for its box",
                  what, (int)mark->text.text.size, mark->text.text.data);
}

static inline bool overlap(const zr_mark *a, const zr_mark *b, double slack)
{
    return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
           a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

static inline void check_label(const zr_scene *scene, size_t number, const char *what)
{
    const zr_mark *mark = &scene->marks[number];
    for (size_t i = 0; i < scene->count; i++) {
        const zr_mark *other = &scene->marks[i];
        bool label = other->label && i > number, disc = other->shape == ZR_DISC && other->width > 3;
        if (label || disc)
            cr_expect_not(overlap(mark, other, 1), "%s: '%.*s' over '%.*s' at %.0f,%.0f", what,
                          (int)mark->text.text.size, mark->text.text.data, (int)other->text.text.size,
                          other->text.text.size ? other->text.text.data : "", mark->x, mark->y);
    }
}

static inline void check_inside(const zr_scene *scene, const zr_mark *mark, const char *what)
{
    bool box = mark->shape == ZR_BOX || mark->shape == ZR_DISC;
    if (box)
        cr_expect(mark->x > -0.5 && mark->y > -0.5 && mark->x + mark->width < scene->width + 0.5 &&
                      mark->y + mark->height < scene->height + 0.5,
                  "%s: '%.*s' is off the sheet: %.0f,%.0f", what, (int)mark->text.text.size,
                  mark->text.text.size ? mark->text.text.data : "", mark->x, mark->y);
    for (uint32_t i = 0; i < mark->point_count; i++)
        cr_expect(mark->points[i].x > -40 && mark->points[i].x < scene->width + 40 &&
                      mark->points[i].y > -40 && mark->points[i].y < scene->height + 40,
                  "%s: a line leaves the sheet", what);
}

static inline zr_point on_curve(const zr_point *piece, double t)
{
    double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return (zr_point){a * piece[0].x + b * piece[1].x + c * piece[2].x + d * piece[3].x,
                      a * piece[0].y + b * piece[1].y + c * piece[2].y + d * piece[3].y};
}

static inline bool runs_through(const zr_mark *line, const zr_mark *label)
{
    for (uint32_t piece = 0; piece + 3 < line->point_count; piece += 3)
        for (int step = 0; step <= 60; step++) {
            zr_point at = on_curve(line->points + piece, step / 60.0);
            if (at.x > label->x + 1 && at.x < label->x + label->width - 1 && at.y > label->y + 1 &&
                at.y < label->y + label->height - 1)
                return true;
        }
    return false;
}

/* On the maps in columns no line between two things runs through any name. */
static inline void check_lines(const zr_scene *scene, const char *what)
{
    if (!strstr("leads duties ego", scene->map))
        return;
    for (size_t i = 0; i < scene->count; i++) {
        const zr_mark *line = &scene->marks[i];
        if (line->shape != ZR_CURVE || line->tail == ZR_NONE || line->head == ZR_NONE)
            continue;
        for (size_t k = 0; k < scene->count; k++)
            if (scene->marks[k].label)
                cr_expect_not(runs_through(line, &scene->marks[k]), "%s: a line runs through '%.*s'", what,
                              (int)scene->marks[k].text.text.size, scene->marks[k].text.text.data);
    }
}

static bool whole_names; /* no text may end in an ellipsis */

static inline void check_scene(const zr_scene *scene, const char *what)
{
    check_lines(scene, what);
    cr_expect(scene->width > 100 && scene->height > 50 && scene->width < 20000, "%s: %.0f × %.0f", what,
              scene->width, scene->height);
    for (size_t i = 0; i < scene->count; i++) {
        const zr_mark *mark = &scene->marks[i];
        check_inside(scene, mark, what);
        if (mark->text.text.size)
            check_text(mark, what);
        cr_expect_not(whole_names && mark->text.shortened, "%s: '%.*s' is cut", what,
                      (int)mark->text.text.size, mark->text.text.data);
        if (mark->label)
            check_label(scene, i, what);
    }
}

/* Composes and checks; gives the number of marks. */
static inline size_t compose(const zr_graph *graph, const char *kind, zr_map_options options)
{
    zr_arena arena = {0};
    zr_scene scene = {.arena = &arena, .map = kind};
    zr_error err = {0};
    zr_job job = {.graph = graph,
                  .options = &options,
                  .kind = zr_map_find(zr_span_of(kind)),
                  .scene = &scene,
                  .arena = &arena};
    char what[300];
    snprintf(what, sizeof what, "%s %s %.*s%.*s", kind, options.lang == ZR_EN ? "en" : "zh",
             (int)options.select.document.size,
             options.select.document.size ? options.select.document.data : "", (int)options.unit.size,
             options.unit.size ? options.unit.data : "");
    cr_assert_eq(zr_map_compose(&job, &err), ZR_OK, "%s: %s", what, err.message);
    check_scene(&scene, what);
    size_t count = scene.count;
    zr_scene_free(&scene);
    zr_arena_free(&arena);
    return count;
}

/* The last unit that a document names (any document: empty); nothing if none does. */
static inline zr_span some_unit(const zr_graph *graph, zr_span document)
{
    zr_span unit = {0};
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        if (!document.size ||
            zr_span_equal(graph->documents[graph->measures[duty->measure].document].id, document))
            unit = graph->units[duty->unit].id;
    }
    return unit;
}

static inline void compose_all(const zr_graph *graph, zr_map_options options)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t k = 0; k < count; k++) {
        zr_map_options own = options;
        if (kinds[k].one_unit)
            own.unit = some_unit(graph, options.select.document);
        if (kinds[k].one_document && graph->document_count > 1)
            own.select.document = graph->documents[0].id;
        if (!kinds[k].one_unit || own.unit.size)
            compose(graph, kinds[k].name, own);
    }
}

static inline bool keep(void *sink, const char *data, size_t size)
{
    zr_buffer_add(sink, (zr_span){data, size});
    return true;
}

static inline void draw(zr_buffer *out, const zr_graph *graph, const char *kind, zr_map_format format,
                        zr_map_options options)
{
    zr_error err = {0};
    zr_status status =
        zr_map_draw(zr_map_find(zr_span_of(kind)), graph, &options, format, keep, out, NULL, &err);
    cr_assert_eq(status, ZR_OK, "%s: %s", kind, err.message);
}

static inline bool has(const zr_buffer *text, const char *what)
{
    return zr_span_find(zr_buffer_span(text), zr_span_of(what), 0) != SIZE_MAX;
}

#endif
