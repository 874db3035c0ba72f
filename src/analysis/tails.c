/* Upper tails: Poisson-binomial (exact and by the refined normal), hypergeometric. */
#include "analysis/tails.h"

#include <math.h>
#include <stdbool.h>

static const double pi = 3.14159265358979323846;
static const double very_short = 4096; /* steps of the dynamic programme, below which nothing else is tried */
static const double short_enough = 200000; /* and up to which it is better than the transform */

static double trials_of(const zr_trials *trials, size_t classes)
{
    double all = 0;
    for (size_t i = 0; i < classes; i++)
        all += trials[i].count;
    return all;
}

/* room[x] is the chance of x successes so far, room[w] that of w or more, which is never left again: only
 * positive terms are added, so that small tails keep their digits. */
double zr_poisson_binomial_programme(const zr_trials *trials, size_t classes, uint32_t w, double *room)
{
    for (uint32_t x = 0; x <= w; x++)
        room[x] = x == 0;
    for (size_t i = 0; i < classes; i++) {
        double p = trials[i].p;
        for (uint32_t k = 0; k < trials[i].count && w; k++) {
            room[w] += room[w - 1] * p;
            for (uint32_t x = w - 1; x > 0; x--)
                room[x] += (room[x - 1] - room[x]) * p;
            room[0] *= 1 - p;
        }
    }
    return room[w];
}

/* Mean and variance after tilting by s: p → p e^s / (1 − p + p e^s); also K(s) = Σ log(1 − p + p e^s). */
typedef struct tilt {
    double s, mean, variance, log_sum;
} tilt;

static double tilted(double p, double s)
{
    return p <= 0 ? 0 : p >= 1 ? 1 : 1 / (1 + (1 - p) / p * exp(-s));
}

static tilt tilt_by(const zr_trials *trials, size_t classes, double s)
{
    tilt t = {.s = s};
    for (size_t i = 0; i < classes; i++) {
        double p = trials[i].p, q = tilted(p, s), count = trials[i].count;
        t.mean += count * q;
        t.variance += count * q * (1 - q);
        t.log_sum += count * (p >= 1 ? s : log1p(p * expm1(s)));
    }
    return t;
}

/* The tilt whose mean is w, between s = 0 (mean below w) and one large enough; bisection, then it is near
 * enough. */
static tilt tilt_to(const zr_trials *trials, size_t classes, double w)
{
    double low = 0, high = 1;
    while (high < 700 && tilt_by(trials, classes, high).mean < w)
        high *= 2;
    for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        if (tilt_by(trials, classes, middle).mean < w)
            low = middle;
        else
            high = middle;
    }
    return tilt_by(trials, classes, high);
}

typedef struct complex_number {
    double re, im;
} complex_number;

/* Characteristic function of the tilted X at θ, turned back by e^{−iθw}. */
static complex_number turned(const zr_trials *trials, size_t classes, double s, double theta, double w)
{
    double log_size = 0, angle = -theta * w, half = sin(theta / 2);
    for (size_t i = 0; i < classes; i++) {
        double q = tilted(trials[i].p, s);
        log_size += trials[i].count * .5 * log1p(-4 * q * (1 - q) * half * half);
        angle += trials[i].count * atan2(q * sin(theta), 1 - 2 * q * half * half);
    }
    double size = exp(log_size);
    return (complex_number){size * cos(angle), size * sin(angle)};
}

/* Σ_{j=0}^{last} r^j with r = e^{−s − iθ}. */
static complex_number geometric(double s, double theta, double last)
{
    double shrink = exp(-s), end = exp(-s * (last + 1));
    if (s == 0 && theta == 0)
        return (complex_number){last + 1, 0};
    complex_number top = {1 - end * cos(theta * (last + 1)), end * sin(theta * (last + 1))};
    complex_number bottom = {1 - shrink * cos(theta), shrink * sin(theta)};
    double size = bottom.re * bottom.re + bottom.im * bottom.im;
    return (complex_number){(top.re * bottom.re + top.im * bottom.im) / size,
                            (top.im * bottom.re - top.re * bottom.im) / size};
}

