/* Sentences of nothing but names and verbs: notes without brackets, in items for which nobody else answers.
 *
 *   推进农村物流。交通局、商务局按职责分工负责。      建冷库。农业局牵头，财政局等参加。
 *
 * A line of its own without a stop is no sentence: it is a note as good as one in brackets, or a cell of a
 * table that a copy has taken to lines (市发改委牵头落实). */
#include "document/duties_plain.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_answered.h"
#include "document/duties_items.h"
#include "document/duties_leads.h"
#include "document/duties_levels.h"
#include "document/duties_name_clause.h"
#include "document/duties_names.h"
#include "document/duties_net.h"
#include "document/duties_opening.h"
#include "document/duties_plain_words.h"
#include "document/duties_statements.h"

enum { SENTENCE = 900 /* bytes */ };

/* 县民政局|指导|村委会: no name, but a sentence of two bodies, the first of which does something to the
 * other.
 */
static bool tells_of_another(zr_span name)
{
    static const char *const verbs[] = {"指导", "督促", "监督", "督导", "组织",
                                        "引导", "支持", "协调", "要求", "推动"};
    static const char *const others[] = {"村委会", "居委会", "公司", "企业", "学校",   "单位",
                                         "部门",   "乡镇",   "街道", "社区", "机构",   "医院",
                                         "政府",   "合作社", "协会", "商会", "中心校", NULL};
    if (!zr_ends_any(name, others))
        return false;
    for (size_t at = 9; at + 9 < name.size; at += zr_step(name, at)) {
        if (zr_longest_at(verbs, sizeof verbs / sizeof *verbs, name, at) && zr_ends_like_body(name, 0, at))
            return true;
    }
    return false;
}

/* 依托某大学建设实验室 is none. */
static bool are_names(const zr_reading *reading)
{
    for (size_t i = reading->first; i < reading->list->count; i++) {
        zr_span name = reading->list->items[i].mention.surface;
        if ((zr_begins_sentence(name) && !zr_has(name, 0, "在")) || tells_of_another(name) ||
            zr_name_is_clause(name))
            return false; /* 在温高校 is one */
    }
    return true;
}

/* 责任部门牵头，参与部门配合: who is meant was said elsewhere. */
static bool names_roles(const zr_reading *reading)
{
    for (size_t i = reading->first; i < reading->list->count; i++) {
        zr_span name = reading->list->items[i].mention.surface;
        if (zr_role_noun_size(name) != name.size)
            return false;
    }
    return true;
}

static bool read_by(zr_reading *whole, size_t start, size_t end, zr_basis basis)
{
    zr_clean *clean = whole->clean;
    if (end - start > SENTENCE || !zr_plain_may_assign(zr_span_cut(clean->text, start, end)) ||
        !zr_plain_only_assigns(zr_span_cut(clean->text, start, end)) ||
        zr_statement_look(zr_span_cut(clean->text, start, end)) != ZR_SAYS_NOTHING)
        return false;
    zr_reading reading = zr_reading_new(whole->pool, clean, ZR_RESPONSIBLE, basis);
    reading.parts = whole->parts;
    reading.part_count = whole->part_count;
    zr_read_stretch(&reading, start, end);
    if (!reading.verbs || reading.weak || reading.labels || !zr_reading_convinces(&reading) ||
        !are_names(&reading) || names_roles(&reading)) {
        zr_reading_drop(&reading);
        return false;
    }
    for (size_t i = reading.first; i < reading.list->count; i++)
        reading.list->items[i].mention.basis = basis;
    whole->parts = reading.parts;
    whole->part_count = reading.part_count;
    whole->etc |= reading.etc;
    if (reading.limit.size)
        whole->limit = reading.limit;
    return true;
}

bool zr_plain_read(zr_reading *whole, size_t start, size_t end)
{
    return read_by(whole, start, end, ZR_BY_PROSE);
}

bool zr_plain_read_led(zr_reading *whole, size_t start, size_t end)
{
    return read_by(whole, start, end, ZR_BY_VERB);
}

/* 企业, 各部门, 牵头单位: words of a principle (企业负责, 各部门协同配合) and not of a note. */
static bool names_somebody(const zr_reading *reading)
{
    static const char *const roles[] = {"牵头", "责任", "企业", "主管部门", "行业", NULL};
    for (size_t i = reading->first; i < reading->list->count; i++) {
        zr_span name = reading->list->items[i].mention.surface;
        if (!zr_is_any_body(name) && !zr_starts_any(name, roles))
            return true;
    }
    return false;
}

