/* Where a document's issuer governs: from its head, else from the words of its text. */
#include "units/seat_places.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/letters.h"
#include "units/domain.h"

#include <string.h>

enum { OPENING = 3000, MOST_LOOKED_AT = 10000 };

/* 桂政办发 → 广西. The characters that stand for provinces in document numbers and plates. */
static const char *const short_names[][2] = {
    {"京", "110000"}, {"津", "120000"}, {"冀", "130000"}, {"晋", "140000"}, {"内", "150000"},
    {"蒙", "150000"}, {"辽", "210000"}, {"吉", "220000"}, {"黑", "230000"}, {"沪", "310000"},
    {"苏", "320000"}, {"浙", "330000"}, {"皖", "340000"}, {"闽", "350000"}, {"赣", "360000"},
    {"鲁", "370000"}, {"豫", "410000"}, {"鄂", "420000"}, {"湘", "430000"}, {"粤", "440000"},
    {"桂", "450000"}, {"琼", "460000"}, {"渝", "500000"}, {"川", "510000"}, {"黔", "520000"},
    {"滇", "530000"}, {"云", "530000"}, {"藏", "540000"}, {"陕", "610000"}, {"甘", "620000"},
    {"青", "630000"}, {"宁", "640000"}, {"新", "650000"}, {"兵", "650000"}};

/* Where words of the head stand in the text: titles are joined over their lines and lie elsewhere. */
static zr_seat seat_at(zr_span text, zr_span words, uint32_t place)
{
    zr_seat seat = {.place = place};
    uintptr_t from = (uintptr_t)text.data, at = (uintptr_t)words.data;
    bool inside = at >= from && at + words.size <= from + text.size;
    size_t start = inside ? (size_t)(at - from) : zr_span_find(text, words, 0);
    if (start != SIZE_MAX && words.size) {
        seat.start = start;
        seat.end = start + words.size;
    }
    return seat;
}

static bool is_central(zr_span name)
{
    static const char *const starts[] = {"国务院", "中共中央", "中央办公厅", "国办发", "国发",
                                         "中办",   "全国人大", "最高人民",   NULL};
    static zr_word_list starts_list = {.words = starts};
    return zr_list_starts(&starts_list, name) > 0;
}

/* 工业和信息化部等七部门关于…: bytes of a form that only the centre has with which the words begin, or 0. */
static size_t central_form_size(const zr_lexicon *lexicon, zr_span name)
{
    if (zr_span_starts(name, "新疆生产建设兵团"))
        return 0;
    size_t most = name.size < 60 ? name.size : 60;
    for (size_t size = 9; size <= most; size++) {
        if (zr_utf8_inside(name, size))
            continue;
        uint32_t form =
            zr_lexicon_form(lexicon, ZR_FORM_PLAIN, zr_span_cut(name, 0, size), 1u << ZR_TIER_CENTRAL);
        if (form != ZR_NONE && zr_form_is_central(form))
            return size;
    }
    return 0;
}

static uint32_t province_of_number(zr_span number)
{
    for (size_t i = 0; i < sizeof short_names / sizeof *short_names; i++) {
        if (zr_span_starts(number, short_names[i][0]))
            return zr_division_find(zr_span_of(short_names[i][1]));
    }
    return ZR_NONE;
}

/* Tells most words that begin with no place. */
static bool may_start(const zr_seat_search *it, zr_span words)
{
    return zr_lexicon_place_may_begin(it->lexicon, words) || zr_span_starts(words, "中共");
}

/* 中共, and the Corps before a division of its own that has a city: 新疆生产建设兵团第三师图木舒克市. */
static size_t skipped_size(const zr_seat_search *it, zr_span words)
{
    static const char *const party = "中共", *const corps[] = {"新疆生产建设兵团", "兵团", NULL};
    size_t skip = zr_span_starts(words, party) ? strlen(party) : 0;
    size_t owner = skip + zr_starts_any(zr_span_cut(words, skip, words.size), corps);
    zr_found_place division =
        zr_place_chain(it->lexicon, zr_span_cut(words, owner, words.size), it->province);
    return zr_place_is_corps(division.division) ? owner : skip;
}

