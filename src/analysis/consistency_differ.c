/* In what two measures of different documents differ: owners, leads, deadlines, targets. */
#include "analysis/consistency_differ.h"

enum { MOST_COMPARED = 200 };

/* The duties of one measure. */
typedef struct one_side {
    const zr_graph *graph;
    const zr_graph_measure *measure;
    const uint32_t *duties;
    uint32_t count;
    bool by_unit; /* both documents are of one place */
} one_side;

static one_side side_of(const zr_graph *graph, uint32_t m, const uint32_t *start, const uint32_t *duties,
                        bool by_unit)
{
    uint32_t count = start[m + 1] - start[m];
    return (one_side){graph, &graph->measures[m], duties + start[m],
                      count < MOST_COMPARED ? count : MOST_COMPARED, by_unit};
}

/* What makes a unit the same in both: itself in one place, its sector between places. */
static zr_span key_of(const one_side *side, const zr_duty *duty)
{
    const zr_graph_unit *unit = &side->graph->units[duty->unit];
    if (side->by_unit)
        return unit->id;
    return unit->sector.size ? unit->sector : unit->name;
}

static bool is_lead(const zr_duty *duty)
{
    return duty->role == ZR_LEAD || duty->first;
}

static bool counts(const one_side *side, const zr_duty *duty, bool leads)
{
    return leads ? is_lead(duty) : !side->graph->units[duty->unit].collective;
}

static bool holds(const one_side *side, zr_span key, bool leads)
{
    for (uint32_t i = 0; i < side->count; i++) {
        const zr_duty *duty = &side->graph->duties[side->duties[i]];
        if (counts(side, duty, leads) && zr_span_equal(key_of(side, duty), key))
            return true;
    }
    return false;
}

/* Is every unit (lead) of `a` one of `b`? */
static bool is_within(const one_side *a, const one_side *b, bool leads)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const zr_duty *duty = &a->graph->duties[a->duties[i]];
        if (counts(a, duty, leads) && !holds(b, key_of(a, duty), leads))
            return false;
    }
    return true;
}

static bool has_date(const zr_graph_measure *measure, zr_span date)
{
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        if (zr_span_equal(measure->deadlines[i].date, date))
            return true;
    return false;
}

static bool dates_within(const zr_graph_measure *a, const zr_graph_measure *b)
{
    for (uint32_t i = 0; i < a->deadline_count; i++)
        if (a->deadlines[i].date.size && !has_date(b, a->deadlines[i].date))
            return false;
    return true;
}

/* Same quantity's unit, and no value of it in common. */
static bool targets_differ(const zr_graph_measure *a, const zr_graph_measure *b)
{
    bool comparable = false;
    for (uint32_t i = 0; i < a->target_count; i++)
        for (uint32_t j = 0; j < b->target_count; j++) {
            if (!zr_span_equal(a->targets[i].unit, b->targets[j].unit))
                continue;
            if (a->targets[i].value == b->targets[j].value)
                return false;
            comparable = true;
        }
    return comparable;
}

unsigned zr_consistency_differ(const zr_graph *graph, uint32_t a, uint32_t b, const uint32_t *start,
                               const uint32_t *duties)
{
    uint32_t place_a = graph->documents[graph->measures[a].document].place;
    uint32_t place_b = graph->documents[graph->measures[b].document].place;
    bool by_unit = place_a == place_b && place_a != ZR_NONE;
    one_side left = side_of(graph, a, start, duties, by_unit),
             right = side_of(graph, b, start, duties, by_unit);
    unsigned differ = 0;
    if ((left.count == 0) != (right.count == 0))
        differ |= ZR_DIFFER_OWNED;
    else if (!is_within(&left, &right, false) || !is_within(&right, &left, false))
        differ |= ZR_DIFFER_OWNERS;
    if (left.count && right.count && (!is_within(&left, &right, true) || !is_within(&right, &left, true)))
        differ |= ZR_DIFFER_LEAD;
    if (left.measure->deadline_count && right.measure->deadline_count &&
        (!dates_within(left.measure, right.measure) || !dates_within(right.measure, left.measure)))
        differ |= ZR_DIFFER_DEADLINE;
    if (targets_differ(left.measure, right.measure))
        differ |= ZR_DIFFER_TARGET;
    return differ;
}
