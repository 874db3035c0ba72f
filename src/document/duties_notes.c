/* Notes in brackets: （责任单位：A、B）  〔A牵头，B配合〕  （A、B）
 *
 * A label makes a note wherever it stands. Verbs make one at the edge of a sentence. Names alone make one
 * only behind the end of a sentence, at the end of a paragraph, and only when every one of them can be
 * nothing else. */
#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_hunt.h"
#include "document/duties_levels.h"
#include "document/duties_net.h"
#include "document/duties_note_around.h"
#include "document/duties_note_led.h"
#include "document/duties_note_place.h"
#include "document/duties_note_words.h"
#include "document/letters.h"

/* How deep a note may stand. */
enum { ZR_NOTE_DEPTH = 4 };

/* Does a label with a colon stand at the head of these words? */
static bool is_labelled(zr_hunt *hunt, const zr_note_place *place)
{
    size_t most = place->close < place->inside + ZR_NOTE_PEEK ? place->close : place->inside + ZR_NOTE_PEEK;
    zr_clean head = zr_clean_make(hunt->text, place->inside, most, hunt->pool->arena);
    size_t length;
    return zr_duty_label_read(head.text, 0, 0, &length, NULL).kind != ZR_LABEL_NONE;
}

/* Where a node's own words end, a full stop aside. */
static bool ends_words(const zr_hunt *hunt, size_t at)
{
    zr_gap gap;
    if (zr_has(hunt->text, at, "。") || zr_has(hunt->text, at, "；"))
        at += 3;
    size_t next = at + zr_gap_read(hunt->text, at, hunt->text.size, &gap);
    return next >= hunt->text.size || gap >= ZR_GAP_LINE || zr_next_node(hunt, next - 1) == next;
}

static bool is_office(const zr_name *name)
{
    static const char *const ends[] = {"局", "委", "办", "厅", "署", "部", "政府", "办公室", "管委会", NULL};
    return zr_ends_any(name->mention.surface, ends);
}

/* （市住建局、市城管局等） tells who; （图书馆、医院等） gives examples.
 * （市金融办，甲银行、乙银行等金融机构） begins with an office of a level, and so tells who. */
static bool tells_offices(const zr_reading *reading)
{
    size_t offices = 0;
    int rank;
    for (size_t i = reading->first; i < reading->list->count; i++)
        offices += is_office(&reading->list->items[i]);
    const zr_name *first = &reading->list->items[reading->first];
    return reading->ruled || 2 * offices >= zr_reading_names(reading) ||
           (is_office(first) && zr_level_read_at(first->mention.surface, 0, &rank));
}

typedef enum zr_bareness { ZR_BARE_NO, ZR_BARE_SHY, ZR_BARE_SURE } zr_bareness;

/* 完成储备（市财政局、市审计局），支付达到三成: offices before a comma, but not those that a body before them
 * stands for: 有关部门（市财政局、市审计局），. */
static bool tells_in_passing(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    uint32_t behind = zr_char_at(hunt->text, place->end);
    size_t from = place->open > 60 ? place->open - 60 : 0;
    return (behind == u'，' || behind == ',') && place->closed && reading->units > 1 && reading->weak == 0 &&
           reading->places == 0 && tells_offices(reading) &&
           !zr_ends_like_body(hunt->text, from, place->open);
}

/* Offices, one and all, behind the end of a sentence, though the paragraph goes on. */
static bool tells_between(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    return reading->weak == 0 && reading->odd == 0 && tells_offices(reading) &&
           zr_note_stands_between(hunt, place);
}

/* One office of a level, and nothing more. */
static bool is_one_office(const zr_reading *reading)
{
    const zr_name *first = &reading->list->items[reading->first];
    int rank;
    return zr_reading_names(reading) == 1 && reading->units == 1 && is_office(first) && !reading->etc &&
           zr_level_read_at(first->mention.surface, 0, &rank);
}

/* 优化登记（市住建局）。开展培训…: one office before a full stop, though the paragraph goes on; behind a body
 * it would be that one's other name: 报主管部门（市住建局）。 */
