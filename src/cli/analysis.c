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

static uint32_t unowned_measures(const zr_graph *graph, bool *unowned)
{
    uint32_t count = 0;
    zr_graph_unowned(graph, unowned);
    for (uint32_t m = 0; m < graph->measure_count; m++)
        count += unowned[m];
    return count;
}

/* Nodes without any duty are in no matrix: a table must not keep quiet about them. */
static zr_status say_left_out(zr_frame *frame, const zr_graph *graph, zr_error *err)
{
    bool *busy = calloc((size_t)graph->unit_count + 1, sizeof *busy);
    bool *unowned = calloc((size_t)graph->measure_count + 1, sizeof *unowned);
    zr_status status = busy && unowned ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK) {
        char zh[120], en[120];
        uint32_t units = idle_units(graph, busy), measures = unowned_measures(graph, unowned);
        snprintf(zh, sizeof zh, "没有责任的单位 %u 个、没有责任单位的措施 %u 条", units, measures);
        snprintf(en, sizeof en, "units without a duty: %u, measures without a unit: %u", units, measures);
        if (units || measures)
            zr_frame_note(frame, "left_out", (zr_words){{"未计入", "left out"}}, zh, en);
    }
    free(busy);
    free(unowned);
    return status;
}

zr_exit zr_analyze(zr_frame **out, const zr_call *call, const zr_graph *graph, const zr_selection *selection,
                   const char *name)
{
    *out = NULL;
    zr_error err = {0};
    zr_incidence *incidence = NULL;
    zr_method_options options = {.seed = call->set.seed ? call->set.seed : 1,
                                 .draws = (uint32_t)call->set.draws,
                                 .level = call->set.level,
                                 .alpha = call->set.alpha};
    if (call->set.adjust)
        zr_adjustment_read(&options.adjustment, zr_span_of(call->set.adjust)); /* one of the choices */
    zr_status status = zr_incidence_cut(&incidence, graph, selection, &err);
    if (status == ZR_OK)
        status = zr_method_run(out, name, incidence, &options, &err);
    if (status == ZR_OK)
        status = say_left_out(*out, graph, &err);
    zr_incidence_free(incidence);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, name, &err);
}
