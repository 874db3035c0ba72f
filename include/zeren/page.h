/* The report: one self-contained HTML page that leads every number back to the words.
 *
 * Needs no network and no other file. Everything from documents is data in the page (JSON, escaped so that no
 * byte of it can end the element it stands in) and is shown as text, never as markup. */
#ifndef ZEREN_PAGE_H
#define ZEREN_PAGE_H

#include "zeren/frame.h"
#include "zeren/graph.h"
#include "zeren/lang.h"
#include "zeren/ledger.h"
#include "zeren/sink.h"
#include "zeren/source.h"

/* A drawing to show; `svg` is markup made by zr_map_draw, not by anyone else: it goes into the page as it is.
 */
typedef struct zr_page_map {
    const char *id; /* letters, digits and hyphens */
    zr_words title;
    zr_span svg;
    uint32_t document; /* index in the graph, or ZR_NONE: of all together */
} zr_page_map;

/* A table to show. A column with the key "id" or "unit" that holds unit ids makes its rows lead to the words.
 */
typedef struct zr_page_table {
    const char *id; /* "load", "overlap" …; several with the same id are the same table of other documents */
    const zr_frame *frame;
    uint32_t document; /* index in the graph, or ZR_NONE: of all together */
    uint32_t rows;     /* the first so many rows; 0: all. The page says how many there are */
} zr_page_table;

typedef struct zr_page {
    const zr_graph *graph;
    const zr_source *const
        *sources; /* one a document of the graph; NULL or NULL entries: the words are not shown */
    const zr_page_map *maps;
    uint32_t map_count;
    const zr_page_table *tables;
    uint32_t table_count;
    zr_lang lang; /* shown first; the reader may switch */
    const char *version;
    const zr_answers *answers; /* statuses for the ledger, or NULL */
    const char *today;         /* "2025-12-31": what is overdue then; or NULL */
} zr_page;

/* Writes the page. All borrowed. O(graph + words · log words). */
ZR_API zr_status zr_page_write(const zr_page *page, zr_put *put, void *sink, zr_error *err);

#endif
