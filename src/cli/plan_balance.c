/* zeren plan --balance: the fewest moves that make the largest number of leads smallest. */
#include "cli/message.h"
#include "cli/plan.h"
#include "cli/rules.h"
#include "cli/select.h"
#include "cli/tables.h"
#include "zeren/edit.h"

#include <stdlib.h>
#include <string.h>

const char *const zr_plan_among[] = {"own", "sector", "place", NULL};

static zr_exit read_rules(zr_rules *rules, const zr_call *call, const zr_graph *graph)
{
    if (!call->set.rules)
        return ZR_EXIT_FINE;
    zr_user_file file;
    zr_script script;
    zr_exit result = zr_script_open(&script, &file, call, call->set.rules);
    if (result == ZR_EXIT_FINE)
        result = zr_rules_read(rules, &script, graph);
    zr_user_file_free(&file);
    return result;
}

static zr_exit say_conflict(const zr_call *call, const zr_balance *balance, const zr_rules *rules)
{
    zr_say(call->lang, "规则互相矛盾，没有可行的安排。去掉其中任何一条即可：",
           "the rules contradict; leaving out any one of these helps:");
    for (uint32_t i = 0; i < balance->conflict_count; i++)
        zr_say(call->lang, "  %s 第 %u 行", "  %s, line %u", call->set.rules,
               rules->items[balance->conflict[i]].line);
    return ZR_EXIT_FINDINGS;
}

/* The graph with the moves made: each lead goes over, the old lead stays responsible. */
static zr_exit make_moves(const zr_call *call, zr_graph **graph, const zr_graph *old,
                          const zr_balance *balance)
{
    zr_error err = {0};
    for (uint32_t i = 0; i < balance->move_count; i++) {
        const zr_balance_move *move = &balance->moves[i];
        zr_edit edit = {.kind = ZR_EDIT_LEAD,
                        .measure = zr_graph_find_measure(*graph, old->measures[move->measure].id),
                        .unit = zr_graph_find_unit(*graph, old->units[move->to].id)};
        zr_graph *next;
        if (zr_graph_edit(&next, *graph, &edit, &err) != ZR_OK)
            return zr_say_error(call, NULL, &err);
        zr_graph_free(*graph);
        *graph = next;
    }
    return ZR_EXIT_FINE;
}

static zr_exit save_balanced(const zr_call *call, const zr_graph *graph, const zr_balance *balance)
{
    zr_error err = {0};
    zr_graph *after = NULL;
    if (!call->set.save && !call->set.map)
        return ZR_EXIT_FINE;
    if (zr_plan_copy(&after, graph, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = make_moves(call, &after, graph, balance);
    if (result == ZR_EXIT_FINE)
        result = zr_plan_show(call, graph, after, zr_plan_draw);
    if (result == ZR_EXIT_FINE)
        result = zr_plan_save(call, after);
    zr_graph_free(after);
    return result;
}

/* A lead goes over to another unit; that one of two should go is for a person to say, and how is told here.
 */
static void say_two_leads(const zr_call *call, const zr_graph *graph, uint32_t place)
{
    uint32_t *unit = malloc(((size_t)graph->measure_count + 1) * sizeof *unit), found = 0, first = ZR_NONE;
    for (uint32_t m = 0; unit && m < graph->measure_count; m++)
        unit[m] = ZR_NONE;
    for (uint32_t d = 0; unit && d < graph->duty_count; d++) {
        const zr_duty *duty = &graph->duties[d];
        if (duty->role != ZR_LEAD || (place != ZR_NONE && graph->units[duty->unit].place != place))
            continue;
        if (unit[duty->measure] == ZR_NONE)
            unit[duty->measure] = duty->unit;
        else if (unit[duty->measure] != duty->unit && found++ == 0)
            first = d;
    }
    free(unit);
    if (found)
        zr_say(
            call->lang,
            "另有 %u 个并列的牵头，平衡只移交、不去掉；要去掉一个，先 --do 'release %s %s' --save 图.json",
            "%u leads stand beside another of the same measure: a balance hands leads over and drops none; "
            "to drop one, first --do 'release %s %s' --save GRAPH.json",
            found, graph->measures[graph->duties[first].measure].id.data,
            graph->units[graph->duties[first].unit].id.data);
}

static zr_exit print_balance(const zr_call *call, const zr_graph *graph, const zr_balance *balance)
{
    zr_error err = {0};
    zr_frame *frame;
    if (zr_balance_frame(&frame, balance, graph, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = zr_tables_print(call, &frame, 1, &(zr_show){0});
    zr_frame_free(frame);
    if (result == ZR_EXIT_FINE && !balance->optimal)
        zr_say(call->lang, "限时内没有证明这是最好的安排；可用 --seconds 多给时间，或用 --place 只看一地",
               "not proven to be the best in the time given; give more with --seconds, or one place with "
               "--place");
    return result;
}

zr_exit zr_plan_balance(const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_rules rules = {0};
    zr_balance found = {0};
    zr_balance_options options = {.place = ZR_NONE,
                                  .stated = zr_select_lead(call) == ZR_LEAD_STATED,
                                  .seconds = (double)call->set.seconds};
    for (int i = 0; call->set.among && zr_plan_among[i]; i++)
        if (strcmp(call->set.among, zr_plan_among[i]) == 0)
            options.among = (zr_balance_among)i;
    zr_exit result = zr_select_place_asked(&options.place, call, graph);
    if (result == ZR_EXIT_FINE)
        result = read_rules(&rules, call, graph);
    options.rules = rules.items;
    options.rule_count = (uint32_t)rules.count;
    if (result == ZR_EXIT_FINE && zr_balance_find(&found, graph, &options, &err) != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    else if (result == ZR_EXIT_FINE && found.conflict_count)
        result = say_conflict(call, &found, &rules);
    else if (result == ZR_EXIT_FINE)
        result = print_balance(call, graph, &found);
    if (result == ZR_EXIT_FINE && !found.conflict_count)
        say_two_leads(call, graph, options.place);
    if (result == ZR_EXIT_FINE)
        result = save_balanced(call, graph, &found);
    zr_balance_dispose(&found);
    zr_rules_free(&rules);
    return result;
}
