/* Places named in the words of a document, counted. */
#include "units/seat_places.h"

#include "base/words.h"
#include "document/duties_words.h"

#include <stdlib.h>

bool zr_seat_fits_word(const zr_seat_search *it, uint32_t place)
{
    if (place != ZR_NONE && it->above && zr_table_divisions[place].level == ZR_COUNTY)
        return false;
    if (!it->word.size || place == ZR_NONE)
        return true;
    zr_span own = zr_place_word(place);
    bool region = zr_span_equal(it->word, zr_span_of("区")) && zr_span_equal(own, zr_span_of("自治区"));
    return region || zr_span_equal(own, it->word);
}

/* One block of memory: four arrays of as many as there are divisions, and former names of them. */
typedef struct zr_place_count {
    uint32_t *score; /* by division; all 0 where nothing is counted yet */
    uint32_t *first; /* offset + 1 of its first mention */
    uint32_t *full;  /* mentions by its full name */
    uint32_t *named; /* divisions with a score */
    uint32_t count;
} place_count;

static place_count *new_count(void)
{
    size_t places = zr_place_count();
    place_count *tally = calloc(1, sizeof *tally + 4 * places * sizeof(uint32_t));
    if (!tally)
        return NULL;
    tally->score = (uint32_t *)(void *)(tally + 1);
    tally->first = tally->score + places;
    tally->full = tally->first + places;
    tally->named = tally->full + places;
    return tally;
}

/* The one that waits on the shelf, or a new one; NULL when memory is refused. */
static place_count *take_count(zr_shelf *shelf)
{
    place_count *tally = atomic_exchange(&shelf->place_count, NULL);
    return tally ? tally : new_count();
}

/* Only what was counted is wiped out. */
static void put_count(zr_shelf *shelf, place_count *tally)
{
    for (uint32_t i = 0; i < tally->count; i++)
        tally->score[tally->named[i]] = tally->full[tally->named[i]] = 0;
    tally->count = 0;
    free(atomic_exchange(&shelf->place_count, tally));
}

static void count_place(place_count *tally, const zr_place_name *name, size_t at)
{
    uint32_t division = name->division;
    if (!tally->score[division]) {
        tally->named[tally->count++] = division;
        tally->first[division] = (uint32_t)(at < UINT32_MAX - 1 ? at + 1 : UINT32_MAX);
    }
    tally->score[division] += name->full ? 3 : 1;
    tally->full[division] += name->full;
}

/* Words that only begin as the brief name of a place does: 党委和政府, 长治久安. */
static bool is_common_word(zr_span rest)
{
    static const char *const words[] = {"和政府", "长治久安", "文山会海", "大同小异", "大同世界", "安康幸福",
                                        "大理念", "大理论",   "南通道",   "海口岸",   NULL};
    return zr_starts_any(rest, words);
}

/* 中山 of 中山路 and 中山大学, wherever they are; 中山市路灯 is the city's. */
static bool is_of_street(const zr_seat_search *it, uint32_t name, zr_span rest, size_t size)
{
    zr_span behind = zr_behind(rest, size);
    return !it->lexicon->place_names[name].full &&
           (zr_place_is_of_street(behind) || zr_span_starts(behind, "大学"));
}

static void count_places(const zr_seat_search *it, place_count *tally)
{
    const char *data = it->text.data;
    size_t behind = 0; /* the last place */
    for (size_t at = 0; at + 6 <= it->text.size;) {
        bool wide = (unsigned char)data[at] >= 0xE0;
        if (!wide || !zr_lexicon_place_may_stand(it->lexicon, data + at)) { /* as at most */
            at += wide ? 3 : 1;
            continue;
        }
        size_t size = 3;
        zr_span rest = {data + at, it->text.size - at};
        uint32_t name = zr_lexicon_place_from(it->lexicon, rest, &size);
        bool torn = name != ZR_NONE && behind != at && zr_place_is_torn(it->text, at, size);
        if (name != ZR_NONE && (torn || is_common_word(rest) || is_of_street(it, name, rest, size))) {
            at += size;
            continue;
        }
        behind = name != ZR_NONE ? at + size : behind;
        for (; name != ZR_NONE; name = it->lexicon->place_names[name].next)
            count_place(tally, &it->lexicon->place_names[name], at);
        at += size;
    }
}

