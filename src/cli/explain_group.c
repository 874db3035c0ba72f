/* A functional line, a place: the units of it, and what each carries. */
#include "base/arena.h"
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/select.h"
#include "graph/duty_index.h"

#include <stdlib.h>

static bool is_of(const zr_graph *graph, const zr_graph_unit *unit, zr_topic topic)
{
    uint32_t count;
    if (topic.kind == ZR_TOPIC_SECTOR)
        return zr_span_equal(unit->sector, zr_sectors(&count)[topic.index].id);
    return zr_select_is_in(graph, unit->place, graph->places[topic.index].code);
}

/* How many measures each unit answers for. O(duties). */
static uint32_t *count_measures(const zr_graph *graph, zr_arena *arena)
{
    zr_duty_index index;
    uint32_t *counts = zr_arena_take(arena, (size_t)graph->unit_count + 1, sizeof *counts);
    uint32_t *last = zr_arena_take(arena, (size_t)graph->unit_count + 1, sizeof *last);
    if (!zr_duty_index_make(&index, graph, arena) || !counts || !last)
        return NULL;
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        for (uint32_t i = index.start[m]; i < index.start[m + 1]; i++) {
            uint32_t unit = graph->duties[index.duties[i]].unit;
            counts[unit] += last[unit] != m + 1;
            last[unit] = m + 1;
        }
    }
    return counts;
}

typedef struct unit_count {
    uint32_t unit, measures;
} unit_count;

/* Those with most measures first. */
static int by_measures(const void *left, const void *right)
{
    const unit_count *a = left, *b = right;
    if (a->measures != b->measures)
        return a->measures > b->measures ? -1 : 1;
    return (a->unit > b->unit) - (a->unit < b->unit);
}

static void list_units(zr_explanation *explain, zr_topic topic)
{
    const zr_graph *graph = explain->graph;
    zr_arena arena = {0};
    const uint32_t *counts = count_measures(graph, &arena);
    unit_count *units = zr_arena_take(&arena, (size_t)graph->unit_count + 1, sizeof *units);
    uint32_t found = 0;
    explain->out.failed |= !counts || !units;
    for (uint32_t u = 0; counts && units && u < graph->unit_count; u++) {
        if (counts[u] && is_of(graph, &graph->units[u], topic))
            units[found++] = (unit_count){u, counts[u]};
    }
    if (found)
        qsort(units, found, sizeof *units, by_measures);
    for (uint32_t i = 0; i < found; i++) {
        zr_buffer_put(&explain->out, "  ");
        zr_buffer_shown(&explain->out, graph->units[units[i].unit].id);
        zr_buffer_print(&explain->out, explain->lang == ZR_ZH ? "：%u 条措施\n" : ": measures %u\n",
                        units[i].measures);
    }
    zr_arena_free(&arena);
}

void zr_explain_group(zr_explanation *explain, zr_topic topic)
{
    uint32_t count;
    bool zh = explain->lang == ZR_ZH;
    if (topic.kind == ZR_TOPIC_SECTOR) {
        const zr_sector *sector = &zr_sectors(&count)[topic.index];
        zr_buffer_put(&explain->out, sector->name.in[explain->lang]);
        zr_buffer_print(&explain->out, zh ? "（条线 %s），其中单位：\n" : " (sector %s), its units:\n",
                        sector->id.data);
    } else {
        const zr_graph_place *place = &explain->graph->places[topic.index];
        zr_buffer_shown(&explain->out, place->name);
        zr_buffer_print(&explain->out, zh ? "（地方 %s），其中单位：\n" : " (place %s), its units:\n",
                        place->code.data);
    }
    list_units(explain, topic);
}
