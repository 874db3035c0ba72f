/* The plan of a map in columns (duties, ego): every place set before anything is drawn.
 *
 * duties.c chooses rows, duties_pages.c sections and pages, duties_lines.c units and
 * lines, duties_draw.c draws, duties_around.c says what was drawn. */
#ifndef ZEREN_RENDER_DUTIES_H
#define ZEREN_RENDER_DUTIES_H

#include "render/job.h"

#define SECTION_WIDTH 132.0
#define MEASURE_TEXT 308.0
#define INDENT 16.0 /* of an item under its measure */
#define UNIT_TEXT 190.0
#define BAR_WIDTH 90.0
#define EGO_WIDTH 130.0

/* One line of the middle column: a measure, or the heading of a group of measures. */
typedef struct measure_row {
    uint32_t column; /* in the incidence */
    uint32_t measure;
    bool heading, unowned;
    uint32_t depth; /* how many of the measures above it are rows too; at most 2 */
    zr_lines text;
    double y, height;
    uint32_t mark;
} measure_row;

typedef struct unit_row {
    uint32_t row; /* in the incidence */
    uint32_t load, lead;
    zr_lines text;
    double y, height;
    uint32_t mark;
} unit_row;

typedef struct duty_plan {
    zr_job *job;
    uint32_t ego;   /* row of the one unit that the map is about, or ZR_NONE: a document's map */
    uint32_t *load; /* by row of the incidence: measures (on an ego map: shared with it) */
    uint32_t *lead; /* of these, led */
    bool *hidden;   /* by row of the incidence: left out by --top or --least */
    uint32_t hidden_count;
    uint32_t beyond;   /* rows that are not drawn */
    uint8_t *level;    /* by measure: depth + 1 of the row it has, or 0 */
    measure_row *rows; /* of the page */
    uint32_t row_count;
    unit_row *units; /* of the page, from top to bottom */
    uint32_t unit_count;
    struct duty_line *edges;
    uint32_t edge_count;
    double measure_x, measure_width, unit_x, unit_width;
    uint32_t most; /* largest load */
} duty_plan;

typedef struct duty_line {
    uint32_t row, unit;
    zr_role role;
    bool first;
    uint32_t cell;
    double from, to; /* heights of its two ends */
} duty_line;

uint32_t zr_cells_of(const zr_incidence *incidence, uint32_t column); /* 0 for ZR_NONE */
/* The cell of the one unit that the map is about in a row; NULL: it has none there, or there is no such unit.
 * O(cells of the row). */
const zr_cell *zr_ego_cell(const duty_plan *plan, const measure_row *row);
/* Label and title of a measure, as one text. */
zr_span zr_measure_words(zr_job *job, const zr_graph_measure *measure);

/* The name of the section that a row stands in (nothing on an ego map), and the row behind its last. */
zr_lines zr_section_words(const duty_plan *plan, uint32_t row);
uint32_t zr_section_end(const duty_plan *plan, uint32_t first);

/* Cuts the rows to those of the page asked for and says how many pages there are. */
bool zr_duties_page(duty_plan *plan);
/* Gives rows their heights from 0 on; gives the height of all. */
double zr_duties_place(duty_plan *plan);

bool zr_duties_hide(duty_plan *plan);                /* units beyond the options */
bool zr_duties_lines(duty_plan *plan);               /* edges and units of the page */
void zr_duties_ends(duty_plan *plan, double height); /* their heights; `height` is that of the rows */

/* Of the box of the one unit; 0 on a document's map. */
double zr_ego_height(const duty_plan *plan);

/* Draws the plan, its legend and its heading. */
void zr_duties_draw(duty_plan *plan);
/* … the legend, heading and remarks. */
void zr_duties_surround(duty_plan *plan);

#endif
