/* What the readers of a document's head share: its lines, and who signs it. */
#ifndef ZEREN_DOCUMENT_HEAD_READER_H
#define ZEREN_DOCUMENT_HEAD_READER_H

#include "document/head.h"
#include "document/head_lines.h"
#include "document/head_masthead.h"
#include "document/outline_front.h"
#include "document/outline_line.h"

enum { ZR_HEAD_ISSUERS = 40 };

typedef struct zr_head_reader {
    zr_document_head *out;
    zr_span text;
    const zr_outline *outline;
    const zr_front *front;
    zr_arena *arena;
    zr_head_lines lines; /* before the body, then behind it */
    zr_span issuer[ZR_HEAD_ISSUERS];
    uint32_t issuer_count;
} zr_head_reader;

zr_span zr_head_line_at(const zr_head_reader *at, uint32_t index);
zr_line_class zr_head_line_class(const zr_head_reader *at, uint32_t index);

/* A date alone, or beside the names of those who issued: where it stands; else empty. */
zr_span zr_head_date_at(const zr_head_reader *at, uint32_t index, zr_masthead *masthead);

/* The date that begins `words`, behind a bracket or a few other characters; `place` is where they stand. */
void zr_head_keep_date(zr_head_reader *at, zr_span words, size_t place);

/* Adds the names of a line, which may stand in a row without a gap. */
void zr_head_add_issuers(zr_head_reader *at, zr_span names);

/* The same of a line in which gaps may part them. */
void zr_head_add_row(zr_head_reader *at, zr_span line);

/* The names that were added become the document's. */
void zr_head_store_issuers(zr_head_reader *at);
void zr_head_keep_issuer(zr_head_reader *at, zr_span issuer);

/* A date line and the issuers above it, behind byte `from`: the first such, or (with names) the last. A print
 * line counts where none is signed, its printer where no title names who issues. O(lines). */
void zr_head_read_sign_off(zr_head_reader *at, size_t from, bool last);

/* 某市人民政府办公室 | 2023年4月10日 below the title: who signs, and when. A date in digits is of a page. */
void zr_head_read_top_sign_off(zr_head_reader *at);
/* … above a month, on a cover: between the title and `end`, where the first item begins. */
void zr_head_read_cover(zr_head_reader *at, size_t end);

/* A day alone below a letter's last sentence or its list of annexes, where no day is known. O(text). */
void zr_head_read_lone_date(zr_head_reader *at);

/* An imprint at the end of the text or behind it, where nothing better says who and when. O(text). */
void zr_head_read_imprint(zr_head_reader *at);

/* Who issues, where only the title's own line or its second print below the page's tells. O(lines). */
void zr_head_read_again(zr_head_reader *at);

/* What the order or the bracket that publishes a rule tells of it, and the news that prints a paper. O(words
 * before the first item). */
void zr_head_read_order(zr_head_reader *at);

/* 2025年5月12日，市长主持召开会议: minutes are of the day on which they met, told at the head of their words
 * or as 时间：. */
void zr_head_read_meeting(zr_head_reader *at);

#endif
