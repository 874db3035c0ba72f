/* Limits that are counted from another day: 三年内, 本方案印发后30日内. */
#ifndef ZEREN_DOCUMENT_DEADLINE_WITHIN_H
#define ZEREN_DOCUMENT_DEADLINE_WITHIN_H

#include "document/date.h"

typedef struct zr_within {
    size_t start, end; /* bytes of the words; end 0: none here */
    zr_date date;      /* its last day; year 0: not known */
} zr_within;

/* The limit whose number begins at `at`: 三年内, 5年内引进…, 印发之日起10个工作日内. Counted from the
 * document's own date, where working days are not (which days are holidays is not known). Words before it
 * (印发后) belong to it, none before `floor`. A time that a service may take (受理后3日内) is none. O(1). */
zr_within zr_within_read(zr_span text, size_t at, size_t floor, zr_date issued);

#endif
