/* The plan of a matrix, and the heads of its columns. */
#ifndef ZEREN_RENDER_HEAT_H
#define ZEREN_RENDER_HEAT_H

#include "render/job.h"

#define HEAT_CELL 20.0

/* A column: a measure, all measures of a section, or of a document. Its members are a range of the
 * incidence's columns, which stand in the order of the text. */
typedef struct heat_column {
    uint32_t first, end;
    zr_span words;
    uint32_t load;                    /* cells in it */
    uint32_t hue;                     /* rank of its document's place */
    uint32_t document, document_load; /* that it is of, and the cells of all its columns */
    uint32_t number; /* of a head that is too long to stand upright: it is in the list below; else 0 */
    uint32_t letter; /* of the document that begins with this column, from 1; 0: none does, or none has one */
} heat_column;

typedef struct heat_row {
    uint32_t row, load, hue;
    zr_lines name;
} heat_row;

typedef enum heat_unit { HEAT_MEASURES, HEAT_GROUPS, HEAT_SECTIONS, HEAT_DOCUMENTS } heat_unit;

typedef struct heat_cell {
    uint32_t measures;
    unsigned roles;
    bool stated; /* a lead that is not by the first-listed convention alone */
} heat_cell;

typedef struct heat {
    zr_job *job;
    heat_unit by;
    heat_column *columns;
    heat_row *rows;
    bool *shown;      /* by row of the incidence */
    heat_cell *cells; /* row_count × column_count */
    uint32_t column_count, row_count;
    uint32_t columns_left_out, most;
    uint32_t documents; /* named by letters above the columns; 0: there is one, or they are the columns */
    double name_width, head_height;
} heat;

/* heat_documents.c: sections of several documents are told apart by a letter above those of each, which the
 * list below the matrix explains. */
#define HEAT_BAND 18.0
void zr_heat_documents_order(heat *map); /* sets what columns are ordered by, before they are */
void zr_heat_documents_count(heat *map); /* when they are in order; sets their letters */
void zr_heat_documents_draw(heat *map, double bottom);
/* The letter of the document whose columns begin with this one; nothing for others. O(1). */
zr_span zr_heat_document_letter(const heat *map, uint32_t column);

/* heat_heads.c: a head stands upright above its column; a long one is a number there, and written out in a
 * list below the matrix. */
void zr_heat_heads_measure(heat *map); /* sets head_height and the numbers */
void zr_heat_head_draw(heat *map, uint32_t column);
void zr_heat_list_draw(heat *map); /* adds to the job's height */

#endif
