/* The items of lists without numbers, and what is known of each; shared by the files that find them and that
 * make nodes of them. */
#ifndef ZEREN_DOCUMENT_SHAPE_LIST_ITEMS_H
#define ZEREN_DOCUMENT_SHAPE_LIST_ITEMS_H

#include "document/duties.h"

enum { ZR_LIST_MARKS = 8 };

typedef struct zr_list_item {
    size_t at, body;   /* its mark, its first word */
    size_t line_end;   /* of its first line */
    size_t end;        /* where the next item or node begins; later, where it ends */
    uint32_t host;     /* the node in whose words it stands */
    uint32_t run;      /* the last node before it */
    uint32_t mark;     /* its character */
    uint32_t indent;   /* columns before it */
    uint32_t list;     /* that it belongs to */
    uint32_t above;    /* the item whose list this one is in, or ZR_NONE */
    uint32_t level;    /* how many lists are open at it, its own among them */
    uint32_t node;     /* that it becomes, if its list is taken */
    size_t closing;    /* where the first expression begins that has a line of its own; 0: none */
    bool told, closed; /* has it one in its words; in a line of its own? */
} zr_list_item;

typedef struct zr_list {
    uint32_t items, mark, above;
    uint32_t told;   /* items with a duty of their own */
    uint32_t closed; /* but for the last, with one in a line of its own */
    uint32_t last;   /* item */
    uint32_t lines;  /* most that an item has, but for the last */
    bool taken;
} zr_list;

typedef struct zr_lists {
    zr_outline *outline;
    zr_duties *duties;
    zr_span text;
    zr_arena *arena;
    zr_list_item *items;
    zr_list *lists;
    size_t count, room, list_count, list_room;
    uint32_t taken[ZR_LIST_MARKS];  /* marks of lists that are taken */
    uint32_t closed[ZR_LIST_MARKS]; /* of lists whose items have notes below them */
    bool failed;
} zr_lists;

/* Finds the items in the body, links them into lists and tells which have duties of their own; sets `failed`
 * where memory was refused. O(size of the body + items + expressions): lists nest to a bound. */
void zr_list_items_find(zr_lists *at);

#endif
