/* How tightly knit the two-mode graph is: closed paths, shared neighbours, redundancy. */
#ifndef ZEREN_CLUSTERING_H
#define ZEREN_CLUSTERING_H

#include "zeren/overlap.h"

/* What a 4-path i1–t1–i2–t2–i3 counts: 1, or the arithmetic mean, geometric mean, maximum, minimum of its
 * four weights. */
typedef enum zr_path_value {
    ZR_PATH_BINARY,
    ZR_PATH_AM,
    ZR_PATH_GM,
    ZR_PATH_MAX,
    ZR_PATH_MIN,
    ZR_PATH_VALUES
} zr_path_value;
ZR_API const char *zr_path_value_name(zr_path_value value); /* "binary", "am" … */

/* 4-paths of distinct nodes, each counted once, and those of them whose ends share a node beside t1 and t2.
 */
typedef struct zr_four_paths {
    double all[ZR_PATH_VALUES], closed[ZR_PATH_VALUES];
} zr_four_paths;

/* Opsahl 2013: closed ÷ all. Owned until zr_opsahl_free. */
typedef struct zr_opsahl {
    zr_mode mode; /* of i1, i2, i3 */
    uint32_t nodes;
    zr_four_paths total;
    const zr_four_paths *centred; /* nodes: the paths with i2 = the node */
    bool weighted; /* else there were too many paths (over 2^31) and only ZR_PATH_BINARY is filled */
} zr_opsahl;

/* O(Σ over pairs k_p k_q) where weights are few and one mode has at most some thousand nodes; else binary
 * O(Σ k³ + Σ partners²), weighted O(paths); what takes less. ZR_LIMIT over 2^36. */
ZR_API zr_status zr_opsahl_measure(zr_opsahl **out, const zr_incidence *incidence, zr_mode mode,
                                   zr_error *err);
ZR_API void zr_opsahl_free(zr_opsahl *opsahl);

/* closed ÷ all of one value; false, and 0, where there is no path. */
ZR_API bool zr_four_paths_share(double *out, const zr_four_paths *paths, zr_path_value value);

/* Latapy, Magnien & Del Vecchio 2008, of one node u: means over the nodes v that share something with it. */
typedef struct zr_latapy {
    double dot, min, max; /* |N(u) ∩ N(v)| ÷ |N(u) ∪ N(v)|, ÷ the smaller, ÷ the larger; 0 where undefined */
    bool defined;         /* it shares something with somebody */
    double redundancy; /* share of the pairs of N(u) that another node links too; 0 where undefined */
    bool redundant;    /* that is defined: degree 2 or more */
} zr_latapy;

/* Writes one a node of the mode (room for all). O(pairs); redundancy O(Σ_u Σ_{t ∈ N(u)} Σ_{v ∈ N(t)} d_v),
 * ZR_LIMIT over 2^36 of it. */
ZR_API zr_status zr_latapy_measure(zr_latapy *out, const zr_incidence *incidence, zr_mode mode,
                                   zr_error *err);

/* Robins & Alexander 2004: 4 · C4 ÷ L3, the share of 3-paths that a fourth edge closes. */
typedef struct zr_cycles {
    double four_cycles, three_paths;
    double clustering; /* 0 where there is no 3-path */
    bool defined;
} zr_cycles;

/* O(min(Σ k², Σ d²)). */
ZR_API zr_status zr_cycles_measure(zr_cycles *out, const zr_incidence *incidence, zr_error *err);

/* Transitivity of a projection: closed ÷ all paths of two ties, from igraph. False in `defined` without such
 * paths. */
ZR_API zr_status zr_transitivity(double *out, bool *defined, const zr_projection *projection, zr_error *err);

#endif
