/* Loads as tables: one row a unit, one row a quantity, and rows × documents. */
#include "analysis/load_tables.h"

#include "analysis/methods.h"
#include "analysis/tables.h"
#include "base/arena.h"
#include "zeren/load.h"

#include <string.h>

static const zr_column load_columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"place", {{"地方", "place"}}, ZR_TYPE_TEXT, 0},
    {"sector", {{"条线", "sector"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"lead", {{"牵头", "lead"}}, ZR_TYPE_COUNT, 0},
    {"lead_stated", {{"明示牵头", "stated lead"}}, ZR_TYPE_COUNT, 0},
    {"lead_first", {{"首位", "first-listed"}}, ZR_TYPE_COUNT, 0},
    {"responsible", {{"责任", "responsible"}}, ZR_TYPE_COUNT, 0},
    {"support", {{"配合", "support"}}, ZR_TYPE_COUNT, 0},
    {"guide", {{"指导", "guide"}}, ZR_TYPE_COUNT, 0},
    {"fractional", {{"均分负荷", "fractional"}}, ZR_TYPE_REAL, 2},
    {"work", {{"加权负荷", "work"}}, ZR_TYPE_REAL, 2},
    {"share", {{"份额", "share"}}, ZR_TYPE_REAL, 4},
    {"sole", {{"独自负责", "sole"}}, ZR_TYPE_COUNT, 0},
    {"shared", {{"共同负责", "shared"}}, ZR_TYPE_COUNT, 0},
    {"partners", {{"合作单位", "partners"}}, ZR_TYPE_COUNT, 0},
    {"burden", {{"协调负担", "burden"}}, ZR_TYPE_COUNT, 0},
    {"depth", {{"合作深度", "depth"}}, ZR_TYPE_REAL, 3},
    {"exclusivity", {{"任务独占", "exclusivity"}}, ZR_TYPE_REAL, 4},
};
enum { LOAD_COLUMNS = sizeof load_columns / sizeof *load_columns };

/* Where the unit is and its functional line; empty for a sector, a plain matrix, or what is not known. */
static void place_and_sector(zr_frame *frame, const zr_incidence *incidence, uint32_t row)
{
    uint32_t unit = incidence->graph ? incidence->row_unit[row] : ZR_NONE;
    const zr_graph_unit *known = unit == ZR_NONE ? NULL : &incidence->graph->units[unit];
    bool placed = known && known->place != ZR_NONE;
    zr_frame_text(frame, 2, placed ? incidence->graph->places[known->place].name : zr_span_of(""));
    zr_frame_text(frame, 3, known ? known->sector : zr_span_of(""));
}

static void load_row(zr_frame *frame, const zr_incidence *incidence, const zr_load *load, uint32_t row)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, row);
    place_and_sector(frame, incidence, row);
    const int64_t counts[] = {load->measures,    load->lead,    load->lead_stated, load->lead_first,
                              load->responsible, load->support, load->guide};
    for (uint32_t i = 0; i < 7; i++)
        zr_frame_count(frame, 4 + i, counts[i]);
    zr_frame_real(frame, 11, load->fractional);
    zr_frame_real(frame, 12, load->work);
    zr_frame_real(frame, 13, load->share);
    zr_frame_count(frame, 14, load->sole);
    zr_frame_count(frame, 15, load->shared);
    zr_frame_count(frame, 16, load->partners);
    zr_frame_count(frame, 17, (int64_t)load->burden);
    if (load->partners)
        zr_frame_real(frame, 18, load->depth);
    zr_frame_real(frame, 19, load->exclusivity);
}

