/* The level or the place that a name begins with. */
#include "units/prefix.h"

#include "base/words.h"

#include <string.h>

/* Bytes of the longest word that begins as a level and is none: 市政管理. */
enum { MOST_NO_LEVEL = 12 };

/* 党委 behind 自治区, 委 behind the others; not the 委 of 委员会 or 委托. */
static void read_party_mark(zr_prefix *prefix, zr_span name)
{
    static const char *const marks[] = {"党委", "委"};
    zr_span rest = zr_span_cut(name, prefix->size, name.size);
    prefix->whole = prefix->size;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!zr_span_starts(rest, marks[i]) || zr_span_starts(rest, "委员") || zr_span_starts(rest, "委托"))
            continue;
        prefix->whole = prefix->size + strlen(marks[i]);
        prefix->party = true;
        return;
    }
}

/* 师市, 师 where a division of the Corps is the city (第八师石河子市), 地 of 地委, 林区 in 神农架: bytes, or
 * 0. 师市 says by itself whose it is. */
static size_t odd_level_size(zr_span name, uint32_t seat)
{
    static const char *const divisions[] = {"师市", "师", NULL}, *const alone[] = {"师市", NULL};
    if (zr_span_starts(name, "地委"))
        return strlen("地");
    if (zr_span_starts(name, "林区") && zr_place_is_forest(seat))
        return strlen("林区");
    static const char *const office = "行署"; /* 行署应急局 of a prefecture */
    zr_span word = zr_place_word(seat);
    if (zr_span_starts(name, office) &&
        (zr_span_equal(word, zr_span_of("地区")) || zr_span_equal(word, zr_span_of("盟"))))
        return strlen(office);
    if (zr_place_is_corps(seat))
        return zr_starts_any(name, divisions);
    return zr_place_may_be_corps(seat) ? zr_starts_any(name, alone) : 0;
}

/* Bytes of the level's word that begins the name, or 0. Not 兵团, and not 师 elsewhere: their bodies are no
 * bodies of the division around them. The first bytes tell most names apart. */
static size_t level_size(zr_span name, uint32_t seat)
{
    static const char single[] = "省市州盟县区旗"; /* characters of three bytes */
    if (name.size < 3 || (unsigned char)name.data[0] < 0xE5)
        return 0;
    for (size_t i = 0; i + 3 < sizeof single; i += 3) {
        if (!memcmp(name.data, single + i, 3))
            return 3;
    }
    static const char *const autonomous[] = {"自治区", "自治州", "自治县", "自治旗", NULL};
    if (zr_span_starts(name, "自治") && zr_starts_any(name, autonomous))
        return strlen(autonomous[0]);
    return zr_span_starts(name, "地区") ? strlen("地区") : odd_level_size(name, seat);
}

size_t zr_level_word_size(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    size_t size = level_size(name, seat);
    zr_span start = zr_span_cut(name, 0, MOST_NO_LEVEL);
    return size && !zr_vocabulary_starts(&lexicon->vocabulary, start, ZR_WORD_NO_LEVEL) ? size : 0;
}

zr_prefix zr_prefix_of_word(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    zr_prefix prefix = {.place = ZR_NONE};
    prefix.size = zr_level_word_size(lexicon, name, seat);
    if (!prefix.size)
        return prefix;
    zr_found_place found = zr_place_of_word(zr_span_cut(name, 0, prefix.size), seat);
    prefix.place = found.division;
    prefix.rivals = found.rivals;
    prefix.full = true;
    read_party_mark(&prefix, name);
    return prefix;
}

/* What may stand before the place without changing whose body it is: 中共潜江市委, 国家税务总局潜江市税务局.
 */
static size_t owner_size(zr_span name)
{
    static const char *const owners[] = {"中共",
                                         "国家税务总局",
                                         "国家金融监督管理总局",
                                         "金融监管总局",
                                         "中国银保监会",
                                         "中华人民共和国",
                                         "新疆生产建设兵团",
                                         "兵团",
                                         NULL};
    static zr_word_list owners_list = {.words = owners};
    return zr_list_starts(&owners_list, name);
}

/* 县 of 旬阳县政府, now 旬阳市: the level that a county had or has got. Not 市 of 龙湾市场监管局. */
static bool has_other_level(const zr_lexicon *lexicon, uint32_t place, zr_span rest)
{
    static const char *const levels[] = {"县", "市", "区", "旗", NULL};
    return zr_table_divisions[place].level == ZR_COUNTY && zr_starts_any(rest, levels) &&
           !zr_vocabulary_starts(&lexicon->vocabulary, zr_span_cut(rest, 0, MOST_NO_LEVEL), ZR_WORD_NO_LEVEL);
}

/* 盟 of 锡林郭勒盟盟委, 县 of 平江县县政府: the level's word once more. Not 市 of 温州市市场监管局. */
static size_t word_again(uint32_t place, zr_span rest)
{
    static const char *const bodies[] = {"人民政府", "政府", "委", NULL};
    zr_span word = zr_place_word(place);
    bool again = word.size && zr_goes_on(rest, word) && zr_starts_any(zr_behind(rest, word.size), bodies);
    return again ? word.size : 0;
}

zr_prefix zr_prefix_of_place(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    size_t skip = owner_size(name);
    zr_found_place found = zr_place_chain(lexicon, zr_span_cut(name, skip, name.size), seat);
    zr_found_place branch = found.division == ZR_NONE ? zr_place_of_branch(name, seat) : found;
    if (branch.start == 0)
        found = branch;
    zr_prefix prefix = {.place = found.division, .rivals = found.rivals, .named = true, .full = found.full};
    if (found.division == ZR_NONE)
        return (zr_prefix){.place = ZR_NONE};
    prefix.size = skip + found.end;
    if (!found.full && has_other_level(lexicon, found.division, zr_span_cut(name, prefix.size, name.size))) {
        prefix.size += strlen("县");
        prefix.full = true;
    }
    zr_span behind = zr_span_cut(name, prefix.size, name.size);
    if (!found.full && zr_span_ends(zr_table_divisions[found.division].name, "地区") &&
        zr_span_starts(behind, "地委")) {
        prefix.size += strlen("地"); /* 阿克苏地委 */
        prefix.full = true;
    }
    if (prefix.full)
        prefix.size += word_again(found.division, zr_span_cut(name, prefix.size, name.size));
    prefix.whole = prefix.size;
    if (prefix.full)
        read_party_mark(&prefix, name);
    return prefix;
}
