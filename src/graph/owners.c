/* Which measures nobody answers for, and which have a lead: what a parent has its items have too. */
#include "document/shape_frame.h"
#include "document/shape_kind.h"
#include "graph/build.h"

/* A task, and a safeguard that is more than a closing section for all readers. */
static bool asks_somebody(const zr_graph_measure *measure)
{
    if (measure->exempt)
        return false;
    bool asks =
        measure->kind == ZR_TASK || (measure->kind == ZR_SAFEGUARD && !zr_title_closes(measure->title));
    return asks && !zr_title_left_out(measure->title) && !zr_title_tells_roles(measure->title) &&
           !zr_title_asks_nobody(measure->title);
}

/* A parent stands before its children: one pass down the table carries ownership to the items, one pass up
 * carries it to the groups. */
static void find_ownerless(const zr_graph *piece, uint32_t first, bool *unowned)
{
    const zr_graph_measure *measures = piece->measures;
    for (uint32_t i = 0; i < piece->measure_count; i++)
        unowned[i] = true;
    for (uint32_t i = 0; i < piece->duty_count; i++)
        unowned[piece->duties[i].measure - first] = false;
    for (uint32_t i = 0; i < piece->measure_count; i++) {
        uint32_t parent = measures[i].parent;
        if (parent != ZR_NONE && !unowned[parent - first])
            unowned[i] = false;
    }
    for (uint32_t i = piece->measure_count; i-- > 0;) {
        uint32_t parent = measures[i].parent;
        if (parent != ZR_NONE && !unowned[i])
            unowned[parent - first] = false;
    }
}

void zr_ownerless(const zr_graph *graph, bool *ownerless)
{
    find_ownerless(graph, 0, ownerless);
}

void zr_unowned_from(const zr_graph *piece, uint32_t first, bool *unowned)
{
    find_ownerless(piece, first, unowned);
    for (uint32_t i = 0; i < piece->measure_count; i++)
        unowned[i] = unowned[i] && asks_somebody(&piece->measures[i]);
}

/* A group's lead in a sentence of its own, or carried forward, leads the work that the sentence is about. */
static bool says_for_items(zr_basis basis)
{
    return basis != ZR_BY_PROSE && basis != ZR_BY_CARRY;
}

/* A parent stands before its children. */
void zr_leads_stated(const zr_graph *piece, uint32_t first, bool *led)
{
    const zr_graph_measure *measures = piece->measures;
    for (uint32_t i = 0; i < piece->measure_count; i++)
        led[i] = false;
    for (uint32_t i = 0; i < piece->duty_count; i++) {
        const zr_duty *duty = &piece->duties[i];
        led[duty->measure - first] |= duty->role == ZR_LEAD && says_for_items(duty->basis);
    }
    for (uint32_t i = 0; i < piece->measure_count; i++)
        led[i] |= measures[i].parent != ZR_NONE && led[measures[i].parent - first];
    for (uint32_t i = 0; i < piece->duty_count; i++)
        led[piece->duties[i].measure - first] |= piece->duties[i].role == ZR_LEAD;
}

void zr_graph_unowned(const zr_graph *graph, bool *unowned)
{
    zr_unowned_from(graph, 0, unowned);
}
