/* Is a sentence nothing but names and verbs that assign? Asked of its words, before names are read. */
#ifndef ZEREN_DOCUMENT_DUTIES_PLAIN_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_PLAIN_WORDS_H

#include "zeren/span.h"

/* A quick no for most sentences: words that may end such a one stand at its end. 统筹协调 ends only one that
 * names items; elsewhere it asks for more. O(1). */
bool zr_plain_may_assign(zr_span sentence);

/* 市科技局牵头，市财政局配合: nothing else is said, but a limit at the end. O(size). */
bool zr_plain_only_assigns(zr_span sentence);

#endif
