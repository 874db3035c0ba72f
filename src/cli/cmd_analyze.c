/* zeren analyze: the methods of the analysis. */
#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/contrast.h"
#include "cli/corpus.h"
#include "cli/message.h"
#include "cli/method_cards.h"
#include "cli/select.h"
#include "cli/tables.h"

#include <stdio.h>
#include <string.h>

/* What is printed when no method is named, at most ten rows of each. */
static const char *const main_methods[] = {"inequality", "centrality", "leads", "overlap", "clusters"};
enum { MAIN_METHODS = sizeof main_methods / sizeof *main_methods, MAIN_ROWS = 10 };

static zr_method card(uint32_t index)
{
    return *zr_method_at(index);
}

static zr_method_cards cards(void)
{
    zr_method_cards cards = {{{"方法", "methods"}}, 0, card};
    while (zr_method_at(cards.count))
        cards.count++;
    return cards;
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
    {"h2", "web"},
    {"connectance", "web"},
    {"generality", "web"},
    {"vulnerability", "web"},
    {"pdi", "web-nodes"},
    {"psi", "web-nodes"},
    {"d-prime", "web-nodes"},
    {"strength", "network"},
    {"transitivity", "network"},
    {"barrat", "network"},
    {"harmonic", "network"},
};

/* The method that makes a figure: said, and given in its place. Else the name itself. */
static const char *method_of(const zr_call *call, const char *name)
{
    size_t i = 0, count = sizeof figures / sizeof *figures;
    while (i < count && strcmp(figures[i].figure, name) != 0)
        i++;
    if (i == count || zr_method_find(zr_span_of(name)))
        return name;
    bool load = strcmp(figures[i].method, "load") == 0;
    if (call->lang == ZR_ZH)
        printf("%s 是方法 %s 表中的一项%s\n", name, figures[i].method,
               load ? "（表由 zeren load 打印）" : "");
    else
        printf("%s is a figure in the table of %s%s\n", name, figures[i].method,
               load ? " (zeren load prints it)" : "");
    return figures[i].method;
}

/* Sorted, so that the first rows are the ones worth reading. */
static zr_exit run_main(const zr_call *call, const zr_graph *graph, const zr_selection *selection)
{
    zr_frame *frames[MAIN_METHODS] = {0};
    zr_exit result = ZR_EXIT_FINE;
    uint32_t made = 0;
    for (int i = 0; i < MAIN_METHODS && result == ZR_EXIT_FINE; i++) {
        result = zr_analyze_if_small(&frames[made], call, graph, selection, main_methods[i]);
        made += frames[made] != NULL;
    }
    zr_call brief = *call;
    brief.set.top = call->set.top || call->set.json ? call->set.top : MAIN_ROWS;
    if (result == ZR_EXIT_FINE)
        result = zr_tables_print(&brief, frames, made, NULL);
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
    zr_call sorted = *call;
    sorted.set.sort = NULL;
    if (zr_table_sort(call, frame) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    if (zr_contrast_turn(&turned, frame, call->lang, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = zr_tables_print(&sorted, &turned, 1, NULL);
    zr_frame_free(turned);
    return result;
}

static zr_exit run_one(const zr_call *call, const zr_graph *graph, const zr_selection *selection)
{
    zr_frame *frame = NULL;
    zr_exit result = zr_analyze(&frame, call, graph, selection, call->set.method);
    if (result == ZR_EXIT_FINE)
        result = show_one(call, frame);
    zr_frame_free(frame);
    return result;
}

static zr_exit run(const zr_call *call)
{
    const zr_method_cards methods = cards();
    if (call->set.list)
        return zr_method_cards_list(call, &methods);
    if (call->set.explain)
        return zr_method_cards_explain(call, &methods, method_of(call, call->set.explain));
    if (call->count == 0)
        return zr_say_missing(call);
    if (call->set.method && !zr_method_find(zr_span_of(call->set.method)))
        return zr_method_cards_unknown(call, &methods, call->set.method);
    zr_corpus corpus;
    zr_exit result = call->set.method ? zr_method_cards_idle(call, &methods, &call->set.method, 1)
                                      : zr_method_cards_idle(call, &methods, main_methods, MAIN_METHODS);
    if (result != ZR_EXIT_FINE)
        return result;
    result = zr_corpus_read_graph(&corpus, call, call->arguments, call->count, false);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_selection selection;
    result = zr_select(&selection, call, corpus.graph);
    if (zr_option_is(call->set.by, "sector"))
        selection.rows = ZR_ROWS_SECTORS;
    if (result == ZR_EXIT_FINE)
        result = call->set.method ? run_one(call, corpus.graph, &selection)
                                  : run_main(call, corpus.graph, &selection);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const adjustments[] = {"none", "bonferroni", "holm", "hochberg", "bh", "by", NULL};
static const char *const bys[] = {"unit", "sector", NULL};

static const zr_option options[] = {
    {"method",
     {{"只做这一种；不给则列出主要几张表的前十行",
       "this one alone; without it, the first ten rows of the main tables"}},
     NULL},
    {"by", {{"每行是什么：unit 单位（默认）或 sector 条线", "what a row is: unit (default) or sector"}}, bys},
    {"level",
     {{"骨干网络与负荷检验的显著性水平（默认 0.05）",
       "level of significance of backbones and of loads beyond chance (default 0.05)"}},
     NULL},
    {"adjust",
     {{"p 值的多重检验校正：none、bonferroni、holm、hochberg、bh（默认）、by",
       "p-values for many tests: none, bonferroni, holm, hochberg, bh (default) or by"}},
     adjustments},
    {"alpha",
     {{"network、web-nodes 中度与权重的 α，network 中路径按 w^−α 计长（默认 0.5；1 即权重）",
       "α of degree against weight in network and web-nodes; paths of network are w^−α long (default 0.5; 1 "
       "is the weight)"}},
     NULL},
    {0}};

const zr_command zr_cmd_analyze = {
    "analyze",
    run,
    {{"中心性、重叠、群组、不均衡程度", "centrality, overlap, clusters, inequality"}},
    {{"[图…]", "[GRAPH…]"}},
    0,
    -1,
    {options, zr_options_methods, zr_options_random, zr_options_rows, zr_options_output, zr_options_selection,
     zr_options_table, zr_options_reading, zr_options_common},
    {{"把措施与单位看作二模网络，计算各种指标。每张表后面写明公式、出处、约定，随机方法写明种子与次数。\n"
      "结果与机器、线程数、语言无关：同样的输入得到同样的数字。",
      "Treats measures and units as a two-mode network. Every table ends with its formula, source and\n"
      "conventions, random methods with seed and draws. The same input gives the same figures on any "
      "machine."}},
    {{"zeren analyze 图.json", {{"主要几张表", "the main tables"}}},
     {"zeren analyze 图.json -m betweenness --csv", {{"中介中心性，全部行", "betweenness, every row"}}},
     {"zeren analyze --explain clusters", {{"这个方法怎么算", "how this method works"}}}}};
