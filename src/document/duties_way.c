/* 形成政府主导，甲部门牵头，乙部门配合的工作格局: the clauses tell more of a noun, and nobody to do anything.
 */
#include "document/duties_way.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/letters.h"

#include <string.h>

enum { NEAR = 300 /* bytes */ };

static const char *const founds[] = {"建立", "形成", "构建", "健全", "完善", NULL};
static const char *const ways[] = {"机制", "格局", "体系", "局面", "体制", "制度", NULL};

/* The last word that founds something in [start, at), or `at`. */
static size_t founded_before(zr_span text, size_t start, size_t at)
{
    for (size_t word = at; word > start;) {
        word = zr_step_back(text, word);
        uint32_t mark = zr_char_at(text, word);
        if (mark == u'。' || mark == u'；')
            return at;
        if (zr_starts_any(zr_behind(text, word), founds))
            return word;
    }
    return at;
}

/* Does a noun of `ways` end a clause behind 的, and is nothing else founded before it? */
static bool ends_as_way(zr_span text, size_t at, size_t stop)
{
    bool of = false;
    for (; at < stop; at += zr_step(text, at)) {
        uint32_t mark = zr_char_at(text, at);
        zr_span rest = zr_behind(text, at);
        if (mark == u'。' || mark == u'；' || zr_starts_any(rest, founds))
            return false;
        of = mark == u'的' || (of && mark != u'，');
        size_t way = of ? zr_starts_any(rest, ways) : 0;
        size_t behind = at + way;
        if (way && (behind >= text.size || (zr_letter_at(text, behind) & (ZR_L_CLAUSE | ZR_L_STOPS))))
            return true;
    }
    return false;
}

bool zr_in_way_of_working(zr_span text, size_t at)
{
    size_t start = zr_utf8_start_behind(zr_span_cut(text, 0, at), at > NEAR ? at - NEAR : 0);
    size_t founded = founded_before(text, start, at);
    if (founded == at)
        return false;
    zr_span before = zr_span_cut(text, founded, at);
    size_t first = zr_letter_find(before, 0, ZR_L_CLAUSE); /* of its own clause: 健全体系，… is over there */
    size_t stop = at + NEAR < text.size ? at + NEAR : text.size;
    return !zr_ends_any(zr_span_cut(before, 0, first), ways) && ends_as_way(text, at, stop);
}
