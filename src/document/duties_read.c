/* Clauses: labels, verbs, time limits, statements; see the grammar in duties_read.h. */
#include "document/duties_read.h"

#include "document/duties_frame.h"
#include "document/duties_statements.h"
#include "document/duties_time.h"
#include "document/letters.h"

#include <string.h>

zr_reading zr_reading_new(zr_duty_pool *pool, const zr_clean *clean, zr_role role, zr_basis basis)
{
    return (zr_reading){.pool = pool,
                        .clean = clean,
                        .list = &pool->names,
                        .first = pool->names.count,
                        .waiting = pool->names.count,
                        .state = ZR_LABEL_ROLE,
                        .role = role,
                        .basis = basis,
                        .joint = ZR_HEAD,
                        .statement = pool->statement_count};
}

void zr_reading_drop(zr_reading *reading)
{
    reading->list->count = reading->first;
}

size_t zr_reading_names(const zr_reading *reading)
{
    return reading->list->count - reading->first;
}

bool zr_reading_convinces(const zr_reading *reading)
{
    uint32_t good = reading->units + reading->groups + (reading->sure && reading->weak) +
                    (reading->verbs && reading->weak == 0 ? reading->places : 0);
    return reading->odd == 0 && good > 0 && reading->weak + reading->places <= 4 * good;
}

bool zr_reading_begins_well(const zr_reading *reading)
{
    bool first_odd = reading->odd && reading->odd_start < reading->list->items[reading->first].mention.start;
    return !first_odd && reading->units + reading->groups + reading->places > 0;
}

void zr_reading_odd(zr_reading *reading, size_t start, size_t end)
{
    if (reading->odd++ == 0) {
        reading->odd_start = zr_clean_source(reading->clean, start);
        reading->odd_end = zr_clean_source_end(reading->clean, end);
    }
}

void zr_reading_close(zr_reading *reading)
{
    reading->waiting = reading->list->count;
    reading->rank = 0;
}

static void open_label(zr_reading *reading, const zr_duty_label *label)
{
    zr_reading_close(reading);
    reading->state = label->kind;
    reading->joint = ZR_HEAD;
    if (label->kind == ZR_LABEL_ROLE) {
        reading->role = label->role;
        reading->basis = reading->basis == ZR_BY_TABLE ? ZR_BY_TABLE : ZR_BY_LABEL;
        reading->labels++;
        reading->weak_labels += label->weak;
    }
}

/* The limit as printed, without line breaks. */
static zr_span printed(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->pool->text;
    size_t from = zr_clean_source(reading->clean, start), to = zr_clean_source_end(reading->clean, end);
    if (to <= from || !memchr(text.data + from, '\n', to - from))
        return zr_span_cut(text, from, to);
    return zr_span_cut(reading->clean->text, start, end);
}

/* 立行立改，长期坚持: a limit may have several clauses. */
static void take_limit(zr_reading *reading, size_t start, size_t end)
{
    size_t size = zr_limit_size(zr_span_cut(reading->clean->text, start, end));
    bool more = reading->limit.size && start > reading->limit_end && start - reading->limit_end <= 3;
    if (reading->limit.size && !more)
        return;
    reading->limit_start = more ? reading->limit_start : start;
    reading->limit_end = end;
    reading->limit = printed(reading, reading->limit_start, start + size);
}

static void take_statement(zr_reading *reading, size_t start, size_t end, zr_says says)
{
    zr_duty_pool *pool = reading->pool;
    zr_span sentence = zr_span_cut(reading->clean->text, start, end);
    zr_statement statement = {.start = zr_clean_source(reading->clean, start),
                              .end = zr_clean_source_end(reading->clean, end),
                              .says = says,
                              .name = pool->carried.count};
    size_t from, to;
    zr_role role;
    bool here;
    if (says == ZR_SAYS_CARRIED && zr_statement_names(sentence, &from, &to, &role, &here)) {
        zr_reading inner = zr_reading_new(pool, reading->clean, role, ZR_BY_CARRY);
        inner.list = &pool->carried;
        inner.first = inner.waiting = pool->carried.count;
        zr_read_names(&inner, start + from, start + to);
        if (here) {
            reading->role = role;
            zr_read_names(reading, start + from, start + to);
            zr_reading_close(reading);
        }
    }
    statement.names = pool->carried.count - statement.name;
    if (says == ZR_SAYS_CARRIED && statement.names == 0)
        zr_reading_odd(reading, start, end);
    zr_pool_statement(pool, statement);
    reading->says = true;
}

