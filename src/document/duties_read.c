/* Clauses: where each begins and ends; see the grammar in duties_read.h. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
#include "document/duties_joints.h"
#include "document/duties_points_back.h"
#include "document/duties_read_parts.h"
#include "document/duties_statements.h"
#include "document/duties_unled.h"
#include "document/letters.h"

/* Is the label at `at`, `size` bytes with no colon, itself broken, so that a shorter one begins further on?
 */
static bool is_broken_label(const zr_reading *reading, size_t at, size_t size)
{
    zr_span text = reading->clean->text;
    for (size_t inner = at + zr_step(text, at); inner < at + size; inner += zr_step(text, inner)) {
        if (zr_clean_gap(reading->clean, inner) < ZR_GAP_LINE)
            continue;
        zr_duty_label label = zr_duty_label_words(text, inner);
        if (label.kind != ZR_LABEL_NONE && inner + label.size == at + size)
            return true;
    }
    return false;
}

/* 各区政府均为|责任单位，以下不再列出: what the names before it are said to be. */
static bool is_predicate(zr_span text, size_t from, size_t at)
{
    return zr_has_before(text, from, at, "为") || zr_has_before(text, from, at, "是");
}

/* 人民政府 时间要求： with white space in it is more than a label. */
static bool is_one_label(const zr_clean *clean, size_t at, zr_duty_label label)
{
    return label.kind != ZR_LABEL_UNKNOWN && zr_clean_next_gap(clean, at + 1) >= at + label.size;
}

/* 牵头单位：县水利局 | 挂帅单位：: a label of words unknown below a whole name, behind one that is known. */
static bool begins_noun_label(const zr_reading *reading, size_t from, size_t at)
{
    zr_span text = reading->clean->text;
    return (reading->labels || zr_duty_label_words(text, from).kind == ZR_LABEL_ROLE) &&
           zr_ends_like_body(text, from, at) && is_one_label(reading->clean, at, zr_label_of_noun(text, at));
}

/* Does a label begin at clean byte `at` of the clause that begins at `from`, behind a line's break or in a
 * bracket of its own? （牵头单位） behind a name in its line is a word about that name, and 要求： the rest
 * of 时限|要求：. */
static bool begins_label(const zr_reading *reading, size_t from, size_t at)
{
    zr_span text = reading->clean->text;
    size_t length;
    uint32_t character = zr_char_at(text, at);
    bool bracket = zr_bracket_at(text, at, &length) == 1, round = character == '(' || character == u'（',
         broken = zr_clean_gap(reading->clean, at) >= ZR_GAP_LINE;
    if (!broken && (!bracket || round))
        return false; /* as most are */
    if (broken && zr_is_torn_tail(reading->clean, at))
        return false;
    bool sign = zr_sign_at(text, at) || zr_number_before_label(text, at);
    bracket &= !sign;
    if (!broken && !bracket)
        return false;
    if (!bracket && !sign && reading->clean->count >= 2 && begins_noun_label(reading, from, at))
        return true;
    if (!bracket && (reading->clean->count < 2 || (!sign && !(zr_letters[character] & ZR_L_LABEL))))
        return false;
    zr_duty_label label = sign ? (zr_duty_label){0} : zr_duty_label_read(text, at, 0, &length, NULL);
    if (label.kind == ZR_LABEL_NONE)
        return !bracket && !is_predicate(text, from, at) &&
               zr_framed_label(reading, at, text.size, ZR_LINK_GAP, NULL, &label, &length);
    if (bracket) /* 市科技局[牵头]、 is about the name before it, 【牵头】市科技局 about those behind */
        return at + length < text.size && !(zr_letter_at(text, at + length) & (ZR_L_LISTS | ZR_L_CLOSES));
    return (!is_broken_label(reading, at, label.size) && from + zr_duty_label_words(text, from).size <= at);
}

