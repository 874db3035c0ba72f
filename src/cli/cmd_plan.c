/* zeren plan: what if, and the least change that spreads the leads. */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/difference.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/rules.h"
#include "cli/scenario.h"
#include "cli/select.h"
#include "cli/tables.h"

#include <stdlib.h>
#include <string.h>

/* A second copy of the graph, to be changed. */
static zr_status copy_graph(zr_graph **out, const zr_graph *graph, zr_error *err)
{
    const zr_graph *one[] = {graph};
    return zr_graph_join(out, one, 1, err);
}

static zr_exit write_graph(const zr_call *call, const zr_graph *graph)
{
    if (!call->set.save)
        return ZR_EXIT_FINE;
    zr_error err = {0};
    zr_writer writer;
    zr_status status = zr_writer_open(&writer, call->set.save, &err);
    if (status == ZR_OK) {
        status = zr_graph_write(graph, false, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, call->set.save, &err);
}

/* --- what if --- */

static zr_exit apply_file(const zr_call *call, zr_graph **graph, uint32_t *steps)
{
    zr_error err = {0};
    zr_span text;
    if (zr_file_read(&text, call->set.scenario, &err) != ZR_OK)
        return zr_say_error(call, call->set.scenario, &err);
    zr_script script = {
        .call = call, .name = call->set.scenario, .rest = text, .ending = '\n', .place = call->set.place};
    if (zr_span_starts(text, "\xEF\xBB\xBF"))
        script.rest = zr_span_cut(text, 3, text.size);
    zr_exit result = zr_scenario_apply(graph, steps, &script);
    zr_file_free(&text);
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

static zr_exit print_tables(const zr_call *call, const zr_graph *before, const zr_graph *after)
{
    zr_error err = {0};
    zr_frame *frames[TABLES] = {0}, *shown[TABLES];
    uint32_t count = 0;
    zr_status status = make_tables(frames, call, before, after, &err);
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

/* The part of a graph that --place looks at; the graph itself without it. */
static zr_exit of_place(zr_graph **out, const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    uint32_t place = zr_select_place(graph, zr_span_of(call->set.place));
    if (place == ZR_NONE)
        return zr_say_usage(call, "图中没有地方 %s", "no place %s in the graph", call->set.place);
    zr_selection selection = {.place = graph->places[place].code, .within = true};
    return zr_graph_subset(out, graph, &selection, &err) == ZR_OK ? ZR_EXIT_FINE
                                                                  : zr_say_error(call, NULL, &err);
}

static zr_exit print_outlook(const zr_call *call, const zr_graph *before, const zr_graph *after)
{
    if (!call->set.place) {
        zr_exit drawn = zr_difference_write(call, before, after, NULL);
        return drawn == ZR_EXIT_FINE ? print_tables(call, before, after) : drawn;
    }
    zr_graph *was = NULL, *is = NULL;
    zr_exit result = of_place(&was, call, before);
    if (result == ZR_EXIT_FINE)
        result = of_place(&is, call, after);
    if (result == ZR_EXIT_FINE)
        result = zr_difference_write(call, was, is, NULL);
    if (result == ZR_EXIT_FINE)
        result = print_tables(call, was, is);
    zr_graph_free(was);
    zr_graph_free(is);
    return result;
}

static zr_exit what_if(const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_graph *after = NULL;
    uint32_t steps = 0;
    if (copy_graph(&after, graph, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = apply_steps(call, &after, &steps);
    if (result == ZR_EXIT_FINE)
        result = print_outlook(call, graph, after);
    if (result == ZR_EXIT_FINE)
        result = write_graph(call, after);
    zr_graph_free(after);
    return result;
}

/* --- balance --- */

static const char *const among_names[] = {"own", "sector", "place", NULL};

static zr_exit read_rules(zr_rules *rules, const zr_call *call, const zr_graph *graph)
{
    if (!call->set.rules)
        return ZR_EXIT_FINE;
    zr_error err = {0};
    zr_span text;
    if (zr_file_read(&text, call->set.rules, &err) != ZR_OK)
        return zr_say_error(call, call->set.rules, &err);
    zr_script script = {
        .call = call, .name = call->set.rules, .rest = text, .ending = '\n', .place = call->set.place};
    if (zr_span_starts(text, "\xEF\xBB\xBF"))
        script.rest = zr_span_cut(text, 3, text.size);
    zr_exit result = zr_rules_read(rules, &script, graph);
    zr_file_free(&text);
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
    if (copy_graph(&after, graph, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = make_moves(call, &after, graph, balance);
    if (result == ZR_EXIT_FINE)
        result = zr_difference_write(call, graph, after, NULL);
    if (result == ZR_EXIT_FINE)
        result = write_graph(call, after);
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

static zr_exit balance(const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_rules rules = {0};
    zr_balance found = {0};
    zr_balance_options options = {.place = ZR_NONE,
                                  .stated = call->set.lead && strcmp(call->set.lead, "stated") == 0,
                                  .seconds = (double)call->set.seconds};
    for (int i = 0; call->set.among && among_names[i]; i++)
        if (strcmp(call->set.among, among_names[i]) == 0)
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

static zr_exit run(const zr_call *call)
{
    bool steps = call->set.steps || call->set.scenario;
    if (steps == call->set.balance)
        return zr_say_usage(call, "请给 --do 或 --scenario（假设调整），或给 --balance（自动平衡）",
                            "give --do or --scenario (what if), or --balance");
    if (steps && (call->set.among || call->set.rules || call->set.seconds))
        return zr_say_usage(call, "--among、--rules、--seconds 只用于 --balance",
                            "--among, --rules and --seconds are for --balance");
    zr_corpus corpus;
    zr_exit result = zr_difference_check(call);
    if (result == ZR_EXIT_FINE)
        result = zr_corpus_read(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    result = steps ? what_if(call, corpus.graph) : balance(call, corpus.graph);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const lead_rules[] = {"first", "stated", NULL};

static const zr_option options[] = {
    {"do",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, steps),
     {{"步骤", "STEPS"}},
     NULL,
     0,
     {{"假设的调整，几步之间用 ; 隔开", "what-if steps, parted by ;"}}},
    {"scenario",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, scenario),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"同样的步骤，一行一步，# 开头为注释", "the same from a file, one a line; # begins a comment"}}},
    {"balance",
     0,
     ZR_OPTION_FLAG,
     offsetof(zr_settings, balance),
     {{NULL, NULL}},
     NULL,
     0,
     {{"找出使最大牵头数最小、调整项数最少的安排",
       "find the fewest moves that make the largest number of leads smallest"}}},
    {"among",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, among),
     {{"范围", "SCOPE"}},
     among_names,
     0,
     {{"牵头可改由谁：own（默认）措施自己的单位，sector 同地同条线，place 同地所有单位",
       "who may take a lead over: own (default) the measure's units, sector, place: those of the same "
       "place"}}},
    {"place",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, place),
     {{"地方", "PLACE"}},
     NULL,
     0,
     {{"只看这个地方：平衡它的单位；步骤里同名的取这里的，前后对照只列这里",
       "this place only: balance its units; of namesakes in steps those here, before and after of its "
       "units"}}},
    {"lead",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, lead),
     {{"口径", "RULE"}},
     lead_rules,
     0,
     {{"哪些牵头可动：first（默认）含首位，stated 只算明示",
       "which leads count: first (default) also first-listed, or stated only"}}},
    {"rules",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, rules),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"规则：cap 单位 数目 · forbid 单位 [措施] · require 单位 措施 · fix 措施或单位",
       "rules: cap UNIT N · forbid UNIT [MEASURE] · require UNIT MEASURE · fix MEASURE or UNIT"}}},
    {"seconds",
     0,
     ZR_OPTION_COUNT,
     offsetof(zr_settings, seconds),
     {{"秒", "N"}},
     NULL,
     1,
     {{"求解限时（默认 10）；到时给出差距", "limit of the search (default 10); then the gap is told"}}},
    {"save",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, save),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"把调整后的图写到这个文件，可再用 map、diff、load",
       "write the graph after it to this file, for map, diff, load"}}},
    {"map",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, map),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"画变动图（svg、pdf、png、dot）：新增、取消、改变的责任，各单位前后的措施数",
       "draw what differs (svg, pdf, png, dot): duties added, dropped, changed, loads before and after"}}},
    {"output",
     'o',
     ZR_OPTION_TEXT,
     offsetof(zr_settings, output),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"表格写到这个文件", "write the tables to this file"}}},
    {"seed",
     0,
     ZR_OPTION_COUNT,
     offsetof(zr_settings, seed),
     {{"数", "N"}},
     NULL,
     1,
     {{"聚类的种子（默认 1）", "seed of the clusters (default 1)"}}},
    {0}};

