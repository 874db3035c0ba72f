/* Sentences that tell a body to lead or to answer, in a document that assigns by notes: they are not counted,
 * but whoever reads the findings learns of them. */
#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_above.h"
#include "document/duties_bodies.h"
#include "document/duties_covered.h"
#include "document/duties_frame.h"
#include "document/duties_hunt.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_net.h"
#include "document/duties_opening.h"
#include "document/duties_organ.h"
#include "document/duties_sentence.h"
#include "document/duties_statements.h"
#include "document/duties_verbs.h"
#include "document/duties_words.h"

#include <stdlib.h>
#include <string.h>

enum { REACH = 240, MOST = 4096 };

/* Does 牵头 or 负责, whose next byte is `at`, begin a noun: 牵头单位, 负责人? */
static bool is_noun(zr_span text, size_t at)
{
    static const char *const nouns[] = {"单位", "部门", "的",   "领导", "处室", "科室", "作用", "制度",
                                        "行",   "主体", "责任", "解释", "机构", "市",   "区"};
    zr_gap gap;
    at += zr_gap_read(text, at, text.size, &gap);
    return zr_person_at(text, at) || zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, at) > 0 ||
           zr_colon_at(text, at) > 0;
}

static bool is_stop(uint32_t character)
{
    switch (character) {
    case u'。':
    case u'，':
    case u'；':
    case u'：':
    case u'！':
    case u'？':
    case u'（':
    case u'）':
    case u'“':
    case u'”':
    case u'由':
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '|':
    case u'｜':
        return true;
    default:
        return false;
    }
}

/* Bodies beyond doubt, one and all. */
static bool are_units(zr_span names)
{
    zr_span name;
    for (size_t at = 0; zr_listed_next(names, &at, &name);) {
        if (name.size < 9 || name.size > 75 || zr_name_look(name) != ZR_LOOK_UNIT)
            return false;
    }
    return true;
}

/* The sentence goes on to its first stop, or to the end of its cell. */
static size_t words_end(zr_span text, size_t at)
{
    size_t from = at;
    while (at < text.size && at - from < REACH && !zr_has(text, at, "，") && !zr_has(text, at, "。") &&
           text.data[at] != '|' && text.data[at] != '\t')
        at += zr_step(text, at);
    return at;
}

/* 成立由|市科技局牵头、市财政局参与的专班: who sits in a body that is founded is told nothing. */
static bool is_founded(zr_span text, size_t names)
{
    size_t founds = strlen("成立由");
    return names >= founds && zr_has_before(text, 0, names, "由") && zr_sentence_founds(text, names - founds);
}

void zr_aside_keep(zr_hunt *hunt, size_t at)
{
    if (hunt->asides.count < MOST)
        zr_hunt_push(hunt, &hunt->asides, at);
}

void zr_aside_find(zr_hunt *hunt, size_t at)
{
    static const char *const modals[] = {"要", "应",   "应当", "须",   "需",
                                         "会", "共同", "分别", "统一", "具体"};
    if (hunt->asides.count == MOST || is_noun(hunt->text, at + strlen("牵头")) ||
        zr_tells_done(zr_span_cut(hunt->text, at, words_end(hunt->text, at))))
        return;
    size_t from = at > REACH ? at - REACH : 0;
    const char *tab = memrchr(hunt->text.data + from, '\t', at - from);
    from = tab ? (size_t)(tab - hunt->text.data) : from; /* of a cell */
    from = zr_utf8_start_behind(zr_span_cut(hunt->text, 0, at), from);
    zr_clean before = zr_clean_make(hunt->text, from, at, hunt->pool->arena);
    size_t end = before.text.size, start = end;
    for (size_t i = 0; i < sizeof modals / sizeof *modals; i++) {
        if (zr_has_before(before.text, 0, end, modals[i]))
            start = end = end - strlen(modals[i]);
    }
    while (start > 0 && !is_stop(zr_char_at(before.text, zr_step_back(before.text, start))))
        start = zr_step_back(before.text, start);
    zr_span names = zr_span_cut(before.text, start, end);
    if ((start == 0 && !tab) || names.size < 9 || zr_begins_sentence(names) || !are_units(names) ||
        is_founded(before.text, start))
        return;
    zr_aside_keep(hunt, zr_clean_source(&before, start));
}

