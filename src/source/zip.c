/* A zip file in memory, read within bounds. */
#include "source/zip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum { MOST_ENTRIES = 10000, MOST_BYTES = 256 << 20, MOST_GROWTH = 200, SMALL_BYTES = 16 << 20 };

struct zr_zip {
    zip_t *handle;
    uint32_t count;
};

/* What it lacks, and what to do about it. */
static zr_status fail_broken(zr_error *err, const char *zh, const char *en)
{
    char words_zh[300], words_en[300];
    snprintf(words_zh, sizeof words_zh,
             "文件已损坏（%s）：请重新取一份，或在 Word、WPS、解压软件中打开后另存", zh);
    snprintf(
        words_en, sizeof words_en,
        "a broken zip or docx file (%s): take another copy, or open it in Word, WPS or an archiver and save "
        "it again",
        en);
    return zr_fail_said(err, ZR_BAD_INPUT, words_zh, words_en);
}

static zr_status refuse(zip_error_t *reason, zr_error *err)
{
    if (zip_error_code_zip(reason) == ZIP_ER_MEMORY)
        return zr_fail_memory(err);
    return fail_broken(err, "压缩结构不完整", zip_error_strerror(reason));
}

static zr_status open_handle(zr_zip *zip, zr_span bytes, zr_error *err)
{
    zip_error_t reason;
    zip_error_init(&reason);
    zip_source_t *source = zip_source_buffer_create(bytes.data, bytes.size, 0, &reason);
    zip->handle = source ? zip_open_from_source(source, ZIP_RDONLY, &reason) : NULL;
    if (source && !zip->handle)
        zip_source_free(source);
    zr_status status = zip->handle ? ZR_OK : refuse(&reason, err);
    zip_error_fini(&reason);
    return status;
}

static zr_status count_entries(zr_zip *zip, zr_error *err)
{
    zip_int64_t count = zip_get_num_entries(zip->handle, 0);
    if (count > MOST_ENTRIES)
        return zr_fail_words(err, ZR_LIMIT, "压缩包里的文件超过 %d 个",
                             "the zip file has more than %d entries", MOST_ENTRIES);
    zip->count = count > 0 ? (uint32_t)count : 0;
    return ZR_OK;
}

zr_status zr_zip_open(zr_zip **out, zr_span bytes, zr_error *err)
{
    *out = NULL;
    zr_zip *zip = calloc(1, sizeof *zip);
    if (!zip)
        return zr_fail_memory(err);
    zr_status status = open_handle(zip, bytes, err);
    if (status == ZR_OK)
        status = count_entries(zip, err);
    if (status != ZR_OK) {
        zr_zip_close(zip);
        return status;
    }
    *out = zip;
    return ZR_OK;
}

void zr_zip_close(zr_zip *zip)
{
    if (!zip)
        return;
    if (zip->handle)
        zip_discard(zip->handle);
    free(zip);
}

uint32_t zr_zip_count(const zr_zip *zip)
{
    return zip->count;
}

zr_span zr_zip_name(const zr_zip *zip, uint32_t index)
{
    return zr_span_of(zip_get_name(zip->handle, index, ZIP_FL_ENC_RAW));
}

uint32_t zr_zip_find(const zr_zip *zip, const char *name)
{
    zip_int64_t index = zip_name_locate(zip->handle, name, ZIP_FL_ENC_RAW);
    return index < 0 ? ZR_NONE : (uint32_t)index;
}

size_t zr_zip_size(const zr_zip *zip, uint32_t index)
{
    zip_stat_t facts;
    bool known = zip_stat_index(zip->handle, index, 0, &facts) == 0 && (facts.valid & ZIP_STAT_SIZE);
    return known ? (size_t)facts.size : 0;
}

bool zr_zip_is_link(const zr_zip *zip, uint32_t index)
{
    const zip_uint32_t kind_bits = 0170000, link = 0120000; /* of a Unix mode, in the upper half */
    zip_uint8_t maker;
    zip_uint32_t attributes;
    return zip_file_get_external_attributes(zip->handle, index, 0, &maker, &attributes) == 0 &&
           maker == ZIP_OPSYS_UNIX && ((attributes >> 16) & kind_bits) == link;
}

static zr_status check_bounds(const zr_zip *zip, uint32_t index, zip_stat_t *facts, zr_error *err)
{
    const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(zip->handle, index, 0, facts) != 0 || (facts->valid & needed) != needed)
        return fail_broken(err, "压缩条目没有写明大小", "an entry has no size");
    if (facts->size > MOST_BYTES)
        return zr_fail_words(err, ZR_LIMIT, "压缩文件的一部分解压后超过 %d 字节",
                             "a part of the zip file unpacks to more than %d bytes", MOST_BYTES);
    if (facts->size > SMALL_BYTES && facts->size / MOST_GROWTH > facts->comp_size)
        return zr_fail_words(err, ZR_LIMIT, "压缩文件的一部分解压后超过原来的 %d 倍",
                             "a part of the zip file unpacks to more than %d times its size", MOST_GROWTH);
    return ZR_OK;
}

static zr_status fail_open(const zr_zip *zip, zr_error *err)
{
    zip_error_t *reason = zip_get_error(zip->handle);
    int code = zip_error_code_zip(reason);
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
        return zr_fail_words(err, ZR_UNSUPPORTED, "压缩文件有密码，请先解压",
                             "protected by a password: unpack it first");
    return refuse(reason, err);
}

/* One byte more than the size is asked for, so that a lie about it is noticed. */
static zr_status unpack(zip_file_t *entry, char *bytes, size_t size, zr_error *err)
{
    size_t done = 0;
    while (done <= size) {
        zip_int64_t got = zip_fread(entry, bytes + done, size + 1 - done);
        if (got < 0)
            return refuse(zip_file_get_error(entry), err);
        if (got == 0)
            break;
        done += (size_t)got;
    }
    if (done != size)
        return fail_broken(err, "压缩条目长度不符", "a part is not as long as it says");
    bytes[size] = '\0';
    return ZR_OK;
}

zr_status zr_zip_read(zr_zip *zip, uint32_t index, char **bytes, size_t *size, zr_error *err)
{
    *bytes = NULL;
    zip_stat_t facts;
    zr_status status = check_bounds(zip, index, &facts, err);
    if (status != ZR_OK)
        return status;
    zip_file_t *entry = zip_fopen_index(zip->handle, index, 0);
    if (!entry)
        return fail_open(zip, err);
    *size = (size_t)facts.size;
    *bytes = malloc(*size + 1);
    status = *bytes ? unpack(entry, *bytes, *size, err) : zr_fail_memory(err);
    zip_fclose(entry);
    if (status != ZR_OK) {
        free(*bytes);
        *bytes = NULL;
    }
    return status;
}
