/* Centralities as tables: units first, then measures, each by what was asked for. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/centrality.h"

/* One column a figure; which figures a method shows are its bits. */
typedef struct figure {
    unsigned bit;
    zr_column column;
} figure;

static const figure figures[] = {
    {ZR_C_DEGREE, {"degree", {{"度", "degree"}}, ZR_TYPE_REAL, 6}},
    {ZR_C_CLOSENESS, {"closeness", {{"接近度", "closeness"}}, ZR_TYPE_REAL, 6}},
    {ZR_C_BETWEENNESS, {"betweenness", {{"中介度", "betweenness"}}, ZR_TYPE_REAL, 6}},
    {ZR_C_BETWEENNESS, {"betweenness_raw", {{"中介度（原值）", "raw betweenness"}}, ZR_TYPE_REAL, 6}},
    {ZR_C_EIGENVECTOR, {"eigenvector", {{"特征向量", "eigenvector"}}, ZR_TYPE_REAL, 6}},
};
enum { FIGURES = sizeof figures / sizeof *figures, NAMES = 4 };

static const zr_column names[NAMES] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"ties", {{"连接数", "ties"}}, ZR_TYPE_COUNT, 0},
};

static uint32_t choose_columns(zr_column *columns, unsigned what)
{
    uint32_t count = 0;
    for (; count < NAMES; count++)
        columns[count] = names[count];
    for (int i = 0; i < FIGURES; i++) {
        if (figures[i].bit & what)
            columns[count++] = figures[i].column;
    }
    return count;
}

static void node_row(zr_frame *frame, const zr_incidence *incidence, const void *opaque, uint32_t v)
{
    const zr_centrality *result = opaque;
    const double *values[FIGURES] = {result->degree, result->closeness, result->betweenness,
                                     result->betweenness_raw, result->eigenvector};
    bool unit = v < result->units;
    uint32_t node = unit ? v : v - result->units;
    const uint32_t *start = unit ? incidence->row_start : incidence->column_start;
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, unit ? ZR_MODE_UNITS : ZR_MODE_MEASURES);
    zr_table_node(frame, 1, incidence, unit ? ZR_MODE_UNITS : ZR_MODE_MEASURES, node);
    zr_frame_count(frame, 3, start[node + 1] - start[node]);
    uint32_t column = NAMES;
    for (int i = 0; i < FIGURES; i++) {
        if (values[i])
            zr_frame_real(frame, column++, values[i][v]);
    }
}

static void notes(zr_frame *frame, const zr_centrality *result)
{
    zr_table_count(frame, "units", zr_bilingual("单位数", "units"), result->units);
    zr_table_count(frame, "measures", zr_bilingual("措施数", "measures"), result->measures);
    zr_table_count(frame, "components", zr_bilingual("连通部分", "components"), result->components);
    zr_table_count(frame, "largest", zr_bilingual("最大连通部分节点数", "nodes of the largest component"),
                   result->largest);
    zr_table_count(frame, "isolates", zr_bilingual("孤立点", "isolates"), result->isolates);
    if (result->eigenvector && result->converged)
        zr_table_real(frame, "singular_value", zr_bilingual("最大奇异值", "largest singular value"),
                      result->singular_value);
}

/* What the rows are ordered by: of the figures shown the one that a reader asks for first. */
static const double *first_asked(const zr_centrality *result)
{
    return result->betweenness ? result->betweenness
           : result->closeness ? result->closeness
           : result->degree    ? result->degree
                               : result->eigenvector;
}

static zr_status run(zr_frame **out, const char *method, const zr_incidence *incidence, unsigned what,
                     zr_error *err)
{
    zr_centrality *result;
    zr_status status = zr_centrality_measure(&result, incidence, what, err);
    if (status != ZR_OK)
        return status;
    zr_column columns[NAMES + FIGURES];
    uint32_t count = choose_columns(columns, what);
    status = zr_table_new(out, method, columns, count, err);
    if (status == ZR_OK) {
        notes(*out, result);
        status = zr_table_modes(*out, incidence, first_asked(result), node_row, result, err);
        status = zr_table_close(out, status, err);
    }
    zr_centrality_free(result);
    return status;
}

zr_status zr_run_centrality(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                            zr_error *err)
{
    (void)options;
    return run(out, "centrality", incidence, ZR_C_ALL, err);
}

zr_status zr_run_degree(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                        zr_error *err)
{
    (void)options;
    return run(out, "degree", incidence, ZR_C_DEGREE, err);
}

zr_status zr_run_closeness(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    (void)options;
    return run(out, "closeness", incidence, ZR_C_CLOSENESS, err);
}

zr_status zr_run_betweenness(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                             zr_error *err)
{
    (void)options;
    return run(out, "betweenness", incidence, ZR_C_BETWEENNESS, err);
}

zr_status zr_run_eigenvector(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                             zr_error *err)
{
    (void)options;
    return run(out, "eigenvector", incidence, ZR_C_EIGENVECTOR, err);
}
