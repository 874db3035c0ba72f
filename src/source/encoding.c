/* The encodings that are read, and decoding by iconv with a map back to the bytes. */
#include "source/encoding.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Bytes given to iconv at once: between two pieces of the map a place is found by walking so far. */
enum { CHUNK = 256 };

static unsigned byte_at(zr_span bytes, size_t at)
{
    return at < bytes.size ? (unsigned char)bytes.data[at] : 0;
}

static size_t within(size_t length, zr_span bytes)
{
    return length < bytes.size ? length : bytes.size;
}

static size_t utf8_length(zr_span bytes)
{
    uint32_t unused;
    return zr_utf8_read(bytes, &unused);
}

static size_t single_length(zr_span bytes)
{
    (void)bytes;
    return 1;
}

static size_t double_length(zr_span bytes)
{
    return within(byte_at(bytes, 0) < 0x80 ? 1 : 2, bytes);
}

/* Katakana are single bytes A1–DF. */
static size_t shift_jis_length(zr_span bytes)
{
    unsigned lead = byte_at(bytes, 0);
    return within(lead < 0x80 || (lead >= 0xA0 && lead < 0xE0) ? 1 : 2, bytes);
}

/* 8F leads a character of three bytes. */
static size_t euc_jp_length(zr_span bytes)
{
    unsigned lead = byte_at(bytes, 0);
    return within(lead < 0x80 ? 1 : lead == 0x8F ? 3 : 2, bytes);
}

/* A digit in the second place makes it four bytes. */
static size_t gb18030_length(zr_span bytes)
{
    if (byte_at(bytes, 0) <= 0x80)
        return 1;
    unsigned second = byte_at(bytes, 1);
    return within(second >= '0' && second <= '9' ? 4 : 2, bytes);
}

static size_t utf16_little_length(zr_span bytes)
{
    return within((byte_at(bytes, 1) & 0xFC) == 0xD8 ? 4 : 2, bytes);
}

static size_t utf16_big_length(zr_span bytes)
{
    return within((byte_at(bytes, 0) & 0xFC) == 0xD8 ? 4 : 2, bytes);
}

static size_t utf32_length(zr_span bytes)
{
    return within(4, bytes);
}

static const zr_encoding encodings[] = {
    {"UTF-8", NULL, utf8_length, 1},
    {"GB18030", "GB18030", gb18030_length, 1},
    {"Big5", "BIG5-HKSCS", double_length, 1},
    {"UTF-16LE", "UTF-16LE", utf16_little_length, 2},
    {"UTF-16BE", "UTF-16BE", utf16_big_length, 2},
    {"UTF-32LE", "UTF-32LE", utf32_length, 4},
    {"UTF-32BE", "UTF-32BE", utf32_length, 4},
    {"Shift_JIS", "CP932", shift_jis_length, 1},
    {"EUC-JP", "EUC-JP", euc_jp_length, 1},
    {"EUC-KR", "CP949", double_length, 1},
    {"Windows-1251", "CP1251", single_length, 1},
    {"Windows-1252", "CP1252", single_length, 1},
};

/* Other names of the same, as web pages and uchardet write them. */
static const struct {
    const char *alias, *name;
} aliases[] = {{"utf8", "UTF-8"},          {"ascii", "UTF-8"},        {"us-ascii", "UTF-8"},
               {"gbk", "GB18030"},         {"gb2312", "GB18030"},     {"gb_2312-80", "GB18030"},
               {"x-gbk", "GB18030"},       {"cp936", "GB18030"},      {"hz-gb-2312", "GB18030"},
               {"big5-hkscs", "Big5"},     {"cp950", "Big5"},         {"x-x-big5", "Big5"},
               {"utf-16", "UTF-16LE"},     {"sjis", "Shift_JIS"},     {"shift-jis", "Shift_JIS"},
               {"uhc", "EUC-KR"},          {"cp949", "EUC-KR"},       {"iso-8859-1", "Windows-1252"},
               {"latin1", "Windows-1252"}, {"cp1252", "Windows-1252"}};

static bool is_name(zr_span text, const char *name)
{
    return text.size == strlen(name) && strncasecmp(text.data, name, text.size) == 0;
}

const zr_encoding *zr_encoding_named(zr_span name)
{
    for (size_t i = 0; name.size && i < sizeof aliases / sizeof *aliases; i++) {
        if (is_name(name, aliases[i].alias))
            name = zr_span_of(aliases[i].name);
    }
    for (size_t i = 0; name.size && i < sizeof encodings / sizeof *encodings; i++) {
        if (is_name(name, encodings[i].name))
            return &encodings[i];
    }
    return NULL;
}

/* One run of decoding. */
typedef struct decoder {
    iconv_t handle;
    const zr_encoding *encoding;
    zr_span bytes;
    zr_buffer out;
    zr_decoded *result;
} decoder;

