/* zeren export: the graph in the formats that other programs read. */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/files.h"
#include "cli/ledger.h"
#include "cli/message.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/select.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static zr_exit write_part(const zr_call *call, const zr_graph *graph, const zr_export_part *part,
                          const zr_export_options *options, const char *path)
{
    zr_error err = {0};
    zr_writer writer;
    zr_status status = zr_writer_open(&writer, path, &err);
    if (status == ZR_OK) {
        status = part->write(graph, options, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, path, &err);
}

/* ab.csv → ab: the parts bring their own endings. */
static size_t stem_size(const char *output, const char *format)
{
    size_t size = strlen(output), tail = strlen(format) + 1;
    bool has = size > tail && output[size - tail] == '.' && output[size - tail - 1] != '/' &&
               strcmp(output + size - tail + 1, format) == 0;
    return has ? size - tail : size;
}

/* -o STEM of a format of several files: STEM.edges.csv, STEM.nodes.csv. */
static zr_exit write_named(const zr_call *call, const zr_graph *graph, const zr_export_part *part,
                           const zr_export_options *options, const char *format)
{
    size_t stem = stem_size(call->set.output, format), size = stem + strlen(part->ending) + 2;
    char *path = malloc(size);
    if (!path) {
        zr_error err = {0};
        zr_fail_memory(&err);
        return zr_say_error(call, call->set.output, &err);
    }
    snprintf(path, size, "%.*s.%s", (int)stem, call->set.output, part->ending);
    zr_exit result = write_part(call, graph, part, options, path);
    free(path);
    return result;
}

static zr_exit write_all(const zr_call *call, const zr_graph *graph, const zr_export_format *format,
                         const zr_export_options *options)
{
    bool several = format->parts[1].write != NULL;
    bool named = !zr_to_stdout(call);
    if (several && !named)
        return zr_say_usage(call, "%s 是几个文件，请用 -o 给出名称（不带后缀）",
                            "%s is several files: name them with -o, without an ending", format->name);
    if (!several)
        return write_part(call, graph, &format->parts[0], options, call->set.output);
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < 2 && result == ZR_EXIT_FINE; i++)
        result = write_named(call, graph, &format->parts[i], options, format->name);
    return result;
}

/* What --to takes: the table of formats, and the ledger. */
static zr_exit no_format(const zr_call *call)
{
    char names[200] = "", safe[204];
    uint32_t count;
    const zr_export_format *formats = zr_export_formats(&count);
    zr_nearest nearest = {call->set.to, NULL, 0};
    for (uint32_t i = 0; i <= count; i++) {
        const char *name = i < count ? formats[i].name : "ledger";
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s", i ? ", " : "", name);
        if (call->set.to)
            zr_nearest_try(&nearest, name);
    }
    if (!call->set.to)
        return zr_say_usage(call, "请用 --to 选一种格式：%s", "choose a format with --to: %s", names);
    zr_say_safe(safe, call->set.to);
    if (nearest.best)
        return zr_say_usage(call, "--to 不能是 %s，是不是 %s？可选：%s",
                            "--to cannot be %s; did you mean %s? It is one of: %s", safe, nearest.best,
                            names);
    return zr_say_usage(call, "--to 不能是 %s，可选：%s", "--to cannot be %s; it is one of: %s", safe, names);
}

/* Options that mean nothing to the format. */
static zr_exit check(const zr_call *call, const zr_export_format *format)
{
    static const char *const ledgers[] = {"unit",  "each",  "status",  "format", "document",
                                          "place", "until", "undated", NULL};
    static const char *const weights[] = {"binary", "lead", NULL}, *const marks[] = {"bom", NULL};
    char with[40];
    snprintf(with, sizeof with, "--to %s", format ? format->name : "ledger");
    zr_exit result = format ? zr_options_idle(call, ledgers, with) : ZR_EXIT_FINE;
    if (result == ZR_EXIT_FINE && !(format && format->weighted))
        result = zr_options_idle(call, weights, with);
    if (result == ZR_EXIT_FINE && format && !format->marked)
        result = zr_options_idle(call, marks, with);
    if (result == ZR_EXIT_FINE && call->set.until && call->set.undated)
        result =
            zr_say_usage(call, "--until 与 --undated 请分开用", "--until and --undated exclude each other");
    return result;
}

static zr_exit run_format(const zr_call *call, const zr_graph *graph, const zr_export_format *format)
{
    if (strcmp(format->name, "sqlite") == 0 && zr_to_stdout(call) && isatty(STDOUT_FILENO))
        return zr_say_usage(call, "不把 %s 打到终端，请用 -o 写入文件",
                            "%s is not for a terminal: name a file with -o", format->name);
    zr_export_options options = {
        .lead = zr_select_lead(call), .binary = call->set.binary, .bom = call->set.bom};
    return write_all(call, graph, format, &options);
}

