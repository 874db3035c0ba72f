/* Any bytes as a web page. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char head[] = "<div>";
    char *page = malloc(size + sizeof head);
    if (!page)
        return 0;
    memcpy(page, head, sizeof head - 1);
    memcpy(page + sizeof head - 1, data, size);
    zr_source_free(read_checked((zr_span){page, size + sizeof head - 1}));
    free(page);
    return 0;
}
