/* zeren extract: texts → graph file. */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/twins.h"
#include "cli/whole.h"

#include <string.h>

static zr_exit run_whole(const zr_call *call)
{
    zr_corpus corpus;
    zr_exit result = zr_corpus_read(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    result = zr_write_graph(call, call->set.output, corpus.graph);
    zr_corpus_free(&corpus);
    return result;
}

typedef struct line_writer {
    const zr_call *call;
    zr_writer writer;
    zr_error err;
    zr_status status;
    uint32_t documents, measures;
    uint64_t duties;
    bool why; /* a finding tells why there are none */
    zr_twins twins;
} line_writer;

/* Each piece with a header line of its own: read back, pieces are joined. */
static zr_exit write_lines(void *context, const zr_graph *graph)
{
    line_writer *lines = context;
    zr_twins_look(&lines->twins, lines->call, graph);
    zr_corpus_say_blank(lines->call, graph);
    lines->documents += graph->document_count;
    lines->measures += graph->measure_count;
    lines->duties += graph->duty_count;
    lines->why |= zr_corpus_tells_why(graph);
    lines->status = zr_graph_write(graph, true, zr_writer_put, &lines->writer, &lines->err);
    return lines->status == ZR_OK ? ZR_EXIT_FINE : ZR_EXIT_FAILED;
}

static zr_exit run_lines(const zr_call *call)
{
    line_writer lines = {.call = call};
    if (zr_writer_open(&lines.writer, call->set.output, &lines.err) != ZR_OK)
        return zr_say_error(call, call->set.output, &lines.err);
    zr_exit result = zr_corpus_stream(call, call->arguments, call->count, write_lines, &lines);
    zr_twins_close(&lines.twins, call);
    bool said = result != ZR_EXIT_FINE && lines.status == ZR_OK; /* the inputs failed, not the output */
    zr_status status = zr_writer_close(&lines.writer, said ? ZR_BAD_INPUT : lines.status, &lines.err);
    if (result == ZR_EXIT_FINE && status == ZR_OK)
        zr_corpus_say_empty(call, lines.documents, lines.measures, lines.duties, lines.why);
    if (said || status == ZR_OK)
        return result;
    return zr_say_error(call, call->set.output, &lines.err);
}

static zr_exit run(const zr_call *call)
{
    bool lines = zr_option_is(call->set.format, "ndjson");
    return lines ? run_lines(call) : run_whole(call);
}

static const char *const formats[] = {"json", "ndjson", NULL};

static const zr_option options[] = {
    {"output",
     {{"写到这个文件（整份写好才改名）；不给或 - 写到标准输出",
       "write to this file (named when it is whole); standard output if not given or -"}},
     NULL},
    {"format",
     {{"json（默认）一整份；ndjson 每行一个对象，边读边写，占用内存与文件多少无关",
       "json (default) in one piece; ndjson one object a line, written while reading: memory does not grow "
       "with the number of files"}},
     formats},
    {0}};

const zr_command zr_cmd_extract = {
    "extract",
    run,
    {{"读文件，写出图（JSON）", "texts → graph (JSON)"}},
    {{"输入…", "INPUT…"}},
    1,
    -1,
    {options, zr_options_reading, zr_options_common},
    {{"读出每份文件的标题、文号、印发单位、日期、章节与措施，措施的责任单位及其角色，\n"
      "写成一个图文件：措施与单位两类节点，每条责任一条边，附原文行号与字节位置\n"
      "（PDF 另有页号，docx 另有段落号）。多份输入合成一个图；同一地方的同一单位只算一个节点。",
      "Reads title, number, issuers, date, sections and measures of each document, the units that answer\n"
      "for each measure and in which role, and writes them as one graph: measures and units are nodes,\n"
      "every duty is an edge with its line and bytes in the text, and the page of a PDF or the paragraph of "
      "a\n"
      "docx. Several inputs make one graph; the same unit of the same place is one node."}},
    {{"zeren extract 方案.docx -o 方案.json", {{"一份文件", "one document"}}},
     {"zeren extract 文件夹 --format ndjson | jq -c 'select(.type==\"duty\")'",
      {{"整个文件夹，逐行处理", "a folder, line by line"}}}}};
