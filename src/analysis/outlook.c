/* Two graphs side by side: what a plan would change in the whole. */
#include "zeren/outlook.h"

#include "zeren/cluster.h"
#include "zeren/flags.h"
#include "zeren/load.h"
#include "zeren/overlap.h"

#include <stdlib.h>

/* The figures of one graph. */
typedef struct graph_figures {
    uint32_t measures, unowned, alone, units, duties, flags, most, most_lead, clusters;
    zr_span heaviest, leader; /* in the graph */
    double gini, gini_lead, modularity;
    bool gini_defined, lead_defined, clustered;
} graph_figures;

static zr_status count_unowned(graph_figures *figures, const zr_graph *graph, zr_error *err)
{
    bool *unowned = calloc((size_t)graph->measure_count + 1, sizeof *unowned);
    if (!unowned)
        return zr_fail_memory(err);
    zr_graph_unowned(graph, unowned);
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        figures->measures += graph->measures[m].kind == ZR_TASK || graph->measures[m].kind == ZR_SAFEGUARD;
        figures->unowned += unowned[m];
    }
    free(unowned);
    return ZR_OK;
}

static zr_status read_loads(graph_figures *figures, const zr_incidence *incidence, zr_error *err)
{
    zr_loads *loads = NULL;
    zr_status status = zr_loads_measure(&loads, incidence, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t r = 0; r < loads->rows; r++) {
        if (loads->load[r].measures > figures->most) {
            figures->most = loads->load[r].measures;
            figures->heaviest = incidence->row_label[r];
        }
        if (loads->load[r].lead > figures->most_lead) {
            figures->most_lead = loads->load[r].lead;
            figures->leader = incidence->row_label[r];
        }
    }
    for (uint32_t c = 0; c < incidence->columns; c++)
        figures->alone += incidence->column_start[c + 1] - incidence->column_start[c] == 1;
    figures->gini = loads->inequality[ZR_Q_MEASURES].gini;
    figures->gini_defined = loads->inequality[ZR_Q_MEASURES].defined;
    figures->gini_lead = loads->inequality[ZR_Q_LEAD].gini;
    figures->lead_defined = loads->inequality[ZR_Q_LEAD].defined;
    zr_loads_free(loads);
    return ZR_OK;
}

static zr_status count_flags(graph_figures *figures, const zr_incidence *incidence, zr_error *err)
{
    zr_flags *flags;
    zr_status status = zr_flags_find(&flags, incidence, 0, err);
    if (status != ZR_OK)
        return status;
    figures->flags = flags->count;
    zr_flags_free(flags);
    return ZR_OK;
}

static zr_status read_clusters(graph_figures *figures, const zr_incidence *incidence, uint64_t seed,
                               zr_error *err)
{
    zr_projection *projection = NULL;
    zr_clusters *clusters = NULL;
    zr_cluster_options options = {.seed = seed};
    zr_error why = {0};
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, &why);
    if (status == ZR_LIMIT) /* too many pairs, of which the clusters are made: two figures are left out, not
                               all; nothing else here has a limit */
        return ZR_OK;
    if (status != ZR_OK)
        return zr_fail_as(err, &why);
    status = zr_clusters_find(&clusters, projection, &options, err);
    if (status == ZR_OK) {
        figures->clusters = clusters->clusters;
        figures->modularity = clusters->modularity;
        figures->clustered = true;
        zr_clusters_free(clusters);
    }
    zr_projection_free(projection);
    return status;
}

static zr_status read_figures(graph_figures *figures, const zr_graph *graph, uint64_t seed, zr_error *err)
{
    zr_incidence *incidence = NULL;
    zr_selection selection = {0};
    figures->units = graph->unit_count;
    figures->duties = graph->duty_count;
    zr_status status = count_unowned(figures, graph, err);
    if (status == ZR_OK)
        status = zr_incidence_cut(&incidence, graph, &selection, err);
    if (status != ZR_OK)
        return status;
    status = read_loads(figures, incidence, err);
    if (status == ZR_OK)
        status = count_flags(figures, incidence, err);
    if (status == ZR_OK)
        status = read_clusters(figures, incidence, seed, err);
    zr_incidence_free(incidence);
    return status;
}

enum { KEY, BEFORE, AFTER, WHO_BEFORE, WHO_AFTER, COLUMNS };

