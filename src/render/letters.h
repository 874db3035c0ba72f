/* Our letter boxes as a text plug-in of Graphviz. */
#ifndef ZEREN_RENDER_LETTERS_H
#define ZEREN_RENDER_LETTERS_H

#include <graphviz/gvc.h>
#include <stdbool.h>
#include <stdint.h>

/* A context in which every text has the size that type.h gives it. `fonts`: also prepare real letters for
 * drawing (PNG, PDF), which needs Graphviz's own text plug-in (Pango); without, no font is looked at. */
GVC_t *zr_letters_context(bool fonts);

/* The device of ours that paints on a cairo context which the caller finishes (Graphviz's own "pdf" would end
 * the document after its first page). */
#define ZR_SHEET_DEVICE "sheet"

/* Letters without a glyph in any installed font since the last context was made. */
uint32_t zr_letters_unknown(void);

#endif
