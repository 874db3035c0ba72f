/* Labels without brackets: on lines of their own, or run into a paragraph.
 *
 *     牵头单位：市科技局               牵头单位：A。责任单位：B、C。完成时限：2023年12月。
 *     责任单位：各区人民政府，市财政
 *     局等部门                         【责任单位】市科技局
 *     完成时限：2023年6月底前
 *
 * Labels that follow each other are one expression, until a role comes again. */
#include "document/duties_line_label.h"

#include "base/words.h"
#include "document/duties_below.h"
#include "document/duties_frame.h"
#include "document/duties_net.h"
#include "document/duties_teams.h"
#include "document/duties_words.h"
#include "document/letters.h"

#include <string.h>

enum { ZR_LINES_MOST = 4000, ZR_RUN_MOST = 8, ZR_ASIDES_MOST = 16, ZR_FAIR_REACH = 600 };

/* The labels of roles in a run, as printed: the same again begins a new expression. */
typedef struct zr_run {
    zr_span label[ZR_RUN_MOST];
    uint32_t count;
} zr_run;

static bool is_new(zr_hunt *hunt, zr_run *run, zr_line_label label)
{
    if (label.label.kind != ZR_LABEL_ROLE)
        return true;
    zr_clean words = zr_clean_make(hunt->text, label.start, label.value, hunt->pool->arena);
    for (uint32_t i = 0; i < run->count; i++) {
        if (zr_span_equal(run->label[i], words.text))
            return false;
    }
    if (run->count == ZR_RUN_MOST)
        return false;
    run->label[run->count++] = words.text;
    return true;
}

/* Words labelled as something else (整改目标：…) belong to a run only where a role or a limit comes behind
 * them; as its last they are the item's own words, with its targets. So many in a row are no item's, and are
 * not walked again from each label before them. */
static size_t run_end(zr_hunt *hunt, zr_line_label first)
{
    zr_run run = {0};
    zr_line_label label = first;
    bool more = true;
    size_t end = first.value;
    uint32_t asides = 0;
    for (size_t last = end; more && asides < ZR_ASIDES_MOST && is_new(hunt, &run, label);) {
        bool ours = label.label.kind != ZR_LABEL_ASIDE || label.run_in;
        asides = ours ? 0 : asides + 1;
        last = zr_value_end(hunt, label, &more, &label);
        label.said = false; /* how the first is said is asked */
        end = ours ? last : end;
    }
    return end;
}

/* ，负责救治伤员: behind those whom a clause names, what they do. */
static bool begins_charge(zr_span text, size_t at)
{
    static const char *const heads[] = {"负责", "主要负责", "具体负责", "承担"};
    size_t comma = zr_has(text, at, "，") ? strlen("，") : zr_has(text, at, ",");
    size_t head = comma ? zr_longest_at(heads, sizeof heads / sizeof *heads, text, at + comma) : 0;
    return head && zr_char_at(text, at + comma + head) >= 0x4E00;
}

/* The clause's end, wherever the labels behind it have led. */
static size_t clause_end(zr_span text, size_t value, size_t end)
{
    zr_span own = zr_span_cut(text, 0, end);
    for (size_t at = value; (at = zr_letter_find(own, at, ZR_L_CLAUSE)) < end; at += zr_step(own, at)) {
        if (zr_ends_said(text, value, at) || begins_charge(text, at))
            return at;
    }
    return end;
}

/* 责任单位为承担项目的单位 tells what the words mean, and names nobody. */
static bool is_definition(const zr_reading *reading)
{
    for (size_t i = reading->first; i < reading->list->count; i++) {
        if (zr_find_word(reading->list->items[i].mention.surface, 0, "的") != SIZE_MAX)
            return true;
    }
    return false;
}

