/* What short lines end with: the names of plans and of bodies that sign. */
#include "document/outline_ends.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/mark3.h"
#include "document/outline_line.h"

/* Ends of the names of plans. */
static const char *const title_ends[] = {
    "方案",   "意见", "措施", "办法",   "计划", "要点",     "清单", "规划", "通知", "机制",   "任务", "举措",
    "条例",   "细则", "规定", "行动",   "决定", "纲要",     "分工", "政策", "台账", "三十条", "十条", "条",
    "规则",   "标准", "目录", "指引",   "指南", "安排",     "工作", "部署", "公告", "通告",   "通报", "批复",
    "报告",   "分解", "预案", "责任书", "规范", "台帐",     "函",   "制度", "章程", "准则",   "倡议", "公示",
    "一览表", "表",   "流程", "名单",   "体系", "会议纪要", "专报", NULL};
static zr_word_list title_ends_list = {.words = title_ends};

/* Ends of the names of bodies that sign. */
static const char *const issuer_ends[] = {
    "人民政府", "政府",     "办公室", "办公厅", "委员会", "局",       "厅",     "部",       "院",
    "会",       "委",       "中心",   "行",     "社",     "办",       "总队",   "领导小组", "组",
    "署",       "海关",     "公司",   "大学",   "学院",   "（代章）", "(代章)", "代章）",   "支队",
    "集团",     "联席会议", "专班",   "秘书处", "妇联",   "残联",     "侨联",   "文联",     "社联",
    "工商联",   "台联",     "科协",   "作协",   "团中央", "总台",     NULL};
static zr_word_list issuer_ends_list = {.words = issuer_ends};

static unsigned mark_at(zr_span words, size_t at)
{
    switch (zr_mark3(words, at, words.size)) {
    case ZR_M_STOP:
    case ZR_M_SEMICOLON:
    case ZR_M_EXCLAMATION:
    case ZR_M_QUESTION:
        return ZR_HAS_STOP;
    case ZR_M_COMMA:
        return ZR_HAS_COMMA;
    case ZR_M_COLON:
        return ZR_HAS_COLON;
    case ZR_M_TITLE_OPEN:
        return ZR_HAS_TITLE;
    default:
        return 0;
    }
}

unsigned zr_marks_in(zr_span words)
{
    unsigned marks = 0;
    for (size_t at = 0; at < words.size; at++) {
        unsigned char byte = (unsigned char)words.data[at];
        if (byte >= 0xE4 && byte <= 0xE9)
            at += 2; /* an ideograph */
        else if (byte == 0xE3 || byte == 0xEF)
            marks |= mark_at(words, at);
        else if (byte == ':')
            marks |= ZR_HAS_COLON;
    }
    return marks;
}

/* The last characters of the words first: most lines end with another. */
static bool ends_like_issuer(zr_span words)
{
    switch (zr_char_at(words, words.size < 3 ? 0 : words.size - 3)) {
    case u'府':
    case u'室':
    case u'厅':
    case u'会':
    case u'局':
    case u'部':
    case u'院':
    case u'委':
    case u'心':
    case u'行':
    case u'社':
    case u'办':
    case u'队':
    case u'组':
    case u'署':
    case u'关':
    case u'司':
    case u'学':
    case u'团':
    case u'议':
    case u'班':
    case u'处':
    case u'）':
    case u'章':
    case u'联':
    case u'协':
    case u'央':
    case u'台':
        return zr_list_ends(&issuer_ends_list, words);
    default:
        return zr_span_ends(words, "代章)");
    }
}

bool zr_is_issuer(zr_span words)
{
    return words.size >= 6 && words.size <= 120 && ends_like_issuer(words) && !zr_marks_in(words) &&
           !zr_holds(words, "关于") && !zr_holds(words, "责任") && !zr_holds(words, "牵头");
}

/* （十五）, （第三期）: which of several of its name it is. */
static bool is_serial(zr_span bracket)
{
    static const char *const opens[] = {"（第", "(第", "（", "(", NULL};
    static const char *const closes[] = {"期）", "期)", "号）", "号)", "）", ")", NULL};
    zr_span inside = zr_without_any(zr_behind(bracket, zr_starts_any(bracket, opens)), closes);
    zr_number number = zr_number_read(inside);
    return number.chinese && number.size == inside.size;
}

/* （2025—2027年）, （试行）: what a title may have behind its last word. Its start, or the whole size. */
static size_t title_bracket(zr_span words)
{
    static const char *const inside[] = {"年",   "试行", "简本", "节选", "稿",   "版", "修订",
                                         "暂行", "20",   "批",   "略",   "２０", NULL};
    if (!zr_span_ends(words, "）") && !zr_span_ends(words, ")"))
        return words.size;
    size_t open = words.size;
    while (open > 0 && !zr_span_starts(zr_span_cut(words, open, words.size), "（") &&
           (open == words.size || words.data[open] != '('))
        open--;
    return zr_holds_any(zr_behind(words, open), inside) || is_serial(zr_behind(words, open)) ? open
                                                                                             : words.size;
}

static bool ends_with_title_word(zr_span words)
{
    switch (zr_char_at(words, words.size < 3 ? 0 : words.size - 3)) {
    case u'案':
    case u'见':
    case u'施':
    case u'法':
    case u'划':
    case u'点':
    case u'单':
    case u'知':
    case u'制':
    case u'务':
    case u'措':
    case u'例':
    case u'则':
    case u'定':
    case u'动':
    case u'要':
    case u'工':
    case u'策':
    case u'账':
    case u'条':
    case u'准':
    case u'录':
    case u'引':
    case u'南':
    case u'排':
    case u'作':
    case u'署':
    case u'告':
    case u'复':
    case u'函':
    case u'度':
    case u'程':
    case u'议':
    case u'表':
    case u'系':
    case u'解':
    case u'书':
    case u'示':
    case u'范':
    case u'帐':
    case u'报':
        return zr_list_ends(&title_ends_list, words);
    default:
        return false;
    }
}

bool zr_ends_like_title(zr_span words)
{
    size_t bracket;
    while ((bracket = title_bracket(words)) < words.size)
        words.size = bracket;
    return ends_with_title_word(words) || words.size == 0;
}
