/* What sentences begin with, and names do not. */
#ifndef ZEREN_DOCUMENT_DUTIES_OPENING_H
#define ZEREN_DOCUMENT_DUTIES_OPENING_H

#include "zeren/span.h"

/* 加强, 根据: sentences begin so, names do not. */
bool zr_begins_sentence(zr_span name);

/* 强化部门协同, 密切上下联动 say how all work together: nobody in particular does. */
bool zr_exhorts_all(zr_span clause);

/* For the tests: are the words in order? */
bool zr_opening_words_sorted(void);

#endif