/* The next mark between clauses at or after `at`: ， ； 。 and their half-width forms; a label needs none. */
static size_t clause_end(const zr_reading *reading, size_t at, size_t end, zr_joint *joint, size_t *length,
                         bool *full)
{
    int depth = 0;
    size_t from = at;
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    size_t gap = 0;
    if (!(zr_letter_at(text, at) & ZR_L_OPENS))
        *joint = ZR_SEMICOLON;
    *full = false;
    for (; at < end; at += zr_step(text, at)) {
        gap = gap >= at ? gap : zr_clean_next_gap(reading->clean, at);
        at = zr_traits_find(reading->clean->traits, at, gap < end ? gap : end, ZR_T_BRACKET | ZR_T_CLAUSE);
        if (at >= end)
            break;
        if (depth == 0 && at > from && begins_label(reading, from, at)) {
            *length = 0;
            *joint = ZR_SEMICOLON;
            return at;
        }
        depth += zr_bracket_at(text, at, length);
        if (depth > 0)
            continue;
        uint32_t character = zr_char_at(text, at);
        *full = character == u'。';
        *joint = character == ',' || character == u'，' ? ZR_COMMA : ZR_SEMICOLON;
        if (zr_letters[character] & ZR_L_CLAUSE)
            return at;
    }
    *length = 0;
    *full = true;
    return end;
}

enum { LONGEST_STATEMENT = 1200 /* bytes: beyond, no sentence states anything */ };

/* The end of the sentence that a statement at `at` belongs to, or of so much of it as is longer than one. */
static size_t sentence_end(const zr_reading *reading, size_t at, size_t end)
{
    zr_joint joint;
    size_t length, start = at;
    bool full = false;
    while (at < end && at - start <= LONGEST_STATEMENT) {
        at = clause_end(reading, at, end, &joint, &length, &full);
        if (full || joint == ZR_SEMICOLON)
            break;
        at += length;
    }
    return at;
}

/* Brackets in a clause that assign others, with the names before each. Where the rest of it begins. */
static size_t read_within(zr_reading *reading, size_t start, size_t end)
{
    zr_within within;
    bool same;
    while (zr_find_within(reading, start, end, &within)) {
        size_t own = zr_strip_brackets(reading, start, within.open, &same);
        if (own > start)
            zr_read_clause_or_tail(reading, start, own);
        zr_take_within(reading, &within);
        start = within.behind;
        start += start < end ? zr_list_mark(reading->clean->text, start, &reading->joint) : 0;
    }
    return start;
}

/* The first bracket of [start, end) behind a body's name and before another that states something of the
 * list; where its words begin, `*behind` it; or `end`. */
static size_t find_stated(const zr_reading *reading, size_t start, size_t end, size_t *open, size_t *behind)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    zr_joint joint;
    size_t from = end, mark;
    int depth = 0;
    for (size_t at = start; (at = zr_traits_find(reading->clean->traits, at, end, ZR_T_BRACKET)) < end;
         at += mark) {
        int step = zr_bracket_at(text, at, &mark);
        depth += step;
        if (step > 0 && depth == 1) {
            *open = at;
            from = at + mark;
        }
        if (step > 0 || depth || from >= end)
            continue;
        *behind = at + mark;
        if (zr_list_mark(text, *behind, &joint) && zr_ends_like_body(text, start, *open) &&
            zr_statement_begins(zr_span_cut(text, from, at)))
            return from;
    }
    return end;
}

/* 县发改局|（首位单位为牵头单位，下同）|、县财政局: what is stated behind a name and within the list. Where
 * the rest of the list begins. */
static size_t read_stated(zr_reading *reading, size_t start, size_t end)
{
    size_t open = end, behind = end;
    while (zr_traits_find(reading->clean->traits, start, end, ZR_T_STATES) < end) {
        size_t from = find_stated(reading, start, end, &open, &behind);
        if (from >= end)
            break;
        zr_read_clause_or_tail(reading, start, open);
        zr_read_statement(reading, from, zr_step_back(reading->clean->text, behind));
        start = behind + zr_list_mark(reading->clean->text, behind, &reading->joint);
    }
    return start;
}

