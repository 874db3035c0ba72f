/* Expressions that name persons and no body: （市财政局局长负责）, 责任人：张三. Where no body answers
 * either, they are told. */
#include "document/duties_hunt.h"

enum { MOST = 8192, DEEPEST = 64 };

/* Whose expressions stand at a node. */
enum { OWN = 1, BELOW = 2 /* there, or at a node below */ };

/* Persons, and nothing that could be a body. */
static bool names_persons(const zr_reading *reading)
{
    bool told = reading->verbs || reading->asks;
    return told && reading->persons && reading->weak == reading->posts &&
           reading->units + reading->groups + reading->places + reading->odd == 0;
}

static void add(zr_hunt *hunt, size_t place)
{
    void *items = hunt->holders.items;
    if (!zr_grow(&items, hunt->holders.count, &hunt->holders.capacity, sizeof *hunt->holders.items)) {
        hunt->pool->failed = true;
        return;
    }
    hunt->holders.items = items;
    hunt->holders.items[hunt->holders.count++] = (uint32_t)place;
}

void zr_holders_keep(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end)
{
    const zr_event_list *kept = &hunt->holders;
    bool again = kept->count && start < kept->items[kept->count - 1]; /* a label in a bracket */
    if (again || kept->count >= MOST || !names_persons(reading))
        return;
    add(hunt, start);
    if (!hunt->pool->failed)
        add(hunt, end);
}

/* By node: OWN, BELOW. NULL when memory was refused. O(expressions × depth). */
static const uint8_t *mark_nodes(const zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    uint8_t *marks = zr_arena_take(hunt->pool->arena, outline->node_count, 1);
    for (size_t i = 0; marks && i < hunt->pool->found_count; i++) {
        uint32_t node = hunt->pool->found[i].expression.measure;
        if (node == ZR_NONE)
            continue;
        marks[node] |= OWN;
        for (int step = 0; step < DEEPEST && node != ZR_NONE && !(marks[node] & BELOW); step++) {
            marks[node] |= BELOW;
            node = outline->nodes[node].parent;
        }
    }
    return marks;
}

/* Does a body answer for the item, for one below it, or for one that holds it? */
static bool is_answered(const zr_outline *outline, const uint8_t *marks, uint32_t node)
{
    bool answered = marks[node] & BELOW;
    for (int step = 0; step < DEEPEST && node != ZR_NONE && !answered; step++) {
        answered = outline->nodes[node].kind != ZR_NODE_PLAN && (marks[node] & OWN);
        node = outline->nodes[node].parent;
    }
    return answered;
}

void zr_holders_doubt(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *marks = hunt->holders.count ? mark_nodes(hunt) : NULL;
    for (size_t i = 0; marks && i + 1 < hunt->holders.count; i += 2) {
        size_t start = hunt->holders.items[i];
        uint32_t node = zr_outline_at(outline, start);
        if (node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_ITEM &&
            !is_answered(outline, marks, node))
            zr_hunt_doubt(hunt, ZR_F_UNNAMED, start, hunt->holders.items[i + 1]);
    }
}
