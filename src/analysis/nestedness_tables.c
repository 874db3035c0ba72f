/* Nestedness and co-occurrence as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/nestedness.h"

static const zr_column columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"nodf", {{"NODF", "NODF"}}, ZR_TYPE_REAL, 6},
    {"wnodf", {{"WNODF（加权）", "WNODF (weighted)"}}, ZR_TYPE_REAL, 6},
    {"c_score", {{"C 值", "C-score"}}, ZR_TYPE_REAL, 6},
};

typedef struct row {
    double nodf, wnodf;
    bool defined;
    zr_c_score c_score;
} row;

static void put(zr_frame *frame, const row *values)
{
    if (values->defined) {
        zr_frame_real(frame, 1, values->nodf);
        zr_frame_real(frame, 2, values->wnodf);
    }
    if (values->c_score.defined)
        zr_frame_real(frame, 3, values->c_score.mean);
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const zr_nestedness *n,
                       zr_c_score units, zr_c_score measures, zr_error *err)
{
    const row rows[] = {
        {n->units, n->weighted_units, n->units_defined, units},
        {n->measures, n->weighted_measures, n->measures_defined, measures},
        {n->total, n->weighted_total, n->units_defined || n->measures_defined, {0, false}},
    };
    zr_status status = zr_table_new(out, "nestedness", columns, 4, err);
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

zr_status zr_run_nestedness(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                            zr_error *err)
{
    (void)options;
    zr_nestedness nestedness;
    zr_c_score units, measures;
    zr_status status = zr_nestedness_measure(&nestedness, incidence, err);
    if (status == ZR_OK)
        status = zr_c_score_measure(&units, incidence, ZR_MODE_UNITS, err);
    if (status == ZR_OK)
        status = zr_c_score_measure(&measures, incidence, ZR_MODE_MEASURES, err);
    return status == ZR_OK ? table(out, incidence, &nestedness, units, measures, err) : status;
}