/* 运营商, 施工方: a few ideographs of which the last tells one side of a contract, or a crew. */
static bool names_party(zr_span name)
{
    enum { LONGEST = 30 };
    static const char *const ends[] = {"商", "方", "业主", "企业", "队", "专家组",
                                       "班", "厂", "店",   "户",   NULL};
    if (name.size > LONGEST || !zr_ends_any(name, ends) || zr_deed_head_at(name, 0) != ZR_DEED_NONE)
        return false;
    for (size_t at = 0; at < name.size; at += zr_step(name, at)) {
        if (zr_char_at(name, at) < 0x4E00 || zr_has(name, at, "的"))
            return false;
    }
    return true;
}

/* 责任单位：运营商: that they are units the label says, though nothing else does. */
static bool is_said_by_label(const zr_reading *reading, zr_line_label first)
{
    zr_span label = zr_span_cut(reading->clean->text, 0, first.label.size);
    bool sure = first.label.kind == ZR_LABEL_ROLE && !first.label.weak && !first.topic && !first.said &&
                zr_ends_any(label, zr_body_nouns) && !zr_span_starts(label, "各");
    if (!sure || reading->odd || reading->verbs || reading->manners || reading->persons)
        return false;
    for (size_t i = reading->first; i < reading->list->count; i++) {
        if (!names_party(reading->list->items[i].mention.surface))
            return false;
    }
    return true;
}

static bool is_accepted(const zr_reading *reading, zr_line_label first)
{
    bool listed = reading->odd == 0 && reading->weak == 0 && reading->units + reading->groups > 0;
    bool shared = first.label.kind == ZR_LABEL_NEUTRAL &&
                  (reading->verbs ? zr_reading_convinces(reading) : listed); /* 部门分工：由市科技局负责 */
    if (zr_reading_names(reading) == 0 || (reading->labels == 0 && !shared) ||
        (first.said && is_definition(reading)) || (first.topic && !zr_reading_convinces(reading)))
        return false;
    if (first.loose)
        return listed;
    if (is_said_by_label(reading, first))
        return true;
    if (!zr_reading_begins_well(reading))
        return false;
    return reading->odd <= reading->units + reading->groups &&
           reading->weak <= 4 * (reading->units + reading->groups + 1);
}

/* 主办单位：市发改委；协办单位：市财政局 in an item shares out work; with 承办单位 it tells who holds a fair.
 */
static bool shares_work(const zr_hunt *hunt, const zr_reading *reading, zr_line_label first)
{
    static const char *const helps[] = {"协办单位", "协办部门", "会办单位", "会办部门", "会办：",
                                        "协办：",   "会办:",    "协办:",    NULL};
    static const char *const fairs[] = {"承办单位", "支持单位", "指导单位", "支持媒体", "赞助单位", NULL};
    const zr_outline *outline = hunt->pool->outline;
    uint32_t node = zr_outline_at(outline, first.start);
    zr_span words = reading->clean->text;
    bool several = reading->labels > 1 && reading->weak == 0; /* 牵头：…；配合：… */
    return node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_ITEM && zr_reading_convinces(reading) &&
           ((several && zr_has(words, 0, "牵头")) || zr_holds_any(words, helps)) &&
           !zr_holds_any(words, fairs);
}

/* 主办单位：市发改委。责任单位：市财政局: beside a label that tells who answers it tells who leads. */
static bool hosts_work(const zr_reading *reading, zr_line_label first)
{
    static const char *const fairs[] = {"承办单位", "支持单位", "支持媒体", "赞助单位", NULL};
    return first.label.role == ZR_LEAD && reading->labels > reading->weak_labels &&
           !zr_holds_any(reading->clean->text, fairs);
}

/* Weak labels that share out work: 承办单位 and 起草单位 wherever they stand, on a line of its own all
 * (支持单位：县财政局) but those that tell whom to call. */
static bool may_share_out(zr_span words, zr_line_label label)
{
    zr_span own = zr_span_cut(words, 0, label.label.size);
    static const char *const deeds[] = {"承办", "起草", NULL};
    return label.run_in ? zr_starts_any(words, deeds) : zr_find_word(own, 0, "联系") == SIZE_MAX;
}

