/* Writing files that appear whole or not at all: beside the name, then renamed. */
#include "cli/files.h"
#include "cli/reason.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static void forget(zr_writer *writer)
{
    free(writer->path);
    free(writer->aside);
    *writer = (zr_writer){0};
}

/* Where `path` leads to: the file behind links if there is one, else itself. */
static char *final_name(const char *path)
{
    char *real = realpath(path, NULL);
    return real || errno == ENOMEM ? real : strdup(path);
}

/* The rights a new file gets: those of the file it replaces, else what the user's mask leaves. */
static mode_t rights_of(const char *path)
{
    struct stat about;
    if (stat(path, &about) == 0)
        return about.st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static zr_status open_aside(zr_writer *writer, zr_error *err)
{
    static const char ending[] = ".XXXXXX";
    size_t size = strlen(writer->path);
    writer->aside = malloc(size + sizeof ending);
    if (!writer->aside)
        return zr_fail_memory(err);
    memcpy(writer->aside, writer->path, size);
    memcpy(writer->aside + size, ending, sizeof ending);
    int file = mkstemp(writer->aside);
    if (file < 0) {
        free(writer->aside);
        writer->aside = NULL;
        return zr_fail_write(err, errno);
    }
    fchmod(file, rights_of(writer->path));
    writer->file = fdopen(file, "wb");
    return writer->file ? ZR_OK : zr_fail_memory(err);
}

static bool is_special(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && !S_ISREG(about.st_mode);
}

zr_status zr_writer_open(zr_writer *writer, const char *path, zr_error *err)
{
    *writer = (zr_writer){.file = stdout};
    if (!path || strcmp(path, "-") == 0)
        return ZR_OK;
    writer->path = final_name(path);
    if (!writer->path)
        return zr_fail_memory(err);
    zr_status status = ZR_OK;
    if (is_special(path)) {
        writer->file = fopen(path, "wb");
        status = writer->file ? ZR_OK : zr_fail_errno(err, errno);
    } else {
        status = open_aside(writer, err);
    }
    if (status != ZR_OK)
        forget(writer);
    return status;
}

bool zr_writer_put(void *writer, const char *data, size_t size)
{
    zr_writer *to = writer;
    errno = 0;
    if (size == 0 || fwrite(data, 1, size, to->file) == size)
        return true;
    to->refused = errno ? errno : EIO;
    return false;
}

/* Everything out of our hands and taken by the disk? */
static zr_status finish(zr_writer *writer, zr_error *err)
{
    if (!writer->refused && fflush(writer->file) != 0)
        writer->refused = errno ? errno : EIO;
    if (!writer->refused)
        return ZR_OK;
    *err = (zr_error){0}; /* "the output was refused" says less than the reason */
    return zr_fail_errno(err, writer->refused);
}

zr_status zr_writer_close(zr_writer *writer, zr_status status, zr_error *err)
{
    zr_error ignored = {0};
    if (status == ZR_OK || status == ZR_IO) {
        zr_status last = finish(writer, err ? err : &ignored);
        status = last != ZR_OK ? last : status;
    }
    if (!writer->path)
        return status;
    if (fclose(writer->file) != 0 && status == ZR_OK)
        status = zr_fail_errno(err, errno);
    if (writer->aside && status == ZR_OK && rename(writer->aside, writer->path) != 0)
        status = zr_fail_errno(err, errno);
    if (writer->aside && status != ZR_OK)
        unlink(writer->aside);
    forget(writer);
    return status;
}

zr_status zr_file_write(const char *path, zr_span bytes, zr_error *err)
{
    zr_writer writer;
    zr_status status = zr_writer_open(&writer, path, err);
    if (status != ZR_OK)
        return status;
    if (!zr_writer_put(&writer, bytes.data, bytes.size))
        status = ZR_IO;
    return zr_writer_close(&writer, status, err);
}
