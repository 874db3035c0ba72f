#include "units/branch_row.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

static const char bureau[] = "局", bureau_end[] = "分局";

/* What branches are called that no bureau has; the longer before those that end them. */
static const char *const other_ends[] = {"中心支行", "支行", "分行", "监管局", NULL};
static zr_word_list other_ends_list = {.words = other_ends};

/* Is the name a place and 分局, no more: 洱源分局? */
static bool is_bureau(const zr_context *context, zr_span name)
{
    size_t size = 0;
    if (!zr_span_ends(name, bureau_end))
        return false;
    zr_found_place part = zr_place_part(name, context->seat);
    if (zr_lexicon_place_at(context->lexicon, name, &size) == ZR_NONE)
        size = part.end;
    return size && size + strlen(bureau_end) == name.size;
}

/* Bytes before the place at the end of the name: 人民银行 of 人民银行广东省; 0: no place ends it, or nothing
 * stands before it. */
static size_t before_place(const zr_context *context, zr_span name)
{
    enum { LONGEST_PLACE = 30, LEAST = 6, MOST = 90 };
    size_t from = name.size > LONGEST_PLACE ? name.size - LONGEST_PLACE : 0;
    from = from < LEAST ? LEAST : from;
    for (size_t at = from; at < name.size && name.size <= MOST; at++) {
        if (!zr_utf8_inside(name, at) && zr_is_place(context, zr_behind(name, at)))
            return at;
    }
    return 0;
}

zr_span zr_branch_owner(const zr_context *context, zr_span name)
{
    size_t at = zr_span_ends(name, bureau_end) ? zr_span_find(name, zr_span_of(bureau), 0) : SIZE_MAX;
    if (at != SIZE_MAX && is_bureau(context, zr_behind(name, at + strlen(bureau))))
        return zr_span_cut(name, 0, at + strlen(bureau));
    size_t end = zr_list_ends(&other_ends_list, name);
    return zr_span_cut(name, 0, end ? before_place(context, zr_without_last(name, end)) : 0);
}

bool zr_is_branch_of(const zr_context *context, zr_span owner, zr_span name)
{
    static const char *const banks[] = {"银行", "行", NULL}, *const supervisors[] = {"局", "会", NULL};
    if (!owner.size || is_bureau(context, name))
        return owner.size > 0;
    size_t end = zr_list_ends(&other_ends_list, name);
    bool supervised = end && zr_span_ends(name, "监管局");
    return end && zr_ends_any(owner, supervised ? supervisors : banks) &&
           zr_is_place(context, zr_without_last(name, end));
}
