/* Nestedness and co-occurrence as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/nestedness.h"

static const zr_column columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"nodf", {{"NODF", "NODF"}}, ZR_TYPE_REAL, 6},
    {"wnodf", {{"WNODF（加权）", "WNODF (weighted)"}}, ZR_TYPE_REAL, 6},
    {"c_score", {{"C 值", "C-score"}}, ZR_TYPE_REAL, 6},
    {"c_score_share", {{"C 值（归一）", "C-score, normalised"}}, ZR_TYPE_REAL, 6},
    {"togetherness", {{"共处度", "togetherness"}}, ZR_TYPE_REAL, 6},
    {"togetherness_share", {{"共处度（归一）", "togetherness, normalised"}}, ZR_TYPE_REAL, 6},
};

typedef struct row {
    double nodf, wnodf;
    bool defined;
    zr_c_score c_score;
    zr_co_occurrence pairs;
} row;

static void put(zr_frame *frame, const row *values)
{
    if (values->defined) {
        zr_frame_real(frame, 1, values->nodf);
        zr_frame_real(frame, 2, values->wnodf);
    }
    if (values->c_score.defined)
        zr_frame_real(frame, 3, values->c_score.mean);
    if (values->pairs.shares_defined) {
        zr_frame_real(frame, 4, values->pairs.c_score_share);
        zr_frame_real(frame, 6, values->pairs.togetherness_share);
    }
    if (values->pairs.defined)
        zr_frame_real(frame, 5, values->pairs.togetherness);
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const row rows[3], zr_error *err)
{
    zr_status status = zr_table_new(out, "nestedness", columns, sizeof columns / sizeof *columns, err);
    if (status != ZR_OK)
        return status;
    for (int i = 0; i < 3; i++) {
        zr_frame_row(*out);
        if (i < 2)
            zr_table_mode(*out, 0, incidence, i == 0 ? ZR_MODE_UNITS : ZR_MODE_MEASURES);
        else
            zr_frame_text(*out, 0, zr_span_of("both"));
        put(*out, &rows[i]);
    }
    return zr_table_end(out, err);
}

/* Where pairs are too many the figures that need them stay empty. */
static zr_status look_at_pairs(row *of, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    zr_error ignored = {0};
    zr_status status = zr_c_score_measure(&of->c_score, incidence, mode, err);
    if (status != ZR_OK)
        return status;
    status = zr_co_occurrence_measure(&of->pairs, incidence, mode, &ignored);
    if (status != ZR_OK && status != ZR_LIMIT && err)
        *err = ignored;
    return status == ZR_LIMIT ? ZR_OK : status;
}

zr_status zr_run_nestedness(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                            zr_error *err)
{
    (void)options;
    zr_nestedness n;
    zr_status status = zr_nestedness_measure(&n, incidence, err);
    if (status != ZR_OK)
        return status;
    row rows[] = {
        {.nodf = n.units, .wnodf = n.weighted_units, .defined = n.units_defined},
        {.nodf = n.measures, .wnodf = n.weighted_measures, .defined = n.measures_defined},
        {.nodf = n.total, .wnodf = n.weighted_total, .defined = n.units_defined || n.measures_defined}};
    for (int mode = 0; mode < 2 && status == ZR_OK; mode++)
        status = look_at_pairs(&rows[mode], incidence, (zr_mode)mode, err);
    return status == ZR_OK ? table(out, incidence, rows, err) : status;
}
