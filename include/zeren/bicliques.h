/* Standing committees: sets of units that answer together for a set of measures, as large as both can be. */
#ifndef ZEREN_BICLIQUES_H
#define ZEREN_BICLIQUES_H

#include "zeren/incidence.h"

typedef struct zr_biclique_options {
    uint32_t units, measures; /* at least so many of each; 0: 2 */
    uint32_t most;            /* stop after so many; 0: 100000 */
} zr_biclique_options;

/* Every unit answers for every measure; no unit and no measure can be added. Numbers ascend. */
typedef struct zr_biclique {
    const uint32_t *unit, *measure;
    uint32_t units, measures;
} zr_biclique;

/* By units × measures (largest first), then more units, then by units. Owned until zr_bicliques_free. */
typedef struct zr_bicliques {
    const zr_biclique *biclique;
    uint32_t count;
    bool complete; /* all that there are; else the search stopped at `most` or after 2^33 steps */
} zr_bicliques;

/* Closed sets by prefix-preserving extension (Uno et al. 2004, LCM): each is met once. O(bicliques · units ·
 * cells) at worst. */
ZR_API zr_status zr_bicliques_find(zr_bicliques **out, const zr_incidence *incidence,
                                   const zr_biclique_options *options, zr_error *err);
ZR_API void zr_bicliques_free(zr_bicliques *bicliques);

#endif
