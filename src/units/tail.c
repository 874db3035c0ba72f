/* Tails that several names of a list share: 广州、深圳等市人民政府, 官渡区、寻甸县人民政府,
 * 空港经济区、自贸试验区管委会, 教育、网信等部门. */
#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_levels.h"
#include "units/levels.h"
#include "units/sharing.h"
#include "units/spell.h"
#include "units/tail_both.h"
#include "units/tail_brief.h"
#include "units/tail_department.h"
#include "units/tail_head.h"
#include "units/tail_kin.h"
#include "units/tail_words.h"

#include <string.h>

/* What may follow a brief name of a place, level and all; the bodies that may follow a place with its level,
 * a zone, a town, a sub-district, a functional line. */
static const char *const brief_tails[] = {"海关", "新区管委会", "区管委会", NULL};
static const char *const rulers[] = {"党委、人民政府", "党委、政府", "党委和政府", "党委政府", "人民政府",
                                     "政府",           "行政公署",   "行署",       "党委",     NULL};
static const char *const street_rulers[] = {"办事处", "办", NULL};
static const char *const village_rulers[] = {"村民委员会", "居民委员会", "村委会", "居委会", "党支部", NULL};
static const char *const brand_tails[] = {"集团公司", "分公司", "集团", "公司", NULL};

/* 省、市 of 浙江、上海等省、市人民政府: levels, each of some of the places before 等. */
static bool are_paused_levels(const zr_context *context, zr_span words)
{
    static const char *const mark = "、";
    uint32_t marks = 0;
    size_t size = zr_levels_size(context->lexicon, words);
    for (; size && size < words.size && zr_has(words, size, mark); marks++) {
        words = zr_behind(words, size + strlen(mark));
        size = zr_levels_size(context->lexicon, words);
    }
    return marks && size && size == words.size;
}

/* The words for the level before a body: 区 of 官渡区, 市 of 无锡等市, 县区 of 西山区等县区. False: what
 * stands before the body is no place. */
static bool read_level(const zr_context *context, zr_span before, zr_span *level)
{
    size_t cut = zr_find_etc(before);
    if (cut != SIZE_MAX) {
        zr_span own = zr_span_cut(before, 0, cut);
        *level = zr_span_cut(before, cut + strlen(zr_etc), before.size);
        *level = zr_span_cut(*level, zr_count_size(*level), level->size);
        bool levels = zr_levels_size(context->lexicon, *level) == level->size;
        return level->size && (levels || are_paused_levels(context, *level)) && zr_is_place(context, own);
    }
    static const char *const long_levels[] = {"地区", "自治县", "自治州", "自治旗", NULL};
    size_t size = zr_ends_any(before, long_levels);
    size = size ? size : strlen("区");
    *level = zr_span_cut(before, before.size > size ? before.size - size : 0, before.size);
    zr_span own = zr_without_count(zr_without_last(before, level->size));
    bool counted = own.size + level->size < before.size;
    return counted ? zr_is_place(context, own) : zr_is_full_place(context, before);
}

/* 区市场监管局 of 龙湾区市场监管局, 海关 of 深圳海关: the body behind a place. */
static zr_tail body_tail(const zr_context *context, zr_tail tail, zr_span surface)
{
    size_t size = 0;
    if (zr_lexicon_place_at(context->lexicon, surface, &size) == ZR_NONE || size == surface.size)
        return tail;
    zr_span place = zr_span_cut(surface, 0, size), rest = zr_span_cut(surface, size, surface.size);
    bool full = zr_is_full_place(context, place);
    uint32_t form = zr_lexicon_form(context->lexicon, full ? ZR_FORM_PLAIN : ZR_FORM_PLACE, rest, ~0u);
    if (form == ZR_NONE || rest.size < 6 || zr_form_is_central(form))
        return tail;
    tail.alike = full ? zr_place_named(context, place, true) : ZR_NONE;
    return full ? zr_tail_from(tail, zr_span_cut(surface, size - 3, surface.size), 3)
                : zr_tail_from(tail, rest, 0);
}

