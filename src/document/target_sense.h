/* Which numbers set a goal. */
#ifndef ZEREN_DOCUMENT_TARGET_SENSE_H
#define ZEREN_DOCUMENT_TARGET_SENSE_H

#include "document/target_read.h"

/* Is the quantity no goal: what is paid (最高100万元, 补助30%), a condition (超过500万元的), or a set that
 * the work is about (围绕20个产业集群, …等5个方面)? The words are those of one measure, [floor, end).
 * Bounded. */
bool zr_quantity_is_no_goal(zr_span text, const zr_quantity *quantity, size_t floor, size_t end);

#endif
