/* zeren run: everything at once. */
#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/default_texts.h"
#include "cli/message.h"
#include "cli/run_results.h"
#include "cli/tables.h"

#include <stdio.h>
#include <stdlib.h>

#define TOP 10

static zr_exit write_rest(const zr_call *call, zr_corpus *corpus, zr_out_folder *folder,
                          const zr_run_desk *desk)
{
    zr_exit result = zr_run_graph(call, corpus, folder);
    if (result == ZR_EXIT_FINE)
        result = zr_run_findings(call, corpus, folder);
    if (result == ZR_EXIT_FINE)
        result = zr_run_tables(call, corpus, folder, desk);
    if (result == ZR_EXIT_FINE)
        result = zr_run_page(call, corpus, folder, desk);
    return result;
}

static zr_exit write_results(const zr_call *call, zr_corpus *corpus, zr_out_folder *folder,
                             const zr_run_desk *desk)
{
    zr_crew crew;
    zr_run_plan *plan;
    zr_exit result = zr_run_maps_start(&plan, &crew, call, corpus, folder);
    if (result == ZR_EXIT_FINE)
        result = write_rest(call, corpus, folder, desk);
    zr_exit drawn = zr_run_maps_end(plan, &crew, call, result != ZR_EXIT_FINE);
    return result == ZR_EXIT_FINE ? drawn : result;
}

static zr_exit print_top(const zr_call *call, const zr_corpus *corpus)
{
    static const char *const columns[] = {"name",        "place",   "measures", "lead",
                                          "responsible", "support", "partners", NULL};
    static const char *const notes[] = {"lead_rule", NULL};
    const zr_show show = {.columns = columns, .bar = "measures", .notes = notes};
    zr_frame *frame;
    zr_selection selection = {.keep_unowned = true};
    zr_call brief = *call;
    brief.set.top = TOP;
    brief.set.output = NULL;
    brief.set.bom = false; /* is for the files */
    zr_exit result = zr_analyze(&frame, call, corpus->graph, &selection, "load");
    if (result == ZR_EXIT_FINE)
        result = zr_tables_print(&brief, &frame, 1, &show);
    zr_frame_free(frame);
    return result;
}

/* What the graph has for a person to look at: by severity, and how many files were not read. */
static zr_exit say_findings(const zr_call *call, const zr_graph *graph)
{
    uint32_t counts[3] = {0}, unread = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        counts[zr_code_severity(graph->findings[i].code)]++;
        unread += graph->findings[i].code == ZR_F_UNREAD_FILE;
    }
    printf(call->lang == ZR_ZH ? "\n待核问题：错误 %u，警告 %u，提示 %u（findings.txt、index.html）\n"
                               : "\nfindings: errors %u, warnings %u, notes %u (findings.txt, index.html)\n",
           counts[ZR_ERROR], counts[ZR_WARNING], counts[ZR_INFO]);
    if (!unread)
        return ZR_EXIT_FINE;
    printf(call->lang == ZR_ZH ? "没有读成的文件：%u（其内容不在结果里）\n"
                               : "files not read: %u (the results are without them)\n",
           unread);
    return ZR_EXIT_FINDINGS;
}

/* Fills the folder and names it, then shows what there is. */
static zr_exit run_into(const zr_call *call, zr_corpus *corpus, const char *path, const zr_run_desk *desk)
{
    zr_error err = {0};
    zr_out_folder folder;
    if (zr_out_folder_open(&folder, path, &err) != ZR_OK)
        return zr_say_error(call, path, &err);
    zr_exit result = write_results(call, corpus, &folder, desk);
    zr_status status = zr_out_folder_close(&folder, result == ZR_EXIT_FINE ? ZR_OK : ZR_IO, call->lang, &err);
    if (result == ZR_EXIT_FINE && status != ZR_OK)
        result = zr_say_error(call, path, &err);
    if (result == ZR_EXIT_FINE)
        result = print_top(call, corpus);
    if (result == ZR_EXIT_FINE)
        zr_run_list(call, &folder);
    if (result == ZR_EXIT_FINE)
        result = say_findings(call, corpus->graph);
    zr_out_folder_free(&folder);
    return result;
}