static zr_exit run(const zr_call *call)
{
    bool ledger = zr_option_is(call->set.to, "ledger");
    const zr_export_format *format =
        call->set.to && !ledger ? zr_export_find(zr_span_of(call->set.to)) : NULL;
    if (!format && !ledger)
        return no_format(call);
    if (check(call, format) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    zr_corpus corpus;
    zr_exit result = zr_corpus_read_graph(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    result = ledger ? zr_ledger_export(call, corpus.graph) : run_format(call, corpus.graph, format);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const ledger_forms[] = {"csv", "md", NULL};

static const zr_option options[] = {
    {"to", {{"写成哪种格式（见上）", "the format to write (above)"}}, NULL},
    {"unit",
     {{"台账：只列这个单位的措施，附它的角色", "ledger: the measures of this unit alone, with its role"}},
     NULL},
    {"each", {{"台账：每个单位一份，写进 -o 文件夹", "ledger: one file a unit, into the folder -o"}}, NULL},
    {"status", {{"台账：带上已填的状态", "ledger: with the statuses filled in so far"}}, NULL},
    {"format",
     {{"台账：csv（默认，供 Excel）或 md；-o 以 .md 结尾即为 md",
       "ledger: csv (default, for Excel) or md; md when -o ends in .md"}},
     ledger_forms},
    {"undated",
     {{"台账：只列没有到期日的：没写时限，或每年、长期",
       "ledger: what has no date to be due on alone: no time limit, or one that recurs"}},
     NULL},
    {"until",
     {{"台账：只列到这天、这月或这年（2025-06-30、2025-06、2025年6月底、2025年）为止有到期日的，按到期日排；"
       "每年、长期等没有日期的不列",
       "ledger: only what has a date by this day, month or year (2025-06-30, 2025-06, 2025年6月底, 2025年), "
       "by "
       "date; what recurs or goes on has none"}},
     NULL},
    {"document", {{"台账：只列这份文件", "ledger: this document only"}}, NULL},
    {"place",
     {{"台账：只列这个地方的单位承担的、无人承担的；每条仍列出全部单位",
       "ledger: what units of this place, or nobody, answers for; each row still has all its units"}},
     NULL},
    {"output",
     {{"写到这个文件；几个文件的格式（csv、dl）给不带后缀的名称",
       "write to this file; formats of several files (csv, dl) take a name without an ending"}},
     NULL},
    {"lead",
     {{"权重里怎样算牵头：first（默认）含首位，stated 只算明示",
       "what weighs as a lead: first (default) also the first-listed, stated only what the words say"}},
     zr_lead_rules},
    {"binary", {{"权重一律为 1", "every weight is 1"}}, NULL},
    {"bom",
     {{"文本文件以字节顺序标记开头（Excel 需要）",
       "text files begin with a byte order mark (Excel wants it)"}},
     NULL},
    {0}};

const zr_command zr_cmd_export = {
    "export",
    run,
    {{"写成其他程序能读的格式", "the graph in the formats other programs read"}},
    {{"图", "GRAPH"}},
    1,
    -1,
    {options, zr_options_reading, zr_options_common},
    {{"csv        责任、节点两张表，信息最全\n"
      "incidence  单位×措施矩阵，空行空列保留    long       R bipartite 的长表\n"
      "graphml    igraph、NetworkX、Gephi        gexf       Gephi（1.3）\n"
      "pajek      二模网络，每种角色一个关系     dl         UCINET，附代码表\n"
      "jgf        JSON Graph Format 2            hif        超图交换格式，措施为超边\n"
      "node-link  NetworkX（3.4 起）             sqlite     数据库，附常用视图\n"
      "ledger     任务台账：一行一条措施，牵头、责任、时限、目标、出处；状态列填好后用 load --status 读回\n"
      "           到期日是几个时限中最后的一个；同一单位一格只列一次\n"
      "权重：牵头 2、责任 1、配合 ½、指导 ¼；--binary 一律为 1。",
      "csv        two tables, duties and nodes: nothing is lost\n"
      "incidence  units × measures, empty rows and columns kept   long       long form of R's bipartite\n"
      "graphml    igraph, NetworkX, Gephi                         gexf       Gephi (1.3)\n"
      "pajek      two-mode, one relation a role                   dl         UCINET, with a key of codes\n"
      "jgf        JSON Graph Format 2                             hif        hypergraph interchange: a "
      "measure is a hyperedge\n"
      "node-link  NetworkX (3.4 and later)                        sqlite     a database with views\n"
      "ledger     one row a measure: lead, units, deadline, targets, source; fill in the status column and\n"
      "           read it back with load --status; due is the last of several deadlines\n"
      "Weights: lead 2, responsible 1, support ½, guide ¼; --binary makes them 1."}},
    {{"zeren export 图.json --to graphml -o 图.graphml", {{"给 Gephi 或 igraph", "for Gephi or igraph"}}},
     {"zeren export 图.json --to csv -o 图 --bom",
      {{"图.edges.csv 与 图.nodes.csv，Excel 可直接打开", "图.edges.csv and 图.nodes.csv, ready for Excel"}}},
     {"zeren export 图.json --to ledger -o 台账.csv",
      {{"任务台账，Excel 直接打开，填状态列", "the ledger, for Excel, to fill in"}}},
     {"zeren export 图.json --to ledger --each -o 台账", {{"每个单位一份", "one ledger a unit"}}},
     {"zeren export 图.json --to ledger --until 2025-06 --format md",
      {{"六月底前要完成什么", "what is due by the end of June"}}},
     {"zeren export 图.json --to sqlite -o 图.sqlite", {{"SQL 查询", "to query in SQL"}}}}};
