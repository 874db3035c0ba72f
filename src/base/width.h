/* How many columns of a terminal a text takes: full-width characters take two. */
#ifndef ZEREN_BASE_WIDTH_H
#define ZEREN_BASE_WIDTH_H

#include "zeren/span.h"

/* 0 for combining and control characters, 2 for East Asian wide and full-width ones, else 1; the same on
 * every machine (no locale). */
unsigned zr_character_columns(uint32_t character);

/* An invalid byte counts as one column. O(size). */
size_t zr_columns(zr_span text);

/* The longest head of `text` that takes at most `columns`. */
zr_span zr_columns_cut(zr_span text, size_t columns);

/* How much of `text` goes into a line of `columns`: up to behind a blank or a mark that ends something, where
 * such a place is not far from the end, else between two full-width characters; never before a mark that
 * closes or behind one that opens, but where nothing else is left. At least one character. */
size_t zr_line_size(zr_span text, size_t columns);

/* Characters that steer a terminal or turn the reading direction: controls, escape, bidirectional overrides.
 * Shown, they become U+FFFD. */
bool zr_is_steering(uint32_t character);

#endif