static zr_exit read_inputs(zr_corpus *corpus, const zr_call *call)
{
    if (call->count > 0)
        return zr_corpus_read(corpus, call, call->arguments, call->count, true);
    char *texts = zr_default_texts();
    if (!texts)
        return zr_say_usage(call, "没有随附的五份文件，请给出输入",
                            "the five documents are not here: name an INPUT");
    const char *inputs[] = {texts};
    zr_exit result = zr_corpus_read(corpus, call, inputs, 1, true);
    free(texts);
    return result;
}

static zr_exit run(const zr_call *call)
{
    zr_corpus corpus;
    zr_exit result = read_inputs(&corpus, call);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_run_desk desk = {0};
    result = zr_run_desk_make(&desk, call, &corpus);
    if (result == ZR_EXIT_FINE)
        result = run_into(call, &corpus, call->set.output ? call->set.output : "zeren-out", &desk);
    zr_run_desk_free(&desk);
    zr_corpus_free(&corpus);
    return result;
}

static const zr_option options[] = {
    {"output",
     {{"写到这个文件夹（默认 zeren-out）；全部写好才出现。已有文件夹：上次写的、这次没有的删去，其他文件不动",
       "write into this folder (default zeren-out), when all is written; in one that is there, files that an "
       "earlier run wrote and this one does not are removed, all others stay"}},
     NULL},
    {"bom",
     {{"CSV 以字节顺序标记开头，供 Excel 直接打开", "begin CSV with a byte order mark, for Excel"}},
     NULL},
    {"capacity",
     {{"能力表（同 zeren load --capacity），进报告",
       "capacities (as zeren load --capacity), for the report"}},
     NULL},
    {"status",
     {{"填好状态的台账（同 zeren load --status），进报告",
       "a ledger with its statuses (as zeren load --status), for the report"}},
     NULL},
    {"today", {{"截至这天逾期的措施", "what is overdue on that day"}}, NULL},
    {"before",
     {{"与这个旧版对照（文件、文件夹或图），变动进报告",
       "compare with this older version (file, folder or graph); the changes go into the report"}},
     NULL},
    {"seed", {{"随机方法的种子（默认 1）", "seed of random methods (default 1)"}}, NULL},
    {0}};

const zr_command zr_cmd_run = {
    "run",
    run,
    {{"一次做完：图、表格、发现、地图、报告网页", "everything: graph, tables, findings, maps, report"}},
    {{"[输入…]", "[INPUT…]"}},
    0,
    -1,
    {options, zr_options_reading, zr_options_common},
    {{"读入文件（不给则读随附的五份政策文件），把结果写进一个文件夹：\n"
      "  graph.json      图，其他命令都能读\n"
      "  tables/*.csv    责任、措施台账、单位、文件、发现；负荷、中心性、重叠、群组等\n"
      "  findings.txt    需要人看一眼的地方，附原文\n"
      "  ledger.csv      任务台账，供 Excel 填状态\n"
      "  maps/*          地图：SVG、PDF、DOT（PNG 用 zeren map）\n"
      "  index.html      报告：一个文件，不联网，每个数字都能点回原文\n"
      "最后打印担子最重的十个单位、写好的文件、各级发现的条数。文件夹里读不了的文件（扫描件、.doc）略过，\n"
      "列入发现，退出码为 1。",
      "Reads the inputs (the five policy documents that come with zeren if none is given) and fills a "
      "folder:\n"
      "  graph.json      the graph, which every other command reads\n"
      "  tables/*.csv    duties, ledger of measures, units, documents, findings; loads, centrality, overlap "
      "…\n"
      "  findings.txt    what a person should look at, with the words\n"
      "  ledger.csv      the ledger of measures, for a spreadsheet, to fill in\n"
      "  maps/*          maps: SVG, PDF, DOT (PNG: zeren map)\n"
      "  index.html      the report: one file, no network, every number leads back to the words\n"
      "Ends with the ten units that carry most, the files written and how many findings there are. Files of "
      "a\n"
      "folder that cannot be read (scans, .doc) are passed over and told among them; the exit code is 1 "
      "then."}},
    {{"zeren run", {{"随附的五份文件 → zeren-out", "the five documents → zeren-out"}}},
     {"zeren run 文件夹 -o 结果 --bom",
      {{"自己的文件，CSV 供 Excel 打开", "your own documents, CSV for Excel"}}}}};