/* （A、B，各区政府（下同））: the set of bodies before it holds from here on. */
static void take_same(zr_reading *reading, size_t start, size_t end)
{
    zr_duty_pool *pool = reading->pool;
    zr_name_list *list = reading->list;
    reading->says = true;
    if (pool->statement_count > reading->statement || list->count == reading->first ||
        reading->waiting == list->count)
        return;
    zr_name last = list->items[list->count - 1];
    if (zr_name_look(last.mention.surface) != ZR_LOOK_GROUP)
        return;
    last.mention.basis = ZR_BY_CARRY;
    zr_pool_statement(pool, (zr_statement){.start = zr_clean_source(reading->clean, start),
                                           .end = zr_clean_source_end(reading->clean, end),
                                           .says = ZR_SAYS_CARRIED,
                                           .name = pool->carried.count,
                                           .names = 1});
    zr_pool_name(pool, &pool->carried, last);
}

static bool is_statement(zr_reading *reading, size_t start, size_t end)
{
    zr_says says = zr_statement_look(zr_span_cut(reading->clean->text, start, end));
    if (says == ZR_SAYS_SAME)
        take_same(reading, start, end);
    else if (says != ZR_SAYS_NOTHING)
        take_statement(reading, start, end, says);
    return says != ZR_SAYS_NOTHING;
}

static bool is_aside(zr_span inside)
{
    static const char *const asides[] = {"排名不分", "按职责", "按照职责", "略", "以下简称", "详见"};
    return zr_longest_at(asides, sizeof asides / sizeof *asides, inside, 0) > 0;
}

/* Brackets that end a clause and are no part of a name: statements, limits, 排名不分先后. Where the clause
 * ends without them; `*same` when one says 下同 of the names before it. */
static size_t strip_brackets(zr_reading *reading, size_t start, size_t end, bool *same)
{
    zr_span text = reading->clean->text;
    *same = false;
    for (;;) {
        size_t open = zr_last_bracket(text, start, end), length;
        if (open >= end || open == start)
            return end;
        zr_bracket_at(text, open, &length);
        size_t from = open + length, to = zr_step_back(text, end);
        zr_span inside = zr_span_cut(text, from, to);
        zr_says says = zr_statement_look(inside);
        if (zr_is_limit(inside))
            take_limit(reading, from, to);
        else if (says == ZR_SAYS_SAME)
            *same = true;
        else if (says != ZR_SAYS_NOTHING)
            take_statement(reading, from, to, says);
        else if (!is_aside(inside))
            return end;
        end = open;
    }
}

/* A label inside a clause, where a mark was forgotten: 市科技局责任单位：…, or is a space: 市科技局
 * 责任单位：…; its place, or `end`. */
static size_t find_label(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                         size_t *length)
{
    static const char *const heads[] = {"牵头", "责任", "配合", "参与", "协助", "完成",
                                        "时限", "主要", "目标", "协办", "落实", "指导",
                                        "时间", "主责", "承办", "办理", "工作"};
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    for (size_t at = start; (at = zr_letter_find(text, at, ZR_L_LABEL)) < end; at += zr_step(text, at)) {
        bool set_off = at > start && zr_clean_gap(reading->clean, at) != ZR_GAP_NONE;
        if (!set_off && !zr_longest_at(heads, sizeof heads / sizeof *heads, text, at))
            continue;
        *label = zr_duty_label_words(text, at);
        size_t colon = label->size ? zr_colon_at(text, at + label->size) : 0;
        *length = label->size + colon;
        if (colon && label->kind != ZR_LABEL_NONE)
            return at;
    }
    return end;
}

