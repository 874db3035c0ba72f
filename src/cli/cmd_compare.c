/* zeren compare: documents, places, years or files side by side. */
#include "cli/commands.h"
#include "cli/contrast.h"
#include "cli/corpus.h"
#include "cli/message.h"
#include "cli/method_cards.h"
#include "cli/options.h"
#include "cli/select.h"
#include "cli/tables.h"
#include "cli/versions.h"
#include "zeren/compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is printed when no method is named. */
static const char *const main_methods[] = {"profile", "rows", "pairs"};
enum { MAIN_METHODS = sizeof main_methods / sizeof *main_methods };

static zr_method card(uint32_t index)
{
    uint32_t count;
    return zr_contrast_told(&zr_contrasts(&count)[index]);
}

static zr_method_cards cards(void)
{
    zr_method_cards cards = {{{"比较方法", "comparisons"}}, 0, card};
    zr_contrasts(&cards.count);
    return cards;
}

static zr_exit run_method(zr_frame **out, const zr_call *call, const char *name, const zr_network *networks,
                          uint32_t count)
{
    zr_error err = {0};
    zr_method_options options = {.seed = call->set.seed ? call->set.seed : 1,
                                 .draws = (uint32_t)call->set.draws};
    return zr_contrast_run(out, name, networks, count, &options, &err) == ZR_OK
               ? ZR_EXIT_FINE
               : zr_say_error(call, name, &err);
}