/* 江阴市、锡山区 beside 无锡经开区: two counties of the city by their full names. */
static bool has_counties(const place_count *tally, uint32_t city)
{
    enum { LEAST = 2 };
    uint32_t count = 0;
    for (uint32_t i = 0; i < tally->count && count < LEAST; i++)
        count += tally->full[tally->named[i]] && zr_table_divisions[tally->named[i]].parent == city;
    return count == LEAST;
}

/* 郾城区、源汇区、召陵区 speak for 漯河, that is not named itself: its counties by their full names. */
static void count_city(place_count *tally, uint32_t city, uint32_t named)
{
    tally->named[tally->count++] = city;
    for (uint32_t i = 0; i < named; i++) {
        uint32_t county = tally->named[i];
        if (zr_table_divisions[county].parent != city || !tally->full[county])
            continue;
        tally->score[city] += tally->full[county];
        if (!tally->first[city] || tally->first[county] < tally->first[city])
            tally->first[city] = tally->first[county];
    }
}

static void count_cities(place_count *tally)
{
    uint32_t named = tally->count;
    for (uint32_t i = 0; i < named; i++) {
        uint32_t city = zr_table_divisions[tally->named[i]].parent;
        if (city == ZR_NONE || zr_table_divisions[city].level != ZR_CITY || tally->score[city] ||
            !tally->full[tally->named[i]] || !has_counties(tally, city))
            continue;
        tally->first[city] = 0;
        count_city(tally, city, named);
    }
}

/* 嘉政办发〔2021〕5号 is of 嘉鱼县: what stands before 政 in a number are characters of the place's name. */
static bool bears_number(zr_span number, uint32_t place)
{
    size_t own = zr_span_find(number, zr_span_of("政"), 0), from = 0;
    if (own == SIZE_MAX || own == 0)
        return false;
    for (size_t at = 0; at < own; at += zr_step(number, at)) {
        zr_span character = zr_span_cut(number, at, at + zr_step(number, at));
        from = zr_span_find(zr_table_divisions[place].name, character, from);
        if (from == SIZE_MAX)
            return false;
        from += character.size;
    }
    return true;
}

/* How often the places above one are named. */
static uint32_t named_above(const place_count *tally, uint32_t place)
{
    uint32_t count = 0;
    for (place = zr_table_divisions[place].parent; place != ZR_NONE; place = zr_table_divisions[place].parent)
        count += tally->score[place];
    return count;
}

/* 重大安全 and 公开平台 hold the brief names of 大安 and 开平: a county that the text never calls by its full
 * name must lie in a city that is named, or be named again and number the document, and a city must be named
 * twice, lie in a named province or have counties that are named; so must 会同县 lie in what is named. */
static bool is_meant(const zr_seat_search *it, const place_count *tally, uint32_t place)
{
    if (tally->score[place] > 1 && bears_number(it->number, place))
        return true;
    zr_level level = zr_table_divisions[place].level;
    uint32_t above = zr_table_divisions[place].parent;
    bool backed = above != ZR_NONE && tally->score[above];
    if (zr_place_is_verb(zr_table_divisions[place].name))
        return named_above(tally, place) > 0;
    return tally->full[place] || backed || level < ZR_CITY ||
           (level == ZR_CITY && (tally->score[place] > 1 || has_counties(tally, place)));
}

/* What speaks for a place, its province's name among it; 0: it cannot be the seat. */
static uint32_t weight_of(const zr_seat_search *it, const place_count *tally, uint32_t place)
{
    uint32_t province = zr_place_above(place, ZR_PROVINCE);
    if (!is_meant(it, tally, place) || !zr_seat_fits_word(it, place) ||
        (it->province != ZR_NONE && it->province != province))
        return 0;
    return tally->score[place] * 2 + (province != place && tally->score[province]);
}

/* Of equals: 临安区 of 杭州市临安区, that lies in the other, else the first by its code. */
static bool goes_before(uint32_t place, uint32_t best)
{
    bool inside = zr_table_divisions[place].parent == best,
         outside = zr_table_divisions[best].parent == place;
    return inside || (!outside && place < best);
}

static void add_rival(zr_seat *seat, uint32_t place)
{
    if (seat->rivals < ZR_SEAT_RIVALS)
        seat->rival[seat->rivals] = place;
    seat->rivals++;
}

