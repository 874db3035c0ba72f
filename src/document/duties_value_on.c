/* Does the value of a label go on in the next line?
 *
 *     责任单位：市水利局、        a mark at the end, or one at the head of what follows
 *     责任单位：市水 ⏎ 利局       the name that the end of the line has cut
 *     责任单位：市水利局 ⏎ 市教育局    names below names */
#include "document/duties_value_on.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/date.h"
#include "document/duties_below.h"
#include "document/duties_does.h"
#include "document/duties_frame.h"
#include "document/duties_items.h"
#include "document/duties_levels.h"
#include "document/duties_net.h"
#include "document/duties_nobody.h"
#include "document/duties_rest.h"
#include "document/duties_statements.h"
#include "document/duties_verbs.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/outline_label.h"
#include "document/shape_end.h"

#include <string.h>

enum { ZR_VALUE_MOST = 4000 };

static size_t end_of_line(zr_span text, size_t at)
{
    return zr_line_end(text, at, text.size);
}

static bool ends_open(zr_span text, size_t start, size_t end)
{
    static const char *const marks[] = {"、", "，", ",",  "；", ";", "：", ":",
                                        "和", "及", "与", "（", "(", NULL};
    zr_span line = zr_span_trim(zr_span_cut(text, start, end));
    while (zr_span_ends(line, "**")) /* **责任单位：** | 市科技局 */
        line = zr_span_trim(zr_span_cut(line, 0, line.size - 2));
    return line.size == 0 || zr_ends_any(line, marks);
}

static bool begins_closed(zr_span text, size_t at)
{
    static const char *const marks[] = {"、", "，", "；", "）", ")", "等", "。", ","};
    return zr_longest_at(marks, sizeof marks / sizeof *marks, text, at) > 0;
}

/* The last name of a value, up to `end`. */
static zr_span last_name(const zr_clean *clean)
{
    static const char *const marks[] = {"、", "，", ",", "：", ":", "；"};
    size_t at = clean->text.size;
    while (at > 0) {
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (zr_has_before(clean->text, 0, at, marks[i]))
                return zr_span_cut(clean->text, at, clean->text.size);
        }
        at = zr_step_back(clean->text, at);
    }
    return clean->text;
}

/* Brackets that are open at the end of the value. */
static bool is_inside_bracket(zr_span value)
{
    int depth = 0;
    size_t length;
    for (size_t at = 0; at < value.size; at += zr_step(value, at))
        depth += zr_bracket_at(value, at, &length);
    return depth > 0;
}

/* A time limit that a line's end has cut: 持 | 续推进, 2023年12 | 月 */
static bool is_cut_limit(zr_span limit)
{
    uint32_t separators = 0;
    for (size_t i = 0; i < limit.size; i++)
        separators += limit.data[i] == '.' || limit.data[i] == '-' || limit.data[i] == '/';
    if (separators >= 2 && !zr_span_ends(limit, "-") && !zr_span_ends(limit, ".")) /* 2021.4.30 */
        return false;
    static const char *const tails[] = {"前",   "月",   "日",   "年",   "底", "推进", "坚持", "完成", "度",
                                        "实施", "落实", "开展", "到位", "末", "执行", "期",   "次",   "内"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (zr_span_ends(limit, tails[i]))
            return false;
    }
    return limit.size < 60;
}

/* Names of bodies and nothing else. */
static bool is_list(zr_hunt *hunt, size_t start, size_t end)
{
    zr_clean line = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_span words = line.text;
    static const char *const ends[] = {"等。", "等；", "。", "；", "等", NULL};
    words = zr_without_any(words, ends);
    if (words.size < 6 || words.size > 600)
        return false;
    size_t from = 0;
    for (size_t at = 0; at <= words.size; at += at < words.size ? zr_step(words, at) : 1) {
        if (at < words.size && !zr_is_value_mark(zr_char_at(words, at)))
            continue;
        zr_span name = zr_span_cut(words, from, at);
        if (zr_name_look(name) < ZR_LOOK_UNIT && !zr_is_works(name))
            return false;
        from = at < words.size ? at + zr_step(words, at) : at;
    }
    return true;
}

