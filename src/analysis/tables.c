/* What the tables of all methods have in common. */
#include "analysis/tables.h"

#include "base/buffer.h"
#include "zeren/compare.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static bool has_words(zr_words words)
{
    return words.in[ZR_ZH] && *words.in[ZR_ZH];
}

/* A method of one network, or a comparison of several. */
static bool find(zr_method *out, const char *name)
{
    const zr_method *method = zr_method_find(zr_span_of(name));
    const zr_contrast *comparison = method ? NULL : zr_contrast_find(zr_span_of(name));
    if (method)
        *out = *method;
    else if (comparison)
        *out = zr_contrast_told(comparison);
    return method || comparison;
}

zr_status zr_table_new(zr_frame **out, const char *method, const zr_column *columns, uint32_t count,
                       zr_error *err)
{
    *out = NULL;
    zr_method entry;
    if (!find(&entry, method))
        return zr_fail_words(err, ZR_BAD_INPUT, "没有方法 %s", "there is no method %s", method);
    zr_status status = zr_frame_new(out, entry.name, entry.title, columns, count, err);
    if (status != ZR_OK)
        return status;
    zr_table_words(*out, "formula", zr_bilingual("公式", "formula"), entry.formula);
    zr_table_words(*out, "source", zr_bilingual("出处", "source"), entry.source);
    if (has_words(entry.conventions))
        zr_table_words(*out, "conventions", zr_bilingual("约定", "conventions"), entry.conventions);
    return ZR_OK;
}

zr_status zr_table_end(zr_frame **out, zr_error *err)
{
    zr_status status = zr_frame_status(*out, err);
    if (status != ZR_OK) {
        zr_frame_free(*out);
        *out = NULL;
    }
    return status;
}

zr_status zr_table_close(zr_frame **out, zr_status status, zr_error *err)
{
    if (status == ZR_OK)
        return zr_table_end(out, err);
    zr_frame_free(*out);
    *out = NULL;
    return status;
}

void zr_table_put_label(zr_frame *frame, uint32_t column, const zr_incidence *incidence, uint32_t row)
{
    zr_frame_name_in(frame, column, zr_incidence_row_label(incidence, row, ZR_ZH),
                     zr_incidence_row_label(incidence, row, ZR_EN));
}

void zr_table_unit(zr_frame *frame, uint32_t column, const zr_incidence *incidence, uint32_t row)
{
    zr_frame_text(frame, column, incidence->row_name[row]);
    zr_table_put_label(frame, column + 1, incidence, row);
}

void zr_table_measure(zr_frame *frame, uint32_t column, const zr_incidence *incidence, uint32_t measure)
{
    zr_span name = zr_incidence_column_name(incidence, measure);
    zr_span title = name;
    if (incidence->graph)
        title = incidence->graph->measures[incidence->column_measure[measure]].title;
    zr_frame_text(frame, column, name);
    zr_frame_text(frame, column + 1, title.size ? title : name);
}

void zr_table_node(zr_frame *frame, uint32_t column, const zr_incidence *incidence, zr_mode mode,
                   uint32_t node)
{
    if (mode == ZR_MODE_UNITS)
        zr_table_unit(frame, column, incidence, node);
    else
        zr_table_measure(frame, column, incidence, node);
}

void zr_table_mode(zr_frame *frame, uint32_t column, const zr_incidence *incidence, zr_mode mode)
{
    static const zr_term modes[] = {{"unit", {{"单位", "unit"}}},       {"sector", {{"条线", "sector"}}},
                                    {"measure", {{"措施", "measure"}}}, {"both", {{"两者", "both"}}},
                                    {"all", {{"全部", "all"}}},         {NULL, {{NULL, NULL}}}};
    zr_frame_terms(frame, column, modes);
    const char *row = incidence->selection.rows == ZR_ROWS_SECTORS ? "sector" : "unit";
    zr_frame_text(frame, column, zr_span_of(mode == ZR_MODE_UNITS ? row : "measure"));
}

void zr_table_both(zr_frame *frame, uint32_t column, zr_words words)
{
    zr_buffer both = {0};
    zr_buffer_print(&both, "%s / %s", words.in[ZR_ZH], words.in[ZR_EN]);
    if (both.failed)
        zr_frame_fail(frame);
    zr_frame_text(frame, column, zr_buffer_span(&both));
    zr_frame_terms(frame, column, zr_terms_both());
    zr_buffer_free(&both);
}

double zr_table_alpha(const zr_method_options *options)
{
    return options->alpha > 0 ? options->alpha : .5;
}

void zr_table_alpha_note(zr_frame *frame, const zr_method_options *options)
{
    zr_table_real(frame, "alpha", zr_bilingual("度与权重的 α", "α of degree"), zr_table_alpha(options));
}

void zr_table_count(zr_frame *frame, const char *key, zr_words title, uint64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRIu64, value);
    zr_frame_note(frame, key, title, text, text);
}

void zr_table_real(zr_frame *frame, const char *key, zr_words title, double value)
{
    char digits[40];
    snprintf(digits, sizeof digits, "%.9e", value);
    zr_buffer text = {0};
    zr_buffer_real(&text, strtod(digits, NULL));
    if (text.failed)
        zr_frame_fail(frame);
    else
        zr_frame_note(frame, key, title, text.data ? text.data : "", text.data ? text.data : "");
    zr_buffer_free(&text);
}

void zr_table_text(zr_frame *frame, const char *key, zr_words title, const char *value)
{
    zr_frame_note(frame, key, title, value, value);
}

void zr_table_words(zr_frame *frame, const char *key, zr_words title, zr_words value)
{
    zr_frame_note(frame, key, title, value.in[ZR_ZH], value.in[ZR_EN]);
}

