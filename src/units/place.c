/* Which division a word means where it is said. */
#include "units/place.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"

#include <string.h>

enum { MOST_SEARCHED = 600 };

static const zr_division *at(uint32_t place)
{
    return &zr_table_divisions[place];
}

uint32_t zr_place_above(uint32_t place, zr_level level)
{
    while (place != ZR_NONE && at(place)->level != level)
        place = at(place)->parent;
    return place;
}

static bool holds(uint32_t outer, uint32_t inner)
{
    outer = zr_place_today(outer);
    inner = zr_place_today(inner);
    while (inner != ZR_NONE && inner != outer)
        inner = at(inner)->parent;
    return inner == outer;
}

int zr_place_distance(uint32_t a, uint32_t b)
{
    a = zr_place_today(a);
    b = zr_place_today(b);
    if (a == ZR_NONE || b == ZR_NONE || a == ZR_CENTRE || b == ZR_CENTRE)
        return a != ZR_NONE && a == b ? 0 : 4;
    if (a == b)
        return 0;
    if (holds(a, b) || holds(b, a))
        return 1;
    uint32_t city = zr_place_above(a, ZR_CITY);
    if (city != ZR_NONE && city == zr_place_above(b, ZR_CITY))
        return 2;
    return zr_place_above(a, ZR_PROVINCE) == zr_place_above(b, ZR_PROVINCE) ? 3 : 4;
}

static bool is_municipality(uint32_t place)
{
    return at(place)->level == ZR_PROVINCE && zr_span_ends(at(place)->name, "市");
}

zr_tier zr_place_tier(uint32_t place)
{
    if (place == ZR_NONE)
        return ZR_TIER_CITY;
    if (is_municipality(place))
        return ZR_TIER_MUNICIPALITY;
    /* A county's city that stands directly under its province (潜江市) names its bodies as cities do. */
    uint32_t above = at(place)->parent;
    if (at(place)->level == ZR_COUNTY && zr_span_ends(at(place)->name, "市") && !is_municipality(above) &&
        at(above)->level == ZR_PROVINCE)
        return ZR_TIER_CITY;
    static const zr_tier tiers[] = {
        [ZR_CENTRAL] = ZR_TIER_CENTRAL, [ZR_PROVINCE] = ZR_TIER_PROVINCE, [ZR_CITY] = ZR_TIER_CITY,
        [ZR_COUNTY] = ZR_TIER_COUNTY,   [ZR_TOWNSHIP] = ZR_TIER_COUNTY,   [ZR_NO_LEVEL] = ZR_TIER_CITY};
    return tiers[at(place)->level];
}

zr_span zr_place_word(uint32_t place)
{
    static const char *const ends[][2] = {
        {"特别行政区", "特区"}, {"自治区", "自治区"}, {"省", "省"}, {"州", "州"}, {"盟", "盟"},
        {"地区", "地区"},       {"市", "市"},         {"县", "县"}, {"旗", "旗"}, {"区", "区"}};
    for (size_t i = 0; place != ZR_NONE && i < sizeof ends / sizeof *ends; i++) {
        if (zr_span_ends(at(place)->name, ends[i][0]))
            return zr_span_of(ends[i][1]);
    }
    return (zr_span){0};
}

static bool is_region(uint32_t place)
{
    return zr_span_ends(at(place)->name, "自治区");
}

bool zr_place_is_forest(uint32_t place)
{
    return place != ZR_NONE && zr_span_ends(at(place)->name, "林区");
}

bool zr_place_is_corps(uint32_t place)
{
    static const char corps[] = "6590";
    return place != ZR_NONE && !strncmp(at(place)->code, corps, strlen(corps));
}

bool zr_place_may_be_corps(uint32_t place)
{
    return place == ZR_NONE || !strncmp(at(place)->code, "65", 2);
}

unsigned zr_word_tiers(zr_span word)
{
    static const char *const provinces[] = {"省", "自治区", NULL};
    static const char *const counties[] = {"县", "区", "旗", "自治县", "自治旗", NULL};
    zr_tier tier = zr_equals_any(word, provinces) ? ZR_TIER_PROVINCE : ZR_TIER_CITY;
    return 1u << (zr_equals_any(word, counties) ? ZR_TIER_COUNTY : tier);
}

