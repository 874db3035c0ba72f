/* 牵头及责任单位: one label for those who lead and those who answer; marks behind names tell them apart. */
#ifndef ZEREN_DOCUMENT_DUTIES_MARKED_H
#define ZEREN_DOCUMENT_DUTIES_MARKED_H

#include "document/duties_pool.h"

/* 甲局（牵头）、乙局 below such a label: where one name of it is marked, the others answer and do not lead.
 * O(mentions · cells of the row) where a name is marked, else O(mentions). */
void zr_marked_leads_settle(const zr_duty_pool *pool, const zr_expression *found, zr_mention *mentions);

#endif
