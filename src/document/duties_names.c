/* What names of bodies end with, and what they do not begin with. */
#include "document/duties_names.h"

#include "document/duties_words.h"

#include <string.h>

/* A last character, and the characters before it that make it something else (格局, 内部, 社会) or that alone
 * make it a body (银行, 海关). */
typedef struct zr_tail {
    const char *last, *not_after, *only_after;
} zr_tail;

static const zr_tail tails[] = {
    {"局", "格布结僵", NULL},
    {"厅", "餐客", NULL},
    {"委", NULL, NULL},
    {"办", "主承协通代帮举开创经网联快好易近次秒可能必难即急", NULL},
    {"部", "内外全干东西南北中上下顶底", NULL},
    {"署", "部签", NULL},
    {"院", NULL, NULL},
    {"会", "社机体聚领", NULL},
    {"处", "之好用到益害随", NULL},
    {"科", "学百本专文理", NULL},
    {"室", "教居卧", NULL},
    {"站", "网", NULL},
    {"队", NULL, NULL},
    {"所", "场厕", NULL},
    {"司", NULL, NULL},
    {"馆", NULL, NULL},
    {"庭", "家", NULL},
    {"股", "入参", NULL},
    {"联", "互关串物并", NULL},
    {"校", "院", NULL},
    {"社", NULL, NULL},
    {"行", NULL, "银支分人农工建中央商国贷邮"},
    {"团", NULL, NULL},
    {"组", "重改", NULL},
    {"关", NULL, "海机"},
    {"府", NULL, "政"},
    {"协", NULL, "科政作文体老消"},
    {"台", NULL, "视电象广检"},
    {"心", NULL, "中"},
    {"学", NULL, "大中小"},
    {"班", NULL, "专"},
    {"大", NULL, "人"},
    {"网", NULL, "电"},
    {"厂", NULL, NULL},
    {"集", NULL, NULL},
    {"处", NULL, NULL},
};

static const char *const place_tails[] = {"市", "县", "区", "州",   "盟",   "旗",  "省",
                                          "镇", "乡", "村", "街道", "园区", "街镇"};

/* Nouns for many bodies at once. */
static const char *const group_tails[] = {"部门", "单位", "处室",     "科室", "机构", "地区", "地方",
                                          "主体", "企业", "院校",     "高校", "学校", "院所", "各级",
                                          "部委", "股室", "街镇",     "区县", "县区", "市县", "市州",
                                          "方面", "组织", "协会商会", "基层"};

static const char *const group_heads[] = {"各", "有关", "相关", "其他", "其它", "全体", "所有"};
static const char *const group_marks[] = {"各", "有关", "相关"};

/* How sentences begin, not names. */
static const char *const odd_heads[] = {
    "负责", "落实", "配合", "协助", "梳理", "做好", "推进", "加强", "完善",   "按照", "根据", "对于", "如果",
    "包括", "包含", "详见", "附件", "由于", "其中", "不得", "不再", "不含",   "以下", "原则", "必须", "应当",
    "需要", "可以", "已经", "并将", "是",   "以及", "确保", "持续", "进一步", "注：", "含有", "除了", "谁"};

static const char *const odd_marks[] = {"。", "！", "？", "：", "《", "；", "……", "http"};

static bool any_ends(const char *const *words, size_t count, zr_span text, size_t start, size_t end)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_has_before(text, start, end, words[i]))
            return true;
    }
    return false;
}

static bool any_starts(const char *const *words, size_t count, zr_span text)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_has(text, 0, words[i]))
            return true;
    }
    return false;
}

static bool any_inside(const char *const *words, size_t count, zr_span text)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_find(text, zr_span_of(words[i]), 0) != SIZE_MAX)
            return true;
    }
    return false;
}

int zr_bracket_at(zr_span text, size_t at, size_t *length)
{
    static const struct {
        const char *mark;
        int depth;
    } marks[] = {{"（", 1},  {"）", -1}, {"〔", 1},  {"〕", -1}, {"［", 1},  {"］", -1}, {"【", 1},
                 {"】", -1}, {"〈", 1},  {"〉", -1}, {"｛", 1},  {"｝", -1}, {"﹝", 1},  {"﹞", -1}};
    unsigned char byte = (unsigned char)text.data[at];
    *length = 1;
    if (byte == '(' || byte == '[' || byte == '<' || byte == '{')
        return 1;
    if (byte == ')' || byte == ']' || byte == '>' || byte == '}')
        return -1;
    if (byte != 0xEF && byte != 0xE3)
        return 0;
    *length = 3;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_has(text, at, marks[i].mark))
            return marks[i].depth;
    }
    return 0;
}

size_t zr_last_bracket(zr_span text, size_t start, size_t end)
{
    int depth = 0;
    size_t at = end, length;
    while (at > start) {
        size_t before = zr_step_back(text, at);
        int turn = before >= start ? zr_bracket_at(text, before, &length) : 0;
        if (at == end && turn != -1)
            return end;
        depth -= turn;
        at = before;
        if (turn == 1 && depth == 0)
            return at;
    }
    return end;
}

static size_t without_brackets(zr_span text, size_t start, size_t end)
{
    for (;;) {
        size_t open = zr_last_bracket(text, start, end);
        if (open == end || open == start)
            return end;
        end = open;
    }
}

/* Does `list`, a string of characters, hold the character text[at, end)? */
static bool holds(const char *list, zr_span text, size_t at, size_t end)
{
    return list && zr_span_find(zr_span_of(list), zr_span_cut(text, at, end), 0) != SIZE_MAX;
}

