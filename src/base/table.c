/* Texts → numbers: open addressing with linear probing, at most half full.
 *
 * Most questions are about texts that are not there. Slots are small, so that many share a cache line: half
 * of the hash and the number of an entry; keys are looked at only where that half agrees. */
#include "base/table.h"

#include <stdlib.h>
#include <string.h>

typedef struct zr_slot {
    uint32_t tag;
    uint32_t entry; /* from 1; 0: free */
} zr_slot;

typedef struct zr_entry {
    zr_span key;
    uint32_t value;
} zr_entry;

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

/* 1 to 8 bytes in a word; the loads may overlap. */
static uint64_t load_few(const char *data, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)data;
    if (size < 4)
        return (uint64_t)bytes[0] | (uint64_t)bytes[size / 2] << 8 | (uint64_t)bytes[size - 1] << 16;
    uint32_t head, rest;
    memcpy(&head, data, 4);
    memcpy(&rest, data + size - 4, 4);
    return head | (uint64_t)rest << 32;
}

/* As zr_hash, with loads of known sizes only. */
static uint64_t key_hash(zr_span key)
{
    uint64_t hash = 0x9E3779B97F4A7C15u ^ key.size;
    if (key.size == 0)
        return mix(hash);
    size_t at = 0;
    for (; at + 8 < key.size; at += 8) {
        uint64_t word;
        memcpy(&word, key.data + at, 8);
        hash = mix(hash ^ word);
    }
    return mix(hash ^ load_few(key.data + at, key.size - at));
}

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
    const zr_slot *slot = find(table, key, key_hash(key));
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
        uint64_t hash = key_hash(entries[i].key);
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
    uint64_t hash = key_hash(key);
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
