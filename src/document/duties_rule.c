/* A rule that a document states for the lead, applied to the names of one expression. */
#include "document/duties_rule.h"

#include "document/duties_legend.h"
#include "document/duties_names.h"
#include "document/duties_shared.h"

/* How many of the first lead where a mark parts them from the others: 甲局、乙局，丙局. None where it stands
 * nowhere. */
static uint32_t before_mark(zr_joint mark, const zr_mention *mentions, uint32_t count)
{
    uint32_t first = 1;
    while (first < count && mentions[first].joint != mark)
        first++;
    return first < count ? first : 0;
}

/* How many of the first of this expression may lead by the rule. */
static uint32_t may_lead(zr_says says, const zr_mention *mentions, uint32_t count)
{
    switch (says) {
    case ZR_SAYS_OWNERS_LEAD:
        return count;
    case ZR_SAYS_FIRST_LEADS:
        return count > 0;
    default:
        return before_mark(says == ZR_SAYS_COMMA_LEADS ? ZR_COMMA : ZR_SEMICOLON, mentions, count);
    }
}

/* 各县区 is a set of bodies, and no lead where the rule is about one by its place or kind. */
static bool leads(zr_says says, const zr_mention *mention)
{
    bool one = says == ZR_SAYS_OWNERS_LEAD || says == ZR_SAYS_FIRST_LEADS;
    return mention->role == ZR_RESPONSIBLE && !(one && zr_name_look(mention->surface) == ZR_LOOK_GROUP);
}

/* 列第一位的为牵头单位，其余为配合单位. */
static void apply_rest(const zr_statement *rule, zr_mention *mentions, uint32_t count)
{
    const zr_meaning *rest = zr_legend_rest(&rule->legend);
    for (uint32_t i = 0; i < count && rest; i++) {
        if (mentions[i].role != ZR_RESPONSIBLE)
            continue;
        mentions[i].role = rest->role;
        mentions[i].basis = ZR_BY_RULE;
    }
}

bool zr_rule_apply(const zr_statement *rule, bool ruled, zr_span text, zr_mention *mentions, uint32_t count)
{
    bool used = rule->shares && !ruled && zr_shared_lead(text, mentions, count);
    zr_says says = rule->says;
    if (count && mentions[0].basis == ZR_BY_PROSE && (count == 1 || mentions[1].joint == ZR_HEAD))
        return false; /* 市督查室要加强督查: a sentence about one is no list that has a first */
    uint32_t most = ruled ? 0 : may_lead(says, mentions, count);
    for (uint32_t i = 0; i < most; i++) {
        if (!leads(says, &mentions[i]))
            continue;
        mentions[i].role = ZR_LEAD;
        mentions[i].basis = ZR_BY_RULE;
        used = true;
    }
    if (used)
        apply_rest(rule, mentions, count);
    return used;
}

bool zr_rule_leaves_out(const zr_mention *mentions, uint32_t count)
{
    uint32_t responsible = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (mentions[i].role == ZR_LEAD)
            return false;
        responsible += mentions[i].role == ZR_RESPONSIBLE;
    }
    return responsible > 1;
}
