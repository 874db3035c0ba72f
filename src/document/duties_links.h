/* Words before the subject of a clause. */
#ifndef ZEREN_DOCUMENT_DUTIES_LINKS_H
#define ZEREN_DOCUMENT_DUTIES_LINKS_H

#include "zeren/document.h"

/* Behind words before names that pick out nobody: 所涉及的|市财政局, 本|市商务部门. */
size_t zr_behind_picks(zr_span text, size_t at);

/* Behind the links of the clause [at, stop), and words that pick out nobody. */
size_t zr_behind_links(zr_span text, size_t at, size_t stop);

#endif
