/* Short names of places that their own people print for the full ones: 锡盟, 科左中旗, 前郭县; no rule makes
 * them. */
#ifndef ZEREN_UNITS_NICKNAMES_H
#define ZEREN_UNITS_NICKNAMES_H

#include <stddef.h>

typedef struct zr_nickname {
    const char *name, *code;
} zr_nickname;

extern const zr_nickname zr_nicknames[];
extern const size_t zr_nickname_count;

#endif
