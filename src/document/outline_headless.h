/* Tables without a head, where the looks of their cells leave no doubt which column says what. */
#ifndef ZEREN_DOCUMENT_OUTLINE_HEADLESS_H
#define ZEREN_DOCUMENT_OUTLINE_HEADLESS_H

#include "document/outline_table_block.h"

/* Do such rows begin at line `at->first`? Then they are given columns, names that heads would have, and
 * at->begin. Looks no further than a few dozen rows. */
bool zr_headless_find(zr_table_block *at);

/* Below a head that names no column of bodies: does one of the others hold known bodies alone (部门名称,
 * 谁来办)? Then it is one of those who answer. */
bool zr_headed_bodies(zr_table_block *at);

/* The same as the first, of a text that is not read as tables yet. */
bool zr_headless_begins(zr_span text, const zr_scan *scan, uint32_t line, uint32_t end);

#endif
