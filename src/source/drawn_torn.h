/* Names of bodies broken by the end of a line. */
#ifndef ZEREN_SOURCE_DRAWN_TORN_H
#define ZEREN_SOURCE_DRAWN_TORN_H

#include "zeren/span.h"

/* Does the line `words` begin with the rest of a name that the line before it breaks off? O(size) of short
 * ones. */
bool zr_line_tears_name(zr_span before, zr_span words);

#endif