zr_status zr_load_table(zr_frame **out, const char *method, const zr_column *columns, uint32_t count,
                        const zr_incidence *incidence, zr_load_table_fill *fill, zr_error *err)
{
    zr_loads *loads;
    zr_status status = zr_loads_measure(&loads, incidence, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_new(out, method, columns, count, err);
    if (status == ZR_OK) {
        fill(*out, incidence, loads);
        status = zr_table_end(out, err);
    }
    zr_loads_free(loads);
    return status;
}

void zr_load_table_owned(zr_frame *frame, const zr_loads *loads)
{
    zr_table_count(frame, "owned", zr_bilingual("有责任单位的措施", "measures with a unit"), loads->owned);
}

void zr_load_table_redundancy(zr_frame *frame, const zr_loads *loads)
{
    if (loads->owned)
        zr_table_real(frame, "redundancy",
                      zr_bilingual("分工冗余 Σ(k−1)/m", "assignment redundancy Σ(k−1)/m"), loads->redundancy);
}

static void fill_loads(zr_frame *frame, const zr_incidence *incidence, const zr_loads *loads)
{
    for (uint32_t i = 0; i < loads->rows; i++)
        load_row(frame, incidence, &loads->load[i], i);
    zr_table_roles(frame, incidence);
    zr_load_table_owned(frame, loads);
    zr_table_count(frame, "unowned", zr_bilingual("无责任单位的措施", "measures without a unit"),
                   loads->unowned);
    zr_load_table_redundancy(frame, loads);
    zr_frame_sort(frame, 4, true, NULL);
}

/* Of sectors the names are theirs. */
static void copy_columns(zr_column *out, const zr_column *columns, size_t count,
                         const zr_incidence *incidence)
{
    memcpy(out, columns, count * sizeof *out);
    if (incidence->selection.rows == ZR_ROWS_SECTORS)
        out[1].title = zr_bilingual("条线", "sector");
}

zr_status zr_run_load(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                      zr_error *err)
{
    (void)options;
    zr_column columns[LOAD_COLUMNS];
    copy_columns(columns, load_columns, LOAD_COLUMNS, incidence);
    return zr_load_table(out, "load", columns, LOAD_COLUMNS, incidence, fill_loads, err);
}

static const zr_column inequality_columns[] = {
    {"quantity", {{"指标", "quantity"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"total", {{"合计", "total"}}, ZR_TYPE_REAL, 2},
    {"mean", {{"均值", "mean"}}, ZR_TYPE_REAL, 3},
    {"max", {{"最大", "max"}}, ZR_TYPE_REAL, 2},
    {"gini", {{"基尼系数", "Gini"}}, ZR_TYPE_REAL, 4},
    {"hhi", {{"HHI", "HHI"}}, ZR_TYPE_REAL, 4},
    {"hhi_normalised", {{"归一化 HHI", "normalised HHI"}}, ZR_TYPE_REAL, 4},
    {"effective", {{"有效单位数", "effective units"}}, ZR_TYPE_REAL, 2},
    {"max_to_mean", {{"最大/均值", "max/mean"}}, ZR_TYPE_REAL, 2},
};

static void inequality_row(zr_frame *frame, const zr_inequality *spread, zr_quantity quantity)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, zr_span_of(zr_quantity_name(quantity)));
    zr_table_both(frame, 1, zr_quantity_title(quantity));
    zr_frame_real(frame, 2, spread->total);
    zr_frame_real(frame, 3, spread->mean);
    zr_frame_real(frame, 4, spread->max);
    if (!spread->defined)
        return;
    zr_frame_real(frame, 5, spread->gini);
    zr_frame_real(frame, 6, spread->hhi);
    if (spread->normalised)
        zr_frame_real(frame, 7, spread->hhi_normalised);
    zr_frame_real(frame, 8, spread->effective);
    zr_frame_real(frame, 9, spread->max_to_mean);
}

static void fill_inequality(zr_frame *frame, const zr_incidence *incidence, const zr_loads *loads)
{
    for (int q = 0; q < ZR_QUANTITIES; q++)
        inequality_row(frame, &loads->inequality[q], (zr_quantity)q);
    zr_table_count(frame, "rows", zr_bilingual("单位数", "units"), loads->rows);
    zr_table_roles(frame, incidence);
}

zr_status zr_run_inequality(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                            zr_error *err)
{
    (void)options;
    return zr_load_table(out, "inequality", inequality_columns, 10, incidence, fill_inequality, err);
}

static const zr_column matrix_columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"column", {{"文件/地方", "document or place"}}, ZR_TYPE_TEXT, 0},
    {"title", {{"名称", "title"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"lead", {{"牵头", "lead"}}, ZR_TYPE_COUNT, 0},
    {"lead_stated", {{"明示牵头", "stated lead"}}, ZR_TYPE_COUNT, 0},
    {"work", {{"加权负荷", "work"}}, ZR_TYPE_REAL, 2},
};

enum { MATRIX_COLUMNS = sizeof matrix_columns / sizeof *matrix_columns };

static void matrix_heading(zr_frame *frame, const zr_graph *graph, zr_by by, uint32_t column)
{
    if (by == ZR_BY_DOCUMENTS) {
        zr_frame_text(frame, 2, graph->documents[column].id);
        zr_frame_text(frame, 3, graph->documents[column].title);
    } else {
        zr_frame_text(frame, 2, column == ZR_NONE ? zr_span_of("-") : graph->places[column].code);
        zr_frame_text(frame, 3, column == ZR_NONE ? zr_span_of("") : graph->places[column].name);
    }
}

static void matrix_cell(zr_frame *frame, const zr_load_cell *cell)
{
    zr_frame_count(frame, 4, cell->measures);
    zr_frame_count(frame, 5, cell->lead);
    zr_frame_count(frame, 6, cell->lead_stated);
    zr_frame_real(frame, 7, cell->work);
}

static zr_status by_column(zr_frame **out, const char *method, const zr_incidence *incidence, zr_by by,
                           zr_error *err)
{
    zr_load_matrix *matrix;
    zr_status status = zr_load_matrix_make(&matrix, incidence, by, err);
    if (status != ZR_OK)
        return status;
    zr_column columns[MATRIX_COLUMNS];
    copy_columns(columns, matrix_columns, MATRIX_COLUMNS, incidence);
    status = zr_table_new(out, method, columns, MATRIX_COLUMNS, err);
    for (size_t i = 0; status == ZR_OK && i < (size_t)matrix->rows * matrix->columns; i++) {
        if (!matrix->cell[i].measures)
            continue;
        zr_frame_row(*out);
        zr_table_unit(*out, 0, incidence, (uint32_t)(i / matrix->columns));
        matrix_heading(*out, incidence->graph, by, matrix->column[i % matrix->columns]);
        matrix_cell(*out, &matrix->cell[i]);
    }
    if (status == ZR_OK) {
        zr_table_roles(*out, incidence);
        status = zr_table_end(out, err);
    }
    zr_load_matrix_free(matrix);
    return status;
}

zr_status zr_run_load_by_document(zr_frame **out, const zr_incidence *incidence,
                                  const zr_method_options *options, zr_error *err)
{
    (void)options;
    return by_column(out, "load-by-document", incidence, ZR_BY_DOCUMENTS, err);
}

zr_status zr_run_load_by_place(zr_frame **out, const zr_incidence *incidence,
                               const zr_method_options *options, zr_error *err)
{
    (void)options;
    return by_column(out, "load-by-place", incidence, ZR_BY_PLACES, err);
}
