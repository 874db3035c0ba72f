/* 市民政局、市财政局。|各责任单位按职责分工落实: how those named share the work, and nobody more. Where a
 * lead alone is named, 各责任单位 are those who are not: 市民政局牵头，各责任单位按职责分工负责.
 */
#include "document/duties_points_back.h"

#include "base/words.h"

/* Bytes of 各责任单位, 上述单位 at the head. */
static size_t those_named(zr_span clause, bool *named)
{
    static const char *const back[] = {"以上各", "以上", "上述各", "上述", NULL};
    static const char *const each[] = {"由各", "各", NULL};
    static const char *const nouns[] = {"责任单位", "责任部门", "单位", "部门", NULL};
    static const char *const duties[] = {"有关责任单位", "相关责任单位", "责任单位", "责任部门", NULL};
    size_t head = zr_starts_any(clause, back);
    *named = head > 0;
    head = head ? head : zr_starts_any(clause, each);
    size_t noun = head ? zr_starts_any(zr_behind(clause, head), *named ? nouns : duties) : 0;
    return noun ? head + noun : 0;
}

bool zr_points_back(const zr_reading *reading, zr_span clause)
{
    enum { LONGEST = 90 };
    static const char *const ways[] = {"均",   "应",   "要",   "根据", "按照", "按",   "依照", "各自", "职责",
                                       "职能", "分工", "任务", "负责", "落实", "抓好", "做好", "推进", "实施",
                                       "具体", "组织", "共同", "分别", "和",   "，",   "。",   NULL};
    bool named;
    size_t those = clause.size <= LONGEST ? those_named(clause, &named) : 0;
    if (!those || reading->list->count == reading->first)
        return false; /* as nearly all */
    zr_span way = zr_behind(clause, those);
    if (!zr_holds(way, "分工") && !zr_holds(way, "职责"))
        return false;
    const zr_mention *last = &reading->list->items[reading->list->count - 1].mention;
    bool others = last->role == ZR_LEAD;
    return way.size && zr_starts_run(way, ways) == way.size &&
           (named || reading->joint == ZR_HEAD || !others);
}
