/* Words for a task and those behind it.
 *
 *     from here = this [task], joint, behind [kind of tasks]      此项|及|以下|各项任务
 *               | [from] this [task] since                        自|本条|起, 从|此项任务|开始
 *     this      = (此 | 本 | 该 | 这一) (项 | 条 | …)
 *
 * 此项工作由市财政局负责 speaks of one task alone, and 本级及以下政府 of bodies.
 */
#include "document/duties_from_here.h"

#include "base/words.h"

/* 此项, 本条: the task in which the words stand. */
static size_t this_task(zr_span text)
{
    static const char *const heads[] = {"此", "本", "该", "这一", NULL};
    static const char *const nouns[] = {"项目标", "项任务", "项工作", "项措施", "项政策", "条措施",
                                        "条任务", "条政策", "条款",   "项",     "条",     "款",
                                        "点",     "任务",   "措施",   "工作",   "事项",   NULL};
    size_t head = zr_starts_any(text, heads);
    size_t noun = head ? zr_starts_any(zr_behind(text, head), nouns) : 0;
    return noun ? head + noun : 0;
}

size_t zr_from_here(zr_span clause)
{
    static const char *const from[] = {"自", "从", "由", NULL};
    static const char *const joints[] = {"以及", "及其", "及", "和", "与", "、", NULL};
    static const char *const behind[] = {"以下", "下列", "后续", "此后", "其后", "之后", "以后",
                                         "后面", "后文", "下文", "其余", "后",   NULL};
    static const char *const kinds[] = {"各项", "各条", "各款", "所有", "全部", "重点",
                                        "任务", "工作", "措施", "政策", "条款", "事项",
                                        "举措", "项目", "内容", "的",   NULL};
    static const char *const since[] = {"起", "开始", "往后", "以后", "之后", NULL};
    size_t head = zr_starts_any(clause, from);
    size_t task = this_task(zr_behind(clause, head));
    if (!task)
        return 0; /* as nearly all */
    zr_span rest = zr_behind(clause, head + task);
    size_t since_size = zr_starts_any(rest, since);
    size_t joint = zr_starts_any(rest, joints);
    size_t set = joint ? zr_starts_any(zr_behind(rest, joint), behind) : 0;
    size_t reach = set ? joint + set : since_size;
    return reach ? head + task + reach + zr_starts_run(zr_behind(rest, reach), kinds) : 0;
}
