/* The long lists of the page's data: measures, duties, findings, each a row without keys. */
#ifndef ZEREN_REPORT_PAGE_ROWS_H
#define ZEREN_REPORT_PAGE_ROWS_H

#include "report/out.h"
#include "zeren/page.h"

/* Adds ,"names":{…},"brief":0 or 1,"measures":[…],"duties":[…],"findings":[…],"strings":[…]. A text in a row
 * is a string, or its number among the strings. Rows (what is left out at the end is null): measure document,
 * what follows the document's id in its id, parent, label, title, kind, sections, line, words (see
 * page_text.h) duty     measure, unit, line (0: the measure's), role, basis, first-listed, surface where it
 * is not the name, its line where the words are not the measure's own finding  code, document, measure, line,
 * quote, detail */
void zr_page_put_rows(zr_out *out, const zr_page *page);

/* Moves what was gathered to `out`, with the characters that mean something in HTML escaped. */
void zr_page_hand_on(zr_out *out, zr_buffer *piece);

#endif
