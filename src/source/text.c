/* Bytes of a text file → UTF-8. Valid UTF-8 is lent as it is, after one look at every byte. */
#include "source/source.h"

#include "base/utf8.h"

#include <string.h>

static bool is_clean(zr_span text)
{
    return zr_utf8_invalid(text, 0) == SIZE_MAX && !(text.size && memchr(text.data, 0, text.size));
}

static zr_status refuse_binary(zr_error *err)
{
    return zr_fail_words(err, ZR_UNSUPPORTED, "不是文本，是二进制数据", "binary data, not a text");
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

zr_status zr_source_decode(zr_source *source, zr_error *err)
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