/* Where the names of the line [at, stop) end: before the label of what follows them, 市水利局，|完成时限：.
 */
static size_t names_end(zr_hunt *hunt, size_t at, size_t stop)
{
    zr_line_label label;
    size_t colon = zr_letter_find(zr_span_cut(hunt->text, 0, stop), at, ZR_L_COLON);
    bool behind = colon < stop && zr_label_before(hunt, colon, &label) && label.start > at;
    size_t end = behind ? label.start : stop;
    while (behind && end > at && zr_is_value_mark(zr_char_at(hunt->text, zr_step_back(hunt->text, end))))
        end = zr_step_back(hunt->text, end);
    return end;
}

/* 县督查室|每月通报: a body that does something, as a sentence says it, is no rest of a name. */
static bool tells_body(zr_span words)
{
    enum { LONGEST = 60 };
    for (size_t at = 0; at < words.size && at < LONGEST; at += zr_step(words, at)) {
        if (at > 0 && zr_ends_like_body(words, 0, at) && zr_does_at(words, at))
            return true;
    }
    return false;
}

/* 利局|按职责分工负责: before the verbs that end the words, or their end. */
static size_t before_verbs(zr_span words)
{
    enum { LONGEST = 90 };
    for (size_t at = 0; at < words.size && words.size <= LONGEST; at += zr_step(words, at)) {
        zr_verb verb = at && zr_verb_may_begin(words, at) ? zr_verb_read(words, at) : (zr_verb){0};
        if ((verb.core || verb.manner) && at + verb.size == words.size)
            return at;
    }
    return words.size;
}

/* Are `broken` and the words that follow it one name? Where it may be one alone (`whole`), the two must end
 * as a body does. */
static bool are_name(zr_span broken, zr_span words, bool whole)
{
    enum { MOST = 150 };
    char both[2 * MOST];
    if (words.size == 0 || words.size + broken.size > MOST || tells_body(words))
        return false;
    memcpy(both, broken.data, broken.size);
    memcpy(both + broken.size, words.data, words.size);
    zr_span name = {both, broken.size + words.size};
    return zr_name_look(name) >= ZR_LOOK_PLACE && (!whole || zr_ends_like_body(name, 0, name.size));
}

/* Does the line at `next` begin with the rest of a name that was broken, as `broken` needs one? Verbs may
 * stand behind it. */
static bool completes_name(zr_hunt *hunt, zr_span broken, size_t next, bool whole)
{
    size_t stop = names_end(hunt, next, end_of_line(hunt->text, next));
    zr_clean line = zr_clean_make(hunt->text, next, stop, hunt->pool->arena);
    size_t at = 0, length;
    for (int depth = 0;
         at < line.text.size && !zr_is_value_mark(zr_char_at(line.text, at)) && !zr_has(line.text, at, "等");
         at += zr_step(line.text, at)) {
        depth += zr_bracket_at(line.text, at, &length);
        if (depth < 0)
            break; /* of a note that no bracket has opened */
    }
    zr_span words = zr_span_cut(line.text, 0, at);
    return are_name(broken, words, whole) ||
           are_name(broken, zr_span_cut(words, 0, before_verbs(words)), whole);
}

/* A line of names below a line of names, or below the label's own: no mark says that the list goes on. Names
 * above a date sign the document. */
static bool lists_on(zr_hunt *hunt, size_t end, size_t next)
{
    zr_span text = hunt->text;
    size_t break_at = end_of_line(text, end);
    if (break_at == text.size || zr_line_start(text, 0, next) != break_at + 1)
        return false; /* blank lines between */
    size_t stop = end_of_line(text, next);
    if (!is_list(hunt, next, names_end(hunt, next, stop)))
        return false;
    zr_gap gap;
    size_t below = stop + zr_gap_read(text, stop, text.size, &gap);
    bool signed_at = below < text.size && ((text.data[below] >= '0' && text.data[below] <= '9') ||
                                           zr_date_read(zr_span_cut(text, below, text.size)).day);
    return !signed_at || zr_next_node(hunt, below - 1) == below;
}

