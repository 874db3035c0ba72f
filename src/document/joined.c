/* A date or a quantity that the end of a page parts. */
#include "document/joined.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_clean.h"
#include "document/duties_words.h"

#include <string.h>

/* Bytes before the place, of the date or quantity, and of the words behind it. */
enum { BEFORE = 100, WITHIN = 48, BEHIND = 240 };

/* Words that begin nothing: the line before goes on. */
static bool goes_on(zr_span behind)
{
    static const char *const words[] = {"年",   "月",   "日",   "号",     "底",     "末", "前",
                                        "上旬", "中旬", "下旬", "上半年", "下半年", NULL};
    return zr_starts_any(behind, words) > 0;
}

/* Does the character belong to a date or number that may go on? */
static bool may_go_on(uint32_t character)
{
    switch (character) {
    case u'每':
    case u'年':
    case u'月':
    case u'日':
    case u'个':
    case u'工':
    case u'作':
    case u'平':
    case u'立':
    case u'公':
    case u'第':
    case u'上':
    case u'下':
    case u'半':
    case u'季':
    case u'万':
    case u'亿':
    case u'千':
    case u'百':
    case ' ':
    case '.':
    case '\r':
        return true;
    default:
        return zr_digit_of(character) >= 0;
    }
}

/* Bytes of the white space at `at`, at most `BLANK`. */
static size_t blank_size(zr_span text, size_t at)
{
    enum { BLANK = 60 };
    size_t from = at;
    while (at < text.size && at - from < BLANK && strchr(" \t\r\n\f", text.data[at]) && text.data[at])
        at++;
    return at - from;
}

/* The gap at `at`: white space with a line's end in it, a page mark of one line, white space; 0: none that
 * parts words. */
static size_t gap_size(zr_span text, size_t at)
{
    enum { MARK = 60 };
    size_t blank = blank_size(text, at), line = at + blank;
    size_t end = zr_line_end(text, line, line + MARK < text.size ? line + MARK : text.size);
    if (goes_on(zr_span_cut(text, line, end)))
        return blank;
    if (end == line || end - line >= MARK || end >= text.size ||
        !zr_is_page_line(zr_span_cut(text, line, end)))
        return 0;
    return end - at + blank_size(text, end);
}

/* The gap in the words that begin at `place`: its place and bytes; 0: none that parts them. */
static size_t find_gap(zr_span text, size_t place, size_t *gap_at)
{
    size_t end = place + WITHIN < text.size ? place + WITHIN : text.size;
    for (size_t at = place; at < end; at += zr_step(text, at)) {
        if (text.data[at] == '\n') {
            while (at > place && (text.data[at - 1] == ' ' || text.data[at - 1] == '\r'))
                at--;
            *gap_at = at;
            return gap_size(text, at);
        }
        if (!may_go_on(zr_char_at(text, at)))
            return 0; /* as nearly all */
    }
    return 0;
}

bool zr_joined_make(zr_joined *out, zr_span text, size_t floor, size_t place)
{
    size_t gap_at, gap = find_gap(text, place, &gap_at);
    out->words = text;
    out->place = place;
    out->floor = floor;
    out->base = out->gap = 0;
    out->gap_at = SIZE_MAX;
    if (!gap)
        return false;
    size_t near = place > floor + BEFORE ? place - BEFORE : floor;
    size_t base = zr_utf8_start_behind(zr_span_cut(text, 0, place), near);
    zr_span front = zr_span_cut(text, base, gap_at);
    zr_span behind = zr_span_cut(text, gap_at + gap, gap_at + gap + BEHIND);
    memcpy(out->bytes, front.data, front.size);
    if (behind.size)
        memcpy(out->bytes + front.size, behind.data, behind.size);
    out->words = (zr_span){out->bytes, front.size + behind.size};
    out->place = place - base;
    out->floor = 0;
    out->base = base;
    out->gap_at = front.size;
    out->gap = gap;
    return true;
}
