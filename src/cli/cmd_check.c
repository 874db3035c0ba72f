/* zeren check: findings, like a compiler's. */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/findings.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/terminal.h"
#include "cli/whole.h"

#include <stdlib.h>
#include <string.h>

static zr_severity least_severity(const zr_call *call)
{
    if (!call->set.severity)
        return ZR_WARNING;
    zr_severity severity = ZR_INFO;
    while (severity < ZR_ERROR && strcmp(zr_severity_name(severity), call->set.severity) != 0)
        severity++;
    return severity;
}

static void summary(const zr_call *call, uint32_t documents, const uint32_t counts[3])
{
    bool hidden = counts[ZR_INFO] > 0 && least_severity(call) > ZR_INFO;
    zr_say(call->lang, "%u 份文件：错误 %u，警告 %u，提示 %u%s",
           "documents %u: errors %u, warnings %u, notes %u%s", documents, counts[ZR_ERROR],
           counts[ZR_WARNING], counts[ZR_INFO],
           !hidden               ? ""
           : call->lang == ZR_ZH ? "（提示未列，加 --severity info）"
                                 : " (notes not shown; --severity info does)");
    char safe[204];
    if (!documents && call->set.place) /* a county of which the documents speak may have issued none */
        zr_say(call->lang, "没有可查的：--place 看的是文件印发的地方，这里没有 %s 的文件",
               "nothing to check: --place is where a document was issued, and none here is of %s",
               zr_say_safe(safe, call->set.place));
}

static uint32_t place_of(const zr_graph *graph, const zr_finding *finding)
{
    return finding->document == ZR_NONE ? ZR_NONE : graph->documents[finding->document].place;
}

/* Which findings are asked for. */
typedef struct wanted_findings {
    zr_severity least;
    zr_span place;     /* code, or empty: all */
    uint32_t document; /* or ZR_NONE: all */
} wanted_findings;

static bool is_wanted(const zr_graph *graph, const zr_finding *finding, const wanted_findings *wanted)
{
    return zr_code_severity(finding->code) >= wanted->least &&
           zr_select_is_in(graph, place_of(graph, finding), wanted->place) &&
           (wanted->document == ZR_NONE || finding->document == wanted->document);
}

static uint32_t count_documents(const zr_graph *graph, const wanted_findings *wanted)
{
    uint32_t count = 0;
    for (uint32_t d = 0; d < graph->document_count; d++)
        count += zr_select_is_in(graph, graph->documents[d].place, wanted->place) &&
                 (wanted->document == ZR_NONE || wanted->document == d);
    return count;
}

/* no-owner 9、two-leads 2 */
typedef struct count_list {
    zr_buffer words;
    uint32_t entries;
} count_list;

static void add_count(count_list *out, const zr_call *call, zr_span name, uint32_t count)
{
    if (!count)
        return;
    zr_buffer_put(&out->words, out->entries++ == 0 ? "" : call->lang == ZR_ZH ? "、" : ", ");
    zr_buffer_add(&out->words, name);
    zr_buffer_print(&out->words, " %u", count);
}

/* Of one entry alone the line above has said all. */
static void say_counts(const zr_call *call, count_list *list, zr_words what)
{
    zr_buffer_char(&list->words, '\0');
    if (!list->words.failed && list->entries > 1)
        zr_say(call->lang, "%s：%s", "%s: %s", what.in[call->lang], list->words.data);
    zr_buffer_free(&list->words);
}

static void say_kinds(const zr_call *call, const uint32_t kinds[ZR_CODES])
{
    count_list list = {0};
    for (int code = 0; code < ZR_CODES; code++)
        add_count(&list, call, zr_span_of(zr_code_name((zr_code)code)), kinds[code]);
    say_counts(call, &list, (zr_words){{"所列按种类", "those listed, by kind"}});
}

static void say_places(const zr_call *call, const zr_graph *graph, const uint32_t *places)
{
    count_list list = {0};
    for (uint32_t p = 0; p < graph->place_count; p++)
        add_count(&list, call, graph->places[p].name, places[p]);
    add_count(&list, call, zr_span_of(call->lang == ZR_ZH ? "地方不明" : "of no place"),
              places[graph->place_count]);
    say_counts(call, &list, (zr_words){{"所列按地方", "those listed, by place"}});
}

/* How many of each kind and of each place there are of those that are listed. */
static void count_listed(const zr_call *call, const zr_graph *graph, const wanted_findings *wanted)
{
    uint32_t kinds[ZR_CODES] = {0};
    uint32_t *places = calloc(graph->place_count + (size_t)1, sizeof *places);
    for (uint32_t i = 0; places && i < graph->finding_count; i++) {
        const zr_finding *finding = &graph->findings[i];
        uint32_t place = place_of(graph, finding);
        if (!is_wanted(graph, finding, wanted))
            continue;
        kinds[finding->code]++;
        places[place == ZR_NONE ? graph->place_count : place]++;
    }
    if (places) {
        say_kinds(call, kinds);
        say_places(call, graph, places);
    }
    free(places);
}

