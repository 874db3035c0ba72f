/* Cutting a matrix out of a graph: which rows and columns the duties make, how rows are named. */
#include "base/arena.h"
#include "base/table.h"
#include "graph/matrix.h"
#include "graph/select.h"

#include <stdlib.h>

/* Work of one cut: units' and measures' rows and columns, the cells. */
typedef struct cutting {
    const zr_graph *graph;
    zr_selector selector;
    uint32_t *row_of;    /* by unit: ZR_NONE out, else its row (a sector's row) */
    uint32_t *column_of; /* by measure: ZR_NONE out */
    zr_cell *cells;      /* row: the unit, column: the measure, until renumbered */
    uint32_t cell_count;
    zr_incidence *incidence;
} cutting;

static double weight_of(const zr_selection *selection, unsigned roles)
{
    double weight = 0;
    for (int role = 0; role < ZR_ROLES; role++) {
        if (roles & 1u << role && selection->weights[role] > weight)
            weight = selection->weights[role];
    }
    return weight;
}

/* Duties → cells; marks the units and measures that have one (0 instead of ZR_NONE). */
static void collect_cells(cutting *cut)
{
    const zr_graph *graph = cut->graph;
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        zr_taken taken = zr_selector_take(&cut->selector, duty);
        if (!taken.roles)
            continue;
        double weight = duty->weight > 0 ? duty->weight : weight_of(&cut->selector.selection, taken.roles);
        cut->cells[cut->cell_count++] =
            (zr_cell){duty->unit, duty->measure, (uint8_t)taken.roles, taken.first, weight};
        cut->row_of[duty->unit] = cut->column_of[duty->measure] = 0;
    }
}

/* Are all measures that are taken ties of one-mode data, and is there one? */
static bool is_one_mode(const cutting *cut)
{
    bool any = false;
    for (uint32_t i = 0; i < cut->graph->measure_count; i++) {
        if (cut->column_of[i] == ZR_NONE)
            continue;
        if (cut->graph->measures[i].kind != ZR_TIE)
            return false;
        any = true;
    }
    return any;
}

/* Has one of the ties that are taken a direction? Their roles in the graph say so, not those selected. */
static bool is_directed(const cutting *cut)
{
    for (uint32_t i = 0; i < cut->graph->duty_count; i++) {
        const zr_duty *duty = &cut->graph->duties[i];
        if (cut->column_of[duty->measure] != ZR_NONE && duty->role == ZR_LEAD)
            return true;
    }
    return false;
}

/* Units without a duty that the selection takes become empty rows. */
static void keep_idle(cutting *cut)
{
    for (uint32_t i = 0; cut->selector.selection.keep_idle && i < cut->graph->unit_count; i++) {
        if (zr_selector_takes_unit(&cut->selector, &cut->graph->units[i]))
            cut->row_of[i] = 0;
    }
}

static void mark_unowned(cutting *cut, const bool *unowned)
{
    for (uint32_t i = 0; i < cut->graph->measure_count; i++) {
        if (unowned[i] && zr_selector_takes_unowned(&cut->selector, i))
            cut->column_of[i] = 0;
    }
}

static zr_status keep_unowned(cutting *cut, zr_error *err)
{
    for (uint32_t i = 0; cut->selector.selection.keep_measures && i < cut->graph->measure_count; i++) {
        if (zr_selector_takes_document(&cut->selector, cut->graph->measures[i].document))
            cut->column_of[i] = 0;
    }
    if (!cut->selector.selection.keep_unowned || !cut->graph->measure_count)
        return ZR_OK;
    bool *unowned = calloc(cut->graph->measure_count, sizeof *unowned);
    if (!unowned)
        return zr_fail_memory(err);
    zr_graph_unowned(cut->graph, unowned);
    mark_unowned(cut, unowned);
    free(unowned);
    return ZR_OK;
}

/* Numbers what is marked, in the graph's order; the numbered rows' indices go to an array of the matrix. */
static const uint32_t *number_marked(zr_arena *arena, uint32_t *marks, uint32_t size, uint32_t *count)
{
    for (uint32_t i = 0; i < size; i++) {
        if (marks[i] != ZR_NONE)
            marks[i] = (*count)++;
    }
    uint32_t *back = zr_arena_take(arena, *count, sizeof *back);
    for (uint32_t i = 0; i < size && back; i++) {
        if (marks[i] != ZR_NONE)
            back[marks[i]] = i;
    }
    return back;
}

static bool count_text(zr_table *counts, zr_span text)
{
    uint32_t seen = zr_table_get(counts, text);
    return zr_table_set(counts, text, seen == ZR_NONE ? 1 : seen + 1);
}