/* 市乡村 | 振兴局，市公安局: the rest of a name that begins as a deed does, before others of the list. */
static bool begins_with_short_rest(zr_hunt *hunt, zr_span last, size_t end, size_t next)
{
    enum { SHORT = 12 };
    size_t at = next;
    while (at < hunt->text.size && at - next <= SHORT && !zr_is_value_mark(zr_char_at(hunt->text, at)))
        at += zr_step(hunt->text, at);
    return at - next <= SHORT && zr_ends_like_body(hunt->text, next, at) &&
           completes_name(hunt, last, next, false) && lists_on(hunt, end, next);
}

/* 编号：002, 隐患： - a few words and a colon at the head of a line. */
static bool begins_field(zr_span text, size_t at)
{
    enum { MOST = 18 };
    size_t colon = zr_letter_find(zr_span_cut(text, 0, at + MOST + 3), at, ZR_L_COLON | ZR_L_STOPS);
    return colon > at && colon <= at + MOST && zr_colon_at(text, colon) &&
           !memchr(text.data + at, '\n', colon - at);
}

/* …等按职责分工负责: nothing is listed behind it. */
static bool ends_with_verb(zr_span value)
{
    static const char *const verbs[] = {"负责", "组织落实", "抓好落实", "负责落实", NULL};
    return zr_ends_any(value, verbs);
}

/* ● 2. ③: a list's mark, or the number of a name in a list. */
static size_t item_mark_at(zr_span text, size_t at)
{
    size_t mark = zr_bullet_at(text, at);
    if (mark || !(zr_letter_at(text, at) & ZR_L_NUMBERING))
        return mark;
    zr_label label = zr_label_read(zr_span_cut(text, at, text.size));
    return label.style > ZR_STYLE_ROUND && !label.bare ? label.size : 0;
}

/* ● 市科技局 | ● 市教育局: the items of a value that is a list with marks. Behind any other value the line
 * that begins with a mark begins something else. */
static bool is_next_item(zr_hunt *hunt, size_t value, size_t end, size_t next)
{
    zr_gap gap;
    size_t first = value + zr_gap_read(hunt->text, value, end, &gap);
    if (first >= end || !item_mark_at(hunt->text, first))
        return first >= end;
    size_t behind = next + item_mark_at(hunt->text, next);
    return zr_deed_head_at(hunt->text, behind) == ZR_DEED_NONE &&
           is_list(hunt, behind, end_of_line(hunt->text, behind));
}

/* 以上各项任务由…: a sentence about items, no more names. */
static bool names_items(zr_span text, size_t at)
{
    size_t size = zr_named_items_may_begin(text, at) ? zr_named_items_read(text, at, false).size : 0;
    return zr_has_before(text, at, at + size, "由");
}

/* 市财政局 参与部 | 门：县教育局: the end of a line and the head of the next are a label. */
static bool tears_label(zr_hunt *hunt, size_t value, size_t end, size_t next)
{
    enum { MOST = 24 };
    size_t from = end > value + MOST ? end - MOST : value;
    size_t stop = next + MOST < hunt->text.size ? next + MOST : hunt->text.size;
    size_t colon = zr_letter_find(zr_span_cut(hunt->text, 0, stop), next, ZR_L_COLON | ZR_L_STOPS);
    if (colon >= stop || !zr_colon_at(hunt->text, colon))
        return false;
    from = zr_utf8_start_behind(zr_span_cut(hunt->text, 0, end), from);
    zr_clean words = zr_clean_make(hunt->text, from, colon, hunt->pool->arena);
    for (size_t at = 0; at < words.text.size; at += zr_step(words.text, at)) {
        zr_duty_label label = zr_duty_label_words(words.text, at);
        bool torn = zr_clean_source(&words, at) < end && label.kind != ZR_LABEL_NONE;
        if (torn && at + label.size == words.text.size)
            return true;
    }
    return false;
}

/* 各县 | （市、区）人民政府, 各镇 | （街道）: even behind a page's number the bracket goes on with the name.
 */
static bool is_short_bracket(zr_span text, size_t at)
{
    enum { MOST = 24 };
    size_t close = zr_letter_find(zr_span_cut(text, 0, at + MOST), at, ZR_L_CLOSES);
    return close < text.size && close < at + MOST && !memchr(text.data + at, '\n', close - at);
}

