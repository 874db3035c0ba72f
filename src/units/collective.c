/* Names that denote a set of bodies rather than one. */
#include "units/sense.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "units/levels.h"

#include <string.h>

/* 各 and its like stand near the beginning: what follows is not looked at in a name of 1 MB. */
enum { HEAD = 120 };

size_t zr_joined_levels(const zr_lexicon *lexicon, zr_span text)
{
    const zr_vocabulary *words = &lexicon->vocabulary;
    size_t size = zr_vocabulary_starts(words, text, ZR_WORD_JOINED), run = zr_level_run(text);
    if (run > size && !zr_vocabulary_starts(words, zr_span_cut(text, run - 3, text.size), ZR_WORD_NO_LEVEL))
        return run;
    if (size <= 3 || !zr_span_ends(zr_span_cut(text, 0, size), "市"))
        return size;
    zr_span rest = zr_span_cut(text, size - 3, text.size);
    return zr_vocabulary_starts(words, rest, ZR_WORD_NO_LEVEL)
               ? zr_vocabulary_starts(words, zr_span_cut(text, 0, size - 3), ZR_WORD_JOINED)
               : size; /* 县区 of 县区市场监管局 */
}

bool zr_is_levels(const zr_lexicon *lexicon, zr_span name)
{
    const zr_vocabulary *words = &lexicon->vocabulary;
    size_t size = zr_joined_levels(lexicon, name);
    return size &&
           (size == name.size || zr_vocabulary_is(words, zr_span_cut(name, size, name.size), ZR_WORD_RULER) ||
            zr_other_ruler(zr_span_cut(name, size, name.size)).size);
}

/* 区政府 said in a city is no one district, 市政府 said in a province no one city, 镇政府 anywhere no one
 * town. */
static bool is_lower_government(zr_span name, uint32_t seat)
{
    static const char *const lower[] = {"区", "县", "旗", "区（县）", NULL};
    static const char *const cities[] = {"市", "州", "市（州）", "市州", "地市", "州（市）", NULL};
    static const char *const lowest[] = {"镇", "乡", "街道", NULL};
    static const char *const governments[] = {"人民政府", "政府", NULL};
    if (zr_span_equal(name, zr_span_of("街道办事处")) || zr_span_equal(name, zr_span_of("街道办")))
        return true;
    zr_span before = zr_without_any(name, governments);
    if (before.size == name.size)
        return false;
    bool above = seat != ZR_NONE && zr_table_divisions[seat].level <= ZR_CITY;
    bool province =
        above && zr_table_divisions[seat].level == ZR_PROVINCE && zr_place_tier(seat) == ZR_TIER_PROVINCE;
    return zr_equals_any(before, lowest) || (above && zr_equals_any(before, lower)) ||
           (province && zr_equals_any(before, cities));
}

/* 功能区管委会, 市直园区管委会: of a class of zones. A county has one 园区, a city several. */
static bool is_zones_body(const zr_vocabulary *words, zr_span name, uint32_t seat)
{
    static const char *const party[] = {"党工委", NULL};
    static const char *const single[] = {"园区",       "产业园区",   "工业园区", "开发区", "开发园区",
                                         "产业集聚区", "工业集中区", "产业园",   "工业园", NULL};
    static const char *const of[] = {"市直", "市属", "区属", "省级", "市级", "各类", NULL};
    zr_span zone = zr_without_any(name, zr_ends_any(name, party) ? party : zr_zone_bodies);
    if (zone.size == name.size)
        return false;
    size_t owner = zr_starts_any(zone, of);
    if (owner)
        return zr_vocabulary_is(words, zr_behind(zone, owner), ZR_WORD_ZONES);
    if (!zr_vocabulary_is(words, zone, ZR_WORD_ZONES) || zr_span_equal(zone, zr_span_of("开发区")))
        return false;
    return !zr_equals_any(zone, single) || (seat != ZR_NONE && zr_table_divisions[seat].level <= ZR_CITY);
}

/* Not 二, as in 二七区: nobody counts two so. */
static bool may_count(uint32_t character)
{
    return zr_counts(character) && character != u'二';
}

/* Where the last number of the text ends, within the bytes looked at; or 0. */
static size_t last_number(zr_span text)
{
    enum { LOOKED_AT = 42 }; /* levels said together, no more */
    size_t at = text.size, least = at > LOOKED_AT ? at - LOOKED_AT : 0;
    while (at > least && !may_count(zr_char_before(text, at)))
        at = zr_step_back(text, at);
    return at > least ? at : 0;
}

/* 长株潭三市人民政府, 大理等12县（市）政府, 沿黄9个市: levels behind a number. Not 二七区, and not
 * 三区 alone. */
