/* Branches of bodies that the centre runs: 中国人民银行衡阳市分行, 人行衡阳中心支行, 国网衡阳供电公司,
 * 中国移动通信集团湖南有限公司衡阳分公司, 共青团衡阳市委. One is one in a place, however it is written. */
#ifndef ZEREN_UNITS_BRANCH_H
#define ZEREN_UNITS_BRANCH_H

#include "units/place.h"

typedef struct zr_branch {
    uint32_t
        form; /* what it is called in a place by itself: 人民银行, 供电公司, 团~委; or ZR_NONE: it is none */
    zr_found_place place;
    size_t size; /* bytes of the head and the places */
} zr_branch;

/* By which name such a body begins a name, and what its branches end with: those of one list of endings may
 * share them. */
typedef struct zr_branch_kin {
    size_t size; /* 0: none begins it */
    const char *const *tails;
} zr_branch_kin;

zr_branch_kin zr_branch_head(zr_span name);

/* O(size of a head and three places). */
zr_branch zr_branch_read(const zr_lexicon *lexicon, zr_span name, uint32_t seat);

#endif
