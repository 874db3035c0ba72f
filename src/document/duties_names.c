/* What names of bodies end with, and what stands in them. */
#include "document/duties_names.h"

#include "base/words.h"
#include "document/duties_words.h"

#include <string.h>

static uint64_t bit_of(uint32_t character)
{
    return (uint64_t)1 << (character & 63);
}

static bool is_one_of(uint32_t character, const uint_least16_t *list)
{
    for (; *list; list++) {
        if (*list == character)
            return true;
    }
    return false;
}

/* The last two characters of a name; `before` is 0 where there is but one, and at 中央 alone, that is half a
 * name: 中央和国家机关工委. */
typedef struct zr_tail {
    uint32_t last, before;
} zr_tail;

/* What a name ends with, by its last character and the one before it. */
typedef struct zr_ending {
    uint_least16_t last;
    const uint_least16_t *spoilers;  /* it ends a body's name but behind these: 格局, 内部, 社会 */
    const uint_least16_t *makers;    /* it does so only behind these: 银行, 海关 */
    const uint_least16_t *groups;    /* with these it is a noun for many bodies: 部门, 单位, 处室 */
    const uint_least16_t *no_places; /* it ends a place's name but behind these */
    const uint_least16_t *places;    /* it does so only behind these: 街道 */
} zr_ending;

static const zr_ending endings[] = {
    {u'委', .spoilers = u"", .groups = u"部"},
    {u'院', .spoilers = u""},
    {u'队', .spoilers = u""},
    {u'司', .spoilers = u""},
    {u'馆', .spoilers = u""},
    {u'社', .spoilers = u""},
    {u'团', .spoilers = u""},
    {u'厂', .spoilers = u""},
    {u'局', .spoilers = u"格布结僵"},
    {u'厅', .spoilers = u"餐客"},
    {u'办', .spoilers = u"主承协通代帮举开经网联快好易近次秒可能必难即"},
    {u'部', .spoilers = u"内外全干东西南北中上下顶底"},
    {u'署', .spoilers = u"部签"},
    {u'会', .spoilers = u"社机体聚领"},
    {u'处', .spoilers = u"之好到益害随"},
    {u'科', .spoilers = u"学百本专文理"},
    {u'室', .spoilers = u"教居卧", .groups = u"处科股"},
    {u'站', .spoilers = u"网"},
    {u'所', .spoilers = u"场厕", .groups = u"院"},
    {u'庭', .spoilers = u"家"},
    {u'股', .spoilers = u"入参"},
    {u'联', .spoilers = u"互关串物并"},
    {u'校', .spoilers = u"院", .groups = u"院高学"},
    {u'组', .spoilers = u"重改"},
    {u'段', .makers = u"务工电"},
    {u'行', .makers = u"银支分人农工建中央商国贷邮"},
    {u'关', .makers = u"海机"},
    {u'府', .makers = u"政"},
    {u'协', .makers = u"科政作文体老消"},
    {u'台', .makers = u"视电象广检"},
    {u'心', .makers = u"中"},
    {u'学', .makers = u"大中小"},
    {u'班', .makers = u"专"},
    {u'大', .makers = u"人"},
    {u'网', .makers = u"电"},
    {u'央', .makers = u"中"}, /* 共青团中央 */
    {u'门', .groups = u"部"},
    {u'位', .groups = u"单"},
    {u'构', .groups = u"机"},
    {u'区', .makers = u"军", .groups = u"地县", .no_places = u"军"},
    {u'方', .groups = u"地"},
    {u'体', .groups = u"主"},
    {u'业', .groups = u"企"},
    {u'级', .groups = u"各"},
    {u'镇', .groups = u"街", .no_places = u""},
    {u'街', .groups = u"镇"},
    {u'县', .groups = u"区市", .no_places = u""},
    {u'州', .groups = u"区市", .no_places = u""},
    {u'面', .groups = u"方"},
    {u'织', .groups = u"组"},
    {u'层', .groups = u"基"},
    {u'市', .no_places = u""},
    {u'省', .no_places = u""},
    {u'盟', .no_places = u""},
    {u'旗', .no_places = u""},
    {u'乡', .no_places = u""},
    {u'村', .no_places = u"农"}, /* not 市农业农村和水利局 */
    {u'道', .places = u"街"},
};

