/* The plan of the map of leads: units in columns from "leads" to "is led", a panel a place. */
#ifndef ZEREN_RENDER_LEADS_H
#define ZEREN_RENDER_LEADS_H

#include "render/job.h"
#include "zeren/load.h"
#include "zeren/overlap.h"

#define LEAD_BANDS 5
#define LEAD_APPROACH 13.0 /* lines run level before and behind a column: room for arrows */
#define LEAD_GAP 94.0      /* between the columns with their approaches */

typedef struct lead_node {
    uint32_t row;     /* in the incidence */
    uint32_t hue;     /* rank of its place */
    uint32_t panel;   /* rank of the place of the documents that name it most */
    uint32_t out, in; /* measures × units it leads, and is led in */
    uint32_t led;     /* measures it leads */
    uint32_t band;    /* 0: mostly leads … LEAD_BANDS - 1: never leads */
    double radius;
    zr_lines label;
    zr_point at;  /* middle of its disc; the name stands on its right */
    double right; /* end of the name */
    uint32_t mark;
} lead_node;

typedef struct lead_panel {
    uint32_t hue;
    uint32_t first, count; /* its nodes */
    double y, height;
} lead_panel;

/* The column of a band. */
typedef struct lead_column {
    uint32_t band;
    double left, right; /* with the level ends of lines */
    double names;       /* where discs end and, a little later, names begin */
} lead_column;

typedef struct lead_plan {
    zr_job *job;
    const zr_arcs *arcs;
    const zr_loads *loads;
    lead_node *nodes; /* by panel, band, the busiest first */
    uint32_t count;
    uint32_t *shown;  /* by row: number in nodes, or ZR_NONE */
    uint32_t *chosen; /* arcs that are drawn */
    uint32_t chosen_count, least;
    size_t left_out;
    uint32_t nodes_left_out, panels_left_out;
    lead_panel *panels; /* of this page */
    uint32_t panel_count;
    lead_column columns[LEAD_BANDS]; /* of the bands that occur */
    uint32_t column_count, column_of[LEAD_BANDS];
    uint32_t *first_lane; /* by chosen arc: its lanes from left to right are slots from here on */
    double *slot_y;
    zr_point **routes; /* by chosen arc: its Béziers */
    uint32_t *route_count;
    double scale;
} lead_plan;

bool zr_leads_nodes(lead_plan *plan);  /* leads_nodes.c: who, in which panel and band, which arcs */
bool zr_leads_places(lead_plan *plan); /* leads_places.c */
bool zr_leads_lines(lead_plan *plan);  /* leads_lines.c */
void zr_leads_draw(lead_plan *plan);   /* leads_draw.c */

double zr_leads_pen(const zr_arc *arc); /* how wide its line is */

#endif
