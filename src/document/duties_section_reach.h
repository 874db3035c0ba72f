/* What a statement on the heading of a section (二、重点任务（以下任务均需各区政府落实）) reaches. */
#ifndef ZEREN_DOCUMENT_DUTIES_SECTION_REACH_H
#define ZEREN_DOCUMENT_DUTIES_SECTION_REACH_H

#include "document/duties_covered.h"

/* Where the section ends that a statement about the tasks behind it stands on the heading of; 0: it stands
 * elsewhere, or on the heading of one in which nobody answers for anything. O(log nodes + log expressions).
 */
size_t zr_section_reach(const zr_duty_pool *pool, const zr_covered *covered, const zr_statement *statement);

#endif
