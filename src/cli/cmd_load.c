/* zeren load: who carries what. */
#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/desk.h"
#include "cli/ledger.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/tables.h"

#include <stdio.h>
#include <string.h>

/* What --by says: the method that makes the table, what its rows are, what people see of it. */
typedef struct load_view {
    const char *name, *method;
    zr_rows rows;
    zr_show show;
} load_view;

static const char *const unit_columns[] = {"name",    "place",    "measures", "lead", "responsible",
                                           "support", "partners", "work",     NULL};
static const char *const sector_columns[] = {"id",          "name",    "measures", "lead",
                                             "responsible", "support", "work",     NULL};
static const char *const document_columns[] = {"title",      "place", "measures", "lead",         "units",
                                               "mean_units", "gini",  "top_unit", "top_measures", NULL};
static const char *const place_columns[] = {"title", "measures", "lead",         "units", "mean_units",
                                            "gini",  "top_unit", "top_measures", NULL};

/* Notes that a planner reads; zeren analyze -m load has them all. */
static const char *const notes[] = {"lead_rule", "owned", "unowned", "not_chosen", "collectives", NULL};

static const load_view views[] = {
    {"unit", "load", ZR_ROWS_UNITS, {.columns = unit_columns, .bar = "measures", .notes = notes}},
    {"sector", "load", ZR_ROWS_SECTORS, {.columns = sector_columns, .bar = "measures", .notes = notes}},
    {"document", "documents", ZR_ROWS_UNITS, {.columns = document_columns}},
    {"place", "places", ZR_ROWS_UNITS, {.columns = place_columns}}};

static const load_view *view_of(const char *by)
{
    for (size_t i = 0; by && i < sizeof views / sizeof *views; i++)
        if (strcmp(views[i].name, by) == 0)
            return &views[i];
    return &views[0];
}

/* Flags, capacities and the calendar are tables of units. */
static bool asks_desk(const zr_call *call)
{
    return call->set.flags || call->set.capacity || call->set.calendar;
}

static zr_exit check(const zr_call *call)
{
    bool ledger_by = zr_option_is(call->set.by, "section") || zr_option_is(call->set.by, "overdue");
    if (call->set.status && asks_desk(call))
        return zr_say_usage(call, "--status 与 --flags、--capacity、--calendar 请分开用",
                            "--status goes without --flags, --capacity and --calendar");
    if (call->set.status && (zr_option_is(call->set.by, "sector") || zr_option_is(call->set.by, "place")))
        return zr_say_usage(call, "进度没有 --by %s 的表，有 unit、document、section、overdue",
                            "progress has no table --by %s; unit, document, section and overdue it has",
                            call->set.by);
    if (!call->set.status && (call->set.today || ledger_by))
        return zr_say_usage(call, "--today、--by section、--by overdue 要同 --status 文件",
                            "--today, --by section and --by overdue need --status FILE");
    if (call->set.status)
        return ZR_EXIT_FINE;
    if (call->set.calendar && (call->set.flags || call->set.capacity))
        return zr_say_usage(call, "--calendar 与 --flags、--capacity 请分开用",
                            "--calendar stands alone, without --flags and --capacity");
    if (asks_desk(call) && call->set.by && strcmp(call->set.by, "unit") != 0)
        return zr_say_usage(call, "--flags、--capacity、--calendar 按单位列，不能同 --by %s",
                            "--flags, --capacity and --calendar are by unit, not --by %s", call->set.by);
    return ZR_EXIT_FINE;
}

/* Sets of bodies rank among the units: the table says so, and how to leave them out. */
static void note_collectives(zr_frame *frame, const zr_graph *graph)
{
    uint32_t found = 0;
    char zh[160], en[160];
    for (uint32_t r = 0; r < zr_frame_rows(frame); r++) {
        uint32_t unit = zr_graph_find_unit(graph, zr_frame_word(frame, r, 0, ZR_EN));
        found += unit != ZR_NONE && graph->units[unit].collective;
    }
    snprintf(zh, sizeof zh, "%u 行（各…、有关单位一类）；--no-collectives 不计", found);
    snprintf(en, sizeof en, "%u (各…, 有关单位 and the like); --no-collectives leaves them out", found);
    if (found)
        zr_frame_note(frame, "collectives", (zr_words){{"其中集合称谓", "collectives among them"}}, zh, en);
}

/* Measures with duties, of a selection. */
static zr_status count_owned(uint32_t *out, const zr_graph *graph, const zr_selection *selection,
                             zr_error *err)
{
    zr_incidence *matrix;
    zr_status status = zr_incidence_cut(&matrix, graph, selection, err);
    if (status != ZR_OK)
        return status;
    *out = matrix->columns;
    zr_incidence_free(matrix);
    return ZR_OK;
}

/* Of measures whose units are all collectives, of another sector, in another role: the counts of those with
 * and without a unit leave them aside, and all must add up. */
static zr_status note_not_chosen(zr_frame *frame, const zr_graph *graph, const zr_selection *selection,
                                 zr_error *err)
{
    uint32_t all, some;
    char number[16];
    zr_selection taken = *selection,
                 whole = {.document = selection->document, .place = selection->place, .within = true};
    taken.keep_unowned = false;
    if (!selection->roles && !selection->sector.size && !selection->no_collectives)
        return ZR_OK;
    zr_status status = count_owned(&all, graph, &whole, err);
    if (status == ZR_OK)
        status = count_owned(&some, graph, &taken, err);
    if (status != ZR_OK || all <= some)
        return status;
    snprintf(number, sizeof number, "%u", all - some);
    zr_frame_note(frame, "not_chosen",
                  (zr_words){{"单位都不在所选之内的措施", "measures whose units are all left out"}}, number,
                  number);
    return ZR_OK;
}

