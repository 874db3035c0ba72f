/* What comes of the work, behind who does it: 已完成, 列入年度计划, 报市政府批准. */
#ifndef ZEREN_DOCUMENT_DUTIES_OUTCOME_H
#define ZEREN_DOCUMENT_DUTIES_OUTCOME_H

#include "zeren/span.h"

/* Is this clause about how far the work is, where it is entered or to whom it is reported? It names nobody
 * who answers. */
bool zr_is_outcome(zr_span clause);

/* 报|市司法局审核: the bytes before a body that a clause names with what it does when the work comes to it.
 */
size_t zr_handed_on(zr_span clause);

/* Do words that begin at `at`, behind a time, tell what is done by then: 完成方案并报市政府,
 * 调研报告提交市司法局? */
bool zr_tells_outcome(zr_span clause, size_t at);

#endif
