/* Files inside of a zip: ARCHIVE!NAME. */
#include "cli/archives.h"

#include "cli/files.h"
#include "cli/reason.h"
#include "zeren/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_file(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

/* Its first two bytes, so that other files are not read twice; pipes and devices have no place to read at. */
static bool begins_like_zip(const char *path)
{
    char head[2] = "";
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (file < 0)
        return false;
    bool zip = pread(file, head, 2, 0) == 2 && memcmp(head, "PK", 2) == 0;
    close(file);
    return zip;
}

static zr_status add_members(zr_paths *paths, const char *path, zr_archive *archive, zr_error *err)
{
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < zr_archive_count(archive) && status == ZR_OK; i++) {
        zr_span name = zr_archive_name(archive, i);
        char *member = NULL;
        if (asprintf(&member, "%s!%.*s", path, (int)name.size, name.data) < 0)
            return zr_fail_memory(err);
        status = zr_paths_add(paths, member, err);
        free(member);
    }
    return status;
}

zr_status zr_archive_list(zr_paths *paths, const char *path, bool *archive, zr_error *err)
{
    *archive = false;
    if (!begins_like_zip(path))
        return ZR_OK;
    zr_span bytes;
    zr_status status = zr_file_read(&bytes, path, err);
    *archive = status == ZR_OK && zr_archive_is(bytes);
    if (*archive) {
        zr_archive *opened;
        status = zr_archive_open(&opened, bytes, err);
        if (status == ZR_OK)
            status = add_members(paths, path, opened, err);
        zr_archive_free(opened);
    }
    zr_file_free(&bytes);
    return status;
}

const char *zr_archive_member(const char *path)
{
    const char *bang = strchr(path, '!');
    if (bang && is_file(path))
        return NULL;
    for (; bang; bang = strchr(bang + 1, '!')) {
        char *outer = strndup(path, (size_t)(bang - path));
        bool found = outer && is_file(outer);
        free(outer);
        if (found)
            return bang + 1;
    }
    return NULL;
}

struct zr_open_archive {
    pthread_mutex_t lock;
    char *path; /* of the archive that is open, or NULL */
    zr_span bytes;
    zr_archive *archive;
};

zr_open_archive *zr_open_archive_new(void)
{
    zr_open_archive *open = calloc(1, sizeof *open);
    if (open)
        pthread_mutex_init(&open->lock, NULL);
    return open;
}

static void shut(zr_open_archive *open)
{
    zr_archive_free(open->archive);
    zr_file_free(&open->bytes);
    free(open->path);
    open->archive = NULL;
    open->path = NULL;
}

void zr_open_archive_free(zr_open_archive *open)
{
    if (!open)
        return;
    shut(open);
    pthread_mutex_destroy(&open->lock);
    free(open);
}

/* The archive that the member's path begins with is the one open. */
static zr_status turn_to(zr_open_archive *open, const char *path, size_t outer, zr_error *err)
{
    if (open->path && strlen(open->path) == outer && memcmp(open->path, path, outer) == 0)
        return ZR_OK;
    shut(open);
    open->path = strndup(path, outer);
    if (!open->path)
        return zr_fail_memory(err);
    zr_status status = zr_file_read(&open->bytes, open->path, err);
    if (status == ZR_OK)
        status = zr_archive_open(&open->archive, open->bytes, err);
    if (status != ZR_OK)
        shut(open);
    return status;
}

/* Turns to the archive of the member `path` and finds it there. The lock is held. */
static zr_status find_member(uint32_t *index, zr_open_archive *open, const char *path, zr_error *err)
{
    const char *name = zr_archive_member(path);
    if (!name)
        return zr_fail_errno(err, ENOENT);
    zr_status status = turn_to(open, path, (size_t)(name - 1 - path), err);
    *index = status == ZR_OK ? zr_archive_find(open->archive, zr_span_of(name)) : ZR_NONE;
    return status == ZR_OK && *index == ZR_NONE ? zr_fail_errno(err, ENOENT) : status;
}

size_t zr_open_archive_size(zr_open_archive *open, const char *path)
{
    uint32_t index;
    zr_error ignored = {0};
    pthread_mutex_lock(&open->lock);
    zr_status status = find_member(&index, open, path, &ignored);
    size_t size = status == ZR_OK ? zr_archive_size(open->archive, index) : 0;
    pthread_mutex_unlock(&open->lock);
    return size;
}

zr_status zr_open_archive_read(zr_span *out, zr_open_archive *open, const char *path, zr_error *err)
{
    uint32_t index;
    *out = (zr_span){0};
    pthread_mutex_lock(&open->lock);
    zr_status status = find_member(&index, open, path, err);
    if (status == ZR_OK)
        status = zr_archive_read(open->archive, index, out, err);
    pthread_mutex_unlock(&open->lock);
    return status;
}

zr_status zr_archive_member_read(zr_span *out, const char *path, zr_error *err)
{
    *out = (zr_span){0};
    zr_open_archive *open = zr_open_archive_new();
    zr_status status = open ? zr_open_archive_read(out, open, path, err) : zr_fail_memory(err);
    zr_open_archive_free(open);
    return status;
}