/* The ruler of places each of its own level: 县（市）, that are counties, or 市（州）. */
static zr_tail by_own_levels(zr_tail tail, zr_span levels, const char *ruler)
{
    static const char *const lower[] = {"县", "区", "旗", NULL};
    tail.by_full_name = true;
    tail.of_counties = zr_holds_any(levels, lower);
    return zr_tail_from(tail, zr_span_of(ruler), 0);
}

/* 三县市, 两县一市: how many places of which levels the list has; 0: no such words. */
static uint32_t counted_places(const zr_context *context, zr_span levels)
{
    enum { MOST = 4 }; /* kinds of places */
    uint32_t places = 0;
    for (int i = 0; i < MOST && levels.size; i++) {
        uint32_t character = zr_char_at(levels, 0);
        int digit = character == 0x4E24 ? 2 : zr_digit_of(character); /* 两 */
        digit = digit < 0 ? zr_chinese_digit_of(character) : digit;
        levels = zr_span_cut(levels, zr_step(levels, 0), levels.size);
        levels = zr_span_cut(levels, zr_has(levels, 0, "个") ? strlen("个") : 0, levels.size);
        size_t size = zr_levels_size(context->lexicon, levels);
        if (digit <= 0 || !size)
            return 0;
        places += (uint32_t)digit;
        levels = zr_span_cut(levels, size, levels.size);
    }
    return levels.size ? 0 : places;
}

/* 马尾县（市）区, 马尾三县市 before a ruler: the levels of all the places of the list, said once. A number is
 * that of the places. */
static bool has_levels_together(const zr_context *context, const zr_tail *tail, zr_span words, size_t ruler)
{
    size_t place = 0;
    if (zr_lexicon_place_at(context->lexicon, words, &place) == ZR_NONE)
        return false;
    bool full = zr_is_full_place(context, zr_span_cut(words, 0, place)); /* 九龙县（市） */
    zr_span levels = zr_span_cut(words, full ? place - strlen("县") : place, words.size - ruler);
    if (levels.size <= strlen("区") || !(full || zr_is_brief_place(context, zr_span_cut(words, 0, place))))
        return false;
    return zr_joined_levels(context->lexicon, levels) == levels.size ||
           (!full && counted_places(context, levels) == tail->last - tail->first + 1);
}

/* 盟行政公署、市人民政府 behind 等: what governs each kind of the places before it. */
static bool says_two_rulers(const zr_context *context, zr_span words)
{
    static const char *const mark = "、";
    size_t etc = zr_find_etc(words);
    zr_span rest = etc == SIZE_MAX ? (zr_span){0} : zr_behind(words, etc + strlen(zr_etc));
    size_t cut = zr_span_find(rest, zr_span_of(mark), 0);
    if (!rest.size || cut == SIZE_MAX)
        return false;
    zr_span first = zr_span_cut(rest, 0, cut), second = zr_behind(rest, cut + strlen(mark));
    return zr_equals_any(zr_behind(first, zr_levels_size(context->lexicon, first)), rulers) &&
           zr_equals_any(zr_behind(second, zr_levels_size(context->lexicon, second)), rulers);
}

/* What the name of a place ends with: `words` is the surface, or what stands behind 等. */
static zr_tail place_tail(const zr_context *context, zr_tail tail, zr_span words)
{
    const char *brief = zr_name_ending(words, brief_tails);
    if (*brief && zr_is_brief_place(context, zr_trim_etc(zr_without_last(words, strlen(brief)))))
        return zr_tail_from(tail, zr_span_of(brief), 0);
    const char *ruler = zr_name_ending(words, rulers);
    if (*ruler && has_levels_together(context, &tail, words, strlen(ruler))) {
        return by_own_levels(tail, words, ruler);
    }
    if (*ruler && says_two_rulers(context, words))
        return by_own_levels(tail, (zr_span){0}, ruler);
    zr_span level;
    bool open = zr_find_etc(words) != SIZE_MAX;
    if (!*ruler && open && read_level(context, words, &level)) /* 珠海等市 */
        return zr_tail_from(tail, level, level.size);
    if (*ruler && read_level(context, zr_without_last(words, strlen(ruler)), &level))
        return open && (zr_joined_levels(context->lexicon, level) == level.size ||
                        are_paused_levels(context, level))
                   ? by_own_levels(tail, level, ruler)
                   : zr_tail_from(tail,
                                  zr_span_cut(words, words.size - strlen(ruler) - level.size, words.size),
                                  level.size);
    return *ruler ? tail : body_tail(context, tail, words);
}