/* Does the line that ends at `end` fill the page? That of the label begins a paragraph, and has lost its
 * indent in the copy. */
static bool fills_line(zr_hunt *hunt, zr_line_label of, size_t end)
{
    enum { MOST = 400, INDENT = 4 };
    bool first = end - of.start < MOST && !memchr(hunt->text.data + of.start, '\n', end - of.start);
    return zr_reaches_edge(hunt, end, first && !of.run_in ? INDENT : 0);
}

/* Does a value go on in the next line, by its words, `clean`, at whose end neither a mark nor a list tells.
 */
static bool words_go_on(zr_hunt *hunt, zr_line_label of, const zr_clean *clean, size_t end, size_t next,
                        zr_gap gap)
{
    zr_span text = hunt->text;
    size_t length;
    if (zr_nobody_read(clean->text) != ZR_SOMEBODY)
        return false;
    if (is_inside_bracket(clean->text))
        return true;
    if (of.label.kind == ZR_LABEL_LIMIT)
        return is_cut_limit(clean->text);
    if (zr_has_before(clean->text, 0, clean->text.size, "。") || ends_with_verb(clean->text))
        return false;
    if (of.label.kind == ZR_LABEL_ROLE && zr_rest_is_verbs(text, next))
        return true;
    zr_deed_head deed = zr_deed_head_at(text, next);
    if (deed == ZR_DEED_SURE)
        return false;
    if (deed == ZR_DEED_NONE && of.label.kind == ZR_LABEL_ROLE && lists_on(hunt, end, next))
        return true;
    if (zr_bracket_at(text, next, &length) == 1)
        return is_short_bracket(text, next) || (gap < ZR_GAP_PAGE && end_of_line(text, next) - next < 400);
    zr_span last = last_name(clean);
    if (last.size == 0)
        return false;
    if (zr_rest_of(text, last, next) || zr_rest_of_verbs(last, text, next) ||
        (of.label.kind == ZR_LABEL_ROLE && zr_rest_joined(text, next)))
        return true;
    zr_look look = zr_name_look(last);
    if (deed == ZR_DEED_LIKELY && look < ZR_LOOK_UNIT && begins_with_short_rest(hunt, last, end, next))
        return true;
    bool whole = last.size > 3 && (look == ZR_LOOK_PLACE || zr_ends_like_body(last, 0, last.size));
    if (whole && (deed != ZR_DEED_NONE || !fills_line(hunt, of, end)))
        return false;
    if (zr_rest_of_name(text, next))
        return true;
    return (of.run_in && !whole) || completes_name(hunt, last, next, whole);
}

bool zr_value_goes_on(zr_hunt *hunt, zr_line_label of, size_t end, size_t next, zr_gap gap)
{
    size_t value = of.value;
    zr_span text = hunt->text;
    zr_line_label label;
    if (next >= text.size || text.data[next] == '#' || zr_next_node(hunt, next - 1) == next ||
        zr_label_below(hunt, next, &label) || zr_asks_readers(text, next, of.label.kind == ZR_LABEL_LIMIT) ||
        (of.label.kind == ZR_LABEL_LIMIT && begins_field(text, next)))
        return false;
    if (item_mark_at(text, next) && end_of_line(text, end) < next)
        return is_next_item(hunt, value, end, next);
    if (ends_open(text, value, end) || begins_closed(text, next) || tears_label(hunt, value, end, next))
        return true;
    if (names_items(text, next) || zr_statement_begins_line(text, next) ||
        ((zr_letter_at(text, next) & ZR_L_OPENS) &&
         zr_net_labelled(zr_span_trim(zr_span_cut(text, next, end_of_line(text, next))))))
        return false;
    if (end - value > ZR_VALUE_MOST) /* nothing but lists of names is so long; each line is looked at once */
        return of.label.kind == ZR_LABEL_ROLE && lists_on(hunt, end, next);
    zr_arena words = {0}; /* of this line alone: a value of many lines would be kept as often */
    zr_clean clean = zr_clean_make(text, value, end, &words);
    bool on = words_go_on(hunt, of, &clean, end, next, gap);
    hunt->pool->arena->failed |= words.failed;
    zr_arena_free(&words);
    return on;
}
