/* One sentence that assigns: 组织部门要加强统筹协调  自治区科技厅负责数据汇总  由市教育局牵头 */
#ifndef ZEREN_DOCUMENT_DUTIES_SENTENCE_H
#define ZEREN_DOCUMENT_DUTIES_SENTENCE_H

#include "document/duties_told.h"

/* What is known of the text, so that all searches in its sentences, one after the other, look at its clauses
 * once: where the clause that was read last ends, and the next 由 and the next 下设 of the text, or its end.
 * Zero-initialise one for each text; `leveled` is for the caller to set who keeps only subjects whose names
 * begin with a level (市财政局) or with 国 or 中 (国务院): a clause where nothing begins so is then passed
 * over unread. */
typedef struct zr_clause_walk {
    size_t clause, agent, office;
    bool leveled;
} zr_clause_walk;

/* The first subject at or behind `from` in the clean bytes [from, end) of one sentence of the text; false if
 * there is none. A set of bodies that means everybody (各地各有关部门要高度重视) is none, unless it stands
 * `beside` a subject of the sentence and helps (，有关部门配合). O(end - from). */
bool zr_subject_find(zr_subject *out, zr_clause_walk *walk, zr_span text, size_t from, size_t end,
                     bool beside);

/* Does 成立 or another verb that founds a body begin at `at`? Who sits in what it founds is told nothing. */
bool zr_sentence_founds(zr_span text, size_t at);

#endif
