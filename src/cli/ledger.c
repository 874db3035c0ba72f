/* What a ledger is of, and how it comes back with its statuses. */
#include "cli/ledger.h"

#include "cli/message.h"
#include "cli/select.h"
#include "cli/tables.h"
#include "cli/user_file.h"

#include <stdlib.h>
#include <string.h>

/* Where a ledger says what cannot all be so. */
static void say_doubts(const zr_call *call, const zr_graph *graph, const zr_answers *answers)
{
    enum { MOST_SAID = 20 };
    static const zr_words words[] = {
        [ZR_DOUBT_STATES] = {{"另一列的状态不同，以第一列为准",
                              "another column of statuses says otherwise; the first counts"}},
        [ZR_DOUBT_DAY] = {{"状态不是已完成，却有完成日期",
                           "not done by its status, and yet there is a day of completion"}},
        [ZR_DOUBT_EARLY] = {{"完成日期早于文件的成文日期", "done before the date of the document"}},
        [ZR_DOUBT_CUT] = {{"最后一行不完整，没有计入；文件可能被截断",
                           "the last row is not whole and is left out; the file may have been cut"}}};
    for (uint32_t i = 0; i < answers->doubt_count && i < MOST_SAID; i++) {
        const zr_doubt *doubt = &answers->doubts[i];
        char path[204], id[204] = "", cell[204];
        const char *colon = doubt->measure == ZR_NONE ? "" : call->lang == ZR_ZH ? "：" : ": ";
        zr_say_safe(path, call->set.status);
        zr_say_safe(cell, doubt->words.data ? doubt->words.data : "");
        if (doubt->measure != ZR_NONE)
            zr_say_safe(id, graph->measures[doubt->measure].id.data);
        zr_say(call->lang, "%s:%u:%u: %s%s%s：“%s”", "%s:%u:%u: %s%s%s: “%s”", path, doubt->line,
               doubt->column, id, colon, words[doubt->kind].in[call->lang], cell);
    }
    if (answers->doubt_count > MOST_SAID)
        zr_say(call->lang, "另有 %u 处", "%u more", answers->doubt_count - MOST_SAID);
}

zr_exit zr_ledger_answers(zr_answers **out, const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_user_file file;
    *out = NULL;
    if (!call->set.status)
        return ZR_EXIT_FINE;
    zr_exit result = zr_user_file_read(&file, call, call->set.status, zr_user_table);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_status status = zr_answers_read(out, file.text, call->set.status, graph, &err);
    zr_user_file_free(&file);
    if (status != ZR_OK)
        return zr_user_file_wrong(call, &err);
    say_doubts(call, graph, *out);
    return ZR_EXIT_FINE;
}

static bool is_whole(const zr_selection *wanted)
{
    return !wanted->document.size && !wanted->place.size && !wanted->sector.size && !wanted->roles &&
           !wanted->no_collectives;
}

/* What nobody answers for is of its document's place, and of no sector or role. Statuses are read against the
 * whole graph: a row of another place is no mistake. */
zr_exit zr_ledger_choose(zr_ledger_subject *out, const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_selection selection;
    *out = (zr_ledger_subject){.graph = graph};
    zr_exit result = zr_select(&selection, call, graph);
    if (result == ZR_EXIT_FINE)
        result = zr_ledger_answers(&out->read, call, graph);
    out->answers = out->read;
    if (result != ZR_EXIT_FINE || is_whole(&selection))
        return result;
    selection.keep_unowned = !selection.sector.size && !selection.roles && !selection.no_collectives;
    zr_status status = zr_graph_subset(&out->part, graph, &selection, &err);
    if (status == ZR_OK && out->read)
        status = zr_answers_part(&out->some, out->read, graph, out->part, &err);
    out->graph = out->part;
    out->answers = out->some;
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, NULL, &err);
}

void zr_ledger_dispose(zr_ledger_subject *of)
{
    zr_answers_free(of->some);
    zr_answers_free(of->read);
    zr_graph_free(of->part);
}

