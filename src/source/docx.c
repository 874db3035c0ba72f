/* A Word file: its parts, unpacked one by one. */
#include "source/docx.h"

#include "base/words.h"
#include "source/docx_body.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_BYTES = 256, SMALL_TEXT = 1 << 20, GROWTH = 16 };

/* A part in the same folder as the main one; absent: empty. */
static zr_status read_beside(zr_zip *zip, uint32_t document, const char *name, char **bytes, size_t *size,
                             zr_error *err)
{
    *bytes = NULL;
    *size = 0;
    zr_span main = zr_zip_name(zip, document);
    size_t folder = main.size;
    while (folder && main.data[folder - 1] != '/')
        folder--;
    char path[NAME_BYTES];
    if (folder + strlen(name) >= sizeof path)
        return ZR_OK;
    snprintf(path, sizeof path, "%.*s%s", (int)folder, main.data, name);
    uint32_t index = zr_zip_find(zip, path);
    return index == ZR_NONE ? ZR_OK : zr_zip_read(zip, index, bytes, size, err);
}

typedef zr_status (*part_reader)(zr_lists *lists, zr_span xml, zr_error *err);

static zr_status read_lists_part(zr_lists *lists, zr_zip *zip, uint32_t document, const char *name,
                                 part_reader read, zr_error *err)
{
    char *bytes;
    size_t size;
    zr_status status = read_beside(zip, document, name, &bytes, &size, err);
    if (status == ZR_OK)
        status = read(lists, (zr_span){bytes, size}, err);
    free(bytes);
    return status;
}

static zr_status read_body(zr_draft *out, zr_lists *lists, zr_zip *zip, uint32_t document, zr_error *err)
{
    char *bytes;
    size_t size;
    zr_status status = zr_zip_read(zip, document, &bytes, &size, err);
    if (status != ZR_OK)
        return status;
    size_t bound = size * GROWTH + SMALL_TEXT;
    out->max = bound < out->max ? bound : out->max;
    status = zr_docx_read_body(out, lists, (zr_span){bytes, size}, err);
    free(bytes);
    return status;
}

static zr_status read_parts(zr_draft *out, zr_lists *lists, zr_zip *zip, uint32_t document, zr_error *err)
{
    zr_status status = read_lists_part(lists, zip, document, "styles.xml", zr_lists_read_styles, err);
    if (status == ZR_OK)
        status = read_lists_part(lists, zip, document, "numbering.xml", zr_lists_read_numbering, err);
    return status == ZR_OK ? read_body(out, lists, zip, document, err) : status;
}

/* Do the words share out work, so that whoever reads the text misses them? */
static bool share_out(zr_span words)
{
    static const char *const signs[] = {"责任单位", "责任部门", "牵头", "负责", "配合", NULL};
    return zr_holds_any(words, signs);
}

/* Words of a part that is none of the text: they are not read, and told of where they share out work. The
 * first such part is. */
static zr_status look_at_notes(zr_source *source, zr_lists *lists, zr_zip *zip, uint32_t document,
                               const char *name, zr_error *err)
{
    char *bytes;
    size_t size;
    zr_draft words = {.max = source->max_bytes, .steps = true};
    zr_error unread;
    zr_status status = source->aside ? ZR_OK : read_beside(zip, document, name, &bytes, &size, err);
    if (status != ZR_OK || source->aside || !bytes)
        return status;
    zr_status read = zr_docx_read_body(&words, lists, (zr_span){bytes, size}, &unread);
    free(bytes);
    zr_remark lost = {.kind = ZR_REMARK_LOST,
                      .start = source->text.size,
                      .end = source->text.size,
                      .words = zr_buffer_span(&words.out)};
    if (read == ZR_OK && share_out(lost.words)) {
        source->aside = words.out.data;
        words.out = (zr_buffer){0};
        status = zr_source_remark(source, lost) ? ZR_OK : zr_fail_memory(err);
    }
    zr_draft_free(&words);
    return read == ZR_NO_MEMORY ? zr_fail_memory(err) : status;
}

static zr_status look_at_all_notes(zr_source *source, zr_lists *lists, zr_zip *zip, uint32_t document,
                                   zr_error *err)
{
    static const char *const parts[] = {"footnotes.xml", "endnotes.xml", "comments.xml"};
    zr_status status = ZR_OK;
    for (size_t i = 0; i < sizeof parts / sizeof *parts && status == ZR_OK; i++)
        status = look_at_notes(source, lists, zip, document, parts[i], err);
    return status;
}

zr_status zr_source_read_docx(zr_source *source, zr_zip *zip, uint32_t document, zr_error *err)
{
    zr_draft out = {.max = source->max_bytes, .steps = true};
    zr_lists lists = {0};
    zr_status status = read_parts(&out, &lists, zip, document, err);
    source->format = ZR_DOCX;
    zr_source_take_raw(source, &out);
    if (status == ZR_OK)
        status = look_at_all_notes(source, &lists, zip, document, err);
    zr_lists_free(&lists);
    return status;
}
