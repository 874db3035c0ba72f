/* Wide numbers: written once, compiled for plain machines, AVX2 and AVX-512, chosen when the program runs. */
#ifndef ZEREN_ANALYSIS_VECTORS_H
#define ZEREN_ANALYSIS_VECTORS_H

#include "analysis/walks.h"

/* Eight numbers side by side; the compiler splits them where registers are narrower. */
typedef double zr_reals __attribute__((vector_size(64)));
typedef int64_t zr_words8 __attribute__((vector_size(64)));
typedef uint64_t zr_bits512 __attribute__((vector_size(64)));

#define ZR_INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__) && defined(__GNUC__)
#define ZR_HAS_X86 1
#define ZR_FOR_AVX2 __attribute__((target("avx2,popcnt")))
#define ZR_FOR_AVX512                                                                                        \
    __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,popcnt,prefer-vector-width=512")))
#else
#define ZR_HAS_X86 0
#define ZR_FOR_AVX2
#define ZR_FOR_AVX512
#endif

/* The best that this processor has, or what was asked for if it has that. */
static inline zr_vectors zr_vectors_choose(zr_vectors asked)
{
#if ZR_HAS_X86
    int avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                 __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    if (avx512 && asked >= ZR_VECTORS_AVX512)
        return ZR_VECTORS_AVX512;
    if (__builtin_cpu_supports("avx2") && asked >= ZR_VECTORS_AVX2)
        return ZR_VECTORS_AVX2;
#endif
    (void)asked;
    return ZR_VECTORS_PLAIN;
}

#endif
