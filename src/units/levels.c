/* Levels of government said together, and the two who govern one place. */
#include "units/levels.h"

#include "base/words.h"
#include "units/spell.h"

#include <string.h>

enum { MARK = 3, MOST = 6 };

static const char *const levels[] = {"旗", "县", "市", "区", "州", "盟", "地"};
enum { LEVELS = sizeof levels / sizeof *levels };

/* Its number among the levels, or LEVELS. */
static size_t level_at(zr_span text)
{
    size_t i = 0;
    while (i < LEVELS && !zr_span_starts(text, levels[i]))
        i++;
    return i;
}

/* 县级市, but 县级|市场监管部门: bytes of a city of a county's rank, or 0. */
static size_t small_city(zr_span text)
{
    static const char city[] = "县级市";
    static const char *const others[] = {"场", "容", "民", NULL};
    if (!zr_span_starts(text, city))
        return 0;
    zr_span behind = zr_behind(text, sizeof city - 1);
    bool works = zr_span_starts(behind, "政") && !zr_span_starts(behind, "政府");
    return works || zr_starts_any(behind, others) ? 0 : sizeof city - 1;
}

size_t zr_level_run(zr_span text)
{
    unsigned seen = 0;
    size_t at = 0, end = 0, marks = 0;
    bool open = false, closed = false;
    for (int count = 0; count < MOST; count++) {
        zr_span rest = zr_span_cut(text, at, text.size);
        bool opens = !open && count && zr_span_starts(rest, "（");
        bool mark = count && (opens || zr_span_starts(rest, "、"));
        rest = zr_span_cut(rest, mark ? MARK : 0, rest.size);
        size_t city = small_city(rest), level = level_at(city ? zr_behind(rest, city - MARK) : rest);
        if (level == LEVELS)
            break;
        if (seen & 1u << level) {
            marks = closed ? marks : 0; /* 市州、县市区 are two sets; 市 of 旗县（区）市场监管局 is none */
            break;
        }
        seen |= 1u << level;
        open |= opens;
        closed = false;
        marks += mark;
        at = (size_t)(rest.data - text.data) + (city ? city : MARK);
        end = open ? end : at;
        if (open && zr_span_starts(zr_span_cut(text, at, text.size), "）")) {
            at += MARK;
            end = at;
            open = false;
            closed = true;
        }
    }
    return marks && (seen & (seen - 1)) ? end : 0;
}

zr_span zr_other_ruler(zr_span text)
{
    static const char *const parties[] = {"党工委", "党（工）委", "党(工)委", "党委", NULL};
    static const char *const ands[] = {"、", "和", "及", "与", NULL};
    static const char *const others[] = {"人民政府", "政府",       "管委会", "管委", "管理委员会",
                                         "办事处",   "街道办事处", "街道办", NULL};
    size_t party = zr_starts_any(text, parties);
    text = zr_span_cut(text, party, text.size);
    text = zr_span_cut(text, zr_starts_any(text, ands), text.size);
    return party && zr_equals_any(text, others) ? text : (zr_span){0};
}

zr_span zr_without_party(zr_arena *arena, zr_span name)
{
    size_t at = name.size > 9 ? zr_span_find(name, zr_span_of("党工委"), 0) : SIZE_MAX;
    if (at == 0 || at == SIZE_MAX)
        return name;
    zr_span pieces[] = {zr_span_cut(name, 0, at), zr_other_ruler(zr_span_cut(name, at, name.size))};
    static const char *const street = "街道";
    if (zr_span_ends(pieces[0], street) && zr_span_starts(pieces[1], street))
        pieces[0].size -= strlen(street);
    return pieces[1].size ? zr_join(arena, pieces, 2) : name;
}
