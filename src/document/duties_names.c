/* What names of bodies end with, and what they do not begin with. */
#include "document/duties_names.h"

#include "document/duties_words.h"

#include <string.h>

static bool is_one_of(uint32_t character, const uint_least16_t *list)
{
    for (; *list; list++) {
        if (*list == character)
            return true;
    }
    return false;
}

/* What a name ends with, by its last character and the one before it. */
typedef struct zr_ending {
    uint_least16_t last;
    const uint_least16_t *spoilers; /* it ends a body's name but behind these: 格局, 内部, 社会 */
    const uint_least16_t *makers;   /* it does so only behind these: 银行, 海关 */
    const uint_least16_t *groups;   /* with these it is a noun for many bodies: 部门, 单位, 处室 */
} zr_ending;

static const zr_ending endings[] = {{u'委', u"", NULL, u"部"},
                                    {u'院', u"", NULL, NULL},
                                    {u'队', u"", NULL, NULL},
                                    {u'司', u"", NULL, NULL},
                                    {u'馆', u"", NULL, NULL},
                                    {u'社', u"", NULL, NULL},
                                    {u'团', u"", NULL, NULL},
                                    {u'厂', u"", NULL, NULL},
                                    {u'局', u"格布结僵", NULL, NULL},
                                    {u'厅', u"餐客", NULL, NULL},
                                    {u'办', u"主承协通代帮举开经网联快好易近次秒可能必难即", NULL, NULL},
                                    {u'部', u"内外全干东西南北中上下顶底", NULL, NULL},
                                    {u'署', u"部签", NULL, NULL},
                                    {u'会', u"社机体聚领", NULL, NULL},
                                    {u'处', u"之好用到益害随", NULL, NULL},
                                    {u'科', u"学百本专文理", NULL, NULL},
                                    {u'室', u"教居卧", NULL, u"处科股"},
                                    {u'站', u"网", NULL, NULL},
                                    {u'所', u"场厕", NULL, u"院"},
                                    {u'庭', u"家", NULL, NULL},
                                    {u'股', u"入参", NULL, NULL},
                                    {u'联', u"互关串物并", NULL, NULL},
                                    {u'校', u"院", NULL, u"院高学"},
                                    {u'组', u"重改", NULL, NULL},
                                    {u'段', NULL, u"务工电", NULL},
                                    {u'行', NULL, u"银支分人农工建中央商国贷邮", NULL},
                                    {u'关', NULL, u"海机", NULL},
                                    {u'府', NULL, u"政", NULL},
                                    {u'协', NULL, u"科政作文体老消", NULL},
                                    {u'台', NULL, u"视电象广检", NULL},
                                    {u'心', NULL, u"中", NULL},
                                    {u'学', NULL, u"大中小", NULL},
                                    {u'班', NULL, u"专", NULL},
                                    {u'大', NULL, u"人", NULL},
                                    {u'网', NULL, u"电", NULL},
                                    {u'央', NULL, u"中", NULL}, /* 共青团中央 */
                                    {u'门', NULL, NULL, u"部"},
                                    {u'位', NULL, NULL, u"单"},
                                    {u'构', NULL, NULL, u"机"},
                                    {u'区', NULL, NULL, u"地县"},
                                    {u'方', NULL, NULL, u"地"},
                                    {u'体', NULL, NULL, u"主"},
                                    {u'业', NULL, NULL, u"企"},
                                    {u'级', NULL, NULL, u"各"},
                                    {u'镇', NULL, NULL, u"街"},
                                    {u'街', NULL, NULL, u"镇"},
                                    {u'县', NULL, NULL, u"区市"},
                                    {u'州', NULL, NULL, u"区市"},
                                    {u'面', NULL, NULL, u"方"},
                                    {u'织', NULL, NULL, u"组"},
                                    {u'层', NULL, NULL, u"基"}};

/* By character: the place of its ending in the table above, counted from 1, or 0. Filled before main. */
static unsigned char ending_of[0x10000];

__attribute__((constructor)) static void fill_endings(void)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        ending_of[endings[i].last] = (unsigned char)(i + 1);
}

/* Are these the last two characters of a body's name? */
static bool is_tail(uint32_t last, uint32_t before)
{
    const zr_ending *ending = ending_of[last] ? &endings[ending_of[last] - 1] : NULL;
    if (!ending)
        return false;
    return ending->spoilers ? !is_one_of(before, ending->spoilers)
                            : ending->makers && is_one_of(before, ending->makers);
}

