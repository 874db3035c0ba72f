/* The list of what was written into a folder of results, so that the next run takes away what it does not
 * write again: a map of a document that is no longer read must not lie beside the new ones. */
#include "cli/manifest.h"

#include "base/buffer.h"
#include "base/table.h"
#include "cli/files.h"
#include "cli/message.h"
#include "source/sha256.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DIGITS 64

static zr_status add_line(zr_buffer *out, const char *folder, const char *name, zr_error *err)
{
    zr_span bytes;
    char digits[DIGITS + 1], *path = zr_path_join(folder, name);
    zr_status status = path ? zr_file_read(&bytes, path, err) : zr_fail_memory(err);
    if (status == ZR_OK) {
        zr_sha256(bytes, digits);
        zr_buffer_print(out, "%s  %s\n", digits, name);
        zr_file_free(&bytes);
    }
    free(path);
    return status;
}

zr_status zr_manifest_write(const char *folder, const zr_paths *names, zr_error *err)
{
    zr_buffer list = {0};
    zr_status status = ZR_OK;
    for (size_t i = 0; i < names->count && status == ZR_OK; i++)
        status = add_line(&list, folder, names->items[i], err);
    char *path = zr_path_join(folder, ZR_MANIFEST);
    if (status == ZR_OK)
        status =
            path && !list.failed ? zr_file_create(path, zr_buffer_span(&list), err) : zr_fail_memory(err);
    free(path);
    zr_buffer_free(&list);
    return status;
}

bool zr_manifest_there(const char *folder)
{
    struct stat about;
    char *path = zr_path_join(folder, ZR_MANIFEST);
    bool there = path && lstat(path, &about) == 0 && S_ISREG(about.st_mode);
    free(path);
    return there;
}

zr_span zr_manifest_read(const char *folder)
{
    zr_span list = {0};
    zr_error ignored = {0};
    char *path = zr_manifest_there(folder) ? zr_path_join(folder, ZR_MANIFEST) : NULL;
    if (path && zr_file_read(&list, path, &ignored) != ZR_OK)
        list = (zr_span){0};
    free(path);
    return list;
}

/* The list may come from anywhere: a name that could lead out of the folder, or to a hidden file, is none. */
static bool is_name(zr_span name)
{
    if (name.size == 0 || memchr(name.data, '\0', name.size))
        return false;
    for (size_t i = 0; i < name.size; i++)
        if ((i == 0 || name.data[i - 1] == '/') && (name.data[i] == '.' || name.data[i] == '/'))
            return false;
    return name.data[name.size - 1] != '/';
}

static bool is_unchanged(const char *path, zr_span digits)
{
    zr_span bytes;
    zr_error ignored = {0};
    char now[DIGITS + 1];
    if (zr_file_read(&bytes, path, &ignored) != ZR_OK)
        return false;
    zr_sha256(bytes, now);
    zr_file_free(&bytes);
    return zr_span_equal(zr_span_of(now), digits);
}

/* The folder of a file just removed, when nothing else is in it. */
static void remove_empty(char *path, size_t top)
{
    char *slash = strrchr(path, '/');
    if (!slash || (size_t)(slash - path) <= top)
        return;
    *slash = '\0';
    rmdir(path);
}

static zr_status clear_one(const char *folder, zr_span digits, zr_span name, zr_lang lang, zr_error *err)
{
    struct stat about;
    char safe[204], *copy = strndup(name.data, name.size), *path = copy ? zr_path_join(folder, copy) : NULL;
    free(copy);
    if (!path)
        return zr_fail_memory(err);
    if (lstat(path, &about) == 0 && S_ISREG(about.st_mode)) {
        if (!is_unchanged(path, digits))
            zr_say(lang, "%s 这次没有写，但写好后被改动过，留着",
                   "%s is not of this run and stays: it has been changed", zr_say_safe(safe, path));
        else if (unlink(path) == 0)
            remove_empty(path, strlen(folder));
    }
    free(path);
    return ZR_OK;
}

static bool take_names(zr_table *table, const zr_paths *names)
{
    for (size_t i = 0; i < names->count; i++)
        zr_table_set(table, zr_span_of(names->items[i]), 0);
    return !table->failed;
}

zr_status zr_manifest_clear(const char *folder, zr_span list, const zr_paths *names, zr_lang lang,
                            zr_error *err)
{
    zr_table written = {0};
    zr_status status = take_names(&written, names) ? ZR_OK : zr_fail_memory(err);
    for (size_t at = 0, end; at < list.size && status == ZR_OK; at = end + 1) {
        const char *line_end = memchr(list.data + at, '\n', list.size - at);
        end = line_end ? (size_t)(line_end - list.data) : list.size;
        zr_span line = zr_span_cut(list, at, end);
        if (line.size <= DIGITS + 2)
            continue;
        zr_span name = zr_span_cut(line, DIGITS + 2, line.size);
        if (is_name(name) && zr_table_get(&written, name) == ZR_NONE)
            status = clear_one(folder, zr_span_cut(line, 0, DIGITS), name, lang, err);
    }
    zr_table_free(&written);
    return status;
}