/* Counts in a table how many rows have each text. */
static bool count_texts(zr_table *counts, const zr_graph *graph, const uint32_t *units, uint32_t rows,
                        bool full)
{
    for (uint32_t row = 0; row < rows; row++) {
        zr_span text = full ? graph->units[units[row]].full_name : graph->units[units[row]].name;
        if (!count_text(counts, text))
            return false;
    }
    return true;
}

/* How many rows have each name, each full name, each name behind that of its place. */
typedef struct name_counts {
    zr_table names, full_names, placed;
} name_counts;

static bool is_once(const zr_table *counts, zr_span text)
{
    return zr_table_get(counts, text) == 1;
}

/* 临沂市各开发区管委会: what a set is called in full says no place. Empty where there is none. */
static zr_span placed_name(zr_arena *arena, const zr_graph *graph, const zr_graph_unit *unit)
{
    if (unit->place == ZR_NONE)
        return (zr_span){0};
    zr_span place = graph->places[unit->place].name;
    return zr_arena_print(arena, "%.*s%.*s", (int)place.size, place.data, (int)unit->name.size,
                          unit->name.data);
}

/* 市科技局 where only one row is called so, else 温州市科技局; empty where several are called that, too. */
static zr_span own_label(const name_counts *counts, const zr_graph_unit *unit)
{
    return is_once(&counts->names, unit->name)             ? unit->name
           : is_once(&counts->full_names, unit->full_name) ? unit->full_name
                                                           : (zr_span){0};
}

/* Those that have no label yet get the name behind their place, where nobody else is called so. */
static bool place_names(cutting *cut, name_counts *counts, zr_span *labels)
{
    zr_incidence *matrix = cut->incidence;
    zr_span *placed = zr_arena_take(matrix->arena, matrix->rows, sizeof *placed);
    for (uint32_t row = 0; row < matrix->rows && placed; row++) {
        const zr_graph_unit *unit = &cut->graph->units[matrix->row_unit[row]];
        placed[row] = labels[row].size ? (zr_span){0} : placed_name(matrix->arena, cut->graph, unit);
        if (placed[row].size && !count_text(&counts->placed, placed[row]))
            return false;
    }
    for (uint32_t row = 0; row < matrix->rows && placed; row++) {
        bool alone = placed[row].size && is_once(&counts->placed, placed[row]) &&
                     zr_table_get(&counts->names, placed[row]) == ZR_NONE &&
                     zr_table_get(&counts->full_names, placed[row]) == ZR_NONE;
        if (alone)
            labels[row] = placed[row];
    }
    return placed && !matrix->arena->failed;
}

/* The name that is one row's alone, with the place if need be; at last the id. */
static zr_status label_units(cutting *cut, zr_error *err)
{
    zr_incidence *matrix = cut->incidence;
    const zr_graph *graph = cut->graph;
    name_counts counts = {0};
    zr_span *labels = zr_arena_take(matrix->arena, matrix->rows, sizeof *labels);
    zr_span *ids = zr_arena_take(matrix->arena, matrix->rows, sizeof *ids);
    bool fine = labels && ids && count_texts(&counts.names, graph, matrix->row_unit, matrix->rows, false) &&
                count_texts(&counts.full_names, graph, matrix->row_unit, matrix->rows, true);
    for (uint32_t row = 0; row < matrix->rows && fine; row++) {
        const zr_graph_unit *unit = &graph->units[matrix->row_unit[row]];
        ids[row] = unit->id;
        labels[row] = own_label(&counts, unit);
    }
    fine = fine && place_names(cut, &counts, labels);
    for (uint32_t row = 0; row < matrix->rows && fine; row++)
        labels[row] = labels[row].size ? labels[row] : ids[row];
    zr_table_free(&counts.names);
    zr_table_free(&counts.full_names);
    zr_table_free(&counts.placed);
    matrix->row_name = ids;
    matrix->row_label = labels;
    return fine ? ZR_OK : zr_fail_memory(err);
}

static zr_status rows_of_units(cutting *cut, zr_error *err)
{
    zr_incidence *matrix = cut->incidence;
    matrix->row_unit = number_marked(matrix->arena, cut->row_of, cut->graph->unit_count, &matrix->rows);
    return matrix->row_unit ? label_units(cut, err) : zr_fail_memory(err);
}

static zr_span sector_of(const zr_graph_unit *unit)
{
    return unit->sector.size ? unit->sector : zr_span_of("-");
}

static int compare_spans(const void *a, const void *b)
{
    return zr_span_compare(*(const zr_span *)a, *(const zr_span *)b);
}

/* The sectors of the marked units, each once, by id. */
static uint32_t list_sectors(const cutting *cut, zr_span *sectors)
{
    uint32_t count = 0, kept = 0;
    for (uint32_t i = 0; i < cut->graph->unit_count; i++) {
        if (cut->row_of[i] != ZR_NONE)
            sectors[count++] = sector_of(&cut->graph->units[i]);
    }
    if (count)
        qsort(sectors, count, sizeof *sectors, compare_spans);
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 || !zr_span_equal(sectors[i], sectors[i - 1]))
            sectors[kept++] = sectors[i];
    }
    return kept;
}

