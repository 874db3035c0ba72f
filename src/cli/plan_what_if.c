/* zeren plan --do, --scenario: the graph as it is and as the steps leave it. */
#include "cli/message.h"
#include "cli/plan.h"
#include "cli/scenario.h"
#include "cli/select.h"
#include "cli/tables.h"
#include "cli/versions.h"
#include "zeren/outlook.h"

static zr_exit apply_file(const zr_call *call, zr_graph **graph, uint32_t *steps)
{
    zr_user_file file;
    zr_script script;
    zr_exit result = zr_script_open(&script, &file, call, call->set.scenario);
    if (result == ZR_EXIT_FINE)
        result = zr_scenario_apply(graph, steps, &script);
    zr_user_file_free(&file);
    return result;
}

static zr_exit apply_steps(const zr_call *call, zr_graph **graph, uint32_t *steps)
{
    zr_exit result = call->set.scenario ? apply_file(call, graph, steps) : ZR_EXIT_FINE;
    if (result != ZR_EXIT_FINE || !call->set.steps)
        return result;
    zr_script script = {.call = call,
                        .name = "--do",
                        .rest = zr_span_of(call->set.steps),
                        .ending = ';',
                        .place = call->set.place};
    return zr_scenario_apply(graph, steps, &script);
}

/* The whole, the loads, the flags, the measures of one unit alone. */
#define TABLES 4

static zr_status make_tables(zr_frame *frames[TABLES], const zr_call *call, const zr_graph *before,
                             const zr_graph *after, zr_error *err)
{
    zr_version was = {before, NULL}, is = {after, NULL};
    zr_status status = zr_outlook_frame(&frames[0], before, after, call->set.seed ? call->set.seed : 1, err);
    if (status == ZR_OK)
        status = zr_changes_load_frame(&frames[1], &was, &is, err);
    if (status == ZR_OK)
        status = zr_flags_shift_frame(&frames[2], before, after, err);
    if (status == ZR_OK)
        status = zr_alone_shift_frame(&frames[3], before, after, err);
    return status;
}

/* A unit may be flagged among those of its place and not among all. */
static void note_scope(zr_frame *frame, const zr_call *call)
{
    if (call->set.place)
        zr_frame_note(
            frame, "scope", (zr_words){{"范围", "of"}},
            "只看 --place 的单位、它们的措施和当地文件里无人承担的；超负荷标记也只在其中比较和校正",
            "the units of --place, their measures and those of its documents that nobody answers for; "
            "flags too are judged among these units alone");
}

static zr_exit print_tables(const zr_call *call, const zr_graph *before, const zr_graph *after)
{
    zr_error err = {0};
    zr_frame *frames[TABLES] = {0}, *shown[TABLES];
    uint32_t count = 0;
    zr_status status = make_tables(frames, call, before, after, &err);
    if (status == ZR_OK)
        note_scope(frames[0], call);
    for (uint32_t i = 0; i < TABLES && status == ZR_OK; i++)
        if (call->set.json || i < 2 || zr_frame_rows(frames[i]))
            shown[count++] = frames[i];
    zr_exit result = status != ZR_OK ? zr_say_error(call, NULL, &err)
                     : call->set.csv ? zr_tables_print(call, &frames[1], 1, &(zr_show){0})
                                     : zr_tables_print(call, shown, count, &(zr_show){0});
    for (int i = 0; i < TABLES; i++)
        zr_frame_free(frames[i]);
    return result;
}

static zr_exit draw_and_print(const zr_call *call, const zr_graph *before, const zr_graph *after)
{
    zr_exit drawn = zr_plan_draw(call, before, after);
    return drawn == ZR_EXIT_FINE ? print_tables(call, before, after) : drawn;
}

zr_exit zr_plan_what_if(const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_graph *after = NULL;
    uint32_t steps = 0;
    if (zr_plan_copy(&after, graph, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = apply_steps(call, &after, &steps);
    if (result == ZR_EXIT_FINE && !steps)
        result = zr_say_usage(call, "一步也没有写", "there is no step in it");
    if (result == ZR_EXIT_FINE)
        result = zr_plan_show(call, graph, after, draw_and_print);
    if (result == ZR_EXIT_FINE)
        result = zr_plan_save(call, after);
    zr_graph_free(after);
    return result;
}
