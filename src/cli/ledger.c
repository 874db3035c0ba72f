/* The ledger out, and back with its statuses. */
#include "cli/ledger.h"

#include "base/buffer.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/out_folder.h"
#include "cli/script.h"
#include "cli/select.h"
#include "cli/tables.h"
#include "cli/user_file.h"
#include "document/deadline_read.h"
#include "zeren/frame_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

zr_exit zr_ledger_today(const char **out, char room[11], const zr_call *call)
{
    *out = NULL;
    if (!call->set.today)
        return ZR_EXIT_FINE;
    if (!zr_day_read(room, zr_span_of(call->set.today)))
        return zr_say_usage(call, "--today 后面应是日期，如 2025-12-31",
                            "--today takes a date, as in 2025-12-31");
    *out = room;
    return ZR_EXIT_FINE;
}

/* 2025-02-30, 2025年6月31日: a day is meant, whether there is one or not. */
static bool tells_day(const char *words)
{
    size_t marks = 0;
    for (const char *at = words; *at; at++)
        marks += strchr("-/.", *at) != NULL;
    return marks > 1 || strstr(words, "日") || strstr(words, "号");
}

/* ２０２５年６月: digits of full width are read as their own. */
static zr_span plain_digits(char *room, zr_span words)
{
    zr_span out = {.data = room};
    for (size_t at = 0; at < words.size; out.size++) {
        unsigned last = words.size - at >= 3 ? (unsigned char)words.data[at + 2] : 0;
        bool wide = words.size - at >= 3 && memcmp(words.data + at, "\xEF\xBC", 2) == 0 && last >= 0x90 &&
                    last <= 0x99;
        room[out.size] = wide ? (char)('0' + (last - 0x90)) : words.data[at];
        at += wide ? 3 : 1;
    }
    return out;
}

/* --until as a day: of a month, a quarter or a year its last one, in the words that documents have for it
 * (2025年6月底前, 2025年上半年); NULL without it. */
static zr_exit read_until(const char **out, char room[11], const zr_call *call)
{
    enum { MOST = 60 }; /* bytes */
    *out = NULL;
    if (!call->set.until)
        return ZR_EXIT_FINE;
    char plain[MOST];
    zr_span words = zr_span_trim(zr_span_of(call->set.until));
    words = words.size <= MOST ? plain_digits(plain, words) : words;
    bool read = zr_day_read(room, words);
    if (!read && words.size <= MOST && !tells_day(call->set.until)) {
        zr_limit limit = zr_limit_of_field(words, &(zr_since){0});
        read = limit.date[0] != 0;
        memcpy(room, limit.date, sizeof limit.date);
    }
    if (!read)
        return zr_say_usage(
            call, "--until 后面应是有年份的日期、月份或年份，如 2025-06-30、2025-06、2025年6月底、2025年",
            "--until takes a day, a month or a year, with its year, as in 2025-06-30, 2025-06, "
            "2025年6月底, 2025年");
    *out = room;
    return ZR_EXIT_FINE;
}

