/* SVG as Graphviz writes it → SVG as we give it out. */
#ifndef ZEREN_RENDER_SVG_H
#define ZEREN_RENDER_SVG_H

#include "base/buffer.h"

/* The names that stand for our fonts while Graphviz draws an SVG. */
#define ZR_SVG_FONT "zr"
#define ZR_SVG_BOLD "zr Bold"

/* Leaves out what depends on the version of Graphviz (its name, comments), says the fonts once instead of at
 * every text, turns link titles into tooltips that every viewer shows and screen readers speak, and names the
 * picture. O(size). */
void zr_svg_tidy(zr_buffer *out, zr_span svg, zr_span title, const char *lang);

/* Bytes of the first character if XML has no place for it: control characters but the line's end, U+FFFE,
 * U+FFFF. An SVG with one of them is none. Else 0. */
size_t zr_svg_foreign(zr_span text);

#endif
