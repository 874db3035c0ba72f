/* Clauses that lead on to what is done: 按照全省统一部署，|加快建设平台. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TITLE_LEAD_H
#define ZEREN_DOCUMENT_OUTLINE_TITLE_LEAD_H

#include "zeren/span.h"

/* The words of a clause in its last line, and those in the line it began in, if that is another. */
typedef struct zr_title_clause {
    zr_span begun, words;
} zr_title_clause;

/* Does the clause tell when, why, where or for whom, and not yet what? One that is long enough for a title,
 * `full`, does only where its last words say so. O(words). */
bool zr_title_leads_on(zr_title_clause clause, bool full);

/* Are its words in order? For the tests. */
bool zr_title_words_sorted(void);

/* 由省农业厅负责，省公安厅配合，|加强动物防疫: bytes of the clauses that only say who does it, before what is
 * done; 0 where none do or nothing follows them. Looks at a few clauses. */
size_t zr_title_behind_bodies(zr_span words);

#endif