static bool tells_midway(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    size_t from = place->open > 60 ? place->open - 60 : 0;
    return place->closed && is_one_office(reading) && !ends_words(hunt, place->end) &&
           zr_edge_before(hunt, place->open) == ZR_EDGE_NONE &&
           zr_edge_behind(hunt, place->end) == ZR_EDGE_SENTENCE &&
           !zr_ends_like_body(hunt->text, from, place->open);
}

/* Names alone are a note behind the end of a sentence; behind other words only where two bodies stand at the
 * end of a line, or where the document is in the habit. */
static zr_bareness bareness_of(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    if (zr_note_is_remark(reading->clean->text))
        return ZR_BARE_NO;
    uint32_t good = reading->units + reading->groups;
    if (reading->tails && (reading->weak || reading->places || !tells_offices(reading)))
        return ZR_BARE_NO;
    if (reading->odd > reading->tails || good == 0 || reading->places > 4 * good)
        return ZR_BARE_NO;
    if (reading->weak > reading->units && reading->weak - zr_reading_brief(reading) > reading->units)
        return ZR_BARE_NO; /* but for 泸西、建水、石屏县人民政府 */
    bool examples = reading->etc && !tells_offices(reading); /* 图书馆、医院等, unless notes stand there */
    if (examples && (reading->weak || reading->places || reading->units < 2 ||
                     zr_edge_before(hunt, place->open) != ZR_EDGE_SENTENCE || !ends_words(hunt, place->end)))
        return ZR_BARE_NO;
    const zr_outline *outline = hunt->pool->outline;
    uint32_t node = zr_outline_at(outline, place->open);
    if (node == ZR_NONE || (outline->nodes[node].kind == ZR_NODE_PLAN && outline->node_count > 1))
        return ZR_BARE_NO;
    zr_edge behind = zr_edge_behind(hunt, place->end);
    if (behind == ZR_EDGE_NONE)
        return outline->nodes[node].kind == ZR_NODE_ITEM &&
                       !zr_note_tells_authors(hunt->text, place->open, place->end) &&
                       (tells_in_passing(hunt, reading, place) || tells_between(hunt, reading, place))
                   ? ZR_BARE_SHY
                   : ZR_BARE_NO;
    bool sure = zr_edge_before(hunt, place->open) == ZR_EDGE_SENTENCE
                    ? reading->groups == 0 || reading->units > 0 || reading->groups > 1 || good == 1
                    : reading->units > 1 && behind == ZR_EDGE_LINE; /* on a heading */
    if (examples)
        return outline->nodes[node].kind == ZR_NODE_ITEM ? ZR_BARE_SHY : ZR_BARE_NO;
    if (sure || (behind == ZR_EDGE_SENTENCE && reading->units > 1 && reading->weak == 0 &&
                 tells_offices(reading))) /* 完善夜景（市城管局、市公安局）； */
        return ZR_BARE_SURE;
    return reading->weak == 0 && reading->places == 0 &&
                   (ends_words(hunt, place->end) || tells_midway(hunt, reading, place)) &&
                   outline->nodes[node].kind == ZR_NODE_ITEM
               ? ZR_BARE_SHY
               : ZR_BARE_NO;
}

/* But none where whose telephone it is stands in the bracket. */
static zr_bareness bareness(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    zr_bareness bare = bareness_of(hunt, reading, place);
    return bare != ZR_BARE_NO && zr_note_tells_contact(hunt->text, place->open) ? ZR_BARE_NO : bare;
}

/* 精简材料（A牵头，B配合），降低成本: in mid-sentence only bodies beyond doubt, before a comma or, as others
 * set it, behind one: 精简材料，（A牵头，B配合）降低成本. */
static bool says_who(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    uint32_t behind = zr_char_at(hunt->text, place->end);
    bool head = zr_letter_before(hunt->text, place->open) & ZR_L_CLAUSE;
    return (head || behind == u'，' || behind == ',' || behind == u'、') && reading->weak == 0 &&
           reading->places == 0 && reading->units > 0 && !zr_note_is_remark(reading->clean->text);
}

