/* Weights of any size made comparable: divided by a power of two near the largest, digits stay as they are.
 */
#ifndef ZEREN_ANALYSIS_SCALE_H
#define ZEREN_ANALYSIS_SCALE_H

#include <math.h>
#include <stddef.h>

/* The power of two p with p ≤ largest value < 2p; 1 where no value is above 0. */
static inline double zr_scale_of(const double *values, size_t count)
{
    double largest = 0;
    for (size_t i = 0; i < count; i++)
        largest = fmax(largest, values[i]);
    return largest > 0 && isfinite(largest) ? ldexp(1, ilogb(largest)) : 1;
}

/* For measures that do not depend on the unit of weight. Gives back what was divided by. */
static inline double zr_scale(double *values, size_t count)
{
    double unit = zr_scale_of(values, count);
    for (size_t i = 0; i < count; i++)
        values[i] /= unit;
    return unit;
}

#endif
