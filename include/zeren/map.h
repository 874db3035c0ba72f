/* Maps: who carries what, as a picture. cgraph builds them, gvc draws them.
 *
 * Every place and size is computed by zeren from its own letter widths, so the
 * same graph and options give the same bytes of DOT and SVG on every machine,
 * with or without fonts. PNG and PDF need a font with Chinese letters. */
#ifndef ZEREN_MAP_H
#define ZEREN_MAP_H

#include "zeren/graph.h"
#include "zeren/incidence.h"
#include "zeren/lang.h"

typedef enum zr_map_format { ZR_MAP_SVG, ZR_MAP_DOT, ZR_MAP_PDF, ZR_MAP_PNG } zr_map_format;
ZR_API const char *zr_map_format_name(zr_map_format format); /* "svg" "dot" "pdf" "png" */
ZR_API bool zr_map_format_read(zr_map_format *out, zr_span name);

/* {0} with a graph draws all of it. */
typedef struct zr_map_options {
    zr_selection select; /* which documents, places, sectors, roles, and which lead counts */
    zr_span unit;        /* ego: id of the unit */
    uint32_t top;        /* at most so many units or sectors; 0: as many as read well */
    uint32_t least;      /* leave out ties of fewer shared measures (0: chosen, and said on the map); on maps
                            without such ties, units of fewer measures */
    bool full_names;     /* 广西壮族自治区科技厅 instead of 自治区科技厅 */
    bool by_place;       /* compare, sectors: a panel or column a place, not a document */
    zr_lang lang;
    double width, height;   /* size of the picture in points, kept in proportion; 0: as the map needs */
    uint32_t page;          /* of a map of several pages, from 1; 0: all, one under the other (PDF: pages) */
    const char *links;      /* NULL: no links; else units and measures link to this and "#u12", "#m5" (their
                               index in the graph): "" inside the report, "index.html" beside it */
    const zr_graph *before; /* the map of a difference: the graph that this one came from … */
    const uint32_t *old_of; /* … and, for each measure of this one, which it was there, or ZR_NONE */
} zr_map_options;

/* What came out, for the command to tell. */
typedef struct zr_map_result {
    uint32_t pages;       /* that the map has */
    uint32_t unknown;     /* PNG, PDF: letters that no installed font has; then they are boxes */
    double width, height; /* of the picture, in points */
} zr_map_result;

/* One kind of map; the table of them is src/render/kinds.c. */
typedef struct zr_map_kind {
    const char *name; /* "load" */
    zr_words title;
    zr_words shows;                   /* one sentence */
    bool one_document;                /* needs select.document when the graph holds several */
    bool one_unit;                    /* needs options.unit */
    bool parted;                      /* has panels or columns: options.by_place says of what */
    const struct zr_map_maker *maker; /* private */
} zr_map_kind;

ZR_API const zr_map_kind *zr_map_kinds(uint32_t *count);
ZR_API const zr_map_kind *zr_map_find(zr_span name); /* or NULL */

/* The map of what differs between two graphs (options.before). It is none of the list: it needs both. */
ZR_API const zr_map_kind *zr_map_difference(void);

/* Draws one map and gives its bytes to `put`, whole. `result` may be NULL. Above what reads well it shows
 * fewer or joins them, and the map says so; the time is bounded by that. Safe from several threads (one draws
 * at a time). */
ZR_API zr_status zr_map_draw(const zr_map_kind *kind, const zr_graph *graph, const zr_map_options *options,
                             zr_map_format format, zr_put *put, void *sink, zr_map_result *result,
                             zr_error *err);

#endif
