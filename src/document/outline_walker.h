/* What the walk through the lines knows; shared by the files that take one kind of line each. */
#ifndef ZEREN_DOCUMENT_OUTLINE_WALKER_H
#define ZEREN_DOCUMENT_OUTLINE_WALKER_H

#include "document/outline_front.h"
#include "document/outline_levels.h"
#include "document/outline_line.h"
#include "document/outline_table.h"
#include "document/outline_unread.h"

typedef struct zr_walker {
    zr_levels levels;
    zr_span text;
    const zr_scan *scan;
    const zr_front *front;
    zr_arena *arena;
    uint32_t line, mark; /* where it is */
    uint32_t last_mark_line;
    uint32_t dated;     /* the last line that dates a signature; 0: none */
    zr_rows_block rows; /* the block of cells that was looked at last */
    zr_table_above above;
    zr_unread unread;
    bool list;         /* inside 附件：1.… 2.… */
    bool in_foot;      /* of a page: nothing counts until another document begins */
    bool covered;      /* a document's number or recipients stood behind the last item */
    bool has_headings; /* unlabelled Markdown headings stand for sections */
    size_t body_end;
    uint32_t paragraphs;         /* of the last item, behind the one that its label begins */
    size_t signed_at;            /* where names of bodies begin that nothing has followed yet; 0: none */
    size_t paragraph[2];         /* where the first two of them begin */
    uint32_t items, least, most; /* items before the last, and the range of their paragraphs */
} zr_walker;

/* outline_walk.c: lines. */
const zr_line *zr_walker_line(const zr_walker *walker, uint32_t line);
zr_span zr_walker_words(const zr_walker *walker, uint32_t line);
zr_line_class zr_walker_class(const zr_walker *walker, uint32_t line);

/* The nearest line of text before (step -1) or behind (step +1) `line`, or ZR_NONE. */
uint32_t zr_walker_beside(const zr_walker *walker, uint32_t line, int step);

/* Does the line begin behind a finished one? */
bool zr_walker_begins_afresh(const zr_walker *walker, uint32_t line);

/* Is the line one of its own, or a piece of a broken sentence? */
bool zr_walker_stands_alone(const zr_walker *walker, uint32_t line);

/* outline_plain.c: a line without a label that may end an item or begin a plan; the next line to look at. */
uint32_t zr_walker_take_plain_line(zr_walker *walker, uint32_t line);

/* outline_plans.c: plans and annexes. */
void zr_walker_first_plan(zr_walker *walker);

/* 附件1 alone in its line: the annex's title follows. The first line behind the title. */
uint32_t zr_walker_take_annex(zr_walker *walker, uint32_t line);

/* 附件1：…清单 in one line: an annex that begins, unless only a list of annexes or a sign-off follows. */
void zr_walker_take_annex_title(zr_walker *walker, uint32_t line);

/* A second plan in one file: its title stands in the lines before its 一、, which is in `line`. False if none
 * does. */
bool zr_walker_look_for_title(zr_walker *walker, uint32_t line);

/* Above a list that begins anew: 《甲》和《乙》 of the notice may be two lists, the second without a 一、. */
bool zr_walker_look_for_name(zr_walker *walker, uint32_t line);

/* A block of cells begins in `line`: it may be another plan's, whose title stands above it. */
void zr_walker_begin_table(zr_walker *walker, uint32_t line);

/* outline_host.c: words that may begin a page's foot do so where they stand behind the plan; 主办单位： may
 * be an item's. */
bool zr_walker_begins_foot(const zr_walker *walker, uint32_t line);

/* outline_foot.c: a page's foot (解读 相关链接 打印), and what may follow it. */
void zr_walker_enter_foot(zr_walker *walker, uint32_t line);
void zr_walker_take_foot_line(zr_walker *walker, uint32_t line);

/* The rule for a plan's last words: an item that has a paragraph more than all items before it lends it to
 * the plan. A line of words, an item that begins (`under` the last one), the plan's end. */
void zr_walker_take_words(zr_walker *walker, uint32_t line);
void zr_walker_count_paragraphs(zr_walker *walker, bool under);
void zr_walker_cut_closing(zr_walker *walker);

#endif
