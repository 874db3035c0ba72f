/* The list of analyses: what `zeren analyze` offers, explains and runs. */
#ifndef ZEREN_METHOD_H
#define ZEREN_METHOD_H

#include "zeren/backbone.h"
#include "zeren/frame.h"
#include "zeren/incidence.h"
#include "zeren/overlap.h"

/* Most draws of a method: the error of a share is below 1/1000 then, and the time minutes. */
enum { ZR_MOST_DRAWS = 1000000 };

/* {0} is the usual choice of every method. What a method does not use, it passes over. */
typedef struct zr_method_options {
    uint64_t seed;            /* of random methods; 0: 1 */
    uint32_t draws;           /* of Monte Carlo methods, or runs of a search; 0: the method's own default */
    double resolution;        /* of cluster methods; 0: 1 */
    zr_weighting weighting;   /* of ties between units, where a projection is used */
    double level;             /* of significance; 0: 0.05 */
    zr_adjustment adjustment; /* of p-values for many tests */
    double alpha;             /* of degree against strength, above 0; 0: ½ */
    uint32_t least;           /* shared measures, or nodes on a biclique's side; 0: the method's own */
} zr_method_options;

/* What a method takes of the options that people set; a set of bits. */
typedef enum zr_parameter {
    ZR_TAKES_SEED = 1 << 0,
    ZR_TAKES_DRAWS = 1 << 1,
    ZR_TAKES_LEVEL = 1 << 2,
    ZR_TAKES_ADJUSTMENT = 1 << 3,
    ZR_TAKES_ALPHA = 1 << 4,
} zr_parameter;

/* One analysis. Adding one = a declaration in src/analysis/methods.h, a file, an oracle test, a row in
 * one of methods_*.c there. */
typedef struct zr_method {
    const char *name; /* "betweenness" */
    zr_words title;
    zr_words formula;     /* in the notation of the source */
    zr_words source;      /* Borgatti & Everett 1997 */
    zr_words cost;        /* O(n·m) */
    zr_words conventions; /* what is done with isolates, ties, unconnected parts; empty strings if nothing */
    unsigned takes;       /* of zr_parameter; with a seed it is random */
    zr_status (*run)(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                     zr_error *err);
} zr_method;

ZR_API const zr_method *zr_method_at(uint32_t index); /* of the list; NULL behind the last */
ZR_API const zr_method *zr_method_find(zr_span name); /* or NULL */

/* Runs one by its name; ZR_BAD_INPUT for a name that is not in the list. `options` may be NULL. */
ZR_API zr_status zr_method_run(zr_frame **out, const char *name, const zr_incidence *incidence,
                               const zr_method_options *options, zr_error *err);

#endif