/* The word as places have it: 地 of 地委 is 地区, 师市 is the city. */
static zr_span usual_word(zr_span word, uint32_t seat)
{
    bool division = zr_span_equal(word, zr_span_of("师市")) || zr_span_equal(word, zr_span_of("师"));
    if (division && zr_place_is_corps(seat))
        return zr_span_of("市");
    static const char *const autonomous[][2] = {{"自治州", "州"}, {"自治县", "县"}, {"自治旗", "旗"}};
    for (size_t i = 0; i < sizeof autonomous / sizeof *autonomous; i++) {
        if (zr_span_equal(word, zr_span_of(autonomous[i][0])))
            return zr_span_of(autonomous[i][1]);
    }
    if (zr_span_equal(word, zr_span_of("林区")))
        return zr_span_of("区");
    if (zr_span_equal(word, zr_span_of("行署")))
        return zr_place_word(seat);
    return zr_span_equal(word, zr_span_of("地")) ? zr_span_of("地区") : word;
}

zr_found_place zr_place_of_word(zr_span word, uint32_t seat)
{
    zr_found_place found = {.division = ZR_NONE, .full = true};
    if (seat == ZR_NONE || seat == ZR_CENTRE)
        return found;
    word = usual_word(word, seat);
    bool division = zr_span_equal(word, zr_span_of("师市")); /* one without a city lies in the region */
    if (division || zr_span_equal(word, zr_span_of("自治区")) || zr_span_equal(word, zr_span_of("省"))) {
        found.division = zr_place_above(seat, ZR_PROVINCE);
        return found;
    }
    for (uint32_t place = seat; place != ZR_CENTRE && place != ZR_NONE; place = at(place)->parent) {
        bool same =
            zr_span_ends(at(place)->name, "自治区") ? false : zr_span_equal(zr_place_word(place), word);
        if (same) {
            found.division = place;
            return found;
        }
    }
    /* 区直有关单位 in an autonomous region is said of the region. */
    uint32_t province = zr_place_above(seat, ZR_PROVINCE);
    if (zr_span_equal(word, zr_span_of("区")) && province == seat && is_region(province))
        found.division = province;
    return found;
}

/* 东区, 城区, 矿区: full names that every town has a part of; 滨海新区, that many coasts have. */
static bool is_common_name(uint32_t place)
{
    zr_span name = at(place)->name;
    return (name.size == strlen("东区") && zr_span_ends(name, "区")) || zr_span_ends(name, "新区");
}

/* 台湾 of 台湾农民创业园 and 台湾工作办公室 is no place of the body. */
static bool is_island(uint32_t place)
{
    return zr_span_equal(at(place)->name, zr_span_of("台湾省"));
}

/* Brief names of counties are common words (公安, 平安): they count only where the seat makes them likely. */
static bool is_plausible(const zr_place_name *name, uint32_t seat, int distance)
{
    if ((name->full && !is_common_name(name->division)) || at(name->division)->level <= ZR_CITY)
        return name->full || !is_island(name->division);
    return seat != ZR_NONE && distance <= 3;
}

/* 赣县 is 赣县区 in short, and its full name before: of the two the one that the seat is called by, else the
 * full. */
static bool is_same_named(zr_found_place *best, const zr_place_name *name, uint32_t seat)
{
    if (best->division == ZR_NONE || zr_place_today(best->division) != zr_place_today(name->division))
        return false;
    if (best->division != seat && (name->division == seat || (name->full && !best->full)))
        *best = (zr_found_place){.division = name->division, .full = name->full, .rivals = best->rivals};
    return true;
}

/* 即墨 in a document of 即墨市 that has become 即墨区 since. */
static uint32_t as_seat_is_called(const zr_found_place *found, uint32_t seat)
{
    bool own = !found->full && zr_place_today(found->division) == zr_place_today(seat);
    return own ? seat : found->division;
}

