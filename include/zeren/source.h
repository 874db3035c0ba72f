/* Bytes of any kind → UTF-8 text, and the way back to the bytes. */
#ifndef ZEREN_SOURCE_H
#define ZEREN_SOURCE_H

#include "zeren/error.h"
#include "zeren/span.h"

/* What the bytes were found to be (told by content, never by file name). */
typedef enum zr_format { ZR_TEXT, ZR_MARKDOWN, ZR_HTML, ZR_DOCX, ZR_PDF } zr_format;

/* One file read. Owns its text and its map; everything it lends lives as long as it does. */
typedef struct zr_source zr_source;

typedef struct zr_source_options {
    size_t max_bytes; /* of extracted text; 0: 1 GiB */
    uint32_t max_pages; /* of a PDF; 0: 10,000 */
    bool as_written;    /* a text's lines stay as they are: no table in them is put into rows */
} zr_source_options;

/* Reads `bytes` (borrowed; must outlive the source: plain UTF-8 is not copied).
 *
 * Text always succeeds: invalid bytes become U+FFFD and are counted. A kind
 * that zeren does not read (.doc, scanned PDF, an image) fails with
 * ZR_UNSUPPORTED and a message that says how to convert it. O(bytes). */
ZR_API zr_status zr_source_read(zr_source **out, zr_span bytes, const zr_source_options *options, zr_error *err);
ZR_API void zr_source_free(zr_source *source);

ZR_API zr_span zr_source_text(const zr_source *source);        /* UTF-8; lines end in \n */
ZR_API zr_format zr_source_format(const zr_source *source);
ZR_API const char *zr_source_encoding(const zr_source *source); /* of the bytes: "UTF-8", "GB18030" …; "" for docx, PDF */
ZR_API size_t zr_source_invalid(const zr_source *source);      /* bytes that had no meaning in that encoding */
ZR_API size_t zr_source_invalid_at(const zr_source *source);   /* offset of the first of them in the bytes */

/* What a reader should know of how the text came about. */
typedef enum zr_remark_kind {
    ZR_REMARK_LAYOUT, /* rows of a table told by where their words stand on the page: [start, end) of the text */
    ZR_REMARK_LOST,   /* words that are not read, behind `start`: in a comment or a tag that has no end; in Word's
                       * foot notes, comments, headers and hidden text, where they share out work */
    ZR_REMARK_PAGE,   /* a page of a PDF whose words could not be read; start is what follows it */
    ZR_REMARK_PART    /* a part of a Word file, or another file in it, that is not read; `start` is what would follow
                       * it, the text's end for parts that stand beside it */
} zr_remark_kind;
typedef struct zr_remark {
    zr_remark_kind kind;
    size_t start, end;
    uint32_t page;
    zr_span words; /* ZR_REMARK_LOST: as they are written there; lent by the source, as `part` is */
    zr_span part;  /* of a Word file, as it is called there: footnotes.xml, w:vanish, altChunk; else empty */
} zr_remark;
/* In the order of the text. */
ZR_API const zr_remark *zr_source_remarks(const zr_source *source, size_t *count);

/* Where a byte of the text came from: offset in the bytes given (for docx and PDF: the offset itself).
 * O(log pieces). */
ZR_API size_t zr_source_offset(const zr_source *source, size_t text_offset);

/* The same for the end of a span: the place just behind the bytes of the character before `text_offset` (what is
 * left out of the text between this character and the next is no part of the span). */
ZR_API size_t zr_source_end(const zr_source *source, size_t text_offset);

/* Both of text bytes [start, end): never an end before the start. Words that the text repeats (a merged cell)
 * lie where they were written: where they are the last of the span, it ends with the last of its own.
 * O(log pieces), and the pieces of such words. */
ZR_API void zr_source_range(const zr_source *source, size_t start, size_t end, size_t *from, size_t *to);

/* The other way: the place in the text of what stands at `offset` in the bytes given; of words that the text
 * repeats (a merged cell) the first. O(log size). */
ZR_API size_t zr_source_find(const zr_source *source, size_t offset);

/* 1-based line in the file as given, counted by \n (for docx and PDF: of the extracted text). O(log lines)
 * after a first O(bytes) call. */
ZR_API uint32_t zr_source_line(const zr_source *source, size_t text_offset);

/* Where words that a remark lends stand in the file as given, though the text has them not: bytes [from, to), 1-based
 * line. False, and nothing is written, if they lie in a part of a docx, or are none of the source's. As costly as
 * zr_source_line. */
ZR_API bool zr_source_words_at(const zr_source *source, zr_span words, size_t *from, size_t *to, uint32_t *line);

/* 1-based page (PDF) or paragraph (docx), else 0. */
ZR_API uint32_t zr_source_page(const zr_source *source, size_t text_offset);

/* SHA-256 of the bytes given, as 64 hex digits and a NUL. */
ZR_API void zr_source_sha256(const zr_source *source, char out[65]);

#endif
