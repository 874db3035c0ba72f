/* Taking printed names apart: aliases in brackets, names run together. */
#ifndef ZEREN_UNITS_PARTS_H
#define ZEREN_UNITS_PARTS_H

#include "units/sense.h"

/* The (spelled) name without the alias in brackets that ends it; the alias, or the empty span. */
zr_span zr_split_alias(const zr_lexicon *lexicon, zr_span name, zr_span *alias);

/* Bytes of the first of several names that were printed as one: 市经信局市新经济委 is cut behind 市经信局,
 * 市委网信办和市数据局 behind 市委网信办. `next` is where the second begins; both are the name's size where
 * it is one name. O(1): only the first 300 bytes of a name are searched. */
size_t zr_split_joined(const zr_context *context, zr_span name, size_t *next);

/* The name without 和, 及, 与, 以及 at its beginning, where a name begins behind it: not 和平区政府. */
zr_span zr_without_and(const zr_context *context, zr_span name);

/* What the names before a list's last share with it: 区政府 of 南沙、天河区政府, 市人民政府 of
 * 广州、深圳等市人民政府, 部门 of 网信、教育等部门. The last name is without it then. Names that are no
 * places and no stems share nothing. */
typedef struct zr_tail {
    zr_span text;   /* 区政府; empty: none */
    uint32_t first; /* mentions [first, last] have it */
    uint32_t last;
    bool places; /* places, or stems of functional lines */
} zr_tail;

/* The tail that begins at mention `from` of a list that ends before `end`. `text` is that of the document.
 * Where there is none, none begins before mention `last` either. O(names that may share it). */
zr_tail zr_find_tail(const zr_context *context, zr_span text, const zr_mention *mentions, uint32_t from,
                     uint32_t end);

/* The mention's own part, without 等 and the tail. */
zr_span zr_without_tail(const zr_tail *tail, zr_span surface);

#endif
