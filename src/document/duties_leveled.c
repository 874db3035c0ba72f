/* A look at words before they are cleaned and read clause by clause: in most of them nothing that begins
 * with a level stands where a subject may. */
#include "document/duties_leveled.h"

#include "base/words.h"
#include "document/duties_levels.h"

static zr_seeker levels;

__attribute__((constructor)) static void make_levels(void)
{
    zr_letters_seeker(&levels, ZR_L_LEVEL, "国中");
}

/* Is it, behind the character before it, the end of a link or of a time limit: 责|成, 此|外, 年|中? What is
 * no ideograph may be a gap that stands between the two. */
static bool ends_link(uint32_t before, uint32_t last)
{
    bool apart = !zr_is_ideograph(before);
    switch (last) {
    case u'由':
    case u'请':
    case u'年':
    case u'月':
    case u'日':
    case u'旬':
    case u'份':
    case u'底':
    case u'末':
    case u'初':
    case u'内':
    case u'前':
    case u'至':
        return true;
    case u'设':
        return apart || before == u'下';
    case u'成':
    case u'令':
        return apart || before == u'责';
    case u'上':
        return apart || before == u'则';
    case u'同':
        return apart || before == u'会';
    case u'时':
        return apart || before == u'同';
    case u'外':
        return apart || before == u'此' || before == u'另';
    case u'的': /* 所涉及的 */
        return apart || before == u'及' || before == u'到';
    case u'度':
    case u'中':
        return apart || before == u'年' || before == u'季';
    default:
        return false;
    }
}

/* May a subject begin at `at`? Behind ideographs only where a link ends there; behind what is none, which may
 * be a mark or a gap, unless it stands in the middle of clauses. */
static bool may_begin(zr_span text, size_t start, size_t at)
{
    size_t last = zr_step_back(text, at);
    uint32_t character = zr_char_at(text, last), before = last > start ? zr_char_before(text, last) : 0;
    if (zr_is_ideograph(character))
        return ends_link(before, character);
    switch (character) {
    case u'、':
    case u'：':
    case u'（':
    case u'）':
    case u'“':
    case u'”':
    case u'《':
    case u'》':
        return false;
    default:
        return character >= 0x80 || (character | 32) < 'a' || (character | 32) > 'z';
    }
}

/* Does such a name begin at `at`? A gap in its first characters may hide it. */
static bool names_level(zr_span text, size_t at)
{
    static const char *const heads[] = {"国务院", "国家", "中央", NULL};
    enum { NEAR = 9 }; /* bytes */
    int rank;
    return zr_level_read_at(text, at, &rank) || zr_starts_any(zr_behind(text, at), heads) ||
           zr_utf8_ideographs(text, at, NEAR) < NEAR;
}

bool zr_leveled_may_stand(zr_span text, size_t start, size_t end)
{
    zr_seek_walk walk = zr_seek_start(&levels, zr_span_cut(text, 0, end + ZR_SEEK_BLOCK + 2), start);
    for (size_t at; (at = zr_seek_next(&walk)) < end;) {
        if (zr_leveled_at(text, at) && (at == start || may_begin(text, start, at)) && names_level(text, at))
            return true;
    }
    return false;
}