/* The end of a run of whole characters of at most CHUNK bytes. */
static size_t chunk_end(const decoder *d, size_t at)
{
    size_t end = at;
    while (end < d->bytes.size && end - at < CHUNK)
        end += d->encoding->length(zr_span_cut(d->bytes, end, d->bytes.size));
    return end;
}

static void replace(decoder *d, size_t at)
{
    if (!d->result->invalid++)
        d->result->invalid_at = at;
    zr_places_add(&d->result->map, d->out.size, at);
    zr_buffer_put(&d->out, "\xEF\xBF\xBD");
}

/* NUL is no text in any encoding; a reader of C strings would stop there. */
static void add_without_nul(decoder *d, zr_span text, size_t at)
{
    for (size_t start = 0; start < text.size;) {
        const char *nul = memchr(text.data + start, 0, text.size - start);
        size_t end = nul ? (size_t)(nul - text.data) : text.size;
        zr_buffer_add(&d->out, zr_span_cut(text, start, end));
        if (nul) {
            d->result->invalid_at = d->result->invalid++ ? d->result->invalid_at : at;
            zr_buffer_put(&d->out, "\xEF\xBF\xBD");
        }
        start = end + 1;
    }
}

/* Decodes [at, end); gives the place behind what was read, `at` itself if its first byte has no meaning. */
static size_t decode_chunk(decoder *d, size_t at, size_t end)
{
    char text[CHUNK * 6];
    char *in = (char *)(uintptr_t)(d->bytes.data + at), *out = text;
    size_t in_left = end - at, out_left = sizeof text;
    iconv(d->handle, NULL, NULL, NULL, NULL);
    iconv(d->handle, &in, &in_left, &out, &out_left);
    iconv(d->handle, NULL, NULL, &out, &out_left);
    size_t read = (size_t)(in - (d->bytes.data + at));
    zr_places_add(&d->result->map, d->out.size, at);
    add_without_nul(d, (zr_span){text, sizeof text - out_left}, at);
    return at + read;
}

static void decode_by_iconv(decoder *d, size_t at)
{
    while (at < d->bytes.size && !d->out.failed && !d->result->map.failed) {
        size_t end = chunk_end(d, at);
        size_t read = decode_chunk(d, at, end);
        if (read < end) {
            replace(d, read);
            read += within(d->encoding->unit, zr_span_cut(d->bytes, read, d->bytes.size));
        }
        at = read;
    }
    zr_places_add(&d->result->map, d->out.size, d->bytes.size);
}

static void decode_utf8(decoder *d, size_t at)
{
    size_t nul = zr_span_find(d->bytes, (zr_span){"", 1}, at);
    size_t bad = zr_utf8_invalid(d->bytes, at);
    zr_places_add(&d->result->map, 0, at);
    while (at < d->bytes.size && !d->out.failed && !d->result->map.failed) {
        size_t stop = bad < nul ? bad : nul;
        size_t end = stop < d->bytes.size ? stop : d->bytes.size;
        zr_buffer_add(&d->out, zr_span_cut(d->bytes, at, end));
        if (end == d->bytes.size)
            break;
        replace(d, end);
        at = end + 1;
        zr_places_add(&d->result->map, d->out.size, at);
        if (stop == bad)
            bad = zr_utf8_invalid(d->bytes, at);
        if (stop == nul)
            nul = zr_span_find(d->bytes, (zr_span){"", 1}, at);
    }
}

static zr_status decode(decoder *d, size_t from, zr_error *err)
{
    if (!d->encoding->iconv) {
        decode_utf8(d, from);
        return ZR_OK;
    }
    d->handle = iconv_open("UTF-8", d->encoding->iconv);
    if (d->handle == (iconv_t)-1)
        return zr_fail_words(err, ZR_BACKEND, "本机的 iconv 不支持编码 %s",
                             "this machine's iconv does not know %s", d->encoding->iconv);
    decode_by_iconv(d, from);
    iconv_close(d->handle);
    return ZR_OK;
}

zr_status zr_encoding_decode(zr_decoded *out, const zr_encoding *encoding, zr_span bytes, size_t from,
                             zr_error *err)
{
    *out = (zr_decoded){0};
    decoder d = {.encoding = encoding, .bytes = bytes, .result = out};
    zr_status status = decode(&d, from, err);
    out->data = d.out.data;
    out->size = d.out.size;
    return status != ZR_OK || !(d.out.failed || out->map.failed) ? status : zr_fail_memory(err);
}

void zr_decoded_free(zr_decoded *decoded)
{
    free(decoded->data);
    zr_places_free(&decoded->map);
    *decoded = (zr_decoded){0};
}