/* 党工委和管委会, 党工委 of a zone, 党工委、办事处 of a sub-district: the Party's committee, alone or beside
 * who runs it. */
static zr_span committee_ending(zr_span words)
{
    static const char *const parties[] = {"党工委", "党（工）委", "党(工)委"};
    for (size_t i = 0; i < sizeof parties / sizeof *parties; i++) {
        zr_span party = zr_span_of(parties[i]);
        size_t at = words.size > party.size ? zr_span_find(words, party, 3) : SIZE_MAX;
        zr_span ending = at == SIZE_MAX ? (zr_span){0} : zr_behind(words, at);
        if (at != SIZE_MAX && (ending.size == party.size || zr_other_ruler(ending).size))
            return ending;
    }
    return (zr_span){0};
}

/* 部门 of 市场监管部门, where 市场监管 is the line; 主管部门 of 水利主管部门. */
static zr_span line_ending(const zr_context *context, zr_span words)
{
    static const char department[] = "部门";
    zr_span line = zr_without_last(words, zr_span_ends(words, department) ? strlen(department) : words.size);
    bool whole = zr_table_get(&context->lexicon->stems, line) != ZR_NONE;
    return zr_span_of(whole ? department : zr_name_ending(words, zr_stem_tails));
}

/* 卤阳湖 of 卤阳湖管委会: a zone that is called by no more than where it is, beside others; so is 东城区 that
 * is called as a district is, 都拉塔口岸. Not 城市 of 城市管理委员会, 各县区 of 各县区管委会. */
static bool is_brief_zone(const zr_context *context, const zr_tail *tail, zr_span own, zr_span ending)
{
    static const char *const brief[] = {"管委会", "管委", NULL};
    static const char *const grounds[] = {"区", "口岸", "园", "港", "岛", "湖", "基地", NULL};
    static const char *const sets[] = {"各", "有关", "相关", NULL};
    if (tail->sharing != ZR_SHARES_ZONE || tail->last == tail->first || !zr_equals_any(ending, brief))
        return false;
    return zr_sharing_of(context, own) == ZR_SHARES_TOWN_BRIEF ||
           (zr_ends_any(own, grounds) && !zr_starts_any(own, sets) && !zr_is_levels(context->lexicon, own));
}

/* 管委会 of 空港经济区管委会, 办事处 of 新城街道办事处. */
static zr_tail named_tail(const zr_context *context, zr_tail tail, zr_span words, const char *const *endings)
{
    bool ruled = tail.sharing == ZR_SHARES_ZONE || tail.sharing == ZR_SHARES_STREET;
    zr_span ending = ruled ? committee_ending(words) : (zr_span){0};
    if (!ending.size)
        ending = tail.sharing == ZR_SHARES_STEM ? line_ending(context, words)
                                                : zr_span_of(zr_name_ending(words, endings));
    zr_span own = zr_trim_etc(zr_without_last(words, ending.size));
    bool fits = ending.size &&
                (zr_sharing_of(context, own) == tail.sharing || is_brief_zone(context, &tail, own, ending));
    return fits ? zr_tail_from(tail, ending, 0) : tail;
}

