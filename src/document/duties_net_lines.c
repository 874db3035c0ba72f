/* The net under the lines of items: bodies that stand alone at the end of a line, or under a label that no
 * word of ours explains, and became no expression.
 *
 *     （责任单位：市科技局）市财政局          behind a note
 *     市财政局、市审计局                      on a line of their own, behind the end of a sentence
 *     链长：王海明　副市长、市财政局          beside persons
 *
 * Somebody has put them there as those who have to do with the item; as what, nothing says. */
#include "document/duties_net_lines.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_above.h"
#include "document/duties_carry.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_person.h"
#include "document/duties_time.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { LABEL = 36, LONGEST_VALUE = 180 };

/* What ends a sentence: a colon ends none, nor does a bracket. First characters of what tells a set of bodies
 * (zr_may_end_name). */
static zr_seeker sentence_stops, set_signs;

__attribute__((constructor)) static void make_seekers(void)
{
    zr_seeker_make(&sentence_stops, "。；！？");
    zr_seeker_make(&set_signs, "各有相其全所");
}

/* Where the words behind the last sentence's end in `text` begin, of which the stops at its own end are no
 * part. */
static size_t last_sentence(zr_span text)
{
    size_t start = 0;
    for (size_t at; (at = zr_seek(&sentence_stops, text, start, text.size)) < text.size;)
        start = at + strlen("。");
    return start;
}

static size_t skip_marks(zr_span text, size_t at, size_t end)
{
    while (at < end &&
           ((zr_letter_at(text, at) & (ZR_L_STOPS | ZR_L_CLAUSE)) || (unsigned char)text.data[at] <= ' '))
        at += zr_step(text, at);
    return at;
}

void zr_line_net_tell(zr_line_net *net, size_t start, size_t end)
{
    zr_hunt_doubt(net->hunt, ZR_F_LEFT_OVER, start, end);
    net->told = end + strlen("。"); /* with the stop behind them */
}

/* 1. 修建公路 ⏎ 县交通局、县财政局: does an item's title end at `end`, alone on its line and not broken
 * there? */
static bool is_title_above(const zr_line_net *net, size_t end)
{
    const zr_outline *outline = net->hunt->pool->outline;
    uint32_t node = end ? zr_outline_at(outline, end - 1) : ZR_NONE;
    return !outline->wrap && node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_ITEM &&
           outline->nodes[node].title_end == end && !zr_lists_others(outline, node) &&
           !(zr_letter_before(net->hunt->text, end) & (ZR_L_LISTS | ZR_L_CLAUSE));
}

/* Do the words before the line end a sentence, or stand in an expression? */
static bool begins_anew(const zr_line_net *net, size_t line)
{
    zr_span before = zr_span_cut(net->hunt->text, 0, line);
    size_t space;
    if (zr_edge_before(net->hunt, line) == ZR_EDGE_SENTENCE)
        return true;
    while (before.size && (space = zr_utf8_space_before(before)) != 0)
        before.size -= space;
    if (is_title_above(net, before.size))
        return true;
    return before.size && (before.size <= net->told || zr_covered_holds(&net->covered, before.size - 1));
}

/* 各, 有关, 相关, 其他, 全体 or 所有 in the run of ideographs [at, end), or the first half of one at its end.
 */
static bool may_tell_set(zr_span text, size_t at, size_t end)
{
    zr_span run = zr_span_cut(text, 0, end);
    for (; (at = zr_seek(&set_signs, run, at, end)) < end; at += 3) {
        uint32_t next = zr_char_at(run, at + 3);
        switch (zr_char_at(run, at)) {
        case u'各':
            return true;
        case u'有':
        case u'相':
            if (!next || next == u'关')
                return true;
            break;
        default:
            if (!next || next == u'他' || next == u'它' || next == u'体' || next == u'有')
                return true;
            break;
        }
    }
    return false;
}

bool zr_net_may_end(zr_span text)
{
    uint32_t last = zr_char_before(text, text.size), letter = 0;
    if (!zr_is_ideograph(last) || last == u'页' || zr_may_end_names(text))
        return true;
    for (size_t at = text.size, end; at > 0 && !(letter & ZR_L_LISTS);) {
        end = at;
        at = zr_utf8_run_start(text, 0, end);
        if (may_tell_set(text, at, end))
            return true;
        letter = zr_letter_before(text, at);
        if (letter & ZR_L_INSIDE)
            return true;
        at -= at > 0 ? at - zr_step_back(text, at) : 0;
    }
    return false;
}

