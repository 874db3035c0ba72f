/* The marks around a paper's name inside a title: copies print <政府工作报告>, ‹…›, ＜…＞ for 《…》, and for
 * the 〈…〉 inside 《…》. */
#include "document/head_quotes.h"

#include "base/utf8.h"

#include <string.h>

typedef enum mark { MARK_NONE, MARK_OPEN, MARK_CLOSE } mark;

/* A pointed mark of any width but 《 and 》. */
static mark pointed(uint32_t c)
{
    switch (c) {
    case '<':
    case 0x2039:
    case u'＜':
    case u'〈':
        return MARK_OPEN;
    case '>':
    case 0x203A:
    case u'＞':
    case u'〉':
        return MARK_CLOSE;
    default:
        return MARK_NONE;
    }
}

/* How many pairs of them there are; 0 where one has no partner. */
static size_t pairs(zr_span title)
{
    size_t count = 0;
    bool open = false;
    for (size_t at = 0; at < title.size;) {
        uint32_t c;
        at += zr_utf8_read(zr_span_cut(title, at, title.size), &c);
        mark is = pointed(c);
        if (is == MARK_NONE)
            continue;
        if (open != (is == MARK_CLOSE))
            return 0;
        open = !open;
        count += open;
    }
    return open ? 0 : count;
}

zr_span zr_title_quotes(zr_span title, zr_arena *arena)
{
    size_t count = pairs(title), size = 0;
    char *copy = count ? zr_arena_text(arena, title.size + 4 * count) : NULL;
    if (!copy)
        return title;
    bool inside = false;
    for (size_t at = 0; at < title.size;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(title, at, title.size), &c);
        mark is = pointed(c);
        inside = c == u'《' || (inside && c != u'》');
        const char *put = is == MARK_OPEN ? (inside ? "〈" : "《") : inside ? "〉" : "》";
        size_t bytes = is == MARK_NONE ? step : strlen(put);
        memcpy(copy + size, is == MARK_NONE ? title.data + at : put, bytes);
        size += bytes;
        at += step;
    }
    return (zr_span){copy, size};
}
