/* One method of the analysis, run on a selection of a graph. */
#include "cli/analysis.h"

#include "cli/message.h"

#include <stdio.h>
#include <stdlib.h>

/* Units that no duty of the whole graph names. */
static uint32_t idle_units(const zr_graph *graph, bool *busy)
{
    uint32_t idle = graph->unit_count;
    for (uint32_t d = 0; d < graph->duty_count; d++) {
        idle -= !busy[graph->duties[d].unit];
        busy[graph->duties[d].unit] = true;
    }
    return idle;
}

/* Of the document and the place that the selection is of. */
static zr_status unowned_measures(uint32_t *out, const zr_graph *graph, const zr_selection *selection,
                                  zr_error *err)
{
    zr_incidence *all;
    zr_selection whole = {.document = selection->document,
                          .place = selection->place,
                          .within = selection->within,
                          .keep_unowned = true};
    *out = 0;
    zr_status status = zr_incidence_cut(&all, graph, &whole, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t c = 0; c < all->columns; c++)
        *out += all->column_start[c] == all->column_start[c + 1];
    zr_incidence_free(all);
    return ZR_OK;
}

/* Nodes without any duty are in no matrix: a table must not keep quiet about them. */
static zr_status say_left_out(zr_frame *frame, const zr_graph *graph, const zr_selection *selection,
                              zr_error *err)
{
    uint32_t measures = 0;
    bool *busy = calloc((size_t)graph->unit_count + 1, sizeof *busy);
    zr_status status = busy ? unowned_measures(&measures, graph, selection, err) : zr_fail_memory(err);
    if (status == ZR_OK) {
        char zh[120], en[120];
        uint32_t units = idle_units(graph, busy);
        snprintf(zh, sizeof zh, "没有责任的单位 %u 个、没有责任单位的措施 %u 条", units, measures);
        snprintf(en, sizeof en, "units without a duty: %u, measures without a unit: %u", units, measures);
        if (units || measures)
            zr_frame_note(frame, "left_out", (zr_words){{"未计入", "left out"}}, zh, en);
    }
    free(busy);
    return status;
}

static zr_status analyze(zr_frame **out, const zr_call *call, const zr_graph *graph,
                         const zr_selection *selection, const char *name, zr_error *err)
{
    *out = NULL;
    zr_incidence *incidence = NULL;
    zr_method_options options = {.seed = call->set.seed ? call->set.seed : 1,
                                 .draws = (uint32_t)call->set.draws,
                                 .level = call->set.level,
                                 .alpha = call->set.alpha};
    if (call->set.adjust)
        zr_adjustment_read(&options.adjustment, zr_span_of(call->set.adjust)); /* one of the choices */
    zr_status status = zr_incidence_cut(&incidence, graph, selection, err);
    if (status == ZR_OK)
        status = zr_method_run(out, name, incidence, &options, err);
    if (status == ZR_OK)
        status = say_left_out(*out, graph, selection, err);
    zr_incidence_free(incidence);
    return status;
}

zr_exit zr_analyze(zr_frame **out, const zr_call *call, const zr_graph *graph, const zr_selection *selection,
                   const char *name)
{
    zr_error err = {0};
    return analyze(out, call, graph, selection, name, &err) == ZR_OK ? ZR_EXIT_FINE
                                                                     : zr_say_error(call, name, &err);
}

zr_exit zr_analyze_if_small(zr_frame **out, const zr_call *call, const zr_graph *graph,
                            const zr_selection *selection, const char *name)
{
    zr_error err = {0};
    zr_status status = analyze(out, call, graph, selection, name, &err);
    if (status != ZR_LIMIT)
        return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, name, &err);
    zr_frame_free(*out);
    *out = NULL;
    zr_say(call->lang, "略去 %s 表：%s", "the table %s is left out: %s", name, zr_say_why(call, &err));
    return ZR_EXIT_FINE;
}
