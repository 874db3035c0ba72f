/* The level or the place that a name begins with. */
#include "units/prefix.h"

#include <string.h>

/* Longest first. Not 兵团 and 师: their bodies are no bodies of the division around them. */
static const char *const words[] = {"自治区", "地区", "省", "市", "州", "盟", "县", "区", "旗"};

/* Words that begin with a level's word and are none. */
static const char *const other_words[] = {
    "市场", "市政公", "市政工", "市政管", "市政园", "市民中", "市民热", "市民卡", "市民服", "市容",
    "市域", "市值",   "区域",   "区块",   "县域",   "州际",   "旗舰",   "师范",   "师生",   "省会",
    "区际", "区划",   "市长",   "县长",   "省长",   "区长",   "市辖",   "省部"};

static bool is_other_word(zr_span name)
{
    for (size_t i = 0; i < sizeof other_words / sizeof *other_words; i++) {
        if (zr_span_starts(name, other_words[i]))
            return true;
    }
    return false;
}

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

zr_prefix zr_prefix_of_word(zr_span name, uint32_t seat)
{
    zr_prefix prefix = {.place = ZR_NONE};
    if (is_other_word(name))
        return prefix;
    for (size_t i = 0; i < sizeof words / sizeof *words && !prefix.size; i++) {
        if (zr_span_starts(name, words[i]))
            prefix.size = strlen(words[i]);
    }
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
    static const char *const owners[] = {"中共", "国家税务总局", "国家金融监督管理总局", "金融监管总局",
                                         "中国银保监会"};
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++) {
        if (zr_span_starts(name, owners[i]))
            return strlen(owners[i]);
    }
    return 0;
}

zr_prefix zr_prefix_of_place(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    size_t skip = owner_size(name);
    zr_found_place found = zr_place_chain(lexicon, zr_span_cut(name, skip, name.size), seat);
    zr_prefix prefix = {.place = found.division, .rivals = found.rivals, .named = true, .full = found.full};
    if (found.division == ZR_NONE)
        return (zr_prefix){.place = ZR_NONE};
    prefix.size = skip + found.end;
    prefix.whole = prefix.size;
    if (found.full)
        read_party_mark(&prefix, name);
    return prefix;
}
