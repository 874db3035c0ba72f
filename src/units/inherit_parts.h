/* Parts of one body that a list names without it. */
#ifndef ZEREN_UNITS_INHERIT_PARTS_H
#define ZEREN_UNITS_INHERIT_PARTS_H

#include "units/inherit.h"

/* Of what a place has many, that are not its own: 驻青高校、科研院所. Ends with NULL. */
extern const char *const zr_set_nouns[];

/* 公安局永定分局, 税务局永定分局 in a document of the city that 永定区 is a part of, or of the district: the
 * place is that of the branch, no prefix of what follows. `place`: the division. */
bool zr_is_bare_branch(const zr_context *context, zr_span name, uint32_t *place);

/* 市公安局 of 市公安局治安支队, 省公安厅 of 省公安厅交管局, and its line; or empty. */
zr_span zr_team_owner(const zr_context *context, zr_span name, uint32_t *sector);

/* 市税务局 of 市税务局第一稽查局, and what stands behind the number; or empty. */
zr_span zr_counted_owner(zr_span name, zr_span *end);

/* 第二稽查局 behind 市税务局第一稽查局, 二大队 behind 市公安局交警支队一大队: of the same body. */
bool zr_is_counted_part(const zr_inherit *state, zr_span name);

/* Is the name a part of the body whose team was named before it: 交警支队, 新罗分局, 法制处? */
bool zr_is_of_team(const zr_inherit *state, const zr_context *context, const zr_sense *sense);

/* 市场监管厅 of 市场监管厅信用监督管理处; 厅 of 厅法规处; or empty. */
zr_span zr_office_owner(const zr_context *context, const zr_sense *sense);

/* Is the name an office of the body whose office was named before it? */
bool zr_is_of_office(const zr_inherit *state, const zr_context *context, const zr_sense *sense);

/* Is the owner of an office a body with a name, and not who issues the document? Behind 区委法治办秘书科
 * stands 执法监督科 without it where other lists begin with 执法监督科: that is the issuer's own. */
bool zr_is_of_another(const zr_context *context, zr_span owner);

/* 党委 of 党委办公室 in a document of a body that says no more of its own; or empty. */
zr_span zr_committee_of(const zr_sense *sense);

/* 宣传部 behind 党委办公室, 学生工作部 too where a university has both: the Party's. */
bool zr_is_of_committee(const zr_inherit *state, const zr_context *context, const zr_sense *sense);

/* Bytes of 委 of 委编办, 党委 of 党委组织部; or 0. */
size_t zr_party_mark_size(const zr_context *context, zr_span name);

/* Is the name that form, in whatever place? */
static inline bool zr_has_form(const zr_context *context, uint32_t kind, zr_span name)
{
    return zr_lexicon_form(context->lexicon, kind, name, ~0u) != ZR_NONE;
}

#endif
