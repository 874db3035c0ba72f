/* Numbers among the characters of a name that are none of it. */
#include "document/duties_figures.h"

#include "base/words.h"

#include <string.h>

enum { LONGEST = 240, MOST_DIGITS = 3 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t find_digit(zr_span text, size_t at, size_t end)
{
    while (at < end && !is_digit(text.data[at]))
        at += (unsigned char)text.data[at] >= 0xE0 ? 3 : 1; /* Chinese characters, as most are */
    return at < end ? at : end;
}

size_t zr_figures_behind(const zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    size_t digit = find_digit(text, start, end);
    if (digit == end || end - start > LONGEST || zr_ends_like_body(text, start, end))
        return end;
    for (size_t at = start; (at = zr_clean_next_gap(reading->clean, at + 1)) <= digit && at < end;) {
        if (zr_name_look(zr_span_cut(text, start, at)) >= ZR_LOOK_UNIT)
            return at;
    }
    return end;
}

/* 国道 318 线管理处, 第 3 中学, 中铁 12 局: the number tells which one. */
static bool tells_which(zr_span before, zr_span behind)
{
    static const char *const heads[] = {"中铁", "中建", "中交", "中冶", NULL};
    static const char *const ends[] = {"第", "道", "线", "路", "号", "队", "团", "厂", "矿", NULL};
    static const char *const units[] = {"号",   "线", "路", "大队", "队",   "中学",
                                        "医院", "团", "厂", "矿",   "千伏", NULL};
    return zr_starts_any(before, heads) || zr_ends_any(before, ends) || zr_starts_any(behind, units);
}

zr_span zr_name_without_page(const zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text, none = {0};
    size_t from = end - start <= LONGEST ? find_digit(text, start, end) : end, to = from;
    while (to < end && is_digit(text.data[to]))
        to++;
    if (from == start || to == from || to == end || to - from > MOST_DIGITS ||
        zr_clean_gap(reading->clean, from) == ZR_GAP_NONE || zr_clean_gap(reading->clean, to) == ZR_GAP_NONE)
        return none;
    zr_span before = zr_span_cut(text, start, from), behind = zr_span_cut(text, to, end);
    if (zr_name_look(before) != ZR_LOOK_WEAK || tells_which(before, behind) ||
        find_digit(text, to, end) < end)
        return none;
    char *own = zr_arena_text(reading->pool->arena, before.size + behind.size + 1);
    if (!own)
        return none;
    memcpy(own, before.data, before.size);
    memcpy(own + before.size, behind.data, behind.size);
    own[before.size + behind.size] = '\0';
    zr_span name = {own, before.size + behind.size};
    return zr_name_look(name) == ZR_LOOK_UNIT ? name : none;
}
