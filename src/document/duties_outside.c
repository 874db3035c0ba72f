/* Statements that stand in a sentence or a remark of their own. */
#include "base/utf8.h"
#include "document/duties_above.h"
#include "document/duties_hunt.h"
#include "document/duties_legend.h"
#include "document/duties_names.h"
#include "document/duties_read_parts.h"
#include "document/duties_shared.h"
#include "document/duties_statements.h"
#include "document/duties_unled.h"
#include "document/duties_words.h"
#include "document/letters.h"

enum { ZR_SENTENCE_MOST = 600, ZR_SIGN_NEAR = 90 /* bytes */ };

static bool is_stop(zr_span text, size_t at)
{
    return zr_has(text, at, "。") || zr_has(text, at, "！") || zr_has(text, at, "？") ||
           zr_has(text, at, "（") || zr_has(text, at, "）") || zr_has(text, at, "〔") ||
           zr_has(text, at, "〕") || zr_has(text, at, "(") || zr_has(text, at, ")") || zr_has(text, at, "|");
}

static bool is_remark(zr_span sentence)
{
    static const char *const heads[] = {"注", "备注", "说明", "※", "*", "附注"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, sentence, 0) > 0;
}

/* Where the words of the node begin that was the last to begin before `at`: behind its title. */
static size_t words_start(const zr_outline *outline, size_t at)
{
    uint32_t before = zr_outline_before(outline, at);
    if (before == ZR_NONE)
        return 0;
    const zr_node *node = &outline->nodes[before];
    return node->body <= at ? node->body : node->start;
}

/* A line break ends a sentence backwards only where the line before was ended too, or a remark begins. */
static size_t sentence_start(zr_hunt *hunt, size_t at)
{
    zr_span text = hunt->text;
    size_t from = at, least = words_start(hunt->pool->outline, at);
    while (at > least && from - at < ZR_SENTENCE_MOST) {
        size_t before = zr_step_back(text, at);
        if (is_stop(text, before) && !zr_has(text, before, "（") && !zr_has(text, before, "）"))
            return at;
        if (text.data[before] == '\n' && (zr_edge_before(hunt, before) == ZR_EDGE_SENTENCE ||
                                          is_remark(zr_span_cut(text, zr_words_from(text, at), text.size)) ||
                                          zr_statement_begins_line(text, zr_words_from(text, at))))
            return at;
        at = before;
    }
    return at;
}

static size_t sentence_end(zr_hunt *hunt, size_t at)
{
    size_t from = at, node = zr_next_node(hunt, at), end = node > at ? node : hunt->text.size;
    for (; at < end && at - from < ZR_SENTENCE_MOST; at += zr_step(hunt->text, at)) {
        if (is_stop(hunt->text, at) && !zr_has(hunt->text, at, "（") && !zr_has(hunt->text, at, "）"))
            return at;
    }
    return at;
}

/* （以下任务均需各区政府落实，不再列出）: of a sentence in a bracket, what stands in it. */
static void enter_bracket(zr_span text, size_t *start, size_t *end, size_t hint)
{
    int depth = 0;
    size_t length, open;
    if (zr_bracket_at(text, *start, &open) != 1)
        return;
    for (size_t at = *start; at < *end; at += zr_step(text, at)) {
        depth += zr_bracket_at(text, at, &length);
        if (depth > 0)
            continue;
        if (at > hint) {
            *start += open;
            *end = at;
        }
        return;
    }
}

static void take(zr_hunt *hunt, zr_clean *clean, zr_says says, size_t start, size_t end)
{
    zr_duty_pool *pool = hunt->pool;
    zr_reading reading = zr_reading_new(pool, clean, ZR_RESPONSIBLE, ZR_BY_CARRY);
    size_t statements = pool->statement_count;
    zr_read_stretch(&reading, 0, clean->text.size);
    zr_reading_drop(&reading);
    if (pool->statement_count == statements &&
        says == ZR_SAYS_CARRIED) { /* 各学院为各项任务的责任单位，不再列出 */
        zr_read_statement(&reading, 0, clean->text.size);
        zr_reading_drop(&reading);
    }
    if (pool->statement_count == statements && says != ZR_SAYS_CARRIED)
        zr_pool_statement(pool, (zr_statement){.start = start,
                                               .end = end,
                                               .says = says,
                                               .legend = zr_legend_read(clean->text),
                                               .shares = zr_statement_shares(clean->text),
                                               .unled = zr_statement_unled(clean->text)});
    for (size_t i = statements; i < pool->statement_count; i++)
        pool->statements[i].backwards = is_remark(clean->text);
}

