/* Changes being gathered, and the steps that gather them. */
#ifndef ZEREN_ANALYSIS_CHANGE_LIST_H
#define ZEREN_ANALYSIS_CHANGE_LIST_H

#include "analysis/change_match.h"

/* malloc'd; sticky on refused memory. */
typedef struct zr_change_list {
    zr_change *items;
    size_t count, capacity;
    bool failed;
} zr_change_list;

void zr_change_add(zr_change_list *list, zr_change change);

/* Which unit of the new version is which of the old: by id, and by what became of its measures. */
typedef struct zr_unit_changes {
    uint32_t *same; /* per old unit: the new unit with its id, or ZR_NONE */
    uint32_t
        *becomes; /* per old unit: the new unit that has its measures now (renamed, merged), or ZR_NONE */
    bool *is_new; /* per new unit: no old unit has its id */
} zr_unit_changes;

/* Finds them and adds what was renamed, merged and split. */
bool zr_unit_changes_find(zr_unit_changes *out, zr_change_list *list, const zr_side *before,
                          const zr_side *after, zr_arena *arena);

/* What differs between the words of two matched measures, title, targets, deadlines and numbers told apart.
 */
bool zr_change_words(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                     uint32_t new);

/* What differs between their units. */
void zr_change_duties(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                      uint32_t new, const zr_unit_changes *units);

#endif
