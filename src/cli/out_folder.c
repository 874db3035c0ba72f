/* A folder of results that appears whole or not at all. */
#include "cli/out_folder.h"

#include "cli/files.h"
#include "cli/reason.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void zr_out_folder_free(zr_out_folder *folder)
{
    free(folder->path);
    free(folder->aside);
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

static zr_status check_final(const char *path, zr_error *err)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return errno == ENOENT ? ZR_OK : zr_fail_errno(err, errno);
    if (!S_ISDIR(about.st_mode))
        return zr_fail_words(err, ZR_IO, "已有同名文件，请换一个文件夹",
                             "a file of that name is there; choose another folder");
    return access(path, W_OK | X_OK) == 0 ? ZR_OK : zr_fail_errno(err, errno);
}

/* Beside an existing folder we may not be allowed to write; then inside it. */
static zr_status make_aside(zr_out_folder *folder, zr_error *err)
{
    size_t room = strlen(folder->path) + 20;
    for (int i = 0; i < 2; i++) {
        folder->aside = malloc(room);
        if (!folder->aside)
            return zr_fail_memory(err);
        snprintf(folder->aside, room, i == 0 ? "%s.XXXXXX" : "%s/.zeren.XXXXXX", folder->path);
        if (mkdtemp(folder->aside)) {
            mode_t mask = umask(0);
            umask(mask);
            chmod(folder->aside, 0777 & ~mask);
            return ZR_OK;
        }
        free(folder->aside);
        folder->aside = NULL;
    }
    return zr_fail_write(err, errno);
}

zr_status zr_out_folder_open(zr_out_folder *folder, const char *path, zr_error *err)
{
    *folder = (zr_out_folder){.path = without_slashes(path)};
    if (!folder->path)
        return zr_fail_memory(err);
    zr_status status = check_final(folder->path, err);
    if (status == ZR_OK)
        status = make_aside(folder, err);
    if (status != ZR_OK)
        zr_out_folder_free(folder);
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
    zr_status status = path ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK && mkdir(path, 0777) == 0)
        status = zr_paths_add(&folder->inner, inner, err);
    else if (status == ZR_OK && errno != EEXIST)
        status = zr_fail_errno(err, errno);
    free(inner);
    free(path);
    return status;
}

zr_status zr_out_folder_file(char **path, zr_out_folder *folder, const char *name, zr_error *err)
{
    *path = NULL;
    zr_status status = make_inner(folder, name, err);
    if (status == ZR_OK)
        status = zr_paths_add(&folder->names, name, err);
    if (status != ZR_OK)
        return status;
    *path = zr_path_join(folder->aside, name);
    return *path ? ZR_OK : zr_fail_memory(err);
}

/* Moves one file, or makes one folder, from aside into the final folder. */
static zr_status settle(const zr_out_folder *folder, const char *name, bool is_folder, zr_error *err)
{
    char *from = zr_path_join(folder->aside, name), *to = zr_path_join(folder->path, name);
    zr_status status = from && to ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK && is_folder && mkdir(to, 0777) != 0 && errno != EEXIST)
        status = zr_fail_errno(err, errno);
    if (status == ZR_OK && !is_folder && rename(from, to) != 0)
        status = zr_fail_errno(err, errno);
    free(from);
    free(to);
    return status;
}

static zr_status settle_all(const zr_out_folder *folder, zr_error *err)
{
    struct stat about;
    if (stat(folder->path, &about) != 0)
        return rename(folder->aside, folder->path) == 0 ? ZR_OK : zr_fail_errno(err, errno);
    zr_status status = ZR_OK;
    for (size_t i = 0; i < folder->inner.count && status == ZR_OK; i++)
        status = settle(folder, folder->inner.items[i], true, err);
    for (size_t i = 0; i < folder->names.count && status == ZR_OK; i++)
        status = settle(folder, folder->names.items[i], false, err);
    return status;
}

static void remove_one(const zr_out_folder *folder, const char *name)
{
    char *path = zr_path_join(folder->aside, name);
    if (path)
        remove(path);
    free(path);
}

/* What is left aside: files when something failed, empty folders otherwise. */
static void clear_aside(const zr_out_folder *folder)
{
    for (size_t i = 0; i < folder->names.count; i++)
        remove_one(folder, folder->names.items[i]);
    for (size_t i = folder->inner.count; i-- > 0;)
        remove_one(folder, folder->inner.items[i]);
    rmdir(folder->aside);
}

zr_status zr_out_folder_close(zr_out_folder *folder, zr_status status, zr_error *err)
{
    if (status == ZR_OK)
        status = settle_all(folder, err);
    clear_aside(folder);
    return status;
}