/* The place named most among those that bear the level's word; one whose province is named too goes before.
 */
static zr_seat best_of(const zr_seat_search *it, const place_count *tally)
{
    zr_seat seat = {.place = ZR_NONE, .inferred = true};
    uint32_t best = 0;
    for (uint32_t i = 0; i < tally->count; i++) {
        uint32_t place = tally->named[i], weight = weight_of(it, tally, place);
        if (weight > best || (weight && weight == best && goes_before(place, seat.place))) {
            best = weight;
            seat.place = place;
        }
    }
    if (seat.place == ZR_NONE)
        return seat;
    for (uint32_t i = 0; i < tally->count; i++) {
        if (zr_place_today(tally->named[i]) != zr_place_today(seat.place) &&
            weight_of(it, tally, tally->named[i]) * 2 >= best)
            add_rival(&seat, tally->named[i]);
    }
    size_t size = 0;
    seat.start = tally->first[seat.place] - 1;
    zr_lexicon_place_at(it->lexicon, zr_span_cut(it->text, seat.start, it->text.size), &size);
    seat.end = seat.start + size;
    return seat;
}

/* 龙华区 of a document that names 深圳 is Shenzhen's. */
static zr_seat settle_rivals(const place_count *tally, zr_seat seat)
{
    zr_span name = zr_table_divisions[seat.place].name;
    uint32_t best = named_above(tally, seat.place);
    for (uint32_t i = 1; i < zr_place_count(); i++) {
        uint32_t count = zr_span_equal(zr_table_divisions[i].name, name) ? named_above(tally, i) : 0;
        if (count > best) {
            best = count;
            seat.place = i;
        }
    }
    seat.rivals = 0;
    for (uint32_t i = 1; i < zr_place_count(); i++) {
        if (i != seat.place && zr_span_equal(zr_table_divisions[i].name, name) &&
            named_above(tally, i) == best)
            add_rival(&seat, i);
    }
    return seat;
}

zr_status zr_seat_from_text(zr_seat *seat, const zr_seat_search *it, zr_error *err)
{
    zr_shelf *shelf = it->lexicon->shelf;
    place_count *tally = take_count(shelf);
    if (!tally)
        return zr_fail_memory(err);
    count_places(it, tally);
    count_cities(tally);
    *seat = seat->place == ZR_NONE ? best_of(it, tally) : settle_rivals(tally, *seat);
    put_count(shelf, tally);
    return ZR_OK;
}

/* 常州 of 江苏常州经济开发区: a province called by its brief name is followed by what lies in it. */
static zr_found_place inner_place(const zr_seat_search *it, zr_span words, zr_found_place outer)
{
    if (outer.division == ZR_NONE || outer.full || zr_table_divisions[outer.division].level != ZR_PROVINCE)
        return outer;
    zr_found_place inner = zr_place_chain(it->lexicon, zr_behind(words, outer.end), outer.division);
    if (inner.division == ZR_NONE || inner.division == outer.division ||
        zr_place_above(inner.division, ZR_PROVINCE) != outer.division)
        return outer;
    inner.end += outer.end;
    return inner;
}

/* 滨江 of 杭州高新区（滨江）: the district that is run together with a zone of its city. */
static zr_found_place district_of_zone(const zr_seat_search *it, zr_span words, zr_found_place city)
{
    enum { NEAR = 60 };
    static const char *const opens[] = {"区（", "区(", NULL}, *const closes[] = {"）", ")", NULL};
    zr_span near = zr_span_cut(words, 0, city.end + NEAR);
    bool is_city = city.division != ZR_NONE && zr_table_divisions[city.division].level == ZR_CITY;
    size_t open = is_city ? zr_first_end(near, opens, city.end) : 0;
    if (!open)
        return city;
    zr_found_place inner = zr_place_chain(it->lexicon, zr_behind(near, open), city.division);
    bool whole = inner.division != ZR_NONE && zr_table_divisions[inner.division].parent == city.division &&
                 zr_starts_any(zr_behind(near, open + inner.end), closes);
    inner.end += open;
    return whole ? inner : city;
}

zr_found_place zr_seat_at_start(const zr_seat_search *it, zr_span words)
{
    zr_found_place found = zr_place_chain(it->lexicon, words, it->province);
    return district_of_zone(it, words, inner_place(it, words, found));
}
