/* Numbers summed by pairs. */
#include "analysis/pair_map.h"

#include <stdlib.h>

static zr_pair_slot *find_slot(const zr_pair_map *map, uint64_t key)
{
    size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 20) & (map->capacity - 1);
    while (map->slots[at].key && map->slots[at].key != key)
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static bool enlarge(zr_pair_map *map)
{
    zr_pair_map larger = {.capacity = map->capacity ? map->capacity * 2 : 1024, .count = map->count};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->slots[i].key)
            *find_slot(&larger, map->slots[i].key) = map->slots[i];
    free(map->slots);
    *map = larger;
    return true;
}

bool zr_pair_map_add(zr_pair_map *map, uint32_t a, uint32_t b, double more)
{
    if (map->count * 2 >= map->capacity && !enlarge(map))
        return false;
    uint64_t key = ((uint64_t)a << 32 | b) + 1;
    zr_pair_slot *slot = find_slot(map, key);
    map->count += slot->key == 0;
    slot->key = key;
    slot->shared += more;
    return true;
}

void zr_pair_map_free(zr_pair_map *map)
{
    free(map->slots);
    *map = (zr_pair_map){0};
}
