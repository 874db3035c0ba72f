/* Numbers that describe one network. */
#include "analysis/statistics.h"

#include "zeren/clustering.h"
#include "zeren/load.h"
#include "zeren/nestedness.h"

#include <stdlib.h>

typedef struct statistic_row {
    const char *name;
    zr_words title;
    bool marginal;
} statistic_row;

static const statistic_row statistics[ZR_STATISTICS] = {
    [ZR_S_DENSITY] = {"density", {{"二模密度", "density"}}, true},
    [ZR_S_GINI] = {"gini", {{"措施数基尼系数", "Gini of measures"}}, true},
    [ZR_S_GINI_LEAD] = {"gini_lead", {{"牵头数基尼系数", "Gini of leads"}}, true},
    [ZR_S_TOP_FIVE] = {"top_five", {{"前五单位份额", "share of the first five"}}, true},
    [ZR_S_REDUNDANCY] = {"redundancy", {{"分工冗余", "redundancy"}}, true},
    [ZR_S_TIE_DENSITY] = {"tie_density", {{"合作网密度", "density of ties"}}, false},
    [ZR_S_PARTNERS] = {"partners", {{"平均合作单位数", "mean partners"}}, false},
    [ZR_S_STRONGEST] = {"strongest", {{"最强连线", "strongest tie"}}, false},
    [ZR_S_TRANSITIVITY] = {"transitivity", {{"传递性", "transitivity"}}, false},
    [ZR_S_CYCLES] = {"robins_alexander", {{"Robins–Alexander 聚类", "Robins–Alexander"}}, false},
    [ZR_S_NODF] = {"nodf", {{"嵌套性 NODF", "NODF"}}, false},
    [ZR_S_C_SCORE_UNITS] = {"c_score_units", {{"单位 C 值", "C-score of units"}}, false},
    [ZR_S_C_SCORE_MEASURES] = {"c_score_measures", {{"措施 C 值", "C-score of measures"}}, false},
};

const char *zr_statistic_name(zr_statistic statistic)
{
    return statistics[statistic].name;
}

zr_words zr_statistic_title(zr_statistic statistic)
{
    return statistics[statistic].title;
}

bool zr_statistic_is_marginal(zr_statistic statistic)
{
    return statistics[statistic].marginal;
}

static zr_maybe maybe(double value, bool defined)
{
    return defined ? (zr_maybe){value, true} : (zr_maybe){0};
}

/* The five largest loads, found by passing each down a short list. */
static double first_five(const zr_loads *loads)
{
    uint32_t top[5] = {0};
    double sum = 0;
    for (uint32_t i = 0; i < loads->rows; i++) {
        uint32_t load = loads->load[i].measures;
        for (int k = 0; k < 5; k++) {
            uint32_t lower = top[k] < load ? top[k] : load;
            top[k] = top[k] < load ? load : top[k];
            load = lower;
        }
    }
    for (int k = 0; k < 5; k++)
        sum += top[k];
    return sum;
}

static zr_status of_loads(zr_maybe *out, const zr_incidence *incidence, zr_error *err)
{
    zr_loads *loads;
    zr_status status = zr_loads_measure(&loads, incidence, err);
    if (status != ZR_OK)
        return status;
    double places = (double)incidence->rows * incidence->columns, cells = incidence->cells;
    out[ZR_S_DENSITY] = maybe(cells / places, places > 0);
    out[ZR_S_GINI] = maybe(loads->inequality[ZR_Q_MEASURES].gini, loads->inequality[ZR_Q_MEASURES].defined);
    out[ZR_S_GINI_LEAD] = maybe(loads->inequality[ZR_Q_LEAD].gini, loads->inequality[ZR_Q_LEAD].defined);
    out[ZR_S_TOP_FIVE] = maybe(first_five(loads) / cells, cells > 0);
    out[ZR_S_REDUNDANCY] = maybe(loads->redundancy, loads->owned > 0);
    zr_loads_free(loads);
    return ZR_OK;
}

static zr_status of_projection(zr_maybe *out, const zr_incidence *incidence, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    double n = projection->nodes, pairs = (double)projection->pairs, transitivity;
    uint32_t strongest = 0;
    bool defined;
    for (size_t i = 0; i < projection->pairs; i++)
        strongest = projection->pair[i].shared > strongest ? projection->pair[i].shared : strongest;
    status = zr_transitivity(&transitivity, &defined, projection, err);
    out[ZR_S_TIE_DENSITY] = maybe(pairs / (n * (n - 1) / 2), n > 1);
    out[ZR_S_PARTNERS] = maybe(2 * pairs / n, n > 0);
    out[ZR_S_STRONGEST] = maybe(strongest, n > 1);
    out[ZR_S_TRANSITIVITY] = maybe(transitivity, defined);
    zr_projection_free(projection);
    return status;
}

static zr_status of_shape(zr_maybe *out, const zr_incidence *incidence, zr_error *err)
{
    zr_cycles cycles;
    zr_nestedness nestedness;
    zr_c_score units, measures;
    zr_status status = zr_cycles_measure(&cycles, incidence, err);
    if (status == ZR_OK)
        status = zr_nestedness_measure(&nestedness, incidence, err);
    if (status == ZR_OK)
        status = zr_c_score_measure(&units, incidence, ZR_MODE_UNITS, err);
    if (status == ZR_OK)
        status = zr_c_score_measure(&measures, incidence, ZR_MODE_MEASURES, err);
    if (status != ZR_OK)
        return status;
    out[ZR_S_CYCLES] = maybe(cycles.clustering, cycles.defined);
    out[ZR_S_NODF] = maybe(nestedness.total, nestedness.units_defined || nestedness.measures_defined);
    out[ZR_S_C_SCORE_UNITS] = maybe(units.mean, units.defined);
    out[ZR_S_C_SCORE_MEASURES] = maybe(measures.mean, measures.defined);
    return ZR_OK;
}

zr_status zr_statistics_measure(zr_maybe out[ZR_STATISTICS], const zr_incidence *incidence, zr_error *err)
{
    for (int i = 0; i < ZR_STATISTICS; i++)
        out[i] = (zr_maybe){0};
    zr_status status = of_loads(out, incidence, err);
    if (status == ZR_OK)
        status = of_projection(out, incidence, err);
    return status == ZR_OK ? of_shape(out, incidence, err) : status;
}
