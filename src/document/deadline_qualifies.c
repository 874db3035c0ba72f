/* Dates that tell which people or things are meant.
 *
 *     date = [对] limit [已] deed 的 noun | limit 出生
 *
 * What somebody did or what befell him (入职 参保 毕业) tells so by itself. Of other deeds only a day that
 * was over when the document was issued does: 2000年底前建成的小区; 2027年底前建成的小区 may be those to
 * build. A limit that was over years before is none, whatever stands behind it; nor is one of what is
 * forbidden. */
#include "document/deadline_qualifies.h"

#include "base/words.h"
#include "document/duties_words.h"
#include "document/letters.h"

#include <string.h>

enum { DEED_MOST = 60 /* bytes between the date and 的 */, DEEDS_MOST = 2 * DEED_MOST };

/* The words of the clause at `at`, up to a mark. */
static zr_span clause_at(zr_span text, size_t at)
{
    zr_span words = zr_span_cut(text, at, at + DEEDS_MOST);
    size_t end = 0;
    while (end < words.size && words.data[end] != '\n' &&
           !(zr_letter_at(words, end) & (ZR_L_CLAUSE | ZR_L_OPENS | ZR_L_CLOSES)))
        end += zr_step(words, end);
    return zr_span_trim(zr_span_cut(words, 0, end));
}

/* 入职|的职工, 未完成整改|的企业: what nobody is set as a task. */
static const char *const fates[] = {
    "参加工作", "参加基本", "参保",   "投保", "入职", "入学", "入伍", "入住", "毕业", "离校",     "退休",
    "退役",     "离职",     "失业",   "落户", "在册", "在岗", "在职", "年满", "死亡", "欠缴",     "拖欠",
    "到期",     "新购置",   "新购买", "购房", "出厂", "尚未", "仍未", "未",   "已",   "连续缴费", NULL};

/* 登记|的企业 tells of them, 登记全部房屋 is a task: only with 的 right behind. */
static const char *const deeds[] = {
    "注册登记", "登记注册", "注册", "登记", "上牌", "购置",     "购买",     "签订合同", "签订", "签约",
    "招用",     "招录",     "发生", "形成", "缴纳", "取得证书", "取得资格", "认定",     "获批", "领取",
    "立项",     "申请",     "受理", "出生", "参赛", "成立",     "设立",     "上市",     NULL};

/* Words right behind the date that tell of those who are meant, and not what is to be done. */
static bool tells_of_them(zr_span clause, size_t of)
{
    enum { FATE_MOST = 30 /* bytes */ };
    size_t fate = zr_starts_any(clause, fates), deed = zr_starts_any(clause, deeds);
    return (fate && of <= fate + FATE_MOST) || (deed && of == deed);
}

static int days(zr_date date)
{
    return (date.year * 12 + date.month) * 31 + date.day;
}

enum { NEWLY = 24, LONG = 5 /* bytes of a deed; years */ };

static bool is_over(zr_date date, const zr_since *since)
{
    if (!since->issued.year)
        return date.year < since->year;
    return days(date) < days(since->issued);
}

/* 严禁拖延立案、|年底|不立案, 不得在|年底|突击花钱: what must not be, in the clause that the date stands in;
 * not 不得晚于|6月底|. */
static bool is_forbidden(zr_span text, size_t at)
{
    enum { REACH = 90 /* bytes */ };
    static const char *const bans[] = {"严禁", "杜绝", "切忌", "不准", "不允许", "不得", NULL};
    static const char *const bounds[] = {"晚", "迟", "超", "延", "拖至", "突破", "少于", "低于", NULL};
    for (size_t start = at; start > 0 && at - start < REACH;) {
        start = zr_step_back(text, start);
        if (text.data[start] == '\n' || (zr_letter_at(text, start) & ZR_L_CLAUSE))
            return false;
        size_t ban = zr_starts_any(zr_span_cut(text, start, at), bans);
        if (ban)
            return !zr_starts_any(zr_behind(text, start + ban), bounds);
    }
    return false;
}

/* 推进“十四五”时期产业规划，: the period of a plan that something is done with, not: “十四五”时期编制规划. */
static bool is_of_plan(zr_span text, const zr_limit *limit)
{
    enum { BEFORE = 60, BEHIND = 120 /* bytes */ };
    static const char *const works[] = {"推进", "落实", "实施", "编制", "制定", "贯彻", "按照",
                                        "根据", "对照", "衔接", "谋划", "修订", NULL};
    static const char *const plans[] = {"规划", "规划纲要", "纲要", "计划", "方案", NULL};
    zr_span words = zr_span_cut(text, limit->start, limit->end);
    if (!zr_span_ends(words, "时期") && !zr_span_ends(words, "期间"))
        return false;
    size_t start = limit->start, end = limit->end;
    while (start > 0 && limit->start - start < BEFORE && !(zr_letter_before(text, start) & ZR_L_CLAUSE))
        start = zr_step_back(text, start);
    while (end < text.size && end - limit->end < BEHIND && !(zr_letter_at(text, end) & ZR_L_CLAUSE))
        end += zr_step(text, end);
    return zr_ends_any(zr_span_trim(zr_span_cut(text, limit->end, end)), plans) &&
           zr_holds_any(zr_span_cut(text, start, limit->start), works);
}

bool zr_limit_qualifies(zr_span text, const zr_limit *limit, const zr_since *since)
{
    static const char *const ends[] = {"前", "底", "末", "年", "月", NULL};
    static const char *const born[] = {"出生", "已", NULL};
    static const char *const concerns[] = {"对", "凡", "凡是", "对于", "针对", NULL};
    zr_date date = zr_date_read(zr_span_of(limit->date));
    if (is_of_plan(text, limit))
        return true;
    if (!date.year || !zr_ends_any(zr_span_cut(text, limit->start, limit->end), ends))
        return false;
    zr_span clause = clause_at(text, limit->end);
    if ((since->year && date.year + LONG < since->year) || zr_starts_any(clause, born) ||
        is_forbidden(text, limit->start))
        return true;
    size_t of = zr_find_word(clause, 0, "的");
    if (of == SIZE_MAX || of == 0 || of + strlen("的") >= clause.size)
        return false;
    bool concerned = zr_ends_any(zr_span_cut(text, 0, limit->start), concerns) > 0;
    return tells_of_them(clause, of) || (of <= NEWLY && is_over(date, since)) ||
           (of <= DEED_MOST && concerned);
}
