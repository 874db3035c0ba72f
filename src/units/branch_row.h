/* Branches of one body in a row: 州生态环境局大理分局、洱源分局, 人民银行广东省分行、深圳市分行. */
#ifndef ZEREN_UNITS_BRANCH_ROW_H
#define ZEREN_UNITS_BRANCH_ROW_H

#include "units/sharing.h"

/* 州生态环境局 of 州生态环境局大理分局, 人民银行 of 人民银行广东省分行; else empty. */
zr_span zr_branch_owner(const zr_context *context, zr_span name);

/* Is the name a place and a branch's last word, no more, as a branch of `owner` is called behind another:
 * 洱源分局, 深圳市分行? */
bool zr_is_branch_of(const zr_context *context, zr_span owner, zr_span name);

#endif