/* 市财政局、市审计局, with nothing before them in their sentence; before an expression only behind the end of
 * another sentence: 修路。——市交通局、|（市财政局）. */
static bool tell_bodies(zr_line_net *net, size_t line, size_t start, size_t end, bool behind)
{
    static const char *const joints[] = {"、", "，", NULL};
    const zr_hunt *hunt = net->hunt;
    zr_span words = zr_without_stops(zr_span_cut(hunt->text, start, end));
    if ((behind && zr_letter_before(words, words.size) & ZR_L_LISTS) || !zr_net_may_end(words))
        return false; /* no name stands behind a last mark, where a copy has broken most lines */
    size_t last = last_sentence(words);
    bool begins = last == 0 && start == line;                                         /* of its line */
    bool another = last > 0 || (zr_letter_before(hunt->text, start) & ZR_L_SENTENCE); /* stands before it */
    size_t from = skip_marks(hunt->text, start + last, end);
    from += another ? zr_bullet_at(zr_span_cut(hunt->text, 0, end), from) : 0;
    zr_span bodies = zr_without_stops(zr_span_cut(hunt->text, from, end));
    bodies.size -= behind ? 0 : zr_ends_any(bodies, joints);
    int rank;
    if (!bodies.size || bodies.size > ZR_NET_LIST ||
        (!behind && (!another || !zr_level_read_at(bodies, 0, &rank))) || /* sentences before notes */
        (begins && !begins_anew(net, line)) || zr_reaches_edge(hunt, end, 0))
        return false;
    zr_clean clean = zr_clean_make(hunt->text, from, from + bodies.size, hunt->pool->arena);
    if (!zr_net_lists(clean.text) || (zr_letter_at(clean.text, 0) & ZR_L_OPENS))
        return false; /* a bracket that nothing closes is told */
    zr_line_net_tell(net, from, from + bodies.size);
    return true;
}

/* 市财政局（牵头）, 市财政局下同: an office of a level, and what a list says of one;
 * behind a label any body. */
static bool is_body_with_more(zr_span words, bool labelled)
{
    static const char *const said[] = {"下同", "排名不分先后", NULL};
    int rank;
    words = zr_span_cut(words, 0, zr_last_bracket(words, 0, words.size));
    bool level = zr_level_read_at(words, 0, &rank) > 0;
    if ((level || labelled) && zr_net_lists(words))
        return true;
    zr_netted body = zr_net_body(words);
    return level && body.end && body.start == 0 && zr_equals_any(zr_behind(words, body.end), said);
}

/* 市财政局配合: may stand in such a list; as a sentence it is told elsewhere. */
static bool is_body_with_verb(zr_span words)
{
    static const char *const modals[] = {"要", "应", "须", "需", "会", "将", NULL};
    static zr_word_list modals_list = {.words = modals};
    zr_netted body = zr_net_body(words);
    zr_span rest = zr_behind(words, body.end);
    zr_verb verb = zr_verb_read(rest, 0);
    return body.end && body.start == 0 && verb.core && verb.size == rest.size &&
           !zr_list_starts(&modals_list, rest);
}

/* 2025年底前, 长期坚持; not 每月通报进度. */
static bool is_plain_limit(zr_span words)
{
    static const char *const ends[] = {"前", "底",   "末", "内",   "年",   "月",
                                       "日", "季度", "持", "推进", "完成", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, words) && zr_is_limit(words);
}

/* Where the body ends that the words begin with, if they go on with a time or a person: 市财政局|2025年底前.
 */
static size_t behind_body(zr_span words)
{
    enum { LEAST = 9, MOST = 60 };
    for (size_t at = LEAST; at < words.size && at <= MOST; at += zr_step(words, at)) {
        zr_span rest = zr_behind(words, at);
        if (zr_ends_like_body(words, 0, at) && (is_plain_limit(rest) || zr_are_persons(rest)))
            return at;
    }
    return words.size;
}

