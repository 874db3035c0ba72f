#include "units/tail_both.h"

#include "base/words.h"
#include "units/spell.h"
#include "units/tail_brief.h"

/* 市政府, 政府: who governs beside a committee, its level said or not; its bytes without the level, 0:
 * neither. */
static size_t government_size(zr_span name, zr_span level)
{
    static const char *const governments[] = {"人民政府", "政府", NULL};
    size_t size = zr_ends_any(name, governments);
    zr_span before = zr_without_last(name, size);
    return size && (!before.size || zr_span_equal(before, level)) ? size : 0;
}

/* The name without the 、 or 和 that begins it. */
static zr_span without_mark(zr_span name)
{
    static const char *const marks[] = {"、", "和", "及", "与", NULL};
    return zr_behind(name, zr_starts_any(name, marks));
}

zr_tail zr_both_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t last,
                     uint32_t end)
{
    enum { LEVEL = 3 };
    zr_span name = mentions[last].surface;
    zr_prefix place = zr_prefix_of_place(context->lexicon, name, context->seat);
    if (tail.sharing != ZR_SHARES_PLACE || last == tail.first || !place.full || !place.party)
        return tail;
    zr_span level = zr_span_cut(name, place.size - LEVEL, place.size), rest = zr_behind(name, place.whole);
    if (!rest.size && last + 1 < end && zr_tail_goes_on(context, &mentions[last + 1]))
        rest = mentions[last + 1].surface;
    rest = without_mark(rest);
    size_t size = government_size(rest, level);
    if (!size)
        return tail;
    const zr_span second[] = {level, zr_behind(rest, rest.size - size)};
    const zr_span first[] = {level, zr_span_cut(name, place.size, place.whole)};
    tail.last = last - 1;
    tail.second = zr_join(context->arena, second, 2);
    return zr_tail_from(tail, zr_join(context->arena, first, 2), LEVEL);
}
