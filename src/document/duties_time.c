/* Time limits, told by how they begin. */
#include "document/duties_time.h"

#include "document/duties_names.h"
#include "document/duties_words.h"

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
    "本月",   "下月",   "次年",   "季度",     "元旦",     "五一"};
static const char *const units[] = {"年", "月", "日", "季度", "底", "周", "天", "小时", "期"};

static bool begins_with_digit(zr_span text)
{
    return text.size && ((text.data[0] >= '0' && text.data[0] <= '9') ||
                         (text.size >= 3 && memcmp(text.data, "\xEF\xBC", 2) == 0 &&
                          (unsigned char)text.data[2] >= 0x90 && (unsigned char)text.data[2] <= 0x99));
}

/* The first characters of the words above, and digits. */
static bool may_begin(zr_span clause)
{
    switch (zr_char_at(clause, 0)) {
    case u'“':
    case u'一':
    case u'三':
    case u'上':
    case u'下':
    case u'中':
    case u'二':
    case u'于':
    case u'五':
    case u'今':
    case u'从':
    case u'元':
    case u'全':
    case u'分':
    case u'到':
    case u'前':
    case u'力':
    case u'动':
    case u'十':
    case u'即':
    case u'及':
    case u'同':
    case u'四':
    case u'国':
    case u'在':
    case u'季':
    case u'定':
    case u'实':
    case u'尽':
    case u'已':
    case u'常':
    case u'年':
    case u'当':
    case u'截':
    case u'持':
    case u'按':
    case u'接':
    case u'明':
    case u'春':
    case u'月':
    case u'本':
    case u'次':
    case u'正':
    case u'此':
    case u'每':
    case u'永':
    case u'滚':
    case u'立':
    case u'第':
    case u'自':
    case u'至':
    case u'近':
    case u'适':
    case u'逐':
    case u'长':
    case u'限':
    case u'随':
    case u'马':
        return true;
    default:
        return begins_with_digit(clause);
    }
}

bool zr_is_limit(zr_span clause)
{
    if (zr_has(clause, 0, "并")) /* 并长期坚持 */
        clause = zr_span_cut(clause, 3, clause.size);
    if (clause.size == 0 || clause.size > 120 || !may_begin(clause) ||
        zr_ends_like_body(clause, 0, clause.size))
        return false;
    if (zr_longest_at(heads, sizeof heads / sizeof *heads, clause, 0))
        return true;
    if (!begins_with_digit(clause))
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (zr_find_word(clause, 0, units[i]) != SIZE_MAX)
            return true;
    }
    return false;
}

size_t zr_limit_size(zr_span clause)
{
    static const char *const tails[] = {"完成", "落实到位", "办结", "全面完成"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (zr_span_ends(clause, tails[i]) && clause.size > strlen(tails[i]) + 3)
            return clause.size - strlen(tails[i]);
    }
    return clause.size;
}