static bool is_counted(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const rulers[] = {"人民政府", "政府", "管委会", "家", NULL};
    static const char *const pieces[] = {"个", NULL}, *const none = "二";
    size_t end = last_number(name), start = end;
    if (!end)
        return false;
    while (start > 0 && may_count(zr_char_before(name, start)))
        start = zr_step_back(name, start);
    zr_span rest = zr_span_cut(name, end, name.size);
    size_t piece = zr_starts_any(rest, pieces); /* 13个街道、镇 */
    rest = zr_span_cut(rest, piece, rest.size);
    size_t ruler = zr_ends_any(rest, rulers);
    zr_span levels = zr_without_last(rest, ruler);
    bool home = !levels.size && zr_span_ends(rest, "家"); /* 中国移动等三家 */
    bool whole = levels.size && zr_levels_size(lexicon, levels) == levels.size && (start || ruler || piece);
    static const char *const towns[] = {"街道", "街道办事处", NULL};
    static const char *const parts[] = {"城区", "主城区", "中心城区", "开发区", "园区", "功能区", NULL};
    bool town = piece && zr_equals_any(levels, towns);            /* 9个街道 */
    bool part = (ruler || piece) && zr_equals_any(levels, parts); /* 四城区政府, 三个园区 */
    return (home || whole || town || part) && !zr_span_ends(zr_span_cut(name, 0, start), none);
}

/* Where the first of the words 有关, 相关 … stands in the head, or SIZE_MAX. */
static size_t find_some(const zr_vocabulary *words, zr_span head)
{
    for (size_t at = 0; at + 6 <= head.size;) {
        uint32_t unused;
        zr_span rest = zr_span_cut(head, at, head.size);
        if (zr_vocabulary_starts(words, rest, ZR_WORD_SOME))
            return at;
        at += zr_utf8_read(rest, &unused);
    }
    return SIZE_MAX;
}

/* 市属国有企业, 县直学校, 全市金融机构, 在温高校, 省驻陇南单位: a plural behind words for whose it is. */
static bool is_plural_of(const zr_vocabulary *words, zr_span name, zr_span head)
{
    static const char *const wholes[] = {"全市", "全省", "全区", "全县", "全州", "全国", "本市",
                                         "本省", "我市", "我省", "辖区", "在",   "驻",   "省内",
                                         "市内", "区内", "县内", "本地", "属地", "当地", NULL};
    static const char *const ties[] = {"属", "直", "管", NULL};
    size_t plural = zr_vocabulary_ends(words, name, ZR_WORD_PLURAL);
    if (!plural || plural >= name.size || zr_span_ends(name, "会"))
        return false;
    if (zr_starts_any(name, wholes) && !zr_span_starts(name, "驻马店"))
        return true;
    size_t level = zr_vocabulary_starts(words, name, ZR_WORD_LEVEL);
    if (level && zr_starts_any(zr_behind(name, level), ties))
        return true;
    return zr_holds(head, "驻") && zr_span_ends(name, "单位");
}

/* 食品安全监管职能的处室: a plural behind 的 is described, not named. */
static bool is_described(const zr_vocabulary *words, zr_span name)
{
    size_t plural = zr_vocabulary_ends(words, name, ZR_WORD_PLURAL);
    return plural && zr_span_ends(zr_span_cut(name, 0, name.size - plural), "的");
}

/* 项目管理专业机构, 重点企业: nouns for kinds of bodies, with no name and no place of their own. */
static bool is_kind_of_body(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    return zr_vocabulary_ends(&lexicon->vocabulary, name, ZR_WORD_KIND) && name.size <= 60 &&
           !zr_prefix_of_word(lexicon, name, seat).size &&
           zr_place_inside(lexicon, name, seat).division == ZR_NONE;
}

/* Nothing but levels of government, two or more of them or with 级: 区、乡、村三级, 镇村, 县级. */
static bool are_levels_alone(zr_span text)
{
    static const char *const words[] = {"街道", "社区", "省", "市", "州", "盟", "县",
                                        "区",   "旗",   "乡", "镇", "村", NULL};
    static const char *const marks[] = {"、", "（", "）", "两", "二", "三", "四", "五", "级", NULL};
    unsigned levels = 0;
    bool ranked = false;
    while (text.size) {
        size_t word = zr_starts_any(text, words), mark = zr_starts_any(text, marks);
        levels += word > 0;
        ranked |= zr_span_starts(text, "级");
        if (!word && !mark)
            return false;
        text = zr_span_cut(text, word ? word : mark, text.size);
    }
    return levels > 1 || ranked;
}

