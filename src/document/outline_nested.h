/* Lists inside an item of a list whose labels are printed alike, or nearly so. */
#ifndef ZEREN_DOCUMENT_OUTLINE_NESTED_H
#define ZEREN_DOCUMENT_OUTLINE_NESTED_H

#include "document/outline_levels.h"

/* 1、 over 1.: mark `index`, a first one, is printed in another form than the open list, which goes on in its
 * own behind the list that opens here. Looks at 40 marks. */
bool zr_nests_other_form(const zr_levels *at, uint32_t index, const zr_level_open *open);

/* 17. … 1. … 2. … 18.: the open list goes on behind the one that mark `index`, a first one, begins, and not
 * as its next. Looks at 64 marks. */
bool zr_nests_alike(const zr_levels *at, uint32_t index, const zr_level_open *open);

#endif
