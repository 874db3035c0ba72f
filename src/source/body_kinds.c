/* Nouns for kinds of bodies, and for those who head them. */
#include "source/body_kinds.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

const char *const zr_body_kinds[] = {
    "单位", "部门", "主体", "机构", "处室", "科室", "股室", "部室", "庭室", "站所", "队所", "所队", "科所",
    "院所", "院系", "系部", "部系", "班组", "车间", "工段", "班级", "教研组", "年级组", "连队", "分校",
    "分中心", "工区", "学院", "分院", "书院", "学校", "学部", "校区", "院区", "支部", "总支", "党支部",
    "党总支", "党委", "党组", "党组织", "党小组", "团支部", "团组织", "团委", "工会", "公司", "子公司",
    "分公司", "集团", "企业", "项目部", "事业部", "警种", "大队", "中队", "支队", "总队", "派出所", "法庭",
    "分局", "支局", "分行", "支行", "司局", "厅局", "医院", "病区", "小组", "工作组", "教研室", "团场",
    "林场",
    /* of the army and of 兵团; next to the ground; places that answer */
    "哨所", "营区", "营部", "连部", "团部", "军分区", "网格", "村社", "镇街", "街镇", "镇办", "站点", "窗口",
    "委办局", "委办", "局办", "县市区", "旗县", "盟市", "市州", "州市", "地市",
    /* organs, courts, schools, firms, unions */
    "机关", "指挥部", "专责组", "专项组", "课题组", "实验室", "法院", "检察院", "监区", "监狱", "看守所",
    "税务所", "司法所", "卫生院", "养护站", "消防站", "消防队", "海关", "院部", "高校", "中学", "小学",
    "幼儿园", "银行", "国企", "央企", "平台公司", "农场", "牧场", "站段", "车站", "路局", "机场", "协会",
    "商会", "学会", "联合会", "合作社", NULL};

static zr_word_list kinds_list = {.words = zr_body_kinds};

/* Alone they begin too many other words. */
static const char singles[] = "股室部处科庭队院系校所站组厂矿";

/* Who head bodies, by the body's noun: 院长, 县长. */
static const char heads[] = "片股室部处科庭队院校所站厂矿局厅行馆台社场段区县市镇乡村";

/* A character of three bytes, by its bytes. */
static bool is_one_of(const char *characters, zr_span text, size_t at)
{
    if (at > text.size || text.size - at < 3)
        return false;
    for (; *characters; characters += 3) {
        if (memcmp(characters, text.data + at, 3) == 0)
            return true;
    }
    return false;
}

/* Does a word go on at `at`? */
static bool goes_on(zr_span text, size_t at)
{
    uint32_t c;
    return at < text.size && zr_utf8_read(zr_behind(text, at), &c) && zr_is_ideograph(c);
}

/* Does an ideograph stand at `at`, as every word of ours begins with? Mostly a colon or a mark does. */
static bool may_begin(zr_span text, size_t at)
{
    return at < text.size && (unsigned char)text.data[at] >= 0xE4 && (unsigned char)text.data[at] <= 0xE9;
}

size_t zr_body_person_at(zr_span text, size_t at)
{
    static const char *const words[] = {"班子成员", "党组成员", "党委成员", "党委委员", "校领导",
                                        "院领导",   "所领导",   "站领导",   "处领导",   "科领导",
                                        "部领导",   "行领导",   "班子领导", "总经理",   "经理",
                                        "总监",     "政委",     "主任",     NULL};
    static zr_word_list words_list = {.words = words};
    if (!may_begin(text, at))
        return 0;
    zr_span rest = zr_behind(text, at);
    size_t word = zr_list_starts(&words_list, rest);
    if (word)
        return word;
    size_t deputy = zr_span_starts(rest, "副") ? strlen("副") : 0;
    bool head = zr_span_starts(zr_behind(rest, deputy + 3), "长") && is_one_of(heads, rest, deputy);
    size_t size = deputy + strlen("院长");
    return head && !goes_on(rest, size) ? size : 0;
}

/* Bytes of a noun at the end of the words, of a single character too. */
static size_t noun_before(zr_span words)
{
    size_t kind = zr_list_ends(&kinds_list, words);
    return kind ? kind : words.size >= 3 && is_one_of(singles, words, words.size - 3) ? 3 : 0;
}

/* 股|（室）, 处|（科）室: where a bracket opens that holds nothing but a noun and ends the words, or all of
 * them but a last character; else SIZE_MAX. */
static size_t bracket_before(zr_span words)
{
    static const char *const opens[] = {"（", "(", NULL}, *const closes[] = {"）", ")", NULL};
    size_t close = zr_ends_any(words, closes);
    if (!close && words.size >= 3 && is_one_of(singles, words, words.size - 3)) {
        words = zr_without_last(words, 3);
        close = zr_ends_any(words, closes);
    }
    zr_span inside = zr_without_last(words, close);
    size_t noun = close ? noun_before(inside) : 0;
    inside = zr_without_last(inside, noun);
    size_t open = noun ? zr_ends_any(inside, opens) : 0;
    return open ? inside.size - open : SIZE_MAX;
}

bool zr_ends_as_body_kind(zr_span words)
{
    size_t bracket = bracket_before(words);
    return bracket == SIZE_MAX ? zr_list_ends(&kinds_list, words) > 0
                               : noun_before(zr_span_cut(words, 0, bracket)) > 0;
}

size_t zr_body_kind_at(zr_span text, size_t at)
{
    if (!may_begin(text, at))
        return 0;
    zr_span rest = zr_behind(text, at);
    if (zr_span_starts(rest, "单位") || zr_span_starts(rest, "部门"))
        return strlen("单位"); /* as most; no longer kind begins so */
    size_t kind = zr_list_longest(&kinds_list, rest);
    if (kind)
        return kind;
    return is_one_of(singles, rest, 0) && !goes_on(rest, 3) ? 3 : 0;
}

bool zr_ends_as_body_person(zr_span words)
{
    enum { LONGEST = 12 }; /* bytes */
    for (size_t size = 6; size <= LONGEST && size <= words.size; size += 3) {
        if (zr_body_person_at(words, words.size - size) == size)
            return true;
    }
    return false;
}
