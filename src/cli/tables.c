/* Tables out: for people, as CSV or as JSON, as the options say. */
#include "cli/tables.h"

#include "cli/files.h"
#include "cli/message.h"
#include "cli/nearest.h"
#include "cli/terminal.h"
#include "zeren/frame_write.h"

#include <stdlib.h>
#include <string.h>

static bool put(zr_writer *writer, const char *text)
{
    return zr_writer_put(writer, text, strlen(text));
}

/* What stands before the frame `index` of `count`, and after the last (index == count). */
static const char *between(const zr_call *call, uint32_t index, uint32_t count)
{
    if (!call->set.json)
        return index == 0 || index == count ? "" : "\n";
    if (count == 1)
        return index == 0 ? "" : "\n";
    return index == 0 ? "[" : index == count ? "]\n" : ",\n";
}

/* `each`: a show for every frame, or one for all. */
static zr_status write_all(const zr_call *call, zr_writer *writer, zr_frame *const *frames, uint32_t count,
                           zr_table_style *style, const zr_show *shows, bool each, zr_error *err)
{
    for (uint32_t i = 0; i < count; i++) {
        const zr_show *show = shows ? &shows[each ? i : 0] : &(zr_show){0};
        style->columns = show->columns;
        style->bar = show->bar;
        style->notes = show->notes;
        bool words = !call->set.csv && !call->set.json && show->before.size;
        if (!put(writer, between(call, i, count)) ||
            (words && !zr_writer_put(writer, show->before.data, show->before.size)))
            return ZR_IO;
        zr_status status = call->set.json ? zr_frame_write_json(frames[i], style, zr_writer_put, writer, err)
                           : call->set.csv
                               ? zr_frame_write_csv(frames[i], style, zr_writer_put, writer, err)
                               : zr_frame_write_text(frames[i], style, zr_writer_put, writer, err);
        if (status != ZR_OK)
            return status;
    }
    return put(writer, between(call, count, count)) ? ZR_OK : ZR_IO;
}

static zr_exit unknown_key(const zr_call *call, const zr_column *columns, uint32_t count, const char *key)
{
    char safe[204];
    zr_nearest nearest = {key, NULL, 0};
    for (uint32_t c = 0; c < count; c++)
        zr_nearest_try(&nearest, columns[c].key);
    if (nearest.best)
        return zr_say_usage(call, "没有列 %s，是不是 %s？", "no column %s; did you mean %s?",
                            zr_say_safe(safe, key), nearest.best);
    return zr_say_usage(call, "没有列 %s（列名见 --json）", "no column %s (--json shows their names)",
                        zr_say_safe(safe, key));
}

/* lead, or 牵头 as the table heads it. */
static bool is_called(const zr_column *column, zr_span key)
{
    return zr_span_equal(zr_span_of(column->key), key) ||
           zr_span_equal(zr_span_of(column->title.in[ZR_ZH]), key) ||
           zr_span_equal(zr_span_of(column->title.in[ZR_EN]), key);
}

zr_exit zr_table_sort(const zr_call *call, zr_frame *frame)
{
    const char *key = call->set.sort;
    if (!key)
        return ZR_EXIT_FINE;
    uint32_t count, found = ZR_NONE;
    const zr_column *columns = zr_frame_columns(frame, &count);
    bool turned = strlen(key) > 1 && key[strlen(key) - 1] == '-';
    zr_span name = {key, strlen(key) - turned};
    for (uint32_t c = count; c-- > 0;)
        if (is_called(&columns[c], name))
            found = c;
    if (found == ZR_NONE)
        return unknown_key(call, columns, count, key);
    zr_error err = {0};
    bool falling = (columns[found].type != ZR_TYPE_TEXT) != turned;
    return zr_frame_sort(frame, found, falling, &err) == ZR_OK ? ZR_EXIT_FINE
                                                               : zr_say_error(call, NULL, &err);
}

static zr_exit print(const zr_call *call, zr_frame *const *frames, uint32_t count, const zr_show *shows,
                     bool each)
{
    if (call->set.csv && call->set.json)
        return zr_say_usage(call, "--csv 与 --json 只能选一个", "--csv and --json exclude each other");
    if (call->set.bom && !call->set.csv)
        return zr_say_usage(call, "--bom 只用于 --csv", "--bom is for --csv");
    if (call->set.csv && count != 1)
        return zr_say_usage(call, "--csv 一次一张表，请用 --method 指明",
                            "--csv prints one table; choose it with --method");
    if (call->set.sort && count != 1)
        return zr_say_usage(call, "--sort 一次排一张表，这里有 %u 张", "--sort orders one table; here are %u",
                            count);
    if (zr_table_sort(call, frames[0]) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    bool terminal = zr_to_stdout(call);
    zr_table_style style = {.lang = call->lang,
                            .rows = (uint32_t)(call->set.top < UINT32_MAX ? call->set.top : 0),
                            .width = terminal ? zr_terminal_width(stdout) : 0,
                            .bold = terminal && zr_terminal_colours(stdout),
                            .bom = call->set.bom};
    zr_error err = {0};
    zr_writer writer;
    zr_status status = zr_writer_open(&writer, call->set.output, &err);
    if (status == ZR_OK) {
        status = write_all(call, &writer, frames, count, &style, shows, each, &err);
        status = zr_writer_close(&writer, status, &err);
    }
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, call->set.output, &err);
}

zr_exit zr_tables_print(const zr_call *call, zr_frame *const *frames, uint32_t count, const zr_show *show)
{
    return print(call, frames, count, show, false);
}

zr_exit zr_tables_print_each(const zr_call *call, zr_frame *const *frames, uint32_t count,
                             const zr_show *shows)
{
    return print(call, frames, count, shows, true);
}