/* Does a name of a body, or of a set that is no mere 有关部门, begin the value at `at`? */
static bool names_body(zr_hunt *hunt, size_t at)
{
    size_t most = at + REACH < hunt->text.size ? at + REACH : hunt->text.size, end = 0;
    zr_span text = zr_clean_make(hunt->text, at, most, hunt->pool->arena).text;
    while (end < text.size && !is_stop(zr_char_at(text, end)) && !zr_has(text, end, "、") &&
           !zr_conjunction_at(text, end) &&
           !(zr_ends_like_body(text, 0, end) && zr_verb_read(text, end).core)) /* 市文旅局|组织实施 */
        end += zr_step(text, end);
    zr_span name = zr_span_cut(text, 0, end);
    return end < text.size && zr_name_look(name) >= ZR_LOOK_UNIT && !zr_is_any_body(name) &&
           zr_find_word(name, 0, "的") == SIZE_MAX; /* 责任单位为承担项目的单位 */
}

/* 各项任务均由市政府督查室督办: is the line read as a statement, which holds for each of them? A label alone
 * is one among the words of a plan, and of its last item. */
static bool is_stated(const zr_hunt *hunt, size_t at)
{
    zr_span text = hunt->text;
    size_t line = zr_line_start(text, zr_line_floor(0, at, REACH), at);
    if (!zr_above_may_begin(text, line))
        return false; /* as most */
    uint32_t node = zr_outline_at(hunt->pool->outline, at);
    const zr_outline *outline = hunt->pool->outline;
    bool last = node == ZR_NONE || outline->nodes[node].kind == ZR_NODE_PLAN || zr_ends_plan(outline, node);
    return zr_statement_begins_line(text, line) && (last || !zr_above_says_all(zr_behind(text, line)));
}

size_t zr_aside_label(zr_hunt *hunt, size_t at)
{
    enum { BEFORE = 12 };
    static const char *const manners[] = {"分别", "主要", "均", "具体"};
    zr_span text = hunt->text;
    for (size_t start = at > BEFORE ? at - BEFORE : 0; start <= at; start++) {
        zr_duty_label label = zr_duty_label_words(text, start);
        size_t end = start + label.size;
        if (end <= at || label.kind != ZR_LABEL_ROLE || label.weak)
            continue;
        end += zr_longest_at(manners, sizeof manners / sizeof *manners, text, end);
        size_t value = end + zr_copula_at(text, end);
        if (value == end || !names_body(hunt, value))
            return 0;
        if (is_stated(hunt, start))
            return value;
        zr_hunt_doubt(hunt, ZR_F_IN_PROSE, start, words_end(text, value));
        return value;
    }
    return 0;
}

/* The names of sentences that are counted: where they stand in the text, and those of each node. */
typedef struct counted_name {
    size_t start, end;
} counted_name;

typedef struct counted_names {
    counted_name *items; /* in order */
    size_t count;
    uint32_t *first; /* of a node: its last found expression, counted from 1; 0: none */
    uint32_t *next;  /* of a found expression: the one before it of its node, likewise */
} counted_names;

static int by_start(const void *a, const void *b)
{
    const counted_name *left = a, *right = b;
    return (left->start > right->start) - (left->start < right->start);
}

static counted_name name_at(const zr_mention *mention)
{
    return (counted_name){mention->start, mention->end};
}

