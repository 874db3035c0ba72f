/* zeren plan: what if, and the least change that spreads the leads. */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/difference.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/plan.h"
#include "cli/select.h"
#include "cli/whole.h"

zr_status zr_plan_copy(zr_graph **out, const zr_graph *graph, zr_error *err)
{
    const zr_graph *one[] = {graph};
    return zr_graph_join(out, one, 1, err);
}

zr_exit zr_plan_save(const zr_call *call, const zr_graph *graph)
{
    return call->set.save ? zr_write_graph(call, call->set.save, graph) : ZR_EXIT_FINE;
}

/* The part of a graph that --place looks at, with what nobody there answers for. */
static zr_exit part_of_place(zr_graph **out, const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    uint32_t place;
    zr_exit result = zr_select_place_asked(&place, call, graph);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_selection selection = {.place = graph->places[place].code, .within = true, .keep_unowned = true};
    return zr_graph_subset(out, graph, &selection, &err) == ZR_OK ? ZR_EXIT_FINE
                                                                  : zr_say_error(call, NULL, &err);
}

zr_exit zr_plan_show(const zr_call *call, const zr_graph *before, const zr_graph *after,
                     zr_exit (*show)(const zr_call *call, const zr_graph *before, const zr_graph *after))
{
    zr_graph *was = NULL, *is = NULL;
    if (!call->set.place)
        return show(call, before, after);
    zr_exit result = part_of_place(&was, call, before);
    if (result == ZR_EXIT_FINE)
        result = part_of_place(&is, call, after);
    if (result == ZR_EXIT_FINE)
        result = show(call, was, is);
    zr_graph_free(was);
    zr_graph_free(is);
    return result;
}

zr_exit zr_plan_draw(const zr_call *call, const zr_graph *before, const zr_graph *after)
{
    return zr_difference_write(call, before, after, NULL);
}

