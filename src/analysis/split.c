/* One incidence parted by document, by the documents' places, or by their years. */
#include "zeren/compare.h"

#include "base/arena.h"
#include "base/table.h"
#include "graph/matrix.h"

#include <stdlib.h>
#include <string.h>

typedef struct owned {
    zr_split split;
    zr_arena arena;
    zr_network *networks;
    zr_span *empty;
    uint32_t made, left;
} owned;

/* Parts in order, and the part of each document. */
typedef struct parts {
    zr_span *name;
    uint32_t *of_document;
    uint32_t count;
} parts;

static zr_span key_of(const zr_graph *graph, uint32_t document, zr_split_by by)
{
    const zr_graph_document *of = &graph->documents[document];
    if (by == ZR_SPLIT_DOCUMENTS)
        return of->id;
    if (by == ZR_SPLIT_YEARS && of->date.size >= 4)
        return zr_span_cut(of->date, 0, 4);
    if (by == ZR_SPLIT_PLACES && of->place != ZR_NONE)
        return graph->places[of->place].name;
    return zr_span_of("-");
}

static int by_name(const void *left, const void *right)
{
    return zr_span_compare(*(const zr_span *)left, *(const zr_span *)right);
}

/* Names without doubles: years by their digits, places and documents as they come in the graph. False: no
 * memory. */
static bool list_parts(parts *out, const zr_graph *graph, zr_split_by by)
{
    zr_table numbers = {0};
    bool fine = true;
    for (uint32_t d = 0; d < graph->document_count && fine; d++) {
        zr_span key = key_of(graph, d, by);
        if (zr_table_get(&numbers, key) == ZR_NONE) {
            fine = zr_table_set(&numbers, key, out->count);
            out->name[out->count++] = key;
        }
    }
    if (by == ZR_SPLIT_YEARS && out->count)
        qsort(out->name, out->count, sizeof *out->name, by_name);
    for (uint32_t i = 0; i < out->count && fine; i++)
        fine = zr_table_set(&numbers, out->name[i], i);
    for (uint32_t d = 0; d < graph->document_count && fine; d++)
        out->of_document[d] = zr_table_get(&numbers, key_of(graph, d, by));
    zr_table_free(&numbers);
    return fine;
}

/* Numbers what occurs in a part (marks other than ZR_NONE), in order. */
static uint32_t number(uint32_t *marks, uint32_t count)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (marks[i] != ZR_NONE)
            marks[i] = used++;
    }
    return used;
}

typedef struct picking {
    const zr_incidence *whole;
    const parts *all;
    uint32_t *start;        /* parts + 1: cells by part */
    zr_cell *sorted;        /* all cells, by part */
    uint32_t *row, *column; /* numbers inside the part, or ZR_NONE */
} picking;

static uint32_t part_of(const picking *p, const zr_cell *cell)
{
    uint32_t measure = p->whole->column_measure[cell->column];
    return p->all->of_document[p->whole->graph->measures[measure].document];
}

/* By counting: cells keep their order inside a part. */
static void sort_cells(picking *p)
{
    for (uint32_t i = 0; i < p->whole->cells; i++)
        p->start[part_of(p, &p->whole->cell[i])]++;
    for (uint32_t part = 0, sum = 0; part <= p->all->count; part++) {
        uint32_t size = p->start[part];
        p->start[part] = sum;
        sum += size;
    }
    for (uint32_t i = 0; i < p->whole->cells; i++)
        p->sorted[p->start[part_of(p, &p->whole->cell[i])]++] = p->whole->cell[i];
    for (uint32_t part = p->all->count; part > 0; part--)
        p->start[part] = p->start[part - 1];
    p->start[0] = 0;
}

/* Networks of one mode are over the same nodes, tied or not. */
static void mark_nodes(picking *p, uint32_t part)
{
    memset(p->row, p->whole->one_mode ? 0 : 0xFF, p->whole->rows * sizeof *p->row);
    memset(p->column, 0xFF, p->whole->columns * sizeof *p->column);
    for (uint32_t i = p->start[part]; i < p->start[part + 1]; i++)
        p->row[p->sorted[i].row] = p->column[p->sorted[i].column] = 0;
}

