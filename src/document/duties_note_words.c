/* The words of a note in brackets, looked at before they are read: could they assign? */
#include "document/duties_note_words.h"

#include "base/words.h"
#include "document/duties_above.h"
#include "document/duties_bodies.h"
#include "document/duties_due.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_note_place.h"
#include "document/duties_time.h"
#include "document/letters.h"
#include "document/outline_label.h"

#include <string.h>

/* 2025年6月底前，|市财政局: a time that bounds, and a body behind the comma. （2025年，市财政局） may be
 * where a number comes from. */
static bool dates_bodies(zr_span text)
{
    static const char *const bounds[] = {"前", "内", "底", "末", NULL}, *const commas[] = {"，", ",", NULL};
    size_t due = zr_due_size(text, false), comma = due ? zr_starts_any(zr_behind(text, due), commas) : 0;
    return comma && zr_holds_any(zr_span_cut(text, 0, due), bounds) &&
           zr_begins_with_body(zr_behind(text, due + comma));
}

/* 1.市财政局2.市审计局; not 1.5公里. */
static bool numbers_bodies(zr_span text)
{
    zr_label label = zr_label_read(text);
    size_t from = label.size, end = from;
    while (end < text.size && (unsigned char)text.data[end] >= 0x80)
        end++;
    return (label.style == ZR_STYLE_DOT || label.style == ZR_STYLE_DIGIT_HALF) && !label.bare &&
           zr_begins_with_body(zr_span_cut(text, from, end));
}

/* （三亚海关） names a body, （三年行动）, （2023年）, （以下简称…） none. */
static bool begins_otherwise(zr_span text)
{
    uint32_t character = zr_char_at(text, 0);
    int digit = zr_chinese_digit_of(character);
    if (digit >= 1 && digit <= 10)
        return !zr_ends_like_body(text, 0, text.size);
    switch (character) {
    case u'试':
        return true;
    case u'以':
        return !zr_begins_above(text) && !zr_holds(text, "为主，"); /* 以市交通局为主，… */
    default:
        return character >= '0' && character <= '9' && !zr_due_before_names(text) && !dates_bodies(text) &&
               !numbers_bodies(text);
    }
}

/* A colon near the start, or 负责 or 牵头 anywhere. */
static bool has_sign_of_duty(zr_span text)
{
    for (size_t at = 0; (at = zr_letter_find(text, at, ZR_L_EVENT)) < text.size; at += zr_step(text, at)) {
        switch (zr_char_at(text, at)) {
        case ':':
        case u'：':
            if (at < ZR_NOTE_PEEK)
                return true;
            break;
        case u'负':
            if (zr_has(text, at, "负责"))
                return true;
            break;
        case u'牵':
            return true;
        default:
            break;
        }
    }
    return false;
}

/* 甲局受理、乙局复核: what short notes without a label may be made of. */
zr_sharing zr_note_shares(zr_span inside)
{
    return inside.size > ZR_NOTE_SHARED ? ZR_SHARES_NOTHING : zr_deeds_share(inside);
}

/* 各部门（单位）, 责任处室（科室）: another noun for what stands before the bracket. 【牵头单位】: a label.
 */
static bool is_other_noun(zr_span words)
{
    static const char *const nouns[] = {"单位", "部门", "机构", "处室",   "科室",   "企业",
                                        "园区", "街道", "县区", "管委会", "办事处", NULL};
    static const char *const roles[] = {"责任", "牵头", "配合", "承办", "协办", "主办", "主责", NULL};
    static zr_word_list roles_list = {.words = roles};
    zr_span near = zr_span_cut(words, 0, ZR_NOTE_PEEK);
    return (words.size <= strlen("管委会") && zr_equals_any(words, nouns)) ||
           (zr_list_starts(&roles_list, words) && zr_letter_find(near, 0, ZR_L_COLON) == near.size &&
            zr_duty_label_words(words, 0).size == words.size);
}

/* 市教育局2025年10月, 市教育局 第三季度 */
bool zr_note_is_dated_body(zr_span text)
{
    size_t limit = zr_date_behind(text), gap = text.size;
    while (gap > 0 && text.data[gap - 1] != ' ')
        gap--;
    if (gap && zr_is_limit(zr_span_cut(text, gap, text.size)))
        limit = gap;
    return limit < text.size && zr_ends_like_body(text, 0, zr_span_trim(zr_span_cut(text, 0, limit)).size);
}

/* 市教育局、市财政局|；视情开展: where the first clause ends. */
static size_t first_clause(zr_span text)
{
    size_t at = zr_letter_find(text, 0, ZR_L_CLAUSE);
    return at < text.size ? at : 0;
}

/* Cheap: could these words assign? A colon near the start, or an end like a verb's or a body's; a tail may
 * stand behind it. */
bool zr_note_may_assign(zr_span inside)
{
    zr_span text = zr_without_stops(inside);
    while (text.size && zr_letter_before(text, text.size) & ZR_L_STAR) /* 市财政局★ */
        text = zr_span_cut(text, 0, zr_step_back(text, text.size));
    if (text.size < 6 || is_other_noun(text))
        return false;
    if (has_sign_of_duty(zr_span_cut(text, 0, ZR_NOTE_MOST)))
        return true;
    if (text.size < 60 && begins_otherwise(text))
        return false;
    if (zr_note_is_dated_body(text))
        return true;
    if (zr_span_ends(text, "等"))
        text = zr_span_cut(text, 0, text.size - 3);
    if (zr_ends_like_body(text, 0, text.size) || (zr_letter_before(text, text.size) & ZR_L_VERB_END) ||
        zr_ends_like_body(text, 0, first_clause(text)) || zr_note_shares(text) != ZR_SHARES_NOTHING ||
        zr_span_ends(text, "同上")) /* 责任单位同上 */
        return true;
    return text.size > 24 && zr_name_look(zr_span_cut(text, text.size - 9, text.size)) == ZR_LOOK_PLACE;
}

/* How remarks begin: （含技工院校）. */
bool zr_note_is_remark(zr_span inside)
{
    static const char *const heads[] = {"含", "除", "即", "如", "指", "见", "原",
                                        "包", "例", "以", "不", "由", NULL};
    static zr_word_list heads_list = {.words = heads};
    return zr_list_longest(&heads_list, inside) > 0;
}
