/* Standing committees as a table. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "base/buffer.h"
#include "zeren/bicliques.h"

enum { MOST_ROWS = 1000 };

static const zr_column columns[] = {
    {"units", {{"单位数", "units"}}, ZR_TYPE_COUNT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"unit_names", {{"单位", "units"}}, ZR_TYPE_TEXT, 0},
    {"measure_ids", {{"措施", "measures"}}, ZR_TYPE_TEXT, 0},
};

static void list_units(zr_buffer *out, const zr_incidence *incidence, const zr_biclique *biclique,
                       zr_lang lang)
{
    for (uint32_t i = 0; i < biclique->units; i++) {
        zr_buffer_put(out, i ? "; " : "");
        zr_buffer_add(out, zr_incidence_row_label(incidence, biclique->unit[i], lang));
    }
}

static void put(zr_frame *frame, const zr_incidence *incidence, const zr_biclique *biclique)
{
    zr_buffer units = {0}, english = {0}, measures = {0};
    list_units(&units, incidence, biclique, ZR_ZH);
    list_units(&english, incidence, biclique, ZR_EN);
    for (uint32_t i = 0; i < biclique->measures; i++) {
        zr_buffer_put(&measures, i ? "; " : "");
        zr_buffer_add(&measures, zr_incidence_column_name(incidence, biclique->measure[i]));
    }
    zr_frame_row(frame);
    zr_frame_count(frame, 0, biclique->units);
    zr_frame_count(frame, 1, biclique->measures);
    zr_frame_name_in(frame, 2, zr_buffer_span(&units), zr_buffer_span(&english));
    zr_frame_text(frame, 3, zr_buffer_span(&measures));
    zr_buffer_free(&units);
    zr_buffer_free(&english);
    zr_buffer_free(&measures);
}

zr_status zr_run_bicliques(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    zr_biclique_options asked = {.units = options->least, .measures = options->least};
    zr_bicliques *bicliques;
    zr_status status = zr_bicliques_find(&bicliques, incidence, &asked, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_new(out, "bicliques", columns, 4, err);
    if (status == ZR_OK) {
        for (uint32_t i = 0; i < bicliques->count && i < MOST_ROWS; i++)
            put(*out, incidence, &bicliques->biclique[i]);
        zr_table_count(*out, "found", zr_bilingual("找到", "found"), bicliques->count);
        zr_table_count(*out, "left_out",
                       zr_bilingual("未列出（只列最大的）", "left out, only the largest are listed"),
                       bicliques->count > MOST_ROWS ? bicliques->count - MOST_ROWS : 0);
        zr_table_words(*out, "complete", zr_bilingual("是否穷尽", "complete"),
                       bicliques->complete ? zr_bilingual("是", "yes")
                                           : zr_bilingual("否，达到上限而止", "no, stopped at the limit"));
        status = zr_table_end(out, err);
    }
    zr_bicliques_free(bicliques);
    return status;
}