/* One row a sector; every unit goes to its sector's row. */
static zr_status rows_of_sectors(cutting *cut, zr_error *err)
{
    zr_incidence *matrix = cut->incidence;
    zr_span *sectors = zr_arena_take(matrix->arena, cut->graph->unit_count, sizeof *sectors);
    if (!sectors)
        return zr_fail_memory(err);
    matrix->rows = list_sectors(cut, sectors);
    zr_span *labels = zr_arena_take(matrix->arena, matrix->rows, sizeof *labels);
    uint32_t *none = zr_arena_take(matrix->arena, matrix->rows, sizeof *none);
    for (uint32_t row = 0; row < matrix->rows && labels && none; row++) {
        labels[row] = zr_sector_label(sectors[row], ZR_ZH);
        none[row] = ZR_NONE;
    }
    for (uint32_t i = 0; i < cut->graph->unit_count; i++) {
        zr_span sector = sector_of(&cut->graph->units[i]);
        zr_span *found = cut->row_of[i] == ZR_NONE
                             ? NULL
                             : bsearch(&sector, sectors, matrix->rows, sizeof *sectors, compare_spans);
        if (found)
            cut->row_of[i] = (uint32_t)(found - sectors);
    }
    matrix->row_name = sectors;
    matrix->row_label = labels;
    matrix->row_unit = none;
    return labels && none ? ZR_OK : zr_fail_memory(err);
}

static zr_status number_cells(cutting *cut, zr_error *err)
{
    zr_incidence *matrix = cut->incidence;
    zr_status status =
        cut->selector.selection.rows == ZR_ROWS_SECTORS ? rows_of_sectors(cut, err) : rows_of_units(cut, err);
    if (status != ZR_OK)
        return status;
    matrix->column_measure =
        number_marked(matrix->arena, cut->column_of, cut->graph->measure_count, &matrix->columns);
    if (!matrix->column_measure)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < cut->cell_count; i++) {
        cut->cells[i].row = cut->row_of[cut->cells[i].row];
        cut->cells[i].column = cut->column_of[cut->cells[i].column];
    }
    return zr_matrix_fill(matrix, cut->cells, cut->cell_count, err);
}

static uint32_t *unmarked(uint32_t count)
{
    uint32_t *marks = malloc((count ? count : 1) * sizeof *marks);
    for (uint32_t i = 0; i < count && marks; i++)
        marks[i] = ZR_NONE;
    return marks;
}

static zr_status cut_with_room(cutting *cut, zr_error *err)
{
    collect_cells(cut);
    cut->incidence->one_mode = is_one_mode(cut);
    cut->incidence->directed = cut->incidence->one_mode && is_directed(cut);
    cut->selector.selection.keep_idle |= cut->incidence->one_mode;
    keep_idle(cut);
    zr_status status = keep_unowned(cut, err);
    return status == ZR_OK ? number_cells(cut, err) : status;
}

static zr_status cut_into(cutting *cut, zr_error *err)
{
    const zr_graph *graph = cut->graph;
    cut->row_of = unmarked(graph->unit_count);
    cut->column_of = unmarked(graph->measure_count);
    cut->cells = malloc((graph->duty_count ? graph->duty_count : 1) * sizeof *cut->cells);
    bool fine = cut->row_of && cut->column_of && cut->cells;
    zr_status status = fine ? cut_with_room(cut, err) : zr_fail_memory(err);
    free(cut->row_of);
    free(cut->column_of);
    free(cut->cells);
    return status;
}

/* The selection's own texts live in the matrix. */
static void keep_selection(zr_incidence *incidence, const zr_selection *selection)
{
    incidence->selection = *selection;
    incidence->selection.document = zr_arena_copy(incidence->arena, selection->document);
    incidence->selection.place = zr_arena_copy(incidence->arena, selection->place);
    incidence->selection.sector = zr_arena_copy(incidence->arena, selection->sector);
}

zr_status zr_incidence_cut(zr_incidence **out, const zr_graph *graph, const zr_selection *selection,
                           zr_error *err)
{
    *out = NULL;
    cutting cut = {.graph = graph};
    zr_status status = zr_selector_new(&cut.selector, graph, selection, err);
    if (status != ZR_OK)
        return status;
    cut.incidence = zr_matrix_new();
    if (!cut.incidence)
        return zr_fail_memory(err);
    cut.incidence->graph = graph;
    keep_selection(cut.incidence, &cut.selector.selection);
    status = cut_into(&cut, err);
    if (status != ZR_OK)
        zr_incidence_free(cut.incidence);
    else
        *out = cut.incidence;
    return status;
}