/* One of the words between two marks of such a line; `*bodies` counts. */
static bool may_be_listed(zr_span words, bool labelled, uint32_t *bodies)
{
    words = zr_span_cut(words, 0, behind_body(words));
    bool body = is_body_with_more(words, labelled);
    *bodies += body;
    return body || zr_net_lists(words) || is_body_with_verb(words) ||
           (words.size <= 45 && zr_name_look(words) == ZR_LOOK_GROUP) || zr_is_limit(words) ||
           zr_are_persons(words) || zr_is_person(words, 0, words.size, false);
}

/* Bodies, persons and times, and a body beyond doubt among them. */
static bool lists_bodies(zr_span value, bool labelled)
{
    static const char *const withs[] = {"会", "联", "协", "并", NULL};
    zr_joint joint;
    size_t from = 0;
    uint32_t bodies = 0;
    for (size_t at = 0; at <= value.size; at += at < value.size ? zr_step(value, at) : 1) {
        size_t mark = at < value.size ? zr_list_mark(value, at, &joint) : 0;
        if (at < value.size && !mark) {
            bool with = zr_starts_any(zr_behind(value, at), withs);
            size_t joins = !with && zr_letter_at(value, at) & ZR_L_JOINS ? zr_conjunction_at(value, at) : 0;
            mark = joins && zr_parts_names(value, from, at, joins, value.size) ? joins : 0;
        }
        if (at < value.size && !mark)
            continue;
        if (at > from && !may_be_listed(zr_span_cut(value, from, at), labelled, &bodies))
            return false;
        from = at + mark;
    }
    return bodies > 0;
}

/* 抄送：, 联系单位：, 项目法人：, （市经信局: not who has to do with the work, or told elsewhere. */
static bool label_of_line_tells_others(zr_span label)
{
    static const char *const heads[] = {"抄",   "主送",   "分送",   "发送", "报：",   "组长", "副组长",
                                        "主任", "副主任", "召集人", "指挥", "副指挥", NULL};
    static const char *const others[] = {"联系", "来源", "地址", "地点", "媒体", "法人", "出席", "列席",
                                         "参会", "参加", "主持", "人员", "解读", "版权", NULL};
    zr_duty_label known = zr_duty_label_words(label, 0);
    bool role = known.kind == ZR_LABEL_ROLE && known.size == label.size && !known.beside;
    if (role && !zr_has(label, 0, "联系") && !zr_has(label, 0, "成员"))
        return false; /* 成员单位： is told elsewhere */
    return known.beside || zr_has(label, 0, "成员") || zr_starts_any(label, heads) ||
           zr_holds_any(label, others) || zr_ends_any(label, zr_body_nouns) ||
           zr_letter_find(label, 0, ZR_L_OPENS) < label.size;
}

/* Behind the label of unknown words at `start`, or `start` where there is none; `end`: it tells of others. */
static size_t behind_label(zr_hunt *hunt, size_t start, size_t end)
{
    zr_span text = hunt->text;
    size_t most = start + LABEL < end ? start + LABEL : end;
    size_t colon = zr_letter_find(zr_span_cut(text, 0, most), start, ZR_L_COLON);
    if (colon >= most)
        return start;
    zr_clean label = zr_clean_make(text, start, colon, hunt->pool->arena); /* 成  员： */
    return label_of_line_tells_others(label.text) ? end : colon + zr_colon_at(text, colon);
}

/* 链长：王海明、市财政局; 市财政局长期坚持: all the words of a line, or all up to an expression in it. */
static void tell_line(zr_line_net *net, size_t line, size_t at, size_t start, size_t end)
{
    zr_hunt *hunt = net->hunt;
    if (end - start > LABEL + LONGEST_VALUE)
        return;
    size_t value = behind_label(hunt, start, end);
    int rank;
    bool labelled = value > start;
    if (!labelled && !zr_level_read_at(hunt->text, value, &rank))
        return; /* as most lines */
    zr_span words = zr_without_stops(zr_span_cut(hunt->text, value, end));
    bool bracket = words.size && (zr_letter_at(words, 0) & ZR_L_OPENS);
    if (words.size < 9 || words.size > LONGEST_VALUE || bracket ||
        (!labelled && at == line && !begins_anew(net, line)))
        return;
    value = (size_t)(words.data - hunt->text.data);
    zr_clean clean = zr_clean_make(hunt->text, value, value + words.size, hunt->pool->arena);
    if (lists_bodies(clean.text, labelled))
        zr_line_net_tell(net, start, value + words.size);
}

