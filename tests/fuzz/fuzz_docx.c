/* Any bytes as a Word file: as the zip, and as its parts (document, numbering and styles, parted by
 * "\n%%\n"). */
#include "fuzz.h"

#include "source/docx_body.h"

static zr_span next_part(zr_span *rest)
{
    size_t end = zr_span_find(*rest, zr_span_of("\n%%\n"), 0);
    zr_span part = zr_span_cut(*rest, 0, end == SIZE_MAX ? rest->size : end);
    *rest = zr_span_cut(*rest, end == SIZE_MAX ? rest->size : end + 4, rest->size);
    return part;
}

static void read_parts(zr_span rest)
{
    zr_span document = next_part(&rest), numbering = next_part(&rest), styles = next_part(&rest);
    zr_lists lists = {0};
    zr_draft out = {.max = 1 << 22, .steps = true};
    zr_source told = {0};
    if (zr_lists_read_styles(&lists, styles, NULL) == ZR_OK &&
        zr_lists_read_numbering(&lists, numbering, NULL) == ZR_OK)
        zr_docx_read_body(&out, &lists, document, &told, NULL);
    must(zr_utf8_invalid(zr_buffer_span(&out.out), 0) == SIZE_MAX, "text is UTF-8");
    for (size_t i = 0; i < told.remark_count; i++)
        must(told.remarks[i].start <= out.out.size, "remarks lie in the text");
    zr_arena_free(&told.aside);
    free(told.remarks);
    zr_draft_free(&out);
    zr_lists_free(&lists);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zr_span bytes = {(const char *)data, size};
    if (zr_span_starts(bytes, "PK"))
        zr_source_free(read_checked(bytes));
    else
        read_parts(bytes);
    return 0;
}
