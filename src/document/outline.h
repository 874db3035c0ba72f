/* How a text is built: its numbered headings and items, its tables, its plans.
 *
 *     text ─ outline ─ duties ─ lists ─ shape → document
 *
 * outline.c      finds every numbered heading and item and every table row, as one tree of nodes
 * duties.c       finds the words that assign, and says to which node they belong (duties.h)
 * shape_lists.c  adds the items of lists without numbers, now that it is known which of them carry duties
 * shape.c        turns nodes into sections and measures, by the same knowledge
 * document.c     calls them all, head.c for title, number, issuers and date, and targets.c for quantities and
 *                time limits */
#ifndef ZEREN_DOCUMENT_OUTLINE_H
#define ZEREN_DOCUMENT_OUTLINE_H

#include "base/arena.h"
#include "zeren/document.h"

struct zr_notes;
struct zr_spots;

typedef enum zr_node_kind {
    ZR_NODE_PLAN, /* a plan or an annex that begins: its title line(s), 附件 …; label "附件1" or empty */
    ZR_NODE_ITEM,      /* a numbered heading or item: 一、 （一） 1． （1） ① 第一条 第一章 */
    ZR_NODE_ROW,       /* a row of a table; title is the cell that names the task */
    ZR_NODE_CELL_GROUP /* rows under one merged cell: title is that cell's text */
} zr_node_kind;

/* One node. Preorder: a parent stands before its children, siblings in document order. */
typedef struct zr_node {
    zr_node_kind kind;
    uint32_t parent; /* or ZR_NONE */
    uint8_t depth;   /* 0 at the top of its plan */
    zr_span label;   /* as printed: 一、 （七） 1． 第三条; a row's number cell; may be empty */
    zr_span title;   /* heading, or first clause of an item's text; cleaned of line breaks */
    size_t start;    /* of the label */
    size_t title_start, title_end; /* where the title stands */
    size_t body;    /* first byte after the title's closing mark: where the item's own words begin */
    size_t own_end; /* end of its own words: start of its first child, or end */
    size_t end;     /* end of all that belongs to it */
    bool heading;   /* the label's line holds nothing but the title (a heading, not a run-in item) */
    bool inside; /* the label stands in the middle of a line: a clause （1）…；（2）…, or lost line breaks */
    bool listed;    /* an item of a list without numbers: shape_lists.h */
    bool document;  /* of a plan: another document begins with it, behind one that is finished */
    uint32_t cell;  /* of a row: first in outline.cells */
    uint32_t cells; /* how many */
} zr_node;

/* A cell of a table row, where it stands in the text, with the words at the head of its column. A row that is
 * left short by merged cells has its cells at the right columns all the same. */
typedef struct zr_cell_text {
    size_t start, end;
    zr_span column; /* 责任单位; empty in a table without a head */
} zr_cell_text;

struct zr_front;

typedef struct zr_outline {
    const zr_node *nodes; /* the first is always the plan */
    uint32_t node_count;
    const zr_cell_text *cells;
    uint32_t cell_count;
    size_t body_start; /* where the (first) plan's own text begins: what stands before is page header, cover
                          notice and title */
    size_t body_end;   /* where contact lines, 解读, 相关链接, 抄送 begin */
    unsigned wrap;     /* columns (a Chinese character is two) of a full line, where a copy broke the lines at
                          the page's edge; 0: lines are paragraphs */
    uint32_t list_lines;          /* that begin with a list's mark and no number */
    const struct zr_front *front; /* what stands before the body (outline_front.h); for head.c */
} zr_outline;

/* Any text gives an outline. Numbering inside a line counts too (documents whose line breaks were lost).
 * Notes (odd numbering) go to `notes`. Everything lives in `arena`. O(size). */
zr_status zr_outline_find(zr_outline *out, zr_span text, const struct zr_spots *spots, zr_arena *arena,
                          struct zr_notes *notes, zr_error *err);

/* The last node that begins at or before the byte `at`, or ZR_NONE. O(log nodes). */
uint32_t zr_outline_before(const zr_outline *outline, size_t at);

/* The innermost node that holds the byte `at`, or ZR_NONE; a plan for words before, between and behind its
 * items. O(log nodes). */
uint32_t zr_outline_at(const zr_outline *outline, size_t at);

/* A growing list of notes; malloc'd, sticky on refused memory. */
typedef struct zr_notes {
    zr_note *items;
    size_t count, capacity;
    bool failed;
} zr_notes;
void zr_notes_add(zr_notes *notes, zr_note note);

/* A note on the bytes [start, end) of the text; whose measure they are is told when measures are known. */
void zr_notes_tell(zr_notes *notes, zr_code code, zr_span text, size_t start, size_t end);
void zr_notes_free(zr_notes *notes);

/* Do items or rows of its own stand in the node? */
static inline bool zr_outline_has_items(const zr_outline *outline, uint32_t node)
{
    return node + 1 < outline->node_count && outline->nodes[node + 1].parent == node;
}

/* Is the node the last of its plan, or of what is in none? */
static inline bool zr_ends_plan(const zr_outline *outline, uint32_t node)
{
    return node + 1 >= outline->node_count || outline->nodes[node + 1].kind == ZR_NODE_PLAN;
}

#endif
