/* Writing files that appear whole or not at all: beside the name, then renamed. */
#include "cli/files.h"
#include "cli/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void forget(zr_writer *writer)
{
    free(writer->path);
    free(writer->aside);
    *writer = (zr_writer){0};
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

/* Some file systems (FAT) know no rights: that is no reason to write nothing. */
static bool set_rights(int file, const char *path)
{
    return fchmod(file, rights_of(path)) == 0 || errno == EPERM || errno == ENOTSUP || errno == ENOSYS;
}

static void remove_aside(zr_undo *undo)
{
    const zr_writer *writer = (const zr_writer *)(const void *)undo;
    unlink(writer->aside);
}

/* A new file beside the final one, that goes when we are stopped. */
static int make_aside(zr_writer *writer)
{
    sigset_t before;
    zr_undo_hold(&before);
    int file = mkostemp(writer->aside, O_CLOEXEC);
    if (file >= 0)
        zr_undo_add(&writer->undo, remove_aside);
    int reason = errno;
    zr_undo_release(&before);
    errno = reason;
    return file;
}

static void drop_aside(zr_writer *writer)
{
    unlink(writer->aside);
    zr_undo_drop(&writer->undo);
}

static zr_status open_aside(zr_writer *writer, zr_error *err)
{
    writer->aside = zr_path_aside(writer->path);
    if (!writer->aside)
        return zr_fail_memory(err);
    int file = make_aside(writer);
    if (file < 0)
        return zr_fail_write(err, errno);
    if (set_rights(file, writer->path) && (writer->file = fdopen(file, "wb")))
        return ZR_OK;
    zr_status status = zr_fail_errno(err, errno);
    close(file);
    drop_aside(writer);
    return status;
}

/* Written to as it is: a device, a pipe, or a file that the shell has open under such a name. */
static bool is_special(const char *path)
{
    struct stat about;
    return strncmp(path, "/dev/", 5) == 0 || (stat(path, &about) == 0 && !S_ISREG(about.st_mode));
}

/* Renaming over it would work, and nobody would know that it was not to be written to. */
static zr_status check_writable(const char *path, zr_error *err)
{
    struct stat about;
    if (stat(path, &about) != 0 || ((about.st_mode & 0222) && access(path, W_OK) == 0))
        return ZR_OK;
    return zr_fail_words(err, ZR_IO, "文件只读，请换一个名称或修改权限",
                         "the file is read-only; choose another name or change its permissions");
}

static zr_status open_special(zr_writer *writer, const char *path, zr_error *err)
{
    writer->file = fopen(path, "wbe");
    return writer->file ? ZR_OK : zr_fail_errno(err, errno);
}

static zr_status open_named(zr_writer *writer, const char *path, zr_error *err)
{
    zr_status status = zr_path_final(&writer->path, path, err);
    if (status == ZR_OK && is_special(path))
        return open_special(writer, path, err);
    if (status == ZR_OK)
        status = check_writable(writer->path, err);
    return status == ZR_OK ? open_aside(writer, err) : status;
}

zr_status zr_writer_open(zr_writer *writer, const char *path, zr_error *err)
{
    *writer = (zr_writer){.file = stdout};
    if (!path || strcmp(path, "-") == 0)
        return ZR_OK;
    zr_status status = open_named(writer, path, err);
    if (status != ZR_OK)
        forget(writer);
    return status;
}

zr_status zr_writer_create(zr_writer *writer, const char *path, zr_error *err)
{
    *writer = (zr_writer){.path = strdup(path), .aside = strdup(path)};
    zr_status status = writer->path && writer->aside ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK && !(writer->file = fopen(path, "wxe")))
        status = zr_fail_write(err, errno);
    if (status == ZR_OK)
        zr_undo_add(&writer->undo, remove_aside);
    else
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

static zr_status say_refused(const zr_writer *writer, zr_error *err)
{
    *err = (zr_error){0}; /* "the output was refused" says less than the reason */
    return writer->path ? zr_fail_errno(err, writer->refused)
                        : zr_fail_standard(err, writer->refused, zr_standard_output);
}

/* Everything out of our hands and taken by the disk? */
static zr_status finish(zr_writer *writer, zr_error *err)
{
    if (!writer->refused && fflush(writer->file) != 0)
        writer->refused = errno ? errno : EIO;
    if (!writer->refused && writer->aside && fsync(fileno(writer->file)) != 0 && errno != EINVAL &&
        errno != ENOSYS)
        writer->refused = errno;
    return writer->refused ? say_refused(writer, err) : ZR_OK;
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
    if (writer->aside && status == ZR_OK && strcmp(writer->aside, writer->path) != 0)
        zr_path_settle(writer->path);
    if (writer->aside && status != ZR_OK)
        unlink(writer->aside);
    zr_undo_drop(&writer->undo);
    forget(writer);
    return status;
}

zr_status zr_file_create(const char *path, zr_span bytes, zr_error *err)
{
    zr_writer writer;
    zr_status status = zr_writer_create(&writer, path, err);
    if (status != ZR_OK)
        return status;
    if (!zr_writer_put(&writer, bytes.data, bytes.size))
        status = ZR_IO;
    return zr_writer_close(&writer, status, err);
}
