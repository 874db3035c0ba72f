/* zeren diff: what changed between two versions. */
#include "cli/commands.h"
#include "cli/diff_text.h"
#include "cli/difference.h"
#include "cli/message.h"
#include "cli/tables.h"
#include "cli/versions.h"
#include "cli/whole.h"

#include <stdlib.h>

/* The changes, then how loads shift, if any does. */
static zr_exit print_text(const zr_call *call, const zr_changes *changes, const zr_version *before,
                          const zr_version *after, zr_frame *shifts)
{
    zr_exit result;
    zr_buffer text = {0};
    zr_diff_text(&text, changes, before->graph, after->graph, call->set.all, call->lang);
    if (zr_frame_rows(shifts) && !text.failed) {
        zr_buffer_char(&text, '\n');
        result = zr_tables_print(call, &shifts, 1, &(zr_show){.before = zr_buffer_span(&text)});
    } else
        result = zr_write_buffer(call, call->set.output, &text);
    zr_buffer_free(&text);
    return result;
}

static zr_exit print(const zr_call *call, const zr_changes *changes, const zr_version *before,
                     const zr_version *after)
{
    zr_error err = {0};
    zr_frame *frames[2] = {NULL, NULL};
    zr_status status = zr_changes_frame(&frames[0], changes, before, after, call->set.all, &err);
    if (status == ZR_OK)
        status = zr_changes_load_frame(&frames[1], before, after, &err);
    zr_exit result = ZR_EXIT_FINE;
    if (status != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    else if (call->set.csv) /* one table a CSV: the changes, or with --loads the loads */
        result = zr_tables_print(call, &frames[call->set.loads], 1, &(zr_show){0});
    else if (call->set.json)
        result = zr_tables_print(call, frames, 2, &(zr_show){0});
    else
        result = print_text(call, changes, before, after, frames[1]);
    if (result == ZR_EXIT_FINE && zr_frame_rows(frames[0]) > 0)
        result = ZR_EXIT_FINDINGS;
    zr_frame_free(frames[0]);
    zr_frame_free(frames[1]);
    return result;
}

static zr_exit compare(const zr_call *call, zr_corpus *old, zr_corpus *new)
{
    const zr_source **old_sources = zr_corpus_sources(old, call),
                    **new_sources = zr_corpus_sources(new, call);
    zr_version before = {old->graph, old_sources}, after = {new->graph, new_sources};
    zr_changes changes = {0};
    zr_error err = {0};
    zr_exit result = ZR_EXIT_FINE;
    if (!old_sources || !new_sources)
        zr_fail_memory(&err);
    if (err.status != ZR_OK || zr_changes_find(&changes, &before, &after, &err) != ZR_OK)
        result = zr_say_error(call, NULL, &err);
    else
        result = zr_difference_write(call, before.graph, after.graph, changes.old_of);
    if (result == ZR_EXIT_FINE)
        result = print(call, &changes, &before, &after);
    zr_changes_dispose(&changes);
    free(old_sources);
    free(new_sources);
    return result;
}

static zr_exit run(const zr_call *call)
{
    zr_corpus old, new;
    if (zr_difference_check(call) != ZR_EXIT_FINE)
        return ZR_EXIT_USAGE;
    zr_exit result = zr_corpus_read(&old, call, call->arguments, 1, true);
    if (result != ZR_EXIT_FINE)
        return result;
    result = zr_corpus_read(&new, call, call->arguments + 1, 1, true);
    if (result == ZR_EXIT_FINE) {
        result = compare(call, &old, &new);
        zr_corpus_free(&new);
    }
    zr_corpus_free(&old);
    return result;
}

static const zr_option options[] = {
    {"all",
     {{"连同编号的改动（多是其他变动的结果）", "renumbering, too (it follows from the others, mostly)"}},
     NULL},
    {"loads",
     {{"--csv 时写负荷的增减，而不是变动", "with --csv: the shifts of load instead of the changes"}},
     NULL},
    {0}};

const zr_command zr_cmd_diff = {
    "diff",
    run,
    {{"两个版本之间改了什么", "what changed between two versions"}},
    {{"旧版 新版", "OLD NEW"}},
    2,
    2,
    {options, zr_options_difference, zr_options_output, zr_options_table, zr_options_reading,
     zr_options_common},
    {{"按文字而不是编号配对措施，列出新增、删去、改写、移动的措施，标题、指标、时限的改动，\n"
      "单位的增减、角色与首位的改动，更名、合并、拆分的单位，以及各单位负荷的增减。\n"
      "旧版、新版是文件、文件夹或图文件。有变动时退出码为 1。",
      "Measures are matched by their words, not by their numbers. Lists what was added, dropped, reworded "
      "and\n"
      "moved; other titles, targets and deadlines; units added and dropped, other roles and first-listed "
      "units;\n"
      "units renamed, merged and split; and how the load of every unit shifts. OLD and NEW are files, "
      "folders or\n"
      "graph files. Ends with 1 when there are changes."}},
    {{"zeren diff 去年.docx 今年.docx", {{"两个版本", "two versions"}}},
     {"zeren diff 去年.docx 今年.docx --map 变动.svg", {{"连同变动图", "with the map of the difference"}}},
     {"zeren diff 去年.json 今年.json --csv -o 变动.csv --bom", {{"给 Excel", "for Excel"}}}}};
