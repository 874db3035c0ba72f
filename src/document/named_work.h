/* What stands in the name of a document or a plan: 《到2025年底前…行动计划》. */
#ifndef ZEREN_DOCUMENT_NAMED_WORK_H
#define ZEREN_DOCUMENT_NAMED_WORK_H

#include "zeren/span.h"

/* Is the place inside 《》 that open at `floor` or behind it? Bounded. */
bool zr_is_in_work(zr_span text, size_t at, size_t floor);

#endif
