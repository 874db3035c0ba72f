#include "document/outline_signature.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/date.h"
#include "document/letters.h"
#include "document/outline_line.h"

/* The words behind the last 。 of the last bytes. */
static zr_span last_words(zr_span text)
{
    enum { TAIL = 240 };
    text = zr_span_trim(text);
    zr_span tail = zr_span_cut(text, text.size > TAIL ? text.size - TAIL : 0, text.size);
    size_t at = 0, stop;
    while ((stop = zr_span_find(tail, zr_span_of("。"), at)) != SIZE_MAX)
        at = stop + 3;
    return at ? zr_span_cut(tail, at, tail.size) : (zr_span){0};
}

/* Behind the bracket that opens at `at`, or 0 if nothing closes it. */
static size_t behind_bracket(zr_span words, size_t at)
{
    for (size_t depth = 0; at < words.size;) {
        uint32_t letter = zr_letter_at(words, at);
        at += zr_step(words, at);
        depth += (letter & ZR_L_OPENS) != 0;
        if ((letter & ZR_L_CLOSES) && --depth == 0)
            return at;
    }
    return 0;
}

/* The names of bodies that `words` end with. A line or a bracket parts them, as in 某市民政局（代章）;
 * whatever else stands before one of these is the plan's: 推进改革。（市民政局负责）⏎某市人民政府. */
static zr_span last_names(zr_span words)
{
    size_t start = 0;
    for (size_t at = 0, behind; at < words.size; at = behind) {
        behind = at + zr_step(words, at);
        bool bracket = (zr_letter_at(words, at) & ZR_L_OPENS) && behind_bracket(words, at);
        if (!bracket && words.data[at] != '\n')
            continue;
        behind = bracket ? behind_bracket(words, at) : behind;
        if (!zr_is_issuer(zr_span_trim(zr_span_cut(words, start, at))))
            start = behind;
    }
    return zr_span_trim(zr_span_cut(words, start, words.size));
}

zr_signature zr_signature_read(zr_span text)
{
    zr_span words = last_words(text);
    if (zr_is_date(words) && zr_holds(words, "年")) /* a copy has lost who signs */
        return (zr_signature){zr_span_cut(words, 0, 0), words};
    for (size_t at = 6; at < words.size; at++) {
        if (zr_utf8_inside(words, at))
            continue;
        zr_date date = zr_date_read(zr_span_cut(words, at, words.size));
        if (!date.day)
            continue;
        zr_span rest = zr_span_trim(zr_span_cut(words, at + date.size, words.size));
        zr_span issuer = last_names(zr_span_cut(words, 0, at));
        if ((rest.size == 0 || zr_is_issue_remark(rest)) && zr_is_issuer(issuer))
            return (zr_signature){issuer, zr_span_cut(words, at, at + date.size)};
        break;
    }
    return (zr_signature){0};
}