static zr_exit run(const zr_call *call)
{
    bool steps = call->set.steps || call->set.scenario;
    if (steps && call->set.balance)
        return zr_say_usage(
            call, "--balance 与 --do、--scenario 请分开用：先用 --save 存下调整后的图",
            "--balance goes without --do and --scenario: --save the graph after the steps first");
    if (!steps && !call->set.balance)
        return zr_say_usage(call, "请给 --do 或 --scenario（假设调整），或给 --balance（自动平衡）",
                            "give --do or --scenario (what if), or --balance");
    static const char *const of_balance[] = {"among", "rules", "seconds", "lead", NULL}, *const of_steps[] = {
                                                                                             "seed", NULL};
    if (zr_options_idle(call, steps ? of_balance : of_steps, steps ? "--do, --scenario" : "--balance") !=
        ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    zr_corpus corpus;
    zr_exit result = zr_difference_check(call);
    if (result == ZR_EXIT_FINE)
        result = zr_corpus_read_graph(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    result = steps ? zr_plan_what_if(call, corpus.graph) : zr_plan_balance(call, corpus.graph);
    zr_corpus_free(&corpus);
    return result;
}

static const zr_option options[] = {
    {"do", {{"假设的调整，几步之间用 ; 隔开", "what-if steps, parted by ;"}}, NULL},
    {"scenario",
     {{"同样的步骤，一行一步，# 开头为注释", "the same from a file, one a line; # begins a comment"}},
     NULL},
    {"balance",
     {{"找出使最大牵头数最小、调整项数最少的安排",
       "find the fewest moves that make the largest number of leads smallest"}},
     NULL},
    {"among",
     {{"牵头可改由谁：own（默认）措施自己的单位，sector 同地同条线，place 同地所有单位",
       "who may take a lead over: own (default) the measure's units, sector, place: those of the same "
       "place"}},
     zr_plan_among},
    {"place",
     {{"只看这个地方：平衡它的单位；步骤里同名的取这里的，前后对照只列这里",
       "this place only: balance its units; of namesakes in steps those here, before and after of its "
       "units"}},
     NULL},
    {"lead",
     {{"哪些牵头可动：first（默认）含首位，stated 只算明示",
       "which leads count: first (default) also first-listed, or stated only"}},
     zr_lead_rules},
    {"rules",
     {{"规则：上限 单位 数目 · 禁止 单位 [措施] · 必须 单位 措施 · 固定 措施或单位",
       "rules: cap UNIT N · forbid UNIT [MEASURE] · require UNIT MEASURE · fix MEASURE or UNIT"}},
     NULL},
    {"seconds",
     {{"求解限时（默认 10）；到时给出差距", "limit of the search (default 10); then the gap is told"}},
     NULL},
    {"save",
     {{"把调整后的图写到这个文件，可再用 map、diff、load",
       "write the graph after it to this file, for map, diff, load"}},
     NULL},
    {"seed", {{"聚类的种子（默认 1）", "seed of the clusters (default 1)"}}, NULL},
    {0}};

const zr_command zr_cmd_plan = {
    "plan",
    run,
    {{"假设调整与自动平衡", "what-if and balance"}},
    {{"图", "GRAPH"}},
    1,
    -1,
    {options, zr_options_difference, zr_options_output, zr_options_table, zr_options_reading,
     zr_options_common},
    {{"步骤（中文或英文动词，几步之间用 ; 或 ；）：\n"
      "  移交 措施 单位 给 单位        move … to …         交出一项责任\n"
      "  移交 全部 单位 给 单位        move * … to …       交出它的全部责任，单位保留\n"
      "  牵头 措施 单位                lead                改由它牵头\n"
      "  指派 措施 单位 [为 角色]      assign … [as …]     增加责任：牵头、责任、配合、指导\n"
      "  解除 措施 单位                release             解除责任\n"
      "  合并 单位 单位 … 为 名称      merge … into …      撤销几个，成一个\n"
      "  更名 单位 为 名称             rename … to …       改个名称\n"
      "  拆分 单位 为 名称 含 措施 …   split … into … with …\n"
      "  撤销 单位 [并入 单位]         abolish … [to …]    责任并给接手的，没有则无人负责\n"
      "  删除 措施                     drop                删去措施\n"
      "  新增 标题 于 文件             add … in …          新增措施\n"
      "  新增 文件                     add                 加入一份文件（原文或图文件）\n"
      "给、为、到、并入、改为 通用；全部 也可写 "
      "*。措施写编号、标号或标题，单位写名称或编号，含空格的写在引号里。\n"
      "同名单位取措施里的、同地的；仍不止一个时列出候选，写 "
      "地方/名称（潜江市/市科技局）。接手的单位图中没有的，\n"
      "作为新单位加入，并会说明。\n"
      "打印调整前后的对照、各单位负荷的增减、超负荷标记与单点措施的变化。\n"
      "--balance 用整数规划（GLPK）求解并证明最优，或给出差距；规则矛盾时指出是哪几条。\n"
      "只移交牵头，不去掉：并列的牵头先用 解除 定下一个。到时没有证明最优的，换一台机器可能给出别的安排。",
      "Steps (verbs in English or Chinese, parted by ;):\n"
      "  move MEASURE UNIT to UNIT    移交 给    lead MEASURE UNIT         牵头\n"
      "  assign MEASURE UNIT [as ROLE] 指派 为   release MEASURE UNIT      解除\n"
      "  merge UNIT UNIT … into NAME  合并 为    rename UNIT to NAME       更名 为\n"
      "  split UNIT into NAME with MEASURE …  拆分 为 含\n"
      "  abolish UNIT [to UNIT]       撤销 并入  drop MEASURE              删除\n"
      "  move * UNIT to UNIT          移交 全部  (all its duties; the unit stays)\n"
      "  add TITLE in DOCUMENT        新增 于    add FILE (a text or a graph: its documents join)\n"
      "A measure is named by id, label or title, a unit by name or id; quote what holds spaces. Of "
      "namesakes\n"
      "the one in the measure, then of its place is meant; where there are still several they are listed:\n"
      "write PLACE/NAME. Who takes over and is not in the graph is a new unit, and told of.\n"
      "Prints the whole before and after, how every unit's load shifts, flags and single points that come or "
      "go.\n"
      "--balance solves an integer programme (GLPK), proves the optimum or tells the gap, and names the "
      "rules\n"
      "that contradict. It hands leads over and drops none: of two leads of a measure release one first. "
      "What\n"
      "time cut short, unproven, may come out otherwise on another machine."}},
    {{"zeren plan 图.json --place 潜江 --do 'merge 市科技局 市经信局 into 市科技和工业局; release (五) "
      "市农发集团'",
      {{"先合并，再减一项责任", "a merger, then one duty less"}}},
     {"zeren plan 图.json --do 'add 新方案.docx; lead 新方案#3 市科技局'",
      {{"加入一份新文件，再指定它一条措施的牵头", "a new document joins, then a lead in it"}}},
     {"zeren plan 图.json --balance --place 广西 --save 平衡后.json",
      {{"广西的牵头怎样最少调整而最均", "the fewest moves that spread Guangxi's leads"}}}}};
