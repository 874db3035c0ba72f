/* Texts → numbers: open addressing with linear probing, at most half full. */
#include "base/table.h"

#include <stdlib.h>
#include <string.h>

typedef struct zr_slot {
    zr_span key; /* data NULL: free */
    uint64_t hash;
    uint32_t value;
} zr_slot;

static uint64_t mix(uint64_t value)
{
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93u;
    return value ^ value >> 32;
}

uint64_t zr_hash(zr_span text)
{
    uint64_t hash = 0x9E3779B97F4A7C15u ^ text.size;
    size_t at = 0;
    for (; at + 8 <= text.size; at += 8) {
        uint64_t word;
        memcpy(&word, text.data + at, 8);
        hash = mix(hash ^ word);
    }
    uint64_t rest = 0;
    if (at < text.size)
        memcpy(&rest, text.data + at, text.size - at);
    return mix(hash ^ rest);
}

/* The slot of a key, or the free one where it would go. */
static zr_slot *find(const zr_table *table, zr_span key, uint64_t hash)
{
    size_t mask = table->capacity - 1;
    size_t at = (size_t)hash & mask;
    while (table->slots[at].key.data &&
           !(table->slots[at].hash == hash && zr_span_equal(table->slots[at].key, key)))
        at = (at + 1) & mask;
    return &table->slots[at];
}

uint32_t zr_table_get(const zr_table *table, zr_span key)
{
    if (!table->capacity)
        return ZR_NONE;
    const zr_slot *slot = find(table, key, zr_hash(key));
    return slot->key.data ? slot->value : ZR_NONE;
}

static bool enlarge(zr_table *table)
{
    size_t capacity = table->capacity ? table->capacity * 2 : 64;
    zr_slot *slots = calloc(capacity, sizeof *slots);
    if (!slots)
        return false;
    zr_table larger = {.slots = slots, .count = table->count, .capacity = capacity};
    for (size_t i = 0; i < table->capacity; i++) {
        if (table->slots[i].key.data)
            *find(&larger, table->slots[i].key, table->slots[i].hash) = table->slots[i];
    }
    free(table->slots);
    *table = larger;
    return true;
}

bool zr_table_set(zr_table *table, zr_span key, uint32_t value)
{
    if (table->failed || (table->count * 2 >= table->capacity && !enlarge(table))) {
        table->failed = true;
        return false;
    }
    if (!key.data)
        key.data = "";
    uint64_t hash = zr_hash(key);
    zr_slot *slot = find(table, key, hash);
    if (!slot->key.data)
        table->count++;
    *slot = (zr_slot){.key = key, .hash = hash, .value = value};
    return true;
}

void zr_table_free(zr_table *table)
{
    free(table->slots);
    *table = (zr_table){0};
}
