/* Letters as boxes: how wide a text is and where its lines break, from our own table and never from a font,
 * so that a map is the same on every machine. */
#ifndef ZEREN_RENDER_TYPE_H
#define ZEREN_RENDER_TYPE_H

#include "base/arena.h"
#include "zeren/span.h"

/* Line height over font size, and how far the baseline stands below the middle of a line. */
#define ZR_LEADING 1.3
#define ZR_BASELINE 0.36

/* The one scale of type sizes of all maps, in points. */
#define ZR_SIZE_TITLE 21.0
#define ZR_SIZE_HEAD 13.0
#define ZR_SIZE_TEXT 10.5
#define ZR_SIZE_SMALL 9.0

/* Ems of one character: full-width 1, half-width about 0.55, marks that stand on others 0. */
double zr_type_em(uint32_t character);
double zr_type_em_of(uint32_t character, bool bold); /* bold: narrow ones are a little wider */

/* Width in points of one line. Bold is a little wider. O(size). */
double zr_type_width(zr_span line, double size, bool bold);

/* A text broken into lines with \n between them. */
typedef struct zr_lines {
    zr_span text;
    uint32_t count;
    double width;   /* of the widest line */
    bool shortened; /* more than `most` lines: the last ends in an ellipsis */
} zr_lines;

/* Breaks `text` into as few lines as fit `width`, of about the same length. No line begins with closing
 * punctuation or ends with an opening one; words of letters stay whole unless longer than a line,
 * as does what stands in quotation marks or 《》 where it is short and costs no line too many. At most
 * `most` lines (0: 6). O(size). */
zr_lines zr_type_wrap(zr_arena *arena, zr_span text, double size, bool bold, double width, uint32_t most);

/* The same with each line filled before the next: text that stands across a whole sheet. */
zr_lines zr_type_fill(zr_arena *arena, zr_span text, double size, bool bold, double width, uint32_t most);

/* Upright text: one character under another, `height` in a stack, up to `stacks` stacks side by side, the
 * first on the right as upright Chinese is read. What does not fit ends in an ellipsis. Wide characters only
 * keep the stacks straight; narrow ones are widened by blanks. */
zr_lines zr_type_columns(zr_arena *arena, zr_span text, double size, uint32_t height, uint32_t stacks);

/* What of `text` may be shown: control characters, bidirectional overrides and invisible signs left out,
 * white space to one blank, invalid bytes to U+FFFD, at most `most` characters (0: 2,000), then an ellipsis.
 */
zr_span zr_type_clean(zr_arena *arena, zr_span text, size_t most);

#endif
