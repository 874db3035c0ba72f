/* What a command was given, read into one graph. */
#include "cli/corpus.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/shown.h"
#include "base/table.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/twins.h"

#include <stdlib.h>
#include <string.h>

/* Texts stay with the documents that were made of them: both are in the order given. */
static void keep_originals(zr_corpus *corpus, zr_items *items, const uint32_t *documents_of)
{
    uint32_t document = 0;
    for (size_t i = 0; i < items->count; i++) {
        zr_item *item = &items->items[i];
        if (item->source && item->names && document < corpus->graph->document_count) {
            corpus->originals[document] =
                (zr_original){.state = ZR_ORIGINAL_THERE, .bytes = item->bytes, .source = item->source};
            item->source = NULL;
            item->bytes = (zr_span){0};
        }
        document += documents_of[i];
    }
}

/* How many documents each item has put into the graph. */
static uint32_t *count_documents(const zr_items *items)
{
    uint32_t *counts = calloc(items->count + 1, sizeof *counts);
    for (size_t i = 0; i < items->count && counts; i++)
        counts[i] =
            items->items[i].graph ? items->items[i].graph->document_count : items->items[i].names != NULL;
    return counts;
}

static void remember_folder(zr_corpus *corpus, const zr_items *items)
{
    const char *slash = items->count ? strrchr(items->items[0].path, '/') : NULL;
    if (slash)
        corpus->folder = strndup(items->items[0].path, (size_t)(slash - items->items[0].path) + 1);
}

static void remember_table(zr_corpus *corpus, const zr_items *items)
{
    for (size_t i = 0; i < items->count && !corpus->unread; i++)
        if (items->items[i].table)
            corpus->unread = strdup(items->items[i].path);
}

static zr_status assemble(zr_corpus *corpus, zr_items *items, bool keep, zr_error *err)
{
    uint32_t *documents_of = count_documents(items);
    zr_status status = documents_of ? zr_items_join(&corpus->graph, items, err) : zr_fail_memory(err);
    if (status == ZR_OK) {
        corpus->originals = calloc(corpus->graph->document_count + (size_t)1, sizeof *corpus->originals);
        status = corpus->originals ? ZR_OK : zr_fail_memory(err);
    }
    if (status == ZR_OK && keep)
        keep_originals(corpus, items, documents_of);
    remember_folder(corpus, items);
    free(documents_of);
    return status;
}

/* What all else rests on: nothing to read, or data whose modes zeren has told by itself. */
static bool is_said_at_once(zr_code code)
{
    return code == ZR_F_EMPTY || code == ZR_F_TWO_SIDES || code == ZR_F_COLUMNS || code == ZR_F_NUMBERS;
}

void zr_corpus_say_blank(const zr_call *call, const zr_graph *graph)
{
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        const zr_finding *finding = &graph->findings[i];
        if (!is_said_at_once(finding->code) || finding->document == ZR_NONE)
            continue;
        char safe[204];
        char *message = NULL;
        zr_buffer shown = {0};
        if (zr_finding_message(&message, finding, call->lang, NULL) == ZR_OK)
            zr_buffer_shown(&shown, zr_span_of(message));
        if (finding->code == ZR_F_EMPTY) /* the others say it themselves */
            zr_buffer_print(&shown, "%s%s", call->lang == ZR_ZH ? "，请" : ": ",
                            zr_code_advice(finding->code, call->lang));
        zr_buffer_char(&shown, '\0');
        if (!shown.failed)
            zr_say(call->lang, "%s：%s", "%s: %s",
                   zr_say_safe(safe, graph->documents[finding->document].source.data), shown.data);
        zr_buffer_free(&shown);
        free(message);
    }
}

bool zr_corpus_tells_why(const zr_graph *graph)
{
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        zr_code code = graph->findings[i].code;
        if (code == ZR_F_NO_DUTIES || code == ZR_F_NO_OWNER || code == ZR_F_PROSE_ONLY ||
            code == ZR_F_EMPTY || code == ZR_F_UNNAMED || code == ZR_F_LEFT_OVER || code == ZR_F_UNREAD_PAGE)
            return true;
    }
    return false;
}

