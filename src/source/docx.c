/* A Word file: its parts, unpacked one by one. */
#include "source/docx.h"

#include "source/docx_aside.h"
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

static zr_status read_body(zr_source *source, zr_draft *out, zr_lists *lists, zr_zip *zip, uint32_t document,
                           zr_error *err)
{
    char *bytes;
    size_t size;
    zr_status status = zr_zip_read(zip, document, &bytes, &size, err);
    if (status != ZR_OK)
        return status;
    size_t bound = size * GROWTH + SMALL_TEXT;
    out->max = bound < out->max ? bound : out->max;
    status = zr_docx_read_body(out, lists, (zr_span){bytes, size}, source, err);
    free(bytes);
    return status;
}

static zr_status read_parts(zr_source *source, zr_draft *out, zr_lists *lists, zr_zip *zip, uint32_t document,
                            zr_error *err)
{
    zr_status status = read_lists_part(lists, zip, document, "styles.xml", zr_lists_read_styles, err);
    if (status == ZR_OK)
        status = read_lists_part(lists, zip, document, "numbering.xml", zr_lists_read_numbering, err);
    return status == ZR_OK ? read_body(source, out, lists, zip, document, err) : status;
}

zr_status zr_source_read_docx(zr_source *source, zr_zip *zip, uint32_t document, zr_error *err)
{
    zr_draft out = {.max = source->max_bytes, .steps = true};
    zr_lists lists = {0};
    zr_status status = read_parts(source, &out, &lists, zip, document, err);
    source->format = ZR_DOCX;
    zr_source_take_raw(source, &out);
    if (status == ZR_OK)
        status = zr_docx_look_aside(source, &lists, zip, document, err);
    zr_lists_free(&lists);
    return status;
}