/* Nouns for many bodies at once: 部门, 单位, 处室 … */
static bool is_group_tail(uint32_t last, uint32_t before)
{
    const uint_least16_t *groups = ending_of[last] ? endings[ending_of[last] - 1].groups : NULL;
    return groups && is_one_of(before, groups);
}

static bool is_place_tail(uint32_t last, uint32_t before)
{
    switch (last) {
    case u'市':
    case u'县':
    case u'区':
    case u'州':
    case u'盟':
    case u'旗':
    case u'省':
    case u'镇':
    case u'乡':
        return true;
    case u'村':
        return before != u'农'; /* 市农业农村和水利局 */
    case u'道':
        return before == u'街';
    default:
        return false;
    }
}

/* How sentences begin, not names; 1: groups that are set up may begin so too (推进“一带一路”建设领导小组). */
static const zr_word odd_heads[] = {
    {"http", 0}, {"不再", 0}, {"不含", 0}, {"不得", 0},   {"以下", 0}, {"以及", 0}, {"做好", 0}, {"其中", 0},
    {"加强", 1}, {"包含", 0}, {"包括", 0}, {"协助", 0},   {"原则", 0}, {"可以", 0}, {"含有", 0}, {"如果", 0},
    {"完善", 1}, {"对于", 0}, {"已经", 0}, {"并将", 0},   {"应当", 0}, {"必须", 0}, {"持续", 0}, {"按照", 0},
    {"推进", 1}, {"是", 0},   {"根据", 0}, {"梳理", 0},   {"注：", 0}, {"由于", 0}, {"确保", 0}, {"落实", 1},
    {"详见", 0}, {"谁", 0},   {"负责", 0}, {"进一步", 0}, {"配合", 0}, {"附件", 0}, {"除了", 0}, {"需要", 0},
};

static zr_words_index odd_index;
static const zr_words_table odd_words = {odd_heads, sizeof odd_heads / sizeof *odd_heads, &odd_index};

size_t zr_last_bracket_any(zr_span text, size_t start, size_t end)
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

/* The last two characters of text[start, end); `before` is 0 where there is but one, and at 中央 alone, that
 * is half a name: 中央和国家机关工委. */
typedef struct zr_tail {
    uint32_t last, before;
} zr_tail;

static zr_tail tail_of(zr_span text, size_t start, size_t end)
{
    if (end <= start)
        return (zr_tail){0, 0};
    if (end - start == strlen("中央") && zr_has(text, start, "中央"))
        return (zr_tail){u'央', 0};
    if (end - start >= 6 && zr_is_pair_before(text, end)) /* as most */
        return (zr_tail){zr_char_at(text, end - 3), zr_char_at(text, end - 6)};
    size_t last = zr_step_back(text, end);
    size_t before = last > start ? zr_step_back(text, last) : last;
    return (zr_tail){zr_char_at(text, last), last > start && before >= start ? zr_char_at(text, before) : 0};
}

/* What is inside a name. */
typedef struct zr_inside {
    bool odd;   /* marks that stand in no name */
    bool of;    /* 的 */
    bool group; /* 各 有关 相关 */
} zr_inside;

static zr_inside look_inside(zr_span name, size_t end)
{
    zr_inside inside = {false, false, false};
    zr_span part = zr_span_cut(name, 0, end);
    for (size_t at = 0; (at = zr_letter_find(part, at, ZR_L_INSIDE)) < end; at += zr_step(part, at)) {
        switch (zr_char_at(part, at)) {
        case u'的':
            inside.of = true;
            break;
        case u'各':
            inside.group = true;
            break;
        case u'有':
        case u'相':
            inside.group |= zr_char_at(name, at + 3) == u'关';
            break;
        default:
            inside.odd = true;
            break;
        }
    }
    return inside;
}

/* Could two characters that are neither brackets nor 中央 end a body's name? */
static bool is_body_tail(zr_tail tail)
{
    return ending_of[tail.last] &&
           ((tail.before && is_tail(tail.last, tail.before)) || is_group_tail(tail.last, tail.before));
}

