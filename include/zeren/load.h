/* Who carries how much: counts by role, shares of the work, partners, and how unequal it all is.
 *
 * B is the matrix units × measures, k_t the number of units of measure t, w_it the role weight of a cell.
 * Everything here holds for sectors as well, when the incidence was cut with ZR_ROWS_SECTORS. */
#ifndef ZEREN_LOAD_H
#define ZEREN_LOAD_H

#include "zeren/frame.h"
#include "zeren/incidence.h"

/* The load of one row. Counts are of distinct measures. */
typedef struct zr_load {
    uint32_t measures;    /* it answers for, in any role */
    uint32_t lead;        /* it leads: lead_stated + lead_first */
    uint32_t lead_stated; /* because the words, or a rule of the document, say so */
    uint32_t lead_first;  /* as the first of a plain list only; 0 under ZR_LEAD_STATED */
    uint32_t responsible, support, guide;
    uint32_t sole;      /* nobody else answers */
    uint32_t shared;    /* somebody else answers too */
    uint32_t partners;  /* distinct others that it shares a measure with; also called breadth */
    uint64_t burden;    /* coordination burden Σ (k_t − 1) */
    double depth;       /* shared ÷ partners; 0 without partners, where it is undefined */
    double fractional;  /* Σ 1 / k_t */
    double work;        /* Σ w_it / Σ_j w_jt: each measure is one unit of work, shared by role weight;
                             nobody has it where all weights are 0 */
    double share;       /* work ÷ measures that have a unit; all shares sum to 1 */
    double exclusivity; /* task exclusivity Σ exp(1 − k_t) */
} zr_load;

/* How unevenly one quantity is spread over n rows; p = a row's part of the total. */
typedef struct zr_inequality {
    double total, mean, max;
    double gini;           /* Σ_i Σ_j |x_i − x_j| / (2 n² mean) */
    double hhi;            /* Σ p² */
    double hhi_normalised; /* (HHI − 1/n) / (1 − 1/n) */
    double effective;      /* 1 / HHI: as many equal rows would be as uneven */
    double max_to_mean;
    bool defined;    /* the total is above 0; else all of the above from gini on are 0 */
    bool normalised; /* and n > 1; else hhi_normalised is 0 */
} zr_inequality;

/* What is counted, for tables that show one quantity. */
typedef enum zr_quantity {
    ZR_Q_MEASURES,
    ZR_Q_LEAD,
    ZR_Q_RESPONSIBLE,
    ZR_Q_SUPPORT,
    ZR_Q_FRACTIONAL,
    ZR_Q_WORK,
    ZR_Q_BURDEN,
    ZR_QUANTITIES
} zr_quantity;
ZR_API const char *zr_quantity_name(zr_quantity quantity); /* "measures" … */
ZR_API zr_words zr_quantity_title(zr_quantity quantity);
ZR_API double zr_load_value(const zr_load *load, zr_quantity quantity);

/* One load a row of the incidence; owned until zr_loads_free. */
typedef struct zr_loads {
    uint32_t rows;
    const zr_load *load;
    uint32_t owned;    /* measures that have a unit */
    uint32_t unowned;  /* empty columns */
    double redundancy; /* assignment redundancy Σ_t max(0, k_t − 1) / owned */
    zr_inequality inequality[ZR_QUANTITIES];
} zr_loads;

/* O(Σ k_t² + rows · log rows). */
ZR_API zr_status zr_loads_measure(zr_loads **out, const zr_incidence *incidence, zr_error *err);
ZR_API void zr_loads_free(zr_loads *loads);

/* Of any values; they must be finite and not negative. O(n log n). */
ZR_API zr_status zr_inequality_of(zr_inequality *out, const double *values, uint32_t count, zr_error *err);

typedef enum zr_by { ZR_BY_DOCUMENTS, ZR_BY_PLACES } zr_by;

/* The loads of every row in every document (or every document's place): the sector map. Owned until
 * zr_load_matrix_free. */
typedef struct zr_load_cell {
    uint32_t measures, lead, lead_stated;
    double work;
} zr_load_cell;

typedef struct zr_load_matrix {
    uint32_t rows, columns;
    const zr_load_cell *cell;      /* rows × columns, row by row */
    const zr_load_cell *row_total; /* rows: over all columns */
    const zr_load_cell
        *column_total; /* columns: measures are distinct measures with a unit; lead those with a lead */
    const uint32_t
        *column; /* index in graph->documents or graph->places; ZR_NONE: documents of no known place */
} zr_load_matrix;

/* Columns in the graph's order, only those that have a measure here. The incidence must come from a graph
 * (ZR_BAD_INPUT); ZR_LIMIT over 2^26 cells. O(cells + rows · columns). */
ZR_API zr_status zr_load_matrix_make(zr_load_matrix **out, const zr_incidence *incidence, zr_by by,
                                     zr_error *err);
ZR_API void zr_load_matrix_free(zr_load_matrix *matrix);

#endif
