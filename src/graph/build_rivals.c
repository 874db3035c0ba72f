/* Measures with two leads in one expression. Sentences of their own, each with its lead, share a measure out.
 */
#include "graph/build_inspect.h"

typedef struct rivals {
    zr_duty_list list; /* of the first such expression, or none */
    uint32_t rival;    /* a lead beside the first one */
} rivals;

static rivals find_rivals(const zr_inspection *all, uint32_t measure)
{
    const zr_duty *duties = zr_store_duties(all->builder->store);
    zr_duty_list list = zr_duties_of(all, measure);
    for (uint32_t from = 0, end; from < list.count; from = end) {
        const zr_duty *first = &duties[list.rows[from]];
        for (end = from + 1; end < list.count && duties[list.rows[end]].expression == first->expression;)
            end++;
        zr_duty_list own = {list.rows + from, end - from};
        uint32_t lead = zr_first_in_role(all->builder, own, ZR_LEAD, ZR_NONE);
        uint32_t rival = lead == ZR_NONE ? ZR_NONE : zr_first_in_role(all->builder, own, ZR_LEAD, lead);
        if (rival != ZR_NONE)
            return (rivals){own, rival};
    }
    return (rivals){0};
}

/* Do they lead together, as the words say? Asked of a measure once. */
static bool are_shared(const zr_inspection *all, uint32_t measure, const rivals *found)
{
    enum { NOT_ASKED, NOT_SHARED, SHARED };
    uint8_t *known = &all->shared[measure];
    if (*known == NOT_ASKED) {
        uint32_t lead = zr_first_in_role(all->builder, found->list, ZR_LEAD, ZR_NONE);
        bool share = zr_builder_leads_share(all->builder, found->list.rows, found->list.count, lead);
        *known = share ? SHARED : NOT_SHARED;
    }
    return *known == SHARED;
}

void zr_look_at_habit(zr_inspection *all)
{
    zr_told_lines told = zr_tell_nothing(all);
    for (uint32_t m = 0; m < all->builder->measure_count; m++) {
        rivals found = find_rivals(all, m);
        if (found.list.count && zr_duty_place(all->builder, found.rival) != told.said &&
            !are_shared(all, m, &found))
            zr_tell_line(all, &told, found.rival);
    }
    all->rivals = zr_tell_once(all, &told, ZR_F_LEADS_HABIT) ? told.count : 0;
}

void zr_look_at_leads(zr_inspection *all, uint32_t measure)
{
    rivals found = find_rivals(all, measure);
    if (!found.list.count)
        return;
    zr_code code = are_shared(all, measure, &found) ? ZR_F_CO_LEADS
                   : all->rivals                    ? ZR_F_SEVERAL_LEADS
                                                    : ZR_F_TWO_LEADS;
    zr_find_at_duty(all, code, measure, found.rival, zr_join_names(all, found.list, ZR_LEAD));
}
