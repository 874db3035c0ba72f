/* Bytes of a text file → UTF-8. Valid UTF-8 is lent as it is, after one look at every byte. */
#include "source/source.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static bool is_clean(zr_span text)
{
    return zr_utf8_invalid(text, 0) == SIZE_MAX && !(text.size && memchr(text.data, 0, text.size));
}

static zr_status refuse_binary(zr_error *err)
{
    return zr_fail_words(
        err, ZR_UNSUPPORTED, "不是文本，是二进制数据；若是文档，请用它的程序打开，另存为 .docx 或 PDF",
        "binary data, not a text; a document: open it in its program and save it as .docx or PDF");
}

static zr_status decode_copy(zr_source *source, size_t mark, zr_error *err)
{
    zr_decoded decoded;
    zr_status status = zr_encoding_decode(&decoded, source->coding, source->bytes, mark, err);
    if (status != ZR_OK) {
        zr_decoded_free(&decoded);
        return status;
    }
    source->owned_raw = decoded.data;
    source->raw = (zr_span){decoded.data, decoded.size};
    source->decoding = decoded.map;
    source->invalid = decoded.invalid;
    source->invalid_at = decoded.invalid_at;
    if (zr_looks_binary(source->raw))
        return refuse_binary(err);
    return ZR_OK;
}

/* Runs of \r, one after the other; a run before \n belongs to it, any other ends a line with each \r, as on
 * old Macintoshes. */
typedef struct run {
    size_t start, end;
} run;

static run next_lone_returns(zr_span text, size_t at)
{
    while (at < text.size) {
        const char *found = memchr(text.data + at, '\r', text.size - at);
        size_t start = found ? (size_t)(found - text.data) : text.size;
        for (at = start; at < text.size && text.data[at] == '\r';)
            at++;
        if (at > start && (at >= text.size || text.data[at] != '\n'))
            return (run){start, at};
    }
    return (run){text.size, text.size};
}

zr_status zr_source_own_raw(zr_source *source, zr_error *err)
{
    if (source->owned_raw)
        return ZR_OK;
    source->owned_raw = malloc(source->raw.size);
    if (!source->owned_raw)
        return zr_fail_memory(err);
    memcpy(source->owned_raw, source->raw.data, source->raw.size);
    source->raw.data = source->owned_raw;
    return ZR_OK;
}

/* All that follows knows \n and \r\n alone: a \r that ends a line becomes \n at its own place. O(size). */
static zr_status end_lines(zr_source *source, zr_error *err)
{
    run alone = next_lone_returns(source->raw, 0);
    if (alone.start == alone.end)
        return ZR_OK; /* as nearly everywhere */
    zr_status status = zr_source_own_raw(source, err);
    if (status != ZR_OK)
        return status;
    for (; alone.start < alone.end; alone = next_lone_returns(source->raw, alone.end))
        memset(source->owned_raw + alone.start, '\n', alone.end - alone.start);
    return ZR_OK;
}

static zr_status decode(zr_source *source, zr_error *err)
{
    size_t mark = zr_span_starts(source->bytes, "\xEF\xBB\xBF") ? 3 : 0;
    zr_span text = zr_span_cut(source->bytes, mark, source->bytes.size);
    if (!is_clean(text)) {
        zr_guess guess = zr_encoding_guess(source->bytes);
        source->coding = guess.encoding;
        if (guess.failed)
            return zr_fail_memory(err);
        return guess.weight < 0 ? refuse_binary(err) : decode_copy(source, guess.mark, err);
    }
    source->coding = zr_encoding_named(zr_span_of("UTF-8"));
    source->raw = text;
    if (zr_looks_binary(text))
        return refuse_binary(err);
    if (mark)
        zr_places_add(&source->decoding, 0, mark);
    return source->decoding.failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_source_decode(zr_source *source, zr_error *err)
{
    zr_status status = decode(source, err);
    if (status == ZR_OK)
        status = end_lines(source, err);
    if (status == ZR_OK)
        status = zr_source_put_meant(source, err);
    return status == ZR_OK ? zr_source_drop_readings(source, err) : status;
}
