/* Marks: adding, moving, and the few shapes that every map uses. */
#include "render/scene.h"

#include <math.h>
#include <stdlib.h>

#define PI 3.14159265358979323846

uint32_t zr_scene_add(zr_scene *scene, zr_mark mark)
{
    if (scene->failed || scene->count >= UINT32_MAX - 1 ||
        !zr_grow((void **)&scene->marks, scene->count, &scene->capacity, sizeof *scene->marks)) {
        scene->failed = true;
        return ZR_NONE;
    }
    scene->marks[scene->count] = mark;
    return (uint32_t)scene->count++;
}

zr_mark *zr_scene_at(zr_scene *scene, uint32_t mark)
{
    static zr_mark nowhere;
    return mark < scene->count ? &scene->marks[mark] : &nowhere;
}

void zr_scene_free(zr_scene *scene)
{
    free(scene->marks);
    scene->marks = NULL;
    scene->count = scene->capacity = 0;
}

double zr_lines_height(zr_lines lines, double size)
{
    return lines.count * size * ZR_LEADING;
}

uint32_t zr_scene_text(zr_scene *scene, double x, double y, zr_lines lines, double size, zr_align align,
                       zr_colour ink, bool bold)
{
    double width = lines.width + 1;
    if (align != ZR_LEFT)
        x -= align == ZR_CENTRE ? width / 2 : width;
    zr_mark mark = {.shape = ZR_BOX,
                    .x = x,
                    .y = y,
                    .width = width,
                    .height = zr_lines_height(lines, size),
                    .text = lines,
                    .size = size,
                    .align = align,
                    .ink = ink,
                    .bold = bold,
                    .label = true};
    return zr_scene_add(scene, mark);
}

uint32_t zr_scene_line(zr_scene *scene, double x, double y, zr_span text, double size, zr_align align,
                       zr_colour ink, bool bold)
{
    zr_lines lines = {.text = zr_type_clean(scene->arena, text, 0), .count = 1};
    lines.width = zr_type_width(lines.text, size, bold);
    return zr_scene_text(scene, x, y, lines, size, align, ink, bold);
}

uint32_t zr_scene_box(zr_scene *scene, double x, double y, double width, double height, zr_colour fill)
{
    zr_mark mark = {.shape = ZR_BOX, .x = x, .y = y, .width = width, .height = height, .fill = fill};
    return zr_scene_add(scene, mark);
}

uint32_t zr_scene_disc(zr_scene *scene, double x, double y, double radius, zr_colour fill, zr_colour stroke)
{
    zr_mark mark = {.shape = ZR_DISC,
                    .x = x - radius,
                    .y = y - radius,
                    .width = 2 * radius,
                    .height = 2 * radius,
                    .fill = fill,
                    .stroke = stroke};
    return zr_scene_add(scene, mark);
}

static zr_point *take_points(zr_scene *scene, uint32_t count)
{
    zr_point *points = zr_arena_take(scene->arena, count, sizeof *points);
    scene->failed = scene->failed || !points;
    return points;
}

zr_point *zr_scene_flow(zr_scene *scene, double x1, double y1, double x2, double y2)
{
    zr_point *points = take_points(scene, 4);
    if (!points)
        return NULL;
    double bend = (x2 - x1) * 0.45;
    points[0] = (zr_point){x1, y1};
    points[1] = (zr_point){x1 + bend, y1};
    points[2] = (zr_point){x2 - bend, y2};
    points[3] = (zr_point){x2, y2};
    return points;
}

zr_point *zr_scene_straight(zr_scene *scene, zr_point from, zr_point to)
{
    zr_point *points = take_points(scene, 4);
    if (!points)
        return NULL;
    for (int i = 0; i < 4; i++)
        points[i] = (zr_point){from.x + (to.x - from.x) * i / 3, from.y + (to.y - from.y) * i / 3};
    return points;
}

