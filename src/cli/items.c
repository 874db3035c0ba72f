/* INPUTs → the files to read. */
#include "cli/archives.h"
#include "cli/corpus.h"
#include "cli/files.h"
#include "cli/items_known.h"
#include "cli/manifest.h"
#include "cli/message.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The file's name without folder and ending: 桂政办发6号 of texts/桂政办发6号.txt. */
static zr_span id_of(const char *path)
{
    if (strcmp(path, "-") == 0)
        return zr_span_of("stdin");
    const char *inside = zr_archive_member(path);
    const char *slash = strrchr(inside ? inside : path, '/');
    const char *name = slash ? slash + 1 : inside ? inside : path;
    const char *dot = strrchr(name, '.');
    return (zr_span){name, dot && dot > name ? (size_t)(dot - name) : strlen(name)};
}

static bool is_folder(const char *path)
{
    struct stat about;
    return strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* A broken or hostile archive in a folder costs the other files nothing: it stays an item of its own, whose
 * reading says why it is refused. */
static bool may_stay(bool in_folder, zr_status status)
{
    return in_folder && status != ZR_OK && status != ZR_NO_MEMORY;
}

/* Puts the files inside of archives in their places; `*found`: the input was a folder, or is an archive. */
static zr_status open_archives(zr_paths *paths, size_t first, bool *found, zr_error *err)
{
    zr_paths opened = {0};
    zr_status status = ZR_OK;
    const bool in_folder = *found;
    for (size_t i = first; i < paths->count && status == ZR_OK; i++) {
        bool archive;
        zr_error why = {0};
        status = zr_archive_list(&opened, paths->items[i], &archive, &why);
        bool stays = may_stay(in_folder, status);
        if (stays || (status == ZR_OK && !archive))
            status = zr_paths_add(&opened, paths->items[i], err);
        else if (status != ZR_OK)
            *err = why;
        *found |= archive;
    }
    while (paths->count > first)
        free(paths->items[--paths->count]);
    for (size_t i = 0; i < opened.count && status == ZR_OK; i++)
        status = zr_paths_add(paths, opened.items[i], err);
    zr_paths_free(&opened);
    return status;
}

/* Results among the documents would be read as documents the next time. */
static zr_exit check_folder(const zr_call *call, const char *input)
{
    struct stat about, output;
    char safe[204];
    if (!call->set.output || stat(input, &about) != 0 || stat(call->set.output, &output) != 0 ||
        about.st_dev != output.st_dev || about.st_ino != output.st_ino)
        return ZR_EXIT_FINE;
    return zr_say_usage(call, "文件夹 %s 既要读又要写，请给 -o 换一个",
                        "%s is to be read and to be filled: choose another folder for -o",
                        zr_say_safe(safe, input));
}

/* A folder that zeren run filled stands for the graph in it. Malloc'd, or NULL. */
static char *graph_of_results(const char *folder)
{
    char *path = zr_manifest_there(folder) ? zr_path_join(folder, "graph.json") : NULL;
    if (!path || access(path, F_OK) == 0)
        return path;
    free(path);
    return NULL;
}

static zr_status list_folder(zr_paths *paths, const char *folder, zr_lang lang, zr_error *err)
{
    char *graph = graph_of_results(folder);
    zr_status status = graph ? zr_paths_add(paths, graph, err) : zr_folder_list(paths, folder, lang, err);
    free(graph);
    return status;
}

static zr_exit say_nothing(const zr_call *call, const char *input, bool folder)
{
    char safe[204];
    zr_say_safe(safe, input);
    return folder
               ? zr_say_failed(
                     call,
                     "文件夹 %s 里没有可读的文件：请放入 txt、md、html、docx、pdf 或数据表，或换一个文件夹",
                     "no files to read in folder %s: put txt, md, html, docx, pdf or data tables there, or "
                     "name another",
                     safe)
               : zr_say_failed(call, "压缩包 %s 里没有可读的文件", "no files to read in archive %s", safe);
}

/* The files of one input, `*found`: in a folder or an archive. What is known already is left out. */
static zr_exit list_input(zr_paths *paths, zr_known *known, const zr_call *call, const char *input,
                          bool *found)
{
    zr_error err = {0};
    bool folder = *found = is_folder(input);
    size_t before = paths->count;
    zr_exit result = folder ? check_folder(call, input) : ZR_EXIT_FINE;
    if (result != ZR_EXIT_FINE)
        return result;
    zr_status status =
        folder ? list_folder(paths, input, call->lang, &err) : zr_paths_add(paths, input, &err);
    bool some = paths->count > before;
    if (status == ZR_OK)
        result = zr_known_drop(known, call, paths, before);
    bool known_all = some && paths->count == before;
    if (status == ZR_OK && result == ZR_EXIT_FINE)
        status = open_archives(paths, before, found, &err);
    if (status != ZR_OK)
        return zr_say_error(call, input, &err);
    return result == ZR_EXIT_FINE && paths->count == before && !known_all ? say_nothing(call, input, folder)
                                                                          : result;
}

/* Items of the paths from `first` on. */
static bool add_items(zr_items *out, size_t first, bool found)
{
    if (out->paths.count == first)
        return true;
    zr_item *items = realloc(out->items, out->paths.count * sizeof *items);
    if (!items)
        return false;
    out->items = items;
    for (; out->count < out->paths.count; out->count++) {
        const char *path = out->paths.items[out->count];
        items[out->count] = (zr_item){.path = path,
                                      .name = zr_path_written(&out->names, zr_span_of(path)).data,
                                      .found = found,
                                      .id = zr_path_written(&out->names, id_of(path))};
    }
    return !out->names.failed;
}

zr_exit zr_items_list(zr_items *out, const zr_call *call, const char *const *inputs, int count)
{
    *out = (zr_items){0};
    zr_known known = {0};
    zr_exit result = ZR_EXIT_FINE;
    for (int i = 0; i < count && result == ZR_EXIT_FINE; i++) {
        bool found;
        size_t first = out->paths.count;
        result = list_input(&out->paths, &known, call, inputs[i], &found);
        if (result == ZR_EXIT_FINE && !add_items(out, first, found))
            result = zr_say_failed(call, "内存不足", "out of memory");
    }
    zr_known_free(&known);
    return result;
}

void zr_item_empty(zr_item *item)
{
    zr_graph_free(item->graph);
    zr_names_free(item->names);
    zr_document_free(item->document);
    zr_source_free(item->source);
    zr_file_free(&item->bytes);
    free(item->why);
    *item = (zr_item){.path = item->path, .name = item->name, .found = item->found, .id = item->id};
}

void zr_items_free(zr_items *items)
{
    for (size_t i = 0; i < items->count; i++)
        zr_item_empty(&items->items[i]);
    free(items->items);
    zr_paths_free(&items->paths);
    zr_arena_free(&items->names);
    *items = (zr_items){0};
}
