/* Names of files: joined, followed to where a link leads, beside another. */
#include "cli/files.h"

#include "base/utf8.h"
#include "cli/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_LINKS 40

char *zr_path_join(const char *folder, const char *name)
{
    size_t head = strlen(folder), tail = strlen(name);
    bool slash = head > 0 && folder[head - 1] != '/';
    char *path = malloc(head + slash + tail + 1);
    if (!path)
        return NULL;
    memcpy(path, folder, head);
    if (slash)
        path[head] = '/';
    memcpy(path + head + slash, name, tail + 1);
    return path;
}

static const char hex[] = "0123456789ABCDEF";

/* One name of a path: as it is, or all its bytes above ASCII as %FF. */
static size_t write_name(char *out, zr_span name)
{
    size_t size = 0;
    bool odd = zr_utf8_invalid(name, 0) != SIZE_MAX;
    for (size_t at = 0; at < name.size; at++) {
        unsigned char byte = (unsigned char)name.data[at];
        if (odd && (byte == '%' || byte >= 0x80)) {
            out[size++] = '%';
            out[size++] = hex[byte >> 4];
            out[size++] = hex[byte & 15];
        } else
            out[size++] = (char)byte;
    }
    return size;
}

zr_span zr_path_written(zr_arena *arena, zr_span path)
{
    if (zr_utf8_invalid(path, 0) == SIZE_MAX)
        return path;
    char *out = zr_arena_take(arena, 3 * path.size + 1, 1);
    size_t size = 0;
    for (size_t from = 0, to; out && from < path.size; from = to) {
        const char *slash = memchr(path.data + from, '/', path.size - from);
        to = slash ? (size_t)(slash - path.data) + 1 : path.size;
        size += write_name(out + size, zr_span_cut(path, from, to));
    }
    return out ? (zr_span){out, size} : (zr_span){0};
}

/* The byte that %FF at `at` stands for, or 0. */
static unsigned char byte_of(zr_span written, size_t at)
{
    if (written.size - at < 3 || written.data[at] != '%' || !written.data[at + 1] || !written.data[at + 2])
        return 0;
    const char *high = strchr(hex, written.data[at + 1]), *low = strchr(hex, written.data[at + 2]);
    unsigned byte = high && low ? (unsigned)(high - hex) << 4 | (unsigned)(low - hex) : 0;
    return byte >= 0x80 || byte == '%' ? (unsigned char)byte : 0;
}

const char *zr_path_of_written(zr_arena *arena, zr_span written)
{
    char *out = zr_arena_take(arena, written.size + 1, 1);
    size_t size = 0;
    for (size_t at = 0; out && at < written.size; size++) {
        unsigned char byte = byte_of(written, at);
        out[size] = byte ? (char)byte : written.data[at];
        at += byte ? 3 : 1;
    }
    return out && size < written.size ? out : NULL;
}

/* The same folder, another name in it. */
static char *sibling(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    size_t head = slash ? (size_t)(slash - path) + 1 : 0, tail = strlen(name);
    char *made = malloc(head + tail + 1);
    if (!made)
        return NULL;
    memcpy(made, path, head);
    memcpy(made + head, name, tail + 1);
    return made;
}

/* Short, so that no name of a file is too long to have one beside it. */
char *zr_path_aside(const char *path)
{
    return sibling(path, ".zeren.XXXXXX");
}

void zr_folder_settle(const char *folder)
{
    int handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    fsync(handle);
    close(handle);
}

void zr_path_settle(const char *path)
{
    char *folder = sibling(path, ".");
    if (folder)
        zr_folder_settle(folder);
    free(folder);
}

/* What the link says, as seen from here. */
static zr_status read_link(char **out, const char *path, zr_error *err)
{
    char target[PATH_MAX];
    ssize_t size = readlink(path, target, sizeof target - 1);
    if (size < 0)
        return zr_fail_errno(err, errno);
    target[size] = '\0';
    *out = target[0] == '/' ? strdup(target) : sibling(path, target);
    return *out ? ZR_OK : zr_fail_memory(err);
}

static bool is_link(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && S_ISLNK(about.st_mode);
}

/* A link to what is not there yet is followed by hand. */
static zr_status follow(char **path, zr_error *err)
{
    zr_status status = ZR_OK;
    for (int i = 0; status == ZR_OK && is_link(*path); i++) {
        char *next = NULL;
        status = i < MOST_LINKS ? read_link(&next, *path, err) : zr_fail_errno(err, ELOOP);
        if (status != ZR_OK)
            break;
        free(*path);
        *path = next;
    }
    return status;
}

zr_status zr_path_final(char **out, const char *path, zr_error *err)
{
    *out = realpath(path, NULL);
    if (*out)
        return ZR_OK;
    if (errno != ENOENT)
        return zr_fail_errno(err, errno);
    *out = strdup(path);
    zr_status status = *out ? follow(out, err) : zr_fail_memory(err);
    if (status != ZR_OK) {
        free(*out);
        *out = NULL;
    }
    return status;
}