static zr_status name_nodes(zr_incidence *part, const picking *p, zr_error *err)
{
    const zr_incidence *whole = p->whole;
    zr_span *names = zr_arena_take(part->arena, part->rows, sizeof *names);
    zr_span *labels = zr_arena_take(part->arena, part->rows, sizeof *labels);
    uint32_t *units = zr_arena_take(part->arena, part->rows, sizeof *units);
    uint32_t *measures = zr_arena_take(part->arena, part->columns, sizeof *measures);
    if (part->arena->failed)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < whole->rows; i++) {
        if (p->row[i] == ZR_NONE)
            continue;
        names[p->row[i]] = whole->row_name[i];
        labels[p->row[i]] = whole->row_label[i];
        units[p->row[i]] = whole->row_unit[i];
    }
    for (uint32_t t = 0; t < whole->columns; t++) {
        if (p->column[t] != ZR_NONE)
            measures[p->column[t]] = whole->column_measure[t];
    }
    part->row_name = names;
    part->row_label = labels;
    part->row_unit = units;
    part->column_measure = measures;
    part->graph = whole->graph;
    part->selection = whole->selection;
    part->one_mode = whole->one_mode;
    part->directed = whole->directed;
    return ZR_OK;
}

static zr_status fill_part(zr_incidence *part, picking *p, uint32_t from, uint32_t to, zr_error *err)
{
    part->rows = number(p->row, p->whole->rows);
    part->columns = number(p->column, p->whole->columns);
    for (uint32_t i = from; i < to; i++) {
        p->sorted[i].row = p->row[p->sorted[i].row];
        p->sorted[i].column = p->column[p->sorted[i].column];
    }
    zr_status status = name_nodes(part, p, err);
    return status == ZR_OK ? zr_matrix_fill(part, p->sorted + from, to - from, err) : status;
}

/* Parts without a cell are left out, and named. */
static zr_status make_parts(owned *out, picking *p, zr_error *err)
{
    for (uint32_t part = 0; part < p->all->count; part++) {
        uint32_t from = p->start[part], to = p->start[part + 1];
        if (from == to) {
            out->empty[out->left++] = p->all->name[part];
            continue;
        }
        mark_nodes(p, part);
        zr_incidence *incidence = zr_matrix_new();
        if (!incidence)
            return zr_fail_memory(err);
        out->networks[out->made++] = (zr_network){p->all->name[part], incidence};
        zr_status status = fill_part(incidence, p, from, to, err);
        if (status != ZR_OK)
            return status;
    }
    out->split = (zr_split){out->networks, out->made, out->empty, out->left};
    return ZR_OK;
}

static zr_status make(owned *out, const zr_incidence *whole, zr_split_by by, zr_arena *scratch, zr_error *err)
{
    uint32_t documents = whole->graph->document_count;
    parts all = {.name = zr_arena_take(scratch, documents, sizeof(zr_span)),
                 .of_document = zr_arena_take(scratch, documents, sizeof(uint32_t))};
    picking p = {.whole = whole, .all = &all};
    p.row = zr_arena_take(scratch, whole->rows, sizeof *p.row);
    p.column = zr_arena_take(scratch, whole->columns, sizeof *p.column);
    p.sorted = zr_arena_take(scratch, whole->cells, sizeof *p.sorted);
    p.start = zr_arena_take(scratch, (size_t)documents + 2, sizeof *p.start);
    out->networks = zr_arena_take(&out->arena, documents, sizeof *out->networks);
    out->empty = zr_arena_take(&out->arena, documents, sizeof *out->empty);
    if (scratch->failed || out->arena.failed)
        return zr_fail_memory(err);
    if (!list_parts(&all, whole->graph, by))
        return zr_fail_memory(err);
    sort_cells(&p);
    return make_parts(out, &p, err);
}

zr_status zr_split_make(zr_split **out, const zr_incidence *incidence, zr_split_by by, zr_error *err)
{
    *out = NULL;
    if (!incidence->graph)
        return zr_fail_words(err, ZR_BAD_INPUT, "普通矩阵没有文件", "a plain matrix has no documents");
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_arena scratch = {0};
    zr_status status = make(result, incidence, by, &scratch, err);
    zr_arena_free(&scratch);
    if (status == ZR_OK)
        *out = &result->split;
    else
        zr_split_free(&result->split);
    return status;
}

void zr_split_free(zr_split *split)
{
    if (!split)
        return;
    owned *result = (owned *)split;
    for (uint32_t i = 0; i < result->made; i++) {
        union {
            const zr_incidence *in;
            zr_incidence *out;
        } unconst = {.in = result->networks[i].incidence};
        zr_incidence_free(unconst.out);
    }
    zr_arena_free(&result->arena);
    free(result);
}
