/* A label with what stands around it: signs, and the mark that parts it from its value. */
#include "document/duties_frame.h"

#include "base/words.h"
#include "document/duties_nobody.h"
#include "document/letters.h"
#include "document/outline_label.h"

#include <string.h>

enum { ZR_SIGNS = 4 };

size_t zr_sign_at(zr_span text, size_t at)
{
    return at < text.size && (zr_letter_at(text, at) & ZR_L_SIGN) ? zr_step(text, at) : 0;
}

size_t zr_sign_before(zr_span text, size_t at)
{
    size_t before = at ? zr_step_back(text, at) : 0;
    return at && (zr_letter_at(text, before) & ZR_L_SIGN) ? at - before : 0;
}

/* Up to `most` signs at `at`; `*count` how many. */
static size_t pass_signs(zr_span text, size_t at, uint32_t most, uint32_t *count)
{
    size_t from = at;
    for (*count = 0; *count < most && zr_sign_at(text, at); ++*count)
        at += zr_sign_at(text, at);
    return at - from;
}

size_t zr_number_before_label(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at);
    if (first != '(' && first != u'（' && !(zr_letters[first] & ZR_L_NUMBER))
        return 0;
    zr_label number = zr_label_read(zr_span_cut(text, at, text.size));
    size_t to = at + number.size;
    if (number.style <= ZR_STYLE_ROUND || to >= text.size)
        return 0;
    zr_duty_label label = zr_duty_label_words(text, to);
    return label.kind != ZR_LABEL_NONE && zr_colon_at(text, to + label.size) ? number.size : 0;
}

/* 责任单位 | 市科技局: of words that would all be a label's, those before a gap are one already. */
static zr_duty_label before_gap(const zr_clean *clean, size_t at, zr_duty_label label)
{
    for (size_t to = at + 12; to < at + label.size; to += zr_step(clean->text, to)) {
        if (zr_clean_gap(clean, to) == ZR_GAP_NONE)
            continue;
        zr_duty_label first = zr_duty_label_words(zr_span_cut(clean->text, 0, to), at);
        if (first.size == to - at && !first.weak && first.kind == ZR_LABEL_ROLE)
            return first;
    }
    return label;
}

bool zr_is_torn_tail(const zr_clean *clean, size_t at)
{
    enum { LONGEST = 12 };
    static const char *const tails[] = {"局", "处", "科", "所", "站", "股", "厅", "委",
                                        "会", "院", "办", "村", "县", "区", NULL};
    size_t gap = zr_clean_gap(clean, at) < ZR_GAP_LINE ? clean->text.size : zr_clean_next_gap(clean, at + 1);
    return gap < clean->text.size && gap - at <= LONGEST &&
           zr_ends_any(zr_span_cut(clean->text, at, gap), tails) &&
           zr_duty_label_words(clean->text, gap).kind != ZR_LABEL_NONE;
}

size_t zr_copula_at(zr_span text, size_t at)
{
    switch (zr_char_at(text, at)) {
    case u'为':
    case u'是':
        return strlen("为");
    case u'系': /* 责任单位系市财政局, not 责任单位系统 */
        return zr_has(text, at, "系统") || zr_has(text, at, "系列") ? 0 : strlen("系");
    default:
        return 0;
    }
}

size_t zr_dashes_at(zr_span text, size_t at)
{
    enum { MOST = 6 };
    static const char *const dashes[] = {"—", "－", "-", "–", "―", "─", "━", NULL};
    static zr_word_list dashes_list = {.words = dashes};
    static const char *const heads[] = {">", "＞", NULL};
    size_t from = at, step, count = 0;
    while (count < MOST && at < text.size && (step = zr_list_starts(&dashes_list, zr_behind(text, at))) > 0) {
        at += step;
        count++;
    }
    return at > from && at < text.size ? at - from + zr_starts_any(zr_behind(text, at), heads) : at - from;
}

size_t zr_dashes_before_words(zr_span text, size_t at)
{
    size_t dashes = zr_dashes_at(text, at);
    return dashes && zr_is_ideograph(zr_char_at(text, at + dashes)) ? dashes : 0;
}

size_t zr_drawn_link_at(zr_span text, size_t at)
{
    static const char *const drawn[] = {"|", "→", "⟶", "⇒", "=>", "=", "＝", "~", "～", "……", "…", NULL};
    static zr_word_list drawn_list = {.words = drawn};
    size_t dashes = zr_dashes_at(text, at);
    return dashes ? dashes : zr_list_longest(&drawn_list, zr_behind(text, at));
}

/* Colons, or the mark that stands for one. */
static size_t read_link(const zr_clean *clean, zr_span text, size_t at, bool framed, zr_link *link)
{
    static const char *const stops[] = {"；", ";", "，", ",", "。", "．", ".", "·"};
    size_t from = at, length = zr_drawn_link_at(text, at);
    while (zr_colon_at(text, at) && at - from < 6)
        at += zr_colon_at(text, at);
    *link = ZR_LINK_COLON;
    if (at > from)
        return at - from;
    *link = ZR_LINK_DRAWN;
    length = length ? length : zr_copula_at(text, at);
    if (length)
        return length + zr_colon_at(text, at + length); /* 为： */
    if (framed || zr_ditto_at(text, at))                /* 责任单位同上 */
        return 0;
    *link = ZR_LINK_STOP;
    length = zr_longest_at(stops, sizeof stops / sizeof *stops, text, at);
    if (length)
        return length;
    *link = at >= text.size ? ZR_LINK_NONE
                            : (zr_clean_gap(clean, at) != ZR_GAP_NONE ? ZR_LINK_GAP : ZR_LINK_GLUED);
    return 0;
}

zr_frame zr_frame_read(const zr_clean *clean, size_t at, size_t end, const zr_duty_label *own)
{
    zr_span text = zr_span_cut(clean->text, 0, end);
    uint32_t before, behind;
    size_t number = zr_number_before_label(text, at);
    zr_frame frame = {.link = ZR_LINK_NONE,
                      .signs = number + pass_signs(text, at + number, ZR_SIGNS, &before)};
    size_t to = at + frame.signs;
    if (to >= text.size)
        return frame;
    frame.label = own && !frame.signs ? *own : zr_duty_label_words(text, to);
    if (frame.label.kind == ZR_LABEL_NONE)
        return frame;
    if (!zr_colon_at(text, to + frame.label.size))
        frame.label = before_gap(clean, to, frame.label);
    to += frame.label.size;
    size_t closing = pass_signs(text, to, ZR_SIGNS, &behind);
    if (closing && (behind == before || zr_colon_at(text, to + closing)))
        to += closing;
    to += read_link(clean, text, to, before && behind == before, &frame.link);
    bool starred = before == 1 && zr_has(text, at + number, "*") && zr_has(text, to, "*");
    if (starred && frame.link == ZR_LINK_COLON && zr_clean_gap(clean, to + 1) != ZR_GAP_NONE)
        to++; /* *责任单位：* 市科技局: Markdown's emphasis */
    frame.length = to - at;
    return frame;
}
