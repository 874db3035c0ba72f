/* Each network against random ones of the same margins, and against itself drawn again. */
#include "analysis/comparisons.h"
#include "analysis/statistics.h"
#include "analysis/tables.h"
#include "base/arena.h"
#include "base/random.h"
#include "graph/matrix.h"
#include "zeren/nulls.h"

#include <math.h>
#include <stdlib.h>

enum { USUAL_NULLS = 500, USUAL_BOOTSTRAPS = 1000 };

/* Values of every statistic in every draw; undefined ones are left out. */
typedef struct draws {
    double *value[ZR_STATISTICS];
    uint32_t count[ZR_STATISTICS];
    uint32_t most;
} draws;

static bool take(draws *out, uint32_t most, zr_arena *arena)
{
    *out = (draws){.most = most};
    for (int s = 0; s < ZR_STATISTICS; s++)
        out->value[s] = zr_arena_take(arena, most, sizeof(double));
    return !arena->failed;
}

static zr_status add(draws *out, const zr_incidence *incidence, zr_error *err)
{
    zr_maybe values[ZR_STATISTICS];
    zr_status status = zr_statistics_measure(values, incidence, err);
    for (int s = 0; s < ZR_STATISTICS && status == ZR_OK; s++) {
        if (values[s].defined)
            out->value[s][out->count[s]++] = values[s].value;
    }
    return status;
}

static void put_name(zr_frame *frame, const zr_network *network, int statistic)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, network->name);
    zr_frame_text(frame, 1, zr_span_of(zr_statistic_name((zr_statistic)statistic)));
    zr_table_both(frame, 2, zr_statistic_title((zr_statistic)statistic));
}

