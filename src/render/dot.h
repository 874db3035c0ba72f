/* A scene as a cgraph graph, and as bytes drawn by gvc. The only files that know Graphviz: dot.c, gvc.c,
 * letters.c. */
#ifndef ZEREN_RENDER_DOT_H
#define ZEREN_RENDER_DOT_H

#include "base/buffer.h"
#include "render/scene.h"
#include "zeren/error.h"

typedef struct zr_dot_options {
    const char *font, *bold; /* names of the fonts */
    const char *links;       /* see zr_map_options */
    double width, height;    /* of the picture in points, kept in proportion; 0: as the scene is */
    double dpi;              /* 0: Graphviz's own 72 */
} zr_dot_options;

struct Agraph_s;

/* The caller closes `*out` with agclose(). Nodes are in the scene's order; every place is fixed ("neato
 * -n2"). */
zr_status zr_dot_build(struct Agraph_s **out, const zr_scene *scene, const zr_dot_options *options,
                       zr_error *err);

/* Draws with gvc. `engine` names an output of Graphviz: "svg", "png", "dot". The bytes go to `out`. Sets
 * `*unknown` to the number of letters that no installed font has (0 where no font was asked). */
zr_status zr_gvc_draw(zr_buffer *out, const zr_scene *scene, const char *engine,
                      const zr_dot_options *options, uint32_t *unknown, zr_error *err);

/* Paints onto a cairo context, one point a unit. */
zr_status zr_gvc_paint(void *cairo, const zr_scene *scene, const zr_dot_options *options, uint32_t *unknown,
                       zr_error *err);

#endif