static void write_findings(zr_buffer *out, const zr_call *call, zr_corpus *corpus,
                           const wanted_findings *wanted)
{
    const zr_graph *graph = corpus->graph;
    uint32_t width = zr_terminal_width(stdout), written = 0;
    zr_buffer_put(out, call->set.json ? "{\"findings\": [" : "");
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        if (!is_wanted(graph, &graph->findings[i], wanted))
            continue;
        if (call->set.json)
            zr_finding_json(out, corpus, i, written++);
        else
            zr_finding_text(out, call->lang, corpus, i, width ? width : 100);
    }
    zr_buffer_put(out, call->set.json ? "\n]}\n" : "");
}

/* What is shown for the detail; some sentences take none. */
static const char *gap_of(zr_span before, const char *after)
{
    return *after || zr_span_ends(before, " ") || zr_span_ends(before, "：") ? "…" : "";
}

/* Every finding there is: name, severity, sentence, what to do. */
static zr_exit list(const zr_call *call)
{
    zr_buffer text = {0};
    for (int code = 0; code < ZR_CODES; code++) {
        const char *sentence = zr_code_sentence((zr_code)code, call->lang), *gap = strstr(sentence, "%s");
        static const zr_words severities[] = {{{"提示", "note"}}, {{"警告", "warning"}}, {{"错误", "error"}}};
        zr_buffer_print(&text, "%-20s%s%s%.*s%s%s\n", zr_code_name((zr_code)code),
                        severities[zr_code_severity((zr_code)code)].in[call->lang],
                        call->lang == ZR_ZH ? "：" : ": ", (int)(gap - sentence), sentence,
                        gap_of((zr_span){sentence, (size_t)(gap - sentence)}, gap + 2), gap + 2);
        zr_buffer_print(&text, "%20s→ %s\n", "", zr_code_advice((zr_code)code, call->lang));
    }
    zr_exit result = zr_write_buffer(call, call->set.output, &text);
    zr_buffer_free(&text);
    return result;
}

static zr_exit run(const zr_call *call)
{
    if (call->set.list)
        return list(call);
    if (call->count == 0)
        return zr_say_missing(call);
    zr_corpus corpus;
    zr_exit result = zr_corpus_read(&corpus, call, call->arguments, call->count, true);
    if (result != ZR_EXIT_FINE)
        return result;
    uint32_t counts[3] = {0};
    zr_selection selection;
    result = zr_select(&selection, call, corpus.graph);
    wanted_findings wanted = {ZR_INFO, selection.place, ZR_NONE};
    if (selection.document.size)
        wanted.document = zr_select_document(corpus.graph, selection.document);
    for (uint32_t i = 0; i < corpus.graph->finding_count; i++)
        if (is_wanted(corpus.graph, &corpus.graph->findings[i], &wanted))
            counts[zr_code_severity(corpus.graph->findings[i].code)]++;
    zr_buffer text = {0};
    wanted.least = least_severity(call);
    if (result == ZR_EXIT_FINE) {
        write_findings(&text, call, &corpus, &wanted);
        result = zr_write_buffer(call, call->set.output, &text);
    }
    if (result == ZR_EXIT_FINE) {
        summary(call, count_documents(corpus.graph, &wanted), counts);
        count_listed(call, corpus.graph, &wanted);
        result = counts[ZR_WARNING] + counts[ZR_ERROR] ? ZR_EXIT_FINDINGS : ZR_EXIT_FINE;
    }
    zr_buffer_free(&text);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const severities[] = {"info", "warning", "error", NULL};

static const zr_option options[] = {
    {"severity",
     {{"只列这一级及以上：info 提示、warning 警告（默认）、error 错误；不影响退出码",
       "this level and above (default warning); the exit code is the same"}},
     severities},
    {"document", {{"只看这份文件", "this document alone"}}, NULL},
    {"place", {{"只看这个地方的文件", "documents of this place alone"}}, NULL},
    {"list",
     {{"列出全部发现：代码、级别、说明、该怎么办", "list all findings: code, severity, message, what to do"}},
     NULL},
    {"json", {{"以 JSON 输出，说明为中英两种", "print JSON, with messages in both languages"}}, NULL},
    {0}};

const zr_command zr_cmd_check = {
    "check",
    run,
    {{"需要人看一眼的地方：无人负责、两个牵头、名称不识……",
      "findings: no owner, two leads, unknown names …"}},
    {{"输入…", "INPUT…"}},
    0,
    -1,
    {options, zr_options_output, zr_options_reading, zr_options_common},
    {{"像编译器那样列出发现：文件:行:列: 级别: 说明 [代码]，下面是原文那一行和指示符。\n"
      "末尾（标准错误）是各级、各种、各地的条数。有警告或错误时退出码为 1，\n"
      "只有提示时为 0，便于脚本使用。每种代码是什么意思、该怎么办：--list。",
      "Lists findings as a compiler does: file:line:column: severity: message [code], with the line and a\n"
      "caret under the words, then (on standard error) how many of each level, kind and place. Exit code 1\n"
      "when there is a warning or an error, 0 with notes alone. What each code means and what to do: "
      "--list."}},
    {{"zeren check 方案.docx", {{"一份文件", "one document"}}},
     {"zeren check 文件夹 --severity warning --json", {{"整个文件夹，供程序读", "a folder, for programs"}}}}};
