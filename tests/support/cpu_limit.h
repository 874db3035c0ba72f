/* A bound of a test's own processor time: what is quadratic runs into it, a busy machine does not. Criterion
 * runs each test in a process of its own. */
#ifndef ZEREN_TESTS_CPU_LIMIT_H
#define ZEREN_TESTS_CPU_LIMIT_H

#include <sys/resource.h>

static inline void limit_cpu(rlim_t seconds)
{
    setrlimit(RLIMIT_CPU, &(struct rlimit){seconds, seconds});
}

#endif
