/* Texts → numbers: open addressing with linear probing, at most half full.
 *
 * Most questions are about texts that are not there. Slots are small, so that many share a cache line: half
 * of the hash and the number of an entry; keys are looked at only where that half agrees. */
#include "base/table.h"

#include <stdlib.h>

typedef struct zr_slot {
    uint32_t tag;
    uint32_t entry; /* from 1; 0: free */
} zr_slot;

typedef struct zr_entry {
    zr_span key;
    uint32_t value;
} zr_entry;

/* The slot of a key, or the free one where it would go. */
static zr_slot *find(const zr_table *table, zr_span key, uint64_t hash)
{
    size_t mask = table->capacity - 1, at = (size_t)hash & mask;
    uint32_t tag = (uint32_t)(hash >> 32);
    while (table->slots[at].entry && !(table->slots[at].tag == tag &&
                                       zr_span_equal(table->entries[table->slots[at].entry - 1].key, key)))
        at = (at + 1) & mask;
    return &table->slots[at];
}

uint32_t zr_table_get(const zr_table *table, zr_span key)
{
    if (!table->capacity)
        return ZR_NONE;
    const zr_slot *slot = find(table, key, zr_hash(key));
    return slot->entry ? table->entries[slot->entry - 1].value : ZR_NONE;
}

/* Twice the slots, and room for half as many entries. */
static bool enlarge(zr_table *table)
{
    size_t capacity = table->capacity ? table->capacity * 2 : 64, mask = capacity - 1;
    zr_entry *entries = realloc(table->entries, capacity / 2 * sizeof *entries);
    if (!entries)
        return false;
    table->entries = entries;
    zr_slot *slots = calloc(capacity, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < table->count; i++) {
        uint64_t hash = zr_hash(entries[i].key);
        size_t at = (size_t)hash & mask;
        while (slots[at].entry)
            at = (at + 1) & mask;
        slots[at] = (zr_slot){(uint32_t)(hash >> 32), (uint32_t)i + 1};
    }
    free(table->slots);
    table->slots = slots;
    table->capacity = capacity;
    return true;
}

bool zr_table_set(zr_table *table, zr_span key, uint32_t value)
{
    bool full = table->count * 2 >= table->capacity;
    if (table->failed || table->count >= UINT32_MAX - 1 || (full && !enlarge(table))) {
        table->failed = true;
        return false;
    }
    if (!key.data)
        key.data = "";
    uint64_t hash = zr_hash(key);
    zr_slot *slot = find(table, key, hash);
    if (!slot->entry) {
        *slot = (zr_slot){(uint32_t)(hash >> 32), (uint32_t)table->count + 1};
        table->entries[table->count++] = (zr_entry){key, value};
    }
    table->entries[slot->entry - 1] = (zr_entry){key, value};
    return true;
}

void zr_table_free(zr_table *table)
{
    free(table->slots);
    free(table->entries);
    *table = (zr_table){0};
}
