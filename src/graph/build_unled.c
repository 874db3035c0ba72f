/* Measures of several bodies of which the words name none as the lead. */
#include "base/words.h"
#include "graph/build_inspect.h"

/* Does a name begin a list of its own there? In sentences, 甲局负责…，乙局负责…, each for its part; and who
 * is carried to every measure stands beside nobody. */
static bool begins_list(const zr_duty *duty)
{
    return (duty->basis == ZR_BY_PROSE && duty->rank == 1) || duty->basis == ZR_BY_CARRY;
}

/* 市教育局会同市财政局: does a word that calls others in stand between two names? */
static bool calls_in(const zr_builder *builder, uint32_t one, uint32_t next)
{
    enum { LEAST = 6, MOST = 12 };
    zr_span text = zr_source_text(builder->reading->source);
    size_t from = builder->words[one].end, to = builder->words[next].start;
    return from < to && to - from >= LEAST && to - from <= MOST &&
           zr_holds(zr_span_cut(text, from, to), "会同");
}

/* Who calls the others of rows[from, until) in leads, as everybody reads it, though no word says so. In a
 * sentence those who are called in are a list of their own, and who calls them stands before it. */
static bool is_called_in(const zr_builder *builder, zr_duty_list list, uint32_t from, uint32_t until)
{
    for (uint32_t i = from ? from : 1; i < until; i++) {
        if (calls_in(builder, list.rows[i - 1], list.rows[i]))
            return true;
    }
    return false;
}

/* 列第一位的为牵头单位, where a set of bodies stands first: it leads nobody, and the rule names no other. */
static bool begins_with_set(const zr_inspection *all, uint32_t duty)
{
    const zr_graph_store *store = all->builder->store;
    return all->ruled && zr_store_units(store)[zr_store_duties(store)[duty].unit].collective;
}

/* The first of several who answer for one thing: names of one list. Those of notes behind different
 * sentences, and those whom a sentence each tells its part, share the measure out. ZR_NONE: there are none.
 */
static uint32_t first_of_equals(const zr_inspection *all, zr_duty_list list)
{
    const zr_builder *builder = all->builder;
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t from = 0, end; from < list.count; from = end) {
        const zr_duty *first = &duties[list.rows[from]];
        for (end = from + 1; end < list.count && duties[list.rows[end]].expression == first->expression &&
                             !begins_list(&duties[list.rows[end]]);)
            end++;
        zr_duty_list own = {list.rows + from, end - from};
        uint32_t owner = zr_first_in_role(builder, own, ZR_RESPONSIBLE, ZR_NONE);
        if (owner != ZR_NONE && !duties[owner].unled &&
            zr_first_in_role(builder, own, ZR_RESPONSIBLE, owner) != ZR_NONE &&
            !begins_with_set(all, owner) && !is_called_in(builder, list, from, end))
            return owner;
    }
    return ZR_NONE;
}

/* The first of several that answer for a measure that none of them leads; or ZR_NONE. Where nobody is named,
 * nobody can lead. */
static uint32_t unled_owner(const zr_inspection *all, uint32_t measure)
{
    const zr_builder *builder = all->builder;
    zr_duty_list list = zr_duties_of(all, measure);
    bool led = builder->led[measure] || zr_first_in_role(builder, list, ZR_LEAD, ZR_NONE) != ZR_NONE;
    bool nobody = zr_builder_names_sets(builder, measure, list.rows, list.count);
    return led || nobody ? ZR_NONE : first_of_equals(all, list);
}

/* Is any body a lead, in one of these ways (bits 1 << zr_basis)? */
static bool names_leads(const zr_inspection *all, unsigned ways)
{
    const zr_duty *duties = zr_store_duties(all->builder->store);
    for (uint32_t i = 0; i < all->starts[all->builder->measure_count]; i++) {
        const zr_duty *duty = &duties[all->rows[i]];
        if (duty->role == ZR_LEAD && ways & 1u << duty->basis)
            return true;
    }
    return false;
}

/* In which ways a lead says that the lists of a document name leads: one in a sentence (组织部门要牵头抓总)
 * says so of a document of sentences, and nothing of one whose bodies stand in notes and tables. */
static unsigned ways_of_leads(const zr_inspection *all)
{
    const zr_duty *duties = zr_store_duties(all->builder->store);
    uint32_t told = 0, count = all->starts[all->builder->measure_count];
    for (uint32_t i = 0; i < count; i++)
        told += duties[all->rows[i]].basis == ZR_BY_PROSE;
    return told > count / 2 ? ~0u : ~(1u << ZR_BY_PROSE);
}

/* The document's lists name no lead: that is told once. */
static bool tell_way(zr_inspection *all)
{
    zr_told_lines told = zr_tell_nothing(all);
    for (uint32_t m = 0; m < all->builder->measure_count; m++) {
        uint32_t owner = unled_owner(all, m);
        if (owner != ZR_NONE)
            zr_tell_line(all, &told, owner);
    }
    return zr_tell_once(all, &told, ZR_F_NO_LEADS);
}

void zr_look_at_unled(zr_inspection *all)
{
    all->ruled = names_leads(all, 1u << ZR_BY_RULE);
    if (!names_leads(all, ways_of_leads(all)) && tell_way(all))
        return;
    for (uint32_t m = 0; m < all->builder->measure_count; m++) {
        uint32_t owner = unled_owner(all, m);
        if (owner != ZR_NONE)
            zr_find_at_duty(all, ZR_F_NO_LEAD, m, owner, all->builder->measures[m].title);
    }
}
