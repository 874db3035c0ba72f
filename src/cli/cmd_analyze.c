/* zeren analyze: the methods of the analysis. */
#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/contrast.h"
#include "cli/corpus.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/tables.h"

#include <stdio.h>
#include <string.h>

/* What is printed when no method is named, at most ten rows of each. */
static const char *const main_methods[] = {"inequality", "centrality", "leads", "overlap", "clusters"};
enum { MAIN_METHODS = sizeof main_methods / sizeof *main_methods, MAIN_ROWS = 10 };

static zr_exit list_methods(const zr_call *call)
{
    uint32_t count;
    const zr_method *methods = zr_methods(&count);
    static const zr_column columns[] = {{"name", {{"方法", "method"}}, ZR_TYPE_TEXT, 0},
                                        {"title", {{"名称", "title"}}, ZR_TYPE_TEXT, 0},
                                        {"source", {{"出处", "source"}}, ZR_TYPE_TEXT, 0},
                                        {"cost", {{"代价", "cost"}}, ZR_TYPE_TEXT, 0}};
    zr_error err = {0};
    zr_frame *frame;
    if (zr_frame_new(&frame, "methods", (zr_words){{"方法", "methods"}}, columns, 4, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    for (uint32_t i = 0; i < count; i++) {
        zr_frame_row(frame);
        zr_frame_text(frame, 0, zr_span_of(methods[i].name));
        zr_frame_text(frame, 1, zr_span_of(methods[i].title.in[call->lang]));
        zr_frame_text(frame, 2, zr_span_of(methods[i].source.in[call->lang]));
        zr_frame_text(frame, 3, zr_span_of(methods[i].cost.in[call->lang]));
    }
    zr_exit result = zr_tables_print(call, &frame, 1, NULL);
    zr_frame_free(frame);
    return result;
}

static void explain_line(zr_lang lang, const char *zh, const char *en, const char *value)
{
    if (value && *value)
        printf("%s%s%s\n", lang == ZR_ZH ? zh : en, lang == ZR_ZH ? "：" : ": ", value);
}

/* Figures that people ask for by name, and the method whose table has them. */
static const struct {
    const char *figure, *method;
} figures[] = {
    {"measures", "load"},
    {"lead", "load"},
    {"responsible", "load"},
    {"support", "load"},
    {"guide", "load"},
    {"loads", "load"},
    {"fractional", "load"},
    {"work", "load"},
    {"share", "load"},
    {"burden", "load"},
    {"partners", "load"},
    {"depth", "load"},
    {"sole", "load"},
    {"shared", "load"},
    {"gini", "inequality"},
    {"hhi", "inequality"},
    {"breadth", "quadrants"},
    {"tei", "exclusivity"},
    {"redundancy", "exclusivity"},
    {"jaccard", "overlap"},
    {"cosine", "overlap"},
    {"newman", "overlap"},
    {"modularity", "clusters"},
    {"leiden", "clusters"},
    {"opsahl", "clustering"},
    {"latapy", "clustering"},
    {"robins-alexander", "clustering"},
    {"nodf", "nestedness"},
    {"wnodf", "nestedness"},
    {"c-score", "nestedness"},
    {"barber", "modules"},
    {"lpab", "modules"},
    {"pagerank", "ranking"},
    {"hits", "ranking"},
    {"birank", "ranking"},
    {"constraint", "holes"},
    {"effective-size", "holes"},
    {"efficiency", "holes"},
    {"sdsm", "backbone-sdsm"},
    {"fdsm", "backbone-fdsm"},
    {"fixedrow", "backbone-fixedrow"},
    {"fixedcol", "backbone-fixedcol"},
    {"fixedfill", "backbone-fixedfill"},
    {"krackhardt", "hierarchy"},
    {"connectedness", "hierarchy"},
    {"lubness", "hierarchy"},
    {"dominance", "hierarchy"},
    {"density", "profile"},
};

/* The method of a name, or of a figure in its table. */
static const zr_method *method_of(const zr_call *call, const char *name)
{
    const zr_method *method = zr_method_find(zr_span_of(name));
    for (size_t i = 0; i < sizeof figures / sizeof *figures && !method; i++) {
        if (strcmp(figures[i].figure, name) != 0)
            continue;
        method = zr_method_find(zr_span_of(figures[i].method));
        bool load = strcmp(figures[i].method, "load") == 0;
        if (call->lang == ZR_ZH)
            printf("%s 是方法 %s 表中的一项%s\n", name, figures[i].method,
                   load ? "（表由 zeren load 打印）" : "");
        else
            printf("%s is a figure in the table of %s%s\n", name, figures[i].method,
                   load ? " (zeren load prints it)" : "");
    }
    return method;
}

static zr_exit explain(const zr_call *call)
{
    const zr_method *method = method_of(call, call->set.explain);
    if (!method)
        return zr_analysis_unknown(call, call->set.explain);
    zr_lang lang = call->lang;
    printf("%s — %s\n", method->name, method->title.in[lang]);
    explain_line(lang, "公式", "formula", method->formula.in[lang]);
    explain_line(lang, "出处", "source", method->source.in[lang]);
    explain_line(lang, "代价", "cost", method->cost.in[lang]);
    explain_line(lang, "约定", "conventions", method->conventions.in[lang]);
    if (method->random)
        explain_line(lang, "随机", "random", lang == ZR_ZH ? "是；由 --seed 决定" : "yes; --seed decides");
    return ZR_EXIT_FINE;
}

/* Sorted, so that the first rows are the ones worth reading. */
static zr_exit run_main(const zr_call *call, const zr_graph *graph, const zr_selection *selection)
{
    zr_frame *frames[MAIN_METHODS] = {0};
    zr_exit result = ZR_EXIT_FINE;
    for (int i = 0; i < MAIN_METHODS && result == ZR_EXIT_FINE; i++)
        result = zr_analyze(&frames[i], call, graph, selection, main_methods[i]);
    zr_call brief = *call;
    brief.set.top = call->set.top || call->set.json ? call->set.top : MAIN_ROWS;
    if (result == ZR_EXIT_FINE)
        result = zr_tables_print(&brief, frames, MAIN_METHODS, NULL);
    for (int i = 0; i < MAIN_METHODS; i++)
        zr_frame_free(frames[i]);
    return result;
}

/* The profile has more columns than a page: for people its figures are rows. */
static zr_exit show_one(const zr_call *call, zr_frame *frame)
{
    zr_frame *turned = NULL;
    zr_error err = {0};
    if (call->set.csv || call->set.json || strcmp(zr_frame_name(frame), "profile") != 0)
        return zr_tables_print(call, &frame, 1, NULL);
    if (zr_contrast_turn(&turned, frame, call->lang, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = zr_tables_print(call, &turned, 1, NULL);
    zr_frame_free(turned);
    return result;
}

static zr_exit run_one(const zr_call *call, const zr_graph *graph, const zr_selection *selection)
{
    zr_frame *frame = NULL;
    zr_exit result = zr_analyze(&frame, call, graph, selection, call->set.method);
    if (result == ZR_EXIT_FINE)
        result = zr_table_sort(call, frame);
    if (result == ZR_EXIT_FINE)
        result = show_one(call, frame);
    zr_frame_free(frame);
    return result;
}

static zr_exit run(const zr_call *call)
{
    if (call->set.list)
        return list_methods(call);
    if (call->set.explain)
        return explain(call);
    if (call->count == 0)
        return zr_say_usage(call, "缺少参数：zeren analyze GRAPH…",
                            "something is missing: zeren analyze GRAPH…");
    if (call->set.method && !zr_method_find(zr_span_of(call->set.method)))
        return zr_analysis_unknown(call, call->set.method);
    zr_corpus corpus;
    zr_exit result = zr_corpus_read(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_selection selection;
    result = zr_select(&selection, call, corpus.graph);
    if (call->set.by && strcmp(call->set.by, "sector") == 0)
        selection.rows = ZR_ROWS_SECTORS;
    if (result == ZR_EXIT_FINE)
        result = call->set.method ? run_one(call, corpus.graph, &selection)
                                  : run_main(call, corpus.graph, &selection);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const bys[] = {"unit", "sector", NULL};

static const zr_option options[] = {
    {"method",
     'm',
     ZR_OPTION_TEXT,
     offsetof(zr_settings, method),
     {{"方法", "NAME"}},
     NULL,
     0,
     {{"只做这一种；不给则列出主要几张表的前十行",
       "this one alone; without it, the first ten rows of the main tables"}}},
    {"list",
     0,
     ZR_OPTION_FLAG,
     offsetof(zr_settings, list),
     {{NULL, NULL}},
     NULL,
     0,
     {{"列出全部方法", "list the methods"}}},
    {"explain",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, explain),
     {{"方法", "NAME"}},
     NULL,
     0,
     {{"一种方法的公式、出处、代价与约定", "formula, source, cost and conventions of a method"}}},
    {"by",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, by),
     {{"类别", "KIND"}},
     bys,
     0,
     {{"以单位（默认）还是条线为行", "rows are units (default) or sectors"}}},
    {"seed",
     0,
     ZR_OPTION_COUNT,
     offsetof(zr_settings, seed),
     {{"数", "N"}},
     NULL,
     1,
     {{"随机方法的种子（默认 1）；同一种子结果相同",
       "seed of random methods (default 1); the same seed, the same result"}}},
    {"draws",
     0,
     ZR_OPTION_COUNT,
     offsetof(zr_settings, draws),
     {{"数", "N"}},
     NULL,
     1,
     {{"随机方法的抽样次数；不给则各方法自定",
       "draws of random methods; each has its own number if not given"}}},
    {"top",
     0,
     ZR_OPTION_COUNT,
     offsetof(zr_settings, top),
     {{"数", "N"}},
     NULL,
     1,
     {{"每张表只列前 N 行", "the first N rows of a table only"}}},
    {"sort",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, sort),
     {{"列名", "KEY"}},
     NULL,
     0,
     {{"按这一列排序（同 zeren load）", "order by this column (as zeren load)"}}},
    {"output",
     'o',
     ZR_OPTION_TEXT,
     offsetof(zr_settings, output),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"写到这个文件", "write to this file"}}},
    {0}};

const zr_command zr_cmd_analyze = {
    "analyze",
    run,
    {{"中心性、重叠、群组、不均衡程度", "centrality, overlap, clusters, inequality"}},
    "[GRAPH…]",
    0,
    -1,
    {options, zr_options_selection, zr_options_table, zr_options_reading, zr_options_common},
    {{"把措施与单位看作二模网络，计算各种指标。每张表后面写明公式、出处、约定，随机方法写明种子与次数。\n"
      "结果与机器、线程数、语言无关：同样的输入得到同样的数字。",
      "Treats measures and units as a two-mode network. Every table ends with its formula, source and\n"
      "conventions, random methods with seed and draws. The same input gives the same figures on any "
      "machine."}},
    {{"zeren analyze 图.json", {{"主要几张表", "the main tables"}}},
     {"zeren analyze 图.json -m betweenness --csv", {{"中介中心性，全部行", "betweenness, every row"}}},
     {"zeren analyze --explain clusters", {{"这个方法怎么算", "how this method works"}}}}};
