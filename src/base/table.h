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

/* The hash itself: 61 bits, others in every process. Never for outputs, nor for an order that shows in them.
 */
uint64_t zr_hash(zr_span text);

/* The polynomial of the text at a given point below 2^61 − 1: its size, then its bytes seven at a time, the
 * first of them lowest, modulo 2^61 − 1. */
uint64_t zr_hash_at(zr_span text, uint64_t at);

#endif
