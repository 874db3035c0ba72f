/* Ways of working that a sentence founds: who leads in them is told nothing. */
#ifndef ZEREN_DOCUMENT_DUTIES_WAY_H
#define ZEREN_DOCUMENT_DUTIES_WAY_H

#include "zeren/document.h"

/* Does the clause at `at` stand inside of 建立…，甲部门牵头，乙部门配合的工作机制? A few bytes before and
 * behind it are looked at. */
bool zr_in_way_of_working(zr_span text, size_t at);

#endif
