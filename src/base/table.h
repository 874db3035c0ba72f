/* Texts → numbers: a hash table that is only ever asked, never walked, so that its order shows nowhere. */
#ifndef ZEREN_BASE_TABLE_H
#define ZEREN_BASE_TABLE_H

#include "zeren/span.h"

/* Zero-initialise it. Keys are borrowed: they must stay where they are. */
typedef struct zr_table {
    struct zr_slot *slots;
    struct zr_entry *entries; /* in the order they were set */
    size_t count, capacity;
    bool failed;
} zr_table;

/* The number of a text, or ZR_NONE. O(size). */
uint32_t zr_table_get(const zr_table *table, zr_span key);

/* Sets it. False when memory was refused (sticky in `failed`). O(size) amortised. */
bool zr_table_set(zr_table *table, zr_span key, uint32_t value);
void zr_table_free(zr_table *table);

/* The hash itself: 64 bits, others in every process. Never for outputs, nor for an order that shows in them. */
uint64_t zr_hash(zr_span text);

/* The same with a given key: SipHash-1-3 on a machine whose numbers begin with their lowest byte. */
uint64_t zr_hash_keyed(zr_span text, const uint64_t with[2]);

#endif
