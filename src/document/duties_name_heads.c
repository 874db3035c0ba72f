/* What no name of a body begins with, and a territory that is none. */
#include "document/duties_names.h"

#include "base/words.h"
#include "document/duties_words.h"

#include <string.h>

/* How sentences begin, not names; 1: groups that are set up may begin so too (推进“一带一路”建设领导小组);
 * 2: names do. */
static const zr_word odd_heads[] = {
    {"http", 0},   {"不再", 0},   {"不含", 0},   {"不得", 0},   {"争取", 0},   {"今年", 0},     {"以下", 0},
    {"以及", 0},   {"依托", 0},   {"依据", 0},   {"做好", 0},   {"其中", 0},   {"具体", 0},     {"力争", 0},
    {"加强", 1},   {"包含", 0},   {"包括", 0},   {"协助", 0},   {"原则", 0},   {"及时", 0},     {"另行", 0},
    {"可以", 0},   {"含有", 0},   {"围绕", 0},   {"如有", 0},   {"如果", 0},   {"如遇", 0},     {"完善", 1},
    {"定期", 0},   {"对于", 0},   {"已经", 0},   {"并将", 0},   {"应当", 0},   {"必须", 0},     {"成熟一", 0},
    {"持续", 0},   {"指", 0},     {"指导", 2},   {"指挥", 2},   {"按上", 0},   {"按区", 0},     {"按县", 0},
    {"按国", 0},   {"按季度", 0}, {"按州", 0},   {"按市", 0},   {"按年度", 0}, {"按既定", 0},   {"按月", 0},
    {"按有关", 0}, {"按照", 0},   {"按相关", 0}, {"按省", 0},   {"按程序", 0}, {"按统一", 0},   {"按要求", 0},
    {"按规定", 0}, {"按计划", 0}, {"按进度", 0}, {"按需", 0},   {"推进", 1},   {"明年", 0},     {"是", 0},
    {"根据", 0},   {"梳理", 0},   {"注：", 0},   {"派出", 0},   {"派出所", 2}, {"派出机构", 2}, {"由于", 0},
    {"确保", 0},   {"结合", 0},   {"落实", 1},   {"视实际", 0}, {"视工作", 0}, {"视情", 0},     {"视进", 0},
    {"视需", 0},   {"详见", 0},   {"谁", 0},     {"负责", 0},   {"进一步", 0}, {"遇有", 0},     {"配合", 0},
    {"针对", 0},   {"附件", 0},   {"除了", 0},   {"需要", 0},
};

static zr_words_index odd_index;
static const zr_words_table odd_words = {odd_heads, sizeof odd_heads / sizeof *odd_heads, &odd_index};

bool zr_is_set_up(zr_span name)
{
    static const char *const ends[] = {"领导小组", "协调小组", "工作小组", "专班",
                                       "指挥部",   "联席会议", "委员会",   NULL};
    static const char *const parts[] = {"办公室",   "成员单位",   "成员部门", "成员",   "专题组",
                                        "专项小组", "专项工作组", "专项组",   "工作组", NULL};
    static const char *const sets[] = {"各相关", "各有关", "各", "有关", "相关", NULL};
    size_t part = zr_ends_any(name, parts);
    zr_span group = zr_span_cut(name, 0, name.size - part);
    group.size -= part ? zr_ends_any(group, sets) : 0;
    size_t end = zr_ends_any(group, ends);
    return end && group.size > end + 12;
}

/* 除市科技局外: who is left out. */
static bool is_exception(zr_span name)
{
    return zr_char_at(name, 0) == u'除' && zr_span_ends(name, "外");
}

/* 全县: a territory, and no body of it. */
static bool is_territory(zr_span name)
{
    static const char *const all[] = {"全国", "全省", "全市", "全州", "全县", "全区",
                                      "全旗", "全镇", "全乡", "全域", NULL};
    return zr_char_at(name, 0) == u'全' && zr_equals_any(name, all);
}

bool zr_name_begins_oddly(zr_span name)
{
    if (is_exception(name) || is_territory(name))
        return true;
    const zr_word *word = zr_letter_at(name, 0) & ZR_L_ODD_HEAD ? zr_word_read(odd_words, name, 0) : NULL;
    return word && word->kind < 2 && !(word->kind == 1 && zr_is_set_up(name));
}

bool zr_names_sorted(void)
{
    return zr_words_sorted(odd_words) && zr_letters_begin(ZR_L_ODD_HEAD, odd_words);
}
