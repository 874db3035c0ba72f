/* The graph in the formats that other programs read. */
#ifndef ZEREN_EXCHANGE_H
#define ZEREN_EXCHANGE_H

#include "zeren/frame.h"
#include "zeren/graph.h"
#include "zeren/incidence.h"
#include "zeren/sink.h"

typedef struct zr_export_options {
    zr_lead_rule lead;              /* which lead counts where a cell has one weight */
    double weights[ZR_ROLES];       /* role weights of a cell; all 0: 2, 1, ½, ¼ */
    bool binary;                    /* cells are 0 or 1, whatever the roles */
    bool bom;                       /* text files begin with a byte order mark */
    const zr_frame *const *results; /* tables that go into an SQLite file too */
    uint32_t result_count;
} zr_export_options;

/* One file of a format. */
typedef struct zr_export_part {
    const char *ending; /* "edges.csv" */
    zr_status (*write)(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                       zr_error *err);
} zr_export_part;

/* One format; the table of them is src/report/exchange.c. */
typedef struct zr_export_format {
    const char *name; /* "graphml" */
    zr_words title;
    zr_words keeps;          /* what survives: roles, names, empty rows … */
    zr_export_part parts[2]; /* the second may be empty */
    bool weighted;           /* ties have weights: the options binary, lead and weights mean something */
    bool marked;             /* text that may begin with a byte order mark: so does the option bom */
} zr_export_format;

ZR_API const zr_export_format *zr_export_formats(uint32_t *count);
ZR_API const zr_export_format *zr_export_find(zr_span name); /* or NULL */

#endif