/* （各责任单位按职责分工负责） under the title of a plan with items names nobody. */
static bool speaks_of_all(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    const zr_outline *outline = hunt->pool->outline;
    uint32_t node = zr_outline_at(outline, place->open);
    return node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_PLAN && outline->node_count > 1 &&
           reading->units == 0 && reading->places == 0 && zr_reading_names(reading) == 1 &&
           zr_is_any_body(reading->list->items[reading->first].mention.surface);
}

/* 推进住房（市住建局）: one office of a level behind all the words of an item. */
static bool is_last_office(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    const zr_outline *outline = hunt->pool->outline;
    const zr_node *node = &outline->nodes[zr_outline_at(outline, place->open)];
    return is_one_office(reading) && place->end + strlen("。") >= node->own_end;
}

/* （市财政局提供资金）: one body alone, and what it gives: often a remark. */
static bool tells_gift(const zr_reading *reading)
{
    static const char *const gifts[] = {"资金", "经费", "数据", NULL};
    return zr_reading_names(reading) == 1 && !reading->labels &&
           zr_ends_any(zr_without_stops(reading->clean->text), gifts);
}

/* 落实责任。（市人社局、市财政局: offices, one and all, behind the end of a sentence, and nothing more in the
 * item. */
static bool tells_to_end(const zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    return reading->units > 1 && reading->weak == 0 && reading->odd == 0 && reading->places == 0 &&
           tells_offices(reading) && zr_edge_before(hunt, place->open) == ZR_EDGE_SENTENCE &&
           zr_edge_behind(hunt, place->end) == ZR_EDGE_LINE;
}

static bool is_assignment(zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    if (zr_reading_names(reading) == 0 || tells_gift(reading))
        return false;
    if (reading->labels && !place->closed)
        return zr_reading_begins_well(reading);
    if (reading->labels)
        return reading->labels > reading->weak_labels ||
               (reading->weak_labels > reading->partners && zr_reading_convinces_but_tails(reading));
    if (!zr_reading_convinces_but_tails(reading))
        return false;
    bool edge = zr_edge_behind(hunt, place->end) != ZR_EDGE_NONE ||
                zr_edge_before(hunt, place->open) == ZR_EDGE_SENTENCE || zr_note_ends_head(hunt, place);
    if (reading->verbs && !edge && place->closed)
        return says_who(hunt, reading, place);
    if (reading->verbs)
        return edge && !speaks_of_all(hunt, reading, place);
    if (!place->closed)
        return tells_to_end(hunt, reading, place);
    zr_bareness bare = bareness(hunt, reading, place);
    hunt->bare += bare == ZR_BARE_SURE;
    if (bare == ZR_BARE_SHY && !hunt->bold)
        zr_hunt_push(hunt, &hunt->shy, place->event);
    bool told =
        (hunt->bolder && (hunt->barest || !tells_midway(hunt, reading, place))) ||
        (hunt->bold && (zr_reading_names(reading) > 1 ||
                        (bare == ZR_BARE_SHY && is_last_office(hunt, reading, place)))); /* of a node */
    return bare == ZR_BARE_SURE || (bare == ZR_BARE_SHY && told);
}

/* Reads what the bracket holds; where it ends when it is kept, else 0. `*labelled`: a label stands at its
 * head. */
static size_t read_note(zr_hunt *hunt, const zr_note_place *place, bool *labelled)
{
    zr_clean clean = zr_clean_make(hunt->text, place->inside, place->close, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_BARE);
    reading.deeds = clean.text.size > ZR_NOTE_SHARED ? ZR_DEEDS_KNOWN : ZR_DEEDS_UNASKED;
    zr_read_stretch(&reading, 0, clean.text.size);
    *labelled = reading.labels > reading.weak_labels;
    if (is_assignment(hunt, &reading, place)) {
        if (!zr_note_keep_led(hunt, &reading, place)) {
            zr_hunt_keep(hunt, &reading, place->open, place->end);
            zr_net_tell(hunt, &reading);
        }
        if (!place->closed)
            zr_hunt_doubt(hunt, ZR_F_UNBALANCED, place->open, place->end);
        return place->end;
    }
    if (place->closed)
        zr_holders_keep(hunt, &reading, place->open, place->end);
    bool told = place->closed && zr_hunt_limit(hunt, &reading, place->open);
    told |= *labelled && place->closed && zr_hunt_nobody(hunt, &reading, place->open, place->end);
    zr_reading_drop(&reading);
    return reading.says || told ? place->end : 0;
}

