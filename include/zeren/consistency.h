/* Where two documents say nearly the same and share it out differently (政策取向一致性). */
#ifndef ZEREN_CONSISTENCY_H
#define ZEREN_CONSISTENCY_H

#include "zeren/frame.h"
#include "zeren/graph.h"
#include "zeren/source.h"

typedef struct zr_consistency_options {
    double least;  /* similarity from which a pair counts; 0: 0.04 (one long sentence of a long measure) */
    uint32_t most; /* pairs at most; 0: 200 */
    bool agreeing; /* keep pairs without any difference, too */
} zr_consistency_options;

/* In what the two measures differ. */
enum {
    ZR_DIFFER_OWNERS = 1,   /* other units: by unit in one place, by sector between places */
    ZR_DIFFER_LEAD = 2,     /* another lead (stated, or first-listed) */
    ZR_DIFFER_DEADLINE = 4, /* other dates */
    ZR_DIFFER_TARGET = 8,   /* another value of the same quantity's unit */
    ZR_DIFFER_OWNED = 16    /* one has units, the other has none */
};

/* Two measures of two documents, a before b. */
typedef struct zr_consistency_pair {
    uint32_t a, b;     /* measures */
    double similarity; /* 0 to 1 */
    unsigned differ;   /* ZR_DIFFER_… */
    zr_span words_a,
        words_b; /* the longest run of words that both have, in either's own printing; lives in the sources */
} zr_consistency_pair;

typedef struct zr_consistency {
    zr_consistency_pair *pairs; /* most similar first; ties by a, then b */
    uint32_t count;
    uint32_t common; /* word pieces left out because they stand in more than 40 measures */
} zr_consistency;

/* Compares all measures with an own text. `sources` as in zr_page; NULL entries have no words.
 *
 * Words are cut into overlapping pieces of five characters (punctuation, digits' widths and duty expressions
 * left out); similarity is the summed rarity (log N/n) of the pieces both have over that of the one with
 * less. Pairs come from an inverted list that passes over pieces in more than 40 measures: O(characters ·
 * log) in all. */
ZR_API zr_status zr_consistency_find(zr_consistency *out, const zr_graph *graph,
                                     const zr_source *const *sources, const zr_consistency_options *options,
                                     zr_error *err);
ZR_API void zr_consistency_dispose(zr_consistency *consistency);

/* As a table: measures, titles, owners, leads, words side by side. O(duties + those of the pairs). */
ZR_API zr_status zr_consistency_frame(zr_frame **out, const zr_consistency *consistency,
                                      const zr_graph *graph, zr_error *err);

#endif