void zr_table_variant(zr_frame *frame, const zr_variant *variant, const char *what, zr_words title,
                      double value)
{
    zr_buffer key = {0}, zh = {0}, en = {0};
    zr_buffer_print(&key, "%s_%s", what, variant->key);
    zr_buffer_print(&zh, "%s（%s）", title.in[ZR_ZH], variant->title.in[ZR_ZH]);
    zr_buffer_print(&en, "%s (%s)", title.in[ZR_EN], variant->title.in[ZR_EN]);
    if (!key.failed && !zh.failed && !en.failed)
        zr_table_real(frame, key.data, zr_bilingual(zh.data, en.data), value);
    else
        zr_frame_fail(frame);
    zr_buffer_free(&key);
    zr_buffer_free(&zh);
    zr_buffer_free(&en);
}

typedef struct ranked {
    double value;
    uint32_t node;
} ranked;

static int larger_first(const void *left, const void *right)
{
    const ranked *a = left, *b = right;
    if (a->value != b->value)
        return a->value < b->value ? 1 : -1;
    return (a->node > b->node) - (a->node < b->node);
}

zr_status zr_table_order(uint32_t *order, const double *value, uint32_t count, zr_error *err)
{
    ranked *nodes = malloc(((size_t)count + 1) * sizeof *nodes);
    if (!nodes)
        return zr_fail_memory(err);
    for (uint32_t v = 0; v < count; v++)
        nodes[v] = (ranked){value[v], v};
    if (count)
        qsort(nodes, count, sizeof *nodes, larger_first);
    for (uint32_t v = 0; v < count; v++)
        order[v] = nodes[v].node;
    free(nodes);
    return ZR_OK;
}

zr_status zr_table_modes(zr_frame *frame, const zr_incidence *incidence, const double *value,
                         zr_table_row *row, const void *result, zr_error *err)
{
    uint32_t units = incidence->rows, measures = incidence->columns;
    uint32_t *order = malloc(((size_t)units + measures + 1) * sizeof *order);
    if (!order)
        return zr_fail_memory(err);
    zr_status status = zr_table_order(order, value, units, err);
    if (status == ZR_OK)
        status = zr_table_order(order + units, value + units, measures, err);
    for (uint32_t i = 0; i < units + measures && status == ZR_OK; i++)
        row(frame, incidence, result, order[i] + (i < units ? 0 : units));
    free(order);
    return status;
}

/* Places of the documents that the measures stand in; 2 means two or more. */
static uint32_t count_places(const zr_incidence *incidence)
{
    const zr_graph *graph = incidence->graph;
    uint32_t first = ZR_NONE, seen = 0;
    for (uint32_t t = 0; graph && t < incidence->columns && seen < 2; t++) {
        uint32_t place = graph->documents[graph->measures[incidence->column_measure[t]].document].place;
        if (!seen || place != first) {
            first = place;
            seen++;
        }
    }
    return seen;
}

void zr_table_places(zr_frame *frame, const zr_incidence *incidence)
{
    if (count_places(incidence) > 1)
        zr_table_words(
            frame, "places", zr_bilingual("注意", "caution"),
            zr_bilingual(
                "文件来自多个地方；零模型把一地单位承担另一地措施也当作可能，请按地方分开看",
                "documents of several places: the null model lets units of one place take measures of "
                "another; read it place by place"));
}

zr_status zr_draws_check(uint32_t draws, zr_error *err)
{
    if (draws <= ZR_MOST_DRAWS)
        return ZR_OK;
    return zr_fail_words(err, ZR_LIMIT, "抽样 %u 次太多，最多 %d 次", "%u draws are too many; %d at most",
                         draws, ZR_MOST_DRAWS);
}

void zr_table_random(zr_frame *frame, uint64_t seed, uint64_t draws)
{
    zr_table_count(frame, "seed", zr_bilingual("随机种子", "seed"), seed);
    zr_table_count(frame, "draws", zr_bilingual("抽样次数", "draws"), draws);
}

void zr_table_roles(zr_frame *frame, const zr_incidence *incidence)
{
    if (!incidence->graph)
        return;
    const double *w = incidence->selection.weights;
    bool first = incidence->selection.lead == ZR_LEAD_FIRST;
    zr_table_words(frame, "lead_rule", zr_bilingual("牵头认定", "lead rule"),
                   first ? zr_bilingual("明示牵头，以及普通名单的首位（首位惯例）",
                                        "stated leads, and the first-listed of a plain list")
                         : zr_bilingual("仅明示牵头", "stated leads only"));
    static const char *const chinese[ZR_ROLES] = {"牵头", "负责", "配合", "指导"};
    zr_buffer zh = {0}, en = {0};
    for (int role = 0; role < ZR_ROLES; role++) {
        zr_buffer_print(&zh, "%s%s ", role ? "，" : "", chinese[role]);
        zr_buffer_real(&zh, w[role]);
        zr_buffer_print(&en, "%s%s ", role ? ", " : "", zr_role_name((zr_role)role));
        zr_buffer_real(&en, w[role]);
    }
    if (zh.failed || en.failed)
        zr_frame_fail(frame);
    else if (zh.data && en.data)
        zr_table_words(frame, "role_weights", zr_bilingual("角色权重", "role weights"),
                       zr_bilingual(zh.data, en.data));
    zr_buffer_free(&zh);
    zr_buffer_free(&en);
}

zr_status zr_table_pairs(size_t rows, zr_error *err)
{
    const size_t most = (size_t)1 << 22;
    if (rows <= most)
        return ZR_OK;
    return zr_fail_words(
        err, ZR_LIMIT, "表有 %zu 行，超过 %zu 行；请缩小范围（--place、--document、--sector）",
        "a table of %zu rows, more than %zu; choose a part (--place, --document, --sector)", rows, most);
}