/* Does one of them stand in [start, end)? O(log names). */
static bool holds_counted(const counted_names *counted, size_t start, size_t end)
{
    size_t low = 0, high = counted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (counted->items[middle].end <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < counted->count && counted->items[low].start < end;
}

/* Those behind the first `notes` expressions, and of tables, whose remarks may be sentences; `items` is NULL
 * when memory was refused. */
static counted_names names_counted(const zr_hunt *hunt, size_t notes)
{
    const zr_duty_pool *pool = hunt->pool;
    counted_names out = {.first = zr_arena_take(pool->arena, pool->outline->node_count, sizeof *out.first),
                         .next = zr_arena_take(pool->arena, pool->found_count, sizeof *out.next),
                         .items = zr_arena_take(pool->arena, pool->names.count, sizeof *out.items)};
    if (!out.first || !out.next)
        out.items = NULL;
    for (size_t i = 0; out.items && i < pool->found_count; i++) {
        const zr_expression *found = &pool->found[i].expression;
        for (uint32_t j = 0; j < found->mentions && out.count < pool->names.count; j++) {
            const zr_mention *mention = &pool->names.items[found->mention + j].mention;
            if (i >= notes || mention->basis == ZR_BY_TABLE)
                out.items[out.count++] = name_at(mention);
        }
        if (i < notes || found->measure == ZR_NONE)
            continue;
        out.next[i] = out.first[found->measure];
        out.first[found->measure] = (uint32_t)i + 1;
    }
    if (out.items && out.count)
        qsort(out.items, out.count, sizeof *out.items, by_start);
    return out;
}

/* Is the name at `at` one of those that the sentences of its node gave, here or further up? */
static bool is_counted(const zr_hunt *hunt, const counted_names *counted, uint32_t node, size_t at)
{
    enum { LOOKED_AT = 500, NAME = 120 };
    if (holds_counted(counted, at, words_end(hunt->text, at)))
        return true;
    if (!counted->first[node])
        return false;
    zr_span words = zr_clean_make(hunt->text, at, at + NAME < hunt->text.size ? at + NAME : hunt->text.size,
                                  hunt->pool->arena)
                        .text;
    uint32_t looked_at = 0;
    for (uint32_t i = counted->first[node]; i && looked_at < LOOKED_AT; i = counted->next[i - 1]) {
        const zr_expression *found = &hunt->pool->found[i - 1].expression;
        for (uint32_t j = 0; j < found->mentions && looked_at < LOOKED_AT; j++, looked_at++) {
            zr_span name = hunt->pool->names.items[found->mention + j].mention.surface;
            if (name.size <= words.size && memcmp(name.data, words.data, name.size) == 0)
                return true;
        }
    }
    return false;
}

/* 市交通局，|市水利局负责: behind commas that only part those who are told. */
static size_t behind_names(zr_span text, size_t at, size_t most)
{
    enum { LISTS = 8 };
    size_t end = words_end(text, at);
    for (int i = 0; i < LISTS && end < most && zr_has(text, end, "，"); i++) {
        zr_span names = zr_span_trim(zr_span_cut(text, at, end));
        if (!zr_net_lists(names) && !zr_are_towns(names))
            break;
        at = end + strlen("，");
        end = words_end(text, at);
    }
    return end;
}

/* As much of a sentence as is quoted: to its next mark, the bracket that it stands in, or the end of its
 * item.
 */
static size_t quote_end(zr_span text, size_t at, size_t most)
{
    size_t end = behind_names(text, at, most), length;
    end = end < most || most <= at ? end : most;
    for (int depth = 0; at < end; at += zr_step(text, at)) {
        depth += zr_bracket_at(text, at, &length);
        if (depth < 0 || (depth == 0 && zr_has(text, at, "；")))
            return at;
    }
    return end;
}

/* 本办法由市科技局会同市财政局负责解释 shares out no work. */
static bool tells_who_explains(zr_span text, size_t at, size_t end)
{
    static const char *const ends[] = {"负责解释", "负责具体解释", "负责解释工作", NULL};
    return zr_ends_any(zr_span_cut(text, at, end), ends) > 0;
}

/* 州“甲乙”改革办: a name that has a quote is quoted from its level on. */
static size_t quote_start(zr_span text, size_t at)
{
    enum { LONGEST = 60 };
    static const char *const levels[] = {"省", "市", "州", "盟", "县", "区", "旗", NULL};
    if (!zr_has_before(text, 0, at, "”"))
        return at;
    size_t open = at - strlen("”");
    while (open > 0 && at - open < LONGEST && !zr_has(text, open, "“") && text.data[open] != '\n')
        open--;
    size_t level = zr_ends_any(zr_span_cut(text, 0, open), levels);
    return zr_has(text, open, "“") && level ? open - level : at;
}

static int by_place(const void *a, const void *b)
{
    const uint32_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

void zr_asides_doubt(zr_hunt *hunt, size_t notes)
{
    const zr_outline *outline = hunt->pool->outline;
    if (!hunt->pool->found_count)
        return;
    if (notes)
        zr_prose_asides(hunt);
    if (!hunt->asides.count)
        return;
    qsort(hunt->asides.items, hunt->asides.count, sizeof *hunt->asides.items, by_place);
    size_t told = 0; /* where the words of the last one end: one sentence may be seen in two ways */
    counted_names counted = names_counted(hunt, notes);
    zr_covered covered = zr_covered_make(hunt->pool);
    for (size_t i = 0; counted.items && i < hunt->asides.count; i++) {
        size_t at = hunt->asides.items[i];
        uint32_t node = zr_outline_at(outline, at);
        if (at < told || node == ZR_NONE || at < outline->body_start ||
            is_counted(hunt, &counted, node, at) || zr_covered_holds(&covered, at))
            continue;
        size_t length, open = zr_bracket_at(hunt->text, at, &length) > 0 ? length : 0; /* （市教育局负责 */
        told = quote_end(hunt->text, at + open, outline->nodes[node].own_end);
        at += open;
        if (!tells_who_explains(hunt->text, at, told) && !is_stated(hunt, at))
            zr_hunt_doubt(hunt, ZR_F_IN_PROSE, quote_start(hunt->text, at), told);
    }
}
