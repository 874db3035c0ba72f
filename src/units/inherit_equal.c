/* Comparing what lists hand on: every field of the struct, here and nowhere else. */
#include "units/inherit.h"

bool zr_inherit_prefix_equal(const zr_inherit_prefix *a, const zr_inherit_prefix *b)
{
    return a->kind == b->kind && a->by_party == b->by_party && a->of_township == b->of_township &&
           a->omits == b->omits && a->bare == b->bare && zr_span_equal(a->level, b->level) &&
           zr_span_equal(a->party, b->party);
}

/* Have they the same of the sets that were said: 各县区政府? */
static bool is_same_set(const zr_inherit *a, const zr_inherit *b)
{
    return a->set_by_party == b->set_by_party && a->set_of_levels == b->set_of_levels &&
           a->set_of_all == b->set_of_all && a->set_of_some == b->set_of_some &&
           a->set_of_prefectures == b->set_of_prefectures && a->set_of_places == b->set_of_places &&
           a->set_of_counties == b->set_of_counties && zr_span_equal(a->set, b->set) &&
           zr_span_equal(a->set_party, b->set_party);
}

/* … and of one body's parts: 处 of 市场监管厅, 支队 of 市公安局? */
static bool is_same_owner(const zr_inherit *a, const zr_inherit *b)
{
    return a->team_sector == b->team_sector && a->firms_sector == b->firms_sector &&
           zr_span_equal(a->office, b->office) && zr_span_equal(a->branch, b->branch) &&
           zr_span_equal(a->team, b->team) && zr_span_equal(a->counted, b->counted) &&
           zr_span_equal(a->counted_end, b->counted_end) && zr_span_equal(a->firms, b->firms) &&
           zr_span_equal(a->ruled, b->ruled) && zr_span_equal(a->committee, b->committee);
}

bool zr_inherit_equal(const zr_inherit *a, const zr_inherit *b)
{
    return a->keeps_level == b->keeps_level && a->keeps_office == b->keeps_office &&
           zr_inherit_prefix_equal(&a->before, &b->before) && is_same_set(a, b) && is_same_owner(a, b);
}

bool zr_inherit_is_prefix(const zr_inherit *state)
{
    return is_same_set(state, &zr_inherit_nothing) && is_same_owner(state, &zr_inherit_nothing);
}
