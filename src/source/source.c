/* A file read: its text, and the way back to its bytes. */
#include "source/source.h"

#include "base/utf8.h"
#include "source/carried_rows.h"
#include "source/drawn.h"
#include "source/html.h"
#include "source/kind.h"
#include "source/office.h"
#include "source/page_furniture.h"
#include "source/pdf.h"
#include "source/sha256.h"

#include <stdlib.h>

enum { LINE_BLOCK = 64, DEFAULT_MAX_BYTES = 1 << 30, DEFAULT_MAX_PAGES = 10000 };

static zr_status check_size(const zr_source *source, zr_error *err)
{
    if (source->raw.size > source->max_bytes)
        return zr_fail_words(err, ZR_LIMIT, "文本超过 %zu 字节", "the text is larger than %zu bytes",
                             source->max_bytes);
    return ZR_OK;
}

static zr_status read_text(zr_source *source, zr_error *err)
{
    zr_status status = zr_source_decode(source, err);
    if (status == ZR_OK)
        status = check_size(source, err);
    if (status != ZR_OK)
        return status;
    size_t start;
    source->format = zr_text_format(source->raw, &start);
    if (source->format != ZR_HTML && !source->as_written)
        status = zr_source_drop_furniture(source, &start, err);
    if (status != ZR_OK)
        return status;
    if (source->format == ZR_HTML || (source->format == ZR_MARKDOWN && zr_markdown_has_html(source->raw)))
        status = zr_source_read_html(source, start, err);
    else
        status = zr_source_read_drawn(source, start, err);
    return status == ZR_OK && source->format != ZR_HTML ? zr_source_join_carried(source, err) : status;
}

static zr_status read_source(zr_source *source, zr_error *err)
{
    switch (zr_file_kind(source->bytes, err)) {
    case ZR_FILE_REFUSED:
        return ZR_UNSUPPORTED;
    case ZR_FILE_ZIP:
        return zr_source_read_office(source, err);
    case ZR_FILE_PDF:
        return zr_source_read_pdf(source, err);
    case ZR_FILE_TEXT:
        break;
    }
    return read_text(source, err);
}

zr_status zr_source_read(zr_source **out, zr_span bytes, const zr_source_options *options, zr_error *err)
{
    *out = NULL;
    zr_source *source = calloc(1, sizeof *source);
    if (!source)
        return zr_fail_memory(err);
    source->bytes = bytes;
    source->max_bytes = options && options->max_bytes ? options->max_bytes : DEFAULT_MAX_BYTES;
    source->max_pages = options && options->max_pages ? options->max_pages : DEFAULT_MAX_PAGES;
    source->as_written = options && options->as_written;
    zr_status status = read_source(source, err);
    if (status == ZR_OK && source->owned_text)
        zr_put_meant(source->owned_text, source->text.size); /* of entities, of docx and PDF */
    if (status == ZR_OK && !zr_places_turn(&source->extraction, source->text.size))
        status = zr_fail_memory(err);
    if (status != ZR_OK) {
        zr_source_free(source);
        return status;
    }
    *out = source;
    return ZR_OK;
}

void zr_source_free(zr_source *source)
{
    if (!source)
        return;
    zr_places_free(&source->decoding);
    zr_places_free(&source->extraction);
    zr_places_free(&source->pages);
    zr_arena_free(&source->aside);
    free(source->owned_raw);
    free(source->owned_text);
    free(source->lines);
    free(source->remarks);
    free(source);
}

zr_span zr_source_text(const zr_source *source)
{
    return source->text;
}

zr_format zr_source_format(const zr_source *source)
{
    return source->format;
}

const char *zr_source_encoding(const zr_source *source)
{
    return source->coding ? source->coding->name : "";
}

const zr_remark *zr_source_remarks(const zr_source *source, size_t *count)
{
    *count = source->remark_count;
    return source->remarks;
}

void zr_source_take_text(zr_source *source, const zr_draft *draft)
{
    free(source->owned_text);
    zr_places_free(&source->extraction);
    source->owned_text = draft->out.data;
    source->text = zr_buffer_span(&draft->out);
    source->extraction = draft->map;
}

void zr_source_take_raw(zr_source *source, const zr_draft *draft)
{
    free(source->owned_text);
    source->owned_text = draft->out.data;
    source->text = source->raw = zr_buffer_span(&draft->out);
    source->pages = draft->map;
}

bool zr_source_remark(zr_source *source, zr_remark remark)
{
    void *items = source->remarks;
    if (!zr_grow(&items, source->remark_count, &source->remark_room, sizeof remark))
        return false;
    source->remarks = items;
    source->remarks[source->remark_count++] = remark;
    return true;
}

size_t zr_source_invalid(const zr_source *source)
{
    return source->invalid;
}

size_t zr_source_invalid_at(const zr_source *source)
{
    return source->invalid_at;
}

static size_t raw_place(const zr_source *source, size_t text_offset)
{
    if (text_offset > source->text.size)
        text_offset = source->text.size;
    size_t place = zr_places_place(&source->extraction, text_offset);
    return place < source->raw.size ? place : source->raw.size;
}

/* Within a piece of decoded text characters differ in length here and there: both are walked side by side. */
static size_t decoded_place(const zr_source *source, size_t raw)
{
    const zr_piece *piece = zr_places_piece(&source->decoding, raw);
    if (!source->coding)
        return raw;
    if (!piece || !source->coding->iconv) {
        size_t place = zr_places_place(&source->decoding, raw);
        return place < source->bytes.size ? place : source->bytes.size;
    }
    size_t at = piece->at, from = piece->from;
    while (at < raw && from < source->bytes.size) {
        uint32_t unused;
        size_t length = zr_utf8_read(zr_span_cut(source->raw, at, source->raw.size), &unused);
        if (!length || at + length > raw)
            break;
        at += length;
        from += source->coding->length(zr_span_cut(source->bytes, from, source->bytes.size));
    }
    return from;
}

