/* Names of those who issue a document, alone, in a title, and several in a row. */
#include "document/head_issuer.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/outline_line.h"

#include <string.h>

enum { LONGEST_NAME = 120 /* bytes */ };

/* Could the words end with a body's name, of however many? */
static bool ends_with_body(zr_span words)
{
    size_t from = words.size > LONGEST_NAME ? zr_utf8_start_behind(words, words.size - LONGEST_NAME) : 0;
    return zr_is_issuer(zr_behind(words, from));
}

/* 某市甲局某市乙局某市丙局…: more names than one has room for. */
static bool are_bodies(zr_span words)
{
    enum { MOST = 40 };
    for (int i = 0; i < MOST && words.size > LONGEST_NAME; i++) {
        size_t first = zr_issuer_first(words);
        if (!zr_is_issuer(zr_span_cut(words, 0, first)))
            return false;
        words = zr_behind(words, first);
    }
    return zr_is_issuer(words);
}

bool zr_issuer_is_body(zr_span words)
{
    static const char *const joints[] = {"对", "向", "就", "给", NULL}; /* 对省政府2024年… */
    if (zr_starts_any(words, joints))
        return false;
    bool several = zr_span_find(words, zr_span_of("等"), 0) != SIZE_MAX &&
                   (zr_span_ends(words, "部门") || zr_span_ends(words, "单位") || zr_span_ends(words, "等"));
    return several || zr_is_issuer(words) || (words.size > LONGEST_NAME && are_bodies(words));
}

/* Where the first of the words stands, or SIZE_MAX. */
static size_t first_of(zr_span text, const char *const *words)
{
    size_t first = SIZE_MAX;
    for (; *words; words++) {
        size_t at = zr_span_find(text, zr_span_of(*words), 0);
        first = at < first ? at : first;
    }
    return first;
}

zr_span zr_issuer_of_title(zr_span title)
{
    static const char *const ends[] = {"关于", "印发", "转发", NULL};
    static const char *const quotes[] = {"《", "〈", "“", "<", NULL};
    size_t end = first_of(title, ends);
    if (end == SIZE_MAX || first_of(title, quotes) < end)
        return (zr_span){0};
    zr_span issuer = zr_span_cut(title, 0, end);
    return zr_issuer_is_body(issuer) ? issuer : (zr_span){0};
}

/* Bytes up to the year that a title says behind its first words, or 0: 2024年, 2024—2026年, 二〇二四年. */
static size_t before_year(zr_span title)
{
    enum { LONGEST = 120 };
    static const char *const centuries[] = {"20", "二〇", "二○", "二零", NULL};
    size_t end = zr_first_end(zr_span_cut(title, 0, LONGEST), centuries, 0);
    return end ? end - zr_ends_any(zr_span_cut(title, 0, end), centuries) : 0;
}

zr_span zr_issuer_of_plan(zr_span title)
{
    static const char *const companies[] = {"有限责任公司", "有限公司", NULL};
    static const char *const others[] = {"支持", "加强", "加快", "全面", "关于",
                                         "《",   "、",   "的",   "各",   NULL};
    static const char *const sets[] = {"部门", "单位", "机构", "地方", "机关", "系统", "高校", NULL};
    size_t year = before_year(title), company = zr_first_end(zr_span_cut(title, 0, 90), companies, 0);
    zr_span body = zr_span_cut(title, 0, company && (!year || company < year) ? company : year);
    bool own = body.size && !zr_holds_any(body, others) && !zr_ends_any(body, sets);
    return own && zr_issuer_is_body(body) ? body : (zr_span){0};
}

/* Does `whole` end with `tail`, 人民政府 there being the 政府 here? From the back. */
static bool ends_as(zr_span whole, zr_span tail)
{
    static const zr_span people = {"人民", sizeof "人民" - 1};
    while (tail.size) {
        uint32_t a, b;
        size_t last = zr_utf8_back(whole, &a), step = zr_utf8_back(tail, &b);
        if (a != b && zr_span_ends(whole, people.data)) {
            whole.size -= people.size;
            continue;
        }
        if (!last || a != b)
            return false;
        whole.size -= last;
        tail.size -= step;
    }
    return true;
}

/* 某市水利局 above 某市人民政府关于…: an office and its government issue nothing together; a site's name. */
static bool is_site_of(zr_span name, zr_span before)
{
    static const char *const governments[] = {"人民政府", "人民政府办公室", "人民政府办公厅", NULL};
    static const char *const offices[] = {"局", "厅", "管委会", "中心", NULL};
    return zr_issuer_place(name).size && zr_ends_any(name, governments) && zr_ends_any(before, offices) &&
           zr_is_issuer(before);
}

zr_span zr_issuer_fuller(zr_span signed_name, zr_span titled)
{
    if (titled.size > signed_name.size &&
        is_site_of(signed_name, zr_span_cut(titled, 0, titled.size - signed_name.size)))
        return signed_name;
    return titled.size > signed_name.size && ends_as(titled, signed_name) ? titled : signed_name;
}

