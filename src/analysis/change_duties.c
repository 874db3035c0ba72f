/* What differs between the units of two matched measures. */
#include "analysis/change_list.h"

/* The duty of a unit in a measure, or NULL: the strongest role first, as they stand. */
static const zr_duty *duty_of(const zr_side *side, uint32_t measure, uint32_t unit)
{
    const zr_graph *graph = side->version.graph;
    const zr_duty *best = NULL;
    for (uint32_t i = side->duties.start[measure]; i < side->duties.start[measure + 1]; i++) {
        const zr_duty *duty = &graph->duties[side->duties.duties[i]];
        if (duty->unit == unit && duty->basis != ZR_BY_CARRY && (!best || duty->role < best->role))
            best = duty;
    }
    return best;
}

static bool was_seen(const zr_side *side, uint32_t measure, uint32_t upto, uint32_t unit)
{
    for (uint32_t i = side->duties.start[measure]; i < upto; i++)
        if (side->version.graph->duties[side->duties.duties[i]].unit == unit)
            return true;
    return false;
}

static uint32_t counterpart(const zr_unit_changes *units, uint32_t old)
{
    return units->same[old] != ZR_NONE ? units->same[old] : units->becomes[old];
}

static zr_span role_words(const zr_duty *duty)
{
    return zr_span_of(zr_role_name(duty->role));
}

/* Old units: gone, or in another role. */
static void compare_old(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                        uint32_t new, const zr_unit_changes *units)
{
    for (uint32_t i = before->duties.start[old]; i < before->duties.start[old + 1]; i++) {
        const zr_duty *any = &before->version.graph->duties[before->duties.duties[i]];
        const zr_duty *was = duty_of(before, old, any->unit);
        if (!was || was_seen(before, old, i, any->unit))
            continue;
        uint32_t unit = counterpart(units, any->unit);
        const zr_duty *is = unit == ZR_NONE ? NULL : duty_of(after, new, unit);
        if (!is)
            zr_change_add(
                list, (zr_change){ZR_CHANGE_UNIT_DROPPED, old, new, any->unit, unit, role_words(was), {0}});
        else if (was->role != is->role)
            zr_change_add(list, (zr_change){ZR_CHANGE_ROLE, old, new, any->unit, unit, role_words(was),
                                            role_words(is)});
    }
}

static bool had_it(const zr_side *before, uint32_t old, uint32_t unit, const zr_unit_changes *units)
{
    for (uint32_t i = before->duties.start[old]; i < before->duties.start[old + 1]; i++)
        if (counterpart(units, before->version.graph->duties[before->duties.duties[i]].unit) == unit)
            return true;
    return false;
}

static void compare_new(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                        uint32_t new, const zr_unit_changes *units)
{
    for (uint32_t i = after->duties.start[new]; i < after->duties.start[new + 1]; i++) {
        uint32_t unit = after->version.graph->duties[after->duties.duties[i]].unit;
        const zr_duty *is = duty_of(after, new, unit);
        if (is && !was_seen(after, new, i, unit) && !had_it(before, old, unit, units))
            zr_change_add(list,
                          (zr_change){ZR_CHANGE_UNIT_ADDED, old, new, ZR_NONE, unit, {0}, role_words(is)});
    }
}

static uint32_t first_listed(const zr_side *side, uint32_t measure)
{
    for (uint32_t i = side->duties.start[measure]; i < side->duties.start[measure + 1]; i++)
        if (side->version.graph->duties[side->duties.duties[i]].first)
            return side->version.graph->duties[side->duties.duties[i]].unit;
    return ZR_NONE;
}

void zr_change_duties(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                      uint32_t new, const zr_unit_changes *units)
{
    compare_old(list, before, after, old, new, units);
    compare_new(list, before, after, old, new, units);
    uint32_t was = first_listed(before, old), is = first_listed(after, new);
    if (was == ZR_NONE || is == ZR_NONE || counterpart(units, was) == is)
        return;
    uint32_t still = counterpart(units, was);
    bool both = still != ZR_NONE && duty_of(after, new, still) && had_it(before, old, is, units);
    if (both) /* else the unit that came or went says it */
        zr_change_add(list, (zr_change){ZR_CHANGE_LEAD, old, new, was, is, {0}, {0}});
}
