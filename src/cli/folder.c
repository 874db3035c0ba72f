/* The files in a folder, read through. */
#include "cli/folder.h"

#include "cli/files.h"
#include "cli/message.h"
#include "cli/reason.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DEEPEST 64
#define MOST_FILES 1000000

static const zr_words loop = {{"符号链接绕回了上层文件夹", "a symbolic link back to a folder above it"}};
static const zr_words special = {{"是管道或设备，不是文件", "a pipe or a device, not a file"}};

/* The folders we stand in, outermost first: a link back to one of them is a loop. */
typedef struct folder_walk {
    zr_paths *paths;
    zr_lang lang;
    struct {
        dev_t device;
        ino_t number;
    } above[DEEPEST];
    size_t depth;
} folder_walk;

zr_status zr_paths_add(zr_paths *paths, const char *path, zr_error *err)
{
    if (!zr_grow((void **)&paths->items, paths->count, &paths->capacity, sizeof *paths->items))
        return zr_fail_memory(err);
    char *copy = strdup(path);
    if (!copy)
        return zr_fail_memory(err);
    paths->items[paths->count++] = copy;
    return ZR_OK;
}

void zr_paths_free(zr_paths *paths)
{
    for (size_t i = 0; i < paths->count; i++)
        free(paths->items[i]);
    free(paths->items);
    *paths = (zr_paths){0};
}

static void pass_over(const folder_walk *walk, const char *path, zr_words why)
{
    char safe[204];
    zr_say(walk->lang, "略过 %s：%s", "passed over %s: %s", zr_say_safe(safe, path), why.in[walk->lang]);
}

static bool is_loop(const folder_walk *walk, const struct stat *about)
{
    for (size_t i = 0; i < walk->depth; i++)
        if (walk->above[i].device == about->st_dev && walk->above[i].number == about->st_ino)
            return true;
    return false;
}

static zr_status walk_folder(folder_walk *walk, const char *folder, const struct stat *about, zr_error *err);

static zr_status walk_entry(folder_walk *walk, const char *path, zr_error *err)
{
    struct stat about;
    if (stat(path, &about) != 0) {
        pass_over(walk, path, zr_reason(errno));
        return ZR_OK;
    }
    if (S_ISDIR(about.st_mode) && is_loop(walk, &about)) {
        pass_over(walk, path, loop);
        return ZR_OK;
    }
    if (S_ISDIR(about.st_mode))
        return walk_folder(walk, path, &about, err);
    if (!S_ISREG(about.st_mode)) {
        pass_over(walk, path, special);
        return ZR_OK;
    }
    if (walk->paths->count >= MOST_FILES)
        return zr_fail_words(err, ZR_LIMIT, "超过 %d 个文件", "more than %d files", MOST_FILES);
    return zr_paths_add(walk->paths, path, err);
}

static zr_status walk_entries(folder_walk *walk, const char *folder, DIR *open, zr_error *err)
{
    zr_status status = ZR_OK;
    for (struct dirent *entry; status == ZR_OK && (entry = readdir(open));) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = zr_path_join(folder, entry->d_name);
        status = path ? walk_entry(walk, path, err) : zr_fail_memory(err);
        free(path);
    }
    return status;
}

static zr_status walk_folder(folder_walk *walk, const char *folder, const struct stat *about, zr_error *err)
{
    if (walk->depth == DEEPEST)
        return zr_fail_words(err, ZR_LIMIT, "文件夹超过 %d 层", "more than %d levels of folders", DEEPEST);
    DIR *open = opendir(folder);
    if (!open)
        return zr_fail_errno(err, errno);
    walk->above[walk->depth].device = about->st_dev;
    walk->above[walk->depth++].number = about->st_ino;
    zr_status status = walk_entries(walk, folder, open, err);
    walk->depth--;
    closedir(open);
    return status;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

zr_status zr_folder_list(zr_paths *paths, const char *folder, zr_lang lang, zr_error *err)
{
    struct stat about;
    if (stat(folder, &about) != 0)
        return zr_fail_errno(err, errno);
    size_t first = paths->count;
    folder_walk walk = {.paths = paths, .lang = lang};
    zr_status status = walk_folder(&walk, folder, &about, err);
    if (status == ZR_OK && paths->count > first)
        qsort(paths->items + first, paths->count - first, sizeof *paths->items, by_bytes);
    return status;
}
