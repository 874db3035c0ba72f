/* Words of a Word file that are none of its text: they are not read, and told of where they share out work,
 * so that whoever reads the text misses them. */
#include "source/docx_aside.h"

#include "base/words.h"
#include "source/docx_body.h"

#include <stdlib.h>

/* Of all these parts together, unpacked: a file may hold thousands of headers. */
enum { MOST_ASIDE = 64 << 20 };

/* The first line that shares out work; empty if none does. */
static zr_span sharing_line(zr_span words)
{
    static const char *const signs[] = {"责任单位", "责任部门", "牵头", "负责", "配合", NULL};
    if (!zr_holds_any(words, signs))
        return (zr_span){0};
    for (size_t at = 0; at < words.size;) {
        size_t end = zr_span_find(words, zr_span_of("\n"), at);
        end = end == SIZE_MAX ? words.size : end;
        zr_span line = zr_span_cut(words, at, end);
        if (zr_holds_any(line, signs))
            return line;
        at = end + 1;
    }
    return words;
}

static void tell(zr_source *source, zr_remark remark)
{
    remark.end = remark.start;
    remark.words = zr_arena_copy(&source->aside, remark.words);
    remark.part = zr_arena_copy(&source->aside, remark.part);
    if (!zr_source_remark(source, remark))
        source->aside.failed = true;
}

void zr_docx_tell_words(zr_source *source, size_t at, zr_span part, zr_span words)
{
    zr_span line = sharing_line(words);
    if (source && line.size)
        tell(source, (zr_remark){.kind = ZR_REMARK_LOST, .start = at, .part = part, .words = line});
}

void zr_docx_tell_part(zr_source *source, size_t at, zr_span part)
{
    if (source)
        tell(source, (zr_remark){.kind = ZR_REMARK_PART, .start = at, .part = part});
}

/* Each page's header is a part of its own, and most say the same. */
static bool is_told(const zr_source *source, zr_span line)
{
    const zr_remark *last = source->remark_count ? &source->remarks[source->remark_count - 1] : NULL;
    return last && last->kind == ZR_REMARK_LOST && zr_span_equal(last->words, line);
}

static zr_status look_at_part(zr_source *source, zr_lists *lists, zr_zip *zip, uint32_t index, zr_span name,
                              zr_error *err)
{
    char *bytes;
    size_t size;
    zr_error unread = {0};
    zr_draft words = {.max = source->max_bytes, .steps = true};
    zr_status status = zr_zip_read(zip, index, &bytes, &size, &unread);
    if (status == ZR_OK) {
        status = zr_docx_read_body(&words, lists, (zr_span){bytes, size}, NULL, &unread);
        free(bytes);
    }
    if (status != ZR_OK)
        zr_docx_tell_part(source, source->text.size, name);
    else if (!is_told(source, sharing_line(zr_buffer_span(&words.out))))
        zr_docx_tell_words(source, source->text.size, name, zr_buffer_span(&words.out));
    zr_draft_free(&words);
    return status == ZR_NO_MEMORY || source->aside.failed ? zr_fail_memory(err) : ZR_OK;
}

/* The name of a part without its folder, if it is one of those; else empty. */
static zr_span name_of_aside(zr_span path, zr_span folder)
{
    static const char *const kinds[] = {
        "footnotes.xml", "endnotes.xml", "comments.xml", "header", "footer", "diagrams/data", NULL};
    if (path.size <= folder.size || memcmp(path.data, folder.data, folder.size))
        return (zr_span){0};
    zr_span name = zr_behind(path, folder.size);
    return zr_starts_any(name, kinds) && zr_span_ends(name, ".xml") ? name : (zr_span){0};
}

zr_status zr_docx_look_aside(zr_source *source, zr_lists *lists, zr_zip *zip, uint32_t document,
                             zr_error *err)
{
    zr_span folder = zr_zip_name(zip, document);
    while (folder.size && folder.data[folder.size - 1] != '/')
        folder.size--;
    zr_status status = ZR_OK;
    size_t unpacked = 0;
    for (uint32_t i = 0; i < zr_zip_count(zip) && status == ZR_OK; i++) {
        zr_span name = name_of_aside(zr_zip_name(zip, i), folder);
        if (!name.size)
            continue;
        size_t size = zr_zip_size(zip, i);
        if (size > MOST_ASIDE - unpacked) {
            zr_docx_tell_part(source, source->text.size, name);
            continue;
        }
        unpacked += size;
        status = look_at_part(source, lists, zip, i, name, err);
    }
    return status == ZR_OK && source->aside.failed ? zr_fail_memory(err) : status;
}
