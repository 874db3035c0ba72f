/* A folder of results, filled aside. */
#include "cli/out_folder.h"

#include "cli/files.h"
#include "cli/manifest.h"
#include "cli/message.h"
#include "cli/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void zr_out_folder_free(zr_out_folder *folder)
{
    if (folder->aside)
        close(folder->handle);
    free(folder->path);
    free(folder->aside);
    zr_table_free(&folder->known);
    zr_paths_free(&folder->names);
    zr_paths_free(&folder->inner);
    *folder = (zr_out_folder){0};
}

/* out/five/ → out/five: the name beside must not fall into the folder. */
static char *without_slashes(const char *path)
{
    size_t size = strlen(path);
    while (size > 1 && path[size - 1] == '/')
        size--;
    return strndup(path, size);
}

/* A link to a folder that is not there yet is followed; the folder there is named as the user names it. */
static zr_status find_final(zr_out_folder *folder, zr_error *err)
{
    struct stat about;
    if (stat(folder->path, &about) == 0) {
        if (S_ISDIR(about.st_mode))
            return ZR_OK;
        return zr_fail_words(err, ZR_IO, "已有同名文件，请换一个文件夹",
                             "a file of that name is there; choose another folder");
    }
    if (errno != ENOENT)
        return zr_fail_errno(err, errno);
    char *final;
    folder->is_new = true;
    zr_status status = zr_path_final(&final, folder->path, err);
    if (status == ZR_OK) {
        free(folder->path);
        folder->path = final;
    }
    return status;
}

/* In a signal handler. Names below the folder, so that no path is put together here. */
static void remove_all(zr_undo *undo)
{
    const zr_out_folder *folder = (const zr_out_folder *)(const void *)undo;
    unlinkat(folder->handle, ZR_MANIFEST, 0);
    for (size_t i = 0; i < folder->names.count; i++)
        unlinkat(folder->handle, folder->names.items[i], 0);
    for (size_t i = folder->inner.count; i-- > 0;)
        unlinkat(folder->handle, folder->inner.items[i], AT_REMOVEDIR);
    rmdir(folder->aside);
}

static bool make_folder(zr_out_folder *folder)
{
    sigset_t before;
    zr_undo_hold(&before);
    bool made = mkdtemp(folder->aside) != NULL;
    folder->handle = made ? open(folder->aside, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    int reason = errno;
    if (folder->handle >= 0)
        zr_undo_add(&folder->undo, remove_all);
    else if (made)
        rmdir(folder->aside);
    zr_undo_release(&before);
    errno = reason;
    return folder->handle >= 0;
}

/* Inside a folder that is there: it may be a disk of its own, and we may not be allowed to write beside it.
 */
static zr_status make_aside(zr_out_folder *folder, zr_error *err)
{
    folder->aside =
        folder->is_new ? zr_path_aside(folder->path) : zr_path_join(folder->path, ".zeren.XXXXXX");
    if (!folder->aside)
        return zr_fail_memory(err);
    if (!make_folder(folder)) {
        int reason = errno;
        free(folder->aside);
        folder->aside = NULL;
        return zr_fail_write(err, reason);
    }
    mode_t mask = umask(0);
    umask(mask);
    chmod(folder->aside, 0777 & ~mask);
    return ZR_OK;
}

zr_status zr_out_folder_open(zr_out_folder *folder, const char *path, zr_error *err)
{
    *folder = (zr_out_folder){.path = without_slashes(path)};
    if (!folder->path)
        return zr_fail_memory(err);
    zr_status status = find_final(folder, err);
    if (status == ZR_OK)
        status = make_aside(folder, err);
    if (status != ZR_OK)
        zr_out_folder_free(folder);
    return status;
}

bool zr_out_folder_has(const zr_out_folder *folder, const char *name)
{
    return zr_table_get(&folder->known, zr_span_of(name)) != ZR_NONE;
}

zr_exit zr_out_folder_say(const zr_call *call, const zr_out_folder *folder, const char *name,
                          const zr_error *err)
{
    char *path = zr_path_join(folder->path, name);
    zr_exit result = zr_say_error(call, path ? path : name, err);
    free(path);
    return result;
}

/* What is to be taken away must be known before a signal can ask for it. */
static zr_status note(zr_paths *paths, const char *name, zr_error *err)
{
    sigset_t before;
    zr_undo_hold(&before);
    zr_status status = zr_paths_add(paths, name, err);
    zr_undo_release(&before);
    return status;
}

/* A folder that is made and not noted would stay when we are stopped between the two. */
static zr_status make_noted(zr_out_folder *folder, const char *path, const char *inner, zr_error *err)
{
    sigset_t before;
    zr_status status = ZR_OK;
    zr_undo_hold(&before);
    if (mkdir(path, 0777) == 0) {
        status = zr_paths_add(&folder->inner, inner, err);
        if (status != ZR_OK)
            rmdir(path);
    } else if (errno != EEXIST)
        status = zr_fail_errno(err, errno);
    zr_undo_release(&before);
    return status;
}

/* The folder part of `name`, made once. */
static zr_status make_inner(zr_out_folder *folder, const char *name, zr_error *err)
{
    const char *slash = strrchr(name, '/');
    if (!slash)
        return ZR_OK;
    char *inner = strndup(name, (size_t)(slash - name));
    char *path = inner ? zr_path_join(folder->aside, inner) : NULL;
    zr_status status = path ? make_noted(folder, path, inner, err) : zr_fail_memory(err);
    free(inner);
    free(path);
    return status;
}

zr_status zr_out_folder_file(char **path, zr_out_folder *folder, const char *name, zr_error *err)
{
    *path = NULL;
    zr_status status = make_inner(folder, name, err);
    if (status == ZR_OK)
        status = note(&folder->names, name, err);
    if (status == ZR_OK &&
        !zr_table_set(&folder->known, zr_span_of(folder->names.items[folder->names.count - 1]), 0))
        status = zr_fail_memory(err);
    if (status != ZR_OK)
        return status;
    *path = zr_path_join(folder->aside, name);
    return *path ? ZR_OK : zr_fail_memory(err);
}

/* Makes the folder `name` in the final one. */
static zr_status settle_inner(const zr_out_folder *folder, const char *name, zr_error *err)
{
    struct stat about;
    char *to = zr_path_join(folder->path, name);
    zr_status status = to ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK && mkdir(to, 0777) != 0 &&
        (errno != EEXIST || stat(to, &about) != 0 || !S_ISDIR(about.st_mode)))
        status = zr_fail_errno(err, errno == EEXIST ? ENOTDIR : errno);
    free(to);
    return status;
}

