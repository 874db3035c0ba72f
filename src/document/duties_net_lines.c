/* The net under the lines of items: bodies that stand alone at the end of a line, or under a label that no
 * word of ours explains, and became no expression.
 *
 *     （责任单位：市科技局）市财政局          behind a note
 *     市财政局、市审计局                      on a line of their own, behind the end of a sentence
 *     链长：王海明　副市长、市财政局          beside persons
 *
 * Somebody has put them there as those who have to do with the item; as what, nothing says. */
#include "document/duties_net.h"

#include "base/lines.h"
#include "base/words.h"
#include "document/duties_covered.h"
#include "document/duties_joints.h"
#include "document/duties_names.h"
#include "document/duties_person.h"
#include "document/letters.h"

enum { LONGEST = 360 /* bytes of a list */, LABEL = 36, LONGEST_VALUE = 180 };

typedef struct zr_line_net {
    zr_hunt *hunt;
    zr_covered covered;
    size_t next; /* the first that is not known to end before the line */
} zr_line_net;

/* Where the words of [start, end) begin behind the last expression that reaches into them. Lines are asked in
 * order. */
static size_t uncovered(zr_line_net *net, size_t start, size_t end)
{
    const zr_covered *covered = &net->covered;
    while (net->next < covered->count && covered->items[net->next].end <= start)
        net->next++;
    size_t at = start;
    for (size_t i = net->next; i < covered->count && covered->items[i].start < end; i++)
        at = covered->items[i].end;
    return at < end ? at : end;
}

/* Where the words behind the last sentence's end in them begin. A colon ends none, nor does a bracket. */
static size_t last_sentence(zr_span words)
{
    size_t start = 0;
    zr_span text = zr_without_stops(words);
    for (size_t at = 0; (at = zr_letter_find(text, at, ZR_L_SENTENCE)) < text.size; at += zr_step(text, at)) {
        switch (zr_char_at(text, at)) {
        case u'。':
        case u'；':
        case u'！':
        case u'？':
            start = at + zr_step(text, at);
            break;
        default:
            break;
        }
    }
    return start;
}

static size_t skip_marks(zr_span text, size_t at, size_t end)
{
    while (at < end &&
           ((zr_letter_at(text, at) & (ZR_L_STOPS | ZR_L_CLAUSE)) || (unsigned char)text.data[at] <= ' '))
        at += zr_step(text, at);
    return at;
}

/* Could the words end as a list of bodies? Told by their last name alone, which must end as a name, or hold
 * what sets do: most lines are sentences, and are looked at no further. Characters of a page's mark (页) say
 * nothing, since the mark is taken out. */
static bool may_end_as_list(zr_span words)
{
    zr_span text = zr_without_stops(words);
    uint32_t last = zr_char_before(text, text.size);
    if (!zr_is_ideograph(last) || last == u'页' || zr_may_end_name(last))
        return true;
    for (size_t at = text.size; at > 0; at = zr_step_back(text, at)) {
        uint32_t character = zr_char_before(text, at), letter = zr_letters[character];
        if ((letter & ZR_L_INSIDE) || zr_may_begin_set(character))
            return true;
        if (letter & ZR_L_LISTS)
            return false;
    }
    return false;
}

/* 市财政局、市审计局, with nothing before them in their sentence. */
static bool tell_bodies(zr_line_net *net, size_t line, size_t start, size_t end)
{
    const zr_hunt *hunt = net->hunt;
    zr_span words = zr_span_cut(hunt->text, start, end);
    if (!may_end_as_list(words))
        return false;
    size_t from = start + last_sentence(words);
    bool begins = from == start && start == line; /* of its line */
    from = skip_marks(hunt->text, from, end);
    zr_span bodies = zr_without_stops(zr_span_cut(hunt->text, from, end));
    if (!bodies.size || bodies.size > LONGEST || (begins && zr_edge_before(hunt, line) != ZR_EDGE_SENTENCE) ||
        zr_reaches_edge(hunt, end))
        return false;
    zr_clean clean = zr_clean_make(hunt->text, from, from + bodies.size, hunt->pool->arena);
    if (!zr_net_lists(clean.text) || (zr_letter_at(clean.text, 0) & ZR_L_OPENS))
        return false; /* a bracket that nothing closes is told */
    zr_hunt_doubt(net->hunt, ZR_F_LEFT_OVER, from, from + bodies.size);
    return true;
}

