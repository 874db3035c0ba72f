/* Sentences that ask everybody for something.
 *
 *     clause = [ 由 | 请 ] ( 各 | 有关 | 相关 | the noun of a role ) … noun of a body [ 之间 | 都 ] word that
 * asks
 */
#include "document/duties_everybody.h"

#include "base/seek.h"
#include "base/words.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_told.h"

#include <string.h>

enum { LONGEST = 150 }; /* bytes of the names */

static zr_seeker asking; /* the first characters of words that ask */

__attribute__((constructor)) static void make_asking(void)
{
    zr_seeker_make(&asking, "要应须必需均都负定于每");
}

/* 要, 应当; 负责, 定期, 于每月: what they have to do comes behind. 要求 and 负责人 ask for nothing. */
static bool asks_at(zr_span text, size_t at)
{
    static const char *const words[] = {"负责", "定期", "于每", "每月", "每季度", "每半年", "每年", NULL};
    static zr_word_list words_list = {.words = words};
    static const char *const others[] = {"要求", "负责人", "负责同志", "负责解释",
                                         "要素", "要点",   "应急",     "应用"};
    return (zr_told_modal(text, at) || zr_list_starts(&words_list, zr_behind(text, at))) &&
           !zr_longest_at(others, sizeof others / sizeof *others, text, at);
}

/* 甲新区、|各县（区）: one that is named stands before the set. */
static zr_span behind_named(zr_span names)
{
    static const char *const places[] = {"新区", "高新区", "开发区", "园区", "管委会",
                                         "政府", "单位",   "部门",   "）",   NULL};
    static const char *const joints[] = {"、各", "和各", "及各", "与各", NULL};
    for (size_t at = 0; at < names.size; at += zr_step(names, at)) {
        size_t joint = zr_starts_any(zr_behind(names, at), joints);
        if (joint && zr_ends_any(zr_span_cut(names, 0, at), places))
            return zr_behind(names, at + joint - strlen("各"));
    }
    return names;
}

/* 各县（市、区）, 各有关部门, 各牵头单位之间: a set of bodies, and nothing that they have. */
static bool is_set(zr_span names)
{
    static const char *const heads[] = {"各",       "有关",     "相关",     "机关各",
                                        "局机关各", "厅机关各", "委机关各", NULL};
    static const char *const between[] = {"之间", "都", "均", "也", NULL};
    static const char *const nouns[] = {"单位",   "部门", "地区", "各地", "政府", "管委会", "党委", "党组",
                                        "县区",   "县市", "区县", "区",   "县",   "市",     "旗",   "乡镇",
                                        "镇街",   "街镇", "街道", "镇",   "乡",   "园区",   "村",   "社区",
                                        "办事处", "机构", "处室", "科室", "成员", "系统",   "专班", "小组",
                                        "单元",   "企业", "学校", "方面", "）",   NULL};
    static const char *const roles[] = {"牵头单位", "责任单位", "成员单位", NULL};
    static const char *const verbs[] = {"的", "对", NULL};
    names = behind_named(zr_without_any(names, between));
    size_t role = zr_role_noun_size(names);
    bool set = zr_starts_any(names, heads) || (role && role == names.size) || zr_ends_any(names, roles);
    return set && zr_ends_any(names, nouns) && !zr_holds_any(names, verbs);
}

/* 立足, 认真: behind 请各处室 what they are asked for begins without a modal. */
static bool begins_deed(zr_span text, size_t at)
{
    static const char *const words[] = {"立足", "结合", "按照", "根据", "认真", "抓紧", "高度", "切实",
                                        "严格", "对照", "积极", "加强", "及时", "尽快", "于",   NULL};
    static zr_word_list words_list = {.words = words};
    return zr_list_starts(&words_list, zr_behind(text, at)) > 0;
}

/* 请各处室立足职责, 请各县认真落实 */
static bool begs_set(zr_span text, size_t start, size_t most)
{
    for (size_t at = start + 6; at < most; at += zr_step(text, at)) {
        if (begins_deed(text, at) && is_set(zr_span_cut(text, start, at)))
            return true;
    }
    return false;
}

static bool asks_set(zr_span text, size_t start, size_t stop)
{
    size_t most = stop - start < LONGEST ? stop : start + LONGEST;
    if (zr_has(text, start, "请")) {
        start += strlen("请");
        if (begs_set(text, start, most))
            return true;
    }
    start += zr_has(text, start, "由") ? strlen("由") : 0;
    for (size_t at = start + 4; (at = zr_seek(&asking, text, at, most)) < most; at++) {
        if (asks_at(text, at) && is_set(zr_span_cut(text, start, at)))
            return true;
    }
    return false;
}

bool zr_everybody_asked(zr_span text, size_t from, size_t stop, size_t *start)
{
    text = zr_span_cut(text, 0, stop);
    for (size_t end; from < stop; from = end < stop ? end + zr_step(text, end) : stop) {
        end = zr_clause_end(text, from);
        *start = from;
        if (asks_set(text, from, end))
            return true;
    }
    return false;
}
