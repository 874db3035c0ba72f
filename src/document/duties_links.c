/* Words before the subject of a clause: how it goes on from the one before, and whose the bodies are. */
#include "document/duties_links.h"

#include "base/words.h"
#include "document/duties_due.h"
#include "document/duties_levels.h"
#include "document/letters.h"

static size_t link_at(zr_span text, size_t at)
{
    if (zr_letter_at(text, at) & ZR_L_LIMIT) /* 6月底前|由市财政局拨付 */
        return zr_due_link(zr_behind(text, at));
    static const char *const links[] = {"同时",   "此外", "另外", "由",     "请",     "原则上",
                                        "并由",   "责成", "责令", "具体由", "主要由", "会同",
                                        "并会同", "并请", "再由", "最后由", NULL};
    static zr_word_list links_list = {.words = links};
    switch (zr_char_at(text, at)) { /* their first characters */
    case u'同':
    case u'此':
    case u'另':
    case u'由':
    case u'请':
    case u'原':
    case u'并':
    case u'具':
    case u'主':
    case u'会':
    case u'责':
    case u'再':
    case u'最':
        return zr_list_longest(&links_list, zr_behind(text, at));
    default:
        return 0;
    }
}

/* 由|所涉及的|市财政局、市教育局牵头: words before names that pick out nobody. */
static size_t picked_at(zr_span text, size_t at)
{
    static const char *const picks[] = {"所涉及的", "所涉及到的", "涉及的", "涉及到的", NULL};
    static zr_word_list picks_list = {.words = picks};
    return zr_list_longest(&picks_list, zr_behind(text, at));
}

/* 本|市商务部门: whose it is, said by its level; not 本溪市. */
static size_t own_at(zr_span text, size_t at)
{
    static const char *const own[] = {"本", "我", NULL};
    size_t size = zr_starts_any(zr_behind(text, at), own);
    int rank;
    return size && zr_level_read_at(text, at + size, &rank) ? size : 0;
}

size_t zr_behind_picks(zr_span text, size_t at)
{
    at += picked_at(text, at);
    return at + own_at(text, at);
}

size_t zr_behind_links(zr_span text, size_t at, size_t stop)
{
    size_t link, clause = at;
    while ((link = link_at(text, at)) != 0 && at + link < stop)
        at += link;
    return at > clause ? zr_behind_picks(text, at) : at + own_at(text, at);
}
