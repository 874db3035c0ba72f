/* The plan of a load map: nodes with their sizes and groups, then their places; drawn by load_draw.c. */
#ifndef ZEREN_RENDER_LOAD_H
#define ZEREN_RENDER_LOAD_H

#include "render/islands.h"
#include "render/job.h"
#include "render/ties.h"
#include "zeren/cluster.h"
#include "zeren/load.h"

typedef struct load_node {
    uint32_t row; /* in the incidence */
    const zr_load *load;
    uint32_t group, hue; /* hue: rank */
    double radius;
    zr_lines label;
    zr_point at; /* middle of its disc */
    uint32_t mark;
} load_node;

typedef struct load_group {
    uint32_t cluster;      /* or ZR_NONE: units that share no measure */
    uint32_t first, count; /* its nodes */
    uint32_t hue;
    zr_lines name;
    zr_point name_at; /* top middle */
} load_group;

typedef struct load_plan {
    zr_job *job;
    const zr_incidence *incidence; /* of units, or of sectors when there are too many units */
    bool sectors;
    const zr_loads *loads;
    const zr_projection *projection;
    const zr_clusters *clusters;
    load_node *nodes; /* by group, then load, most first */
    uint32_t count;
    uint32_t *shown; /* by row: number in nodes, or ZR_NONE */
    load_group *groups;
    zr_island *islands;
    uint32_t group_count;
    zr_ties ties;
    double scale;  /* radius of a load of 1 */
    double widest; /* shared measures of the widest line */
} load_plan;

#define LOAD_PAD 12.0 /* from the outermost box of a group to its outline */

bool zr_load_nodes(load_plan *plan);  /* load_nodes.c: which, how large, in which group */
bool zr_load_places(load_plan *plan); /* load_places.c: where */
void zr_load_draw(load_plan *plan);   /* load_draw.c: marks, legend, remarks */

#endif
