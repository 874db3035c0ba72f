/* Items whose own words begin with a number: 2.5G网络, 11.121人才, 5.100家企业, 3、3D打印. Alone such a label
 * cannot be told from a decimal or a list of numbers; behind the item before it it can. */
#ifndef ZEREN_DOCUMENT_OUTLINE_DIGIT_TITLE_H
#define ZEREN_DOCUMENT_OUTLINE_DIGIT_TITLE_H

#include "document/outline_scan.h"

/* The number and the mark that begin a line, a digit at once behind them; .led is set. O(1). */
zr_label zr_label_before_digits(zr_span text);

/* Keeps those that go on with the list they stand in, takes the others back. A decimal (2.5, not 2.1) that no
 * row of decimals holds is asked too. O(marks). */
void zr_scan_settle_digit_titles(zr_scan *scan, zr_span text);

#endif
