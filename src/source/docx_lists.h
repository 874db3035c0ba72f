/* The numbers that Word computes for the paragraphs of a docx (ECMA-376 part 1, 17.9 and 17.7). */
#ifndef ZEREN_SOURCE_DOCX_LISTS_H
#define ZEREN_SOURCE_DOCX_LISTS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/table.h"
#include "source/numeral.h"
#include "zeren/error.h"

enum { ZR_LEVELS = 9 };

typedef struct zr_level {
    zr_numeral kind; /* ZR_NUMERAL_NONE: no number */
    zr_span text;    /* （%1） */
    zr_span style;   /* the paragraph style that stands for this level, or empty */
    uint32_t start;
    uint32_t
        restart; /* counts anew behind levels below this one, 1-based; 0: never; ZR_NONE: any higher one */
    bool legal;  /* all numbers of the text in decimal */
    bool close;  /* nothing between number and words */
    bool bullet; /* a mark stands in place of a number, its text */
    bool known;
} zr_level;

/* An abstractNum: one scheme of nine levels, and how far it has counted. */
typedef struct zr_scheme {
    zr_span linked; /* takes its levels from the list of this style */
    zr_level levels[ZR_LEVELS];
    uint32_t value[ZR_LEVELS];
    bool started[ZR_LEVELS];
} zr_scheme;

/* A num: a list by some scheme, which it may change. */
typedef struct zr_list_use {
    zr_span scheme_id;
    uint32_t start[ZR_LEVELS]; /* ZR_NONE: the scheme's */
    uint32_t changed;          /* a scheme with levels of its own, or ZR_NONE */
    bool used;
} zr_list_use;

typedef struct zr_style {
    zr_span based_on, list; /* list: a numId, or empty */
    uint32_t level;
    bool contents; /* a line of a table of contents */
} zr_style;

/* Zero-initialise it. */
typedef struct zr_lists {
    zr_arena arena;
    zr_table scheme_of, list_of, style_of; /* id → index */
    zr_scheme *schemes;
    zr_list_use *uses;
    zr_style *styles;
    size_t scheme_count, scheme_capacity, use_count, use_capacity, style_count, style_capacity;
    bool failed;
} zr_lists;

/* Either part may be absent (empty). */
zr_status zr_lists_read_numbering(zr_lists *lists, zr_span xml, zr_error *err);
zr_status zr_lists_read_styles(zr_lists *lists, zr_span xml, zr_error *err);
void zr_lists_free(zr_lists *lists);

/* Counts a paragraph and writes its number, nothing for one that has none. `list` is its own numId ("0":
 * none, empty: its style's), `level` its own ilvl. */
void zr_lists_count(zr_lists *lists, zr_span style, zr_span list, uint32_t level, zr_buffer *label);

bool zr_lists_is_contents(const zr_lists *lists, zr_span style);

/* For reading the two parts. */
zr_scheme *zr_lists_add_scheme(zr_lists *lists);
zr_list_use *zr_lists_add_use(zr_lists *lists, zr_span id);
zr_style *zr_lists_add_style(zr_lists *lists, zr_span id);

#endif
