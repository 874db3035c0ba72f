/* Reads one stretch of words that assign: the inside of a note, labelled lines, a cell.
 *
 *     stretch = clause { ， ； 。 clause }
 *     clause  = [ label ] ( names [ manner ] [ verb [ object ] ] | time limit | person | statement )
 *     names   = name { 、 和 及 / space name } [ 等 [ any body | set of bodies ] ]
 *
 * Names wait until a verb, a new label or the end says what they are. */
#ifndef ZEREN_DOCUMENT_DUTIES_READ_H
#define ZEREN_DOCUMENT_DUTIES_READ_H

#include "document/duties_clean.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_pool.h"
#include "document/duties_verbs.h"

/* Which words behind the name of a body are what it does: those known, or whatever stands there; it is asked
 * when a name comes of which it is not clear. */
typedef enum zr_deeds_read { ZR_DEEDS_KNOWN, ZR_DEEDS_ANY, ZR_DEEDS_UNASKED } zr_deeds_read;

typedef struct zr_reading {
    zr_duty_pool *pool;
    zr_clean *clean;
    zr_name_list *list; /* where names go: pool.names, or pool.carried inside a statement */
    size_t first;       /* of this stretch in it */
    size_t waiting;     /* first name that no verb has spoken for */
    size_t own;         /* first name of the clause that is read */
    size_t agent; /* the last name that 由 or 其中 begins behind a comma: verbs speak from it on; or 0 */
    zr_label_kind state; /* what clauses are read as: by the last label */
    zr_label_kind home;  /* what they are behind ； and 。 again: by the column of a table, or names */
    zr_role role;        /* of names without a verb */
    zr_basis basis;
    zr_joint joint; /* before the next name */
    uint32_t rank;
    bool etc;
    bool unled;  /* 排名不分先后: no place in the list means anything */
    bool gapped; /* white space alone parts the names of the list that is read */
    zr_deeds_read deeds;
    zr_span limit;
    size_t limit_start, limit_end; /* clean bytes that it was read from */
    /* What the stretch is made of, for those who decide whether it is an assignment at all. */
    uint32_t labels, weak_labels, partners, verbs, manners; /* partners: of labels that need others */
    uint32_t units, groups, places, weak, odd;
    uint32_t persons, posts; /* persons, and those that are a body's post: 市财政局局长 */
    bool shares;             /* the last label tells no role: 责任分工： */
    bool works;              /* the last label says that what each body does stands there too */
    bool holders;            /* … that persons stand beside the bodies: 责任单位及责任人 */
    bool called;             /* roles are told by words right before names: 牵头市农业局 */
    bool asks;               /* a label asks for a person who answers: 责任人 */
    bool asks_here;          /* the last one does */
    zr_role asked_role;      /* of bodies that stand there all the same: 责任领导：市科技局 */
    bool sure;               /* 按职责分工负责: no other words are like it */
    bool ruled;              /* 等园区管委会: bodies of the places that are named are meant */
    bool says;               /* holds a statement */
    bool tailed;             /* the last clause was a tail */
    bool within;             /* it is a bracket of another one: 市教育局（市财政局配合） */
    uint32_t tails; /* of the odd ones those that are tails: 根据统一安排确定时间 behind names */
    size_t odd_start, odd_end;   /* first words that fit nowhere, bytes of the text */
    size_t also_start, also_end; /* the first that tell who else is meant by a set: 含甲新区管委会 */
    bool also_part;              /* of the one body before it: not told of */
    uint32_t nobody;             /* words that say that no unit is named: 待定, 无 */
    size_t open_start, open_end; /* the first of them that leave a lead or an owner open; 0, 0: none */
    zr_part *parts;              /* from which names on it speaks of which items; of the arena */
    uint32_t part_count;
    bool own_items;   /* the last part is that of one name: 市科技局（1-2） */
    size_t statement; /* first statement of this stretch in the pool */
} zr_reading;

/* Begins a stretch; names without a label or a verb have this role and basis. */
zr_reading zr_reading_new(zr_duty_pool *pool, zr_clean *clean, zr_role role, zr_basis basis);

/* Reads clean bytes [start, end). May be called several times for one expression. O(size). */
void zr_read_stretch(zr_reading *reading, size_t start, size_t end);

/* Reads a clause without labels and marks: names, verbs (duties_clause.c). */
void zr_read_clause(zr_reading *reading, size_t start, size_t end);

/* Reads a list of names, without verbs (duties_list.c). */
void zr_read_names(zr_reading *reading, size_t start, size_t end);

/* Takes one item of a list as a name, or as odd (duties_name.c). */
void zr_read_name(zr_reading *reading, size_t start, size_t end, zr_joint joint);

/* Behind words before a name that are no part of it: 由, 请, 以上任务由 (duties_name_ends.c). */
size_t zr_skip_loose(zr_span text, size_t start, size_t end);

/* The verb speaks for the names that wait. */
void zr_reading_speak(zr_reading *reading, const zr_verb *verb);

/* From the next name on these are the items that are spoken of; none: those of the whole. Too many are left
 * out. False: they were. */
bool zr_reading_part(zr_reading *reading, const zr_item_range *items, uint32_t count);

/* The same from a name on that was read before; none of the parts begins behind it. */
bool zr_reading_part_from(zr_reading *reading, size_t name, const zr_item_range *items, uint32_t count);

/* No verb will come any more for the names that wait: they keep the role they have. */
void zr_reading_close(zr_reading *reading);

/* Takes its names back out of the pool; what it states stays. */
void zr_reading_drop(zr_reading *reading);

/* How many names it found. */
size_t zr_reading_names(const zr_reading *reading);

/* 市农业局牵头，|配合市财政局: behind a comma, do those right before it lead? Whoever leads is not said to
 * help, so such a word is of the names behind it. */
bool zr_reading_led(const zr_reading *reading);

/* How many brief names of places share the tail of a later one: 泸西、建水 of 泸西、建水、石屏县人民政府. */
uint32_t zr_reading_brief(const zr_reading *reading);

/* Are there names that only a body can have, and none that no body has? */
bool zr_reading_convinces(const zr_reading *reading);

/* The same where tails behind the names count for nothing: they tell how, and not who. */
bool zr_reading_convinces_but_tails(const zr_reading *reading);

/* Does it hold names, the first of them before anything odd? */
bool zr_reading_begins_well(const zr_reading *reading);

/* Clean bytes [start, end) fit nowhere. */
void zr_reading_odd(zr_reading *reading, size_t start, size_t end);

#endif
