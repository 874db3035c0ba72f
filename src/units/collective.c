/* Names that denote a set of bodies rather than one. */
#include "units/sense.h"

#include "base/utf8.h"

#include <string.h>

/* 各 and its like stand near the beginning: what follows is not looked at in a name of 1 MB. */
enum { HEAD = 120 };

static bool has(zr_span text, const char *word)
{
    return zr_span_find(text, zr_span_of(word), 0) != SIZE_MAX;
}

/* 区县政府, 市州 without 各. */
static bool is_joined_levels(const zr_vocabulary *words, zr_span name)
{
    size_t size = zr_vocabulary_starts(words, name, ZR_WORD_JOINED);
    return size &&
           (size == name.size || zr_vocabulary_is(words, zr_span_cut(name, size, name.size), ZR_WORD_RULER));
}

/* 区政府 said in a city is no one district. */
static bool is_lower_government(zr_span name, uint32_t seat)
{
    static const char *const lower[] = {"区", "县", "区（县）", "镇", "街道"};
    if (seat == ZR_NONE || zr_table_divisions[seat].level > ZR_CITY || !zr_span_ends(name, "政府"))
        return false;
    zr_span before = zr_span_cut(name, 0, name.size - strlen("政府"));
    if (zr_span_ends(before, "人民"))
        before.size -= strlen("人民");
    for (size_t i = 0; i < sizeof lower / sizeof *lower; i++) {
        if (zr_span_equal(before, zr_span_of(lower[i])))
            return true;
    }
    return false;
}

/* 长株潭三市人民政府. */
static bool is_counted(const zr_vocabulary *words, zr_span name)
{
    static const char *const counts[] = {"两", "三", "四", "五", "六", "七", "八", "九", "十"};
    size_t size = zr_vocabulary_ends(words, name, ZR_WORD_COUNTED);
    zr_span before = zr_span_cut(name, 0, name.size - size);
    for (size_t i = 0; size && i < sizeof counts / sizeof *counts; i++) {
        if (zr_span_ends(before, counts[i]))
            return true;
    }
    return false;
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

bool zr_is_collective(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    const zr_vocabulary *words = &lexicon->vocabulary;
    zr_span head = zr_span_cut(name, 0, HEAD);
    if (zr_span_starts(name, "各") || is_joined_levels(words, name) ||
        zr_vocabulary_is(words, name, ZR_WORD_ALONE) || is_lower_government(name, seat))
        return true;
    if (zr_span_ends(name, "局") || zr_span_ends(name, "厅") || zr_span_ends(name, "中心"))
        return has(head, "各") || has(head, "相关") || has(head, "有关");
    if (zr_vocabulary_ends(words, name, ZR_WORD_SET) || is_counted(words, name))
        return true;
    if (!zr_vocabulary_ends(words, name, ZR_WORD_PLURAL))
        return false;
    if (has(head, "各") || zr_span_ends(name, "部门") || zr_span_ends(name, "部门（单位）"))
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
    size_t size = zr_vocabulary_starts(&lexicon->vocabulary, text, ZR_WORD_JOINED);
    return size ? size : zr_vocabulary_starts(&lexicon->vocabulary, text, ZR_WORD_LEVEL);
}

/* Behind 各, 有关 …: what the set is of. */
static zr_span without_quantity(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const words[] = {"各级", "各有关", "各相关", "各", "有关",
                                        "相关", "其他",   "直",     "级", "属"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!zr_span_starts(name, words[i]))
            continue;
        name = zr_span_cut(name, strlen(words[i]), name.size);
        break;
    }
    size_t levels = zr_levels_size(lexicon, name); /* 各市科技管理部门 */
    return levels < name.size ? zr_span_cut(name, levels, name.size) : name;
}

static bool ends_in(zr_span name, const char *const *ends)
{
    for (; *ends; ends++) {
        if (zr_span_ends(name, *ends))
            return true;
    }
    return false;
}

static bool is_of_governments(zr_span name)
{
    static const char *const ends[] = {"政府",         "政府（管委会）",
                                       "行政公署",     "行署",
                                       "政府（行署）", "行署（人民政府）",
                                       "行署（政府）", "地区",
                                       "地方",         "区",
                                       "市",           "县",
                                       "州",           "盟",
                                       "旗",           "县（市、区）",
                                       "县（市）",     "区（县）",
                                       "市（州）",     NULL};
    static const char *const zones[] = {"开发区", "功能区", "园区", "高新区", "示范区",
                                        "新区",   "自贸区", "社区", "管理区", NULL};
    return ends_in(name, ends) && !ends_in(name, zones) && !has(name, "镇") && !has(name, "乡") &&
           !has(name, "街");
}

uint32_t zr_collective_sector(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const bodies[] = {"局", "厅", "部门", NULL};
    static const char *const mixed[] = {"部门", "单位", "机构", "处室", NULL};
    size_t size;
    if (is_of_governments(zr_span_cut(name, name.size > HEAD ? name.size - HEAD : 0, name.size)))
        return named("local-government");
    if (ends_in(name, bodies)) {
        uint32_t stem = zr_stem_sector(lexicon, without_quantity(lexicon, name), &size);
        if (stem != ZR_NONE)
            return stem;
    }
    uint32_t tail = ends_in(name, mixed) ? ZR_NONE : zr_tail_form(lexicon, name);
    return tail == ZR_NONE ? ZR_NONE : zr_table_bodies[zr_table_forms[tail].body].sector;
}
