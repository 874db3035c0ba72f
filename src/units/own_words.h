/* Names in the characters of the text that prints them: 市財政局 of a list in which 財政局 is printed. */
#ifndef ZEREN_UNITS_OWN_WORDS_H
#define ZEREN_UNITS_OWN_WORDS_H

#include "base/arena.h"
#include "zeren/error.h"

/* Which printed character the text has for a simplified one. */
typedef struct zr_own_words zr_own_words;

/* `folded` is the text in simplified characters, each in the place of the printed one. NULL: no memory. Freed
 * with free. O(text). */
zr_own_words *zr_own_words_of(zr_span text, zr_span folded);

/* The name as the text would print it: the end of it as `printed` has it, characters before as they stand
 * elsewhere in the text. O(name). */
zr_span zr_in_own_words(const zr_own_words *own, zr_arena *arena, zr_span name, zr_span printed);

#endif