static const char *const *endings_for(zr_sharing sharing)
{
    static const char *const none[] = {NULL};
    switch (sharing) {
    case ZR_SHARES_PLACE:
    case ZR_SHARES_TOWN:
        return rulers;
    case ZR_SHARES_STEM:
        return zr_stem_tails;
    case ZR_SHARES_ZONE:
        return zr_zone_bodies;
    case ZR_SHARES_STREET:
        return street_rulers;
    case ZR_SHARES_VILLAGE:
        return village_rulers;
    case ZR_SHARES_BRAND:
        return brand_tails;
    case ZR_SHARES_SET:
    case ZR_SHARES_POST:
    case ZR_SHARES_WHERE:
    case ZR_SHARES_KIN:
    case ZR_SHARES_TOWN_BRIEF:
    case ZR_SHARES_NOTHING:
        break;
    }
    return none;
}

/* 园区 of 等园区管委会, 产业园区: what the zones before 等 are; its bytes, 0 where no ruler of zones follows.
 */
static size_t zone_kind_size(zr_span behind)
{
    static const char end[] = "区";
    size_t at = zr_span_find(behind, zr_span_of(end), 0);
    if (at == SIZE_MAX || at > strlen("经济开发"))
        return 0;
    at += strlen(end);
    zr_span rest = zr_span_cut(behind, at, behind.size);
    return zr_starts_any(rest, zr_zone_bodies) ? at : 0;
}

/* What stands behind 等: 市人民政府, 部门, 管委会; `behind` begins with 等. */
static zr_tail open_tail(const zr_context *context, zr_tail tail, zr_span behind)
{
    static const char *const concerned[] = {"有关", "相关", NULL};
    behind = zr_span_cut(behind, strlen(zr_etc), behind.size);
    behind = zr_span_cut(behind, zr_count_size(behind), behind.size);
    if (tail.sharing == ZR_SHARES_ZONE)
        behind = zr_span_cut(behind, zone_kind_size(behind), behind.size);
    if (tail.sharing == ZR_SHARES_STEM) /* 公安、交通等|有关部门 */
        behind = zr_behind(behind, zr_starts_any(behind, concerned));
    bool places = tail.sharing == ZR_SHARES_PLACE;
    size_t level = places ? zr_levels_size(context->lexicon, behind) : 0;
    zr_span rest = zr_span_cut(behind, level, behind.size);
    bool several = level && zr_joined_levels(context->lexicon, behind) == level;
    for (const char *const *word = endings_for(tail.sharing); *word && (level || !places); word++) {
        if (!zr_span_starts(rest, *word))
            continue;
        return several ? by_own_levels(tail, zr_span_cut(behind, 0, level), *word)
                       : zr_tail_from(tail, zr_span_cut(behind, 0, level + strlen(*word)), level);
    }
    for (const char *const *word = brief_tails; *word && places; word++) {
        if (zr_span_starts(behind, *word))
            return zr_tail_from(tail, zr_span_of(*word), 0);
    }
    bool brief = places || tail.sharing == ZR_SHARES_TOWN_BRIEF; /* 松木、柏木等园区管委会 */
    size_t zone = brief ? zone_kind_size(behind) : 0;
    for (const char *const *word = zr_zone_bodies; *word && zone; word++) {
        if (zr_span_starts(zr_span_cut(behind, zone, behind.size), *word))
            return zr_tail_from(tail, zr_span_cut(behind, 0, zone + strlen(*word)), 0);
    }
    return tail;
}

/* 市政府 of 沿海市政府 behind 沿江. */
static zr_tail where_tail(const zr_context *context, zr_tail tail, zr_span surface)
{
    size_t where = zr_behind_where(surface);
    return where && zr_is_collective(context->lexicon, surface, context->seat)
               ? zr_tail_from(tail, zr_span_cut(surface, where, surface.size), 0)
               : tail;
}

/* The tail of the mention `at`: its own, or the words behind 等. */
static zr_tail tail_at(const zr_context *context, zr_span text, const zr_mention *mentions, zr_tail tail,
                       uint32_t at)
{
    const zr_mention *mention = &mentions[at];
    zr_span behind = zr_span_cut(text, mention->end, mention->end + 60);
    tail.last = at;
    if (tail.sharing == ZR_SHARES_WHERE)
        return where_tail(context, tail, mention->surface);
    if (zr_span_starts(behind, zr_etc) && zr_sharing_of(context, mention->surface) == tail.sharing)
        return open_tail(context, tail, behind);
    return tail.sharing == ZR_SHARES_PLACE
               ? place_tail(context, tail, mention->surface)
               : named_tail(context, tail, mention->surface, endings_for(tail.sharing));
}

