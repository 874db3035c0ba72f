/* Are two networks over the same units alike; does one follow from others: QAP and MRQAP. */
#ifndef ZEREN_QAP_H
#define ZEREN_QAP_H

#include "zeren/error.h"

#include <stdbool.h>
#include <stdint.h>

/* What a matrix is, and so how it may be permuted and which cells count. */
typedef enum zr_matrix_kind {
    ZR_MATRIX_TIES,    /* square and symmetric: rows and columns together, cells above the diagonal */
    ZR_MATRIX_ARCS,    /* square: rows and columns together, cells off the diagonal */
    ZR_MATRIX_TWO_MODE /* rows and columns apart, all cells */
} zr_matrix_kind;

typedef struct zr_qap_options {
    zr_matrix_kind kind;
    uint64_t seed;
    uint32_t draws; /* 0: 1000 */
} zr_qap_options;

/* Pearson's correlation of two matrices and its place among those of permuted ones (Hubert 1987; Krackhardt
 * 1988). */
typedef struct zr_qap {
    double r;
    double mean, deviation; /* of the permuted ones */
    double least, most;
    double p_upper, p_lower, p_both; /* (as extreme + 1)/(draws + 1); both: by |r| */
    double monte_carlo_error;        /* largest standard error of the three */
    uint32_t draws;
    bool defined; /* neither matrix is constant over the cells that count; else all is 0 and p 1 */
} zr_qap;

/* x and y are n × m, row by row; n = m unless two-mode. O(draws · n m). */
ZR_API zr_status zr_qap_measure(zr_qap *out, const double *x, const double *y, uint32_t n, uint32_t m,
                                const zr_qap_options *options, zr_error *err);

enum { ZR_MRQAP_MOST = 16 };

/* y = b0 + Σ b_j x_j over the cells that count; p by double semi-partialling (Dekker, Krackhardt & Snijders
 * 2007): what the other x leave of x_j is permuted, and its t compared. */
typedef struct zr_mrqap {
    uint32_t predictors;
    double intercept;
    double b[ZR_MRQAP_MOST], beta[ZR_MRQAP_MOST]; /* plain, and of standardised matrices */
    double t[ZR_MRQAP_MOST];
    double t_mean[ZR_MRQAP_MOST], t_least[ZR_MRQAP_MOST], t_most[ZR_MRQAP_MOST];  /* of the permuted ones */
    double p_upper[ZR_MRQAP_MOST], p_lower[ZR_MRQAP_MOST], p_both[ZR_MRQAP_MOST]; /* as in zr_qap */
    double r_squared, adjusted_r_squared;
    double monte_carlo_error;
    uint32_t draws;
    bool defined; /* the x are not collinear, y is not constant, and there are more cells than x + 1 */
} zr_mrqap;

/* Up to ZR_MRQAP_MOST predictors (ZR_LIMIT). O(draws · predictors² · n m). */
ZR_API zr_status zr_mrqap_measure(zr_mrqap *out, const double *y, const double *const *x, uint32_t predictors,
                                  uint32_t n, uint32_t m, const zr_qap_options *options, zr_error *err);

#endif