/* Words and a label that only a line break had parted: 市级各有关部门 | 完成时限：. Where the label begins:
 * behind the last such break. */
static size_t behind_break(const zr_reading *reading, size_t start, zr_duty_label *label)
{
    zr_span text = reading->clean->text;
    size_t end = start + label->size, found = start;
    for (size_t at = start + zr_step(text, start); at < end; at += zr_step(text, at)) {
        if (zr_clean_gap(reading->clean, at) < ZR_GAP_LINE)
            continue;
        zr_duty_label inner = zr_duty_label_words(text, at);
        if (inner.kind == ZR_LABEL_NONE || at + inner.size != end || at - start < 6 ||
            zr_name_look(zr_span_cut(text, start, at)) < ZR_LOOK_PLACE)
            continue;
        *label = inner;
        found = at;
    }
    return found;
}

/* A column of limits may hold other words: 进度 | 已开工. */
static bool tells_time(zr_span clause)
{
    for (size_t i = 0; i < clause.size; i++) {
        if (clause.data[i] >= '0' && clause.data[i] <= '9')
            return true;
    }
    static const char *const words[] = {"年", "月", "日", "期", "季", "持续", "时", "限", "底", "前"};
    return zr_is_limit(clause) || zr_holds_any(words, sizeof words / sizeof *words, clause);
}

/* 责任单位：【市科技局、市财政局】: brackets around all of a value. */
static void enter_bracket(zr_span text, size_t *start, size_t *end)
{
    size_t length, last = zr_step_back(text, *end);
    if (zr_bracket_at(text, *start, &length) != 1 || zr_last_bracket(text, *start, *end) != *start)
        return;
    *start += length;
    *end = last;
}

/* 以下简称“各县市区”, 以下统称镇街: how names are shortened from here on. */
static bool is_shortening(zr_span clause)
{
    static const char *const heads[] = {"以下简称", "以下统称", "以下称", "下称", "简称"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, clause, 0) > 0;
}

static void read_as(zr_reading *reading, size_t start, size_t end)
{
    if (start >= end || is_shortening(zr_span_cut(reading->clean->text, start, end)))
        return;
    enter_bracket(reading->clean->text, &start, &end);
    zr_span clause = zr_span_cut(reading->clean->text, start, end);
    if (reading->state == ZR_LABEL_LIMIT && (reading->basis != ZR_BY_TABLE || tells_time(clause)))
        take_limit(reading, start, end);
    else if (reading->state == ZR_LABEL_ROLE && zr_is_limit(clause))
        take_limit(reading, start, end);
    else if (reading->state == ZR_LABEL_ROLE || reading->state == ZR_LABEL_NEUTRAL)
        zr_read_clause(reading, start, end);
}

/* 责任单位市财政局: the label that ends where a body's name begins. */
static bool glued_label(zr_span text, size_t start, zr_frame *frame)
{
    static const char *const marks[] = {"、", "和", "及", "与"};
    size_t from = start + frame->signs, end = from;
    while (end < text.size && !zr_longest_at(marks, sizeof marks / sizeof *marks, text, end))
        end += zr_step(text, end);
    for (size_t to = from + 12; to <= from + frame->label.size && to < end; to += zr_step(text, to)) {
        zr_duty_label label = zr_duty_label_words(zr_span_cut(text, 0, to), from);
        if (label.size != to - from || label.kind != ZR_LABEL_ROLE || label.weak ||
            zr_name_look(zr_span_cut(text, to, end)) < ZR_LOOK_UNIT)
            continue;
        frame->label = label;
        frame->length = to - start;
        return true;
    }
    return false;
}

/* 完成时限 | 2025年12月: a line's break stands for the colon. */
static bool is_set_off(const zr_reading *reading, size_t at)
{
    return zr_clean_gap(reading->clean, at) >= ZR_GAP_LINE;
}

