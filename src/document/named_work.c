/* What stands in the name of a document or a plan. */
#include "document/named_work.h"

#include "base/words.h"

#include <string.h>

enum { MOST = 180 /* bytes of a name before the place */ };

bool zr_is_in_work(zr_span text, size_t at, size_t floor)
{
    enum { LEAD = 0xE3, MARK = 3 /* the first byte of both marks, and their bytes */ };
    size_t least = at > floor + MOST ? at - MOST : floor;
    zr_span before = zr_span_cut(text, least, at);
    while (before.size >= MARK) {
        const char *mark = memrchr(before.data, LEAD, before.size - MARK + 1);
        if (!mark)
            return false;
        if (memcmp(mark, "《", MARK) == 0)
            return zr_holds(zr_span_cut(text, at, at + MOST), "》");
        if (memcmp(mark, "》", MARK) == 0)
            return false;
        before.size = (size_t)(mark - before.data) + MARK - 1;
    }
    return false;
}