static const zr_column columns[COLUMNS] = {
    [KEY] = {"figure", {{"指标", "figure"}}, ZR_TYPE_TEXT, 0},
    [BEFORE] = {"before", {{"调整前", "before"}}, ZR_TYPE_REAL, -3},
    [AFTER] = {"after", {{"调整后", "after"}}, ZR_TYPE_REAL, -3},
    [WHO_BEFORE] = {"who_before", {{"单位（前）", "unit before"}}, ZR_TYPE_TEXT, 0},
    [WHO_AFTER] = {"who_after", {{"单位（后）", "unit after"}}, ZR_TYPE_TEXT, 0},
};

static const zr_term figure_words[] = {
    {"measures", {{"措施（任务与保障）", "measures (tasks and safeguards)"}}},
    {"unowned", {{"无责任单位的措施", "measures nobody answers for"}}},
    {"one_unit_alone",
     {{"仅一个单位的措施（单点）", "measures of one unit alone (single points of failure)"}}},
    {"units", {{"单位", "units"}}},
    {"duties", {{"责任", "duties"}}},
    {"flags", {{"超负荷标记", "overload flags"}}},
    {"largest_load", {{"最多的措施数", "largest number of measures"}}},
    {"largest_lead", {{"最多的牵头数", "largest number of leads"}}},
    {"gini_measures", {{"措施数的基尼系数", "Gini of measures"}}},
    {"gini_lead", {{"牵头数的基尼系数", "Gini of leads"}}},
    {"clusters", {{"群组", "clusters"}}},
    {"modularity", {{"模块度", "modularity"}}},
    {NULL, {{NULL, NULL}}}};

static void put_row(zr_frame *frame, const char *key, double before, double after)
{
    zr_frame_row(frame);
    zr_frame_text(frame, KEY, zr_span_of(key));
    zr_frame_real(frame, BEFORE, before);
    zr_frame_real(frame, AFTER, after);
}

static void put_names(zr_frame *frame, zr_span before, zr_span after)
{
    if (before.size)
        zr_frame_text(frame, WHO_BEFORE, before);
    if (after.size)
        zr_frame_text(frame, WHO_AFTER, after);
}

/* An undefined figure leaves its cell empty. */
static void put_defined(zr_frame *frame, const char *key, double before, bool has_before, double after,
                        bool has_after)
{
    zr_frame_row(frame);
    zr_frame_text(frame, KEY, zr_span_of(key));
    if (has_before)
        zr_frame_real(frame, BEFORE, before);
    if (has_after)
        zr_frame_real(frame, AFTER, after);
}

static void put_all(zr_frame *frame, const graph_figures *was, const graph_figures *is)
{
    put_row(frame, "measures", was->measures, is->measures);
    put_row(frame, "unowned", was->unowned, is->unowned);
    put_row(frame, "one_unit_alone", was->alone, is->alone);
    put_row(frame, "units", was->units, is->units);
    put_row(frame, "duties", was->duties, is->duties);
    put_row(frame, "flags", was->flags, is->flags);
    put_row(frame, "largest_load", was->most, is->most);
    put_names(frame, was->heaviest, is->heaviest);
    put_row(frame, "largest_lead", was->most_lead, is->most_lead);
    put_names(frame, was->leader, is->leader);
    put_defined(frame, "gini_measures", was->gini, was->gini_defined, is->gini, is->gini_defined);
    put_defined(frame, "gini_lead", was->gini_lead, was->lead_defined, is->gini_lead, is->lead_defined);
    put_defined(frame, "clusters", was->clusters, was->clustered, is->clusters, is->clustered);
    put_defined(frame, "modularity", was->modularity, was->clustered, is->modularity, is->clustered);
}

zr_status zr_outlook_frame(zr_frame **out, const zr_graph *before, const zr_graph *after, uint64_t seed,
                           zr_error *err)
{
    graph_figures was = {0}, is = {0};
    zr_words title = {{"调整前后", "before and after"}};
    *out = NULL;
    zr_status status = read_figures(&was, before, seed, err);
    if (status == ZR_OK)
        status = read_figures(&is, after, seed, err);
    if (status == ZR_OK)
        status = zr_frame_new(out, "outlook", title, columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, KEY, figure_words);
    put_all(*out, &was, &is);
    zr_frame_note(*out, "clusters", (zr_words){{"聚类", "clusters"}}, "Leiden，共同措施数为权",
                  "Leiden, weighted by shared measures");
    status = zr_frame_status(*out, err);
    if (status != ZR_OK) {
        zr_frame_free(*out);
        *out = NULL;
    }
    return status;
}
