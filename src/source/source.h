/* What a source is made of, for the readers of each format.
 *
 *   bytes ─(decoding)→ raw: UTF-8 ─(extraction)→ text
 *
 * Plain UTF-8: raw lies in the bytes and text lies in raw, nothing is copied. Another encoding: raw is a
 * decoded copy. HTML: text is what a reader sees of raw. docx and PDF: raw is the extracted text itself. */
#ifndef ZEREN_SOURCE_SOURCE_H
#define ZEREN_SOURCE_SOURCE_H

#include "base/arena.h"
#include "source/draft.h"
#include "source/encoding.h"
#include "source/places.h"
#include "zeren/source.h"

#include <stdatomic.h>

struct zr_source {
    zr_span bytes, raw, text;
    zr_arena aside;               /* words of other parts of the file that remarks lend */
    char *owned_raw, *owned_text; /* or NULL: borrowed from the stage before */
    const zr_encoding *coding;    /* NULL: bytes that are no text (docx, PDF) */
    zr_places decoding;           /* raw → bytes */
    zr_places extraction;         /* text → raw */
    zr_places pages;              /* text → page or paragraph: only zr_places_piece is asked */
    zr_format format;
    size_t invalid, invalid_at;
    zr_remark *remarks;
    size_t remark_count, remark_room;
    _Atomic(uint32_t *) lines; /* \n before each block of raw; made when first asked, by any thread */
    size_t max_bytes;
    uint32_t max_pages;
    bool as_written;
};

/* False without memory. */
bool zr_source_remark(zr_source *source, zr_remark remark);

/* What was put together is the text now, instead of the one before, and belongs to the source with its map:
 * back to raw, or (docx, PDF) to pages and paragraphs, where the text is raw too. */
void zr_source_take_text(zr_source *source, const zr_draft *draft);
void zr_source_take_raw(zr_source *source, const zr_draft *draft);

/* Decodes the bytes: raw, its map, the encoding and the count of invalid bytes. O(bytes). */
zr_status zr_source_decode(zr_source *source, zr_error *err);

/* Makes raw, which is not empty, a copy that may be changed. O(bytes), the first time. */
zr_status zr_source_own_raw(zr_source *source, zr_error *err);

/* Puts the characters that are meant for those that only look like them (lookalikes.c), in raw or in a text;
 * they are as long. O(bytes). */
zr_status zr_source_put_meant(zr_source *source, zr_error *err);
void zr_put_meant(char *text, size_t size);

/* Takes readings in brackets out of raw: 責(zé)任(rèn) (readings.c). O(bytes). */
zr_status zr_source_drop_readings(zr_source *source, zr_error *err);

#endif
