/* The finders of words that assign, one for each way of writing them; all put what they find into the pool.
 */
#ifndef ZEREN_DOCUMENT_DUTIES_HUNT_H
#define ZEREN_DOCUMENT_DUTIES_HUNT_H

#include "document/duties_read.h"
#include "document/duties_scan.h"

/* Places or indices; malloc'd. */
typedef struct zr_event_list {
    uint32_t *items;
    size_t count, capacity;
} zr_event_list;

typedef struct zr_hunt {
    zr_duty_pool *pool;
    const zr_events *events;
    zr_span text;
    bool bold;             /* names alone are notes behind any words, at a line's end; */
    bool bolder;           /* one name alone too, */
    bool barest;           /* and one office in mid-paragraph */
    uint32_t bare;         /* notes of names alone that were kept */
    zr_event_list asides;  /* where sentences outside of notes say 牵头 or 负责 of bodies */
    zr_event_list shy;     /* events of those that would be ones if the document had the habit */
    zr_event_list holders; /* where expressions that name persons alone begin and end, in pairs */
    zr_span also;          /* 含…: the words that were told last of who else is meant by a set */
    size_t cell, cell_end; /* of a row's words between two bars that were looked at last, */
    bool copied;           /* and are they those of the cell before, which a merge has repeated? */
    /* The cell that was asked last whether it is read with its row, and the answer. */
    const zr_cell_text *asked;
    bool with_row;
    size_t line, line_end; /* bytes of which it is known that no line ends in them, and where theirs does */
} zr_hunt;

/* Puts a place or an index behind those of the list. */
void zr_hunt_push(zr_hunt *hunt, zr_event_list *list, size_t item);

/* A note in brackets that opens at event `index` (duties_notes.c). Where it ends, or 0 if it is none. */
size_t zr_note_find(zr_hunt *hunt, size_t index);

/* Notes of names alone, once it is known that the document has the habit (duties_notes.c). */
void zr_notes_revisit(zr_hunt *hunt);

/* Labelled lines: 责任单位：…, over one or several lines, with the colon at event `index` (duties_lines.c);
 * `index` may be a bracket that holds nothing but a label (【责任单位】…). Where they end, or 0. */
size_t zr_lines_find(zr_hunt *hunt, size_t index);

/* 承办单位为市交通局 on a line of its own from `start` on. Where it ends, or 0 (duties_lines.c). O(1) where
 * none does. */
size_t zr_said_line_find(zr_hunt *hunt, size_t start);

/* A statement outside of every note, around the hint at event `index` (duties_outside.c). Where it ends, or
 * 0. */
size_t zr_statement_find(zr_hunt *hunt, size_t index);

/* 以上任务均需市财政局配合。 at the head of [start, end), behind all expressions of its line
 * (duties_outside.c): keeps what it states. `own`: the words are an item's, whose label (责任单位均为…)
 * speaks of it alone. */
bool zr_statement_above(zr_hunt *hunt, size_t start, size_t end, bool own);

/* Cells under columns of duties, row by row (duties_tables.c). */
void zr_tables_find(zr_hunt *hunt);

/* Where the cell of a row of measures that holds the byte `at` ends, or 0; `*duties` when its column names
 * those who answer, so that it is read with its row, or when a merge has repeated the cell before
 * (duties_tables.c). O(log nodes + cells of the row); of places asked one behind the other in one cell, the
 * first costs the cell's size too. */
size_t zr_cell_end(zr_hunt *hunt, size_t at, bool *duties);

/* Headings that name who answers for what stands below them (duties_headings.c). */
void zr_headings_find(zr_hunt *hunt);

/* Lines that name a body above the items for which it answers (duties_groups.c). */
void zr_groups_find(zr_hunt *hunt);

/* Lines of nothing but names and verbs, without a stop, in items without a note (duties_plain.c). */
void zr_own_lines_find(zr_hunt *hunt);

/* Lines of nothing but names, where most items of the document end so (duties_name_lines.c). */
void zr_name_lines_find(zr_hunt *hunt);

/* 成员名单, 检查对象: does the title of the node, or of one above it, say that who stands below answers for
 * nothing? (duties_name_lines.c) */
bool zr_lists_others(const zr_outline *outline, uint32_t node);

/* Heads of tables that were not read (duties_heads.c): a note of doubt for each. */
void zr_heads_doubt(zr_hunt *hunt);

/* Labels of bodies that are none of ours (duties_unread_labels.c): a note of doubt for each with a body
 * behind it that is not counted. Could words be such a label, before a colon or at the head of a column? */
void zr_unread_labels_doubt(zr_hunt *hunt);
bool zr_label_names_bodies(zr_span words);

/* Sentences that assign although the document has notes for that (duties_asides.c): the word 牵头 or 负责 at
 * `at`; and a note of doubt for each, once it is known that the first `notes` expressions are such notes, and
 * the others sentences that count. */
void zr_aside_find(zr_hunt *hunt, size_t at);
void zr_aside_keep(zr_hunt *hunt, size_t at);
void zr_asides_doubt(zr_hunt *hunt, size_t notes);

/* 责任单位为市科技局 in the middle of other words, with a label around `at`: a note of doubt, and where the
 * label ends; else 0 (duties_asides.c). */
size_t zr_aside_label(zr_hunt *hunt, size_t at);

/* Is [start, end), as it was read, an expression that names persons alone? Then it is kept; and a note of
 * doubt for each such in an item for which no body answers, once all is found (duties_holders.c). */
void zr_holders_keep(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end);
void zr_holders_doubt(zr_hunt *hunt);

/* Sentences, in a document that assigns in no other way, and in a closing paragraph that shares out the work
 * (duties_prose_where.c). */
void zr_prose_find(zr_hunt *hunt);

/* Sentences of a plan's own words, outside of every item (duties_paragraphs.c). O(its words). */
void zr_paragraphs_find(zr_hunt *hunt, uint32_t plan);

/* The sentences that assign in items for which nobody answers, as asides (duties_prose_where.c). */
void zr_prose_asides(zr_hunt *hunt);

/* Keeps the names of `reading` as one expression at [start, end) and says what of it was not understood. */
void zr_hunt_keep(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end);

/* The same for a node (or ZR_NONE) of which it is known that the words speak, wherever they stand. */
void zr_hunt_keep_for(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end, uint32_t node);

/* （完成时限：长期坚持）: a limit in a bracket of its own that begins at `start` is that of the expression
 * right before it, if there is one. */
bool zr_hunt_limit(zr_hunt *hunt, const zr_reading *reading, size_t start);

/* 责任单位：待定 and nobody else at [start, end): a note says so. False: it is something else. */
bool zr_hunt_nobody(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end);

/* A note of doubt at [start, end). */
void zr_hunt_doubt(zr_hunt *hunt, zr_code code, size_t start, size_t end);

/* Start of the first node behind `at`, or the end of the body. O(log nodes). */
size_t zr_next_node(const zr_hunt *hunt, size_t at);

/* How the text goes on at `at`, past white space: a line's end, a sentence's end, or in the middle of one. */
typedef enum zr_edge { ZR_EDGE_NONE, ZR_EDGE_SENTENCE, ZR_EDGE_LINE } zr_edge;
zr_edge zr_edge_before(const zr_hunt *hunt, size_t at);
zr_edge zr_edge_behind(const zr_hunt *hunt, size_t at);

/* Does the line that ends at `end` reach the page's edge, where a copy broke it? `indent`: columns that it
 * has lost in the copy. O(width of a page). */
bool zr_reaches_edge(const zr_hunt *hunt, size_t end, unsigned indent);

#endif
