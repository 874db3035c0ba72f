/* The stretches of the text that expressions stand in. */
#include "document/duties_covered.h"

#include "base/sort.h"

static int by_start(const void *a, const void *b)
{
    const zr_stretch *left = a, *right = b;
    return (left->start > right->start) - (left->start < right->start);
}

zr_covered zr_covered_make(const zr_duty_pool *pool)
{
    zr_covered out = {.items = zr_arena_take(pool->arena, pool->found_count + 1, sizeof *out.items)};
    if (!out.items)
        return out;
    for (size_t i = 0; i < pool->found_count; i++)
        out.items[i] = (zr_stretch){pool->found[i].expression.start, pool->found[i].expression.end};
    zr_sort(out.items, pool->found_count, sizeof *out.items, by_start);
    for (size_t i = 0; i < pool->found_count; i++) {
        if (!out.count || out.items[i].end > out.items[out.count - 1].end)
            out.items[out.count++] = out.items[i];
    }
    return out;
}

size_t zr_covered_first(const zr_covered *covered, size_t at)
{
    size_t low = 0, high = covered->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (covered->items[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool zr_covered_holds(const zr_covered *covered, size_t at)
{
    size_t first = zr_covered_first(covered, at);
    return first < covered->count && covered->items[first].start <= at;
}
