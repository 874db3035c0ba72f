/* What sentences about the tasks above them (以上任务均由市财政局配合) reach. */
#ifndef ZEREN_DOCUMENT_DUTIES_REACHES_H
#define ZEREN_DOCUMENT_DUTIES_REACHES_H

#include "document/duties_pool.h"

/* Puts the statements in order, and tells where the tasks begin that each of those speaks of. */
void zr_statements_reach(zr_duty_pool *pool);

/* 以上均由甲局、乙局负责。 below tasks for which nobody else answers: such a statement becomes an expression
 * of theirs. */
void zr_statements_assign(zr_duty_pool *pool);

#endif