/* 除已列出外, 除另有注明外: what a statement about the lists excepts, no name. */
static bool excepts_lists(zr_span clause)
{
    static const char *const said[] = {"列出", "列明", "单列", "注明", "说明", "明确",
                                       "标明", "标注", "规定", "另有", NULL};
    static const char *const heads[] = {"除", NULL}, *const ends[] = {"外", NULL};
    return clause.size <= 60 && zr_starts_any(clause, heads) && zr_ends_any(clause, ends) &&
           zr_holds_any(clause, said);
}

/* 适用范围：…，以下除标注的措施外，适用范围均为…: what an aside says of the rest is of its own field, where
 * nobody who answers for anything is spoken of. */
static bool is_of_aside(const zr_reading *reading, zr_span sentence)
{
    static const char *const owners[] = {"单位", "部门", "责任", "负责", "牵头", "配合", "参与", NULL};
    static const char *const fields[] = {"范围", "对象", "期限", "时间", "时限", "年限", NULL};
    return reading->state == ZR_LABEL_ASIDE && zr_holds_any(sentence, fields) &&
           !zr_holds_any(sentence, owners);
}

/* 责任单位|（排第一位的为牵头单位）|：A、B: what a label's remark states holds for its names too; the label
 * is read with them. */
static bool read_remark(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    if (zr_traits_find(reading->clean->traits, start, end, ZR_T_BRACKET) == end)
        return false;                           /* as most */
    if (start < end && text.data[start] == '*') /* **责任单位（…）：** */
        start++;
    size_t size = zr_duty_label_words(text, start).size;
    size_t open = size ? zr_last_bracket(text, start, start + size) : end;
    if (!size || open >= start + size || !zr_colon_at(text, start + size) || zr_label_tail(text, open) == 0)
        return false;
    zr_read_rule(reading, open, start + size);
    return true;
}

void zr_read_stretch(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    bool told = zr_clean_tell(reading->clean, reading->pool->arena);
    while (end > start && text.data[end - 1] == '.') /* a full stop typed as a point */
        end--;
    while (told && start < end) {
        zr_joint joint = ZR_COMMA;
        size_t length;
        bool full;
        size_t stop = clause_end(reading, start, end, &joint, &length, &full);
        bool same;
        start = read_stated(reading, read_within(reading, start, stop), stop);
        size_t own = zr_strip_brackets(reading, start, stop, &same);
        zr_span clause = zr_span_cut(text, start, own);
        bool states = own == stop && !read_remark(reading, start, own) &&
                      zr_traits_find(reading->clean->traits, start, own, ZR_T_STATES) < own;
        if (states && zr_statement_begins(clause)) {
            size_t to = sentence_end(reading, start, end);
            if (to - start <= LONGEST_STATEMENT && (is_of_aside(reading, zr_span_cut(text, start, to)) ||
                                                    zr_read_statement(reading, start, to))) {
                start = to;
                continue;
            }
        }
        bool unordered = zr_is_unordered(clause);
        reading->unled |= unordered;
        if (zr_points_back(reading, clause))
            reading->sure = true;
        else if (clause.size && !unordered && !excepts_lists(clause))
            zr_read_clause_or_tail(reading, start, own);
        if (same)
            zr_read_same(reading, own, stop);
        if (full)
            zr_reading_close(reading);
        /* 预期成果：出台方案；建成平台: an aside goes on until a body is named */
        bool on = !full && reading->state == ZR_LABEL_ASIDE &&
                  !zr_begins_with_body(zr_span_cut(text, stop + length, end));
        if (full || (joint == ZR_SEMICOLON && !on))
            reading->state = reading->state == ZR_LABEL_NEUTRAL ? reading->state : reading->home;
        reading->joint = reading->joint == ZR_HEAD ? ZR_HEAD : joint;
        start = stop + length;
    }
}