static const zr_column null_columns[] = {
    {"network", {{"网络", "network"}}, ZR_TYPE_TEXT, 0},
    {"statistic", {{"指标", "statistic"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"observed", {{"观测值", "observed"}}, ZR_TYPE_REAL, 4},
    {"mean", {{"零模型均值", "null mean"}}, ZR_TYPE_REAL, 4},
    {"deviation", {{"零模型标准差", "null sd"}}, ZR_TYPE_REAL, 4},
    {"z", {{"z 值", "z"}}, ZR_TYPE_REAL, 3},
    {"p_upper", {{"p（更大）", "p, as large"}}, ZR_TYPE_REAL, 4},
    {"p_lower", {{"p（更小）", "p, as small"}}, ZR_TYPE_REAL, 4},
    {"monte_carlo_error", {{"均值的蒙特卡罗误差", "Monte Carlo error of the mean"}}, ZR_TYPE_REAL, 5},
};

static void null_row(zr_frame *frame, const zr_network *network, int s, double observed, const draws *of)
{
    double n = of->count[s], mean = 0, square = 0, upper = 0, lower = 0;
    for (uint32_t i = 0; i < of->count[s]; i++) {
        mean += of->value[s][i] / n;
        upper += of->value[s][i] >= observed - 1e-12 * fabs(observed);
        lower += of->value[s][i] <= observed + 1e-12 * fabs(observed);
    }
    for (uint32_t i = 0; i < of->count[s]; i++)
        square += (of->value[s][i] - mean) * (of->value[s][i] - mean);
    double deviation = n > 1 ? sqrt(square / (n - 1)) : 0;
    put_name(frame, network, s);
    zr_frame_real(frame, 3, observed);
    if (!(n > 0))
        return;
    zr_frame_real(frame, 4, mean);
    zr_frame_real(frame, 5, deviation);
    if (deviation > 1e-12 * (1 + fabs(mean)))
        zr_frame_real(frame, 6, (observed - mean) / deviation);
    zr_frame_real(frame, 7, (upper + 1) / (n + 1));
    zr_frame_real(frame, 8, (lower + 1) / (n + 1));
    zr_frame_real(frame, 9, deviation / sqrt(n));
}

static zr_status draw_nulls(draws *of, const zr_incidence *incidence, uint64_t seed, zr_error *err)
{
    zr_shuffle *shuffle;
    zr_status status = zr_shuffle_new(&shuffle, incidence, seed, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t i = 0; i < of->most && status == ZR_OK; i++) {
        zr_shuffle_draw(shuffle, 0);
        status = add(of, zr_shuffle_matrix(shuffle), err);
    }
    zr_shuffle_free(shuffle);
    return status;
}

typedef zr_status judge(zr_frame *frame, const zr_network *network, const zr_method_options *options,
                        draws *of, zr_error *err);

static zr_status judge_nulls(zr_frame *frame, const zr_network *network, const zr_method_options *options,
                             draws *of, zr_error *err)
{
    zr_maybe observed[ZR_STATISTICS];
    zr_status status = zr_statistics_measure(observed, network->incidence, err);
    if (status == ZR_OK)
        status = draw_nulls(of, network->incidence, options->seed, err);
    for (int s = 0; s < ZR_STATISTICS && status == ZR_OK; s++) {
        if (observed[s].defined && !zr_statistic_is_marginal((zr_statistic)s))
            null_row(frame, network, s, observed[s].value, of);
    }
    return status;
}

/* One network after the other, each with draws of its own. */
static zr_status judge_all(zr_frame **out, const zr_network *networks, uint32_t count,
                           const zr_method_options *options, judge *judge_one, zr_error *err)
{
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < count && status == ZR_OK; i++) {
        zr_arena scratch = {0};
        draws of;
        status = take(&of, options->draws, &scratch) ? judge_one(*out, &networks[i], options, &of, err)
                                                     : zr_fail_memory(err);
        zr_arena_free(&scratch);
    }
    if (status == ZR_OK) {
        zr_table_random(*out, options->seed, options->draws);
    }
    return zr_table_close(out, status, err);
}

zr_status zr_compare_nulls(zr_frame **out, const zr_network *networks, uint32_t count,
                           const zr_method_options *options, zr_error *err)
{
    zr_method_options usual = *options;
    usual.draws = usual.draws ? usual.draws : USUAL_NULLS;
    zr_status status = zr_table_new(out, "nulls", null_columns, 10, err);
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        zr_table_places(*out, networks[i].incidence);
    return status == ZR_OK ? judge_all(out, networks, count, &usual, judge_nulls, err) : status;
}

static const zr_column bootstrap_columns[] = {
    {"network", {{"网络", "network"}}, ZR_TYPE_TEXT, 0},
    {"statistic", {{"指标", "statistic"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"observed", {{"观测值", "observed"}}, ZR_TYPE_REAL, 4},
    {"low", {{"区间下限", "low"}}, ZR_TYPE_REAL, 4},
    {"high", {{"区间上限", "high"}}, ZR_TYPE_REAL, 4},
    {"error", {{"标准误", "standard error"}}, ZR_TYPE_REAL, 4},
    {"draws", {{"有效抽样", "draws where defined"}}, ZR_TYPE_COUNT, 0},
};

static int by_value(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Quantile by linear interpolation between the two nearest (R's type 7). */
static double quantile(const double *ascending, uint32_t count, double part)
{
    double at = part * (count - 1.0), below = floor(at);
    uint32_t i = (uint32_t)below;
    double next = i + 1 < count ? ascending[i + 1] : ascending[i];
    return ascending[i] + (at - below) * (next - ascending[i]);
}

static void bootstrap_row(zr_frame *frame, const zr_network *network, int s, double observed, const draws *of,
                          double level)
{
    uint32_t count = of->count[s];
    double mean = 0, square = 0, *values = of->value[s];
    put_name(frame, network, s);
    zr_frame_real(frame, 3, observed);
    zr_frame_count(frame, 7, count);
    if (!count)
        return;
    qsort(values, count, sizeof *values, by_value);
    for (uint32_t i = 0; i < count; i++)
        mean += values[i] / count;
    for (uint32_t i = 0; i < count; i++)
        square += (values[i] - mean) * (values[i] - mean);
    zr_frame_real(frame, 4, quantile(values, count, level / 2));
    zr_frame_real(frame, 5, quantile(values, count, 1 - level / 2));
    if (count > 1)
        zr_frame_real(frame, 6, sqrt(square / (count - 1.0)));
}

/* As many columns as there are, drawn with replacement; names are not needed. */
static zr_status resample(zr_incidence *to, const zr_incidence *from, zr_random *random, zr_error *err)
{
    size_t room = 0;
    uint32_t count = 0;
    zr_cell *cells = NULL;
    to->rows = from->rows;
    to->columns = from->columns;
    for (uint32_t t = 0; t < from->columns; t++) {
        uint32_t drawn = zr_random_below(random, from->columns);
        for (uint32_t k = from->column_start[drawn]; k < from->column_start[drawn + 1]; k++) {
            void *grown = cells;
            bool fits = zr_grow(&grown, count, &room, sizeof *cells);
            cells = grown;
            if (!fits) {
                free(cells);
                return zr_fail_memory(err);
            }
            cells[count] = from->cell[from->by_column[k]];
            cells[count++].column = t;
        }
    }
    zr_status status = zr_matrix_fill(to, cells, count, err);
    free(cells);
    return status;
}

static zr_status draw_bootstraps(draws *of, const zr_incidence *incidence, uint64_t seed, zr_error *err)
{
    zr_random random = zr_random_seeded(seed);
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < of->most && status == ZR_OK; i++) {
        zr_incidence *drawn = zr_matrix_new();
        if (!drawn)
            return zr_fail_memory(err);
        status = resample(drawn, incidence, &random, err);
        if (status == ZR_OK)
            status = add(of, drawn, err);
        zr_incidence_free(drawn);
    }
    return status;
}

static zr_status judge_bootstrap(zr_frame *frame, const zr_network *network, const zr_method_options *options,
                                 draws *of, zr_error *err)
{
    zr_maybe observed[ZR_STATISTICS];
    zr_status status = zr_statistics_measure(observed, network->incidence, err);
    if (status == ZR_OK)
        status = draw_bootstraps(of, network->incidence, options->seed, err);
    for (int s = 0; s < ZR_STATISTICS && status == ZR_OK; s++) {
        if (observed[s].defined)
            bootstrap_row(frame, network, s, observed[s].value, of, options->level);
    }
    return status;
}

zr_status zr_compare_bootstrap(zr_frame **out, const zr_network *networks, uint32_t count,
                               const zr_method_options *options, zr_error *err)
{
    zr_method_options usual = *options;
    usual.draws = usual.draws ? usual.draws : USUAL_BOOTSTRAPS;
    usual.level = usual.level > 0 && usual.level < 1 ? usual.level : .05;
    zr_status status = zr_table_new(out, "bootstrap", bootstrap_columns, 8, err);
    if (status != ZR_OK)
        return status;
    zr_table_real(*out, "confidence", zr_bilingual("置信水平", "confidence"), 1 - usual.level);
    return judge_all(out, networks, count, &usual, judge_bootstrap, err);
}