/* 责任单位, 牵头部门: beyond doubt without a colon; 各相关处室配合 is a clause of its own. */
static bool heads_list(zr_span text, size_t at, size_t size)
{
    static const char *const nouns[] = {"单位", "部门", "处室", "科室", "主体", "机构"};
    static const char *const sets[] = {"各", "有关", "相关"};
    zr_span label = zr_span_cut(text, at, at + size);
    bool noun = false;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        noun |= zr_span_ends(label, nouns[i]);
    return noun && size >= 12 && !zr_longest_at(sets, sizeof sets / sizeof *sets, label, 0);
}

/* 责任人, not the first half of 各县（区）人|民政府. */
static bool is_whole_human(zr_span label)
{
    static const char *const words[] = {"责任人", "负责人", "联系人"};
    bool whole = !zr_span_ends(label, "人");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        whole |= zr_span_ends(label, words[i]);
    return whole;
}

/* 责任单位 市财政局  责任单位——市财政局  责任单位为市财政局  ★责任单位★：市财政局: a label with signs, or
 * with another mark than a colon. A comma or a stop behind it has ended the clause. */
static bool framed_label(const zr_reading *reading, size_t start, size_t end, zr_link most,
                         zr_duty_label *label, size_t *length)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    if (!(zr_letter_at(text, start) & (ZR_L_LABEL | ZR_L_SIGN | ZR_L_NUMBER | ZR_L_OPENS)))
        return false;
    zr_frame frame = zr_frame_read(reading->clean, start, end);
    bool known =
        frame.label.kind == ZR_LABEL_ROLE || frame.label.kind == ZR_LABEL_LIMIT ||
        (frame.label.kind == ZR_LABEL_PERSON &&
         (frame.link != ZR_LINK_GAP ||
          (frame.label.size >= 9 && is_set_off(reading, start + frame.length) &&
           is_whole_human(zr_span_cut(text, start + frame.signs, start + frame.signs + frame.label.size)))));
    if (!known || frame.link > most || (frame.label.weak && frame.link != ZR_LINK_COLON))
        return false;
    bool role = frame.label.kind == ZR_LABEL_ROLE,
         heads = role && heads_list(text, start + frame.signs, frame.label.size);
    bool all = frame.link == ZR_LINK_NONE && end < reading->clean->text.size && heads;
    bool plain = frame.link <= ZR_LINK_DRAWN ||
                 (frame.link == ZR_LINK_GAP && (role || is_set_off(reading, start + frame.length))) ||
                 (heads && frame.link == ZR_LINK_STOP) || all;
    if (!plain && (frame.link != ZR_LINK_GLUED || !glued_label(text, start, &frame)))
        return false;
    *label = frame.label;
    *length = frame.length;
    return true;
}

/* 包联领导：  验收单位： - what unknown words before a colon are by their noun, among known labels. */
static zr_label_kind kind_by_noun(const zr_reading *reading, zr_span words)
{
    static const char *const humans[] = {"领导", "责任人", "负责人", "联系人", "同志", "书记", "主任"};
    static const char *const bodies[] = {"单位", "部门", "主体", "处室", "科室"};
    if (words.size > 30)
        return ZR_LABEL_UNKNOWN;
    for (size_t i = 0; i < sizeof humans / sizeof *humans; i++) {
        if (zr_span_ends(words, humans[i]))
            return ZR_LABEL_PERSON;
    }
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies && reading->labels; i++) {
        if (zr_span_ends(words, bodies[i]))
            return ZR_LABEL_ROLE;
    }
    return ZR_LABEL_UNKNOWN;
}

/* Is a colon of either width in [start, end)? `colon` keeps the place of the one found last, 0 at first, so
 * that many labels of one clause look at its bytes once. */
static bool has_colon(zr_span text, size_t start, size_t end, size_t *colon)
{
    if (*colon < start)
        *colon = start;
    text = zr_span_cut(text, 0, end);
    while ((*colon = zr_letter_find(text, *colon, ZR_L_COLON)) < end && text.data[*colon] != ':' &&
           zr_char_at(text, *colon) != u'：')
        *colon += zr_step(text, *colon);
    return *colon < end;
}

