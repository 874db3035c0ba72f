/* Where the plan begins: behind a page's header, a covering notice and its sign-off, and the title. */
#ifndef ZEREN_DOCUMENT_OUTLINE_FRONT_H
#define ZEREN_DOCUMENT_OUTLINE_FRONT_H

#include "base/arena.h"
#include "document/outline_scan.h"

/* A run of lines; empty when first == end. */
typedef struct zr_lines {
    uint32_t first, end;
} zr_lines;

/* Several plans may come under one notice. */
enum { ZR_FRONT_NAMES = 4 };

struct zr_front {
    uint32_t count;
    zr_lines full;                 /* the title at the top of all: …关于印发…的通知 */
    zr_lines sign_off;             /* issuers and date under the covering notice */
    zr_lines plan;                 /* the title over the plan's own text; empty where only `full` stands */
    uint32_t annex;                /* line 附件 over it, or ZR_NONE */
    uint32_t notice;               /* line where the covering notice ends, or ZR_NONE */
    uint32_t body;                 /* first line of the plan's own text */
    uint32_t mark;                 /* marks before this one are none of the plan's */
    zr_span full_title;            /* clean */
    zr_span plan_title;            /* clean */
    zr_span title_date;            /* what stands in brackets behind the title at the top, if a date */
    size_t title_at;               /* where that title begins */
    size_t notice_end;             /* byte behind the notice's own words */
    zr_span names[ZR_FRONT_NAMES]; /* what the notice says that it sends out, clean */
    uint32_t name_count;
    bool asked; /* the title at the top asks for opinions on the plan */
};
typedef struct zr_front zr_front;

/* Looks at no more than the first 400 lines and 64 KB. */
zr_status zr_front_find(zr_front *out, zr_span text, const zr_scan *scan, zr_arena *arena, zr_error *err);

/* The title whose first line is `first`, looking no further than `limit`: its lines and its clean words.
 * Empty if no title begins there. `expected` (may be empty) is a name that it may have. */
zr_lines zr_title_lines(zr_span *words, zr_span text, const zr_scan *scan, uint32_t first, uint32_t limit,
                        zr_span expected, zr_arena *arena);

/* First of a numbering high enough to open a plan: 第一章 一、 第一条 （一）. */
bool zr_label_opens_body(const zr_label *label);

/* The body begins inside a line of the front where the numbering does, if none is left behind the front: the
 * text has lost its line breaks. O(marks). */
void zr_front_keep_numbering(zr_front *out, const zr_scan *scan);

/* Same words, whatever brackets, quotes and dashes are printed. */
bool zr_same_words(zr_span a, zr_span b);

#endif
