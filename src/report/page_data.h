/* The graph and its tables as the page's data: JSON that no byte of which can end a script element. */
#ifndef ZEREN_REPORT_PAGE_DATA_H
#define ZEREN_REPORT_PAGE_DATA_H

#include "report/out.h"
#include "zeren/page.h"

/* Writes one JSON object. */
void zr_page_put_data(zr_out *out, const zr_page *page);

#endif
