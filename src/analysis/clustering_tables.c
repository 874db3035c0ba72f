/* Clustering as tables: one row a mode, and one row a node. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/clustering.h"

#include <stdlib.h>

/* Everything about one mode. */
typedef struct knit {
    zr_mode mode;
    uint32_t nodes;
    zr_opsahl *opsahl;
    zr_latapy *latapy;
    double transitivity;
    bool transitive; /* that is defined */
} knit;

static void knit_free(knit *of)
{
    zr_opsahl_free(of->opsahl);
    free(of->latapy);
    *of = (knit){0};
}

static zr_status measure_projection(knit *of, const zr_incidence *incidence, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, of->mode, err);
    if (status != ZR_OK)
        return status;
    status = zr_transitivity(&of->transitivity, &of->transitive, projection, err);
    zr_projection_free(projection);
    return status;
}

static zr_status knit_measure(knit *of, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    *of = (knit){.mode = mode, .nodes = mode == ZR_MODE_UNITS ? incidence->rows : incidence->columns};
    of->latapy = calloc((size_t)of->nodes + 1, sizeof *of->latapy);
    zr_status status = of->latapy ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK)
        status = zr_opsahl_measure(&of->opsahl, incidence, mode, err);
    if (status == ZR_OK)
        status = zr_latapy_measure(of->latapy, incidence, mode, err);
    if (status == ZR_OK)
        status = measure_projection(of, incidence, err);
    if (status != ZR_OK)
        knit_free(of);
    return status;
}

static const zr_column mode_columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"nodes", {{"节点数", "nodes"}}, ZR_TYPE_COUNT, 0},
    {"opsahl", {{"Opsahl 二模聚类", "Opsahl"}}, ZR_TYPE_REAL, 6},
    {"opsahl_am", {{"算术平均加权", "arithmetic mean"}}, ZR_TYPE_REAL, 6},
    {"opsahl_gm", {{"几何平均加权", "geometric mean"}}, ZR_TYPE_REAL, 6},
    {"opsahl_max", {{"最大值加权", "maximum"}}, ZR_TYPE_REAL, 6},
    {"opsahl_min", {{"最小值加权", "minimum"}}, ZR_TYPE_REAL, 6},
    {"dot", {{"Latapy 平均 cc•", "mean Latapy cc•"}}, ZR_TYPE_REAL, 6},
    {"min", {{"Latapy 平均 cc min", "mean Latapy cc min"}}, ZR_TYPE_REAL, 6},
    {"max", {{"Latapy 平均 cc max", "mean Latapy cc max"}}, ZR_TYPE_REAL, 6},
    {"redundancy", {{"平均冗余", "mean redundancy"}}, ZR_TYPE_REAL, 6},
    {"transitivity", {{"投影传递性", "transitivity of the projection"}}, ZR_TYPE_REAL, 6},
};

static void put_paths(zr_frame *frame, uint32_t column, const zr_four_paths *paths, bool weighted)
{
    for (int i = 0; i < ZR_PATH_VALUES; i++) {
        double share;
        if (zr_four_paths_share(&share, paths, (zr_path_value)i) && (weighted || i == ZR_PATH_BINARY))
            zr_frame_real(frame, column + (uint32_t)i, share);
    }
}

/* Means over the nodes where each is defined. */
typedef struct means {
    double dot, min, max, redundancy;
    uint32_t defined, redundant;
} means;

static void add_nodes(means *sum, const knit *of)
{
    for (uint32_t v = 0; v < of->nodes; v++) {
        sum->dot += of->latapy[v].dot;
        sum->min += of->latapy[v].min;
        sum->max += of->latapy[v].max;
        sum->redundancy += of->latapy[v].redundancy;
        sum->defined += of->latapy[v].defined;
        sum->redundant += of->latapy[v].redundant;
    }
}

static void put_means(zr_frame *frame, uint32_t column, const means *sum)
{
    if (sum->defined) {
        zr_frame_real(frame, column, sum->dot / sum->defined);
        zr_frame_real(frame, column + 1, sum->min / sum->defined);
        zr_frame_real(frame, column + 2, sum->max / sum->defined);
    }
    if (sum->redundant)
        zr_frame_real(frame, column + 3, sum->redundancy / sum->redundant);
}

static void mode_row(zr_frame *frame, const zr_incidence *incidence, const knit *of)
{
    means sum = {0};
    add_nodes(&sum, of);
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, of->mode);
    zr_frame_count(frame, 1, of->nodes);
    put_paths(frame, 2, &of->opsahl->total, of->opsahl->weighted);
    put_means(frame, 7, &sum);
    if (of->transitive)
        zr_frame_real(frame, 11, of->transitivity);
}

static void both_row(zr_frame *frame, const knit *units, const knit *measures)
{
    means sum = {0};
    add_nodes(&sum, units);
    add_nodes(&sum, measures);
    zr_frame_row(frame);
    zr_frame_text(frame, 0, zr_span_of("both"));
    zr_frame_count(frame, 1, (int64_t)units->nodes + measures->nodes);
    put_means(frame, 7, &sum);
}