/* A body of the words that begin with a place: 上海市青浦区人民政府办公室, 广西“带土移植”引育计划. */
static zr_seat at_start(const zr_seat_search *it, zr_span words)
{
    size_t skip = skipped_size(it, words);
    words = zr_behind(words, skip);
    zr_found_place found = zr_seat_at_start(it, words);
    if (found.division == ZR_NONE)
        return (zr_seat){.place = ZR_NONE};
    zr_seat seat = seat_at(it->text, zr_span_cut(words, 0, found.end), found.division);
    seat.rivals = found.rivals;
    return seat;
}

/* 中山大学 and 厦门银行 are where they are, whatever place they are named for. */
static zr_seat of_institution(const zr_seat_search *it, zr_span words)
{
    static const char *const ends[] = {"大学", "学院", "学校",   "医院", "银行",
                                       "集团", "公司", "研究院", NULL};
    if (words.size > 120 || !zr_ends_any(words, ends))
        return (zr_seat){.place = ZR_NONE};
    zr_arena scratch = {0};
    zr_context context = {
        .lexicon = it->lexicon, .arena = &scratch, .seat = it->province, .host = {.sector = ZR_NONE}};
    zr_seat seat = seat_at(it->text, words, zr_sense_of(&context, words).place);
    zr_arena_free(&scratch);
    return seat;
}

/* Is it a lower place of `outer` that can bear the level of the document's own names? */
static bool is_lower_fit(const zr_seat_search *it, uint32_t place, uint32_t outer)
{
    return place != outer && zr_seat_fits_word(it, place) &&
           zr_place_above(place, zr_table_divisions[outer].level) == outer;
}

/* … or hold one: 关于加快推进浙江省开源体系建设的实施意见. The first one counts; with an `outer` place, the
 * first in it that fits: 咸宁市 of （湖北省）2023年咸宁市重点工作. */
static zr_seat first_inside(const zr_seat_search *it, zr_span words, uint32_t outer)
{
    for (size_t at = 0; at < words.size && at < 600;) {
        zr_span rest = zr_span_cut(words, at, words.size);
        zr_seat seat = may_start(it, rest) ? at_start(it, rest) : (zr_seat){.place = ZR_NONE};
        if (seat.place != ZR_NONE && !zr_place_is_torn(words, at, seat.end - seat.start) &&
            (outer == ZR_NONE || is_lower_fit(it, seat.place, outer)))
            return seat;
        uint32_t unused;
        at += zr_utf8_read(rest, &unused);
    }
    return (zr_seat){.place = ZR_NONE};
}

/* The place in `outer` that the words name too, and that fits where `outer` does not. */
static zr_seat lower_place(const zr_seat_search *it, zr_span words, uint32_t outer)
{
    zr_seat_search near = *it;
    near.province = outer;
    return outer == ZR_NONE || outer == ZR_CENTRE ? (zr_seat){.place = ZR_NONE}
                                                  : first_inside(&near, words, outer);
}

/* 浙江省 of 国家税务总局浙江省税务局, 四川 of 国家统计局四川调查总队: what the centre has in a place, where
 * its own name ends at `from`. */
static zr_seat of_branch(const zr_seat_search *it, zr_span words, size_t from)
{
    static const char *const ends[] = {"税务局",     "调查总队", "调查队", "监管局", "监管分局",
                                       "监督管理局", "分局",     "分行",   "支行",   "中心支行",
                                       "管理局",     "专员办",   "总队",   "局",     NULL};
    static const char *const firms[] = {"股份有限公司", "有限责任公司", "有限公司", "集团", NULL};
    zr_span rest = zr_span_cut(words, from, words.size);
    rest = zr_span_cut(rest, zr_starts_any(rest, firms), rest.size);
    zr_seat seat = may_start(it, rest) ? at_start(it, rest) : (zr_seat){.place = ZR_NONE};
    zr_span behind = zr_span_cut(rest, seat.end - seat.start, rest.size);
    return seat.place != ZR_NONE && zr_starts_any(behind, ends) ? seat : (zr_seat){.place = ZR_NONE};
}

static zr_seat central_seat(const zr_seat_search *it, zr_span words)
{
    return seat_at(it->text, words, ZR_CENTRE);
}

/* From issuers, then titles, then the number. A place that cannot bear the level of the document's own names
 * (a province named in the title of a city's plan) is passed over while something else fits. */