/* Signs near a label, in its line: ▲牵头单位  牵头单位用“▲”标注. Not Markdown's ** around it. */
static bool signs_near(zr_span text, size_t at)
{
    size_t from = zr_utf8_start_of(text, zr_line_floor(0, at, ZR_SIGN_NEAR)), length;
    size_t to = zr_utf8_start_behind(text, at + ZR_SIGN_NEAR);
    to = to < text.size ? to : text.size;
    zr_span near = zr_span_cut(text, zr_line_start(text, from, at), zr_line_end(text, at, to));
    for (size_t i = 0; (i = zr_letter_find(near, i, ZR_L_STAR)) < near.size; i += length) {
        zr_sign_read(near, i, &length);
        length = zr_has(near, i, "**") ? 2 : length;
        if (length != 2)
            return true;
    }
    return false;
}

/* 第一 and 不再 stand in every text; only some of them hint. */
static bool is_hint(zr_span text, const zr_event *event)
{
    zr_gap gap;
    if (event->kind == ZR_EVENT_LABEL) /* 加粗的为牵头单位 */
        return (zr_has(text, event->at, "牵头") &&
                (zr_has_before(text, 0, event->at, "为") || zr_has_before(text, 0, event->at, "是") ||
                 zr_lead_is_missing(text, event->at))) ||
               signs_near(text, event->at);
    size_t at = (size_t)event->at + event->size;
    at += zr_gap_read(text, at, text.size, &gap);
    switch (zr_char_at(text, at)) {
    case u'位':
    case u'个':
    case u'名':
    case u'的':
    case u'者':
    case u'责':
    case u'家':
    case u'列':
    case u'重':
    case u'单':
    case u'一':
    case u'另':
    case u'赘':
    case u'注':
    case u'标':
    case u'逐':
    case u'出':
    case u'说':
    case u'前':
    case u'之':
    case u'以':
    case u'为':
    case u'是':
    case u'写':
    case u'做':
    case u'分':
        return true;
    default:
        return zr_has(text, event->at, "首位") || zr_has(text, event->at, "不另") ||
               zr_has(text, event->at, "不分") || zr_has(text, event->at, "不一一");
    }
}

/* 责任单位（排第|一位的为牵头单位）：A、B: the remark of a label is read with its list. */
static bool is_in_remark(zr_span text, size_t at)
{
    enum { MOST = 90 };
    size_t from = at, length;
    while (from > 0 && at - from < MOST && text.data[from] != '\n' && zr_bracket_at(text, from, &length) != 1)
        from = zr_step_back(text, from);
    return (zr_letter_before(text, from) & ZR_L_LABEL_END) && zr_label_tail(text, from) > 0;
}

size_t zr_statement_find(zr_hunt *hunt, size_t index)
{
    if (!is_hint(hunt->text, &hunt->events->items[index]) ||
        is_in_remark(hunt->text, hunt->events->items[index].at))
        return 0;
    size_t at = hunt->events->items[index].at;
    size_t start = sentence_start(hunt, at), end = sentence_end(hunt, at);
    enter_bracket(hunt->text, &start, &end, at);
    if (end <= start)
        return 0;
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_says says = zr_statement_look(clean.text);
    if (says == ZR_SAYS_NOTHING || says == ZR_SAYS_SAME)
        return 0;
    take(hunt, &clean, says, start, end);
    return end;
}

bool zr_statement_above(zr_hunt *hunt, size_t start, size_t end, bool own)
{
    zr_above above;
    if (!zr_above_may_begin(hunt->text, start))
        return false; /* as most lines */
    size_t most = end - start < ZR_SENTENCE_MOST ? end : start + ZR_SENTENCE_MOST, stop = start;
    while (stop < most && !zr_has(hunt->text, stop, "。"))
        stop += zr_step(hunt->text, stop);
    zr_clean clean = zr_clean_make(hunt->text, start, stop, hunt->pool->arena);
    if (!zr_above_read(clean.text, &above) || (own && zr_above_says_all(clean.text)) ||
        zr_carry_reach_of(zr_span_cut(hunt->text, start, stop)) == ZR_REACHES_BEHIND)
        return false;
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_CARRY);
    zr_read_carried(&reading, 0, clean.text.size);
    zr_reading_drop(&reading);
    return true;
}
