/* The breadth–depth quadrants of coordination studies: how many partners, how much with each. */
#include "analysis/load_tables.h"
#include "analysis/methods.h"
#include "analysis/tables.h"

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"breadth", {{"合作广度", "breadth"}}, ZR_TYPE_COUNT, 0},
    {"depth", {{"合作深度", "depth"}}, ZR_TYPE_REAL, 4},
    {"per_partner", {{"每个伙伴的共同次数", "ties per partner"}}, ZR_TYPE_REAL, 4},
    {"quadrant", {{"象限", "quadrant"}}, ZR_TYPE_TEXT, 0},
};

typedef struct means {
    double breadth, depth;
    uint32_t units; /* with partners */
} means;

static means mean_of(const zr_loads *loads)
{
    means m = {0};
    for (uint32_t i = 0; i < loads->rows; i++) {
        m.units += loads->load[i].partners > 0;
        m.breadth += loads->load[i].partners;
        m.depth += loads->load[i].depth;
    }
    m.breadth /= m.units ? m.units : 1;
    m.depth /= m.units ? m.units : 1;
    return m;
}

static const char *quadrant_of(const zr_load *load, const means *m)
{
    bool broad = load->partners >= m->breadth, deep = load->depth >= m->depth;
    return broad ? (deep ? "I" : "IV") : (deep ? "II" : "III");
}

static void unit_row(zr_frame *frame, const zr_incidence *incidence, const zr_load *load, uint32_t row,
                     const means *m)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, row);
    zr_frame_count(frame, 2, load->partners);
    zr_frame_text(frame, 5, zr_span_of(load->partners ? quadrant_of(load, m) : "-"));
    if (!load->partners)
        return;
    zr_frame_real(frame, 3, load->depth);
    zr_frame_real(frame, 4, (double)load->burden / load->partners);
}

static void notes(zr_frame *frame, const means *m)
{
    zr_table_words(
        frame, "quadrants", zr_bilingual("象限含义", "quadrants"),
        zr_bilingual(
            "I 广而深；II 窄而深；III 窄而浅；IV 广而浅；- 无合作",
            "I broad and deep; II narrow and deep; III narrow and shallow; IV broad and shallow; - no "
            "partner"));
    zr_table_real(frame, "mean_breadth", zr_bilingual("广度均值", "mean breadth"), m->breadth);
    zr_table_real(frame, "mean_depth", zr_bilingual("深度均值", "mean depth"), m->depth);
    zr_table_count(frame, "units", zr_bilingual("有合作的单位", "units with partners"), m->units);
}

static void fill(zr_frame *frame, const zr_incidence *incidence, const zr_loads *loads)
{
    means m = mean_of(loads);
    for (uint32_t i = 0; i < loads->rows; i++)
        unit_row(frame, incidence, &loads->load[i], i, &m);
    notes(frame, &m);
    zr_frame_sort(frame, 2, true, NULL);
}

zr_status zr_run_quadrants(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    (void)options;
    return zr_load_table(out, "quadrants", columns, 6, incidence, fill, err);
}