/* By character: the place of its ending in the table above, counted from 1, or 0. Filled before main. */
static unsigned char ending_of[0x10000];

/* Of each ending the bits of all characters that any of its lists has: most characters are in none. */
static uint64_t listed[sizeof endings / sizeof *endings];

static uint64_t bits_of(const uint_least16_t *list)
{
    uint64_t bits = 0;
    for (; list && *list; list++)
        bits |= bit_of(*list);
    return bits;
}

__attribute__((constructor)) static void fill_endings(void)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        ending_of[endings[i].last] = (unsigned char)(i + 1);
        listed[i] = bits_of(endings[i].spoilers) | bits_of(endings[i].makers) | bits_of(endings[i].groups) |
                    bits_of(endings[i].no_places) | bits_of(endings[i].places);
    }
}

/* What a tail makes of the name: a body's, a noun for many bodies, a place's. */
enum { ENDS_BODY = 1, ENDS_GROUP = 2, ENDS_PLACE = 4 };

static unsigned ends_as(zr_tail tail)
{
    if (!ending_of[tail.last])
        return 0;
    const zr_ending *ending = &endings[ending_of[tail.last] - 1];
    unsigned as = 0;
    if (!(listed[ending_of[tail.last] - 1] & bit_of(tail.before))) /* as most */
        return (tail.before && ending->spoilers ? ENDS_BODY : 0u) | (ending->no_places ? ENDS_PLACE : 0u);
    if (tail.before && (ending->spoilers ? !is_one_of(tail.before, ending->spoilers)
                                         : ending->makers && is_one_of(tail.before, ending->makers)))
        as |= ENDS_BODY;
    if (ending->groups && is_one_of(tail.before, ending->groups))
        as |= ENDS_GROUP;
    if (ending->no_places ? !is_one_of(tail.before, ending->no_places)
                          : ending->places && is_one_of(tail.before, ending->places))
        as |= ENDS_PLACE;
    return as;
}

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

/* The two characters of three bytes that end at `end`. */
static zr_tail pair_before(zr_span text, size_t end)
{
    const unsigned char *b = (const unsigned char *)text.data + end - 6;
    return (zr_tail){.last = zr_utf8_three(b + 3), .before = zr_utf8_three(b)};
}

/* 军分区, 警备区, as 军区: their last two characters alone are a part of a place's. */
static bool is_garrison(zr_span text, size_t start, size_t end)
{
    static const char *const names[] = {"军分区", "警备区", "卫戍区", NULL};
    return zr_ends_any(zr_span_cut(text, start, end), names) > 0;
}