static bool ends_with_tail(zr_span text, size_t start, size_t end)
{
    size_t last = end > start ? zr_step_back(text, end) : end;
    if (end - last != 3 || last < start + 2)
        return false;
    size_t before = zr_step_back(text, last);
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (memcmp(text.data + last, tails[i].last, 3) != 0)
            continue;
        return !holds(tails[i].not_after, text, before, last) &&
               (!tails[i].only_after || holds(tails[i].only_after, text, before, last));
    }
    return false;
}

bool zr_ends_like_body(zr_span text, size_t start, size_t end)
{
    end = without_brackets(text, start, end);
    zr_span name = zr_span_cut(text, start, end);
    return ends_with_tail(text, start, end) ||
           any_ends(group_tails, sizeof group_tails / sizeof *group_tails, text, start, end) ||
           (any_inside(group_marks, sizeof group_marks / sizeof *group_marks, name) &&
            any_ends(place_tails, sizeof place_tails / sizeof *place_tails, text, start, end));
}

static bool is_odd(zr_span name)
{
    return name.size == 0 || name.size > 240 ||
           any_inside(odd_marks, sizeof odd_marks / sizeof *odd_marks, name) ||
           any_starts(odd_heads, sizeof odd_heads / sizeof *odd_heads, name);
}

zr_look zr_name_look(zr_span name)
{
    if (is_odd(name))
        return ZR_LOOK_ODD;
    size_t end = without_brackets(name, 0, name.size);
    bool group = any_ends(group_tails, sizeof group_tails / sizeof *group_tails, name, 0, end);
    bool clause = zr_span_find(zr_span_cut(name, 0, end), zr_span_of("的"), 0) != SIZE_MAX;
    if (clause)
        return group ? ZR_LOOK_GROUP : ZR_LOOK_ODD;
    if (group || any_starts(group_heads, sizeof group_heads / sizeof *group_heads, name) ||
        any_inside(group_marks, sizeof group_marks / sizeof *group_marks, zr_span_cut(name, 0, end)))
        return ZR_LOOK_GROUP;
    if (ends_with_tail(name, 0, end))
        return end > 90 ? ZR_LOOK_WEAK : ZR_LOOK_UNIT;
    if (any_ends(place_tails, sizeof place_tails / sizeof *place_tails, name, 0, end))
        return ZR_LOOK_PLACE;
    return end > 60 ? ZR_LOOK_ODD : ZR_LOOK_WEAK;
}

static const struct {
    const char *word;
    int rank;
} levels[] = {{"自治区", 1}, {"直辖市", 1}, {"计划单列市", 1}, {"省", 1},     {"地市", 2},   {"市州", 2},
              {"州市", 2},   {"市县", 2},   {"市区", 2},       {"县市区", 3}, {"市", 2},     {"州", 2},
              {"盟", 2},     {"区县", 3},   {"县区", 3},       {"县市", 3},   {"自治县", 3}, {"县", 3},
              {"区", 3},     {"旗", 3},     {"乡镇", 4},       {"镇街", 4},   {"街镇", 4},   {"镇", 4},
              {"乡", 4},     {"街道", 4},   {"社区", 5},       {"村", 5}};

size_t zr_level_read_at(zr_span text, size_t at, int *rank)
{
    size_t longest = 0;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        if (strlen(levels[i].word) > longest && zr_has(text, at, levels[i].word)) {
            longest = strlen(levels[i].word);
            *rank = levels[i].rank;
        }
    }
    return longest;
}

int zr_bare_level(zr_span name)
{
    static const char *const before[] = {"各", "有关", "相关", "全市", "全省", "全区", "全县", "全州"};
    size_t at = 0;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        if (zr_has(name, at, before[i])) {
            at += strlen(before[i]);
            i = SIZE_MAX; /* from the first again: 全市各县 */
        }
    }
    int rank = 0;
    size_t length = zr_level_read_at(name, at, &rank);
    at += length;
    if (!length)
        return 0;
    for (size_t more = 1; more && at < name.size; at += more) {
        int lower;
        more = zr_level_read_at(name, at, &lower); /* 各市（州）县, 各县（市）区 */
        if (!more && zr_last_bracket(name, at, name.size) == at)
            more = name.size - at;
        if (!more) {
            size_t mark;
            if (zr_bracket_at(name, at, &mark) != 1)
                return 0;
            while (at + more < name.size && zr_bracket_at(name, at + more, &mark) != -1)
                more += zr_step(name, at + more);
            more += at + more < name.size ? mark : 0;
        }
    }
    return rank;
}

/* Length of one word for any body, or for how many of them. */
static size_t any_body_word(zr_span text, size_t at)
{
    static const char *const words[] = {"有关", "相关", "多个", "各",   "其他", "部门", "单位",
                                        "企业", "机构", "处室", "科室", "厅局", "主管", "行业",
                                        "和",   "及",   "、",   "与",   "个",   "家",   "（",
                                        "）",   "(",    ")",    "成员", "责任", "职能"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_has(text, at, words[i]))
            return strlen(words[i]);
    }
    return text.data[at] >= '0' && text.data[at] <= '9' ? 1 : 0;
}

bool zr_is_any_body(zr_span text)
{
    for (size_t at = 0, length; at < text.size; at += length) {
        length = any_body_word(text, at);
        if (!length)
            return false;
    }
    return text.size > 0;
}
