/* Bodies that a statement names for many tasks: which of them hold where the walk has come to. */
#ifndef ZEREN_DOCUMENT_DUTIES_CARRY_H
#define ZEREN_DOCUMENT_DUTIES_CARRY_H

#include "document/duties_pool.h"

/* A plan does not carry more than this: a bound, not a habit of documents. A statement of which a name found
 * no room is told (ZR_F_LEFT_OVER). */
enum { ZR_CARRIED_MOST = 32 };

/* A name that holds for tasks before its statement too. */
typedef struct zr_whole {
    size_t name, from, until;
    uint32_t next; /* of the same plan, or ZR_NONE */
} zr_whole;

typedef struct zr_carrying {
    const zr_duty_pool *pool;
    zr_whole *wholes; /* each name of a plan once */
    size_t whole_count;
    uint32_t *first; /* of each plan among them; NULL: there are none */
    bool *too_many;  /* of each statement: a name of it found no room */
    uint32_t plan;
    zr_name names[ZR_CARRIED_MOST];
    size_t from[ZR_CARRIED_MOST];  /* where each begins to hold, */
    size_t until[ZR_CARRIED_MOST]; /* and where it ceases to */
    size_t count;
} zr_carrying;

/* The plan that byte `at` belongs to: the topmost node above the last one that begins before it. O(log
 * nodes). */
uint32_t zr_plan_at(const zr_outline *outline, size_t at);

/* Where the words of its plan end that the node is the last of, in a text of `size` bytes; 0: it is not. */
size_t zr_plan_end(const zr_outline *outline, uint32_t index, size_t size);

/* The statements of the pool stand in order. O(names that they carry). */
void zr_carry_begin(zr_carrying *carrying, const zr_duty_pool *pool);

/* The walk comes to a plan. O(names kept). */
void zr_carry_plan(zr_carrying *carrying, uint32_t plan);

/* The statement's names hold up to `until`. */
void zr_carry_names(zr_carrying *carrying, const zr_statement *statement, size_t until);

/* Where the statements that carry hold: from where each stands to the end of its plan, or from where that
 * begins. */
void zr_carry_tell(zr_duties *out, const zr_carrying *carrying);

#endif
