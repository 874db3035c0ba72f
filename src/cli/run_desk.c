/* The planner's tables of zeren run. */
#include "cli/run_desk.h"

#include "cli/desk.h"
#include "cli/ledger.h"
#include "cli/message.h"
#include "cli/versions.h"

#include <stdlib.h>

static void keep(zr_run_desk *desk, zr_frame *frame)
{
    if (frame && desk->count < ZR_DESK_TABLES)
        desk->frames[desk->count++] = frame;
    else
        zr_frame_free(frame);
}

static zr_exit add_flags(zr_run_desk *desk, const zr_call *call, const zr_incidence *incidence)
{
    zr_error err = {0};
    zr_capacities *capacities = NULL;
    zr_frame *flags = NULL, *table = NULL;
    zr_exit result = zr_desk_capacities(&capacities, call, incidence);
    if (result == ZR_EXIT_FINE)
        result = zr_desk_flags(&flags, call, incidence, capacities);
    keep(desk, flags);
    if (result == ZR_EXIT_FINE && capacities &&
        zr_capacities_frame(&table, capacities, incidence->graph, &err) != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    keep(desk, table);
    zr_capacities_free(capacities);
    return result;
}

static zr_exit add_calendar(zr_run_desk *desk, const zr_call *call, const zr_incidence *incidence)
{
    zr_frame *frames[3];
    zr_exit result = zr_desk_calendar(frames, call, incidence);
    for (int i = 0; i < 3; i++)
        keep(desk, frames[i]);
    return result;
}

static zr_exit add_progress(zr_run_desk *desk, const zr_call *call, const zr_graph *graph)
{
    uint32_t count = 0;
    zr_frame *frames[4] = {0};
    zr_exit result = zr_ledger_today(&desk->today, desk->room, call);
    if (result == ZR_EXIT_FINE)
        result = zr_ledger_answers(&desk->answers, call, graph);
    if (result == ZR_EXIT_FINE && desk->answers)
        result = zr_ledger_progress(frames, &count, call, graph, desk->answers);
    for (int i = 0; i < 4; i++)
        keep(desk, frames[i]);
    return result;
}

static bool into_buffer(void *buffer, const char *data, size_t size)
{
    zr_buffer_add(buffer, (zr_span){data, size});
    return !((zr_buffer *)buffer)->failed;
}

static zr_status draw(zr_run_desk *desk, const zr_call *call, const zr_changes *changes,
                      const zr_graph *before, const zr_graph *after, zr_error *err)
{
    zr_map_options options = {.lang = call->lang, .links = "", .before = before, .old_of = changes->old_of};
    return zr_map_draw(zr_map_difference(), after, &options, ZR_MAP_SVG, into_buffer, &desk->difference, NULL,
                       err);
}

static zr_exit compare(zr_run_desk *desk, const zr_call *call, const zr_version *before,
                       const zr_version *after)
{
    zr_error err = {0};
    zr_changes changes = {0};
    zr_frame *frames[2] = {0};
    zr_status status = before->sources && after->sources ? ZR_OK : zr_fail_memory(&err);
    if (status == ZR_OK)
        status = zr_changes_find(&changes, before, after, &err);
    if (status == ZR_OK)
        status = zr_changes_frame(&frames[0], &changes, before, after, false, &err);
    if (status == ZR_OK)
        status = zr_changes_load_frame(&frames[1], before, after, &err);
    if (status == ZR_OK && after->graph->duty_count)
        status = draw(desk, call, &changes, before->graph, after->graph, &err);
    keep(desk, frames[0]);
    keep(desk, frames[1]);
    zr_changes_dispose(&changes);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, call->set.before, &err);
}

static zr_exit add_changes(zr_run_desk *desk, const zr_call *call, zr_corpus *corpus)
{
    zr_corpus old;
    if (!call->set.before)
        return ZR_EXIT_FINE;
    zr_exit result = zr_corpus_read(&old, call, &call->set.before, 1, true);
    if (result != ZR_EXIT_FINE)
        return result;
    const zr_source **was = zr_corpus_sources(&old, call), **is = zr_corpus_sources(corpus, call);
    zr_version before = {old.graph, was}, after = {corpus->graph, is};
    result = compare(desk, call, &before, &after);
    free(was);
    free(is);
    zr_corpus_free(&old);
    return result;
}

zr_exit zr_run_desk_make(zr_run_desk *desk, const zr_call *call, zr_corpus *corpus)
{
    zr_incidence *incidence;
    zr_selection selection = {0};
    zr_exit result = zr_desk_cut(&incidence, call, corpus->graph, &selection);
    if (result == ZR_EXIT_FINE)
        result = add_flags(desk, call, incidence);
    if (result == ZR_EXIT_FINE)
        result = add_calendar(desk, call, incidence);
    if (result == ZR_EXIT_FINE)
        result = add_progress(desk, call, corpus->graph);
    if (result == ZR_EXIT_FINE)
        result = add_changes(desk, call, corpus);
    zr_incidence_free(incidence);
    return result;
}

void zr_run_desk_free(zr_run_desk *desk)
{
    for (uint32_t i = 0; i < desk->count; i++)
        zr_frame_free(desk->frames[i]);
    zr_answers_free(desk->answers);
    zr_buffer_free(&desk->difference);
    *desk = (zr_run_desk){0};
}
