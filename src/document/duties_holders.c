/* Expressions that name persons and no body: （市财政局局长负责）, 责任人：张三. Where no body answers
 * either, they are told. */
#include "document/duties_answered.h"
#include "document/duties_hunt.h"

enum { MOST = 8192 };

/* Persons, and nothing that could be a body. */
static bool names_persons(const zr_reading *reading)
{
    bool told = reading->verbs || reading->asks;
    return told && reading->persons && reading->weak == reading->posts &&
           reading->units + reading->groups + reading->places + reading->odd == 0;
}

void zr_holders_keep(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end)
{
    const zr_event_list *kept = &hunt->holders;
    bool again = kept->count && start < kept->items[kept->count - 1]; /* a label in a bracket */
    if (again || kept->count >= MOST || !names_persons(reading))
        return;
    zr_hunt_push(hunt, &hunt->holders, start);
    if (!hunt->pool->failed)
        zr_hunt_push(hunt, &hunt->holders, end);
}

void zr_holders_doubt(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = hunt->holders.count ? zr_answered_nodes(hunt) : NULL;
    for (size_t i = 0; answered && i + 1 < hunt->holders.count; i += 2) {
        size_t start = hunt->holders.items[i];
        uint32_t node = zr_outline_at(outline, start);
        if (node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_ITEM && !answered[node])
            zr_hunt_doubt(hunt, ZR_F_UNNAMED, start, hunt->holders.items[i + 1]);
    }
}
