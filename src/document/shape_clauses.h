/* Items that are no measures: clauses of the paragraph above them, papers and materials that are named. */
#ifndef ZEREN_DOCUMENT_SHAPE_CLAUSES_H
#define ZEREN_DOCUMENT_SHAPE_CLAUSES_H

#include "document/outline.h"

/* By node; what is marked is zero before. */
typedef struct zr_clauses {
    zr_span text;
    const zr_outline *outline;
    const uint8_t *style; /* zr_style of its label */
    uint8_t *has_duty;    /* how it carries duties; a clause's are its parent's, too */
    uint8_t *is_clause;
    uint8_t *inside; /* its first item stands in the middle of a line */
    uint32_t *items; /* how many it has that are not clauses */
    uint32_t *busy;  /* how many of its items carry duties */
} zr_clauses;

/* Marks clauses. O(nodes). */
void zr_clauses_mark(const zr_clauses *at);

#endif
