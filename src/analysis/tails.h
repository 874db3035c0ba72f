/* Upper tails of the distributions behind backbones: P(X ≥ w), with full relative precision however small. */
#ifndef ZEREN_ANALYSIS_TAILS_H
#define ZEREN_ANALYSIS_TAILS_H

#include <stddef.h>
#include <stdint.h>

/* So many independent trials of one chance. */
typedef struct zr_trials {
    double p;
    uint32_t count;
} zr_trials;

/* Poisson-binomial: the number of successes of all trials. Exact: by the dynamic programme over trials where
 * that is short (O(trials · w); `room` has w + 1 places), else by its characteristic function, tilted so that
 * w is the mean (Hong 2013; O(classes · √trials)), which agrees to about 1e-10 relative. */
double zr_poisson_binomial_upper(const zr_trials *trials, size_t classes, uint32_t w, double *room);

/* The ways of it, apart. The recurrence gives −1 where successes are not rare enough for it. */
double zr_poisson_binomial_recurrence(const zr_trials *trials, size_t classes, uint32_t w);
double zr_poisson_binomial_programme(const zr_trials *trials, size_t classes, uint32_t w, double *room);
double zr_poisson_binomial_transform(const zr_trials *trials, size_t classes, uint32_t w);

/* Refined normal approximation, as R's backbone and PoissonBinomial have it: G((w − ½ − μ)/σ) with
 * G(x) = Φ(x) + γ (1 − x²) φ(x)/6, within [0, 1]. A point mass where σ is 0. */
double zr_poisson_binomial_normal(const zr_trials *trials, size_t classes, uint32_t w);

/* Hypergeometric: of `all` things `marked` are marked, `drawn` are drawn, at least w of them marked.
 * O(terms). */
double zr_hypergeometric_upper(uint32_t w, uint32_t marked, uint32_t all, uint32_t drawn);

/* The same with log k! for k = 0 … all at hand, for many of them; the table is filled by zr_log_factorials.
 */
double zr_hypergeometric_upper_by(const double *log_factorial, uint32_t w, uint32_t marked, uint32_t all,
                                  uint32_t drawn);
void zr_log_factorials(double *out, uint32_t most);

#endif