/* Half the width of a window that misses less than 1e-20 on either side (Bernstein's bound). */
static double half_window(double variance)
{
    const double exponent = 46;
    return exponent / 3 + sqrt(exponent * exponent / 9 + 2 * exponent * variance);
}

/* P(X ≥ w) = e^{K(s) − s w} Σ_j P_s(X = w + j) e^{−s j}, with P_s from its transform over a window of `size`.
 */
static double sum_transform(const zr_trials *trials, size_t classes, tilt t, double w, double all)
{
    double window = ceil(half_window(t.variance) + fabs(t.mean - w));
    double last = fmin(window, all - w), size = 2 * window + 1;
    double sum = 0;
    for (double l = 0; l <= window; l++) {
        double theta = 2 * pi * l / size;
        complex_number f = turned(trials, classes, t.s, theta, w), g = geometric(t.s, theta, last);
        sum += (l > 0 ? 2 : 1) * (f.re * g.re - f.im * g.im);
        if (fabs(f.re) + fabs(f.im) < 1e-19)
            break;
    }
    return fmin(1, fmax(0, exp(t.log_sum - t.s * w) * sum / size));
}

double zr_poisson_binomial_transform(const zr_trials *trials, size_t classes, uint32_t w)
{
    double all = 0, sure = 0;
    for (size_t i = 0; i < classes; i++) {
        all += trials[i].p > 0 ? trials[i].count : 0;
        sure += trials[i].p >= 1 ? trials[i].count : 0;
    }
    if (w <= sure)
        return 1;
    if (w > all)
        return 0;
    tilt plain = tilt_by(trials, classes, 0);
    return sum_transform(trials, classes, plain.mean < w ? tilt_to(trials, classes, w) : plain, w, all);
}

enum { MOST_TERMS = 48, MOST_RARE = 20000 };

/* S_j = Σ o^j over all trials, o = p/(1 − p), for j up to `terms`. Terms of the recurrence fall by `fall` or
 * more, so that those left out are below rounding. */
typedef struct odds {
    double sum[MOST_TERMS + 1];
    int terms;
} odds;

static bool sum_odds(odds *out, const zr_trials *trials, size_t classes, uint32_t w)
{
    double first = 0, largest = 0;
    for (size_t i = 0; i < classes; i++) {
        double o = trials[i].count ? trials[i].p / (1 - trials[i].p) : 0;
        first += trials[i].count * o;
        largest = o > largest ? o : largest;
    }
    double far = w > first ? w : first, fall = largest * (far + 20 + 10 * sqrt(far)) / first;
    if (!(first > 0) || !(largest < .1) || !(fall < .4) || first + w > MOST_RARE)
        return false;
    out->terms = 2 + (int)ceil(40 / -log(fall));
    if (out->terms > MOST_TERMS)
        return false;
    for (int j = 1; j <= out->terms; j++)
        out->sum[j] = 0;
    for (size_t i = 0; i < classes; i++) {
        double o = trials[i].p / (1 - trials[i].p), power = trials[i].count;
        for (int j = 1; j <= out->terms && power > 0; j++)
            out->sum[j] += power *= o;
    }
    return true;
}

/* The chance of no success: Π (1 − p) = exp(Σ_j (−1)^j S_j / j). */
static double log_none(const odds *of)
{
    double sum = 0;
    for (int j = of->terms; j > 0; j--)
        sum += (j % 2 ? -1 : 1) * of->sum[j] / j;
    return sum;
}

/* x p(x) = Σ_j (−1)^(j−1) S_j p(x − j), from p(0) = 1 upwards; what grows too large is scaled down. Sums from
 * w on, or below w where w is below the mean. */
