/* The labels in the lines of a text: the marks of its scan. */
#ifndef ZEREN_DOCUMENT_OUTLINE_MARKS_H
#define ZEREN_DOCUMENT_OUTLINE_MARKS_H

#include "document/outline_scan.h"

/* What was found of a text whose lines are asked in their order. Zero-initialise the rest. */
typedef struct zr_mark_walk {
    const zr_spots *spots;
    size_t next;      /* spot */
    size_t numbering; /* the next 一、 of the text, once one was asked for */
} zr_mark_walk;

/* Adds the label that begins at `at`, if one does: the first byte behind it, else `at`. */
size_t zr_mark_try(zr_scan *scan, zr_span text, size_t at, size_t end, zr_place place);

/* 12 alone in its line at byte `at`: the number of a page, or of a row whose cells stand in lines of their
 * own (outline_counted.h). Adds it if it may be a row's. */
void zr_mark_try_number(zr_scan *scan, zr_span line, size_t at);

/* Adds the labels inside the line, from `at` on; `whole`: the line as it was found, with what decorates it.
 * O(line), from spot to spot in nearly all. */
void zr_marks_inside(zr_scan *scan, zr_mark_walk *walk, zr_span text, zr_span whole, const zr_line *line,
                     size_t at);

#endif
