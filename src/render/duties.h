/* The plan of a duties map: three columns with every height set, before anything is drawn. */
#ifndef ZEREN_RENDER_DUTIES_H
#define ZEREN_RENDER_DUTIES_H

#include "render/job.h"

#define SECTION_WIDTH 132.0
#define MEASURE_X 160.0
#define MEASURE_TEXT 308.0
#define LINES_WIDTH 320.0 /* between measures and units */
#define UNIT_TEXT 190.0
#define BAR_WIDTH 90.0

/* One line of the middle column: a measure, or the heading of a group of measures. */
typedef struct measure_row {
    uint32_t column; /* in the incidence */
    uint32_t measure;
    bool heading, unowned;
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
    measure_row *rows; /* of the page */
    uint32_t row_count;
    unit_row *units; /* of the page, from top to bottom */
    uint32_t unit_count;
    struct duty_line *edges;
    uint32_t edge_count;
    double measure_width, unit_x, unit_width;
    uint32_t most; /* largest load of a unit in the document */
} duty_plan;

typedef struct duty_line {
    uint32_t row, unit;
    zr_role role;
    bool first;
    uint32_t cell;
    double from, to; /* heights of its two ends */
} duty_line;

uint32_t zr_cells_of(const zr_incidence *incidence, uint32_t column);
bool zr_same_sections(const zr_graph_measure *a, const zr_graph_measure *b);
/* Label and title of a measure, as one text. */
zr_span zr_measure_words(zr_job *job, const zr_graph_measure *measure);

/* The name of the section that a row stands in, and the row behind the last of that section. */
zr_lines zr_section_words(const duty_plan *plan, uint32_t row);
uint32_t zr_section_end(const duty_plan *plan, uint32_t first);

/* Draws the plan, its legend and its heading (duties_draw.c). */
void zr_duties_draw(duty_plan *plan);

#endif
