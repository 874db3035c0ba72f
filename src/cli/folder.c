/* The files in a folder, read through. */
#include "cli/folder.h"

#include "cli/files.h"
#include "cli/manifest.h"
#include "cli/message.h"
#include "cli/reason.h"

#include "base/arena.h"
#include "base/table.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEEPEST 64
#define MOST_FILES 1000000

static const zr_words loop = {{"符号链接绕回了上层文件夹", "a symbolic link back to a folder above it"}};
static const zr_words again = {{"这个文件夹已经读过", "a folder that has been read already"}};
static const zr_words results = {{"是 zeren 写的结果，不是文件", "results that zeren wrote, no documents"}};
static const zr_words special = {{"是管道或设备，不是文件", "a pipe or a device, not a file"}};

/* What says that two names are one folder. */
typedef struct folder_place {
    dev_t device;
    ino_t number;
} folder_place;

/* The folders we stand in, outermost first: a link back to one of them is a loop. Links to other folders wait
 * till all folders have been read by their own names, and each folder is read once: a few links could make
 * millions of ways to it. */
typedef struct folder_walk {
    zr_paths *paths;
    zr_lang lang;
    folder_place above[DEEPEST];
    size_t depth;
    zr_table seen; /* folder_place */
    zr_arena places;
    zr_paths links;
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

static folder_place place_of(const struct stat *about)
{
    folder_place place;
    memset(&place, 0, sizeof place); /* its bytes are the key, padding and all */
    place.device = about->st_dev;
    place.number = about->st_ino;
    return place;
}

static bool is_loop(const folder_walk *walk, const struct stat *about)
{
    for (size_t i = 0; i < walk->depth; i++)
        if (walk->above[i].device == about->st_dev && walk->above[i].number == about->st_ino)
            return true;
    return false;
}

/* False when it has been seen; `*status` when memory is refused. */
static bool is_new(folder_walk *walk, const folder_place *place, zr_status *status, zr_error *err)
{
    zr_span key = {(const char *)place, sizeof *place};
    if (zr_table_get(&walk->seen, key) != ZR_NONE)
        return false;
    if (!zr_table_set(&walk->seen, zr_arena_copy(&walk->places, key), 0) || walk->places.failed)
        *status = zr_fail_memory(err);
    return true;
}

static zr_status walk_folder(folder_walk *walk, const char *folder, const struct stat *about, bool top,
                             zr_error *err);

static zr_status walk_inner(folder_walk *walk, const char *path, const struct stat *about, zr_error *err)
{
    struct stat link;
    bool is_link = lstat(path, &link) == 0 && S_ISLNK(link.st_mode);
    if (is_loop(walk, about)) {
        pass_over(walk, path, loop);
        return ZR_OK;
    }
    return is_link ? zr_paths_add(&walk->links, path, err) : walk_folder(walk, path, about, false, err);
}

static zr_status add_file(const folder_walk *walk, const char *path, zr_error *err)
{
    if (walk->paths->count >= MOST_FILES)
        return zr_fail_words(err, ZR_LIMIT, "超过 %d 个文件", "more than %d files", MOST_FILES);
    return zr_paths_add(walk->paths, path, err);
}

static zr_status walk_entry(folder_walk *walk, const char *path, zr_error *err)
{
    struct stat about;
    if (stat(path, &about) != 0) {
        pass_over(walk, path, zr_reason(errno));
        return ZR_OK;
    }
    if (S_ISDIR(about.st_mode))
        return walk_inner(walk, path, &about, err);
    if (!S_ISREG(about.st_mode)) {
        pass_over(walk, path, special);
        return ZR_OK;
    }
    return add_file(walk, path, err);
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort_paths(zr_paths *paths, size_t first)
{
    if (paths->count > first)
        qsort(paths->items + first, paths->count - first, sizeof *paths->items, by_bytes);
}

/* What a folder says of one thing in it. */
typedef struct folder_entry {
    char *name;
    bool file; /* told to be a file like any other: it need not be asked */
} folder_entry;

typedef struct folder_entries {
    folder_entry *items;
    size_t count, capacity;
} folder_entries;

static void free_entries(folder_entries *entries)
{
    for (size_t i = 0; i < entries->count; i++)
        free(entries->items[i].name);
    free(entries->items);
}

static zr_status add_entry(folder_entries *entries, const struct dirent *read, zr_error *err)
{
    if (!zr_grow((void **)&entries->items, entries->count, &entries->capacity, sizeof *entries->items))
        return zr_fail_memory(err);
    char *name = strdup(read->d_name);
    if (!name)
        return zr_fail_memory(err);
    entries->items[entries->count++] = (folder_entry){name, read->d_type == DT_REG};
    return ZR_OK;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const folder_entry *)a)->name, ((const folder_entry *)b)->name);
}