static void cycle_notes(zr_frame *frame, const zr_cycles *cycles)
{
    zr_table_real(frame, "four_cycles", zr_bilingual("四环数 C4", "four-cycles C4"), cycles->four_cycles);
    zr_table_real(frame, "three_paths", zr_bilingual("三路径数 L3", "three-paths L3"), cycles->three_paths);
    if (cycles->defined)
        zr_table_real(frame, "robins_alexander",
                      zr_bilingual("Robins–Alexander 聚类 4·C4/L3", "Robins–Alexander 4·C4/L3"),
                      cycles->clustering);
    else
        zr_table_words(frame, "robins_alexander", zr_bilingual("Robins–Alexander 聚类", "Robins–Alexander"),
                       zr_bilingual("无三路径，不定义", "undefined: there is no three-path"));
}

static void weight_note(zr_frame *frame, const zr_opsahl *opsahl)
{
    if (!opsahl->weighted)
        zr_table_words(frame, "limit", zr_bilingual("说明", "note"),
                       zr_bilingual("四路径过多，未算加权值", "too many 4-paths: weighted values left out"));
}

typedef zr_status knit_table(zr_frame **out, const zr_incidence *incidence, const knit *units,
                             const knit *measures, zr_error *err);

static zr_status mode_table(zr_frame **out, const zr_incidence *incidence, const knit *units,
                            const knit *measures, zr_error *err)
{
    zr_cycles cycles;
    zr_status status = zr_cycles_measure(&cycles, incidence, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "clustering", mode_columns, 12, err);
    if (status != ZR_OK)
        return status;
    mode_row(*out, incidence, units);
    mode_row(*out, incidence, measures);
    both_row(*out, units, measures);
    cycle_notes(*out, &cycles);
    weight_note(*out, units->opsahl->weighted ? measures->opsahl : units->opsahl);
    return zr_table_end(out, err);
}

static const zr_column node_columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"opsahl", {{"Opsahl 二模聚类", "Opsahl"}}, ZR_TYPE_REAL, 6},
    {"opsahl_am", {{"算术平均加权", "arithmetic mean"}}, ZR_TYPE_REAL, 6},
    {"opsahl_gm", {{"几何平均加权", "geometric mean"}}, ZR_TYPE_REAL, 6},
    {"opsahl_max", {{"最大值加权", "maximum"}}, ZR_TYPE_REAL, 6},
    {"opsahl_min", {{"最小值加权", "minimum"}}, ZR_TYPE_REAL, 6},
    {"dot", {{"Latapy cc•", "Latapy cc•"}}, ZR_TYPE_REAL, 6},
    {"min", {{"Latapy cc min", "Latapy cc min"}}, ZR_TYPE_REAL, 6},
    {"max", {{"Latapy cc max", "Latapy cc max"}}, ZR_TYPE_REAL, 6},
    {"redundancy", {{"冗余", "redundancy"}}, ZR_TYPE_REAL, 6},
};

static void node_row(zr_frame *frame, const zr_incidence *incidence, const knit *of, uint32_t v)
{
    const zr_latapy *latapy = &of->latapy[v];
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, of->mode);
    zr_table_node(frame, 1, incidence, of->mode, v);
    put_paths(frame, 3, &of->opsahl->centred[v], of->opsahl->weighted);
    if (latapy->defined) {
        zr_frame_real(frame, 8, latapy->dot);
        zr_frame_real(frame, 9, latapy->min);
        zr_frame_real(frame, 10, latapy->max);
    }
    if (latapy->redundant)
        zr_frame_real(frame, 11, latapy->redundancy);
}

static zr_status node_table(zr_frame **out, const zr_incidence *incidence, const knit *units,
                            const knit *measures, zr_error *err)
{
    zr_status status = zr_table_new(out, "clustering-nodes", node_columns, 12, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t v = 0; v < units->nodes; v++)
        node_row(*out, incidence, units, v);
    for (uint32_t v = 0; v < measures->nodes; v++)
        node_row(*out, incidence, measures, v);
    weight_note(*out, units->opsahl->weighted ? measures->opsahl : units->opsahl);
    return zr_table_end(out, err);
}

static zr_status run(zr_frame **out, const zr_incidence *incidence, knit_table *table, zr_error *err)
{
    knit units, measures;
    zr_status status = knit_measure(&units, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    status = knit_measure(&measures, incidence, ZR_MODE_MEASURES, err);
    if (status == ZR_OK) {
        status = table(out, incidence, &units, &measures, err);
        knit_free(&measures);
    }
    knit_free(&units);
    return status;
}

zr_status zr_run_clustering(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                            zr_error *err)
{
    (void)options;
    return run(out, incidence, mode_table, err);
}

zr_status zr_run_clustering_nodes(zr_frame **out, const zr_incidence *incidence,
                                  const zr_method_options *options, zr_error *err)
{
    (void)options;
    return run(out, incidence, node_table, err);
}
