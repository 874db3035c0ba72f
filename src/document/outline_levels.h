/* Which labels count, and under which open item each stands.
 *
 * A stack of open levels, one for each style in use. A label counts where its number follows what is open:
 * the next of an open style, or the first of a new one. Styles nest in the order in which the document opens
 * them; GB/T 9704's order (一、>（一）>1.>（1）>①) only decides whether a list is over when a higher style
 * opens. */
#ifndef ZEREN_DOCUMENT_OUTLINE_LEVELS_H
#define ZEREN_DOCUMENT_OUTLINE_LEVELS_H

#include "document/outline_scan.h"
#include "document/outline_tree.h"

enum { ZR_LEVELS = 2 * ZR_STYLES };

typedef struct zr_level_open {
    zr_label label;  /* of its last item */
    uint32_t node;   /* that item */
    uint8_t heading; /* Markdown level, 0 for none */
} zr_level_open;

typedef struct zr_levels {
    zr_tree *tree;
    zr_span text;
    const zr_scan *scan;
    zr_notes *notes;
    const uint32_t *next; /* of each mark, the next of the same style, or ZR_NONE */
    zr_level_open open[ZR_LEVELS];
    uint32_t depth;           /* levels open */
    uint32_t ever[ZR_STYLES]; /* last number of a style in this plan, open or not */
    zr_label field; /* the last one of a row of duties' labels: 1.牵头单位： 2.完成时限： */
    zr_label name;  /* the last that counted a name of a list: ①市科技局；②市教育局 */
    bool tells_owners; /* and they stand behind a label: 责任单位：1.市科技局负责平台；2.市教育局负责课程 */
    bool nests_forms; /* 1. was seen under 1、 */
    bool nests_alike; /* 1. was seen under 17. */
    uint32_t plan;    /* node of the plan */
} zr_levels;

/* May the mark begin an item though no mark and no line's break stands before it: （一） behind the title of
 * 一、, 1. in a text without breaks? */
bool zr_mark_runs_in(zr_span text, const zr_scan *scan, size_t index);

/* Forgets what is open: a new plan begins. */
void zr_levels_reset(zr_levels *levels, uint32_t plan);

/* Does mark `index` start the numbering of the plan afresh (一、 where 一、 was seen)? */
bool zr_levels_restarts(const zr_levels *levels, uint32_t index);

/* Does a numbering that is open go on at mark `index` or behind it, before it begins afresh? Looks at no more
 * than 256 marks. */
bool zr_levels_go_on(const zr_levels *levels, uint32_t index);

/* Adds a node for the mark if it counts. Amortised O(styles). */
void zr_levels_take(zr_levels *levels, uint32_t index);

/* Adds a node for a Markdown heading without a label. */
void zr_levels_take_heading(zr_levels *levels, const zr_line *line);

/* Adds a node for a task that a field announces (任务, and its name in the line below or behind a colon). */
void zr_levels_take_named(zr_levels *levels, const zr_line *field, zr_span title);

/* The node under which rows of a table stand here. */
uint32_t zr_levels_top(const zr_levels *levels);

#endif