static void add_stroke(zr_scene *scene, zr_point *points, uint32_t count, double pen, zr_colour colour,
                       bool behind)
{
    zr_mark mark = {.shape = ZR_CURVE,
                    .points = points,
                    .point_count = count,
                    .stroke = colour,
                    .pen = pen,
                    .behind = behind,
                    .tail = ZR_NONE,
                    .head = ZR_NONE};
    if (points)
        zr_scene_add(scene, mark);
}

void zr_scene_rule(zr_scene *scene, double x1, double y1, double x2, double y2, zr_colour colour, double pen)
{
    add_stroke(scene, zr_scene_straight(scene, (zr_point){x1, y1}, (zr_point){x2, y2}), 4, pen, colour, true);
}

/* A Bézier keeps within 1/3,000 of a quarter circle with handles of 4/3 tan(angle/4). */
void zr_scene_arc(zr_scene *scene, double x, double y, double radius, double from, double to, double pen,
                  zr_colour colour)
{
    uint32_t parts = (uint32_t)fmax(1, ceil((to - from) * 4 - 1e-9));
    zr_point *points = take_points(scene, 3 * parts + 1);
    if (!points || to <= from)
        return;
    double step = (to - from) * 2 * PI / parts, handle = radius * 4 / 3 * tan(step / 4);
    for (uint32_t i = 0; i <= parts; i++) {
        double angle = from * 2 * PI + step * i, s = sin(angle), c = cos(angle);
        zr_point here = {x + radius * s, y - radius * c};
        points[3 * i] = here;
        if (i > 0)
            points[3 * i - 1] = (zr_point){here.x - handle * c, here.y - handle * s};
        if (i < parts)
            points[3 * i + 1] = (zr_point){here.x + handle * c, here.y + handle * s};
    }
    add_stroke(scene, points, 3 * parts + 1, pen, colour, false);
}

static void add_outline(zr_scene *scene, double x, double y, double radius, zr_colour colour)
{
    zr_scene_arc(scene, x, y, radius, 0, 1, 1.2, colour);
    if (scene->count)
        scene->marks[scene->count - 1].dash = ZR_DASHED;
}

uint32_t zr_scene_ringed(zr_scene *scene, double x, double y, double radius, double pen, zr_hue hue,
                         bool collective)
{
    if (!collective)
        zr_scene_arc(scene, x, y, radius - pen / 2, 0, 1, pen, zr_colour_mix(hue.tint, hue.fill, 0.4));
    else
        add_outline(scene, x, y, radius - 0.6, hue.strong);
    uint32_t disc = zr_scene_disc(scene, x, y, radius - pen, collective ? ZR_PAPER : hue.tint, hue.tint);
    zr_scene_at(scene, disc)->pen = 0.2;
    return disc;
}

void zr_scene_leads(zr_scene *scene, double x, double y, double radius, double pen, zr_hue hue, double stated,
                    double led)
{
    if (stated > 0)
        zr_scene_arc(scene, x, y, radius - pen / 2, 0, stated, pen, hue.ink);
    if (led > stated)
        zr_scene_arc(scene, x, y, radius - pen / 2, stated, led, pen, hue.strong);
}

void zr_mark_shift(zr_mark *mark, double dx, double dy)
{
    mark->x += dx;
    mark->y += dy;
    for (uint32_t i = 0; i < mark->point_count; i++)
        mark->points[i] = (zr_point){mark->points[i].x + dx, mark->points[i].y + dy};
}

void zr_scene_number(zr_scene *scene, uint32_t disc, uint32_t number, double size, zr_colour ink)
{
    zr_mark *mark = zr_scene_at(scene, disc);
    zr_span text = zr_arena_print(scene->arena, "%u", number);
    mark->text = (zr_lines){.text = text, .count = 1, .width = zr_type_width(text, size, true)};
    mark->size = size;
    mark->bold = true;
    mark->ink = ink;
}
