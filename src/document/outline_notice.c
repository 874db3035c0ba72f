/* The words with which a covering notice sends out a plan. */
#include "document/outline_notice.h"

#include "base/seek.h"
#include "base/utf8.h"
#include "document/duties_words.h"
#include "document/outline_line.h"

#include <string.h>

static zr_seeker notice_firsts;

__attribute__((constructor)) static void make_notice_firsts(void)
{
    zr_seeker_make(&notice_firsts, "印予转现特下");
}

/* Of the characters that begin a notice's words the one behind each. */
static uint32_t behind_first(uint32_t first)
{
    switch (first) {
    case u'印':
    case u'转':
    case u'下':
        return u'发';
    case u'予':
        return u'以';
    case u'现':
        return u'予';
    case u'特':
        return u'此';
    default:
        return 0;
    }
}

/* Could a notice's words begin in text[at, end)? Not where another Chinese character stands behind the first;
 * at the end, or before a mark or a space, the words may go on. */
static bool may_notice(zr_span text, size_t at, size_t end)
{
    while ((at = zr_seek(&notice_firsts, text, at, end)) < end) {
        uint32_t second = behind_first(zr_char_at(text, at));
        uint32_t next = at + 3 < end ? zr_char_at(text, at + 3) : 0;
        if (second && (next == second || !zr_is_ideograph(next)))
            return true;
        at += zr_step(text, at);
    }
    return false;
}

uint32_t zr_notice_last(zr_span text, const zr_scan *scan, uint32_t end)
{
    static const char *const words[] = {"印发给你们", "印发你们", "予以印发", "转发给你们", "现予印发",
                                        "予以转发",   "现予公布", "予以公布", "印发，请",   "特此通知",
                                        "下发给你们", "现予发布", "印发给您", "印发执行，", "印发实施，请"};
    uint32_t found = ZR_NONE;
    char both[2 * ZR_CLEAN_ROOM];
    size_t before = 0;
    for (uint32_t i = 0; i < end; i++) {
        const zr_line *line = &scan->lines[i];
        if (!before && !may_notice(text, line->start, line->end))
            continue; /* none begins in it, nor in the line before */
        zr_clean_line clean;
        zr_line_clean(&clean, zr_span_cut(text, line->start, line->end));
        if (line->kind == ZR_LINE_PAGE || clean.size == 0)
            continue;
        memcpy(both + before, clean.data, clean.size);
        zr_span joined = {both, before + clean.size};
        for (size_t place = 0; (place = zr_seek(&notice_firsts, joined, place, joined.size)) < joined.size;
             place++) {
            size_t size = zr_longest_at(words, sizeof words / sizeof *words, joined, place);
            found = size && place + size > before ? i : found;
        }
        before = clean.size < 24 ? clean.size : 24;
        memmove(both, clean.data + clean.size - before, before);
        before = may_notice((zr_span){both, before}, 0, before) ? before : 0;
    }
    return found;
}
