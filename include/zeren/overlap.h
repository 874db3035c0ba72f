/* Which units answer for the same measures (and which measures share their units), and who leads for whom. */
#ifndef ZEREN_OVERLAP_H
#define ZEREN_OVERLAP_H

#include "zeren/incidence.h"

typedef enum zr_mode { ZR_MODE_UNITS, ZR_MODE_MEASURES } zr_mode;

/* Two nodes of one mode that share at least one node of the other. */
typedef struct zr_pair {
    uint32_t a, b; /* a < b */
    uint32_t shared;
    double newman; /* Σ over shared 1 / (k − 1), k the size of what is shared (Newman 2001) */
} zr_pair;

/* The projection onto one mode: every pair that shares something, by a then b. Owned until
 * zr_projection_free. */
typedef struct zr_projection {
    zr_mode mode;
    uint32_t nodes, others;
    const uint32_t *degree;   /* nodes: in the two-mode graph */
    const uint32_t *partners; /* nodes: in the projection */
    const zr_pair *pair;
    const double *product; /* beside `pair`: Σ over shared w_a w_b, the cells' weights; NULL where all are 1 */
    size_t pairs;
} zr_projection;

/* O(Σ k² + pairs · log); ZR_LIMIT when Σ k² is over 2^36 or there are more than 2^24 pairs. */
ZR_API zr_status zr_projection_make(zr_projection **out, const zr_incidence *incidence, zr_mode mode,
                                    zr_error *err);
ZR_API void zr_projection_free(zr_projection *projection);

/* The pair's number, or SIZE_MAX when they share nothing. O(log pairs). */
ZR_API size_t zr_projection_find(const zr_projection *projection, uint32_t a, uint32_t b);

/* Of a pair of this projection; d_a and d_b are above 0 then, so all are defined. */
ZR_API double zr_jaccard(const zr_projection *projection,
                         const zr_pair *pair); /* shared / (d_a + d_b − shared) */
ZR_API double zr_cosine(const zr_projection *projection, const zr_pair *pair);  /* shared / √(d_a d_b) */
ZR_API double zr_overlap(const zr_projection *projection, const zr_pair *pair); /* shared / min(d_a, d_b) */

/* Jaccard and cosine of every pair at once, the same digits as one by one; either array may be NULL, each has
 * room for `pairs`. */
ZR_API void zr_overlap_pairs(double *jaccard, double *cosine, const zr_projection *projection);

/* What a tie of the projection weighs. */
typedef enum zr_weighting {
    ZR_W_COUNT, /* shared */
    ZR_W_NEWMAN,
    ZR_W_JACCARD,
    ZR_W_COSINE,
    ZR_W_ROLES,  /* the products of the role weights */
    ZR_W_BINARY, /* 1 */
    ZR_WEIGHTINGS
} zr_weighting;
ZR_API const char *zr_weighting_name(zr_weighting weighting); /* "count", "newman" … */
ZR_API bool zr_weighting_read(zr_weighting *out, zr_span name);
ZR_API zr_words zr_weighting_title(zr_weighting weighting);
ZR_API double zr_pair_weight(const zr_projection *projection, const zr_pair *pair, zr_weighting weighting);

/* From a unit in one role to another unit of the same measure in another role. */
typedef struct zr_arc {
    uint32_t from, to;
    uint32_t measures; /* how many measures, 1 or more */
    uint32_t stated;   /* of these, where the first role is not by the first-listed convention alone */
} zr_arc;

/* Who leads for whom, as a directed graph. Owned until zr_arcs_free. */
typedef struct zr_arcs {
    uint32_t nodes;
    const zr_arc *arc; /* by from, then to */
    size_t arcs;
    uint32_t led; /* measures with a unit in the first role and another in the second */
} zr_arcs;

/* `from` and `to` are role bits; 0 and 0 mean lead → responsible or support. A unit that itself has a role of
 * `from` in a measure is not led there, unless from equals to. ZR_LIMIT over 2^24 arcs. O(Σ k² + arcs · log).
 */
ZR_API zr_status zr_arcs_make(zr_arcs **out, const zr_incidence *incidence, unsigned from, unsigned to,
                              zr_error *err);
ZR_API void zr_arcs_free(zr_arcs *arcs);

/* Is the line the head of their table as CSV has it (leads.csv)? O(size). */
ZR_API bool zr_arcs_is_head(zr_span line);

#endif
