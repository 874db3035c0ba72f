/* How names are written here, whatever was printed. */
#ifndef ZEREN_UNITS_SPELL_H
#define ZEREN_UNITS_SPELL_H

#include "base/arena.h"

/* The name in simplified characters, with all brackets full-width and round, and without white space. The
 * name itself where nothing changes, else a copy in the arena. O(size). */
zr_span zr_spell(zr_arena *arena, zr_span name);

/* The pieces one behind the other, NUL behind them, in the arena. O(bytes). */
zr_span zr_join(zr_arena *arena, const zr_span *pieces, size_t count);
zr_span zr_join_two(zr_arena *arena, zr_span first, zr_span second);

/* Does a mark stand in the name that none has, as where one stood for the 、 between two: 市工信局^市交通局?
 * O(size). */
bool zr_holds_mark(zr_span name);

/* Length of the opening (closing) bracket that begins the text, else 0. */
size_t zr_opens(zr_span text);
size_t zr_closes(zr_span text);

#endif
