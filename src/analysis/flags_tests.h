/* The tests behind the flags: what is tested, and who does it. */
#ifndef ZEREN_ANALYSIS_FLAGS_TESTS_H
#define ZEREN_ANALYSIS_FLAGS_TESTS_H

#include "analysis/flags_pools.h"
#include "zeren/flags.h"

typedef struct zr_flag_test {
    double observed, expected, p;
    bool judged;
} zr_flag_test;

/* One row a row of the incidence, for each kind. */
typedef struct zr_flag_work {
    const zr_incidence *incidence;
    zr_arena *arena;
    zr_pools pools;
    zr_flag_test *test[ZR_FLAG_KINDS];
    double *adjusted[ZR_FLAG_KINDS];
    uint32_t left_out[ZR_FLAG_KINDS];
} zr_flag_work;

/* Burden, partners, exclusivity. */
zr_status zr_flags_test_chance(zr_flag_work *work, zr_error *err);
/* Measures and leads of the sector elsewhere. */
zr_status zr_flags_test_elsewhere(zr_flag_work *work, zr_error *err);

#endif
