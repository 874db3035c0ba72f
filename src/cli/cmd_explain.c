/* zeren explain: any number or edge, back to the words. */
#include "cli/commands.h"
#include "cli/explain.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/terminal.h"
#include "cli/whole.h"
#include "zeren/method.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_TOPICS 50 /* shown for one word that means many things */

/* Numbers of an analysis that are worked out of the whole network are no sums: how it is done is told there.
 */
static const zr_method *method_called(const char *word)
{
    const zr_method *method;
    zr_span name = zr_span_of(word);
    for (uint32_t i = 0; (method = zr_method_at(i)) != NULL; i++) {
        if (zr_span_equal(zr_span_of(method->name), name) ||
            zr_span_equal(zr_span_of(method->title.in[ZR_ZH]), name) ||
            zr_span_equal(zr_span_of(method->title.in[ZR_EN]), name))
            return method;
    }
    return NULL;
}

/* Findings and duties go by number: how many there are. */
static zr_exit say_no_number(const zr_explanation *explain, zr_topic_kind kind, const char *safe)
{
    const zr_graph *graph = explain->graph;
    if (kind == ZR_TOPIC_DUTY && graph->duty_count)
        return zr_say_usage(explain->call, "没有 %s：图中的责任是第 1 到 %u 条",
                            "there is no %s: the graph's duties are 1 to %u", safe, graph->duty_count);
    if (kind == ZR_TOPIC_FINDING && graph->finding_count)
        return zr_say_usage(explain->call, "没有 %s：发现是第 1 到 %u 条，序号见 zeren check --json",
                            "there is no %s: the findings are 1 to %u (zeren check --json numbers them)",
                            safe, graph->finding_count);
    return kind == ZR_TOPIC_DUTY ? zr_say_usage(explain->call, "没有 %s：图中没有责任",
                                                "there is no %s: the graph has no duties", safe)
                                 : zr_say_usage(explain->call, "没有 %s：图中没有发现",
                                                "there is no %s: the graph has no findings", safe);
}

static zr_exit say_unknown(const zr_explanation *explain, const char *word)
{
    char safe[204];
    const zr_method *method = method_called(word);
    const char *near = zr_topics_nearest(explain->graph, word);
    zr_topic_kind kind;
    zr_say_safe(safe, word);
    if (zr_topic_is_number(zr_span_of(word), &kind))
        return say_no_number(explain, kind, safe);
    if (method)
        return zr_say_usage(explain->call,
                            "%s 由整个网络算得，不能逐条拆开；算法见 zeren analyze --explain %s",
                            "%s is worked out of the whole network and cannot be taken apart; zeren analyze "
                            "--explain %s tells how",
                            safe, method->name);
    if (near)
        return zr_say_usage(explain->call, "图中没有 %s，是不是 %s？",
                            "nothing in the graph is called %s; did you mean %s?", safe, near);
    return zr_say_usage(
        explain->call,
        "图中没有 %s（可给编号、措施标号、单位、条线、地方、文件的名称、发现的序号，或 load 表的列名）",
        "nothing in the graph is called %s (ids, measure labels, names of units, sectors, places and "
        "documents, "
        "numbers of findings and columns of load are)",
        safe);
}

/* What the word names; of what only holds it, one is taken, and several are for the person to choose from. */
static zr_exit find(zr_topics *out, const zr_explanation *explain, const char *word)
{
    *out = (zr_topics){0};
    const zr_selection *chosen = &explain->selection;
    bool fine = zr_topics_named(out, explain->graph, zr_span_of(word));
    if (fine && !out->count)
        fine = zr_topics_understood(out, explain->call, explain->graph, zr_span_of(word));
    bool named = out->count > 0;
    if (fine && !named)
        fine = zr_topics_holding(out, explain->graph, zr_span_of(word));
    if (!fine || !zr_topics_narrow(out, explain->graph, chosen->place, chosen->document))
        return zr_say_failed(explain->call, "内存不足", "out of memory");
    if (named)
        return ZR_EXIT_FINE;
    return out->count ? zr_explain_choice(explain, out, word) : say_unknown(explain, word);
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

/* Can the number be taken apart of what was named? */
static bool is_number_of(zr_topic topic, const char *quantity)
{
    return (zr_has_quantities(topic) && zr_is_quantity(quantity)) ||
           (zr_has_group_quantities(topic) && zr_is_group_quantity(quantity));
}

static zr_exit explain_number(zr_explanation *explain, const zr_topics *topics, const char *quantity)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < topics->count && result == ZR_EXIT_FINE; i++) {
        zr_topic topic = topics->items[i];
        if (is_number_of(topic, quantity))
            result = (zr_has_quantities(topic) ? zr_explain_quantity
                                               : zr_explain_group_quantity)(explain, topic, quantity);
    }
    return result;
}

static zr_exit explain_two(zr_explanation *explain, const zr_topics *a, const char *word)
{
    zr_topics b;
    zr_exit result = find(&b, explain, word);
    for (size_t i = 0; i < a->count && result == ZR_EXIT_FINE; i++)
        for (size_t j = 0; j < b.count; j++)
            zr_explain_pair(explain, a->items[i], b.items[j], a->count == 1 && b.count == 1);
    zr_topics_free(&b);
    if (result == ZR_EXIT_FINE && explain->out.size == 0)
        zr_say(explain->lang, "二者之间没有责任关系", "no duty joins the two");
    return result;
}

