/* A rule that a document states for the lead, applied to one expression. */
#ifndef ZEREN_DOCUMENT_DUTIES_RULE_H
#define ZEREN_DOCUMENT_DUTIES_RULE_H

#include "document/duties_pool.h"

/* Gives the names their roles by the rule; `ruled`: a lead is said in their own words, and no place in the
 * list makes one. True if it made any. O(count). */
bool zr_rule_apply(const zr_statement *rule, bool ruled, zr_span text, zr_mention *mentions, uint32_t count);

/* Do several answer, and none leads: what a rule for lists without a lead is about? O(count). */
bool zr_rule_leaves_out(const zr_mention *mentions, uint32_t count);

#endif