/* Most texts lie in their file as they are: a place there is itself. */
static inline bool is_as_given(const zr_source *source)
{
    return source->text.data == source->bytes.data && !source->extraction.count && !source->decoding.count;
}

size_t zr_source_offset(const zr_source *source, size_t text_offset)
{
    if (is_as_given(source))
        return text_offset < source->text.size ? text_offset : source->text.size;
    return decoded_place(source, raw_place(source, text_offset));
}

size_t zr_source_end(const zr_source *source, size_t text_offset)
{
    if (text_offset > source->text.size)
        text_offset = source->text.size;
    if (is_as_given(source) && text_offset > 0)
        return zr_source_offset(source, text_offset);
    uint32_t unused;
    size_t last = zr_utf8_back(zr_span_cut(source->text, 0, text_offset), &unused);
    size_t raw = raw_place(source, text_offset - last);
    return decoded_place(source,
                         raw + zr_utf8_read(zr_span_cut(source->raw, raw, source->raw.size), &unused));
}

void zr_source_range(const zr_source *source, size_t start, size_t end, size_t *from, size_t *to)
{
    *from = *to = zr_source_offset(source, start);
    while (end > start) {
        size_t place = zr_source_end(source, end);
        if (place >= *from) {
            *to = place;
            return;
        }
        const zr_piece *piece = zr_places_piece(&source->extraction, end - 1);
        end = piece && piece->at < end ? piece->at : start;
    }
}

/* Where the bytes at `offset` went in raw: by halving, since decoding keeps the order. */
static size_t raw_of(const zr_source *source, size_t offset)
{
    size_t low = 0, high = source->raw.size;
    if (!source->decoding.count)
        return offset < high ? offset : high;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (decoded_place(source, middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t zr_source_find(const zr_source *source, size_t offset)
{
    return zr_places_find(&source->extraction, raw_of(source, offset), source->text.size);
}

/* 1 in each byte of the word that is a line's end. */
static uint64_t line_ends(uint64_t word)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
    uint64_t other = word ^ 0x0A0A0A0A0A0A0A0Au;
    return ~(((other & low) + low) | other | low) >> 7;
}

static uint32_t count_lines(zr_span text, size_t start, size_t end)
{
    uint32_t count = 0;
    for (; start < end && end - start >= 8; start += 8)
        count += (uint32_t)(line_ends(zr_utf8_load(text.data + start)) * 0x0101010101010101u >> 56);
    if (start < end && end >= 8) { /* the last few of eight bytes, behind others that count nothing */
        uint64_t last = zr_utf8_load(text.data + end - 8) >> 8 * (8 - (end - start));
        return count + (uint32_t)(line_ends(last) * 0x0101010101010101u >> 56);
    }
    for (; start < end; start++)
        count += text.data[start] == '\n';
    return count;
}

/* So few fit into a byte: a compiler then counts sixteen at once. */
static uint32_t count_in_block(const char *block)
{
    unsigned char count = 0;
    for (int i = 0; i < LINE_BLOCK; i++)
        count = (unsigned char)(count + (block[i] == '\n'));
    return count;
}

/* Line ends before each block of raw: 1/16 of its size, so that a file of empty lines costs no more. */
static uint32_t *index_lines(zr_span raw)
{
    size_t blocks = raw.size / LINE_BLOCK + 1;
    uint32_t *lines = malloc(blocks * sizeof *lines);
    if (!lines)
        return NULL;
    lines[0] = 0;
    for (size_t i = 1; i < blocks; i++)
        lines[i] = lines[i - 1] + count_in_block(raw.data + (i - 1) * LINE_BLOCK);
    return lines;
}

/* Two threads may make it at once: the first to be done is kept. */
static const uint32_t *line_index(zr_source *cache)
{
    uint32_t *lines = atomic_load(&cache->lines), *none = NULL;
    if (lines || !(lines = index_lines(cache->raw)))
        return lines;
    if (atomic_compare_exchange_strong(&cache->lines, &none, lines))
        return lines;
    free(lines);
    return none;
}

/* The index is made when first asked: a cache, so the source counts as unchanged. Without memory for it lines
 * are counted from the start. */
static uint32_t line_of(const zr_source *source, size_t place)
{
    zr_source *cache = (zr_source *)(uintptr_t)source;
    const uint32_t *lines = line_index(cache);
    if (!lines)
        return count_lines(source->raw, 0, place) + 1;
    size_t block = place / LINE_BLOCK;
    return lines[block] + count_lines(source->raw, block * LINE_BLOCK, place) + 1;
}

uint32_t zr_source_line(const zr_source *source, size_t text_offset)
{
    return line_of(source, raw_place(source, text_offset));
}

bool zr_source_words_at(const zr_source *source, zr_span words, size_t *from, size_t *to, uint32_t *line)
{
    uintptr_t raw = (uintptr_t)source->raw.data, first = (uintptr_t)words.data;
    if (first < raw || first - raw > source->raw.size || words.size > source->raw.size - (first - raw))
        return false;
    size_t place = first - raw;
    *from = decoded_place(source, place);
    *to = decoded_place(source, place + words.size);
    *line = line_of(source, place);
    return true;
}

uint32_t zr_source_page(const zr_source *source, size_t text_offset)
{
    const zr_piece *piece = zr_places_piece(&source->pages, text_offset);
    return piece ? (uint32_t)piece->from : 0;
}

void zr_source_sha256(const zr_source *source, char out[65])
{
    zr_sha256(source->bytes, out);
}