/* Where a ledger says what cannot all be so. */
static void say_doubts(const zr_call *call, const zr_graph *graph, const zr_answers *answers)
{
    enum { MOST_SAID = 20 };
    static const zr_words words[] = {
        [ZR_DOUBT_STATES] = {{"另一列的状态不同，以第一列为准",
                              "another column of statuses says otherwise; the first counts"}},
        [ZR_DOUBT_DAY] = {{"状态不是已完成，却有完成日期",
                           "not done by its status, and yet there is a day of completion"}},
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

/* What a ledger is of: the graph, or the part that options choose; and the statuses of its measures. The
 * notes are those of `read`. */
typedef struct subject {
    const zr_graph *graph;
    const zr_answers *answers;
    zr_graph *part;
    zr_answers *read, *some;
} subject;

static bool is_whole(const zr_selection *wanted)
{
    return !wanted->document.size && !wanted->place.size && !wanted->sector.size && !wanted->roles &&
           !wanted->no_collectives;
}

/* Statuses are read against the whole graph: a row of another place is no mistake. */
static zr_exit choose(subject *out, const zr_call *call, const zr_graph *graph)
{
    zr_error err = {0};
    zr_selection selection;
    *out = (subject){.graph = graph};
    zr_exit result = zr_select(&selection, call, graph);
    if (result == ZR_EXIT_FINE)
        result = zr_ledger_answers(&out->read, call, graph);
    out->answers = out->read;
    if (result != ZR_EXIT_FINE || is_whole(&selection))
        return result;
    zr_status status = zr_graph_subset(&out->part, graph, &selection, &err);
    if (status == ZR_OK && out->read)
        status = zr_answers_part(&out->some, out->read, graph, out->part, &err);
    out->graph = out->part;
    out->answers = out->some;
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, NULL, &err);
}

static void dispose(subject *of)
{
    zr_answers_free(of->some);
    zr_answers_free(of->read);
    zr_graph_free(of->part);
}

/* --- out --- */

const char *const zr_ledger_columns[] = {"id",          "document", "section", "title",    "lead", "lead_by",
                                         "responsible", "support",  "guide",   "deadline", "due",  "targets",
                                         "source",      "status",   "done_on", "note",     NULL};
static const char *const own_columns[] = {"id",          "document", "section",  "title", "role",    "lead",
                                          "responsible", "support",  "deadline", "due",   "targets", "source",
                                          "status",      "done_on",  "note",     NULL};

static bool is_markdown(const zr_call *call)
{
    const char *dot = call->set.output ? strrchr(call->set.output, '.') : NULL;
    if (call->set.format)
        return strcmp(call->set.format, "md") == 0;
    return dot && (strcmp(dot, ".md") == 0 || strcmp(dot, ".markdown") == 0);
}

/* `shown`: what to call it, where `path` is in a folder that is aside. */
static zr_exit write_one(const zr_call *call, const zr_frame *frame, bool own, const char *path,
                         const char *shown)
{
    zr_error err = {0};
    zr_writer writer;
    zr_table_style style = {
        .lang = call->lang, .columns = own ? own_columns : zr_ledger_columns, .bom = true, .titles = true};
    zr_status status =
        call->set.each ? zr_writer_create(&writer, path, &err) : zr_writer_open(&writer, path, &err);
    if (status == ZR_OK) {
        status = is_markdown(call) ? zr_frame_write_markdown(frame, &style, zr_writer_put, &writer, &err)
                                   : zr_frame_write_csv(frame, &style, zr_writer_put, &writer, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, shown, &err);
}

/* The ledger of one unit, or of all (ZR_NONE), to a file. */
static zr_exit write_ledger(const zr_call *call, const zr_graph *graph, uint32_t unit,
                            const zr_answers *answers, const char *path, const char *shown)
{
    zr_error err = {0};
    zr_frame *frame;
    char room[11];
    zr_ledger_options options = {unit, answers, NULL};
    if (read_until(&options.until, room, call) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    if (zr_ledger_frame(&frame, graph, &options, &err) != ZR_OK)
        return zr_say_error(call, shown, &err);
    zr_exit result = write_one(call, frame, unit != ZR_NONE, path, shown);
    if (options.until && zr_frame_rows(frame) == 0 && !call->set.each)
        zr_say(call->lang, "到 %s 为止没有到期的；没写时限的不列",
               "nothing is due by %s; what has no time limit is not listed", options.until);
    zr_frame_free(frame);
    return result;
}

#define MOST_ID 200 /* bytes of an id in a file name */

/* 450000/自治区科技厅 → 450000-自治区科技厅: letters that some system takes no names with become "_". */
static void add_stem(zr_buffer *out, zr_span id)
{
    size_t size = id.size < MOST_ID ? id.size : MOST_ID;
    while (size > 0 && size < id.size && ((unsigned char)id.data[size] & 0xC0) == 0x80)
        size--;
    for (size_t i = 0; i < size; i++) {
        char c = id.data[i];
        bool odd = (unsigned char)c < 0x20 || (c && strchr("\\:*?\"<>|", c));
        zr_buffer_char(out, c == '/' ? '-' : odd ? '_' : c);
    }
}

/* Ids that become the same name are numbered: 450000-自治区科技厅~2.csv. */
static void file_name(zr_buffer *out, const zr_out_folder *folder, zr_span id, const char *ending)
{
    for (unsigned number = 1; number == 1 || (!out->failed && zr_out_folder_has(folder, out->data));
         number++) {
        out->size = 0;
        add_stem(out, id);
        if (number > 1)
            zr_buffer_print(out, "~%u", number);
        zr_buffer_put(out, ending);
    }
}

static zr_exit write_into(const zr_call *call, zr_out_folder *folder, const char *name, const zr_graph *graph,
                          uint32_t unit, const zr_answers *answers)
{
    char *path;
    zr_error err = {0};
    if (zr_out_folder_file(&path, folder, name, &err) != ZR_OK)
        return zr_out_folder_say(call, folder, name, &err);
    char *shown = zr_path_join(folder->path, name);
    zr_exit result = write_ledger(call, graph, unit, answers, path, shown ? shown : name);
    free(shown);
    free(path);
    return result;
}

/* --each: a file for every unit, and one of all. */
static zr_exit write_each(const zr_call *call, const zr_graph *graph, const zr_answers *answers)
{
    zr_error err = {0};
    zr_out_folder folder;
    zr_buffer name = {0};
    const char *ending = is_markdown(call) ? ".md" : ".csv";
    if (zr_to_stdout(call))
        return zr_say_usage(call, "--each 写多个文件，请用 -o 给出文件夹",
                            "--each writes many files: name a folder with -o");
    if (zr_out_folder_open(&folder, call->set.output, &err) != ZR_OK)
        return zr_say_error(call, call->set.output, &err);
    file_name(&name, &folder, zr_span_of("ledger"), ending);
    zr_exit result = write_into(call, &folder, name.data, graph, ZR_NONE, answers);
    for (uint32_t u = 0; u < graph->unit_count && result == ZR_EXIT_FINE; u++) {
        file_name(&name, &folder, graph->units[u].id, ending);
        result = name.failed ? zr_say_failed(call, "内存不足", "out of memory")
                             : write_into(call, &folder, name.data, graph, u, answers);
    }
    zr_status status = zr_out_folder_close(&folder, result == ZR_EXIT_FINE ? ZR_OK : ZR_IO, call->lang, &err);
    if (result == ZR_EXIT_FINE && status != ZR_OK)
        result = zr_say_error(call, call->set.output, &err);
    zr_out_folder_free(&folder);
    zr_buffer_free(&name);
    return result;
}

static zr_exit find_unit(uint32_t *out, const zr_call *call, const zr_graph *graph)
{
    *out = ZR_NONE;
    if (!call->set.unit)
        return ZR_EXIT_FINE;
    zr_script script = {.call = call, .name = "--unit", .place = call->set.place};
    zr_script_line line = {.words = {{zr_span_of(call->set.unit), 1}}, .count = 1, .number = 1};
    return zr_script_unit(out, &script, &line, 0, graph);
}

zr_exit zr_ledger_export(const zr_call *call, const zr_graph *graph)
{
    uint32_t unit;
    subject of;
    zr_exit result = choose(&of, call, graph);
    if (result == ZR_EXIT_FINE)
        result = find_unit(&unit, call, of.graph);
    if (result == ZR_EXIT_FINE)
        result = call->set.each
                     ? write_each(call, of.graph, of.answers)
                     : write_ledger(call, of.graph, unit, of.answers, call->set.output, call->set.output);
    dispose(&of);
    return result;
}

/* --- back --- */

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

static const char *const document_columns[] = {"name",         "place",     "measures", "done",
                                               "doing",        "open",      "stopped",  "unsaid",
                                               "done_percent", "done_late", "overdue",  NULL};

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
static zr_exit check_days(const zr_call *call, const subject *of)
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
    subject of;
    zr_frame *frames[4] = {0};
    zr_exit result = choose(&of, call, graph);
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
    dispose(&of);
    return result;
}