static zr_exit add_notes(zr_frame *frame, const zr_call *call, const zr_graph *graph,
                         const zr_selection *selection)
{
    zr_error err = {0};
    if (note_not_chosen(frame, graph, selection, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    if (selection->rows == ZR_ROWS_UNITS)
        note_collectives(frame, graph);
    return ZR_EXIT_FINE;
}

static zr_exit run(const zr_call *call)
{
    if (check(call) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    zr_corpus corpus;
    zr_exit result = zr_corpus_read_graph(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    const load_view *view = view_of(call->set.by);
    zr_selection selection;
    zr_frame *frame = NULL;
    result = zr_select(&selection, call, corpus.graph);
    selection.rows = view->rows;
    selection.keep_unowned = !asks_desk(call);
    if ((asks_desk(call) || call->set.status) && result == ZR_EXIT_FINE) {
        result = call->set.status ? zr_ledger_print(call, corpus.graph)
                                  : zr_desk_print(call, corpus.graph, &selection);
        zr_corpus_free(&corpus);
        return result;
    }
    if (result == ZR_EXIT_FINE)
        result = zr_analyze(&frame, call, corpus.graph, &selection, view->method);
    if (result == ZR_EXIT_FINE && strcmp(view->method, "load") == 0)
        result = add_notes(frame, call, corpus.graph, &selection);
    if (result == ZR_EXIT_FINE)
        result = zr_tables_print(call, &frame, 1, &view->show);
    zr_frame_free(frame);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const bys[] = {"unit", "sector", "document", "place", "section", "overdue", NULL};

static const zr_option options[] = {
    {"by",
     {{"每行是什么：unit 单位（默认）、sector 条线、document 文件、place 地方；同 --status 还有 section "
       "章节、overdue 逾期",
       "what a row is (default unit); section and overdue with --status only"}},
     bys},
    {"flags",
     {{"超负荷标记：比随机、比他地同条线、比能力（同 "
       "--capacity）多出的单位，附原文；在所选的单位里比较和校正，"
       "--place 时标记可能不同",
       "overload flags: units above chance, above their sector elsewhere, above capacity (with "
       "--capacity), with the words; judged among the units chosen, so that --place may change them"}},
     NULL},
    {"capacity",
     {{"能力表（CSV：名称,数量[,计量]）：每单位能力的负荷，哪些超出，哪些没有对上",
       "a table of capacities (CSV: name,amount[,measure]): load for each, what is over, what matches "
       "nothing"}},
     NULL},
    {"calendar",
     {{"负荷日历：各单位每月到期的措施，点出扎堆的月份",
       "load calendar: what falls due for whom in which month, pile-ups named"}},
     NULL},
    {"status",
     {{"填好状态的任务台账（zeren export --to ledger）：各文件、章节、单位的进度",
       "a ledger with its statuses filled in (zeren export --to ledger): progress by document, section, "
       "unit"}},
     NULL},
    {"today", {{"同 --status：截至这天逾期的措施", "with --status: what is overdue on that day"}}, NULL},
    {0}};

const zr_command zr_cmd_load = {
    "load",
    run,
    {{"谁承担什么：措施数、牵头、负荷份额", "who carries what: measures, leads, share of the work"}},
    {{"图…", "GRAPH…"}},
    1,
    -1,
    {options, zr_options_rows, zr_options_output, zr_options_selection, zr_options_table, zr_options_reading,
     zr_options_common},
    {{"一行一个单位（或条线、文件、地方）：负责的措施数，其中牵头、责任、配合、指导各几条，与几个单位\n"
      "共同负责，分到多少工作量（work：每条措施算一份，按角色权重分给各责任单位）。\n"
      "普通名单的首位按惯例视为牵头，单列在 lead_first；--lead stated 只算明文写的牵头。\n"
      "无责任单位的措施就是 zeren check "
      "指出的那些（no-owner、prose-only，以及只有结转的集合称谓的）：收尾的章节\n"
      "（工作要求、保障措施）里泛泛的条目、办法的条文、只说“分工见附表”的，不要求写明单位。\n"
      "表中任何数字都可以用 zeren explain 追到原文。",
      "One row a unit (or sector, document, place): the measures it answers for, how many it leads, is\n"
      "responsible for, supports or guides, how many others it shares them with, and its part of the work\n"
      "(each measure is one piece, shared among its units by role weight). The first of a plain list leads "
      "by\n"
      "convention and is counted apart as lead_first; --lead stated counts what the words say alone.\n"
      "Measures without a unit are those that zeren check tells of (no-owner, prose-only, and those with a\n"
      "carried collective alone): exhortations of closing sections, articles of a law and what refers to a\n"
      "table need not name anybody.\n"
      "zeren explain takes any number of the table back to the words."}},
    {{"zeren load 图.json --top 10", {{"担子最重的十个单位", "the ten units that carry most"}}},
     {"zeren load 图.json --by sector --lead stated",
      {{"各条线，只算明文牵头", "by sector, stated leads alone"}}},
     {"zeren load 图.json --place 广西 --sort lead --csv --bom > 广西.csv",
      {{"广西各单位，按牵头数排，供 Excel 打开", "the units of Guangxi by leads, for Excel"}}}}};
