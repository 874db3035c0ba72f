/* Lines that go on with the name that the line before them has broken, or with its list. */
#include "document/duties_rest.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_joints.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"

#include <string.h>

bool zr_is_value_mark(uint32_t character)
{
    switch (character) {
    case u'、':
    case u'，':
    case u'。':
    case u'；':
    case ',':
    case ';':
        return true;
    default:
        return false;
    }
}

bool zr_rest_of_name(zr_span text, size_t next)
{
    static const char *const tails[] = {"门",   "政府", "人民政府", "管委会", "委员会",   "办公室",
                                        "员会", "机构", "单位",     "部门",   "分局",     "支行",
                                        "分行", "中心", "集团",     "公司",   "有限公司", "局",
                                        "委",   "厅",   "处",       "院",     "会"};
    size_t end = zr_line_end(text, next, text.size), at = next;
    bool tail = false;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        tail |= zr_has(text, next, tails[i]);
    while (at < end && !zr_is_value_mark(zr_char_at(text, at)))
        at += zr_step(text, at);
    return at - next <= (tail ? 36 : 9);
}

/* 市 | “12345” | 热线中心: a level's word alone, and a quote, end no name; nor does 市市 | 场监管局. */
static bool is_half_name(zr_span last)
{
    static const char *const levels[] = {
        "省",   "市",   "州",   "盟",     "县",     "区",     "旗",     "镇",   "乡",   "省省", "市市",
        "州州", "县县", "区区", "市中心", "县中心", "区中心", "自治区", "省级", "市级", "州级", "县级",
        "区级", "旗级", "省直", "市直",   "州直",   "县直",   "区直",   "旗直", NULL};
    return zr_equals_any(last, levels) || zr_span_ends(last, "”") || zr_span_ends(last, "》");
}

/* 西陵区 | 人民政府, 市政府 | 办公室: the rest of a name whose first half is one too. */
static bool begins_with_rest(zr_span text, zr_span last, size_t next)
{
    static const char *const bodies[] = {"人民政府", "政府",   "管委会", "管理委员会",
                                         "办事处",   "党工委", NULL};
    static const char *const sets[] = {"有关", "相关", NULL}, *const nouns[] = {"部门", "单位", NULL};
    static const char *const hosts[] = {"政府", "省委", "市委", "县委", "区委", "州委", "人大常委会", NULL};
    static const char *const parties[] = {"省委", "市委", "县委", "区委", "州委",
                                          "旗委", "盟委", "党委", "工委", NULL};
    static const char *const organs[] = {"组织部",   "宣传部", "统战部",     "政法委",   "编办",
                                         "机构编制", "网信办", "改革办",     "政研室",   "党校",
                                         "老干部局", "巡察办", "社会工作部", "财经办",   "农办",
                                         "外办",     "台办",   "金融办",     "军民融合", NULL};
    zr_span rest = zr_behind(text, next);
    if (zr_ends_any(last, sets) && zr_starts_any(rest, nouns))
        return true;
    if ((zr_span_ends(last, "部") && zr_span_starts(rest, "门")) ||
        (zr_span_ends(last, "单") && zr_span_starts(rest, "位"))) /* 等部 | 门； */
        return true;
    return (zr_name_look(last) == ZR_LOOK_PLACE && zr_starts_any(rest, bodies)) ||
           (zr_ends_any(last, hosts) && zr_span_starts(rest, "办公室")) ||
           (zr_ends_any(last, parties) && zr_starts_any(rest, organs));
}

/* 有关部 | 门。 a character alone is no name. */
static bool is_last_character(zr_span text, size_t next)
{
    size_t behind = next + zr_step(text, next);
    uint32_t character = zr_char_at(text, next);
    return zr_is_ideograph(character) && character != u'无' &&
           (behind >= text.size || text.data[behind] == '\n' || zr_is_value_mark(zr_char_at(text, behind)));
}

bool zr_rest_of(zr_span text, zr_span last, size_t next)
{
    return is_half_name(last) || is_last_character(text, next) || begins_with_rest(text, last, next);
}

/* 市科技局 牵 | 头, 等按 | 职责分工负责: a run of verbs of which the value alone has no whole one. A body
 * ends as some begin: 联合会 | 同类水库. */
bool zr_rest_of_verbs(zr_span last, zr_span text, size_t next)
{
    enum { BEFORE = 24, BEHIND = 30 };
    char both[BEFORE + BEHIND];
    if (zr_ends_like_body(last, 0, last.size))
        return false;
    zr_span tail = zr_behind(last, last.size > BEFORE ? zr_utf8_start_behind(last, last.size - BEFORE) : 0);
    size_t end = next + BEHIND < text.size ? zr_utf8_start_of(text, next + BEHIND) : text.size;
    zr_span head = zr_span_cut(text, next, zr_line_end(text, next, end));
    memcpy(both, tail.data, tail.size);
    memcpy(both + tail.size, head.data, head.size);
    zr_span words = {both, tail.size + head.size};
    for (size_t at = 0; at < tail.size; at += zr_step(words, at)) {
        zr_verb run = zr_verb_may_begin(words, at) ? zr_verb_read(words, at) : (zr_verb){0};
        zr_verb own = run.size > tail.size - at ? zr_verb_read(tail, at) : run;
        if (run.size > tail.size - at && (own.size < tail.size - at || (run.core && !own.core)))
            return true;
    }
    return false;
}

bool zr_rest_is_verbs(zr_span text, size_t next)
{
    zr_verb run = zr_verb_may_begin(text, next) ? zr_verb_read(text, next) : (zr_verb){0};
    size_t behind = next + run.size;
    while (behind < text.size && (text.data[behind] == ' ' || text.data[behind] == '\r'))
        behind++;
    return (run.core || run.manner) &&
           (behind >= text.size || text.data[behind] == '\n' || zr_is_value_mark(zr_char_at(text, behind)));
}

bool zr_rest_joined(zr_span text, size_t next)
{
    enum { PEEK = 96 };
    size_t joint = zr_conjunction_at(text, next), end = next + PEEK < text.size ? next + PEEK : text.size;
    if (!joint)
        return false;
    end = zr_line_end(text, next, end);
    size_t etc = zr_find_word(zr_span_cut(text, 0, end), next, "等");
    end = etc == SIZE_MAX ? end : etc;
    return !zr_conjunction_names(text, next, end) &&
           zr_begins_with_body(zr_span_cut(text, next + joint, end));
}
