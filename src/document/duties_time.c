/* Time limits, told by how they begin. */
#include "document/duties_time.h"

#include "base/words.h"
#include "document/duties_names.h"
#include "document/duties_outcome.h"
#include "document/letters.h"

#include <string.h>

static const char *const heads[] = {
    "长期",   "持续",   "常态",   "全年",     "每年",     "每季",     "每月",     "每半年",   "每周",
    "年内",   "年底",   "年中",   "年末",     "月底",     "即时",     "随时",     "立即",     "近期",
    "立行",   "适时",   "今年",   "明年",     "本年",     "当年",     "上半年",   "下半年",   "第一季度",
    "一季度", "二季度", "三季度", "四季度",   "尽快",     "此后",     "到20",     "至20",     "力争",
    "于20",   "在20",   "截至",   "截止",     "第二季度", "第三季度", "第四季度", "前完成",   "按时",
    "限期",   "十四五", "逐年",   "逐月",     "逐步",     "逐季",     "分年",     "分阶段",   "分批",
    "分步",   "按年度", "按月",   "按季",     "按进度",   "按序时",   "按计划",   "按要求",   "按期",
    "实时",   "常年",   "永久",   "动态",     "定期",     "及时",     "马上",     "已完成",   "已落实",
    "正在",   "接续",   "滚动",   "同步推进", "中长期",   "每日",     "每学期",   "每两年",   "每三年",
    "从20",   "自20",   "即日起", "自印发",   "春节",     "国庆",     "十五五",   "“十四五”", "“十五五”",
    "本月",   "下月",   "次年",   "季度",     "元旦",     "五一",     "贯穿",     "推进中",   "进行中",
    NULL};
static zr_word_list heads_list = {.words = heads};
static const char *const units[] = {"年", "月", "日", "季度", "底", "周", "天", "小时", "期"};

static bool begins_with_digit(zr_span text)
{
    return text.size && ((text.data[0] >= '0' && text.data[0] <= '9') ||
                         (text.size >= 3 && memcmp(text.data, "\xEF\xBC", 2) == 0 &&
                          (unsigned char)text.data[2] >= 0x90 && (unsigned char)text.data[2] <= 0x99));
}

/* 2024-06-30, 2024/6, 2024.6.30 */
static bool is_date(zr_span clause)
{
    size_t digits = 0, marks = 0;
    for (size_t i = 0; i < clause.size; i++) {
        digits += clause.data[i] >= '0' && clause.data[i] <= '9';
        marks += clause.data[i] == '-' || clause.data[i] == '/' || clause.data[i] == '.';
    }
    return digits + marks == clause.size && digits >= 5 && (marks == 1 || marks == 2);
}

/* 7月底前|, 年内|: where the time ends that the clause begins with; SIZE_MAX if it has no bound. */
static size_t behind_bound(zr_span clause)
{
    static const char *const bounds[] = {"底前", "月前", "日前", "年前", "之前", "以前", "末前", "旬前"};
    size_t at = SIZE_MAX;
    zr_span date = zr_behind(clause, zr_has(clause, 0, "于") || zr_has(clause, 0, "在") ? strlen("于") : 0);
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds && begins_with_digit(date); i++) {
        size_t found = zr_find_word(clause, 0, bounds[i]);
        size_t behind = found == SIZE_MAX ? found : found + strlen(bounds[i]);
        at = behind < at ? behind : at;
    }
    return at;
}

/* 7月底前完成方案并报市政府, 年底前报县委: ends with a body that is told of, not told. */
static bool reports_by_then(zr_span clause)
{
    size_t bound = behind_bound(clause), head = zr_list_longest(&heads_list, clause);
    size_t at = bound == SIZE_MAX ? head : bound;
    at += zr_has(clause, at, "前") ? strlen("前") : 0;
    return at > 0 && zr_tells_outcome(clause, at);
}

/* 2022年民生实事项目责任分解: the title of the next list; not 2022年形成任务清单. */
static bool is_title_of_year(zr_span clause)
{
    static const char *const titles[] = {"责任分解", "任务分解", "分解表",   "任务表",   "责任分工",
                                         "任务分工", "一览表",   "任务清单", "责任清单", "项目清单",
                                         "目标清单", "工作要点", "项目表",   "明细表",   NULL};
    static const char *const deeds[] = {"完成", "出台", "制定", "形成", "编制", "建立", "印发",
                                        "发布", "公布", "前",   "底",   "月",   "日",   NULL};
    return zr_ends_any(clause, titles) && !zr_holds_any(clause, deeds);
}

bool zr_is_limit(zr_span clause)
{
    if (zr_has(clause, 0, "并")) /* 并长期坚持 */
        clause = zr_span_cut(clause, 3, clause.size);
    if (clause.size == 0 || clause.size > 120 || !(zr_letter_at(clause, 0) & ZR_L_LIMIT) ||
        (zr_ends_like_body(clause, 0, clause.size) && !reports_by_then(clause)))
        return false;
    if (zr_list_longest(&heads_list, clause))
        return true;
    if (!begins_with_digit(clause))
        return false;
    if (is_date(clause))
        return true;
    if (is_title_of_year(clause))
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (zr_find_word(clause, 0, units[i]) != SIZE_MAX)
            return true;
    }
    return false;
}

/* 7月底前|完成征收任务: what is to be done by then; not 6月底前完成甲、12月底前完成乙. SIZE_MAX: nothing
 * stands there. */
static size_t deed_behind(zr_span clause)
{
    static const char *const others[] = {"月底", "月前", "日前", "年底", "月末", "月完成", NULL};
    size_t at = behind_bound(clause);
    if (at >= clause.size || zr_char_at(clause, at) < 0x4E00)
        return SIZE_MAX;
    size_t also = zr_find_word(clause, at, "并");
    bool goes_on = zr_holds_any(zr_span_cut(clause, at, clause.size), others);
    goes_on |= also != SIZE_MAX && zr_is_limit(zr_span_cut(clause, also, clause.size));
    return !goes_on && !zr_has(clause, at, "后") ? at : SIZE_MAX;
}

size_t zr_limit_size(zr_span clause, bool more)
{
    size_t deed = more ? SIZE_MAX : deed_behind(clause);
    if (deed != SIZE_MAX)
        return deed;
    static const char *const tails[] = {"全面完成", "完成", "落实到位", "办结"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (zr_span_ends(clause, tails[i]) && clause.size > strlen(tails[i]) + 3)
            return clause.size - strlen(tails[i]);
    }
    return clause.size;
}

static bool is_of_date(uint32_t character)
{
    switch (character) {
    case u'年':
    case u'月':
    case u'日':
    case u'底':
    case u'前':
    case u'旬':
    case u'初':
    case u'末':
    case u'至':
    case u'完':
    case u'成':
    case u'—':
    case '-':
    case '.':
        return true;
    default:
        return character >= '0' && character <= '9';
    }
}

size_t zr_date_behind(zr_span clause)
{
    size_t at = clause.size, first = clause.size;
    while (at > 0 && is_of_date(zr_char_before(clause, at))) {
        at = zr_step_back(clause, at);
        first = clause.data[at] >= '0' && clause.data[at] <= '9' ? at : first;
    }
    if (first == clause.size)
        return first; /* as most */
    zr_span date = zr_span_cut(clause, first, clause.size);
    bool told = zr_find_word(date, 0, "月") != SIZE_MAX || zr_find_word(date, 0, "年") != SIZE_MAX;
    return at > 0 && first == at && told && zr_is_limit(date) ? first : clause.size;
}
