/* Tails that names of one kind share which are no bodies without them: companies, bureaus, bodies by their
 * numbers, branches. */
#ifndef ZEREN_UNITS_TAIL_KIN_H
#define ZEREN_UNITS_TAIL_KIN_H

#include "units/sharing.h"

/* May a later name of the list have the rest of this one: 农行, 国网宝鸡, 市水务, 市第一, 县委? */
bool zr_may_have_kin(const zr_context *context, zr_span name);

/* 成县支行 of 农行、工行、建行成县支行, 局 of 市财政、教育、民政局, 人民医院 of 市第一、第二人民医院,
 * 督查室 of 县委、县政府督查室. The given tail comes back without words where there is none, or where it is
 * not sure. The look is bounded. */
zr_tail zr_kin_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end);

/* The name of a mention that has such a tail. */
zr_span zr_kin_name(const zr_context *context, const zr_tail *tail, zr_span surface);

#endif
