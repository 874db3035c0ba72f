/* What zeren run has written, folder by folder: files that differ in their ending alone are named once. */
#include "cli/run_results.h"

#include "base/width.h"

#include <stdio.h>
#include <string.h>

#define LINE 100 /* columns */

/* Bytes up to and with the last slash: 5 of maps/load.svg. */
static size_t folder_size(const char *name)
{
    const char *slash = strrchr(name, '/');
    return slash ? (size_t)(slash - name) + 1 : 0;
}

static bool same_head(const char *a, const char *b, size_t size)
{
    return strncmp(a, b, size) == 0;
}

/* How many names from `first` on are the same but for their ending. */
static size_t count_endings(const zr_paths *names, size_t first)
{
    const char *dot = strrchr(names->items[first], '.');
    size_t stem = dot ? (size_t)(dot - names->items[first]) + 1 : 0, count = 1;
    while (stem && first + count < names->count &&
           same_head(names->items[first], names->items[first + count], stem) &&
           !strchr(names->items[first + count] + stem, '.'))
        count++;
    return count;
}

/* load.{svg,pdf,dot}, cut at `size` bytes. */
static void name_of(char *out, size_t size, const zr_paths *names, size_t first, size_t count)
{
    const char *name = names->items[first] + folder_size(names->items[first]);
    if (count == 1) {
        snprintf(out, size, "%s", name);
        return;
    }
    const char *dot = strrchr(name, '.');
    size_t used = (size_t)snprintf(out, size, "%.*s.{", (int)(dot - name), name);
    for (size_t i = 0; i < count && used < size; i++)
        used += (size_t)snprintf(out + used, size - used, "%s%s", i ? "," : "",
                                 strrchr(names->items[first + i], '.') + 1);
    if (used < size)
        snprintf(out + used, size - used, "}");
}

/* The files of one folder, as many to a line as it holds. */
static void list_folder(const char *path, const zr_paths *names, size_t first)
{
    size_t head = folder_size(names->items[first]), column = LINE + 1;
    printf("  %s/%.*s", path, (int)head, names->items[first]);
    for (size_t at = first, count; at < names->count; at += count) {
        char name[512];
        count = 1;
        if (folder_size(names->items[at]) != head || !same_head(names->items[first], names->items[at], head))
            continue;
        count = count_endings(names, at);
        name_of(name, sizeof name, names, at, count);
        size_t width = zr_columns(zr_span_of(name)) + 2;
        bool fresh = column + width > LINE;
        printf(fresh ? "\n    %s" : "  %s", name);
        column = fresh ? 4 + width : column + width;
    }
    putchar('\n');
}

/* Whether no earlier name is of the same folder. */
static bool is_first(const zr_paths *names, size_t at)
{
    size_t head = folder_size(names->items[at]);
    for (size_t i = 0; i < at; i++)
        if (folder_size(names->items[i]) == head && same_head(names->items[i], names->items[at], head))
            return false;
    return true;
}

void zr_run_list(const zr_call *call, const zr_out_folder *folder)
{
    printf(call->lang == ZR_ZH ? "\n写好的文件：\n" : "\nwritten:\n");
    for (size_t at = 0; at < folder->names.count; at++)
        if (is_first(&folder->names, at))
            list_folder(folder->path, &folder->names, at);
}