zr_span zr_issuer_of_imprint(zr_span body)
{
    size_t bracket = zr_span_ends(body, "）") ? zr_span_find(body, zr_span_of("（"), 0) : SIZE_MAX;
    return bracket == SIZE_MAX ? body : zr_span_cut(body, 0, bracket);
}

static bool is_level(uint32_t c)
{
    return c == u'省' || c == u'市' || c == u'县' || c == u'区' || c == u'州' || c == u'盟' || c == u'旗';
}

/* 省政府, 市委: a body of the place whose paper it is, by its level alone; 市北区 is a place. */
static bool begins_with_level(zr_span name)
{
    static const char *const levels[] = {"省", "市", "县", "区", "州", "盟", "旗", NULL};
    static const char *const bodies[] = {"政府", "人民政府", "委", "人大", "级", "直", NULL};
    size_t level = zr_starts_any(name, levels);
    return level && zr_starts_any(zr_behind(name, level), bodies);
}

zr_span zr_issuer_place(zr_span name)
{
    enum { SHORTEST = 2, LONGEST = 11 }; /* characters before the level: 克孜勒苏柯尔克孜自治州 */
    size_t at = 0;
    if (begins_with_level(name))
        return (zr_span){0};
    for (int i = 0; i <= LONGEST && at < name.size; i++) {
        uint32_t c;
        at += zr_utf8_read(zr_span_cut(name, at, name.size), &c);
        if (i >= SHORTEST && is_level(c))
            return zr_span_cut(name, 0, at);
    }
    return (zr_span){0};
}

/* Where a second name begins that starts with these words, or all. */
static size_t second_name(zr_span names, size_t from, zr_span start)
{
    for (size_t at = from; start.size && (at = zr_span_find(names, start, at)) != SIZE_MAX;
         at += start.size) {
        if (zr_is_issuer(zr_span_cut(names, 0, at)) && ends_with_body(zr_behind(names, at)))
            return at;
    }
    return names.size;
}

/* 某局 of 某市某局、某市另一局: bodies whose names begin alike. 市科委、科技园管委会 may be one. */
static size_t listed_first(zr_span names)
{
    static const char *const mark[] = {"、", NULL};
    size_t end = zr_first_end(names, mark, 0);
    if (!end)
        return names.size;
    zr_span first = zr_span_cut(names, 0, end - strlen(*mark)), rest = zr_behind(names, end);
    zr_span second = zr_span_cut(rest, 0, zr_first_end(rest, mark, 0));
    second = second.size ? zr_without_any(second, mark) : rest;
    bool alike = first.size > 3 && second.size > 3 && !memcmp(first.data, second.data, 3);
    return alike && zr_is_issuer(first) && zr_is_issuer(second) ? first.size : names.size;
}

/* 优化营商环境领导小组, 抗旱指挥部: a team, no place before its name. */
static bool is_bare_team(zr_span name)
{
    static const char *const ends[] = {"领导小组",     "领导小组办公室", "指挥部",
                                       "指挥部办公室", "联席会议",       NULL};
    static const char *const others[] = {"省", "市", "县", "区", "州", "盟", "旗", "办公", NULL};
    return zr_ends_any(name, ends) && !zr_issuer_place(name).size && !zr_starts_any(name, others);
}

bool zr_issuer_goes_on(zr_span name, zr_span next)
{
    static const char *const bodies[] = {"人民政府", "县委", "市委", "区委", "省委", "州委", "旗委", NULL};
    return zr_ends_any(name, bodies) && is_bare_team(next);
}

/* 中共青石县委青石县人民政府茶业领导小组: what both have founded, one body. */
static bool is_of_both(zr_span party, zr_span rest)
{
    static const char *const government[] = {"人民政府", NULL}, *const committees[] = {"委", "委员会", NULL};
    size_t end = zr_first_end(rest, government, 0);
    return end && zr_span_starts(party, "中共") && zr_ends_any(party, committees) &&
           is_bare_team(zr_behind(rest, end));
}

size_t zr_issuer_first(zr_span names)
{
    static const char *const central[] = {"中共", "中国人民银行", "国家税务总局", "国家金融监督管理总局",
                                          "共青团"};
    zr_cursor party = {names, 0};
    zr_cursor_word(&party, "中共");
    zr_span place = zr_issuer_place(party.rest);
    size_t end = second_name(names, party.used + place.size, place);
    size_t centre = party.used ? second_name(names, party.used, zr_span_of("国务院")) : names.size;
    end = end < centre ? end : centre;
    for (size_t i = 0; place.size && i < sizeof central / sizeof *central; i++) {
        size_t begins = second_name(names, party.used + place.size, zr_span_of(central[i]));
        end = begins < end ? begins : end;
    }
    if (end < names.size && is_of_both(zr_span_cut(names, 0, end), zr_behind(names, end)))
        return names.size;
    return end < names.size ? end : listed_first(names);
}