/* Persons and bodies, and a body beyond doubt among them. */
static bool names_body(zr_span value)
{
    zr_joint joint;
    size_t from = 0, bodies = 0;
    for (size_t at = 0; at <= value.size; at += at < value.size ? zr_step(value, at) : 1) {
        size_t mark = at < value.size ? zr_list_mark(value, at, &joint) : 0;
        if (at < value.size && !mark)
            continue;
        zr_span name = zr_span_cut(value, from, at);
        bool body = zr_net_lists(name);
        if (!body && !zr_are_persons(name) && !zr_is_person(name, 0, name.size, false))
            return false;
        bodies += body;
        from = at + mark;
    }
    return bodies > 0;
}

/* 抄送：, 联系单位：, 项目法人：, （市经信局: not who has to do with the work, or told elsewhere. */
static bool tells_others(zr_span label)
{
    static const char *const others[] = {"送",   "报",   "发",   "联系", "来源",
                                         "地址", "地点", "媒体", "法人", NULL};
    zr_duty_label known = zr_duty_label_words(label, 0);
    return zr_holds_any(label, others) || zr_ends_any(label, zr_body_nouns) ||
           (known.kind == ZR_LABEL_ASIDE && known.size == label.size) ||
           zr_letter_find(label, 0, ZR_L_OPENS) < label.size;
}

/* 链长：王海明、市财政局 */
static void tell_labelled(zr_line_net *net, size_t start, size_t end)
{
    zr_hunt *hunt = net->hunt;
    size_t most = start + LABEL < end ? start + LABEL : end;
    size_t colon = zr_letter_find(zr_span_cut(hunt->text, 0, most), start, ZR_L_COLON);
    size_t value = colon < most ? colon + zr_colon_at(hunt->text, colon) : end;
    if (value >= end || end - value > LONGEST_VALUE ||
        tells_others(zr_span_trim(zr_span_cut(hunt->text, start, colon))))
        return;
    zr_span words = zr_without_stops(zr_span_cut(hunt->text, value, end));
    if (!words.size)
        return;
    value = (size_t)(words.data - hunt->text.data);
    zr_clean clean = zr_clean_make(hunt->text, value, value + words.size, hunt->pool->arena);
    if (names_body(clean.text))
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, start, value + words.size);
}

static void look_at_lines(zr_line_net *net, const zr_node *node)
{
    zr_span text = zr_span_cut(net->hunt->text, 0, node->own_end);
    size_t at = node->body > node->start ? node->body : node->start;
    for (size_t end; at < text.size; at = end + 1) {
        end = zr_line_end(text, at, text.size);
        size_t start = uncovered(net, at, end);
        zr_span words = zr_span_trim(zr_span_cut(text, start, end));
        if (words.size < 9 || (zr_letter_at(words, 0) & ZR_L_STAR))
            continue;
        start = (size_t)(words.data - text.data);
        if (!tell_bodies(net, at, start, start + words.size) && start == zr_words_from(text, at))
            tell_labelled(net, start, start + words.size);
    }
}

void zr_net_lines(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_line_net net = {.hunt = hunt, .covered = zr_covered_make(hunt->pool)};
    if (!net.covered.count)
        return;
    for (uint32_t i = 0; i < outline->node_count && !hunt->pool->failed; i++) {
        if (outline->nodes[i].kind == ZR_NODE_ITEM && outline->nodes[i].start >= outline->body_start)
            look_at_lines(&net, &outline->nodes[i]);
    }
}
