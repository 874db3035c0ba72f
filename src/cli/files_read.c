/* Reading whole files, with a bound. */
#include "cli/archives.h"
#include "cli/files.h"
#include "cli/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static zr_status fail_too_large(zr_error *err)
{
    return zr_fail_words(err, ZR_LIMIT, "超过 2 GiB，请分开再读", "larger than 2 GiB; split it first");
}

/* Reads to the end; `expected` is what the file says of its size (0: not known), and is believed. */
static zr_status read_all(zr_span *out, int file, size_t expected, zr_error *err)
{
    size_t capacity = expected ? expected + 1 : 65536, size = 0;
    char *data = malloc(capacity);
    while (data) {
        ssize_t got = read(file, data + size, capacity - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int reason = errno;
            free(data);
            errno = reason;
            return zr_fail_errno(err, reason);
        }
        size += (size_t)got;
        if (got == 0 || (expected && size == expected)) {
            *out = (zr_span){data, size};
            return ZR_OK;
        }
        if (size > ZR_FILE_MOST) {
            free(data);
            return fail_too_large(err);
        }
        if (size == capacity) {
            char *more = realloc(data, capacity *= 2);
            if (!more)
                free(data);
            data = more;
        }
    }
    return zr_fail_memory(err);
}

/* What a shell makes of <(…) is a pipe by right. */
static bool is_shell_pipe(const char *path)
{
    return strncmp(path, "/dev/fd/", 8) == 0 || strncmp(path, "/proc/self/fd/", 14) == 0 ||
           strcmp(path, "/dev/stdin") == 0;
}

static zr_status refuse_special(mode_t mode, zr_error *err)
{
    if (S_ISDIR(mode))
        return zr_fail_errno(err, EISDIR);
    return zr_fail_words(err, ZR_IO, "是管道或设备，不是文件；要从管道读，请用 -",
                         "a pipe or a device, not a file; to read from a pipe use -");
}

static zr_status read_open(zr_span *out, int file, const char *path, zr_error *err)
{
    struct stat about;
    if (fstat(file, &about) != 0)
        return zr_fail_errno(err, errno);
    if (!S_ISREG(about.st_mode) && !is_shell_pipe(path))
        return refuse_special(about.st_mode, err);
    if (about.st_size > 0 && (uint64_t)about.st_size > ZR_FILE_MOST)
        return fail_too_large(err);
    return read_all(out, file, S_ISREG(about.st_mode) ? (size_t)about.st_size : 0, err);
}

static zr_status read_standard(zr_span *out, zr_error *err)
{
    struct stat about;
    if (fstat(STDIN_FILENO, &about) == 0 && S_ISDIR(about.st_mode))
        return zr_fail_standard(err, EISDIR, zr_standard_input);
    zr_error why = {0};
    errno = 0;
    zr_status status = read_all(out, STDIN_FILENO, 0, &why);
    if (status == ZR_IO)
        return zr_fail_standard(err, errno, zr_standard_input);
    if (status != ZR_OK && err && err->status == ZR_OK)
        *err = why;
    return status;
}

zr_status zr_file_read(zr_span *out, const char *path, zr_error *err)
{
    *out = (zr_span){0};
    if (strcmp(path, "-") == 0)
        return read_standard(out, err);
    /* Not waiting: a pipe without a writer would hold us up before we could refuse it. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (is_shell_pipe(path) ? 0 : O_NONBLOCK));
    if (file < 0 && (errno == ENOENT || errno == ENOTDIR) && zr_archive_member(path))
        return zr_archive_member_read(out, path, err);
    if (file < 0)
        return zr_fail_errno(err, errno);
    zr_status status = read_open(out, file, path, err);
    close(file);
    return status;
}

void zr_file_free(zr_span *bytes)
{
    free((void *)(uintptr_t)bytes->data); /* it was malloc'd here; the span lends it as const */
    *bytes = (zr_span){0};
}
