/* The duties of every measure. */
#include "graph/duty_index.h"

bool zr_duty_index_make(zr_duty_index *index, const zr_graph *graph, zr_arena *arena)
{
    index->start = zr_arena_take(arena, (size_t)graph->measure_count + 2, sizeof *index->start);
    index->duties = zr_arena_take(arena, graph->duty_count, sizeof *index->duties);
    if (arena->failed)
        return false;
    /* start[m + 1] runs from the first to past the last duty of m while they are laid down */
    for (uint32_t d = 0; d < graph->duty_count; d++)
        index->start[graph->duties[d].measure + 2]++;
    for (uint32_t m = 0; m < graph->measure_count; m++)
        index->start[m + 2] += index->start[m + 1];
    for (uint32_t d = 0; d < graph->duty_count; d++)
        index->duties[index->start[graph->duties[d].measure + 1]++] = d;
    return true;
}
