/* A drawing as a list of marks in points, y downwards: what a map is before Graphviz sees it.
 *
 * Every place and size is ours; Graphviz only draws. Tests read the scene to
 * prove that no label overlaps another or leaves its box. */
#ifndef ZEREN_RENDER_SCENE_H
#define ZEREN_RENDER_SCENE_H

#include "base/arena.h"
#include "render/colour.h"
#include "render/type.h"

typedef enum zr_shape {
    ZR_BOX,   /* with text inside, or only text when it has neither fill nor stroke */
    ZR_DISC,  /* x, y, width, height is its square */
    ZR_CURVE, /* cubic Béziers through `points` (3n + 1) */
    ZR_AREA   /* closed Béziers, filled; always behind everything */
} zr_shape;

typedef enum zr_align { ZR_CENTRE, ZR_LEFT, ZR_RIGHT } zr_align;

typedef struct zr_point {
    double x, y;
} zr_point;

/* One thing drawn. Zero-initialise; strings live in the scene's arena or longer. */
typedef struct zr_mark {
    zr_shape shape;
    double x, y, width, height; /* top left corner and size, of boxes and discs */
    bool rounded;
    zr_colour fill, stroke;
    double pen; /* 0: 0.75 */
    zr_dash dash;
    zr_lines text;
    double size; /* of the text */
    bool bold;
    zr_align align;
    zr_colour ink;    /* 0: ZR_INK */
    zr_point *points; /* in the arena */
    uint32_t point_count;
    uint32_t tail, head; /* of a curve: the marks it joins, or ZR_NONE for a mere stroke */
    bool arrow;          /* at the head */
    bool behind;         /* a stroke behind everything: a rule of a grid */
    zr_span name;        /* of the node in DOT: "450000/自治区科技厅"; empty: decoration */
    const char *id;      /* "u12", "m3" …: with the map's name before it the id in SVG, and a class */
    const char *kind;    /* class: "unit", "measure", "duty lead" */
    zr_span tip;         /* tooltip: lines */
    bool label;          /* counted as a label by the overlap test; set by zr_scene_text and friends */
} zr_mark;

typedef struct zr_scene {
    zr_arena *arena;
    zr_mark *marks;
    size_t count, capacity;
    double width, height;
    const char *map; /* name of the kind */
    zr_span title;
    bool directed;
    bool failed; /* memory was refused: sticky */
} zr_scene;

/* Adds a mark and gives its number (ZR_NONE when memory was refused). */
uint32_t zr_scene_add(zr_scene *scene, zr_mark mark);
zr_mark *zr_scene_at(zr_scene *scene, uint32_t mark);
void zr_scene_free(zr_scene *scene); /* the arena is the caller's */

/* A text without a box; `x` is its left, middle or right as `align` says, `y` its top. Gives the mark. */
uint32_t zr_scene_text(zr_scene *scene, double x, double y, zr_lines lines, double size, zr_align align,
                       zr_colour ink, bool bold);
/* One line, never broken. */
uint32_t zr_scene_line(zr_scene *scene, double x, double y, zr_span text, double size, zr_align align,
                       zr_colour ink, bool bold);
double zr_lines_height(zr_lines lines, double size);

uint32_t zr_scene_box(zr_scene *scene, double x, double y, double width, double height, zr_colour fill);
uint32_t zr_scene_disc(zr_scene *scene, double x, double y, double radius, zr_colour fill, zr_colour stroke);
/* A straight stroke behind everything. */
void zr_scene_rule(zr_scene *scene, double x1, double y1, double x2, double y2, zr_colour colour, double pen);
/* A disc in a ring of width `pen`, all within `radius`. Gives the disc. */
uint32_t zr_scene_ringed(zr_scene *scene, double x, double y, double radius, double pen, zr_hue hue,
                         bool collective);
/* Writes a number into a disc, bold. */
void zr_scene_number(zr_scene *scene, uint32_t disc, uint32_t number, double size, zr_colour ink);
/* The dark part of that ring: the shares of the measures led, first those that the words state. */
void zr_scene_leads(zr_scene *scene, double x, double y, double radius, double pen, zr_hue hue, double stated,
                    double led);
/* A part of a circle, clockwise from the top: from and to in shares of the whole. */
void zr_scene_arc(zr_scene *scene, double x, double y, double radius, double from, double to, double pen,
                  zr_colour colour);
/* An S-curve from one point to another, level at both ends. Four points in the arena. */
zr_point *zr_scene_flow(zr_scene *scene, double x1, double y1, double x2, double y2);
zr_point *zr_scene_straight(zr_scene *scene, zr_point from, zr_point to);

void zr_mark_shift(zr_mark *mark, double dx, double dy);

#endif
