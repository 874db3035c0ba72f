/* Counts how a document prints its lists: prefixes, 市A、市B、市C or 市A、B、C; separators; offices. */
#include "units/habit.h"

void zr_habit_count(zr_habit *habit, bool first, bool closely, zr_span prefix, bool bare)
{
    if (first)
        habit->before = (zr_span){0};
    habit->repeats += closely && prefix.size && zr_span_equal(prefix, habit->before);
    habit->bare += !prefix.size && !habit->before.size && bare;
    habit->omits += !prefix.size && habit->before.size && bare;
    if (prefix.size)
        habit->before = prefix;
}

bool zr_habit_repeats(const zr_habit *habit)
{
    return habit->repeats > 4 * habit->omits;
}

bool zr_habit_is_bare(const zr_habit *habit)
{
    enum { LEAST = 4 };
    return habit->bare >= LEAST && habit->governed == 0;
}

bool zr_lists_by_commas(const zr_mention *mentions, uint32_t count)
{
    enum { LEAST = 6, FEW = 20 };
    uint32_t commas = 0, others = 0;
    for (uint32_t i = 0; i < count; i++) {
        commas += mentions[i].joint == ZR_COMMA;
        others += mentions[i].joint == ZR_ENUM;
    }
    return commas >= LEAST && others * FEW <= commas;
}

bool zr_names_offices(const zr_mention *mentions, uint32_t count)
{
    enum { LONGEST = 60 };
    bool found = false;
    for (uint32_t i = 0; i < count && !found; i++) {
        zr_span name = mentions[i].surface;
        found = (zr_span_ends(name, "处") || zr_span_ends(name, "科")) && !zr_span_ends(name, "办事处") &&
                name.size <= LONGEST;
    }
    return found;
}