/* For people: figures as rows, and of the loads the columns that fit. */
static zr_exit show(const zr_call *call, zr_frame **frames, uint32_t count)
{
    zr_call sorted = *call;
    zr_show shows[MAIN_METHODS] = {0};
    char **keys[MAIN_METHODS] = {0};
    zr_error err = {0};
    zr_status status = ZR_OK;
    zr_exit result = ZR_EXIT_FINE;
    for (uint32_t i = 0; i < count && status == ZR_OK; i++) {
        zr_frame *turned = NULL;
        bool turns = strcmp(zr_frame_name(frames[i]), "profile") == 0;
        if (turns && count == 1) {
            result = zr_table_sort(call, frames[i]);
            sorted.set.sort = NULL;
        }
        if (turns && (status = zr_contrast_turn(&turned, frames[i], call->lang, &err)) == ZR_OK) {
            zr_frame_free(frames[i]);
            frames[i] = turned;
        }
        if (status == ZR_OK && !zr_contrast_columns(frames[i], count > 1, &keys[i]))
            status = zr_fail_memory(&err);
        shows[i].columns = (const char *const *)keys[i];
    }
    if (status != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    else if (result == ZR_EXIT_FINE)
        result = zr_tables_print_each(&sorted, frames, count, shows);
    for (uint32_t i = 0; i < count; i++)
        free(keys[i]);
    return result;
}

/* Lists of ties do not name actors without any: QAP on what is left may say something else. */
static void say_left_out(const zr_call *call, const zr_network *networks, uint32_t count)
{
    uint32_t left = 0;
    const char *method = call->set.method ? call->set.method : "pairs";
    if (strcmp(method, "pairs") != 0 && strcmp(method, "mrqap") != 0)
        return;
    if (zr_network_left_out(&left, networks, count, NULL) == ZR_OK && left)
        zr_say(call->lang,
               "QAP 只比较各网络共有的单位，有 %u 个单位不是每个网络都有，未计入；边表不列没有连线的单位，"
               "请用方阵或 Pajek",
               "QAP compares the units that all networks have; left out, not in every one: %u. Lists of ties "
               "do not name units without ties: use square tables or Pajek",
               left);
}

/* The method named, or the main ones that so many networks allow. */
static zr_exit run_methods(const zr_call *call, const zr_network *networks, uint32_t count)
{
    zr_frame *frames[MAIN_METHODS] = {0};
    uint32_t made = 0;
    zr_exit result = ZR_EXIT_FINE;
    say_left_out(call, networks, count);
    if (call->set.method)
        result = run_method(&frames[made++], call, call->set.method, networks, count);
    for (uint32_t i = 0; !call->set.method && i < MAIN_METHODS && result == ZR_EXIT_FINE; i++)
        if (zr_contrast_find(zr_span_of(main_methods[i]))->least <= count)
            result = run_method(&frames[made++], call, main_methods[i], networks, count);
    if (result == ZR_EXIT_FINE)
        result = call->set.csv || call->set.json ? zr_tables_print(call, frames, made, NULL)
                                                 : show(call, frames, made);
    for (uint32_t i = 0; i < made; i++)
        zr_frame_free(frames[i]);
    return result;
}

/* Data has the names whole, people see them short. */
static zr_exit run_named(const zr_call *call, const zr_network *networks, uint32_t count)
{
    if (call->set.csv || call->set.json)
        return run_methods(call, networks, count);
    char *kept = NULL;
    zr_network *labels = calloc((size_t)count + 1, sizeof *labels);
    bool named = labels && zr_contrast_label(labels, networks, count, &kept);
    zr_exit result =
        named ? run_methods(call, labels, count) : zr_say_failed(call, "内存不足", "out of memory");
    free(labels);
    free(kept);
    return result;
}

/* Networks without a duty are not in the tables: which ones, each on a line of its own where they are few. */
static void say_empty(const zr_call *call, const zr_split *split)
{
    const uint32_t most = 5;
    for (uint32_t i = 0; i < split->empty_count && i < most; i++) {
        char *name = strndup(split->empty[i].data, split->empty[i].size);
        char safe[204];
        zr_say(call->lang, "%s：没有责任可比，不在比较之中", "%s: no duties to compare; it is left out",
               zr_say_safe(safe, name ? name : ""));
        free(name);
    }
    if (split->empty_count > most)
        zr_say(call->lang, "另有 %u 个也没有责任可比", "%u more have no duties to compare",
               split->empty_count - most);
}

static zr_exit by_parts(const zr_call *call, const zr_graph *graph, const zr_selection *selection)
{
    zr_split_by by = ZR_SPLIT_DOCUMENTS;
    if (zr_option_is(call->set.by, "place"))
        by = ZR_SPLIT_PLACES;
    if (zr_option_is(call->set.by, "year"))
        by = ZR_SPLIT_YEARS;
    zr_error err = {0};
    zr_incidence *incidence = NULL;
    zr_split *split = NULL;
    zr_status status = zr_incidence_cut(&incidence, graph, selection, &err);
    if (status == ZR_OK)
        status = zr_split_make(&split, incidence, by, &err);
    if (status == ZR_OK)
        say_empty(call, split);
    zr_exit result =
        status == ZR_OK ? run_named(call, split->network, split->count) : zr_say_error(call, NULL, &err);
    zr_split_free(split);
    zr_incidence_free(incidence);
    return result;
}

static zr_exit select_rows(zr_selection *selection, const zr_call *call, const zr_graph *graph)
{
    zr_exit result = zr_select(selection, call, graph);
    if (zr_option_is(call->set.align, "sector"))
        selection->rows = ZR_ROWS_SECTORS;
    return result;
}

/* Every file a network of its own. */
static zr_exit by_files(const zr_call *call)
{
    size_t count = (size_t)call->count;
    zr_corpus *files = calloc(count, sizeof *files);
    zr_incidence **cuts = calloc(count, sizeof *cuts);
    zr_network *networks = calloc(count, sizeof *networks);
    char *names = NULL;
    bool ready =
        files && cuts && networks && zr_contrast_files(networks, call->arguments, (uint32_t)count, &names);
    zr_exit result = ready ? ZR_EXIT_FINE : zr_say_failed(call, "内存不足", "out of memory");
    size_t read = 0;
    for (; read < count && result == ZR_EXIT_FINE; read++) {
        zr_error err = {0};
        zr_selection selection;
        result = zr_corpus_read_graph(&files[read], call, &call->arguments[read], 1, false);
        if (result != ZR_EXIT_FINE)
            break;
        result = select_rows(&selection, call, files[read].graph);
        if (result != ZR_EXIT_FINE) {
            read++; /* it is to be freed */
            break;
        }
        if (zr_incidence_cut(&cuts[read], files[read].graph, &selection, &err) != ZR_OK)
            result = zr_say_error(call, call->arguments[read], &err);
        else
            networks[read].incidence = cuts[read];
    }
    if (result == ZR_EXIT_FINE)
        result = run_named(call, networks, (uint32_t)count);
    for (size_t i = 0; cuts && i < read; i++)
        zr_incidence_free(cuts[i]);
    for (size_t i = 0; files && i < read; i++)
        zr_corpus_free(&files[i]);
    free(files);
    free(cuts);
    free(networks);
    free(names);
    return result;
}

/* Measures of two documents that say nearly the same. */
static zr_exit by_texts(const zr_call *call, zr_corpus *corpus)
{
    zr_error err = {0};
    zr_consistency found = {0};
    zr_consistency_options options = {.most = (uint32_t)call->set.top};
    zr_frame *frame = NULL;
    const zr_source **sources = zr_corpus_sources(corpus, call);
    if (!sources)
        return zr_say_failed(call, "内存不足", "out of memory");
    if (corpus->graph->document_count < 2)
        zr_say(call->lang, "只有一份文件：--texts 在不同的文件之间找相近的措施",
               "one document alone: --texts looks for similar measures in different ones");
    zr_status status = zr_consistency_find(&found, corpus->graph, sources, &options, &err);
    if (status == ZR_OK)
        status = zr_consistency_frame(&frame, &found, corpus->graph, &err);
    static const char *const columns[] = {"similarity", "title_a", "title_b", "leads", "deadlines",
                                          "targets",    "owners",  "words_a", NULL};
    zr_exit result = status == ZR_OK ? zr_tables_print(call, &frame, 1, &(zr_show){.columns = columns})
                                     : zr_say_error(call, NULL, &err);
    zr_frame_free(frame);
    zr_consistency_dispose(&found);
    free(sources);
    return result;
}

static zr_exit compare_corpus(const zr_call *call)
{
    zr_corpus corpus;
    zr_exit result = zr_corpus_read_graph(&corpus, call, call->arguments, call->count, call->set.texts);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_selection selection;
    result = select_rows(&selection, call, corpus.graph);
    if (result == ZR_EXIT_FINE)
        result = call->set.texts ? by_texts(call, &corpus) : by_parts(call, corpus.graph, &selection);
    zr_corpus_free(&corpus);
    return result;
}

/* Options that would change nothing of what is asked for. */
static zr_exit refuse_idle(const zr_call *call, const zr_method_cards *methods)
{
    static const char *const networks[] = {"by",       "align", "method", "seed", "draws",          "lead",
                                           "document", "place", "sector", "role", "no-collectives", NULL};
    if (call->set.texts)
        return zr_options_idle(call, networks, "--texts");
    return call->set.method ? zr_method_cards_idle(call, methods, &call->set.method, 1)
                            : zr_method_cards_idle(call, methods, main_methods, MAIN_METHODS);
}

static zr_exit run(const zr_call *call)
{
    const zr_method_cards methods = cards();
    if (call->set.list)
        return zr_method_cards_list(call, &methods);
    if (call->set.explain)
        return zr_method_cards_explain(call, &methods, call->set.explain);
    if (call->count == 0)
        return zr_say_missing(call);
    if (call->set.method && !zr_contrast_find(zr_span_of(call->set.method)))
        return zr_method_cards_unknown(call, &methods, call->set.method);
    if (refuse_idle(call, &methods) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    return zr_option_is(call->set.by, "file") ? by_files(call) : compare_corpus(call);
}

static const char *const bys[] = {"document", "place", "year", "file", NULL};
static const char *const aligns[] = {"unit", "sector", NULL};

static const zr_option options[] = {
    {"by",
     {{"比较什么：document 文件（默认）、place 地方、year 年份、file 每个输入一个网络",
       "what is compared: document (default), place, year, or file: every input a network"}},
     bys},
    {"align",
     {{"怎样对齐：unit（默认，同一地方）或 sector（跨地方，按条线）",
       "how rows are aligned: unit (default; within a place) or sector (across places)"}},
     aligns},
    {"method", {{"只做这一种", "this comparison alone"}}, NULL},
    {"texts",
     {{"找出不同文件中文字相近而责任单位、牵头、时限或指标不同的措施",
       "measures of different documents that say nearly the same with other units, lead, deadline or "
       "target"}},
     NULL},
    {0}};

const zr_command zr_cmd_compare = {
    "compare",
    run,
    {{"文件、地方、年份之间比较", "documents, places, years side by side"}},
    {{"图 [图…]", "GRAPH [GRAPH…]"}},
    0,
    -1,
    {options, zr_options_methods, zr_options_random, zr_options_rows, zr_options_output, zr_options_table,
     zr_options_selection, zr_options_reading, zr_options_common},
    {{"默认打印协调研究的对照表，以及各网络之间的异同。--list "
      "列出全部方法：概貌、负荷、单位更替与关系重组、\n"
      "QAP 与 MRQAP、画像散度、NetSimile、各自零模型的 z 值、自助法区间。--texts 比较文字。",
      "Prints the report table of coordination studies and how the networks differ. --list shows every "
      "comparison:\n"
      "profile, loads, turnover and rewiring, QAP and MRQAP, portrait divergence, NetSimile, z against each "
      "network's\n"
      "own null, bootstrap intervals. --texts compares the words."}},
    {{"zeren compare 图.json --by place --align sector", {{"各地按条线对照", "places, by sector"}}},
     {"zeren compare 去年.json 今年.json --by file", {{"两个文件", "two files"}}},
     {"zeren compare 文件夹 --texts --csv -o 相近措施.csv",
      {{"相近而分工不同的措施", "similar measures shared out differently"}}}}};
