/* Names of families, by which persons are told from bodies and tasks. One table for all who ask. */
#ifndef ZEREN_SOURCE_FAMILY_NAMES_H
#define ZEREN_SOURCE_FAMILY_NAMES_H

#include "zeren/span.h"

/* Bytes of a family's name at `at`: 欧阳 before 欧; 0 for none. Most begin words too (江, 石, 文, 温州): what
 * else tells a person is for the asker. O(1). */
size_t zr_family_name_at(zr_span text, size_t at);

/* All of them, of one character each and of two: for the tests. */
extern const char zr_family_names[];
extern const char *const zr_long_family_names[];

#endif