static bool may_number(const zr_topics *topics, const char *quantity)
{
    bool may = false;
    for (size_t i = 0; i < topics->count; i++)
        may |= is_number_of(topics->items[i], quantity);
    return may;
}

static zr_exit explain_words(zr_explanation *explain, const char *const *words, int count)
{
    zr_topics topics;
    zr_exit result = find(&topics, explain, words[0]);
    if (result == ZR_EXIT_FINE && count == 1)
        explain_all(explain, &topics);
    else if (result == ZR_EXIT_FINE && may_number(&topics, words[1]))
        result = explain_number(explain, &topics, words[1]);
    else if (result == ZR_EXIT_FINE && (zr_is_quantity(words[1]) || zr_is_group_quantity(words[1])))
        result = zr_say_usage(
            explain->call,
            "%s 没有“%s”可拆：单位和条线有 zeren load 的列，文件和地方有 load --by document、--by place 的列",
            "%s has no “%s” to take apart: units and sectors have the columns of zeren load, documents and "
            "places "
            "those of load --by document and --by place",
            words[0], words[1]);
    else if (result == ZR_EXIT_FINE)
        result = explain_two(explain, &topics, words[1]);
    zr_topics_free(&topics);
    return result;
}

/* 发现 3 and finding 3, written as two words: malloc'd as one, or NULL. */
static char *joined_number(const zr_call *call)
{
    static const char *const heads[] = {"发现", "责任", "finding", "duty"};
    char *word = NULL;
    zr_topic_kind kind;
    for (size_t i = 0; call->count == 3 && !word && i < sizeof heads / sizeof *heads; i++)
        if (strcmp(call->arguments[1], heads[i]) == 0 &&
            asprintf(&word, "%s %s", heads[i], call->arguments[2]) < 0)
            return NULL;
    if (!word || zr_topic_is_number(zr_span_of(word), &kind))
        return word;
    free(word);
    return NULL;
}

/* What is asked about, in one word or two. */
static zr_exit explain_asked(zr_explanation *explain)
{
    const zr_call *call = explain->call;
    char *number = joined_number(call);
    const char *const one[] = {number};
    zr_exit result = number ? explain_words(explain, one, 1)
                            : explain_words(explain, call->arguments + 1, call->count - 1);
    free(number);
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
    result = explain.told && explain.ruled ? zr_select(&explain.selection, call, corpus.graph)
                                           : zr_say_failed(call, "内存不足", "out of memory");
    if (result == ZR_EXIT_FINE)
        result = explain_asked(&explain);
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
      "  条线或地方（科技、广西）            其中的单位，各有几条措施\n"
      "  措施的编号或标号（（七）、002#3）    它的章节、责任单位、时限、目标\n"
      "  文件的编号（或开头，002）、文号、标题  它的来历和发现\n"
      "  数字（3）或“发现 3”、“责任 12”       check 的第几条发现、图中的第几条责任\n"
      "单位或条线后面跟 load "
      "表的列名（中英文均可：措施数、牵头、合作单位、加权负荷、份额……），即把那个数字拆开：\n"
      "哪些措施，各占多少，原文为何；文件或地方后面跟 load --by document、--by place "
      "的列名（措施数、单位数、\n"
      "基尼系数……）也一样；后面再跟一个所问，是二者之间的责任或共同的措施。\n"
      "标号、名称不止一处有的，--place、--document "
      "取那里的；单位可写任何一种叫法，措施可写文件编号的开头（002#3）。\n"
      "没有恰叫这个名字的，列出名称里含有它的单位、措施、文件，供选择。\n"
      "原文件改动过（SHA-256 不符）或不在了会说明，退出码为 1。",
      "WHAT is one of:\n"
      "  a unit's name or id (自治区科技厅)        every duty of it, in its words\n"
      "  a sector or place (科技, 广西)            the units of it, with how many measures each\n"
      "  a measure's id or label (（七）, 002#3)   its section, units, deadlines, targets\n"
      "  a document's id (or head), number, title  where it comes from, its findings\n"
      "  a number (3), “finding 3”, “duty 12”      a finding of check, a duty of the graph\n"
      "A unit or sector and a column of the load table, as either language heads it (measures, partners, "
      "work,\n"
      "合作单位 …), takes that number apart: which measures, how much each adds, in which words; a document "
      "or "
      "place\n"
      "and a column of load --by document or --by place (units, gini …) likewise. Two WHATs: the\n"
      "duties between them, or what they share. Of namesakes --place and --document choose; a unit goes by "
      "any of\n"
      "its names, a measure by a head of its document's id (002#3). Where nothing is called just so, the "
      "units,\n"
      "measures and documents whose names hold the word are listed.\n"
      "Says when a text has changed (SHA-256) or is gone; the exit code is 1 then."}},
    {{"zeren explain 图.json 自治区科技厅 lead",
      {{"它牵头的每一条，原文", "all that it leads, in the words"}}},
     {"zeren explain 图.json 科技 措施数", {{"科技这条线的每一条措施", "every measure of the sector"}}},
     {"zeren explain 方案.txt （七）",
      {{"第（七）条由谁负责，为什么这样说", "who answers for （七）, and why we say so"}}}}};