/* （市财政局安排资金） at the end of an item's sentence may be a remark, or tell who answers: a person
 * decides. */
static bool doubt_deed(zr_hunt *hunt, const zr_note_place *place)
{
    uint32_t node = zr_outline_at(hunt->pool->outline, place->open);
    if (!place->closed || node == ZR_NONE || hunt->pool->outline->nodes[node].kind != ZR_NODE_ITEM ||
        place->close - place->inside > ZR_NOTE_SHARED || zr_edge_behind(hunt, place->end) == ZR_EDGE_NONE)
        return false;
    zr_clean clean = zr_clean_make(hunt->text, place->inside, place->close, hunt->pool->arena);
    bool remark = (zr_note_is_remark(clean.text) && !zr_has(clean.text, 0, "由")) ||
                  zr_note_is_dated_body(zr_span_trim(zr_span_cut(hunt->text, place->inside, place->close)));
    if (remark || zr_note_shares(clean.text) == ZR_SHARES_NOTHING ||
        zr_note_tells_contact(hunt->text, place->open))
        return false;
    if (zr_note_follows_done(hunt->text, place->open))
        return true;
    zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, place->open, place->end);
    return true;
}

/* （市财政局、市审 where the text ends: an item's bodies, cut off with the rest of their note; whether they
 * answer for it, nothing says. */
static void doubt_cut(zr_hunt *hunt, const zr_note_place *place)
{
    uint32_t node = zr_outline_at(hunt->pool->outline, place->open);
    bool last = !place->closed && zr_words_from(hunt->text, place->end) >= hunt->text.size;
    if (!last || node == ZR_NONE || hunt->pool->outline->nodes[node].kind != ZR_NODE_ITEM ||
        place->close - place->inside > ZR_NOTE_MOST)
        return;
    zr_clean clean = zr_clean_make(hunt->text, place->inside, place->close, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_BARE);
    zr_read_stretch(&reading, 0, clean.text.size);
    if (reading.units > 0 && reading.odd <= reading.tails + 1 && !zr_note_is_remark(clean.text))
        zr_hunt_doubt(hunt, ZR_F_UNBALANCED, place->open, place->end);
    zr_reading_drop(&reading);
}

/* 国家卫健委令第45号, 意见反馈：市财政局，联系电话：…, 滨江大学、松木学院等高校: where words come from, whom
 * to call, examples. */
static bool is_beside_the_work(zr_span inside)
{
    static const char *const ends[] = {"号", "》", "公报", NULL};
    static const char *const calls[] = {"电话", "邮箱", "联系", NULL};
    int rank;
    bool examples = zr_holds(inside, "等") && !zr_level_read_at(inside, 0, &rank);
    return zr_ends_any(inside, ends) || zr_holds_any(inside, calls) || examples;
}

/* 由市交通局牵头|（市财政局）负责: what a bracket behind such a verb means of its bodies, nothing says. */
static bool stands_behind_verb(zr_span text, size_t open)
{
    enum { MOST = 12 };
    static const char *const verbs[] = {"牵头", "负责", "主办", "承办", "主抓", "配合", "协助", "协办", NULL};
    static zr_word_list verbs_list = {.words = verbs};
    return zr_list_ends(&verbs_list, zr_span_cut(text, open > MOST ? open - MOST : 0, open)) > 0;
}

/* Bodies in a bracket at the end of a sentence, at the head of a clause: ，（市财政局）推进落地, or behind a
 * verb. Where it stands is asked first, since most brackets stand elsewhere. */
static bool holds_bodies(zr_hunt *hunt, const zr_note_place *place)
{
    bool ends =
        zr_edge_behind(hunt, place->end) != ZR_EDGE_NONE && zr_edge_before(hunt, place->open) != ZR_EDGE_LINE;
    bool head = place->open && zr_letter_before(hunt->text, place->open) & ZR_L_CLAUSE;
    return (ends && zr_net_holds(hunt, place->inside, place->close)) ||
           ((head || stands_behind_verb(hunt->text, place->open)) &&
            zr_net_lists(zr_span_trim(zr_span_cut(hunt->text, place->inside, place->close))));
}

