/* Bodies that are named by whose they are. */
#include "units/owned.h"

#include "base/words.h"
#include "units/spell.h"

#include <string.h>

/* 成员单位 behind 领导小组; every one of a group's members is meant, and of no other. */
static bool are_members(zr_span owner, zr_span name)
{
    static const char *const members[] = {"成员单位",     "各成员单位",   "成员部门",
                                          "有关成员单位", "相关成员单位", NULL};
    static const char *const groups[] = {"小组", "指挥部", "联席会议", "委员会", "专班", "安委会", NULL};
    return zr_equals_any(name, members) && zr_ends_any(owner, groups);
}

zr_span zr_owned_name(const zr_context *context, zr_span owner, zr_span name, bool joined)
{
    enum { LONGEST = 120 };
    static const char *const its[] = {"其", NULL}, *const others[] = {"其他", "其它", "其余", "其中", NULL};
    static const char *const parts[] = {"所属", "下属", "直属", NULL};
    static const char *const nouns[] = {"部门", "单位", "机构", "企业", "科室", "处室", "学校", NULL};
    size_t own = zr_starts_any(name, its);
    own = own && zr_starts_any(name, others) ? 0 : own;
    zr_span rest = zr_behind(name, own);
    if (!owner.size || owner.size > LONGEST || !rest.size)
        return (zr_span){0};
    bool owned = (own && zr_ends_any(rest, nouns)) ||
                 (joined && zr_starts_any(rest, parts) && zr_ends_any(rest, nouns)) ||
                 (joined && are_members(owner, name));
    return owned ? zr_join_two(context->arena, owner, rest) : (zr_span){0};
}
