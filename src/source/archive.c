/* A zip file of documents. */
#include "zeren/archive.h"

#include "base/arena.h"
#include "source/encoding.h"
#include "source/office.h"
#include "source/zip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_BYTES ((size_t)2 << 30)

typedef struct entry {
    zr_span name;
    uint32_t index; /* in the zip */
} entry;

struct zr_archive {
    zr_arena arena;
    zr_zip *zip;
    entry *entries;
    uint32_t count;
};

bool zr_archive_is(zr_span bytes)
{
    bool zip = zr_span_starts(bytes, "PK\x03\x04") || zr_span_starts(bytes, "PK\x05\x06");
    return zip && zr_zip_is_archive(bytes);
}

/* Old Windows programs write names in the encoding of their country and do not say so. */
static zr_span readable_name(zr_arena *arena, zr_span raw)
{
    zr_decoded decoded;
    zr_span name = {0};
    zr_guess guess = zr_encoding_guess(raw);
    arena->failed |= guess.failed;
    if (zr_encoding_decode(&decoded, guess.encoding, raw, 0, NULL) == ZR_OK)
        name = zr_arena_copy(arena, (zr_span){decoded.data, decoded.size});
    else
        arena->failed = true;
    zr_decoded_free(&decoded);
    for (size_t i = 0; i < name.size; i++) {
        if (name.data[i] == '\\')
            ((char *)(uintptr_t)name.data)[i] = '/';
    }
    return name;
}

/* One part of a path and what follows it. */
static zr_span next_part(zr_span *path)
{
    size_t end = zr_span_find(*path, zr_span_of("/"), 0);
    zr_span part = zr_span_cut(*path, 0, end == SIZE_MAX ? path->size : end);
    *path = zr_span_cut(*path, part.size + 1, path->size);
    return part;
}

static bool leads_out(zr_span name)
{
    if (zr_span_starts(name, "/") || (name.size > 1 && name.data[1] == ':') ||
        memchr(name.data, 0, name.size))
        return true;
    while (name.size) {
        if (zr_span_equal(next_part(&name), zr_span_of("..")))
            return true;
    }
    return false;
}

/* Folders, hidden files, __MACOSX. */
static bool is_no_file(zr_span name)
{
    if (!name.size || zr_span_ends(name, "/"))
        return true;
    while (name.size) {
        zr_span part = next_part(&name);
        if (zr_span_starts(part, ".") || zr_span_equal(part, zr_span_of("__MACOSX")))
            return true;
    }
    return false;
}

static int compare_entries(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    int order = zr_span_compare(x->name, y->name);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

/* 办法.txt twice: the second is 办法.txt~2, so that each can be asked for. */
static void tell_apart(zr_archive *archive)
{
    zr_span same = {0};
    uint32_t times = 1;
    for (uint32_t i = 0; i < archive->count; i++) {
        entry *at = &archive->entries[i];
        times = i && zr_span_equal(at->name, same) ? times + 1 : 1;
        same = at->name;
        if (times == 1)
            continue;
        char *name = zr_arena_take(&archive->arena, same.size + 12, 1);
        if (!name)
            return;
        int tail = snprintf(name + same.size, 12, "~%u", times);
        memcpy(name, same.data, same.size);
        at->name = (zr_span){name, same.size + (size_t)tail};
    }
}

static zr_status list_entries(zr_archive *archive, zr_error *err)
{
    size_t bytes = 0;
    uint32_t count = zr_zip_count(archive->zip);
    archive->entries = zr_arena_take(&archive->arena, count, sizeof *archive->entries);
    for (uint32_t i = 0; i < count && !archive->arena.failed; i++) {
        zr_span name = readable_name(&archive->arena, zr_zip_name(archive->zip, i));
        if (name.size && leads_out(name))
            return zr_fail_words(err, ZR_LIMIT, "压缩包里有文件名指向包外：%.*s",
                                 "the archive holds a file whose name leads out of it: %.*s",
                                 name.size > 200 ? 200 : (int)name.size, name.data);
        size_t size = zr_zip_size(archive->zip, i);
        if (size > MOST_BYTES - bytes)
            return zr_fail_words(err, ZR_LIMIT, "压缩包解压后超过 %zu 字节",
                                 "the archive unpacks to more than %zu bytes", MOST_BYTES);
        bytes += size;
        if (!is_no_file(name))
            archive->entries[archive->count++] = (entry){name, i};
    }
    if (archive->arena.failed)
        return zr_fail_memory(err);
    if (archive->count)
        qsort(archive->entries, archive->count, sizeof *archive->entries, compare_entries);
    tell_apart(archive);
    if (archive->count)
        qsort(archive->entries, archive->count, sizeof *archive->entries, compare_entries);
    return archive->arena.failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_archive_open(zr_archive **out, zr_span bytes, zr_error *err)
{
    *out = NULL;
    zr_archive *archive = calloc(1, sizeof *archive);
    if (!archive)
        return zr_fail_memory(err);
    zr_status status = zr_zip_open(&archive->zip, bytes, err);
    if (status == ZR_OK)
        status = list_entries(archive, err);
    if (status != ZR_OK) {
        zr_archive_free(archive);
        return status;
    }
    *out = archive;
    return ZR_OK;
}

void zr_archive_free(zr_archive *archive)
{
    if (!archive)
        return;
    zr_zip_close(archive->zip);
    zr_arena_free(&archive->arena);
    free(archive);
}

uint32_t zr_archive_find(const zr_archive *archive, zr_span name)
{
    uint32_t low = 0, high = archive->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = zr_span_compare(archive->entries[middle].name, name);
        if (order == 0)
            return middle;
        *(order < 0 ? &low : &high) = order < 0 ? middle + 1 : middle;
    }
    return ZR_NONE;
}

uint32_t zr_archive_count(const zr_archive *archive)
{
    return archive->count;
}

zr_span zr_archive_name(const zr_archive *archive, uint32_t index)
{
    return index < archive->count ? archive->entries[index].name : (zr_span){0};
}

size_t zr_archive_size(const zr_archive *archive, uint32_t index)
{
    return index < archive->count ? zr_zip_size(archive->zip, archive->entries[index].index) : 0;
}

zr_status zr_archive_read(zr_archive *archive, uint32_t index, zr_span *bytes, zr_error *err)
{
    *bytes = (zr_span){0};
    if (index >= archive->count)
        return zr_fail_words(err, ZR_BAD_INPUT, "压缩包里没有第 %u 个文件", "the archive has no file %u",
                             (unsigned)index);
    if (zr_zip_is_link(archive->zip, archive->entries[index].index))
        return zr_fail_words(err, ZR_UNSUPPORTED, "是符号链接，不是文件", "a symbolic link, not a file");
    char *data;
    size_t size;
    zr_status status = zr_zip_read(archive->zip, archive->entries[index].index, &data, &size, err);
    if (status != ZR_OK)
        return status;
    *bytes = (zr_span){data, size};
    if (!zr_archive_is(*bytes))
        return ZR_OK;
    zr_archive_drop(*bytes);
    *bytes = (zr_span){0};
    return zr_fail_words(err, ZR_UNSUPPORTED, "压缩包里的压缩包，请先解压",
                         "an archive inside of an archive: unpack it first");
}

void zr_archive_drop(zr_span bytes)
{
    free((void *)(uintptr_t)bytes.data);
}