/* （配合市财政局）, （市财政局？） at the end of an item's sentence: what of it assigns is not clear. */
static void doubt_bodies(zr_hunt *hunt, const zr_note_place *place)
{
    zr_span inside = zr_span_cut(hunt->text, place->inside, place->close);
    uint32_t node = zr_outline_at(hunt->pool->outline, place->open);
    if (!place->closed || node == ZR_NONE || hunt->pool->outline->nodes[node].kind != ZR_NODE_ITEM ||
        inside.size > ZR_NOTE_SHARED || !holds_bodies(hunt, place))
        return;
    if (!zr_note_is_remark(inside) && !is_beside_the_work(inside) &&
        !zr_note_tells_contact(hunt->text, place->open) && !zr_note_follows_done(hunt->text, place->open))
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, place->open, place->end);
}

/* Could the words assign? Asked of them without their lines' ends where one has torn the last: …、县政 | 府.
 */
static bool may_assign(zr_hunt *hunt, const zr_note_place *place)
{
    zr_span inside = zr_span_cut(hunt->text, place->inside, place->close);
    if (zr_note_may_assign(inside))
        return true;
    return inside.size && inside.size <= ZR_NOTE_MOST && memchr(inside.data, '\n', inside.size) &&
           zr_note_may_assign(zr_clean_make(hunt->text, place->inside, place->close, hunt->pool->arena).text);
}

size_t zr_note_find(zr_hunt *hunt, size_t index)
{
    const zr_event *open = &hunt->events->items[index];
    if (open->height > ZR_NOTE_DEPTH)
        return 0;
    zr_note_place place = zr_note_place_of(hunt, index);
    zr_span inside = zr_span_cut(hunt->text, place.inside, place.close);
    if (!may_assign(hunt, &place) || (inside.size > ZR_NOTE_MOST && !is_labelled(hunt, &place))) {
        doubt_cut(hunt, &place);
        doubt_bodies(hunt, &place);
        return 0;
    }
    bool labelled;
    size_t end = read_note(hunt, &place, &labelled);
    if (!end && !labelled) {
        bool shy = hunt->bold || (hunt->shy.count && hunt->shy.items[hunt->shy.count - 1] == index);
        if (!doubt_deed(hunt, &place) && !shy)
            doubt_bodies(hunt, &place);
        doubt_cut(hunt, &place);
    }
    if (end || !labelled)
        return end;
    if (place.closed && zr_next_node(hunt, place.open) < place.close) {
        zr_note_guess(hunt, index, &place); /* its partner belongs to another */
        end = read_note(hunt, &place, &labelled);
    }
    if (!end)
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, place.open, place.end);
    return end;
}

/* The habit: half of the items that have no items of their own end in such a note; where they end in notes of
 * any kind, two names or more are one. One office in mid-paragraph is one where most notes are bare. */
void zr_notes_revisit(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    size_t leaves = 0, bare = hunt->bare + hunt->shy.count, notes = hunt->pool->found_count + hunt->shy.count;
    for (uint32_t i = 0; i < outline->node_count; i++)
        leaves += outline->nodes[i].kind == ZR_NODE_ITEM && !zr_outline_has_items(outline, i);
    hunt->bold = notes > 1 && 2 * notes >= leaves;
    hunt->bolder = bare > 1 && 2 * bare >= leaves;
    hunt->barest = 2 * bare > notes;
    for (size_t i = 0; i < hunt->shy.count; i++) {
        size_t end = hunt->bold ? zr_note_find(hunt, hunt->shy.items[i]) : 0;
        zr_note_place place = zr_note_place_of(hunt, hunt->shy.items[i]);
        if (!end && zr_note_stands_between(hunt, &place)) /* nothing else is it likely to be */
            zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, place.open, place.end);
        else if (!end)
            doubt_bodies(hunt, &place);
    }
}