static zr_tail tail_of(zr_span text, size_t start, size_t end)
{
    if (end <= start)
        return (zr_tail){0, 0};
    if (end - start == strlen("中央") && zr_has(text, start, "中央"))
        return (zr_tail){u'央', 0};
    if (end - start >= 6 && zr_is_pair_before(text, end)) { /* as most */
        zr_tail tail = pair_before(text, end);
        bool garrison = tail.last == u'区' && is_garrison(text, start, end);
        return garrison ? (zr_tail){u'区', u'军'} : tail;
    }
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

enum { LONGEST = 240 }; /* bytes: what is longer is no name */

bool zr_ends_like_body(zr_span text, size_t start, size_t end)
{
    if (end >= start + 6 && end <= text.size && zr_is_pair_before(text, end)) { /* as most */
        zr_tail tail = pair_before(text, end);
        unsigned as = ends_as(tail);
        if (tail.last != u'央' && !(as & ENDS_PLACE) && !(zr_letters[tail.last] & ZR_L_CLOSES))
            return as != 0;
    }
    bool whole = end <= start + LONGEST; /* or only its end is looked at */
    start = whole ? start : end - LONGEST;
    end = without_brackets(text, start, end);
    unsigned as = ends_as(tail_of(text, start, end));
    return (as & (ENDS_BODY | ENDS_GROUP)) ||
           (as && whole && look_inside(zr_span_cut(text, start, end), end - start).group);
}

bool zr_may_end_name(uint32_t last)
{
    return last < sizeof ending_of && ending_of[last] > 0;
}

bool zr_may_end_names(zr_span words)
{
    if (words.size < 6 || !zr_is_pair_before(words, words.size))
        return zr_may_end_name(zr_char_before(words, words.size));
    return ends_as(pair_before(words, words.size)) != 0;
}

bool zr_holds_name_end(zr_span words)
{
    size_t at = 0;
    while (at < words.size && !ending_of[zr_char_at(words, at)])
        at += zr_step(words, at);
    return at < words.size;
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

bool zr_name_has_means(zr_span name)
{
    static const char *const heads[] = {"有条件", "具备",   "符合条件", "条件成熟", "条件具备", "有能力",
                                        "有需求", "有需要", "有意愿",   "有基础",   NULL};
    static zr_word_list heads_list = {.words = heads};
    size_t of = zr_list_starts(&heads_list, name) ? zr_find_word(name, 0, "的") : SIZE_MAX;
    return of != SIZE_MAX && of + strlen("的") < name.size;
}

/* 具体流程依照|各区: what a thing is done by. */
static bool holds_ground(zr_span name)
{
    static const char *const by[] = {"按照", "依照", "参照", "遵照", "根据", "依据", NULL};
    return (zr_holds(name, "照") || zr_holds(name, "据")) && zr_holds_any(name, by); /* their ends first */
}

/* 政策期限按相关|规定: a paper or a thing that 相关 and 各 tell more of. */
static bool is_thing(zr_span name)
{
    static const char *const things[] = {"规定", "要求", "政策", "法律", "法规", "程序", "标准",
                                         "文件", "事项", "事宜", "办法", "制度", "条款", "细则",
                                         "精神", "流程", "期限", "口径", "比例", "预算", NULL};
    return zr_ends_any(name, things);
}

zr_look zr_name_look(zr_span name)
{
    return zr_name_look_of(name, UINT32_MAX);
}

zr_look zr_name_look_of(zr_span name, uint32_t letters)
{
    if (name.size == 0 || name.size > LONGEST || zr_name_begins_oddly(name))
        return ZR_LOOK_ODD;
    size_t end = letters & ZR_L_CLOSES ? without_brackets(name, 0, name.size) : name.size;
    zr_inside inside = letters & ZR_L_INSIDE ? look_inside(name, name.size) : (zr_inside){0};
    if (inside.odd)
        return ZR_LOOK_ODD;
    unsigned as = ends_as(tail_of(name, 0, end));
    if (end < name.size)
        inside = look_inside(name, end);
    if (inside.of)
        return (as & ENDS_GROUP) || (as && zr_name_has_means(name)) ? ZR_LOOK_GROUP : ZR_LOOK_ODD;
    if (inside.group && (holds_ground(name) || (!as && is_thing(name))))
        return ZR_LOOK_ODD;
    if ((as & ENDS_GROUP) || inside.group || begins_group(name))
        return ZR_LOOK_GROUP;
    if (as & ENDS_BODY)
        return end > 90 ? ZR_LOOK_WEAK : ZR_LOOK_UNIT;
    if (as & ENDS_PLACE)
        return ZR_LOOK_PLACE;
    return end > 42 ? ZR_LOOK_ODD : ZR_LOOK_WEAK;
}

bool zr_is_town_name(zr_span name)
{
    static const char *const towns[] = {"镇", "乡", "街道", "社区", NULL};
    static zr_word_list towns_list = {.words = towns};
    return zr_list_ends(&towns_list, name) && zr_name_look(name) == ZR_LOOK_PLACE;
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
    static const char *const places[] = {
        "和田",   "和平区", "和平县",   "和平街",   "和平乡",     "和平镇",         "和政",
        "和顺县", "和顺镇", "和静",     "和硕",     "和龙市",     "和龙林业",       "和布克",
        "和林格", "会同镇", "和县政府", "和县人民", "会同县政府", "会同县人民政府", "会同县委"};
    if (!may_begin_place(text, at))
        return false; /* as most */
    if (zr_has(text, at, "会同县") && zr_char_at(text, at + strlen("会同县")) < 0x4E00)
        return true; /* the place alone; 会同县科技局 is 会同 and a body of the county in a list */
    return zr_longest_at(places, sizeof places / sizeof *places, text, at) > 0;
}