double zr_poisson_binomial_recurrence(const zr_trials *trials, size_t classes, uint32_t w)
{
    const double large = 1e200;
    odds of;
    if (!sum_odds(&of, trials, classes, w))
        return -1;
    double last[MOST_TERMS] = {1}, sum = 0, scale = log_none(&of), mean = of.sum[1];
    bool below = w <= mean;
    for (uint32_t x = 0;; x++) {
        double p = x == 0 ? 1 : 0;
        for (int j = 1; j <= of.terms && j <= (int)x; j++)
            p += (j % 2 ? 1 : -1) * of.sum[j] * last[(x - (uint32_t)j) % MOST_TERMS];
        p = x ? p / x : p;
        if (below ? x >= w : x >= w && x > mean && !(p > sum * 1e-18)) /* both are 0 very far out */
            break;
        last[x % MOST_TERMS] = p;
        sum += below || x >= w ? p : 0;
        if (p > large) {
            for (int j = 0; j < MOST_TERMS; j++)
                last[j] /= large;
            sum /= large;
            scale += log(large);
        }
    }
    double part = sum > 0 ? exp(scale + log(sum)) : 0;
    return fmin(1, fmax(0, below ? 1 - part : part));
}

double zr_poisson_binomial_upper(const zr_trials *trials, size_t classes, uint32_t w, double *room)
{
    if (!w)
        return 1;
    double steps = trials_of(trials, classes) * w;
    double rare = steps > very_short ? zr_poisson_binomial_recurrence(trials, classes, w) : -1;
    if (rare >= 0)
        return rare;
    return steps <= short_enough ? zr_poisson_binomial_programme(trials, classes, w, room)
                                 : zr_poisson_binomial_transform(trials, classes, w);
}

double zr_poisson_binomial_normal(const zr_trials *trials, size_t classes, uint32_t w)
{
    double mean = 0, variance = 0, third = 0;
    for (size_t i = 0; i < classes; i++) {
        double p = trials[i].p, count = trials[i].count;
        mean += count * p;
        variance += count * p * (1 - p);
        third += count * p * (1 - p) * (1 - 2 * p);
    }
    if (!(variance > 0))
        return w <= mean + 1e-9;
    double sigma = sqrt(variance), x = (w - .5 - mean) / sigma;
    double density = exp(-x * x / 2) / sqrt(2 * pi), skew = third / (sigma * variance);
    double below = .5 * erfc(-x / sqrt(2)) + skew * (1 - x * x) * density / 6;
    return fmin(1, fmax(0, 1 - below));
}

void zr_log_factorials(double *out, uint32_t most)
{
    long double sum = 0;
    for (uint32_t k = 0; k <= most; k++) {
        sum += k > 1 ? (long double)log(k) : 0;
        out[k] = (double)sum;
        if (k == UINT32_MAX)
            break;
    }
}

/* log k!, from the table or not. */
static double log_factorial(const double *table, double k)
{
    return table ? table[(size_t)k] : lgamma(k + 1);
}

static double log_choose(const double *table, double n, double k)
{
    return log_factorial(table, n) - log_factorial(table, k) - log_factorial(table, n - k);
}

double zr_hypergeometric_upper_by(const double *table, uint32_t w, uint32_t marked, uint32_t all,
                                  uint32_t drawn)
{
    double M = marked, N = all, n = drawn, least = fmax(0, M + n - N), most = fmin(M, n);
    if (w <= least)
        return 1;
    if (w > most)
        return 0;
    /* From w up while the terms matter; where w is below the mode, one minus the terms below it. */
    double mode = floor((n + 1) * (M + 1) / (N + 2));
    bool below = w <= mode;
    double x = below ? w - 1.0 : w;
    double term = exp(log_choose(table, M, x) + log_choose(table, N - M, n - x) - log_choose(table, N, n)),
           sum = 0;
    while (x >= least && x <= most && term > sum * 1e-18) {
        sum += term;
        if (below) {
            term *= x * (N - M - n + x) / ((M - x + 1) * (n - x + 1));
            x--;
        } else {
            term *= (M - x) * (n - x) / ((x + 1) * (N - M - n + x + 1));
            x++;
        }
    }
    return fmin(1, fmax(0, below ? 1 - sum : sum));
}

double zr_hypergeometric_upper(uint32_t w, uint32_t marked, uint32_t all, uint32_t drawn)
{
    return zr_hypergeometric_upper_by(NULL, w, marked, all, drawn);
}