bool zr_plain_remark(zr_reading *row, size_t start, size_t end)
{
    zr_reading before = *row, remark = *row;
    remark.first = row->list->count;
    if (!read_by(row, start, end, ZR_BY_TABLE))
        return false;
    if (names_somebody(&remark))
        return true;
    zr_reading_drop(&remark);
    *row = before;
    return false;
}

/* A note is one expression, whoever leads in it. */
static void keep_read(zr_hunt *hunt, zr_reading *reading, size_t start, size_t end, uint32_t node)
{
    if (reading->basis == ZR_BY_PROSE)
        zr_leads_part(reading);
    zr_hunt_keep_for(hunt, reading, start, end, node);
}

size_t zr_plain_names_start(zr_span text, size_t start, size_t end)
{
    enum { SHORTEST = 12 }; /* bytes of words before the white space */
    zr_span line = zr_span_cut(text, 0, end);
    for (size_t at = start, space; at < end && end - start <= SENTENCE; at += zr_step(text, at)) {
        if (at < start + SHORTEST || !(space = zr_utf8_space(zr_behind(line, at))))
            continue;
        size_t from = zr_words_from(line, at);
        zr_span words = zr_span_cut(text, from, end);
        int rank;
        if (from < end && zr_level_read_at(words, 0, &rank) && zr_net_body(words).end &&
            !zr_ends_like_body(text, start, at) && !(zr_letter_before(text, at) & ZR_L_LISTS))
            return from;
    }
    return start;
}

static void keep(zr_hunt *hunt, size_t start, size_t end, zr_basis basis, uint32_t node)
{
    start = zr_plain_names_start(hunt->text, start, end);
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, basis);
    if (!read_by(&reading, 0, clean.text.size, basis))
        return;
    if (basis == ZR_BY_VERB && !names_somebody(&reading)) {
        zr_reading_drop(&reading);
        return;
    }
    keep_read(hunt, &reading, start, end, node);
    if (basis == ZR_BY_VERB)
        zr_net_tell(hunt, &reading);
}

static bool ends_with_stop(zr_span line)
{
    static const char *const stops[] = {"。", "；", "：", "！", "）", ")", ":", ";", NULL};
    static zr_word_list stops_list = {.words = stops};
    return zr_list_ends(&stops_list, line);
}

/* A line that ends in the middle of a sentence goes on in the next. */
static bool ends_line(zr_span text, size_t start, size_t at)
{
    zr_span line = zr_span_trim(zr_span_cut(text, start, at));
    bool blank = at + 1 < text.size && text.data[at + 1] == '\n';
    return blank || line.size == 0 || ends_with_stop(line);
}

size_t zr_page_goes_on(zr_span text, size_t start, size_t at, size_t end)
{
    enum { MOST = 160 }; /* bytes between two pages */
    zr_gap gap;
    if (at >= end || text.data[at] != '\n')
        return 0;
    size_t last = at > start && text.data[at - 1] == '\r' ? at - 1 : at;
    if (last == start || (unsigned char)text.data[last - 1] <= ' ' ||
        ends_with_stop(zr_span_cut(text, start, last)))
        return 0;
    size_t size = zr_gap_read(text, at, end - at < MOST ? end : at + MOST, &gap);
    return gap == ZR_GAP_PAGE ? size : 0;
}

/* The end of the sentence that begins at `at`: its stop, or the end of its last line. */
size_t zr_plain_sentence_end(zr_span text, size_t at, size_t end)
{
    size_t start = at;
    for (; (at += zr_utf8_ideographs(text, at, end - at)) < end; at += zr_step(text, at)) {
        at += zr_page_goes_on(text, start, at, end);
        if (at >= end)
            break;
        if (zr_has(text, at, "。") || zr_has(text, at, "！") ||
            (text.data[at] == '\n' && ends_line(text, start, at)))
            break;
    }
    return at;
}

/* 以上两项由市科技局牵头; for the last item of a plan 以上任务 are those of all of it. */
static bool names_items(zr_span sentence, bool last)
{
    sentence = zr_span_trim(sentence);
    if (!zr_named_items_may_begin(sentence, 0))
        return false;
    zr_named_items items = zr_named_items_read(sentence, 0, false);
    return items.size && !(last && items.ranges[0].last == ZR_ITEMS_ALL);
}

