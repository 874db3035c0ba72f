/* The ledger written: one for all, or one for each unit. */
#include "cli/ledger.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "cli/files.h"
#include "cli/message.h"
#include "cli/out_folder.h"
#include "cli/script.h"
#include "cli/tables.h"
#include "zeren/frame_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* 台账.xlsx: a name that promises what is not written, and that Excel then will not open. */
static zr_exit check_ending(const zr_call *call)
{
    static const char *const others[] = {".xlsx", ".xls", ".et",   ".ods", ".docx",
                                         ".doc",  ".wps", ".html", ".pdf", ".json"};
    const char *dot = call->set.output ? strrchr(call->set.output, '.') : NULL;
    for (size_t i = 0; dot && !call->set.each && i < sizeof others / sizeof *others; i++)
        if (strcasecmp(dot, others[i]) == 0)
            return zr_say_usage(
                call, "台账写成 csv（Excel、WPS 可直接打开）或 md，不写 %s；请换 -o 的后缀",
                "a ledger is csv (Excel and WPS open it) or md, not %s: give -o another ending", others[i]);
    return ZR_EXIT_FINE;
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

/* What is written, to one file or to many. */
typedef struct ledger_out {
    const zr_call *call;
    const zr_graph *graph;     /* the whole */
    const zr_graph *part;      /* whose measures the rows are; or NULL */
    const zr_answers *answers; /* of the whole; or NULL */
    const char *until;         /* or NULL */
    zr_ledger *ledger;         /* its rows */
    uint32_t empty;            /* units that nothing was written for */
} ledger_out;

/* What --until leaves out for want of a date: an empty place in a list looks like nothing to do. */
static void say_undated(const ledger_out *out)
{
    zr_error err = {0};
    zr_frame *frame;
    zr_ledger_options options = {.unit = ZR_NONE, .part = out->part, .undated = true};
    if (zr_ledger_frame(&frame, out->graph, &options, &err) != ZR_OK)
        return;
    if (zr_frame_rows(frame))
        zr_say(
            out->call->lang, "另有 %u 项措施没有到期日（没写时限，或每年、长期），未列；--undated 列出",
            "%u measures have no date to be due on (no time limit, or one that recurs) and are not listed; "
            "--undated lists them",
            zr_frame_rows(frame));
    zr_frame_free(frame);
}

static zr_exit choose_rows(ledger_out *out)
{
    zr_error err = {0};
    zr_ledger_options options = {ZR_NONE, out->answers, out->until, out->part, out->call->set.undated};
    return zr_ledger_new(&out->ledger, out->graph, &options, &err) == ZR_OK
               ? ZR_EXIT_FINE
               : zr_say_error(out->call, NULL, &err);
}

/* The ledger of one unit, or of all (ZR_NONE). */
static zr_exit make_frame(zr_frame **frame, const ledger_out *out, uint32_t unit)
{
    zr_error err = {0};
    return zr_ledger_of(frame, out->ledger, unit, &err) == ZR_OK ? ZR_EXIT_FINE
                                                                 : zr_say_error(out->call, NULL, &err);
}

static zr_exit write_only(const ledger_out *out, uint32_t unit)
{
    zr_frame *frame;
    const zr_call *call = out->call;
    zr_exit result = make_frame(&frame, out, unit);
    if (result != ZR_EXIT_FINE)
        return result;
    result = write_one(call, frame, unit != ZR_NONE, call->set.output, call->set.output);
    if (out->until && zr_frame_rows(frame) == 0)
        zr_say(call->lang, "到 %s 为止没有到期的；没写时限的不列",
               "nothing is due by %s; what has no time limit is not listed", out->until);
    zr_frame_free(frame);
    return result;
}

#define MOST_ID 200 /* bytes of an id in a file name */

/* 450000-自治区科技厅: letters that some system takes no names with become "_". */
static void add_stem(zr_buffer *out, zr_span name)
{
    size_t size = name.size < MOST_ID ? name.size : zr_utf8_start_of(name, MOST_ID);
    for (size_t i = 0; i < size; i++) {
        char c = name.data[i];
        bool odd = (unsigned char)c < 0x20 || (c && strchr("\\:*?\"<>|", c));
        zr_buffer_char(out, c == '/' ? '-' : odd ? '_' : c);
    }
}

/* The name is the one that documents use: 330600-市建设局.csv, though the id says 市住房城乡建设局. What
 * becomes the same name is numbered: 450000-自治区科技厅~2.csv. */
static void file_name(zr_buffer *out, const zr_out_folder *folder, zr_span place, zr_span name,
                      const char *ending)
{
    for (unsigned number = 1; number == 1 || (!out->failed && zr_out_folder_has(folder, out->data));
         number++) {
        out->size = 0;
        add_stem(out, place);
        zr_buffer_put(out, place.size ? "-" : "");
        add_stem(out, name);
        if (number > 1)
            zr_buffer_print(out, "~%u", number);
        zr_buffer_put(out, ending);
    }
}

static zr_exit write_into(const ledger_out *out, zr_out_folder *folder, const char *name, bool own,
                          const zr_frame *frame)
{
    char *path;
    zr_error err = {0};
    if (zr_out_folder_file(&path, folder, name, &err) != ZR_OK)
        return zr_out_folder_say(out->call, folder, name, &err);
    char *shown = zr_path_join(folder->path, name);
    zr_exit result = write_one(out->call, frame, own, path, shown ? shown : name);
    free(shown);
    free(path);
    return result;
}

static zr_span place_of(const zr_graph *graph, const zr_graph_unit *unit)
{
    return unit->place == ZR_NONE ? zr_span_of("-") : graph->places[unit->place].code;
}

/* A file of one unit, or of all (ZR_NONE); none for a unit without a row. */
static zr_exit write_unit(ledger_out *out, zr_out_folder *folder, zr_buffer *name, uint32_t unit)
{
    zr_frame *frame;
    const char *ending = is_markdown(out->call) ? ".md" : ".csv";
    const zr_graph_unit *of = unit == ZR_NONE ? NULL : &out->graph->units[unit];
    zr_exit result = make_frame(&frame, out, unit);
    if (result != ZR_EXIT_FINE)
        return result;
    file_name(name, folder, of ? place_of(out->graph, of) : (zr_span){0},
              of ? of->name : zr_span_of("ledger"), ending);
    if (name->failed)
        result = zr_say_failed(out->call, "内存不足", "out of memory");
    else if (of && zr_frame_rows(frame) == 0)
        out->empty++;
    else
        result = write_into(out, folder, name->data, of != NULL, frame);
    zr_frame_free(frame);
    return result;
}

/* A file for every unit, and one of all. */
static zr_exit write_units(ledger_out *out, zr_out_folder *folder)
{
    const zr_graph *chosen = out->part ? out->part : out->graph;
    zr_buffer name = {0};
    zr_exit result = write_unit(out, folder, &name, ZR_NONE);
    for (uint32_t u = 0; u < chosen->unit_count && result == ZR_EXIT_FINE; u++)
        result = write_unit(out, folder, &name, zr_graph_find_unit(out->graph, chosen->units[u].id));
    if (out->empty && result == ZR_EXIT_FINE)
        zr_say(out->call->lang, "%u 个单位没有可列的措施，没有写成文件",
               "%u units have no measure to list; no file is written for them", out->empty);
    zr_buffer_free(&name);
    return result;
}

static zr_exit write_each(ledger_out *out)
{
    const zr_call *call = out->call;
    zr_error err = {0};
    zr_out_folder folder;
    if (zr_to_stdout(call))
        return zr_say_usage(call, "--each 写多个文件，请用 -o 给出文件夹",
                            "--each writes many files: name a folder with -o");
    if (zr_out_folder_open(&folder, call->set.output, &err) != ZR_OK)
        return zr_say_error(call, call->set.output, &err);
    zr_exit result = write_units(out, &folder);
    zr_status status = zr_out_folder_close(&folder, result == ZR_EXIT_FINE ? ZR_OK : ZR_IO, call->lang, &err);
    if (result == ZR_EXIT_FINE && status != ZR_OK)
        result = zr_say_error(call, call->set.output, &err);
    zr_out_folder_free(&folder);
    return result;
}

zr_exit zr_ledger_export(const zr_call *call, const zr_graph *graph)
{
    uint32_t unit = ZR_NONE;
    char room[11];
    zr_ledger_subject of;
    zr_exit result = check_ending(call);
    if (result != ZR_EXIT_FINE)
        return result;
    result = zr_ledger_choose(&of, call, graph);
    ledger_out out = {.call = call, .graph = graph, .part = of.part, .answers = of.read};
    if (result == ZR_EXIT_FINE)
        result = zr_ledger_until(&out.until, room, call);
    if (result == ZR_EXIT_FINE && call->set.unit) /* of namesakes those of the part are meant … */
        result = zr_script_unit_asked(&unit, call, of.graph, (zr_span){0});
    if (unit != ZR_NONE && of.part) /* … and the row is the whole graph's */
        unit = zr_graph_find_unit(graph, of.part->units[unit].id);
    if (result == ZR_EXIT_FINE)
        result = choose_rows(&out);
    if (result == ZR_EXIT_FINE)
        result = call->set.each ? write_each(&out) : write_only(&out, unit);
    if (result == ZR_EXIT_FINE && out.until && !call->set.unit)
        say_undated(&out);
    zr_ledger_free(out.ledger);
    zr_ledger_dispose(&of);
    return result;
}
