/* What changed between two versions: measures matched by their words, not by their numbers. */
#ifndef ZEREN_CHANGE_H
#define ZEREN_CHANGE_H

#include "zeren/frame.h"
#include "zeren/graph.h"
#include "zeren/source.h"

/* One graph with the texts behind it; borrowed. `sources` as in zr_page. */
typedef struct zr_version {
    const zr_graph *graph;
    const zr_source *const *sources;
} zr_version;

typedef enum zr_change_kind {
    ZR_CHANGE_ADDED,   /* a measure that the old version does not have */
    ZR_CHANGE_DROPPED, /* a measure that the new version does not have */
    ZR_CHANGE_RETITLED,
    ZR_CHANGE_REWORDED, /* other words than title, targets and deadlines */
    ZR_CHANGE_TARGET,
    ZR_CHANGE_DEADLINE,
    ZR_CHANGE_MOVED,        /* to another section or group */
    ZR_CHANGE_RENUMBERED,   /* another label: what follows from the others, mostly */
    ZR_CHANGE_UNIT_ADDED,   /* to a measure */
    ZR_CHANGE_UNIT_DROPPED, /* from a measure */
    ZR_CHANGE_ROLE,         /* the same unit in another role */
    ZR_CHANGE_LEAD,         /* the first of a plain list is another */
    ZR_CHANGE_UNIT_RENAMED, /* everywhere: one unit's measures are another's now */
    ZR_CHANGE_UNITS_MERGED, /* two and more units' measures are one's now */
    ZR_CHANGE_UNIT_SPLIT,   /* one unit's measures are two or more others' now */
    ZR_CHANGES
} zr_change_kind;

ZR_API const char *zr_change_name(zr_change_kind kind); /* "added" … */
ZR_API zr_words zr_change_title(zr_change_kind kind);

/* One change. What does not apply is ZR_NONE or empty. */
typedef struct zr_change {
    zr_change_kind kind;
    uint32_t old_measure, new_measure; /* in the old and in the new graph */
    uint32_t old_unit, new_unit;
    zr_span before, after; /* the words that differ; in the sources or the graphs */
} zr_change;

/* In the order of the new version; what is dropped stands where it stood. Units' own changes come first. */
typedef struct zr_changes {
    zr_change *changes;
    uint32_t count;
    uint32_t matched; /* measures that both have */
    uint32_t same;    /* of those, without any change but a number */
    uint32_t *old_of; /* one a measure of the new version: which it was in the old, or ZR_NONE */
} zr_changes;

/* Compares. Measures are matched by the summed rarity of the five-letter pieces that both have (Dice's
 * coefficient, at least 0.3), the most similar first, ties by their order; what is left by equal title.
 * O(characters · log + pairs). */
ZR_API zr_status zr_changes_find(zr_changes *out, const zr_version *before, const zr_version *after,
                                 zr_error *err);
ZR_API void zr_changes_dispose(zr_changes *changes);

/* As tables: one row a change (renumbering only when `all`); one row a unit whose load shifts. */
ZR_API zr_status zr_changes_frame(zr_frame **out, const zr_changes *changes, const zr_version *before,
                                  const zr_version *after, bool all, zr_error *err);
ZR_API zr_status zr_changes_load_frame(zr_frame **out, const zr_version *before, const zr_version *after,
                                       zr_error *err);

#endif
