/* INPUTs → the files to read. */
#include "cli/archives.h"
#include "cli/corpus.h"
#include "cli/files.h"
#include "cli/message.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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

/* Puts the files inside of archives in their places; `*found`: the input was one. */
static zr_status open_archives(zr_paths *paths, size_t first, bool *found, zr_error *err)
{
    zr_paths opened = {0};
    zr_status status = ZR_OK;
    for (size_t i = first; i < paths->count && status == ZR_OK; i++) {
        bool archive;
        status = zr_archive_list(&opened, paths->items[i], &archive, err);
        if (status == ZR_OK && !archive)
            status = zr_paths_add(&opened, paths->items[i], err);
        *found |= archive;
    }
    while (paths->count > first)
        free(paths->items[--paths->count]);
    for (size_t i = 0; i < opened.count && status == ZR_OK; i++)
        status = zr_paths_add(paths, opened.items[i], err);
    zr_paths_free(&opened);
    return status;
}

/* Where the files of one input begin and whether they were found in a folder or an archive. */
static zr_exit list_input(zr_paths *paths, const zr_call *call, const char *input, bool *folder)
{
    zr_error err = {0};
    *folder = is_folder(input);
    size_t before = paths->count;
    zr_status status =
        *folder ? zr_folder_list(paths, input, call->lang, &err) : zr_paths_add(paths, input, &err);
    if (status == ZR_OK)
        status = open_archives(paths, before, folder, &err);
    if (status != ZR_OK)
        return zr_say_error(call, input, &err);
    char safe[204];
    if (paths->count == before && !is_folder(input))
        return zr_say_failed(call, "压缩包 %s 里没有可读的文件", "no files to read in archive %s",
                             zr_say_safe(safe, input));
    if (paths->count == before)
        return zr_say_failed(call, "文件夹 %s 里没有可读的文件", "no files to read in folder %s",
                             zr_say_safe(safe, input));
    return ZR_EXIT_FINE;
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
        items[out->count] = (zr_item){.path = path, .found = found, .id = id_of(path)};
    }
    return true;
}

zr_exit zr_items_list(zr_items *out, const zr_call *call, const char *const *inputs, int count)
{
    *out = (zr_items){0};
    for (int i = 0; i < count; i++) {
        bool folder;
        size_t first = out->paths.count;
        zr_exit result = list_input(&out->paths, call, inputs[i], &folder);
        if (result != ZR_EXIT_FINE)
            return result;
        if (!add_items(out, first, folder))
            return zr_say_failed(call, "内存不足", "out of memory");
    }
    return ZR_EXIT_FINE;
}

void zr_item_empty(zr_item *item)
{
    zr_graph_free(item->graph);
    zr_names_free(item->names);
    zr_document_free(item->document);
    zr_source_free(item->source);
    zr_file_free(&item->bytes);
    *item = (zr_item){.path = item->path, .found = item->found, .id = item->id};
}

void zr_items_free(zr_items *items)
{
    for (size_t i = 0; i < items->count; i++)
        zr_item_empty(&items->items[i]);
    free(items->items);
    zr_paths_free(&items->paths);
    *items = (zr_items){0};
}
