/* The page's fixed parts, compiled in from src/report/page/ by tools/cmake/embed.cmake. */
#ifndef ZEREN_REPORT_PAGE_ASSETS_H
#define ZEREN_REPORT_PAGE_ASSETS_H

extern const char zr_page_body[], zr_page_css[], zr_page_js[];

#endif
