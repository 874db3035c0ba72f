/* Phases, an inspection's scope, what a plan for emergencies tells of itself, minutes, laws that are named.
 */
#include "document/shape_frame.h"

#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_words.h"

#include <string.h>

enum { LONGEST = 16 /* characters */ };

/* 动员部署阶段（3月上旬） without its bracket. */
static zr_span bare(zr_span title)
{
    title = zr_without_stops(zr_span_trim(title));
    size_t open = zr_last_bracket(title, 0, title.size);
    return open > 0 && open < title.size ? zr_span_cut(title, 0, open) : title;
}

static bool is_phase(zr_span title)
{
    static const char *const numbered[] = {"第一阶段", "第二阶段", "第三阶段", "第四阶段", "第五阶段", NULL};
    size_t head = zr_starts_any(title, numbered);
    return zr_span_ends(title, "阶段") || (head && zr_colon_at(title, head));
}

/* 督查方式, 检查整改时间; 优化检查方式 is a task. */
static bool is_inspection(zr_span title)
{
    static const char *const what[] = {"检查", "督查", "督导", "抽查", "巡查", "考核", NULL};
    static const char *const sides[] = {"时间", "范围", "内容", "方式", "对象", NULL};
    static const char *const others[] = {"检查", "督查", "督导", "抽查", "巡查", "考核",
                                         "整改", "专项", "工作", "重点", "主要", "方法",
                                         "及",   "和",   "与",   "、",   "的",   NULL};
    return zr_holds_any(title, what) && zr_is_row_of(title, sides, others);
}

/* 编制目的, 县级指挥机构, 市指挥部组成. */
static bool is_of_scheme(zr_span title)
{
    static const char *const levels[] = {"省级", "市级", "州级", "县级", "区级", NULL};
    static const char *const names[] = {"编制目的",       "编制依据",       "编制原则",       "预案管理",
                                        "预案解释",       "预案实施",       "预案管理与更新", "预案修订",
                                        "预案管理实施",   "实施时间",       "生效时间",       "解释部门",
                                        "预案解释与实施", "预案生效时间",   "组织机构",       "指挥机构",
                                        "时间安排",       "进度安排",       "组织指挥机构",   "应急指挥机构",
                                        "组织机构与职责", "组织机构及职责", "实施步骤",       "工作步骤",
                                        "方法步骤",       "时间步骤",       "步骤安排",       NULL};
    static const char *const ends[] = {"指挥部组成", "指挥部职责", "领导小组组成", "指挥机构组成", NULL};
    return zr_equals_any(zr_behind(title, zr_starts_any(title, levels)), names) || zr_ends_any(title, ends);
}

/* 会议指出 and what was heard; 会议强调 and 会议要求 ask. */
static bool is_of_minutes(zr_span title)
{
    static const char *const heads[] = {"会议指出", "会议认为", "会议听取", "会议传达",
                                        "会议学习", "会议通报", NULL};
    return zr_starts_any(title, heads) > 0;
}

/* 《某条例》, 《某规定》（某部令第1号）: a law in a list; 《某条例》宣传 is a task. */
static bool is_law(zr_span title)
{
    size_t close = zr_span_starts(title, "《") ? zr_find_word(title, 0, "》") : SIZE_MAX;
    size_t behind = close == SIZE_MAX ? 0 : close + strlen("》"), mark;
    return behind && (behind >= title.size || zr_bracket_at(title, behind, &mark) == 1);
}

/* 为规范…，制定本办法; 本办法适用于…. */
static bool is_first_clause(zr_span title)
{
    bool purpose = zr_span_starts(title, "为") && (zr_holds(title, "制定本") || zr_holds(title, "特制定"));
    return purpose || (zr_span_starts(title, "本") && zr_holds(zr_span_cut(title, 0, 30), "适用于"));
}

bool zr_title_asks_nobody(zr_span title)
{
    if (is_of_minutes(title) || is_law(title) || is_first_clause(title))
        return true;
    title = bare(title);
    return zr_span_characters(title) <= LONGEST &&
           (is_phase(title) || is_inspection(title) || is_of_scheme(title));
}
