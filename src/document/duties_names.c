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

/* What makes the last character of a body's name something else where it stands before it: 格局, 内部, 社会.
 * Empty: nothing does. NULL: it ends no name by itself. */
static const uint_least16_t *spoilers_of(uint32_t last)
{
    switch (last) {
    case u'委':
    case u'院':
    case u'队':
    case u'司':
    case u'馆':
    case u'社':
    case u'团':
    case u'厂':
        return u"";
    case u'局':
        return u"格布结僵";
    case u'厅':
        return u"餐客";
    case u'办':
        return u"主承协通代帮举开经网联快好易近次秒可能必难即";
    case u'部':
        return u"内外全干东西南北中上下顶底";
    case u'署':
        return u"部签";
    case u'会':
        return u"社机体聚领";
    case u'处':
        return u"之好用到益害随";
    case u'科':
        return u"学百本专文理";
    case u'室':
        return u"教居卧";
    case u'站':
        return u"网";
    case u'所':
        return u"场厕";
    case u'庭':
        return u"家";
    case u'股':
        return u"入参";
    case u'联':
        return u"互关串物并";
    case u'校':
        return u"院";
    case u'组':
        return u"重改";
    default:
        return NULL;
    }
}

/* What alone makes a character the last of a body's name: 银行, 海关. NULL: nothing does. */
static const uint_least16_t *makers_of(uint32_t last)
{
    switch (last) {
    case u'段':
        return u"务工电";
    case u'行':
        return u"银支分人农工建中央商国贷邮";
    case u'关':
        return u"海机";
    case u'府':
        return u"政";
    case u'协':
        return u"科政作文体老消";
    case u'台':
        return u"视电象广检";
    case u'心':
        return u"中";
    case u'学':
        return u"大中小";
    case u'班':
        return u"专";
    case u'大':
        return u"人";
    case u'网':
        return u"电";
    case u'央': /* 共青团中央 */
        return u"中";
    default:
        return NULL;
    }
}

/* Are these the last two characters of a body's name? */
static bool is_tail(uint32_t last, uint32_t before)
{
    const uint_least16_t *spoilers = spoilers_of(last), *makers = makers_of(last);
    return spoilers ? !is_one_of(before, spoilers) : makers && is_one_of(before, makers);
}

/* Nouns for many bodies at once: 部门, 单位, 处室 … */
static bool is_group_tail(uint32_t last, uint32_t before)
{
    switch (last) {
    case u'门':
    case u'委':
        return before == u'部';
    case u'位':
        return before == u'单';
    case u'室':
        return is_one_of(before, u"处科股");
    case u'构':
        return before == u'机';
    case u'区':
        return is_one_of(before, u"地县");
    case u'方':
        return before == u'地';
    case u'体':
        return before == u'主';
    case u'业':
        return before == u'企';
    case u'校':
        return is_one_of(before, u"院高学");
    case u'所':
        return before == u'院';
    case u'级':
        return before == u'各';
    case u'镇':
        return before == u'街';
    case u'街':
        return before == u'镇';
    case u'县':
    case u'州':
        return is_one_of(before, u"区市");
    case u'面':
        return before == u'方';
    case u'织':
        return before == u'组';
    case u'层':
        return before == u'基';
    default:
        return false;
    }
}

static bool is_place_tail(uint32_t last, uint32_t before)
{
    if (last == u'村')
        return before != u'农'; /* 市农业农村和水利局 */
    return is_one_of(last, u"市县区州盟旗省镇乡") || (last == u'道' && before == u'街');
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

bool zr_ends_like_body(zr_span text, size_t start, size_t end)
{
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

bool zr_place_begins(zr_span text, size_t at)
{
    static const char *const places[] = {"和田",     "和平区",   "和平县",     "和平街",         "和平乡",
                                         "和平镇",   "和政",     "和顺县",     "和顺镇",         "和静",
                                         "和硕",     "和龙",     "和布克",     "和林格",         "会同镇",
                                         "和县政府", "和县人民", "会同县政府", "会同县人民政府", "会同县委"};
    if (zr_has(text, at, "会同县") && zr_char_at(text, at + strlen("会同县")) < 0x4E00)
        return true; /* the place alone; 会同县科技局 is 会同 and a body of the county in a list */
    return zr_longest_at(places, sizeof places / sizeof *places, text, at) > 0;
}

bool zr_names_sorted(void)
{
    return zr_words_sorted(odd_words) && zr_letters_begin(ZR_L_ODD_HEAD, odd_words);
}