static zr_seat from_head(const zr_seat_search *it, const zr_document_head *head)
{
    zr_seat fallback = {.place = ZR_NONE};
    zr_span words[16];
    size_t count = 0;
    for (uint32_t i = 0; i < head->issuer_count && count < 12; i++)
        words[count++] = head->issuers[i];
    words[count++] = head->full_title;
    words[count++] = head->title;
    for (size_t i = 0; i < count; i++) {
        size_t centre = central_form_size(it->lexicon, words[i]);
        zr_seat seat = centre ? of_branch(it, words[i], centre) : of_institution(it, words[i]);
        if (seat.place == ZR_NONE && (centre || is_central(words[i])))
            return central_seat(it, words[i]);
        if (seat.place != ZR_NONE)
            return seat;
        seat = at_start(it, words[i]);
        if (seat.place == ZR_NONE)
            seat = first_inside(it, words[i], ZR_NONE);
        if (seat.place != ZR_NONE && zr_seat_fits_word(it, seat.place))
            return seat;
        zr_seat lower = lower_place(it, words[i], seat.place);
        if (lower.place != ZR_NONE)
            return lower;
        if (seat.place != ZR_NONE && fallback.place == ZR_NONE)
            fallback = seat;
    }
    if (is_central(head->number))
        return central_seat(it, head->number);
    return fallback;
}

/* A body of government that a line of the opening begins with: 温州市人民政府办公室. */
static bool begins_body(zr_span rest)
{
    static const char *const bodies[] = {"人民政府", "政府", "委",   "党委", "财政", "科学", "科技", "教育",
                                         "发展",     "住房", "市场", "人力", "工业", "经济", "商务", "农业",
                                         "交通",     "自然", "生态", "卫生", "民政", NULL};
    return zr_starts_any(rest, bodies) > 0;
}

/* Does nothing but blanks and brackets stand before it in its line? */
static bool begins_line(zr_span text, size_t at)
{
    while (at > 0 && text.data[at - 1] != '\n') {
        at = zr_step_back(text, at);
        if (!zr_is_space(zr_char_at(text, at)) && !(zr_letter_at(text, at) & ZR_L_OPENS))
            return false;
    }
    return true;
}

static zr_seat from_opening(const zr_seat_search *it)
{
    zr_span opening = zr_span_cut(it->text, 0, OPENING);
    for (size_t at = 0; at + 6 < opening.size; at += (unsigned char)opening.data[at] < 0xE0 ? 1 : 3) {
        if (zr_utf8_inside(opening, at))
            continue;
        zr_span rest = {opening.data + at, opening.size - at};
        if (!may_start(it, rest))
            continue;
        zr_seat seat = at_start(it, rest);
        zr_span behind = zr_span_cut(rest, seat.end - seat.start, rest.size);
        if (seat.place == ZR_NONE || !begins_body(behind) || !zr_seat_fits_word(it, seat.place) ||
            zr_place_is_torn(opening, at, seat.end - seat.start))
            continue;
        seat.inferred = !begins_line(opening, at);
        return seat;
    }
    return (zr_seat){.place = ZR_NONE};
}

/* A line of the opening that begins with the centre's own offices. */
static zr_seat central_opening(const zr_seat_search *it)
{
    zr_span opening = zr_span_cut(it->text, 0, OPENING);
    for (size_t at = 0; at < opening.size;) {
        size_t end = zr_span_find(opening, zr_span_of("\n"), at);
        zr_span line = zr_span_trim(zr_span_cut(opening, at, end));
        if (is_central(line))
            return central_seat(it, line);
        at = end == SIZE_MAX ? opening.size : end + 1;
    }
    return (zr_seat){.place = ZR_NONE};
}

/* 科技部, 财政部; not 政治部 of a court. */
static bool is_ministry(const zr_lexicon *lexicon, zr_span name)
{
    uint32_t form = zr_span_ends(name, "部")
                        ? zr_lexicon_form(lexicon, ZR_FORM_PLAIN, name, 1u << ZR_TIER_CENTRAL)
                        : ZR_NONE;
    return form != ZR_NONE && zr_form_is_central(form);
}

/* 各县（市、区）政府, 各区县教育局: bodies that no county's document asks for anything. */
static bool is_of_counties(zr_span name)
{
    static const char *const each[] = {"各", NULL};
    static const char *const words[] = {"县", "市", "区", "旗", "、", "（", "）", "(", ")", NULL};
    size_t at = zr_starts_any(name, each), size;
    if (!at)
        return false; /* as most */
    while ((size = zr_starts_any(zr_span_cut(name, at, name.size), words)) != 0)
        at += size;
    zr_span levels = zr_span_cut(name, 0, at);
    return zr_holds(levels, "县") && zr_holds(levels, "区");
}

