/* Two names that share a tail and stand in one mention: 石鼓和珠晖区政府, 衡山和祁东县人民政府,
 * 察北和塞北管理区管委会. */
#ifndef ZEREN_UNITS_PAIRS_H
#define ZEREN_UNITS_PAIRS_H

#include "units/parts.h"

/* Mentions with such pairs taken apart, so that what stands before them can share the tail too. */
typedef struct zr_pairs {
    zr_mention *mentions; /* NULL: there are none; to be freed */
    uint32_t *origins;    /* each one's index among those given; to be freed */
    uint32_t count;
} zr_pairs;

/* False: memory was refused. O(size of the names). */
bool zr_pairs_part(zr_pairs *out, const zr_context *context, zr_span text, const zr_mention *mentions,
                   uint32_t count);
void zr_pairs_free(zr_pairs *pairs);

#endif