void zr_plain_find(zr_hunt *hunt, uint32_t index, size_t note)
{
    const zr_outline *outline = hunt->pool->outline;
    const zr_node *node = &outline->nodes[index];
    bool last = zr_ends_plan(outline, index);
    size_t at = node->body > node->start ? node->body : node->start;
    at = note > at ? note : at;
    while (at < node->own_end && !hunt->pool->failed) {
        size_t end = zr_plain_sentence_end(hunt->text, at, node->own_end);
        zr_span sentence = zr_span_cut(hunt->text, at, end);
        if (end - at <= SENTENCE && zr_plain_may_assign(sentence) && (!note || names_items(sentence, last)))
            keep(hunt, at, end, ZR_BY_PROSE, index);
        at = end < node->own_end ? end + zr_step(hunt->text, end) : end;
    }
}

/* Does the line before the one at `start` go on in it? */
static bool goes_on(zr_span text, size_t start)
{
    size_t before = start;
    while (before > 0 &&
           (text.data[before - 1] == '\n' || text.data[before - 1] == ' ' || text.data[before - 1] == '\r'))
        before--;
    return zr_has_before(text, 0, before, "，") || zr_has_before(text, 0, before, "、") ||
           zr_has_before(text, 0, before, ",");
}

static bool is_note(zr_span line)
{
    static const char *const stops[] = {"。", "；", "：", "！", "，", "、", ",", ";", ":", ".", NULL};
    static zr_word_list stops_list = {.words = stops};
    return line.size > 0 && line.size <= SENTENCE && !zr_list_ends(&stops_list, line) &&
           zr_plain_may_assign(line);
}

/* 市体育局（牵头）、市审计局: bodies, of which brackets tell who leads. */
static bool keep_led(zr_hunt *hunt, zr_span line, uint32_t index)
{
    static const char *const leads[] = {"（牵头）", "(牵头)", "（主办）", "(主办)", NULL};
    if (line.size > SENTENCE || !zr_holds_any(line, leads))
        return false;
    size_t start = (size_t)(line.data - hunt->text.data);
    zr_clean clean = zr_clean_make(hunt->text, start, start + line.size, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_VERB);
    zr_read_stretch(&reading, 0, clean.text.size);
    bool led = !reading.odd && !reading.weak && !reading.labels && reading.units > 1 && are_names(&reading);
    if (led)
        zr_hunt_keep_for(hunt, &reading, start, start + line.size, index);
    else
        zr_reading_drop(&reading);
    return led;
}

static void read_lines(zr_hunt *hunt, uint32_t index)
{
    const zr_node *node = &hunt->pool->outline->nodes[index];
    zr_span text = zr_span_cut(hunt->text, 0, node->own_end);
    size_t at = node->body > node->start ? node->body : node->start;
    size_t end = zr_line_end(text, at, text.size);
    while (end < text.size && !hunt->pool->failed) {
        size_t start = end + 1;
        end = zr_line_end(text, start, text.size);
        zr_span words = zr_span_trim(zr_span_cut(text, start, end));
        size_t bullet = words.size ? zr_bullet_at(words, 0) : 0; /* - 牵头 市水利局 */
        words = zr_behind(words, bullet < words.size ? bullet : 0);
        if (!words.size) /* nor is what stands before it looked at: lines without words may be many */
            continue;
        start = (size_t)(words.data - text.data);
        size_t called = zr_called_lines_find(hunt, index, start, text.size);
        called = called ? called : zr_said_line_find(hunt, start);
        if (called)
            end = called;
        else if (!goes_on(text, start) && keep_led(hunt, words, index))
            continue;
        else if (is_note(words) && !goes_on(text, start))
            keep(hunt, start, start + words.size, ZR_BY_VERB, index);
    }
}

void zr_own_lines_find(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    for (uint32_t i = 0; answered && i < outline->node_count && !hunt->pool->failed; i++) {
        const zr_node *node = &outline->nodes[i];
        if (node->kind == ZR_NODE_ITEM && node->start >= outline->body_start && !(answered[i] & ZR_ANSWERED))
            read_lines(hunt, i);
    }
}
