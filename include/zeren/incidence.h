/* The two-mode matrix that every analysis works on: rows are units (or sectors), columns are measures.
 *
 * A compact two-way adjacency (CSR both ways, 32-bit ids), cut from a graph by
 * a selection. Several duties of one unit in one measure are one cell that
 * keeps all roles. Names are borrowed from the graph, which must outlive it. */
#ifndef ZEREN_INCIDENCE_H
#define ZEREN_INCIDENCE_H

#include "zeren/graph.h"

typedef enum zr_rows { ZR_ROWS_UNITS, ZR_ROWS_SECTORS } zr_rows;

/* Which lead counts: only what the words state, or also the first of a plain list. */
typedef enum zr_lead_rule { ZR_LEAD_FIRST, ZR_LEAD_STATED } zr_lead_rule;

/* What to cut. {0} takes every unit and every measure that has a duty, first-listed leads. */
typedef struct zr_selection {
    zr_rows rows;
    zr_lead_rule lead;
    zr_span document; /* id, or empty: all */
    zr_span place;    /* the units' code, or empty: all; a province takes its cities with it when `within` */
    bool within;
    zr_span sector;      /* the units' sector id, or empty: all */
    unsigned roles;      /* bits 1 << zr_role; 0: all. A first-listed lead is a lead here */
    bool no_collectives; /* leave 各有关单位 out */
    bool keep_unowned;   /* keep measures that nobody answers for (zr_graph_unowned) as empty columns: with a
                            place those of its documents */
    bool keep_measures;  /* keep every measure as a column, groups too */
    bool keep_idle;      /* keep units that have no duty as empty rows; always of one-mode data */
    double weights[ZR_ROLES]; /* role weights, 0 or more; all 0: 2, 1, ½, ¼ */
} zr_selection;

typedef struct zr_cell {
    uint32_t row, column;
    uint8_t roles; /* bits 1 << zr_role; the lead bit as zr_lead_rule says: a first-listed lead keeps its
                      responsible bit too */
    bool first;    /* the lead bit comes from the first-listed convention alone */
    double weight; /* the largest role weight of the cell */
} zr_cell;

typedef struct zr_incidence {
    uint32_t rows, columns, cells;
    const zr_cell *cell;          /* cells, by row then column */
    const uint32_t *row_start;    /* rows + 1: cells of row r are [row_start[r], row_start[r + 1]) */
    const uint32_t *column_start; /* columns + 1, into by_column */
    const uint32_t *by_column;    /* cells' indices, by column then row */
    const zr_span *row_name;      /* rows: the unit's id, or the sector's id ("-": units without a sector) */
    const zr_span *row_label; /* rows: what to show: the first of name, full name, name behind its place, id
                                 that no other row has */
    const uint32_t *row_unit; /* rows: index in graph->units; ZR_NONE for sectors */
    const uint32_t *column_measure; /* columns: index in graph->measures */
    const zr_span *column_name;     /* columns: names of a plain matrix; NULL when cut from a graph */
    bool one_mode;                  /* every column is a tie between two rows: a network of one mode */
    bool directed;                  /* … and its ties have a direction, whatever roles were selected */
    const zr_graph *graph;
    zr_selection selection; /* with defaults filled in */
    struct zr_arena *arena; /* private */
} zr_incidence;

/* Rows by id, columns in the graph's order. ZR_BAD_INPUT when the selection names what the graph does not
 * have. O(units + measures + duties). */
ZR_API zr_status zr_incidence_cut(zr_incidence **out, const zr_graph *graph, const zr_selection *selection,
                                  zr_error *err);
/* A plain matrix without a graph (graph is NULL then): for any two-mode data. Names are copied; NULL gives
 * "1", "2" … A cell without roles is `responsible`, one without a weight weighs 1; cells that come twice
 * become one with all roles and the larger weight. ZR_BAD_INPUT for a cell outside, a weight below 0 or not
 * finite. O(all). */
ZR_API zr_status zr_incidence_from_cells(zr_incidence **out, uint32_t rows, uint32_t columns,
                                         const zr_cell *cells, uint32_t count, const zr_span *row_names,
                                         const zr_span *column_names, zr_error *err);
/* A smaller graph: the duties that a selection takes, their units, and the measures of its documents (when it
 * takes places, sectors or roles: only those with a duty left, with keep_unowned those of the place that
 * nobody answers for, and the groups above them). Ids stay. O(graph). */
ZR_API zr_status zr_graph_subset(zr_graph **out, const zr_graph *graph, const zr_selection *selection,
                                 zr_error *err);
ZR_API void zr_incidence_free(zr_incidence *incidence);
ZR_API zr_span zr_incidence_column_name(const zr_incidence *incidence,
                                        uint32_t column); /* measure id, or name given */
/* What to show for a row in a language: of a sector its name, of a unit its row_label. O(sectors). */
ZR_API zr_span zr_incidence_row_label(const zr_incidence *incidence, uint32_t row, zr_lang lang);

#endif
