/* Dates that tell which people or things are meant, and not until when something is to be done. */
#ifndef ZEREN_DOCUMENT_DEADLINE_QUALIFIES_H
#define ZEREN_DOCUMENT_DEADLINE_QUALIFIES_H

#include "document/deadline_read.h"

/* 2000年底前建成的小区, 12月31日前入职的职工: does the limit that was read in `text` say no more than which
 * ones? O(1). */
bool zr_limit_qualifies(zr_span text, const zr_limit *limit, const zr_since *since);

#endif
