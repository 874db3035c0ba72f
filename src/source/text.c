/* Bytes of a text file → UTF-8. */
#include "source/source.h"

#include "base/buffer.h"
#include "base/utf8.h"

/* What does not decode is written as U+FFFD, one for each byte. */
static void replace(zr_source *source, zr_buffer *out, size_t at)
{
    if (!source->invalid++)
        source->invalid_at = at;
    zr_map_add(&source->decoding, out->size, at);
    zr_buffer_put(out, "\xEF\xBF\xBD");
    zr_map_add(&source->decoding, out->size, at + 1);
}

/* A copy with the invalid bytes replaced; `first` is the first of them. */
static zr_status repair(zr_source *source, zr_span text, size_t skipped, size_t first, zr_error *err)
{
    zr_buffer out = {0};
    zr_map_add(&source->decoding, 0, skipped);
    for (size_t at = 0, bad = first; at < text.size; bad = zr_utf8_invalid(text, at)) {
        size_t end = bad < text.size ? bad : text.size;
        zr_buffer_add(&out, zr_span_cut(text, at, end));
        at = end;
        if (at < text.size)
            replace(source, &out, skipped + at++);
    }
    source->owned_raw = out.data;
    source->raw = zr_buffer_span(&out);
    return out.failed || source->decoding.failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_source_decode(zr_source *source, zr_error *err)
{
    source->encoding = "UTF-8";
    size_t skipped = zr_span_starts(source->bytes, "\xEF\xBB\xBF") ? 3 : 0;
    zr_span text = zr_span_cut(source->bytes, skipped, source->bytes.size);
    size_t bad = zr_utf8_invalid(text, 0);
    if (bad != SIZE_MAX)
        return repair(source, text, skipped, bad, err);
    source->raw = text;
    if (skipped)
        zr_map_add(&source->decoding, 0, skipped);
    return source->decoding.failed ? zr_fail_memory(err) : ZR_OK;
}