/* Moves one file from aside into the final folder; with `look` only says whether that can be. */
static zr_status settle(const zr_out_folder *folder, const char *name, bool look, zr_error *err)
{
    struct stat about;
    char *from = zr_path_join(folder->aside, name), *to = zr_path_join(folder->path, name);
    zr_status status = from && to ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK && look && lstat(to, &about) == 0 && S_ISDIR(about.st_mode))
        status = zr_fail_errno(err, EISDIR);
    if (status == ZR_OK && !look && rename(from, to) != 0)
        status = zr_fail_errno(err, errno);
    free(from);
    free(to);
    return status;
}

/* What can be known to fail is looked for before anything is moved. The list goes last. */
static zr_status settle_each(const zr_out_folder *folder, zr_error *err)
{
    zr_status status = ZR_OK;
    for (size_t i = 0; i < folder->inner.count && status == ZR_OK; i++)
        status = settle_inner(folder, folder->inner.items[i], err);
    for (int moving = 0; moving < 2; moving++)
        for (size_t i = 0; i < folder->names.count && status == ZR_OK; i++)
            status = settle(folder, folder->names.items[i], !moving, err);
    return status == ZR_OK ? settle(folder, ZR_MANIFEST, false, err) : status;
}

/* The names of the final folder and of those in it reach the disk. */
static void keep_names(const zr_out_folder *folder)
{
    for (size_t i = 0; i < folder->inner.count; i++) {
        char *inner = zr_path_join(folder->path, folder->inner.items[i]);
        if (inner)
            zr_folder_settle(inner);
        free(inner);
    }
    zr_folder_settle(folder->path);
    zr_path_settle(folder->path);
}

static zr_status settle_into(const zr_out_folder *folder, zr_lang lang, zr_error *err)
{
    zr_span earlier = zr_manifest_read(folder->path);
    zr_status status = settle_each(folder, err);
    if (status == ZR_OK)
        status = zr_manifest_clear(folder->path, earlier, &folder->names, lang, err);
    zr_file_free(&earlier);
    return status;
}

static zr_status settle_all(const zr_out_folder *folder, zr_lang lang, zr_error *err)
{
    zr_status status = zr_manifest_write(folder->aside, &folder->names, err);
    if (status == ZR_OK && !folder->is_new)
        status = settle_into(folder, lang, err);
    else if (status == ZR_OK && rename(folder->aside, folder->path) != 0)
        status = zr_fail_errno(err, errno);
    if (status == ZR_OK)
        keep_names(folder);
    return status;
}

zr_status zr_out_folder_close(zr_out_folder *folder, zr_status status, zr_lang lang, zr_error *err)
{
    sigset_t before;
    zr_undo_hold(&before);
    bool moved = false;
    if (status == ZR_OK) {
        status = settle_all(folder, lang, err);
        moved = status == ZR_OK && folder->is_new;
    }
    if (!moved) /* else the handle is that of the final folder */
        remove_all(&folder->undo);
    zr_undo_drop(&folder->undo);
    zr_undo_release(&before);
    return status;
}
