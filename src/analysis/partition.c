/* Partitions of nodes into groups. */
#include "analysis/partition.h"

#include <math.h>
#include <stdlib.h>

typedef struct group {
    uint32_t label, size, smallest;
} group;

static int larger_first(const void *left, const void *right)
{
    const group *a = left, *b = right;
    if (a->size != b->size)
        return a->size < b->size ? 1 : -1;
    return (a->smallest > b->smallest) - (a->smallest < b->smallest);
}

static uint32_t number(uint32_t *label, uint32_t nodes, uint32_t *size, group *groups)
{
    for (uint32_t v = 0; v < nodes; v++)
        groups[v] = (group){v, 0, v};
    for (uint32_t v = nodes; v-- > 0;) {
        groups[label[v]].size++;
        groups[label[v]].smallest = v;
    }
    qsort(groups, nodes, sizeof *groups, larger_first);
    uint32_t count = 0;
    while (count < nodes && groups[count].size)
        count++;
    /* `size` serves as the map from old to new first: it has room for all nodes. */
    for (uint32_t c = 0; c < count; c++)
        size[groups[c].label] = c;
    for (uint32_t v = 0; v < nodes; v++)
        label[v] = size[label[v]];
    for (uint32_t c = 0; c < nodes; c++)
        size[c] = c < count ? groups[c].size : 0;
    return count;
}

uint32_t zr_partition_number(uint32_t *label, uint32_t nodes, uint32_t *size)
{
    group *groups = malloc(((size_t)nodes + 1) * sizeof *groups);
    if (!groups)
        return UINT32_MAX;
    uint32_t count = number(label, nodes, size, groups);
    free(groups);
    return count;
}

zr_status zr_resolution_check(double resolution, zr_error *err)
{
    if (resolution >= 0 && isfinite(resolution))
        return ZR_OK;
    return zr_fail_words(err, ZR_BAD_INPUT, "分辨率 %g 不是正数", "the resolution %g is not a number above 0",
                         resolution);
}
