/* Words for a role right before the body that has it, with no colon: 牵头市农业局，配合市财政局. */
#ifndef ZEREN_DOCUMENT_DUTIES_CALLED_H
#define ZEREN_DOCUMENT_DUTIES_CALLED_H

#include "document/duties_clean.h"
#include "document/duties_labels.h"

/* Such a word at clean byte `at` of a clause that ends at `end`: the bytes of it, 0: none. At first only the
 * word for one who leads or answers is one, before a single body (`first`); behind such a word also that for
 * those who help, and before sets of bodies. O(1). */
size_t zr_called_at(const zr_clean *clean, size_t at, size_t end, bool first, zr_duty_label *label);

/* The next one behind `at`, which a mark, white space or a body stands before: its place, or `end`. O(end -
 * at). */
size_t zr_called_next(const zr_clean *clean, size_t at, size_t end);

/* The same of one at the head of a line, with white space or a dash before the body. O(gaps). */
size_t zr_called_below(const zr_clean *clean, size_t at, size_t end);

#endif
