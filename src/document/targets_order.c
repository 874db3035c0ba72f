/* Targets and limits by their measures. */
#include "document/targets_order.h"

#include "zeren/document.h"

#include <stddef.h>
#include <string.h>

_Static_assert(offsetof(zr_target, measure) == 0 && offsetof(zr_deadline, measure) == 0,
               "both begin with their measure");

static uint32_t measure_of(const char *thing)
{
    uint32_t measure;
    memcpy(&measure, thing, sizeof measure);
    return measure;
}

/* Counts of each measure → where its things begin. */
static void add_up(uint32_t *starts, uint32_t measures)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i <= measures; i++) {
        uint32_t count = starts[i];
        starts[i] = sum;
        sum += count;
    }
}

/* Targets or limits, each of `size` bytes, by their measures. A group's words behind its items come last in
 * the text, but with the group's others in the table. */
const void *zr_targets_by_measure(const void *found, size_t count, size_t size, uint32_t measures,
                                  zr_arena *arena)
{
    const char *things = found;
    char *out = zr_arena_take(arena, count, size);
    uint32_t *starts = zr_arena_take(arena, (size_t)measures + 1, sizeof *starts);
    if (!out || !starts)
        return NULL;
    for (size_t i = 0; i < count; i++)
        starts[measure_of(things + i * size)]++;
    add_up(starts, measures);
    for (size_t i = 0; i < count; i++)
        memcpy(out + starts[measure_of(things + i * size)]++ * size, things + i * size, size);
    return out;
}