/* 三级河湖长, 区、乡、村三级河湖长, 镇村林长, 县级河长: persons of a level, as 各级河长 are. Not 市总河长. */
static bool is_of_chiefs(zr_span name)
{
    static const char *const chiefs[] = {"河湖长", "湖河长", "河长",   "湖长",   "林长", "田长",
                                         "路长",   "链长",   "山长",   "点长",   "街长", "塘长",
                                         "渠长",   "库长",   "网格长", "网格员", NULL};
    static zr_word_list chiefs_list = {.words = chiefs};
    size_t end = zr_list_ends(&chiefs_list, name);
    return end == name.size ? end > 0 : end && are_levels_alone(zr_span_cut(name, 0, name.size - end));
}

/* 全区经济运行各专班: every one of them. */
static bool is_each_of(zr_span name)
{
    static const char *const ends[] = {"各办公室", "各站所", "各专班",   "各工作专班", "各工作组",
                                       "各专项组", "各小组", "各巡察组", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, name) > 0;
}

/* 局属各党支部, 公司所属各矿, 全院各科室: whose they are, and every one of them; no body's own name has the
 * word in it. */
static bool is_each_behind_owner(zr_span name)
{
    enum { OWNER = 60, OWN = 75 };
    static const char each[] = "各";
    size_t at = zr_span_find(zr_span_cut(name, 0, OWNER), zr_span_of(each), 0);
    return at != SIZE_MAX && at + strlen(each) < name.size && name.size - at <= OWN;
}

/* 驻地部队, 驻各部队, 驻昆各部队: the troops of a place, whoever they are. Not 驻马店部队, nor one that is
 * named. */
static bool is_garrison(zr_span name)
{
    return name.size <= strlen("驻某某各部队") && zr_span_starts(name, "驻") && zr_span_ends(name, "部队") &&
           !zr_span_starts(name, "驻马店");
}

/* 事发地镇政府（街道办事处）: whichever it is. */
static bool is_where_it_is(zr_span name, uint32_t seat)
{
    zr_span rest = zr_behind(name, zr_behind_where(name));
    size_t bracket = zr_span_ends(rest, "）") ? zr_span_find(rest, zr_span_of("（"), 0) : SIZE_MAX;
    return rest.size < name.size && is_lower_government(zr_span_cut(rest, 0, bracket), seat);
}

/* 沿江市、县政府, 沿线市（地）、县（市）政府, 沿途乡镇: of the places along it. */
static bool is_along(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const mark = "、";
    size_t where = zr_behind_where(name), size = where;
    zr_span rest = zr_span_cut(name, where, name.size);
    if (where && zr_span_starts(rest, "各"))
        return true; /* 沿江各县（市、区） */
    while (size && (size = zr_levels_size(lexicon, rest)) != 0) {
        rest = zr_span_cut(rest, size, rest.size);
        if (!zr_span_starts(rest, mark))
            return !rest.size || zr_vocabulary_is(&lexicon->vocabulary, rest, ZR_WORD_RULER) ||
                   zr_other_ruler(rest).size;
        rest = zr_span_cut(rest, strlen(mark), rest.size);
    }
    return false;
}

bool zr_is_collective(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    const zr_vocabulary *words = &lexicon->vocabulary;
    zr_span head = zr_span_cut(name, 0, HEAD);
    static const char *const meant[] = {"相关", "有关", "其他", "其它", NULL}; /* 相关区市县政府 */
    zr_span levels = zr_span_cut(name, zr_starts_any(name, meant), name.size);
    if (zr_span_starts(name, "各") || zr_name_has_means(name) || zr_is_levels(lexicon, levels) ||
        zr_vocabulary_is(words, name, ZR_WORD_ALONE) || is_lower_government(name, seat) || is_each_of(name) ||
        is_each_behind_owner(name) || is_garrison(name) || is_along(lexicon, name) ||
        is_where_it_is(name, seat) || is_of_chiefs(name))
        return true;
    if (zr_span_ends(name, "局") || zr_span_ends(name, "厅") || zr_span_ends(name, "中心"))
        return zr_holds(head, "各") || zr_holds(head, "相关") || zr_holds(head, "有关");
    if (zr_vocabulary_ends(words, name, ZR_WORD_SET) || is_counted(lexicon, name) ||
        is_zones_body(words, name, seat) || is_kind_of_body(lexicon, name, seat))
        return true;
    static const char *const parties[] = {"党委", "党组织", "党组", "纪委", NULL}; /* 省属国有企业党委 */
    name = zr_without_any(name, parties);
    if (!zr_vocabulary_ends(words, name, ZR_WORD_PLURAL))
        return false;
    if (zr_holds(head, "各") || zr_span_ends(name, "部门") || zr_span_ends(name, "部门（单位）") ||
        is_plural_of(words, name, head) || is_described(words, name))
        return true;
    size_t some = find_some(words, head);
    return some != SIZE_MAX && zr_vocabulary_ends(words, zr_span_cut(name, some, name.size), ZR_WORD_PLURAL);
}