static bool asks_counties(const zr_document *document)
{
    uint32_t mentions;
    const zr_mention *mention = zr_document_folded(document).mentions;
    zr_document_mentions(document, &mentions);
    for (uint32_t i = 0; i < mentions && i < MOST_LOOKED_AT; i++) {
        if (is_of_counties(mention[i].surface))
            return true;
    }
    return false;
}

/* The level's word that stands before most names, if it stands before a third of them. */
static zr_span most_used_word(const zr_document *document, const zr_lexicon *lexicon, bool *central)
{
    static const char *const words[] = {"自治区", "省", "市", "州", "县", "区", "旗", "盟"};
    enum { WORDS = sizeof words / sizeof *words };
    uint32_t count[WORDS] = {0}, mentions, ministries = 0, best = 0;
    const zr_mention *mention = zr_document_folded(document).mentions;
    zr_document_mentions(document, &mentions);
    for (uint32_t i = 0; i < mentions && i < MOST_LOOKED_AT; i++) {
        zr_span name = mention[i].surface;
        size_t size = zr_level_word_size(lexicon, name, ZR_NONE);
        for (uint32_t w = 0; w < WORDS && size; w++) {
            if (zr_span_starts(name, words[w]) && size == strlen(words[w])) {
                count[w]++;
                break;
            }
        }
        ministries += !size && is_ministry(lexicon, name);
    }
    for (uint32_t w = 1; w < WORDS; w++)
        best = count[w] > count[best] ? w : best;
    if (mentions > MOST_LOOKED_AT)
        mentions = MOST_LOOKED_AT;
    *central = ministries * 8 > mentions && count[best] * 20 < mentions;
    return count[best] * 3 >= mentions && count[best] ? zr_span_of(words[best]) : (zr_span){0};
}

static zr_seat from_words(const zr_seat_search *it, const zr_document_head *head, bool central)
{
    zr_seat seat = from_head(it, head);
    if (seat.place != ZR_NONE)
        return seat;
    if (central)
        return (zr_seat){.place = ZR_CENTRE, .inferred = true};
    seat = from_opening(it);
    if (seat.place != ZR_NONE)
        return seat;
    if (zr_span_equal(it->word, zr_span_of("省")) && it->province != ZR_NONE)
        return (zr_seat){.place = it->province};
    return central_opening(it);
}

/* Does the place call itself so: as issuer, or by the word of the name, 县 of 县水利局? */
static bool calls_itself(const zr_document *document, const zr_lexicon *lexicon, uint32_t place)
{
    uint32_t mentions;
    const zr_document_head *head = zr_document_folded(document).head;
    for (uint32_t i = 0; i < head->issuer_count; i++) {
        if (zr_span_find(head->issuers[i], zr_table_divisions[place].name, 0) != SIZE_MAX)
            return true;
    }
    const zr_mention *mention = zr_document_folded(document).mentions;
    zr_document_mentions(document, &mentions);
    for (uint32_t i = 0; i < mentions && i < MOST_LOOKED_AT; i++) {
        size_t size = zr_level_word_size(lexicon, mention[i].surface, place);
        if (size && zr_span_equal(zr_span_cut(mention[i].surface, 0, size), zr_place_word(place)))
            return true;
    }
    return false;
}

/* 毕节地区 in the title of 毕节市, whose names bear its word of today and none that of 地区: today's place is
 * meant. */
static uint32_t as_called(const zr_seat_search *it, const zr_document *document, uint32_t place)
{
    uint32_t today = zr_place_today(place);
    bool other = zr_is_former(place) && !zr_seat_fits_word(it, place) && zr_seat_fits_word(it, today);
    return other && !calls_itself(document, it->lexicon, place) ? today : place;
}

zr_status zr_seat_find(zr_seat *out, const zr_document *document, const zr_lexicon *lexicon, zr_error *err)
{
    const zr_document_head *head = zr_document_folded(document).head;
    bool central;
    zr_seat_search it = {.lexicon = lexicon, .text = zr_document_folded(document).text};
    it.word = most_used_word(document, lexicon, &central);
    it.province = province_of_number(head->number);
    it.number = head->number;
    it.above = asks_counties(document);
    *out = from_words(&it, head, central);
    out->place = as_called(&it, document, out->place);
    if (out->place == ZR_NONE || (out->rivals && out->place != ZR_CENTRE))
        return zr_seat_from_text(out, &it, err);
    return ZR_OK;
}
