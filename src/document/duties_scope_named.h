/* Expressions whose words name the items that they are for, and what is known of the nodes for that. */
#ifndef ZEREN_DOCUMENT_DUTIES_SCOPE_NAMED_H
#define ZEREN_DOCUMENT_DUTIES_SCOPE_NAMED_H

#include "document/duties_pool.h"

enum { ZR_DEPTHS = 32 /* of items inside of items */ };

/* What must be known of a node; siblings in a chain from the last back to the first. */
typedef struct zr_scope {
    uint32_t before; /* the sibling before it, or ZR_NONE */
    uint32_t last;   /* its own last child, or ZR_NONE */
    uint32_t found;  /* how many expressions stand in its own words */
    size_t line;     /* where the line of its label begins */
    size_t named;    /* where words stand that name it among other items; 0: none do */
    size_t swept;    /* the same of words that name all items; one more than their place */
    bool own_line;   /* one of them stands at the start of a line */
    bool numbered;   /* its number was read: */
    bool round;      /* printed as （一） */
    uint32_t number; /* 0: it has none */
} zr_scope;

/* Gives each such expression its measures; what names too many of them in all is told. `scopes`: of all
 * nodes, linked. O(nodes + measures named). */
void zr_scope_settle_named(zr_duty_pool *pool, zr_scope *scopes);

#endif
