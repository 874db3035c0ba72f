/* The plan of the map of leads: units in bands from "leads" to "is led", a panel a place. */
#ifndef ZEREN_RENDER_LEADS_H
#define ZEREN_RENDER_LEADS_H

#include "render/job.h"
#include "zeren/load.h"
#include "zeren/overlap.h"

#define LEAD_BANDS 5

typedef struct lead_node {
    uint32_t row;     /* in the incidence */
    uint32_t hue;     /* rank of its place */
    uint32_t panel;   /* rank of the place of the documents that name it most */
    uint32_t out, in; /* measures × units it leads, and is led in */
    uint32_t led;     /* measures it leads */
    uint32_t band;    /* 0: mostly leads … LEAD_BANDS - 1: never leads */
    double wish;      /* where its leaders stand, for the order in its band */
    double radius;
    zr_lines label;
    zr_point at;
    uint32_t mark;
} lead_node;

typedef struct lead_panel {
    uint32_t hue;
    uint32_t first, count; /* its nodes */
    double x, width;
} lead_panel;

typedef struct lead_plan {
    zr_job *job;
    const zr_arcs *arcs;
    const zr_loads *loads;
    lead_node *nodes; /* by panel, band, order in it */
    uint32_t count;
    uint32_t *shown;  /* by row: number in nodes, or ZR_NONE */
    uint32_t *chosen; /* arcs that are drawn */
    uint32_t chosen_count, least;
    size_t left_out;
    uint32_t nodes_left_out, panels_left_out;
    lead_panel *panels; /* of this page */
    uint32_t panel_count;
    double band_top[LEAD_BANDS + 1]; /* equal to the next one: the band is empty */
    double scale;
} lead_plan;

bool zr_leads_nodes(lead_plan *plan);  /* leads_nodes.c: who, in which panel and band, which arcs */
void zr_leads_places(lead_plan *plan); /* leads_places.c */
void zr_leads_draw(lead_plan *plan);   /* leads_draw.c */

#endif
