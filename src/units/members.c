/* Which bodies a set stands for: those that units.tsv or the user's file lists, and those of the divisions
 * that the words for the set name (各县（市、区）政府 in Wenzhou: 鹿城区政府, 龙湾区政府 …). */
#include "units/sense.h"

#include "units/spell.h"

#include <string.h>

/* Words for levels as sets are named (collective_name.c), and what the divisions that they mean end in. */
typedef struct level_word {
    const char *word;
    zr_level level, also; /* divisions of this level; or of that one too */
    bool direct;          /* only what stands directly under the place, cities of a county's rank too */
    const char *ends[5];  /* none: any */
} level_word;

static const level_word level_words[] = {
    {"市、州、直管市、林区", ZR_CITY, ZR_COUNTY, true, {"州", "市", "林区", NULL}},
    {"市、州、直管市", ZR_CITY, ZR_COUNTY, true, {"州", "市", NULL}},
    {"市、县（市、区）", ZR_CITY, ZR_COUNTY, false, {NULL}},
    {"旗县（市、区）", ZR_COUNTY, ZR_COUNTY, false, {NULL}},
    {"县（市、区）", ZR_COUNTY, ZR_COUNTY, false, {NULL}},
    {"县（市）", ZR_COUNTY, ZR_COUNTY, false, {"县", "市", "旗", NULL}},
    {"省（区、市）", ZR_PROVINCE, ZR_PROVINCE, false, {"省", "自治区", "市", NULL}},
    {"省区市", ZR_PROVINCE, ZR_PROVINCE, false, {"省", "自治区", "市", NULL}},
    {"地级以上市", ZR_CITY, ZR_CITY, false, {"市", NULL}},
    {"设区的市", ZR_CITY, ZR_CITY, false, {"市", NULL}},
    {"设区市", ZR_CITY, ZR_CITY, false, {"市", NULL}},
    {"省辖市", ZR_CITY, ZR_CITY, false, {"市", NULL}},
    {"地级市", ZR_CITY, ZR_CITY, false, {"市", NULL}},
    {"市（州）", ZR_CITY, ZR_CITY, false, {NULL}},
    {"盟市", ZR_CITY, ZR_CITY, false, {NULL}},
    {"省级", ZR_PROVINCE, ZR_PROVINCE, false, {"省", "自治区", "市", NULL}},
    {"市", ZR_CITY, ZR_CITY, false, {"市", NULL}},
    {"区", ZR_COUNTY, ZR_COUNTY, false, {"区", NULL}},
    {"县", ZR_COUNTY, ZR_COUNTY, false, {"县", NULL}},
};

/* The words behind 各, and the body behind them. NULL: the set is of other things. */
static const level_word *read_levels(const zr_context *context, zr_span canonical, zr_span *body)
{
    static const char *const set = "各";
    zr_span rest = zr_span_cut(canonical, strlen(set), canonical.size);
    for (size_t i = 0; i < sizeof level_words / sizeof *level_words && zr_span_starts(canonical, set); i++) {
        if (!zr_span_starts(rest, level_words[i].word))
            continue;
        *body = zr_span_cut(rest, strlen(level_words[i].word), rest.size);
        bool known = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, *body, ~0u) != ZR_NONE;
        return known ? &level_words[i] : NULL;
    }
    return NULL;
}

static bool is_meant(const level_word *words, const zr_division *place, uint32_t outer)
{
    if (words->direct && place->parent != outer)
        return false;
    if ((place->level != words->level && place->level != words->also) ||
        zr_span_equal(place->name, zr_span_of("台湾省")))
        return false;
    for (size_t i = 0; words->ends[i]; i++) {
        if (zr_span_ends(place->name, words->ends[i]))
            return true;
    }
    return !words->ends[0];
}

static bool lies_in(uint32_t place, uint32_t outer)
{
    while (place != ZR_NONE && place != outer)
        place = zr_table_divisions[place].parent;
    return place == outer;
}

/* Divisions stand by code: those in one follow it. */
static uint32_t count_meant(const level_word *words, uint32_t outer, zr_span *out, const zr_context *context,
                            zr_span body)
{
    uint32_t count = 0;
    for (uint32_t i = outer + 1; i < zr_table_division_count && lies_in(i, outer); i++) {
        if (!is_meant(words, &zr_table_divisions[i], outer))
            continue;
        if (out)
            out[count] = zr_join(context->arena, (const zr_span[]){zr_table_divisions[i].name, body}, 2);
        count++;
    }
    return count;
}

/* Those that a file lists, copied: names outlive the lexicon. */
static bool take_listed(const zr_context *context, zr_sense *sense, zr_span name)
{
    uint32_t count;
    const zr_span *listed = zr_lexicon_members(context->lexicon, name, zr_place_today(sense->place), &count);
    zr_span *members = count ? zr_arena_take(context->arena, count, sizeof *members) : NULL;
    if (!members)
        return false;
    for (uint32_t i = 0; i < count; i++)
        members[i] = zr_arena_copy(context->arena, listed[i]);
    sense->members = members;
    sense->member_count = count;
    return true;
}

void zr_sense_find_members(const zr_context *context, zr_sense *sense)
{
    zr_span body;
    if (take_listed(context, sense, sense->name) || take_listed(context, sense, sense->canonical))
        return;
    const level_word *words = read_levels(context, sense->canonical, &body);
    if (!words || sense->place == ZR_NONE)
        return;
    uint32_t place = zr_place_today(sense->place), count = count_meant(words, place, NULL, context, body);
    zr_span *members = count ? zr_arena_take(context->arena, count, sizeof *members) : NULL;
    if (!members)
        return;
    sense->member_count = count_meant(words, place, members, context, body);
    sense->members = members;
}