static uint32_t named(const char *sector)
{
    return zr_sector_find(zr_span_of(sector));
}

size_t zr_levels_size(const zr_lexicon *lexicon, zr_span text)
{
    size_t size = zr_joined_levels(lexicon, text);
    return size ? size : zr_vocabulary_starts(&lexicon->vocabulary, text, ZR_WORD_LEVEL);
}

/* Behind 各, 有关 …: what the set is of. */
static zr_span without_quantity(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const words[] = {"各级", "各有关", "各相关", "各", "有关", "相关",
                                        "其他", "国务院", "直",     "级", "属",   NULL};
    name = zr_span_cut(name, zr_starts_any(name, words), name.size);
    if (zr_vocabulary_starts(&lexicon->vocabulary, name, ZR_WORD_NO_LEVEL))
        return name;                               /* 市场监管部门 */
    size_t levels = zr_levels_size(lexicon, name); /* 各市科技管理部门 */
    return levels < name.size ? zr_span_cut(name, levels, name.size) : name;
}

/* 团场, 团场（镇）, 团镇: of the Corps. */
static bool is_of_regiments(zr_span name)
{
    static const char *const words[] = {"团场", "团镇", "团（镇）", NULL};
    return zr_starts_any(name, words) && !zr_holds(name, "街");
}

/* 各区（县、市）, 县（市、区）政府, 地方: of governments at any level down to the county's. */
static bool is_of_governments(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const ends[] = {"政府",         "政府（管委会）",
                                       "行政公署",     "行署",
                                       "政府（行署）", "地区",
                                       "行署（政府）", "行署（人民政府）",
                                       "地方",         "区",
                                       "市",           "县",
                                       "州",           "盟",
                                       "旗",           NULL};
    static const char *const zones[] = {
        "开发区", "功能区", "园区", "高新区", "示范区", "新区", "自贸区", "社区", "管理区", "开发（度假）区",
        "病区",   "院区",   "校区", "矿区",   "景区",   "厂区", "库区",   "灌区", "保护区", NULL};
    if (zr_holds(name, "镇") || zr_holds(name, "乡") || zr_holds(name, "街"))
        return false;
    static const char *const set = "各";
    zr_span bare = zr_span_starts(name, set) ? zr_span_cut(name, strlen(set), name.size) : name;
    if (is_of_regiments(bare))
        return false;
    size_t levels = zr_joined_levels(lexicon, bare);
    if (zr_vocabulary_is(&lexicon->vocabulary, zr_span_cut(bare, 0, levels), ZR_WORD_ZONES))
        return false;
    return zr_is_levels(lexicon, bare) || (zr_ends_any(name, ends) && !zr_ends_any(name, zones));
}

/* The line of the form that the words are, or begin with: 人民法院, 党委组织部, 国资委, 科技管理部门. */
static uint32_t line_of(const zr_lexicon *lexicon, zr_span words)
{
    static const char *const bodies[] = {"局",       "厅",       "部门",     "委", "办",
                                         "监管机构", "管理机构", "行政机构", NULL};
    static const char *const party = "党委";
    size_t size;
    bool of_party = zr_span_starts(words, party);
    zr_span rest = of_party ? zr_span_cut(words, strlen(party), words.size) : words;
    uint32_t form = zr_lexicon_form(lexicon, of_party ? ZR_FORM_PARTY : ZR_FORM_PLAIN, rest, ~0u);
    if (form != ZR_NONE)
        return zr_form_sector(form);
    return zr_ends_any(words, bodies) ? zr_stem_sector(lexicon, rest, &size) : ZR_NONE;
}

uint32_t zr_collective_sector(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const mixed[] = {"部门", "单位", "机构", "处室", NULL};
    if (is_of_governments(lexicon, zr_span_cut(name, name.size > HEAD ? name.size - HEAD : 0, name.size)))
        return named("local-government");
    zr_span bare = without_quantity(lexicon, name);
    if (is_of_regiments(bare))
        return named("reclamation-corps");
    static const char *const towns[] = {"镇", "乡", "街道", NULL}, *const government[] = {"政府", NULL};
    if (zr_ends_any(name, government) && zr_holds_any(name, towns))
        return named("township");
    uint32_t line = line_of(lexicon, bare);
    if (line != ZR_NONE)
        return line;
    uint32_t tail = zr_ends_any(name, mixed) && !zr_vocabulary_ends(&lexicon->vocabulary, name, ZR_WORD_KIND)
                        ? ZR_NONE
                        : zr_tail_form(lexicon, name);
    return tail == ZR_NONE ? ZR_NONE : zr_form_sector(tail);
}
