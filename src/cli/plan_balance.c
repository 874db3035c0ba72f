/* zeren plan --balance: the fewest moves that make the largest number of leads smallest. */
#include "cli/difference.h"
#include "cli/message.h"
#include "cli/plan.h"
#include "cli/rules.h"
#include "cli/select.h"
#include "cli/tables.h"
#include "zeren/edit.h"

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
        result = zr_difference_write(call, graph, after, NULL);
    if (result == ZR_EXIT_FINE)
        result = zr_plan_save(call, after);
    zr_graph_free(after);
    return result;
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
                                  .stated = call->set.lead && strcmp(call->set.lead, "stated") == 0,
                                  .seconds = (double)call->set.seconds};
    for (int i = 0; call->set.among && zr_plan_among[i]; i++)
        if (strcmp(call->set.among, zr_plan_among[i]) == 0)
            options.among = (zr_balance_among)i;
    if (call->set.place && (options.place = zr_select_place(graph, zr_span_of(call->set.place))) == ZR_NONE)
        return zr_say_usage(call, "图中没有地方 %s", "no place %s in the graph", call->set.place);
    zr_exit result = read_rules(&rules, call, graph);
    options.rules = rules.items;
    options.rule_count = (uint32_t)rules.count;
    if (result == ZR_EXIT_FINE && zr_balance_find(&found, graph, &options, &err) != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    else if (result == ZR_EXIT_FINE && found.conflict_count)
        result = say_conflict(call, &found, &rules);
    else if (result == ZR_EXIT_FINE)
        result = print_balance(call, graph, &found);
    if (result == ZR_EXIT_FINE)
        result = save_balanced(call, graph, &found);
    zr_balance_dispose(&found);
    zr_rules_free(&rules);
    return result;
}
