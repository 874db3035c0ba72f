/* Any bytes as a PDF. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zr_span bytes = {(const char *)data, size};
    if (zr_span_starts(bytes, "%PDF-"))
        zr_source_free(read_checked(bytes));
    return 0;
}