zr_exit zr_ledger_progress(zr_frame *out[4], uint32_t *count, const zr_call *call, const zr_graph *graph,
                           const zr_answers *answers)
{
    static const zr_progress_by bys[] = {ZR_PROGRESS_DOCUMENTS, ZR_PROGRESS_SECTIONS, ZR_PROGRESS_UNITS};
    zr_error err = {0};
    char room[11];
    const char *today;
    zr_status status = ZR_OK;
    *count = 3;
    memset(out, 0, 4 * sizeof *out);
    if (zr_ledger_today(&today, room, call) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    for (int i = 0; i < 3 && status == ZR_OK; i++)
        status = zr_progress_frame(&out[i], graph, answers, bys[i], today, &err);
    if (status == ZR_OK && today)
        status = zr_overdue_frame(&out[(*count)++], graph, answers, today, &err);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, NULL, &err);
}

static const char *const document_columns[] = {"name",    "place",    "measures", "done",         "doing",
                                               "open",    "stopped",  "unsaid",   "done_percent", "done_late",
                                               "overdue", "document", NULL};

/* The table that --by means for CSV. */
static uint32_t which(const zr_call *call)
{
    static const char *const names[] = {"document", "section", "unit", "overdue"};
    for (uint32_t i = 0; i < 4; i++)
        if (zr_option_is(call->set.by, names[i]))
            return i;
    return 2;
}

static zr_exit print(const zr_call *call, zr_frame *const frames[4], uint32_t count)
{
    uint32_t table = which(call);
    if (table >= count)
        return zr_say_usage(call, "--by overdue 要同 --today 日期", "--by overdue needs --today DATE");
    const zr_show show[4] = {
        {.columns = document_columns}, {.columns = document_columns}, {.columns = document_columns}};
    if (call->set.csv || call->set.by)
        return zr_tables_print_each(call, &frames[table], 1, &show[table]);
    return zr_tables_print_each(call, frames, count, show);
}

/* A day of completion that is still to come is a slip of the pen, or --today is. */
static zr_exit check_days(const zr_call *call, const zr_ledger_subject *of)
{
    enum { MOST_SAID = 20 };
    char room[11];
    const char *today;
    uint32_t late = 0;
    if (zr_ledger_today(&today, room, call) != ZR_EXIT_FINE || !today)
        return ZR_EXIT_FINE; /* what is no day has been told before */
    for (uint32_t m = 0; m < of->graph->measure_count; m++) {
        zr_span day = of->answers->of[m].done_on;
        if (!day.size || zr_span_compare(day, zr_span_of(today)) <= 0)
            continue;
        if (late++ < MOST_SAID)
            zr_say(call->lang, "%s 的完成日期 %.*s 晚于 --today %s",
                   "%s is done on %.*s, later than --today %s", of->graph->measures[m].id.data, (int)day.size,
                   day.data, today);
    }
    if (late > MOST_SAID)
        zr_say(call->lang, "另有 %u 项", "%u more", late - MOST_SAID);
    return late ? ZR_EXIT_FINDINGS : ZR_EXIT_FINE;
}

zr_exit zr_ledger_print(const zr_call *call, const zr_graph *graph)
{
    uint32_t count = 0;
    zr_ledger_subject of;
    zr_frame *frames[4] = {0};
    zr_exit result = zr_ledger_choose(&of, call, graph);
    if (result == ZR_EXIT_FINE)
        result = zr_ledger_progress(frames, &count, call, of.graph, of.answers);
    if (result == ZR_EXIT_FINE)
        result = print(call, frames, count);
    if (result == ZR_EXIT_FINE)
        result = check_days(call, &of);
    if (result == ZR_EXIT_FINE && of.read->doubt_count)
        result = ZR_EXIT_FINDINGS;
    for (int i = 0; i < 4; i++)
        zr_frame_free(frames[i]);
    zr_ledger_dispose(&of);
    return result;
}
