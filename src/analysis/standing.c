/* Who is over whom: what a unit leads against what it is led in. */
#include "zeren/hierarchy.h"

/* Is there an arc the other way? Binary search: arcs are by from, then to. */
static bool has_arc(const zr_arcs *arcs, uint32_t from, uint32_t to)
{
    size_t low = 0, high = arcs->arcs;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const zr_arc *arc = &arcs->arc[middle];
        if (arc->from < from || (arc->from == from && arc->to < to))
            low = middle + 1;
        else
            high = middle;
    }
    return low < arcs->arcs && arcs->arc[low].from == from && arcs->arc[low].to == to;
}

void zr_standings(zr_standing *out, const zr_arcs *arcs)
{
    for (uint32_t v = 0; v < arcs->nodes; v++)
        out[v] = (zr_standing){0};
    for (size_t k = 0; k < arcs->arcs; k++) {
        const zr_arc *arc = &arcs->arc[k];
        out[arc->from].leads++;
        out[arc->to].led_by++;
        out[arc->from].led_out += arc->measures;
        out[arc->to].led_in += arc->measures;
        out[arc->from].mutual += has_arc(arcs, arc->to, arc->from);
    }
    for (uint32_t v = 0; v < arcs->nodes; v++) {
        double leads = (double)out[v].led_out, led = (double)out[v].led_in;
        out[v].defined = leads + led > 0;
        out[v].dominance = out[v].defined ? (leads - led) / (leads + led) : 0;
    }
}
