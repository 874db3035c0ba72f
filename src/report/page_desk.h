/* What the page knows beyond the graph's rows: deadlines and targets, the statuses of a ledger, the day. */
#ifndef ZEREN_REPORT_PAGE_DESK_H
#define ZEREN_REPORT_PAGE_DESK_H

#include "report/out.h"
#include "zeren/page.h"

/* Adds members to the page's object, each with a comma before it. */
void zr_page_put_desk(zr_out *out, const zr_page *page);

#endif
