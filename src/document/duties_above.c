#include "document/duties_above.h"

#include "base/words.h"

/* Words for the tasks that stand before a statement. */
static const char *const above[] = {"以上各", "以上任务", "以上工作", "以上措施", "以上事项",
                                    "以上均", "以上所",   "上述任务", "上述工作", "上述措施",
                                    "上述各", "上述事项", "上述均",   NULL};

bool zr_begins_above(zr_span clause)
{
    return zr_starts_any(clause, above) > 0;
}

/* 各项任务, 所有工作: does the sentence speak of all there are? */
static bool speaks_of_all(zr_span sentence)
{
    static const char *const wholes[] = {"各项任务", "各项工作", "各项措施", "各项重点任务", "所有任务",
                                         "所有工作", "所有措施", "所有事项", "全部任务",     "全部工作",
                                         "全部措施", "每项任务", "每项工作", "各任务",       "各条任务",
                                         "表中",     "清单中",   NULL};
    return zr_holds_any(sentence, wholes);
}

zr_carry_reach zr_carry_reach_of(zr_span sentence)
{
    static const char *const behind[] = {"以下", "下列", "后续", "下文", "此后", "其后", "后文",
                                         "后面", "以后", "其余", "其他", "下同", NULL};
    if (zr_holds_any(sentence, behind))
        return ZR_REACHES_BEHIND;
    if (zr_holds_any(sentence, above))
        return ZR_REACHES_ABOVE;
    return speaks_of_all(sentence) ? ZR_REACHES_ALL : ZR_REACHES_BEHIND;
}
