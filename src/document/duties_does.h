/* What a sentence says that a body does. */
#ifndef ZEREN_DOCUMENT_DUTIES_DOES_H
#define ZEREN_DOCUMENT_DUTIES_DOES_H

#include "document/duties_words.h"

/* Do the words at `at`, right behind a body, tell it to do something by themselves: always (对…, 每月…), by
 * law, for others (提供…), soon (及时…)? Not where they tell of what was done. O(bytes of the clause). */
bool zr_does_at(zr_span text, size_t at);

/* Does a word for what bodies do begin at `at`: 拨付, 审核 …? It tells those whom 由 or another sentence told
 * before; not the 宣传 of 市委宣传部. */
bool zr_deed_word_at(zr_span text, size_t at);

/* Do words at `at` make a noun of the verb before them: 市科技局参与|的工作组, 主要负责|同志? */
bool zr_noun_behind(zr_span text, size_t at);

/* Is the table of these words in order? For the tests. */
bool zr_does_words_sorted(void);

#endif
