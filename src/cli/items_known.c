/* Inputs that are one file under two names are counted once: doubled duties would show nowhere. */
#include "cli/items_known.h"

#include "cli/message.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MOST_SAID 5

typedef struct file_place {
    dev_t device;
    ino_t number;
} file_place;

static bool find_place(file_place *out, const char *path)
{
    struct stat about;
    memset(out, 0, sizeof *out); /* its bytes are the key, padding and all */
    if (strcmp(path, "-") == 0 || stat(path, &about) != 0 || !S_ISREG(about.st_mode))
        return false;
    out->device = about.st_dev;
    out->number = about.st_ino;
    return true;
}

static bool is_output(const zr_call *call, const file_place *place)
{
    file_place output;
    return call->set.output && find_place(&output, call->set.output) &&
           memcmp(&output, place, sizeof output) == 0;
}

static bool learn(zr_known *known, const file_place *place, const char *path)
{
    zr_error ignored = {0};
    zr_span key = zr_arena_copy(&known->keys, (zr_span){(const char *)place, sizeof *place});
    uint32_t index = (uint32_t)known->names.count;
    return zr_paths_add(&known->names, path, &ignored) == ZR_OK && !known->keys.failed &&
           zr_table_set(&known->files, key, index);
}

static void say_known(const zr_known *known, const zr_call *call, const char *path, uint32_t first)
{
    char one[204], two[204];
    const char *name = known->names.items[first];
    if (strcmp(name, path) == 0)
        zr_say(call->lang, "%s 给了两次，只算一次", "%s is given twice and counted once",
               zr_say_safe(one, path));
    else
        zr_say(call->lang, "略过 %s：与 %s 是同一个文件", "passed over %s: the same file as %s",
               zr_say_safe(one, path), zr_say_safe(two, name));
}

/* Is it kept? */
static bool judge(zr_known *known, const zr_call *call, const char *path, size_t *dropped, zr_exit *result)
{
    char safe[204];
    file_place place;
    if (!find_place(&place, path))
        return true;
    if (is_output(call, &place)) {
        *result = zr_say_usage(call, "%s 既要读又要写，请给 -o 换一个名称",
                               "%s is to be read and to be written: choose another name for -o",
                               zr_say_safe(safe, path));
        return true;
    }
    uint32_t first = zr_table_get(&known->files, (zr_span){(const char *)&place, sizeof place});
    if (first != ZR_NONE && ++*dropped <= MOST_SAID)
        say_known(known, call, path, first);
    if (first == ZR_NONE && !learn(known, &place, path))
        *result = zr_say_failed(call, "内存不足", "out of memory");
    return first == ZR_NONE;
}

zr_exit zr_known_drop(zr_known *known, const zr_call *call, zr_paths *paths, size_t first)
{
    zr_exit result = ZR_EXIT_FINE;
    size_t kept = first, dropped = 0;
    for (size_t i = first; i < paths->count; i++) {
        if (result != ZR_EXIT_FINE || judge(known, call, paths->items[i], &dropped, &result))
            paths->items[kept++] = paths->items[i];
        else
            free(paths->items[i]);
    }
    paths->count = kept;
    if (dropped > MOST_SAID)
        zr_say(call->lang, "另有 %zu 个文件也已读过", "%zu more files have been read already",
               dropped - MOST_SAID);
    return result;
}

void zr_known_free(zr_known *known)
{
    zr_table_free(&known->files);
    zr_arena_free(&known->keys);
    zr_paths_free(&known->names);
}