/* A label at `start` or further on; where, or `end`. Unknown words before a colon that hold none are odd. */
static size_t next_label(zr_reading *reading, size_t start, size_t end, size_t *colon, zr_duty_label *label,
                         size_t *length)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    *label = zr_duty_label_read(text, start, 36, length);
    if (label->kind != ZR_LABEL_NONE && label->kind != ZR_LABEL_UNKNOWN) {
        size_t behind = *length - label->size, at = behind_break(reading, start, label);
        *length = label->size + behind;
        *length += zr_colon_at(text, at + *length); /* ：： */
        return at;
    }
    if (framed_label(reading, start, end, ZR_LINK_NONE, label, length))
        return start;
    bool unknown = label->kind == ZR_LABEL_UNKNOWN;
    zr_duty_label by_noun = *label;
    size_t noun_length = *length;
    if (!unknown && !has_colon(text, start, end, colon))
        return end;
    size_t inside = find_label(reading, start, end, label, length);
    if (inside < end || !unknown)
        return inside;
    by_noun.kind = kind_by_noun(reading, zr_span_cut(text, start, start + by_noun.size));
    if (by_noun.kind == ZR_LABEL_UNKNOWN) {
        zr_reading_odd(reading, start, end);
        return SIZE_MAX;
    }
    by_noun.weak = true;
    by_noun.role = ZR_RESPONSIBLE;
    *label = by_noun;
    *length = noun_length;
    return start;
}

/* One clause with the labels in it. */
static void read_labelled(zr_reading *reading, size_t start, size_t end)
{
    size_t colon = 0;
    while (start < end) {
        zr_duty_label label;
        size_t length = 0, at = next_label(reading, start, end, &colon, &label, &length);
        if (at == SIZE_MAX)
            return;
        read_as(reading, start, at);
        if (at == end)
            return;
        open_label(reading, &label);
        start = at + length;
    }
}

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
    bool sign = zr_sign_at(text, at) || zr_number_before_label(text, at);
    bracket &= !sign;
    if (!broken && !bracket)
        return false;
    if (!bracket && (reading->clean->count < 2 || (!sign && !(zr_letters[character] & ZR_L_LABEL))))
        return false;
    zr_duty_label label = sign ? (zr_duty_label){0} : zr_duty_label_read(text, at, 0, &length);
    if (label.kind == ZR_LABEL_NONE || label.kind == ZR_LABEL_UNKNOWN)
        return !bracket && !is_predicate(text, from, at) &&
               framed_label(reading, at, text.size, ZR_LINK_GAP, &label, &length);
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
        at = zr_letter_find(zr_span_cut(text, 0, gap), at, ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE);
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

/* The end of the sentence that a statement at `at` belongs to. */
static size_t sentence_end(const zr_reading *reading, size_t at, size_t end)
{
    zr_joint joint;
    size_t length;
    bool full = false;
    while (at < end) {
        at = clause_end(reading, at, end, &joint, &length, &full);
        if (full || joint == ZR_SEMICOLON)
            break;
        at += length;
    }
    return at;
}

void zr_read_stretch(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    while (start < end) {
        zr_joint joint = ZR_COMMA;
        size_t length;
        bool full;
        size_t stop = clause_end(reading, start, end, &joint, &length, &full);
        bool same;
        size_t own = strip_brackets(reading, start, stop, &same);
        zr_span clause = zr_span_cut(text, start, own);
        if (own == stop && clause.size && zr_statement_begins(clause)) {
            size_t to = sentence_end(reading, start, end);
            if (is_statement(reading, start, to)) {
                start = to;
                continue;
            }
        }
        if (clause.size)
            read_labelled(reading, start, own);
        if (same)
            take_same(reading, own, stop);
        if (full)
            zr_reading_close(reading);
        if (full || joint == ZR_SEMICOLON)
            reading->state = reading->state == ZR_LABEL_NEUTRAL ? reading->state : ZR_LABEL_ROLE;
        reading->joint = reading->joint == ZR_HEAD ? ZR_HEAD : joint;
        start = stop + length;
    }
}
