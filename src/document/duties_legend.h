/* What a document says its signs and its type mean: ▲为牵头单位，△为配合单位; 牵头单位用“★”标注;
 * 加粗的为牵头单位, where the text keeps Markdown's **. */
#ifndef ZEREN_DOCUMENT_DUTIES_LEGEND_H
#define ZEREN_DOCUMENT_DUTIES_LEGEND_H

#include "document/duties_pool.h"

/* What a legend may explain besides signs that are printed. */
enum {
    ZR_SIGN_BOLD = 'b', /* 加粗 */
    ZR_SIGN_REST = 'r', /* 其余, 未标★的 */
    ZR_SIGN_LOST = 'l'  /* what no text keeps: 下划线 */
};

/* The sign at `at` as it is told apart (＊ as *), and its bytes; else 0. */
uint32_t zr_sign_read(zr_span text, size_t at, size_t *length);

/* △ beside ▲: not the first that is meant. */
bool zr_sign_is_hollow(uint32_t sign);

/* The signs that a cleaned sentence explains; none: count 0. O(size). */
zr_legend zr_legend_read(zr_span sentence);

/* Is it a legend, and no label behind a sign (▲牵头单位)? */
bool zr_legend_says(const zr_legend *legend);

/* What it says of a sign; or NULL. */
const zr_meaning *zr_legend_meaning(const zr_legend *legend, uint32_t sign);

/* What it says of all that no sign or place names: 其余为配合单位; or NULL. */
const zr_meaning *zr_legend_rest(const zr_legend *legend);

/* A legend that explains a sign. */
typedef struct zr_legend_entry {
    uint32_t sign;
    size_t legend;
} zr_legend_entry;

/* The legends of a document, in its order; what they explain, by sign and then in the same order. */
typedef struct zr_legends {
    const zr_statement **items;
    bool *used;
    size_t count;
    zr_legend_entry *entries;
    size_t entry_count;
} zr_legends;

/* Those among the statements; memory of the arena. */
zr_legends zr_legends_make(const zr_statement *statements, size_t count, zr_arena *arena);

/* Gives the mentions of an expression at [start, end) the role of their signs: as the last legend before
 * `end` says that explains them, else the first behind it. A full sign that none explains makes a lead, a
 * hollow one where no full one stands beside it. True if any sign makes a lead. O(log legends) a sign, and no
 * line is looked at farther for bold type than a paragraph goes. */
bool zr_legend_apply(zr_legends *legends, zr_span text, size_t start, size_t end, const zr_name *names,
                     zr_mention *mentions, uint32_t count);

#endif