/* 承办单位：县教育局 in an item: who is told to do it. Where hosts run into the words, or firms pay and
 * papers tell, it is how a fair is announced. */
static bool is_commission(const zr_hunt *hunt, const zr_reading *reading, zr_line_label first)
{
    static const char *const hosts[] = {"主办", "支持单位", "媒体", "赞助", "冠名", "参赛", "参展", NULL};
    const zr_outline *outline = hunt->pool->outline;
    uint32_t node = zr_outline_at(outline, first.start);
    if (node == ZR_NONE || outline->nodes[node].kind != ZR_NODE_ITEM || !zr_reading_convinces(reading) ||
        !may_share_out(reading->clean->text, first))
        return false;
    size_t from = outline->nodes[node].start, to = zr_next_node(hunt, first.start);
    from = from + ZR_FAIR_REACH < first.start ? first.start - ZR_FAIR_REACH : from;
    to = to > first.start + ZR_FAIR_REACH ? first.start + ZR_FAIR_REACH : to;
    const char *const *strangers = hosts + (first.run_in ? 0 : 3); /* own lines share out work */
    return first.start > outline->nodes[node].title_start && /* no item of that name: 二、承办单位： */
           !zr_holds_any(zr_span_cut(hunt->text, from, to), strangers);
}

/* 编制单位：县司法局 on a line of its own in an item: the label tells what they do. */
static bool tells_deed(const zr_hunt *hunt, const zr_reading *reading, zr_line_label first)
{
    static const char *const deeds[] = {"起草", "编制", "审查", "检查", "抽查", "执法", "普法", "联合", NULL};
    uint32_t node = zr_outline_at(hunt->pool->outline, first.start);
    return !first.run_in && !first.topic && node != ZR_NONE &&
           hunt->pool->outline->nodes[node].kind == ZR_NODE_ITEM && zr_reading_convinces(reading) &&
           zr_starts_any(reading->clean->text, deeds);
}

/* 成员单位： beside 牵头单位： shares out its work, and so it does in a team (（一）医疗救护组); alone it is
 * what an organ is made of. */
static bool is_told(const zr_hunt *hunt, const zr_reading *reading, zr_line_label first)
{
    if (first.label.beside)
        return reading->labels > reading->weak_labels || tells_deed(hunt, reading, first) ||
               zr_has_team_title(hunt->pool->outline, zr_outline_at(hunt->pool->outline, first.start));
    return !first.label.weak || tells_deed(hunt, reading, first) || hosts_work(reading, first) ||
           shares_work(hunt, reading, first) || is_commission(hunt, reading, first);
}

/* 链长：王海明　副市长、市财政局 on a line of its own: what the body has to do with it, the label does not
 * say.
 */
static void doubt_persons_line(zr_hunt *hunt, zr_line_label first)
{
    enum { LONGEST = 180 };
    uint32_t node = zr_outline_at(hunt->pool->outline, first.start);
    size_t end = zr_line_end(hunt->text, first.value, hunt->text.size);
    zr_span value = zr_without_stops(zr_span_cut(hunt->text, first.value, end));
    if (node != ZR_NONE && hunt->pool->outline->nodes[node].kind == ZR_NODE_ITEM && value.size <= LONGEST &&
        !zr_holds(value, "。") && zr_net_holds(hunt, first.value, end))
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, first.start, end);
}

