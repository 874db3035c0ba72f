/* What stands in the name of a document or a plan. */
#include "document/named_work.h"

#include "base/words.h"

#include <string.h>

enum { MOST = 180 /* bytes of a name before the place */ };

bool zr_is_in_work(zr_span text, size_t at, size_t floor)
{
    size_t least = at > floor + MOST ? at - MOST : floor;
    const unsigned char *bytes = (const unsigned char *)text.data;
    for (size_t i = at; i > least + 2; i--) {
        while (i > least + 2 && bytes[i - 3] >= 0xE4 && bytes[i - 3] <= 0xE9 && bytes[i - 1] >= 0x80)
            i -= 3; /* ideographs */
        if (i <= least + 2)
            break;
        if (bytes[i - 1] == 0x8A && memcmp(text.data + i - 3, "《", 3) == 0)
            return zr_holds(zr_span_cut(text, at, at + MOST), "》");
        if (bytes[i - 1] == 0x8B && memcmp(text.data + i - 3, "》", 3) == 0)
            return false;
    }
    return false;
}