zr_found_place zr_place_choose(const zr_lexicon *lexicon, uint32_t name, uint32_t seat)
{
    zr_found_place best = {.division = ZR_NONE};
    int nearest = 5;
    for (uint32_t i = name; i != ZR_NONE; i = lexicon->place_names[i].next) {
        const zr_place_name *it = &lexicon->place_names[i];
        int distance = seat == ZR_NONE ? 4 : zr_place_distance(it->division, seat);
        if (!is_plausible(it, seat, distance) || is_same_named(&best, it, seat))
            continue;
        /* Former names stand last: today's goes before one as near. */
        if (zr_is_former(it->division) && best.division != ZR_NONE && distance >= nearest)
            continue;
        bool higher = best.division != ZR_NONE && at(it->division)->level < at(best.division)->level;
        if (distance < nearest || (distance == nearest && higher)) {
            best = (zr_found_place){.division = it->division, .full = it->full};
            nearest = distance;
        } else if (distance == nearest && at(it->division)->level == at(best.division)->level) {
            best.rivals++;
        }
    }
    best.division = as_seat_is_called(&best, seat);
    return best;
}

/* 第一师 of 第一师范学院 is no division of the Corps. */
static bool is_of_teachers(zr_span text, size_t end)
{
    static const char *const division = "师", *const behind[] = {"范", "大", "院", NULL};
    return zr_span_ends(zr_span_cut(text, 0, end), division) &&
           zr_starts_any(zr_span_cut(text, end, text.size), behind);
}

zr_found_place zr_place_chain(const zr_lexicon *lexicon, zr_span text, uint32_t seat)
{
    zr_found_place found = {.division = ZR_NONE};
    for (int links = 0; links < 3; links++) {
        size_t size = 0;
        zr_span rest = zr_span_cut(text, found.end, text.size);
        uint32_t name = zr_lexicon_place_at(lexicon, rest, &size);
        if (name == ZR_NONE || is_of_teachers(rest, size))
            break;
        /* Behind a place only what lies in it goes on. */
        zr_found_place next =
            zr_place_choose(lexicon, name, found.division != ZR_NONE ? found.division : seat);
        if (next.division == ZR_NONE ||
            (found.division != ZR_NONE && !(found.full && holds(found.division, next.division))) ||
            (!next.full && zr_place_is_of_street(zr_behind(rest, size))) ||
            (found.division == ZR_NONE && zr_place_is_zone(&next, zr_behind(rest, size), seat)))
            break;
        next.end = found.end + size;
        found = next;
    }
    return found;
}

bool zr_place_is_verb(zr_span name)
{
    return zr_span_equal(name, zr_span_of("会同县"));
}

static bool is_one_of(uint32_t character, const uint_least16_t *set)
{
    while (*set && *set != character)
        set++;
    return *set != 0;
}

/* 中共范县委员会. */
static bool is_behind_party(zr_span text, size_t at)
{
    return at >= strlen("中共") && zr_has_before(text, 0, at, "中共");
}

/* May a word end so, behind which the name of a county stands: 国网|范县供电公司, 安徽省|和县? */
static bool ends_before_place(zr_span text, size_t at)
{
    static const uint_least16_t ends[] = u"市省州盟区县局行网司会院团社队部厅在由赴到请至与及和";
    uint32_t before = zr_char_before(text, at);
    return !zr_is_ideograph(before) || is_one_of(before, ends) || is_behind_party(text, at);
}

/* 和县 of 市财政局和县财政局, 会同县 of 县大数据局会同县财政局 begin with what joins two bodies: no place
 * behind an ideograph but 在 and the like. 会同 begins clauses too, and is what one is asked to do. */
static bool is_joint_torn(zr_span text, size_t at, bool with)
{
    static const uint_least16_t ends[] = u"在由赴到至与及", marks[] = u"，；。,;";
    uint32_t before = zr_char_before(text, at);
    if (!zr_is_ideograph(before))
        return with && is_one_of(before, marks);
    return !is_one_of(before, ends) && !is_behind_party(text, at);
}

/* 新县城, 古县城, 富县强市, 义县级: the county is none of such a name. */
static bool is_of_other_word(zr_span name, zr_span behind)
{
    static const char *const words[] = {"级", "域", "属", "道", "强", "富", NULL}, *const town[] = {"城",
                                                                                                    NULL};
    static const char *const ages[] = {"新县", "古县", NULL};
    return zr_starts_any(behind, words) || (zr_equals_any(name, ages) && zr_starts_any(behind, town));
}