/* ★市交通局, 【谁来干】市林业局: `bare` is all that they are but for what is printed around it. */
static void tell_dressed(zr_line_net *net, size_t line, zr_span words, zr_span bare)
{
    size_t start = (size_t)(words.data - net->hunt->text.data);
    bool begins = start == zr_words_from(net->hunt->text, line);
    static const char *const notes[] = {"（", "(", "【", "[", "［", "〔", NULL};
    size_t open = zr_starts_any(words, notes); /* a note alone is told elsewhere */
    bool note = !begins && open && words.data + open == bare.data && 2 * open + bare.size == words.size;
    int rank;
    if (bare.size < 9 || bare.size > LONGEST_VALUE || note || !zr_level_read_at(bare, 0, &rank) ||
        (begins && !begins_anew(net, line)))
        return;
    size_t from = (size_t)(bare.data - net->hunt->text.data);
    zr_clean clean = zr_clean_make(net->hunt->text, from, from + bare.size, net->hunt->pool->arena);
    if (zr_net_lists(clean.text))
        zr_line_net_tell(net, start, start + words.size);
}

/* 市财政局、市农业局）: what opens it was left out. */
static zr_span without_lone_close(zr_span words)
{
    static const char *const closes[] = {"）", ")", "】", "]", "］", "〕", NULL};
    static zr_word_list closes_list = {.words = closes};
    size_t close = zr_list_ends(&closes_list, words);
    zr_span names = zr_span_cut(words, 0, words.size - close);
    return close && zr_letter_find(names, 0, ZR_L_OPENS) == names.size ? zr_span_trim(names) : words;
}

/* Words of the line at `line` that no expression holds, from `at` on; `last`: they are its last. */
static void look_at_words(zr_line_net *net, size_t line, size_t at, size_t end, bool last)
{
    static const char *const marks[] = {"、", "，", ",", NULL};
    static zr_word_list marks_list = {.words = marks};
    zr_span text = net->hunt->text, words = without_lone_close(zr_span_trim(zr_span_cut(text, at, end)));
    if (words.size < 9)
        return;
    size_t start = (size_t)(words.data - text.data);
    zr_span bare = zr_net_may_be_dressed(words) ? zr_net_undressed(words) : words;
    if (bare.size < words.size) {
        tell_dressed(net, line, words, bare);
        return;
    }
    if (zr_statement_above(net->hunt, start, start + words.size, !net->last))
        return;
    if (tell_bodies(net, line, start, start + words.size, last))
        return;
    bool goes_on = last && zr_list_ends(&marks_list, words);
    if (!goes_on && (at > line || start == zr_words_from(text, line)))
        tell_line(net, line, at, start, start + words.size);
}

/* The line's words before, between and behind its expressions. Lines are asked in order. */
static void look_at_line(zr_line_net *net, size_t start, size_t end)
{
    const zr_covered *covered = &net->covered;
    while (net->next < covered->count && covered->items[net->next].end <= start)
        net->next++;
    size_t at = start;
    for (size_t i = net->next; i < covered->count && covered->items[i].start < end; i++) {
        if (covered->items[i].start > at)
            look_at_words(net, start, at, covered->items[i].start, false);
        at = covered->items[i].end;
    }
    if (at < end)
        look_at_words(net, start, at, end, true);
}

static void look_at_lines(zr_line_net *net, const zr_node *node)
{
    zr_span text = zr_span_cut(net->hunt->text, 0, node->own_end);
    size_t at = node->body > node->start ? node->body : node->start;
    for (size_t end; at < text.size; at = end + 1) {
        end = zr_line_end(text, at, text.size);
        look_at_line(net, at, end);
    }
}

void zr_net_lines(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_line_net net = {.hunt = hunt, .covered = zr_covered_make(hunt->pool)};
    if (!net.covered.count)
        return;
    for (uint32_t i = 0; i < outline->node_count && !hunt->pool->failed; i++) {
        size_t end = zr_plan_end(outline, i, hunt->text.size);
        net.last = end > 0;
        if (outline->nodes[i].kind == ZR_NODE_ITEM && outline->nodes[i].start >= outline->body_start)
            look_at_lines(&net, &outline->nodes[i]);
        else if (outline->nodes[i].kind == ZR_NODE_PLAN)
            zr_net_before_items(&net, &outline->nodes[i]);
        if (end)
            zr_net_behind_items(&net, outline->nodes[i].end, end);
    }
}
