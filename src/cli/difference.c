/* The map of what a plan or a new version changes. */
#include "cli/difference.h"

#include "cli/drawing.h"
#include "cli/message.h"
#include "graph/measure_ids.h"

#include <stdlib.h>

uint32_t *zr_difference_by_id(const zr_graph *before, const zr_graph *after)
{
    zr_table ids = {0};
    uint32_t *old_of = NULL;
    if (zr_measure_ids(&ids, before))
        old_of = calloc((size_t)after->measure_count + 1, sizeof *old_of);
    for (uint32_t m = 0; old_of && m < after->measure_count; m++)
        old_of[m] = zr_table_get(&ids, after->measures[m].id);
    zr_table_free(&ids);
    return old_of;
}

/* The call as zeren map would have it. */
static zr_call as_map(const zr_call *call)
{
    zr_call own = *call;
    own.set.output = call->set.map;
    own.set.format = NULL;
    return own;
}

zr_exit zr_difference_check(const zr_call *call)
{
    zr_map_format format;
    zr_call own = as_map(call);
    return call->set.map ? zr_drawing_format(&format, &own) : ZR_EXIT_FINE;
}

zr_exit zr_difference_write(const zr_call *call, const zr_graph *before, const zr_graph *after,
                            const uint32_t *old_of)
{
    zr_map_format format;
    if (!call->set.map)
        return ZR_EXIT_FINE;
    zr_call own = as_map(call);
    zr_exit result = zr_drawing_format(&format, &own);
    uint32_t *by_id = old_of ? NULL : zr_difference_by_id(before, after);
    zr_map_options options = {.lang = call->lang, .before = before, .old_of = old_of ? old_of : by_id};
    if (result == ZR_EXIT_FINE && !options.old_of)
        result = zr_say_failed(call, "内存不足", "out of memory");
    if (result == ZR_EXIT_FINE)
        result = zr_drawing_write(&own, zr_map_difference(), after, &options, format, call->set.map,
                                  call->set.map);
    free(by_id);
    return result;
}