/* By the bytes of their names, whatever order the disk has them in. `*reason`: errno where the disk failed.
 */
static zr_status read_entries(folder_entries *entries, DIR *open, int *reason, zr_error *err)
{
    zr_status status = ZR_OK;
    for (struct dirent *entry; status == ZR_OK && (errno = 0, entry = readdir(open));)
        if (entry->d_name[0] != '.')
            status = add_entry(entries, entry, err);
    *reason = status == ZR_OK ? errno : 0;
    if (entries->count)
        qsort(entries->items, entries->count, sizeof *entries->items, by_name);
    return status;
}

static zr_status walk_entries(folder_walk *walk, const char *folder, DIR *open, zr_error *err)
{
    int reason;
    folder_entries entries = {0};
    zr_status status = read_entries(&entries, open, &reason, err);
    bool reachable = access(folder, X_OK) == 0; /* else each says so for itself */
    if (reason)
        pass_over(walk, folder, zr_reason(reason));
    for (size_t i = 0; i < entries.count && status == ZR_OK; i++) {
        const folder_entry *entry = &entries.items[i];
        char *path = zr_path_join(folder, entry->name);
        if (!path)
            status = zr_fail_memory(err);
        else
            status = entry->file && reachable ? add_file(walk, path, err) : walk_entry(walk, path, err);
        free(path);
    }
    free_entries(&entries);
    return status;
}

/* Only the folder that the user named must be readable. */
static zr_status walk_folder(folder_walk *walk, const char *folder, const struct stat *about, bool top,
                             zr_error *err)
{
    if (walk->depth == DEEPEST)
        return zr_fail_words(err, ZR_LIMIT, "文件夹超过 %d 层", "more than %d levels of folders", DEEPEST);
    zr_status status = ZR_OK;
    folder_place place = place_of(about);
    bool fresh = is_new(walk, &place, &status, err), ours = !top && zr_manifest_there(folder);
    if (status != ZR_OK)
        return status;
    if (!fresh || ours) {
        pass_over(walk, folder, fresh ? results : again);
        return ZR_OK;
    }
    DIR *open = opendir(folder);
    if (!open && top)
        return zr_fail_errno(err, errno);
    if (!open) {
        pass_over(walk, folder, zr_reason(errno));
        return ZR_OK;
    }
    walk->above[walk->depth++] = place;
    status = walk_entries(walk, folder, open, err);
    walk->depth--;
    closedir(open);
    return status;
}

/* Folders behind links, in the order the links were met; they may hold more of them. */
static zr_status walk_links(folder_walk *walk, zr_error *err)
{
    struct stat about;
    zr_status status = ZR_OK;
    for (size_t i = 0; i < walk->links.count && status == ZR_OK; i++)
        if (stat(walk->links.items[i], &about) == 0)
            status = walk_folder(walk, walk->links.items[i], &about, false, err);
    return status;
}

zr_status zr_folder_list(zr_paths *paths, const char *folder, zr_lang lang, zr_error *err)
{
    struct stat about;
    if (stat(folder, &about) != 0)
        return zr_fail_errno(err, errno);
    size_t first = paths->count;
    folder_walk walk = {.paths = paths, .lang = lang};
    zr_status status = walk_folder(&walk, folder, &about, true, err);
    if (status == ZR_OK)
        status = walk_links(&walk, err);
    sort_paths(paths, first);
    zr_table_free(&walk.seen);
    zr_arena_free(&walk.places);
    zr_paths_free(&walk.links);
    return status;
}
