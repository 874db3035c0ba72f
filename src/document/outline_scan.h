/* The places of a text where a node could begin: its lines, and the labels in them. */
#ifndef ZEREN_DOCUMENT_OUTLINE_SCAN_H
#define ZEREN_DOCUMENT_OUTLINE_SCAN_H

#include "document/outline_label.h"
#include "document/spots.h"

typedef enum zr_line_kind {
    ZR_LINE_TEXT,
    ZR_LINE_BLANK,
    ZR_LINE_PAGE, /* # Page 12:  — 3 —  12 */
    ZR_LINE_TABLE /* cells with | or tabs between them */
} zr_line_kind;

/* How a line ends, or begins. */
typedef enum zr_edge {
    ZR_EDGE_WORD,
    ZR_EDGE_STOP, /* ends: 。；：！？ or a closing bracket */
    ZR_EDGE_OPEN, /* ends: ，、 or an opening bracket or quote */
    ZR_EDGE_TORN  /* begins: with a mark that cannot begin a sentence */
} zr_edge;

/* One line without its break and without white space at both ends; Markdown's #, > and ** at its start are
 * passed over. */
typedef struct zr_line {
    size_t start, end;
    uint32_t mark;   /* first mark at or behind its start */
    uint8_t kind;    /* zr_line_kind */
    uint8_t heading; /* number of # before it */
    uint8_t columns; /* a Chinese character is two; ZR_WIDEST for all that is wider */
    uint8_t first;   /* zr_edge: how it begins */
    uint8_t last;    /* and ends */
    uint8_t told;    /* its zr_line_class from 1, or 0: nobody asked (outline_line.h) */
    bool labelled;   /* it begins with a label */
    bool open;       /* it ends in mid-sentence */
    bool broken;     /* and the sentence goes on in the next line of text */
    bool whole;      /* it holds most of the text, which has lost its line breaks */
} zr_line;

enum { ZR_WIDEST = 160 };

/* What stands before a label. */
typedef enum zr_place {
    ZR_PLACE_LINE,  /* it begins a line */
    ZR_PLACE_STOP,  /* 。；！？ or a closing bracket */
    ZR_PLACE_COLON, /* ： or ， */
    ZR_PLACE_PLAIN  /* anything else: counts only where a heading has lost its line break */
} zr_place;

typedef struct zr_mark {
    size_t at;
    zr_label label; /* style ZR_STYLE_NONE: taken back, see outline_contents.h */
    uint32_t line;
    uint8_t place; /* zr_place */
} zr_mark;

/* Both in document order; malloc'd. */
typedef struct zr_scan {
    zr_line *lines;
    zr_mark *marks;
    size_t line_count, line_room, mark_count, mark_room;
    uint32_t reached[ZR_STYLES]; /* the last high number of each style */
    uint32_t heads[ZR_STYLES];   /* the last number of each style at the head of a line */
    zr_label remark;     /* the last of a remark's own list, while that goes on: 注：1.… ⏎ 2.… */
    uint32_t list_lines; /* without a label, behind a list's mark */
    unsigned wrap;       /* columns at which a copy from a PDF breaks its lines; 0: lines are paragraphs */
    bool torn;           /* a copy that breaks lines at any comma or quote */
    bool shy;            /* some labels are */
    bool counted;        /* some lines are a number alone */
    bool led;            /* some labels stand before a number: 2.5G网络 */
    bool failed;
} zr_scan;

/* # Page 12:   — 12 —   - 12 -   12: a line that the page put into the text. O(1). */
bool zr_is_page_mark(zr_span line);

/* Takes back shy labels that stand in no row (outline_label_shy.c). O(marks). */
void zr_scan_drop_shy(zr_scan *scan);

/* O(size): line by line, and in a line from spot to spot. */
zr_status zr_scan_text(zr_scan *out, zr_span text, const zr_spots *spots, zr_error *err);
void zr_scan_free(zr_scan *scan);

#endif
