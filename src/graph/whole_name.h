/* 市司法局 and 司法局 of one unit: the name with the level's word, which lists leave out. */
#ifndef ZEREN_GRAPH_WHOLE_NAME_H
#define ZEREN_GRAPH_WHOLE_NAME_H

#include "zeren/span.h"

/* Is `whole` nothing but `name` with the word of a level of government before it, or of its Party committee?
 */
bool zr_is_whole_name(zr_span whole, zr_span name);

#endif
