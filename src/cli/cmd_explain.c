/* zeren explain: any number or edge, back to the words. */
#include "cli/commands.h"
#include "cli/explain.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/terminal.h"
#include "cli/whole.h"

#include <stdlib.h>
#include <string.h>

#define MOST_TOPICS 50 /* shown for one word that means many things */

static zr_exit find(zr_topics *out, const zr_explanation *explain, const char *word)
{
    char safe[204];
    *out = (zr_topics){0};
    if (!zr_topics_find(out, explain->graph, zr_span_of(word)))
        return zr_say_failed(explain->call, "内存不足", "out of memory");
    if (out->count > 0)
        return ZR_EXIT_FINE;
    const char *near = zr_topics_nearest(explain->graph, word);
    zr_say_safe(safe, word);
    if (near)
        return zr_say_usage(explain->call, "图中没有 %s，是不是 %s？",
                            "nothing in the graph is called %s; did you mean %s?", safe, near);
    return zr_say_usage(
        explain->call, "图中没有 %s（可给编号、措施标号、单位名称、文件名或发现的序号）",
        "nothing in the graph is called %s (ids, measure labels, unit names, documents and numbers of "
        "findings are)",
        safe);
}

static void explain_all(zr_explanation *explain, const zr_topics *topics)
{
    for (size_t i = 0; i < topics->count && i < MOST_TOPICS; i++) {
        zr_buffer_put(&explain->out, i ? "\n" : "");
        zr_explain_topic(explain, topics->items[i]);
    }
    if (topics->count > MOST_TOPICS)
        zr_say(explain->lang, "另有 %zu 个同名，未列", "%zu more of that name, not shown",
               topics->count - MOST_TOPICS);
}

static zr_exit explain_number(zr_explanation *explain, const zr_topics *topics, const char *quantity)
{
    zr_selection selection;
    zr_exit result = zr_select(&selection, explain->call, explain->graph);
    for (size_t i = 0; i < topics->count && result == ZR_EXIT_FINE; i++)
        if (topics->items[i].kind == ZR_TOPIC_UNIT)
            result = zr_explain_quantity(explain, &selection, topics->items[i].index, quantity);
    return result;
}

static zr_exit explain_two(zr_explanation *explain, const zr_topics *a, const char *word)
{
    zr_topics b;
    zr_exit result = find(&b, explain, word);
    for (size_t i = 0; i < a->count && result == ZR_EXIT_FINE; i++)
        for (size_t j = 0; j < b.count; j++)
            zr_explain_pair(explain, a->items[i], b.items[j]);
    zr_topics_free(&b);
    if (result == ZR_EXIT_FINE && explain->out.size == 0)
        zr_say(explain->lang, "二者之间没有责任关系", "no duty joins the two");
    return result;
}

static zr_exit explain_words(zr_explanation *explain, const char *const *words, int count)
{
    zr_topics topics;
    zr_exit result = find(&topics, explain, words[0]);
    if (result == ZR_EXIT_FINE && count == 1)
        explain_all(explain, &topics);
    else if (result == ZR_EXIT_FINE && zr_is_quantity(words[1]))
        result = explain_number(explain, &topics, words[1]);
    else if (result == ZR_EXIT_FINE)
        result = explain_two(explain, &topics, words[1]);
    zr_topics_free(&topics);
    return result;
}

static zr_exit run(const zr_call *call)
{
    zr_corpus corpus;
    zr_exit result = zr_corpus_read(&corpus, call, call->arguments, 1, true);
    if (result != ZR_EXIT_FINE)
        return result;
    uint32_t width = zr_terminal_width(stdout);
    zr_explanation explain = {.call = call, .lang = call->lang, .corpus = &corpus, .graph = corpus.graph};
    explain.width = width ? width : 100;
    explain.told = calloc(corpus.graph->document_count + (size_t)1, sizeof *explain.told);
    explain.ruled = calloc(corpus.graph->document_count + (size_t)1, sizeof *explain.ruled);
    result = explain.told && explain.ruled ? explain_words(&explain, call->arguments + 1, call->count - 1)
                                           : zr_say_failed(call, "内存不足", "out of memory");
    if (result == ZR_EXIT_FINE)
        result = zr_write_buffer(call, NULL, &explain.out);
    if (result == ZR_EXIT_FINE && explain.incomplete)
        result = ZR_EXIT_FINDINGS;
    free(explain.told);
    free(explain.ruled);
    zr_buffer_free(&explain.out);
    zr_corpus_free(&corpus);
    return result;
}

const zr_command zr_cmd_explain = {
    "explain",
    run,
    {{"任何数字、任何一条责任，追到原文", "any number or duty, back to the words"}},
    {{"图 所问 [列名|所问]", "GRAPH WHAT [QUANTITY|WHAT]"}},
    2,
    3,
    {zr_options_selection, zr_options_reading, zr_options_common},
    {{"所问可以是：\n"
      "  单位的名称或编号（自治区科技厅）    它的每一条责任和原文\n"
      "  措施的编号或标号（（七）、002#3）    它的章节、责任单位、时限、目标\n"
      "  文件的编号、文号或标题              它的来历和发现\n"
      "  数字（3）或 “finding 3”、“duty 12”   check 的第几条发现、图中的第几条责任\n"
      "单位后面跟 load 表的列名（measures、lead、work……）即把那个数字拆开：哪些措施，各占多少，原文为何；\n"
      "所问后面再跟一个所问，是二者之间的责任或共同的措施。\n"
      "原文件改动过（SHA-256 不符）或不在了会说明，退出码为 1。",
      "WHAT is one of:\n"
      "  a unit's name or id (自治区科技厅)        every duty of it, in its words\n"
      "  a measure's id or label (（七）, 002#3)   its section, units, deadlines, targets\n"
      "  a document's id, number or title          where it comes from, its findings\n"
      "  a number (3), “finding 3”, “duty 12”      a finding of check, a duty of the graph\n"
      "A unit and a column of the load table (measures, lead, work …) takes that number apart: which\n"
      "measures, how much each adds, in which words. Two WHATs: the duties between them, or what they "
      "share.\n"
      "Says when a text has changed (SHA-256) or is gone; the exit code is 1 then."}},
    {{"zeren explain 图.json 自治区科技厅 lead",
      {{"它牵头的每一条，原文", "all that it leads, in the words"}}},
     {"zeren explain 方案.txt （七）",
      {{"第（七）条由谁负责，为什么这样说", "who answers for （七）, and why we say so"}}}}};
