#include "units/tail_department.h"

#include "base/utf8.h"
#include "base/words.h"
#include "units/spell.h"
#include "units/tail_brief.h"

#include <string.h>

bool zr_is_set_of_places(const zr_context *context, zr_span name)
{
    static const char set[] = "各";
    enum { MOST = 60 };
    if (!zr_span_starts(name, set) || name.size > MOST)
        return false;
    name = zr_spell(context->arena, name); /* 各市〔州〕 */
    zr_span levels = zr_behind(name, strlen(set));
    return levels.size && zr_joined_levels(context->lexicon, levels) == levels.size;
}

/* A place, a zone, or all places of a level: who may have a department for a line of work. */
static bool has_departments(const zr_context *context, zr_span name)
{
    return zr_is_place(context, name) || zr_is_set_of_places(context, name) ||
           zr_sharing_of(context, name) == ZR_SHARES_ZONE;
}

/* Where 数据管理部门 begins in 贵安新区数据管理部门, behind one that has it; 0: nowhere. */
static size_t department_at(const zr_context *context, zr_span name)
{
    static const char *const ends[] = {"主管部门", "管理部门", "监管部门", "行政部门", "部门", NULL};
    enum { LEAST = 6, MOST = 90 };
    size_t end = name.size <= MOST ? zr_ends_any(name, ends) : 0;
    zr_span head = zr_without_last(name, end);
    for (size_t at = LEAST; end && at < head.size; at++) {
        if (!zr_utf8_inside(head, at) &&
            zr_table_get(&context->lexicon->stems, zr_behind(head, at)) != ZR_NONE &&
            has_departments(context, zr_span_cut(head, 0, at)))
            return at;
    }
    return 0;
}

zr_tail zr_department_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end)
{
    enum { MOST = 30, LEVEL = 3 };
    uint32_t last = tail.first;
    bool places = true, brief = false;
    end = end - tail.first > MOST ? tail.first + MOST : end;
    for (; last < end && (last == tail.first || zr_tail_goes_on(context, &mentions[last])) &&
           has_departments(context, mentions[last].surface);
         last++) {
        bool full = zr_is_full_place(context, mentions[last].surface);
        brief |= !full && zr_is_brief_place(context, mentions[last].surface);
        places &= full || zr_is_brief_place(context, mentions[last].surface);
    }
    if (last == tail.first || last >= end || !zr_tail_goes_on(context, &mentions[last]))
        return tail;
    zr_span name = mentions[last].surface;
    size_t at = department_at(context, name);
    bool level = brief && places && at && zr_is_full_place(context, zr_span_cut(name, 0, at));
    if (!at || (brief && !level)) /* 武汉、东湖高新区数据管理部门: nobody says what 武汉 is */
        return tail;
    tail.last = last;
    return zr_tail_from(tail, zr_behind(name, at - (level ? LEVEL : 0)), level ? LEVEL : 0);
}
