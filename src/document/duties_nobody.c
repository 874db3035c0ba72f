/* Words that stand where a unit should and say that none does. */
#include "document/duties_nobody.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"

#include <string.h>

/* Are there no other marks than these in the words? */
static bool has_only(zr_span words, const char *const *marks)
{
    for (size_t at = 0, size; at < words.size; at += size) {
        size = zr_starts_any(zr_span_cut(words, at, words.size), marks);
        if (!size)
            return false;
    }
    return true;
}

/* The first characters of the words below. */
static bool may_be(zr_span words)
{
    switch (zr_char_at(words, 0)) {
    case 0:
    case '/':
    case '-':
    case '_':
    case u'＿':
    case u'—':
    case u'／':
    case u'－':
    case u'–':
    case u'―':
    case u'其':
    case u'无':
    case u'暂':
    case u'空':
    case u'没':
    case u'〇':
    case u'待':
    case u'另':
    case u'未':
    case u'尚':
    case u'全':
    case u'省':
    case u'市':
    case u'州':
    case u'盟':
    case u'县':
    case u'区':
    case u'旗':
    case u'乡':
    case u'镇':
    case u'村':
    case u'国':
    case u'街':
        return true;
    default:
        return false;
    }
}

/* 县级, 市、县级, 全县: a level or a whole place, and nobody there; 各级 and 县 are bodies told in short. */
static bool is_level_alone(zr_span words)
{
    static const char *const wholes[] = {"全省", "全市", "全县", "全区", "全州",
                                         "全旗", "全镇", "全域", NULL};
    static const char *const levels[] = {"国家", "自治区", "省",   "市", "州", "盟", "地", "县", "区", "旗",
                                         "乡",   "镇",     "街道", "村", "级", "、", "/",  "和", "及", NULL};
    return zr_equals_any(words, wholes) || (zr_span_ends(words, "级") && has_only(words, levels));
}

zr_nobody zr_nobody_read(zr_span words)
{
    static const char *const none[] = {"无", "其他", "其它", "暂无", "暂缺", "空缺", "没有", "〇", NULL};
    static const char *const open[] = {
        "待定",     "待明确",   "待确定",   "待落实",   "待补充",   "待研究确定", "待商定",
        "另定",     "另行确定", "另行明确", "另行通知", "另行指定", "另行公布",   "另行研究",
        "另行商定", "另文明确", "未定",     "未明确",   "未确定",   "尚未明确",   "尚未确定",
        "暂未明确", "暂未确定", "暂定",     "暂不明确", NULL};
    static const char *const dashes[] = {"/", "-", "—", "／", "－", "–", "―", NULL};
    static const char *const blanks[] = {"_", "＿", NULL}; /* to be filled in */
    enum { MOST = 60 };
    if (words.size > MOST)
        return ZR_SOMEBODY;
    if (words.size && !may_be(words)) /* as most */
        return ZR_SOMEBODY;
    words = zr_without_stops(words);
    if (!may_be(words))
        return ZR_SOMEBODY;
    if (zr_equals_any(words, open) || is_level_alone(words) || (words.size && has_only(words, blanks)))
        return ZR_NOBODY_YET;
    return has_only(words, dashes) || zr_equals_any(words, none) ? ZR_NOBODY : ZR_SOMEBODY;
}

size_t zr_ditto_at(zr_span text, size_t at)
{
    static const char *const ditto[] = {"同上条", "同上项", "同上款", "同上", "同前", NULL};
    size_t size = zr_char_at(text, at) == u'同' ? zr_starts_any(zr_span_cut(text, at, text.size), ditto) : 0;
    uint32_t behind = zr_char_at(text, at + size);
    return !zr_is_ideograph(behind) ? size : 0; /* 同上级部门 */
}

bool zr_is_ditto(zr_span words)
{
    return words.size && zr_ditto_at(words, 0) == words.size;
}

bool zr_is_as_item(zr_span words)
{
    static const char *const items[] = {"第", "本", "一", "二", "三", "四", "五", "六",
                                        "七", "八", "九", "十", "1",  "2",  "3",  "4",
                                        "5",  "6",  "7",  "8",  "9",  "（", "(",  NULL};
    static const char *const ends[] = {"项", "条", "款", "点", NULL};
    enum { MOST = 45 };
    return words.size <= MOST && zr_char_at(words, 0) == u'同' && zr_ends_any(words, ends) &&
           zr_starts_any(zr_span_cut(words, strlen("同"), words.size), items);
}

bool zr_is_ditto_cell(zr_span cell)
{
    static const char *const marks[] = {"〃", "″", "″″", "\"", "”", "…同上", NULL};
    return zr_is_ditto(cell) || zr_equals_any(cell, marks);
}

/* Behind the digits at `at`. */
static size_t behind_digits(zr_span words, size_t at)
{
    uint32_t c;
    for (size_t step; (step = zr_utf8_read(zr_behind(words, at), &c)) && zr_digit_of(c) >= 0;)
        at += step;
    return at;
}

bool zr_is_paper_number(zr_span words)
{
    enum { MOST = 45 };
    static const char *const papers[] = {"提案", "建议", "议案", "案", "编", NULL};
    static const char *const names[] = {"编号", "号", NULL}, *const colons[] = {"：", ":", NULL};
    static const char *const ends[] = {"号建议", "号提案", "号议案", "号案", "号件", "号", NULL};
    uint32_t first = zr_char_at(words, 0);
    bool named = first == u'提' || first == u'建' || first == u'议' || first == u'案' || first == u'编';
    if (words.size > MOST || (!named && first != u'第'))
        return false;
    size_t at = zr_starts_any(words, papers), name = at ? zr_starts_any(zr_behind(words, at), names) : 0;
    at += name;
    at += name ? zr_starts_any(zr_behind(words, at), colons) : 0;
    at += zr_has(words, at, "第") ? strlen("第") : 0;
    size_t behind = behind_digits(words, at);
    size_t end = behind > at ? zr_starts_any(zr_behind(words, behind), ends) : 0;
    return behind > at && (end || name) && behind + end == words.size;
}
