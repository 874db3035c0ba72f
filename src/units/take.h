/* Can the prefix that a list printed stand before a name? */
#ifndef ZEREN_UNITS_TAKE_H
#define ZEREN_UNITS_TAKE_H

#include "units/sense.h"

/* Do bodies of the line stand under a level's prefix? `whole`: the name is a form of sectors.tsv. */
bool zr_takes_prefix(uint32_t sector, bool whole, zr_span name);

/* 市科技局: a form of the tables, of the government and not of the Party. */
bool zr_is_of_government(const zr_sense *sense);

/* Can the level's prefix stand before this bare name? Names outside the tables take it only where the
 * document leaves prefixes out, or their list has (`omits`), and with no place of their own. */
bool zr_may_take_prefix(const zr_context *context, const zr_sense *sense, bool omits);

/* 法规处, 审批科, 办公室: named as the rooms of one body are. Not 街道办事处. */
static inline bool zr_is_room(zr_span name)
{
    return (zr_span_ends(name, "处") && !zr_span_ends(name, "办事处")) || zr_span_ends(name, "科") ||
           zr_span_ends(name, "室") || zr_span_ends(name, "股");
}

/* 法规处, 信息中心, in a department's document 登记注册局: of the department before it in the list. */
bool zr_is_office_name(const zr_context *context, const zr_sense *sense);

/* 乡 of 乡党政综合办, 街道 of 街道司法所: an office of a township that is not named; or empty. */
zr_span zr_township_of(const zr_sense *sense);

#endif
