/* Lines and words that the printing of a page put into a plain text: its number, in the forms that copies and
 * converters of PDFs leave. */
#ifndef ZEREN_SOURCE_PAGE_MARK_H
#define ZEREN_SOURCE_PAGE_MARK_H

#include "zeren/span.h"

typedef enum zr_page_mark_kind {
    ZR_PAGE_NO_MARK,
    ZR_PAGE_BARE,    /* 12: of a page or of a row */
    ZR_PAGE_OF,      /* 5/12: of a page only where 4/12 or 6/12 tells so; else a day, a part */
    ZR_PAGE_MARK,    /* - 12 -  第 5 页 共 12 页  Page 5 of 12  <!-- page 5 --> */
    ZR_PAGE_ADDRESS, /* https://… 5/12: below a page that a browser printed */
    ZR_PAGE_INLINE   /* - 12 - among the words of a line */
} zr_page_mark_kind;

typedef struct zr_page_mark {
    zr_page_mark_kind kind;
    uint32_t number, total; /* 0: not told */
    bool known;             /* written as all later readers know it: - 12 - */
} zr_page_mark;

/* What a line has that is nothing but digits, white space and the signs that stand around a page's number, of
 * any width. All 0 of any other line. */
typedef struct zr_page_signs {
    unsigned digits, longest; /* of them; in the longest run */
    unsigned rules;           /* - — – · ─ */
    unsigned slashes;         /* of 5/12, that may be a day too */
    unsigned words;           /* 第, 页 */
} zr_page_signs;

/* O(1): longer lines are none. */
zr_page_signs zr_page_signs_read(zr_span line);

/* What a line is, without the white space around it. O(1): longer lines are none. */
zr_page_mark zr_page_mark_read(zr_span line);

/* 2025/4/16 10:22 and a title, above a page that a browser printed. */
bool zr_is_browser_head(zr_span line);

/* Bytes of the mark among a line's words whose first sign stands at `at`: - 12 -, —12—, 第 3 页 共 12 页;
 * 0 if there is none. What stands around it must not be a part of the same number or word. */
size_t zr_page_inline_read(zr_span line, size_t at, zr_page_mark *mark);

/* Does the line begin with `open` and end with the first `close` behind it? */
bool zr_line_is_enclosed(zr_span line, const char *open, const char *close);

#endif