void zr_corpus_say_empty(const zr_call *call, uint32_t documents, uint32_t measures, uint64_t duties,
                         bool why)
{
    bool checks = !why || strcmp(call->command->name, "check") == 0; /* it is just saying so */
    if (duties == 0)
        zr_say(call->lang, "没有读到责任：文件 %u 份、措施 %u 条，都没有写明责任单位%s",
               "no duties found: documents %u, measures %u, none names who answers for it%s", documents,
               measures,
               checks                ? ""
               : call->lang == ZR_ZH ? "（zeren check 说明原因）"
                                     : " (zeren check says why)");
}

const zr_words zr_table_refused = {
    {"是数据表，却没有从中读到责任。可读：边表（列 "
     "unit、measure）、关联表（单位×措施的数字）、有“责任单位”一列"
     "的任务表。zeren 写出的结果表、节点表、台账不能再当输入，请用 graph.json 或 .edges.csv",
     "a table of data in which no duty was found. What is read: ties (columns unit, measure), incidences "
     "(numbers, units × measures), tasks with a column 责任单位. Results, nodes and ledgers that zeren wrote "
     "are "
     "no input: give graph.json or .edges.csv"}};

static zr_exit refuse_table(const zr_call *call, const zr_corpus *corpus)
{
    char safe[204];
    if (!corpus->unread || corpus->graph->duty_count > 0)
        return ZR_EXIT_FINE;
    return zr_say_failed(call, "%s：%s", "%s: %s", zr_say_safe(safe, corpus->unread),
                         zr_table_refused.in[call->lang]);
}

/* Those of the same bytes have been named; check names all the others, too. */
static void say_copies(const zr_call *call, const zr_graph *graph, uint32_t named)
{
    uint32_t copies = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        copies += graph->findings[i].code == ZR_F_SAME_DOCUMENT;
    if (copies > named && strcmp(call->command->name, "check") != 0)
        zr_say(call->lang, "另有 %u 份文件看来与别的是同一份，都计入了（zeren check 说明是哪些）",
               "%u more documents look like copies of others, and all are counted (zeren check says which)",
               copies - named);
}

zr_exit zr_corpus_read(zr_corpus *out, const zr_call *call, const char *const *inputs, int count, bool keep)
{
    *out = (zr_corpus){0};
    zr_items items;
    zr_error err = {0};
    zr_exit result = zr_items_list(&items, call, inputs, count);
    if (result == ZR_EXIT_FINE)
        result = zr_items_read(&items, call);
    if (result == ZR_EXIT_FINE && assemble(out, &items, keep, &err) != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    if (result == ZR_EXIT_FINE)
        remember_table(out, &items);
    zr_items_free(&items);
    if (result != ZR_EXIT_FINE) {
        zr_corpus_free(out);
        return result;
    }
    zr_twins twins = {0};
    zr_twins_look(&twins, call, out->graph);
    say_copies(call, out->graph, twins.found);
    zr_twins_close(&twins, call);
    zr_corpus_say_blank(call, out->graph);
    zr_corpus_say_empty(call, out->graph->document_count, out->graph->measure_count, out->graph->duty_count,
                        zr_corpus_tells_why(out->graph));
    return result;
}

zr_exit zr_corpus_read_graph(zr_corpus *out, const zr_call *call, const char *const *inputs, int count,
                             bool keep)
{
    zr_exit result = zr_corpus_read(out, call, inputs, count, keep);
    if (result == ZR_EXIT_FINE)
        result = refuse_table(call, out);
    if (result != ZR_EXIT_FINE)
        zr_corpus_free(out);
    return result;
}

void zr_corpus_free(zr_corpus *corpus)
{
    uint32_t count = corpus->graph && corpus->originals ? corpus->graph->document_count : 0;
    for (uint32_t i = 0; i < count; i++) {
        zr_source_free(corpus->originals[i].source);
        zr_file_free(&corpus->originals[i].bytes);
    }
    free(corpus->originals);
    free(corpus->folder);
    free(corpus->unread);
    zr_graph_free(corpus->graph);
    *corpus = (zr_corpus){0};
}