bool zr_place_is_torn(zr_span text, size_t at, size_t size)
{
    zr_span name = zr_span_cut(text, at, at + size);
    bool with = zr_place_is_verb(name);
    if (with || zr_span_equal(name, zr_span_of("和县")))
        return is_joint_torn(text, at, with);
    if (size != strlen("范县") || (!zr_span_ends(name, "县") && !zr_span_ends(name, "区")))
        return false;
    return (at >= 3 && !ends_before_place(text, at)) || is_of_other_word(name, zr_behind(text, at + size));
}

/* The city whose parts are near: that of the seat, or the municipality. */
static uint32_t city_of(uint32_t seat)
{
    uint32_t city = seat == ZR_NONE ? ZR_NONE : zr_place_above(seat, ZR_CITY);
    uint32_t province = seat == ZR_NONE ? ZR_NONE : zr_place_above(seat, ZR_PROVINCE);
    return city == ZR_NONE && province != ZR_NONE && is_municipality(province) ? province
                                                                               : zr_place_today(city);
}

zr_found_place zr_place_part(zr_span text, uint32_t seat)
{
    zr_found_place found = {.division = ZR_NONE};
    uint32_t city = city_of(seat);
    for (uint32_t i = city + 1; city != ZR_NONE && i < zr_table_division_count && holds(city, i); i++) {
        zr_span brief = at(i)->brief;
        if (brief.size > found.end && zr_goes_on(text, brief))
            found = (zr_found_place){.division = i == zr_place_today(seat) ? seat : i, .end = brief.size};
    }
    return found;
}

zr_found_place zr_place_of_branch(zr_span name, uint32_t seat)
{
    static const char *const ends[] = {"公安分局",     "资规分局", "分局", "交警大队", "交管大队",
                                       "消防救援大队", "消防大队", "大队", NULL};
    static zr_word_list ends_list = {.words = ends};
    static const char *const levels[] = {"区", "县", "市", "旗", NULL};
    size_t end = name.size <= MOST_SEARCHED ? zr_list_ends(&ends_list, name) : 0;
    for (size_t start = 0; end && start + end < name.size;) {
        zr_span rest = zr_span_cut(name, start, name.size);
        zr_found_place part = zr_place_part(rest, seat);
        size_t level = zr_starts_any(zr_span_cut(rest, part.end, rest.size), levels);
        if (part.division != ZR_NONE &&
            (part.end + end == rest.size || (level && part.end + level + end == rest.size))) {
            part.start = start;
            part.end = name.size - end;
            return part;
        }
        uint32_t unused;
        start += zr_utf8_read(rest, &unused);
    }
    return (zr_found_place){.division = ZR_NONE};
}

size_t zr_region_size(zr_span text)
{
    static const char *const regions[] = {"华北", "东北", "华东", "华中", "华南",
                                          "中南", "西南", "西北", NULL};
    return zr_starts_any(text, regions);
}

/* 安新 of 雄安新区. */
static bool is_of_new_area(zr_span rest, const zr_found_place *place)
{
    static const char *const last = "新", *const next[] = {"区", NULL};
    return !place->full && zr_span_ends(zr_span_cut(rest, 0, place->end), last) &&
           zr_starts_any(zr_span_cut(rest, place->end, rest.size), next);
}

zr_found_place zr_place_inside(const zr_lexicon *lexicon, zr_span text, uint32_t seat)
{
    zr_found_place last = {.division = ZR_NONE};
    text = zr_span_cut(text, 0, MOST_SEARCHED);
    for (size_t start = 0; start < text.size;) {
        zr_span rest = zr_span_cut(text, start, text.size);
        zr_found_place here = zr_place_chain(lexicon, rest, seat);
        bool near = here.full || here.division == ZR_NONE || at(here.division)->level <= ZR_CITY ||
                    zr_place_distance(here.division, seat) <= 2;
        bool torn = here.division != ZR_NONE && (last.division == ZR_NONE || last.end < start) &&
                    (zr_place_is_torn(text, start, here.end) || is_of_new_area(rest, &here));
        if (here.division != ZR_NONE && near && !torn) {
            last = here;
            last.start = start;
            last.end = start + here.end;
            start = last.end;
            continue;
        }
        uint32_t unused;
        start += zr_utf8_read(rest, &unused);
    }
    return last;
}
