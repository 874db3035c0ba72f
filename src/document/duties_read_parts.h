/* What the files share that read a stretch: its limits, its statements, the labels in its clauses. */
#ifndef ZEREN_DOCUMENT_DUTIES_READ_PARTS_H
#define ZEREN_DOCUMENT_DUTIES_READ_PARTS_H

#include "document/duties_frame.h"
#include "document/duties_read.h"

/* Clean bytes [start, end) say until when (duties_stated.c). 立行立改，长期坚持: a limit may have several. */
void zr_read_limit(zr_reading *reading, size_t start, size_t end);

/* Clean bytes [start, end) are a limit, or names with one before or behind them (duties_stated.c). */
void zr_read_names_and_limits(zr_reading *reading, size_t start, size_t end);

/* The sentence [start, end), which carries, as it is. */
void zr_read_carried(zr_reading *reading, size_t start, size_t end);

/* Do they state something about what follows? Then it is kept. */
bool zr_read_statement(zr_reading *reading, size_t start, size_t end);

/* 下同 at [start, end), of the set of bodies before it. */
void zr_read_same(zr_reading *reading, size_t start, size_t end);

/* The same of a bracket [open, behind) that zr_statement_aside says states something. */
void zr_read_rule(zr_reading *reading, size_t open, size_t behind);

/* 县水利局（牵头，下同）: that [start, end), behind the name read last, says of it: it is the first of its
 * list, and so leads the lists below. */
void zr_read_lead_below(zr_reading *reading, size_t start, size_t end);

/* Brackets that end a clause and are no part of a name: statements, limits, 排名不分先后. Where the clause
 * ends without them; `*same` when one says 下同 of the names before it. */
size_t zr_strip_brackets(zr_reading *reading, size_t start, size_t end, bool *same);

/* 市科技局：组织申报, 市财政局负责保障: the body of a clause that tells what it does, behind a label that
 * says so (duties_works.c). */
void zr_read_works(zr_reading *reading, size_t start, size_t end);

/* Does the clause go on with such bodies, and with no label of its own (完成时限：)? */
bool zr_works_go_on(const zr_reading *reading, size_t start, size_t end);

/* 人事股：郑丽: bodies behind a label, each with the persons who answer for it; false, and nothing is read,
 * if the clause holds anything else (duties_held.c). O(size). */
bool zr_read_held(zr_reading *reading, size_t start, size_t end);

/* 郑丽（人事股）, 郑丽: such a person among the names of a label that asks for both, with the body in the
 * bracket. O(size). */
bool zr_read_holder(zr_reading *reading, size_t start, size_t end);

/* 陈明 农业办, 陈明（农业办） below 分管领导及责任单位: the cell without the persons before its bodies.
 * O(size).
 */
zr_cell_text zr_cell_behind_persons(zr_span text, zr_cell_text cell);

/* Clean bytes [start, end) without a label, as the state says that the last one has left (duties_read_as.c).
 */
void zr_read_as(zr_reading *reading, size_t start, size_t end);

/* One clause with the labels in it (duties_inner_label.c). */
void zr_read_labelled(zr_reading *reading, size_t start, size_t end);

/* The same, or a tail: a clause behind names that tells how or when, and holds none (duties_tail.c). */
void zr_read_clause_or_tail(zr_reading *reading, size_t start, size_t end);

/* 责任单位 市财政局  责任单位——市财政局  ★责任单位★：市财政局: a label with signs, or with another mark than
 * a colon, up to the link `most`. */
bool zr_framed_label(const zr_reading *reading, size_t start, size_t end, zr_link most,
                     const zr_duty_label *own, zr_duty_label *label, size_t *length);

/* 县级：  镇级：  县（区）级： among known labels: the bodies that answer at that level, in the role of them
 * all. Asked at its first character (duties_label_apart.c). */
bool zr_level_label(const zr_reading *reading, zr_span text, size_t at, zr_duty_label *label);

/* The same, or what else is told of the work, at `at` behind white space: 县财政局 |镇级：…, 市财政局
 * |实际完成情况：… O(1). */
bool zr_label_apart(const zr_reading *reading, zr_span text, size_t at, zr_duty_label *label);

/* 责任单位 县教育局 |配合单位 县财政局 |完成时限 2026年: the next label of [start, end) between two blanks,
 * where one came before it; its place, or `end`. O(size). */
size_t zr_label_spaced(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                       size_t *length);

/* 牵头单位为市科技局、|责任单位为市财政局, 牵头为市科技局 |参与为市财政局: a label that goes on where the one
 * before it had a verb for its colon, as that does; its place, or `end`. O(size). */
size_t zr_label_said(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                     size_t *length);

/* 县交通局|配合部门| 县财政局: a label without any mark between two bodies; its place, or `end`. O(size). */
size_t zr_label_between(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                        size_t *length);

/* 牵头单位一：市科技局；|二：|市财政局: a number alone before a colon goes on as the label before it. */
bool zr_label_numbered(const zr_reading *reading, zr_span text, size_t start, zr_duty_label *label);

/* A bracket behind names in which others are assigned: 市教育局（市财政局配合）; or which states something of
 * the list that it stands in: 市教育局（首位为牵头单位，下同）、市财政局. */
typedef struct zr_within {
    size_t open, from, to, behind; /* its mark, its words, what stands behind it */
    bool states;
} zr_within;

/* The first such bracket in [start, end) (duties_within.c). */
bool zr_find_within(zr_reading *reading, size_t start, size_t end, zr_within *found);

/* Its names are put to those before it; what it states is kept. */
void zr_take_within(zr_reading *reading, const zr_within *found);

#endif