/* 伊犁州、各地州市人民政府: the places before a set of governments are said for theirs, and the set is not
 * one of them. */
static zr_tail set_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t at)
{
    static const char *const sets[] = {"各", "有关", "相关", "其他"};
    zr_span set = mentions[at].surface;
    size_t bracket = zr_span_find(set, zr_span_of("政府（"), 0);
    set = bracket == SIZE_MAX ? set : zr_span_cut(set, 0, bracket + strlen("政府"));
    const char *ruler = zr_name_ending(set, rulers);
    bool open = false;
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        open |= zr_span_starts(set, sets[i]);
    for (uint32_t i = tail.first; i < at && open; i++)
        open = zr_is_full_place(context, mentions[i].surface);
    if (!open || !*ruler || tail.sharing != ZR_SHARES_PLACE)
        return tail;
    tail.last = at - 1;
    return zr_tail_from(tail, zr_span_of(ruler), 0);
}

/* Bodies of one kind stand at one level: 鹿城区、龙湾区市场监管局, not 温州市、龙湾区市场监管局. */
static bool is_alike(const zr_context *context, const zr_mention *mentions, const zr_tail *tail)
{
    for (uint32_t i = tail->first; i < tail->last && tail->alike != ZR_NONE; i++) {
        uint32_t place = zr_place_named(context, mentions[i].surface, true);
        if (place == ZR_NONE)
            place = zr_place_named(context, mentions[i].surface, false);
        if (place == ZR_NONE || zr_table_divisions[place].level != zr_table_divisions[tail->alike].level)
            return false;
    }
    return true;
}

zr_tail zr_find_tail(const zr_context *context, zr_span text, const zr_mention *mentions, uint32_t from,
                     uint32_t end)
{
    zr_tail tail = {
        .first = from, .alike = ZR_NONE, .sharing = zr_sharing_of(context, mentions[from].surface)};
    tail.head = zr_tail_head(context, tail.sharing, mentions[from].surface);
    if (tail.sharing == ZR_SHARES_POST)
        return zr_post_tail(context, mentions, tail, end);
    uint32_t last = from + 1;
    while (last < end && zr_tail_goes_on(context, &mentions[last]) &&
           zr_sharing_of(context, mentions[last].surface) == tail.sharing)
        last++;
    tail.last = last;
    zr_tail found = tail;
    if (last < end && zr_tail_goes_on(context, &mentions[last])) {
        found = tail_at(context, text, mentions, tail, last);
        found = found.text.size ? found : set_tail(context, mentions, tail, last);
        found = found.text.size ? found : zr_both_tail(context, mentions, tail, last, end);
    }
    bool alone = tail.sharing == ZR_SHARES_ZONE || tail.sharing == ZR_SHARES_TOWN_BRIEF;
    if (!found.text.size && (last > from + 1 || alone)) /* 松木新区等园区管委会 */
        found = tail_at(context, text, mentions, tail, last - 1);
    if (!found.text.size && last > from + 1) {
        tail.last = last - 1;
        found = zr_level_tail(context, mentions, tail);
    }
    if (found.text.size && !zr_tail_head_holds(context, mentions, &found))
        found.head = (zr_span){0};
    if (found.text.size && is_alike(context, mentions, &found))
        return found;
    found =
        zr_kin_tail(context, mentions, (zr_tail){.first = from, .last = tail.last, .alike = ZR_NONE}, end);
    if (!found.text.size)
        found = zr_department_tail(context, mentions,
                                   (zr_tail){.first = from, .last = tail.last, .alike = ZR_NONE}, end);
    return found.text.size ? found : zr_town_tail(context, mentions, tail, end);
}
