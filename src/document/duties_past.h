/* Sentences and clauses that tell what was done, or of which body something is; no work of anybody's. */
#ifndef ZEREN_DOCUMENT_DUTIES_PAST_H
#define ZEREN_DOCUMENT_DUTIES_PAST_H

#include "zeren/document.h"

/* 近年来，…; 2021年以来，市教育局牵头…: does the sentence begin with a time that is over, and ask nobody behind
 * it (，由市住建局整改)? 此前立项的工程 is no time. O(sentence) where it does, else O(1). */
bool zr_tells_past(zr_span sentence);

/* 已由市政府公布, （2021年由市教育局印发）: is what the 由 at `at` tells done already? O(1). */
bool zr_agent_is_past(zr_span text, size_t at);

/* 由财政部门|拨付经费的单位转为企业: do the words at `at` behind an agent describe a set that the clause is
 * about? Not 由市财政局|拨付市级承担的经费. O(clause). */
bool zr_agent_describes(zr_span text, size_t at);

/* 牵头|组建的基金, 负责|起草的文件: a deed and 的 right behind a verb tell whose a thing is. O(1). */
bool zr_deed_describes(zr_span text, size_t at);

#endif