static size_t read_run(zr_hunt *hunt, zr_line_label first)
{
    size_t end = run_end(hunt, first);
    end = first.said ? clause_end(hunt->text, first.value, end) : end;
    bool starred = first.start && hunt->text.data[first.start - 1] == '*'; /* *责任单位：* 市科技局 */
    zr_clean clean = zr_clean_make(hunt->text, first.start - starred, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_LABEL);
    zr_read_stretch(&reading, 0, clean.text.size);
    if (is_accepted(&reading, first) && is_told(hunt, &reading, first)) {
        zr_hunt_keep(hunt, &reading, first.start, end);
        zr_net_tell(hunt, &reading);
        return end;
    }
    if (!first.label.weak && zr_hunt_nobody(hunt, &reading, first.start, end))
        return end;
    zr_holders_keep(hunt, &reading, first.start, end);
    bool named = reading.odd == 0 && reading.weak == 0 && zr_reading_names(&reading) > 0;
    bool partner = first.label.beside && reading.labels == reading.weak_labels &&
                   (named || zr_reading_convinces(&reading));
    bool strong = first.label.kind == ZR_LABEL_ROLE && !first.loose && !first.topic && !first.label.weak;
    zr_reading_drop(&reading);
    if (first.label.kind == ZR_LABEL_PERSON && !first.run_in)
        doubt_persons_line(hunt, first);
    if (first.said)
        zr_aside_label(hunt, first.start);
    if (strong)
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, first.start, end - first.start > 400 ? first.start + 400 : end);
    if (partner && zr_outline_at(hunt->pool->outline, first.start) != ZR_NONE) {
        zr_hunt_doubt(hunt, ZR_F_IN_PROSE, first.start, end);
        return end;
    }
    return end - first.start > ZR_LINES_MOST ? end : first.value;
}

/* （甲局牵头，各乡镇|配合）：: the last words of a note that was kept. */
static bool is_kept(const zr_hunt *hunt, size_t at)
{
    const zr_duty_pool *pool = hunt->pool;
    return pool->found_count && at < pool->found[pool->found_count - 1].expression.end &&
           at >= pool->found[pool->found_count - 1].expression.start;
}

size_t zr_lines_find(zr_hunt *hunt, size_t index)
{
    const zr_event *event = &hunt->events->items[index];
    zr_line_label label;
    if (event->kind == ZR_EVENT_LABEL)
        return zr_label_around(hunt, event->at, &label) ? read_run(hunt, label) : 0;
    if (event->kind == ZR_EVENT_OPEN) {
        const zr_event *close = event->partner == ZR_NONE ? NULL : &hunt->events->items[event->partner];
        if (!close || close->at - event->at > ZR_LABEL_WINDOW || !zr_label_may_end(hunt->text, close->at))
            return 0;
        if (!zr_label_may_begin(hunt, event->at) || !zr_label_at(hunt, event->at, &label))
            return 0;
    } else {
        if (!zr_label_before(hunt, event->at, &label) || is_kept(hunt, label.start))
            return 0;
        label.value = (size_t)event->at + event->size;
    }
    static const char *const tellers[] = {"主办", "牵头", "承办", "起草"};
    bool holds = zr_longest_at(tellers, sizeof tellers / sizeof *tellers, hunt->text, label.start) > 0;
    bool own_line = label.label.kind == ZR_LABEL_ROLE && !label.run_in;
    if ((label.label.weak && !label.label.beside && !holds && !own_line) ||
        label.label.kind == ZR_LABEL_ASIDE)
        return 0;
    return read_run(hunt, label);
}

size_t zr_said_line_find(zr_hunt *hunt, size_t start)
{
    enum { LONGEST = 300 };
    zr_duty_label words = zr_duty_label_words(hunt->text, start);
    size_t value = start + words.size, end = zr_line_end(hunt->text, start, hunt->text.size);
    size_t copula = words.kind == ZR_LABEL_ROLE ? zr_copula_at(hunt->text, value) : 0;
    size_t found = hunt->pool->found_count;
    zr_line_label label;
    if (!copula || end - start > LONGEST)
        return 0;
    size_t behind = zr_label_at(hunt, start, &label) ? read_run(hunt, label) : 0;
    zr_span names = zr_without_stops(zr_span_cut(hunt->text, value + copula, end));
    if (hunt->pool->found_count > found || !words.weak || !zr_net_lists(names))
        return behind;
    zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, start, end); /* 承办单位 may hold a fair */
    return end;
}
