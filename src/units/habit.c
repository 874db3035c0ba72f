/* Counts how a document prints prefixes: 市A、市B、市C or 市A、B、C. */
#include "units/habit.h"

void zr_habit_count(zr_habit *habit, bool first, bool closely, zr_span prefix, bool bare)
{
    if (first)
        habit->before = (zr_span){0};
    habit->repeats += closely && prefix.size && zr_span_equal(prefix, habit->before);
    habit->omits += !prefix.size && habit->before.size && bare;
    if (prefix.size)
        habit->before = prefix;
}

bool zr_habit_repeats(const zr_habit *habit)
{
    return habit->repeats > 4 * habit->omits;
}
