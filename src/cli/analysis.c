/* One method of the analysis, run on a selection of a graph. */
#include "cli/analysis.h"

#include "cli/message.h"
#include "cli/nearest.h"

zr_exit zr_analysis_unknown(const zr_call *call, const char *name)
{
    char safe[204];
    uint32_t count;
    const zr_method *methods = zr_methods(&count);
    zr_nearest nearest = {name, NULL, 0};
    for (uint32_t i = 0; i < count; i++)
        zr_nearest_try(&nearest, methods[i].name);
    zr_say_safe(safe, name);
    if (nearest.best)
        return zr_say_usage(call, "没有方法 %s，是不是 %s？", "no method %s; did you mean %s?", safe,
                            nearest.best);
    return zr_say_usage(call, "没有方法 %s；zeren analyze --list 列出全部",
                        "no method %s; zeren analyze --list shows all", safe);
}

zr_exit zr_analyze(zr_frame **out, const zr_call *call, const zr_graph *graph, const zr_selection *selection,
                   const char *name)
{
    *out = NULL;
    const zr_method *method = zr_method_find(zr_span_of(name));
    if (!method)
        return zr_analysis_unknown(call, name);
    zr_error err = {0};
    zr_incidence *incidence = NULL;
    zr_method_options options = {.seed = call->set.seed ? call->set.seed : 1,
                                 .draws = (uint32_t)call->set.draws};
    zr_status status = zr_incidence_cut(&incidence, graph, selection, &err);
    if (status == ZR_OK)
        status = method->run(out, incidence, &options, &err);
    zr_incidence_free(incidence);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, name, &err);
}
