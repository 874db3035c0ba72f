/* What the fuzz targets that make graphs share. */
#ifndef ZEREN_TESTS_FUZZ_GRAPH_H
#define ZEREN_TESTS_FUZZ_GRAPH_H

#include "base/buffer.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void insist(bool holds)
{
    if (!holds)
        abort();
}

static inline bool put(void *sink, const char *bytes, size_t size)
{
    zr_buffer_add(sink, (zr_span){bytes, size});
    return true;
}

#endif