const zr_command zr_cmd_plan = {
    "plan",
    run,
    {{"假设调整与自动平衡", "what-if and balance"}},
    "GRAPH",
    1,
    -1,
    {options, zr_options_table, zr_options_reading, zr_options_common},
    {{"步骤（英文或中文动词）：\n"
      "  move 措施 单位 to 单位        移交一项责任        lead 措施 单位      改由它牵头\n"
      "  assign 措施 单位 [as 角色]    增加责任            release 措施 单位   解除责任\n"
      "  merge 单位 单位 … into 名称   合并                rename 单位 to 名称 更名\n"
      "  split 单位 into 名称 with 措施 …  拆分            abolish 单位 [to 单位] 撤销\n"
      "  drop 措施   删去措施          add 标题 in 文件    新增措施\n"
      "  add 文件    加入一份文件（原文或图文件）\n"
      "动词也可写 移交 牵头 指派 解除 合并 更名 拆分 撤销 删除 "
      "新增。措施写编号、编号标签或标题，单位写名称或编号；\n"
      "含空格的写在引号里。同名单位取措施里的、同地的；仍不止一个时列出候选，写 "
      "地方/名称（潜江市/市科技局）。\n"
      "打印调整前后的对照、各单位负荷的增减、超负荷标记与单点措施的变化。\n"
      "--balance 用整数规划（GLPK）求解并证明最优，或给出差距；规则矛盾时指出是哪几条。",
      "Steps (verbs in English or Chinese):\n"
      "  move MEASURE UNIT to UNIT           lead MEASURE UNIT\n"
      "  assign MEASURE UNIT [as ROLE]       release MEASURE UNIT\n"
      "  merge UNIT UNIT … into NAME         rename UNIT to NAME\n"
      "  split UNIT into NAME with MEASURE … abolish UNIT [to UNIT]\n"
      "  drop MEASURE                        add TITLE in DOCUMENT\n"
      "  add FILE (a text or a graph: its documents join)\n"
      "A measure is named by id, label or title, a unit by name or id; quote what holds spaces. Of namesakes "
      "the "
      "one\n"
      "in the measure, then of its place is meant; where there are still several they are listed: write "
      "PLACE/NAME.\n"
      "Prints the whole before and after, how every unit's load shifts, flags and single points that come or "
      "go.\n"
      "--balance solves an integer programme (GLPK), "
      "proves the\n"
      "optimum or tells the gap, and names the rules that contradict."}},
    {{"zeren plan 图.json --place 潜江 --do 'merge 市科技局 市经信局 into 市科技和工业局; release (五) "
      "市农发集团'",
      {{"先合并，再减一项责任", "a merger, then one duty less"}}},
     {"zeren plan 图.json --do 'add 新方案.docx; lead 新方案#3 市科技局'",
      {{"加入一份新文件，再指定它一条措施的牵头", "a new document joins, then a lead in it"}}},
     {"zeren plan 图.json --balance --place 广西 --save 平衡后.json",
      {{"广西的牵头怎样最少调整而最均", "the fewest moves that spread Guangxi's leads"}}}}};
