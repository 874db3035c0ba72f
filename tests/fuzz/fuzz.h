/* What the fuzz targets share: the properties of every source, whatever the bytes. */
#ifndef ZEREN_TESTS_FUZZ_H
#define ZEREN_TESTS_FUZZ_H

#include "base/utf8.h"
#include "zeren/source.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void must(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "broken: %s\n", what);
        abort();
    }
}

/* Valid UTF-8 without NUL; every place in it leads to a place in the bytes (or, for docx and PDF, to itself).
 */
static inline void check_source(const zr_source *source, size_t bytes)
{
    zr_span text = zr_source_text(source);
    must(zr_utf8_invalid(text, 0) == SIZE_MAX, "text is UTF-8");
    must(!text.size || !memchr(text.data, 0, text.size), "text has no NUL");
    bool own = zr_source_format(source) == ZR_DOCX || zr_source_format(source) == ZR_PDF;
    size_t most = own ? text.size : bytes, step = text.size / 200 + 1;
    for (size_t at = 0; at <= text.size; at += step) {
        size_t offset = zr_source_offset(source, at), end = zr_source_end(source, at);
        must(offset <= most && end <= most, "places lie in the bytes");
        size_t from, to;
        zr_source_range(source, at, at + step < text.size ? at + step : text.size, &from, &to);
        must(from == offset && from <= to && to <= most, "a span ends behind its start");
        must(zr_source_line(source, at) >= 1, "lines count from 1");
        must(zr_source_find(source, offset) <= text.size, "places lead back into the text");
    }
    must(zr_source_invalid(source) <= bytes, "no more invalid bytes than bytes");
}

/* Reads and checks; a refusal says why. */
static inline zr_source *read_checked(zr_span bytes)
{
    zr_source *source;
    zr_error err = {0};
    zr_source_options options = {.max_bytes = 1 << 26, .max_pages = 50};
    zr_status status = zr_source_read(&source, bytes, &options, &err);
    must((status == ZR_OK) == (source != NULL), "a source or a reason");
    if (status != ZR_OK)
        must(err.status == status && err.message[0] && err.message_zh[0], "the reason in two languages");
    else
        check_source(source, bytes.size);
    return source;
}

#endif
