/* Where a list of bodies ends in a sentence. */
#include "document/duties_bodies.h"

#include "base/words.h"
#include "document/duties_names.h"
#include "document/duties_organ.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

/* Does a name, or a list, that ends before `at` go on there? */
static bool list_goes_on(zr_span text, size_t at)
{
    static const char *const more[] = {"、", "和", "及", "与", "以及", "员会", "办公", "门", "的", "或"};
    return zr_longest_at(more, sizeof more / sizeof *more, text, at) > 0;
}

/* 市人社局, not 市人社: where the last name of a list ends that may end at `at`. */
static size_t longest_name(zr_span text, size_t start, size_t at, size_t most)
{
    enum { FURTHER = 15 };
    size_t end = at, office = zr_office_behind(text, at);
    if (office && at + office <= most)
        return at + office;
    if (zr_verb_read(text, at).size)
        return end; /* 市公安局|依法查处 */
    for (size_t to = at; to < most && to - at <= FURTHER && !(zr_letter_at(text, to) & ZR_L_STOPS);) {
        to += zr_step(text, to);
        if (to <= most && zr_ends_like_body(text, start, to) && !zr_organ_torn(text, to) &&
            zr_are_bodies(zr_span_cut(text, start, to)))
            end = to;
    }
    return end;
}

size_t zr_bodies_end(zr_span text, size_t start, size_t most)
{
    for (size_t at = start + 9; at <= most; at += at < text.size ? zr_step(text, at) : 1) {
        if (!zr_ends_like_body(text, start, at) || list_goes_on(text, at) || zr_organ_torn(text, at))
            continue;
        zr_span names = zr_span_cut(text, start, at);
        if (zr_are_bodies(names))
            return zr_tells_anybody(names) ? 0 : longest_name(text, start, at, most);
    }
    return 0;
}