bool zr_ends_like_body(zr_span text, size_t start, size_t end)
{
    if (end >= start + 6 && end <= text.size && zr_is_pair_before(text, end)) { /* as most */
        zr_tail tail = {zr_char_at(text, end - 3), zr_char_at(text, end - 6)};
        bool plain = tail.last != u'央' && !(zr_letters[tail.last] & ZR_L_CLOSES);
        if (plain && !is_place_tail(tail.last, tail.before))
            return is_body_tail(tail);
    }
    end = without_brackets(text, start, end);
    zr_tail tail = tail_of(text, start, end);
    if (tail.before && is_tail(tail.last, tail.before))
        return true;
    if (is_group_tail(tail.last, tail.before))
        return true;
    return is_place_tail(tail.last, tail.before) &&
           look_inside(zr_span_cut(text, start, end), end - start).group;
}

/* 推进“一带一路”建设工作领导小组办公室: a group that is named for what it does. */
static bool is_set_up(zr_span name)
{
    static const char *const ends[] = {"领导小组", "领导小组办公室", "协调小组",     "工作小组",
                                       "专班",     "指挥部",         "指挥部办公室", "联席会议",
                                       "委员会",   "联席会议办公室"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (zr_span_ends(name, ends[i]) && name.size > strlen(ends[i]) + 12)
            return true;
    }
    return false;
}

static bool begins_oddly(zr_span name)
{
    const zr_word *word = zr_letter_at(name, 0) & ZR_L_ODD_HEAD ? zr_word_read(odd_words, name, 0) : NULL;
    return word && !(word->kind == 1 && is_set_up(name));
}

static bool begins_group(zr_span name)
{
    switch (zr_char_at(name, 0)) {
    case u'其':
        return zr_has(name, 3, "他") || zr_has(name, 3, "它");
    case u'全':
        return zr_has(name, 3, "体");
    case u'所':
        return zr_has(name, 3, "有");
    default:
        return false;
    }
}

zr_look zr_name_look(zr_span name)
{
    return zr_name_look_of(name, UINT32_MAX);
}

zr_look zr_name_look_of(zr_span name, uint32_t letters)
{
    if (name.size == 0 || name.size > 240 || begins_oddly(name))
        return ZR_LOOK_ODD;
    size_t end = letters & ZR_L_CLOSES ? without_brackets(name, 0, name.size) : name.size;
    zr_inside inside = letters & ZR_L_INSIDE ? look_inside(name, name.size) : (zr_inside){0};
    if (inside.odd)
        return ZR_LOOK_ODD;
    zr_tail tail = tail_of(name, 0, end);
    bool group = is_group_tail(tail.last, tail.before);
    if (end < name.size)
        inside = look_inside(name, end);
    if (inside.of)
        return group ? ZR_LOOK_GROUP : ZR_LOOK_ODD;
    if (group || inside.group || begins_group(name))
        return ZR_LOOK_GROUP;
    if (tail.before && is_tail(tail.last, tail.before))
        return end > 90 ? ZR_LOOK_WEAK : ZR_LOOK_UNIT;
    if (is_place_tail(tail.last, tail.before))
        return ZR_LOOK_PLACE;
    return end > 42 ? ZR_LOOK_ODD : ZR_LOOK_WEAK;
}

/* The second characters of the places below. */
static bool may_begin_place(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at), second = zr_char_at(text, at + 3);
    if (first == u'会')
        return second == u'同';
    return first == u'和' && is_one_of(second, u"田平政顺静硕龙布林县");
}

bool zr_place_begins(zr_span text, size_t at)
{
    static const char *const places[] = {"和田",     "和平区",   "和平县",     "和平街",         "和平乡",
                                         "和平镇",   "和政",     "和顺县",     "和顺镇",         "和静",
                                         "和硕",     "和龙",     "和布克",     "和林格",         "会同镇",
                                         "和县政府", "和县人民", "会同县政府", "会同县人民政府", "会同县委"};
    if (!may_begin_place(text, at))
        return false; /* as most */
    if (zr_has(text, at, "会同县") && zr_char_at(text, at + strlen("会同县")) < 0x4E00)
        return true; /* the place alone; 会同县科技局 is 会同 and a body of the county in a list */
    return zr_longest_at(places, sizeof places / sizeof *places, text, at) > 0;
}

bool zr_names_sorted(void)
{
    return zr_words_sorted(odd_words) && zr_letters_begin(ZR_L_ODD_HEAD, odd_words);
}
