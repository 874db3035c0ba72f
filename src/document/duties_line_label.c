/* Labels without brackets: before a colon, or at the head of a line. */
#include "document/duties_line_label.h"

#include "base/utf8.h"
#include "document/duties_frame.h"
#include "document/duties_items.h"
#include "document/duties_label_gap.h"
#include "document/duties_levels.h"
#include "document/letters.h"
#include "document/outline_label.h"
#include "source/drawn_words.h"

#include <string.h>

/* Is clean byte `at` the first of a line, or behind the end of a sentence? */
static bool is_boundary(const zr_clean *clean, size_t at)
{
    static const char *const marks[] = {"。", "；", ";",  "，", ",",  "）", ")", "】", "]",  "〕", "！", "：",
                                        ":",  "”",  "|",  "-",  "·",  "•",  "<", "＜", "《", "{",  "｛", "「",
                                        "『", "“",  "〖", "〗", "］", "★",  "☆", "◎",  "○",  "※",  "→",  "□",
                                        "*",  "—",  "－", "▲",  "●",  "■",  "◆", ".",  "．", "、"};
    if (at == 0)
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_has_before(clean->text, 0, at, marks[i]))
            return true;
    }
    return zr_sign_before(clean->text, at) || zr_clean_gap(clean, at) != ZR_GAP_NONE;
}

/* Where the signs begin that end at `at`: ★责任单位★： */
static size_t before_signs(zr_span text, size_t at)
{
    for (size_t step = 0; step < 4 && zr_sign_before(text, at); step++)
        at -= zr_sign_before(text, at);
    return at;
}

/* Last characters of labels: 单位 部门 处室 时限 领导 … and of nothing else that stands before a colon. */
bool zr_label_may_end(zr_span text, size_t at)
{
    at = zr_trim_pages(text, at > 400 ? at - 400 : 0, at);
    at = zr_before_label_number(text, before_signs(text, at));
    return at >= 3 && (zr_letter_before(text, at) & ZR_L_LABEL_END);
}

/* 以上1-3项|责任单位：  where the words begin that name items and end at `at`; `at` where none do. */
static size_t before_items(const zr_clean *clean, size_t at)
{
    for (size_t from = 0; from < at; from += zr_step(clean->text, from)) {
        bool begins = from == 0 || zr_clean_gap(clean, from) >= ZR_GAP_LINE ||
                      zr_has_before(clean->text, 0, from, "。");
        if (!begins || !zr_named_items_may_begin(clean->text, from))
            continue;
        size_t size = zr_named_items_read(clean->text, from, false).size; /* 该项任务 of 任务责任单位 */
        if (size >= at - from && size < clean->text.size - from)
            return from;
    }
    return at;
}

/* As zr_begins_line, behind bars and signs too: | ★责任单位： */
static bool begins_line(zr_span text, size_t at)
{
    for (size_t step = 0; at > 0 && text.data[at - 1] != '\n' && step < 80; step++) {
        uint32_t character = zr_char_at(text, zr_step_back(text, at));
        if (character != ' ' && character != '|' && character != 0x3000 && character != '\t' &&
            !zr_sign_before(text, at))
            return false;
        at = zr_step_back(text, at);
    }
    return at == 0 || text.data[at - 1] == '\n';
}

/* 城市更新|牵头单位：  a few words at the start of a line that say of what the label is one: nothing but
 * ideographs before clean byte `start`. */
static bool has_topic(zr_hunt *hunt, const zr_clean *window, size_t start)
{
    enum { SHORTEST = 6, LONGEST = 30 };
    size_t from = start;
    while (from > 0 && start - from <= LONGEST && zr_clean_gap(window, from) == ZR_GAP_NONE) {
        size_t before = zr_step_back(window->text, from);
        uint32_t character = zr_char_at(window->text, before);
        if (!zr_is_ideograph(character))
            break;
        from = before;
    }
    zr_span topic = zr_span_cut(window->text, from, start);
    zr_span more =
        zr_span_cut(window->text, from, start + zr_step(window->text, start)); /* 县公安|局牵头单位 */
    return topic.size >= SHORTEST && topic.size <= LONGEST && zr_name_look(topic) < ZR_LOOK_PLACE &&
           zr_name_look(more) < ZR_LOOK_PLACE && begins_line(hunt->text, zr_clean_source(window, from));
}

/* Where the line ends if nothing but white space stands from `at` to its \n, else text.size: many labels of
 * one line do not each look at all of it. */
static size_t blank_line_end(zr_span text, size_t at)
{
    size_t space = 1;
    for (; at < text.size && text.data[at] != '\n' && space; at += space)
        space = zr_utf8_space(zr_span_cut(text, at, text.size));
    return space ? at : text.size;
}

/* （二）培育企业责任单位： | 市经信局: does the label [start, end) end the line of an item's number, above a
 * line of names? */
static bool ends_item_line(zr_hunt *hunt, size_t start, size_t end)
{
    zr_span text = hunt->text;
    const zr_outline *outline = hunt->pool->outline;
    size_t stop = blank_line_end(text, end);
    uint32_t node = zr_outline_at(outline, start);
    if (stop >= text.size || node == ZR_NONE || outline->nodes[node].kind != ZR_NODE_ITEM ||
        zr_has_before(text, 0, start, "各"))
        return false;
    size_t item = outline->nodes[node].start;
    zr_span below = zr_span_trim(zr_span_cut(text, stop + 1, zr_line_end(text, stop + 1, text.size)));
    return item < start && !memchr(text.data + item, '\n', start - item) && zr_words_are_bodies(below);
}

/* The label that ends at the colon `at`: the longest whose first character stands at a boundary. */
bool zr_label_before(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    if (!zr_label_may_end(hunt->text, at))
        return false;
    size_t most = zr_letter_before(hunt->text, at) & ZR_L_CLOSES ? ZR_RULED_WINDOW : ZR_LABEL_WINDOW;
    size_t from = zr_utf8_start_of(hunt->text, at > most ? at - most : 0);
    zr_clean window = zr_clean_make(hunt->text, from, at, hunt->pool->arena);
    window.text.size = before_signs(window.text, window.text.size);
    bool found = false;
    for (size_t start = 0; start < window.text.size; start += zr_step(window.text, start)) {
        zr_duty_label label = zr_duty_label_words(window.text, start);
        bool neutral = label.kind == ZR_LABEL_NEUTRAL && zr_span_ends(window.text, "分工");
        if (label.size != window.text.size - start || !(zr_label_is_ours(label) || neutral) ||
            zr_is_torn_tail(&window, start) || zr_label_ends_value(&window, start) ||
            zr_label_is_below(&window, start))
            continue;
        start = before_items(&window, start);
        size_t source = zr_clean_source(&window, start);
        bool topic = false, strong = label.kind == ZR_LABEL_ROLE && !label.weak;
        if (!is_boundary(&window, start) && (start > 0 || zr_edge_before(hunt, source) == ZR_EDGE_NONE)) {
            if (zr_label_behind_gap(&window, start, ZR_GAP_LINE) < window.text.size)
                continue; /* 县文物|管理所, and the label on the line below */
            if (strong && label.size >= strlen("责任单位") &&
                ends_item_line(hunt, source, at + zr_colon_at(hunt->text, at))) {
                *out = (zr_line_label){.label = label, .start = source, .run_in = true};
                found = true; /* a shorter one may begin behind it: 企业|责任单位： */
                continue;
            }
            topic = strong && has_topic(hunt, &window, start);
            if (!topic)
                continue;
        }
        *out = (zr_line_label){
            .label = label, .start = source, .topic = topic, .run_in = !begins_line(hunt->text, source)};
        return true;
    }
    return found;
}

/* 牵头单位市委组织部，: the colon was forgotten; a whole name with its level stands behind the label. */
static bool is_glued(const zr_clean *head, size_t at)
{
    zr_span text = head->text;
    size_t end = at;
    while (end < text.size && !(zr_letter_at(text, end) & (ZR_L_LISTS | ZR_L_OPENS)))
        end += zr_step(text, end);
    int rank;
    zr_span name = zr_span_cut(text, at, end);
    return end < text.size && name.size >= 9 && zr_level_read_at(text, at, &rank) &&
           zr_name_look(name) == ZR_LOOK_UNIT && zr_ends_like_body(name, 0, name.size);
}

/* 主要责任单位 | 责任单位 |: the line behind a label is another one: names of columns, whose cells are not
 * read. */
static bool is_label_line(const zr_clean *head, size_t at)
{
    zr_duty_label label = zr_duty_label_words(head->text, at);
    size_t end = at + label.size;
    return label.kind == ZR_LABEL_ROLE && label.size >= strlen("责任单位") &&
           (end >= head->text.size || zr_clean_gap(head, end) >= ZR_GAP_LINE);
}

static bool loose_label(zr_hunt *hunt, const zr_clean *head, zr_line_label *out)
{
    zr_frame frame = zr_frame_read(head, 0, head->text.size, NULL);
    bool alone = frame.link == ZR_LINK_GAP && zr_clean_gap(head, frame.length) >= ZR_GAP_LINE; /* 责任人 */
    bool glued = frame.link == ZR_LINK_GLUED && is_glued(head, frame.length);
    if (zr_has(head->text, 0, "各") || /* 各牵头部门（单位） | 报市营商办: whom a sentence is about */
        !zr_label_is_ours(frame.label) || frame.label.weak || frame.label.size < (alone ? 9 : 12) ||
        frame.link == ZR_LINK_COLON || (frame.link >= ZR_LINK_GLUED && !glued) ||
        (alone && is_label_line(head, frame.length)))
        return false;
    size_t start = zr_clean_source(head, 0);
    *out = (zr_line_label){.label = frame.label,
                           .start = start,
                           .value = zr_clean_source_end(head, frame.length),
                           .run_in = !begins_line(hunt->text, start),
                           .loose = true,
                           .said = zr_copula_at(head->text, frame.signs + frame.label.size) > 0};
    return true;
}

/* The cells of a node are read with its row. */
static bool is_in_cells(const zr_outline *outline, const zr_node *node, size_t at)
{
    if (node->kind == ZR_NODE_ROW || node->cells == 0)
        return node->kind == ZR_NODE_ROW;
    return at < outline->cells[node->cell + node->cells - 1].end &&
           at + 120 > outline->cells[node->cell].start;
}

/* 该项任务|, 上述工作的|: words before a label that only say of what it is one; where they begin. */
static size_t before_task(zr_span text, size_t at)
{
    static const char *const tasks[] = {"任务", "工作", "事项", "措施", "项目", "内容", "条", "项"};
    static const char *const which[] = {"该项", "本项", "此项", "这项", "上述",
                                        "以上", "该",   "本",   "此",   "其中"};
    size_t from = zr_has_before(text, 0, at, "的") ? at - strlen("的") : at;
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++) {
        if (zr_has_before(text, 0, from, tasks[i])) {
            from -= strlen(tasks[i]);
            break;
        }
    }
    for (size_t i = 0; i < sizeof which / sizeof *which; i++) {
        if (zr_has_before(text, 0, from, which[i]))
            return from - strlen(which[i]);
    }
    return at;
}

bool zr_label_may_begin(const zr_hunt *hunt, size_t at)
{
    return begins_line(hunt->text, at) || zr_edge_before(hunt, at) != ZR_EDGE_NONE;
}

/* Does a clause of its own begin with the label at `start`, as one with a copula may:
 * …，|责任单位|为市科技局, 该项任务的|责任单位|是…? */
static bool begins_clause(zr_hunt *hunt, size_t start)
{
    zr_span text = hunt->text;
    size_t from = before_task(text, start);
    return zr_has_before(text, 0, from, "，") || zr_has_before(text, 0, from, ",") ||
           zr_label_may_begin(hunt, from);
}

/* 2. |**责任单位**: nothing but signs stands between an item's number and `start`. */
static bool begins_item(zr_hunt *hunt, size_t start)
{
    enum { LONGEST = 40 };
    const zr_outline *outline = hunt->pool->outline;
    uint32_t node = zr_outline_at(outline, start);
    if (node == ZR_NONE || outline->nodes[node].kind != ZR_NODE_ITEM || outline->nodes[node].start > start ||
        start - outline->nodes[node].start > LONGEST)
        return false;
    zr_span words = zr_span_cut(hunt->text, outline->nodes[node].start, before_signs(hunt->text, start));
    size_t number = zr_label_read(words).size;
    return number && zr_span_trim(zr_span_cut(words, number, words.size)).size == 0;
}

/* Does a line, a sentence or an item begin there? */
static bool is_begun(zr_hunt *hunt, size_t start)
{
    return zr_label_may_begin(hunt, start) || begins_item(hunt, start);
}

bool zr_label_around(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    enum { BEFORE = 12 };
    zr_span text = hunt->text;
    const zr_outline *outline = hunt->pool->outline;
    for (size_t start = at > BEFORE ? at - BEFORE : 0; start <= at; start++) {
        if (!(zr_letter_at(text, start) & ZR_L_LABEL))
            continue;
        bool begins = is_begun(hunt, start),
             apart = start && zr_utf8_space_before(zr_span_cut(text, 0, start));
        if (!begins && !apart && !begins_clause(hunt, start))
            continue; /* as most, before their words are read */
        size_t end = start + zr_duty_label_words(text, start).size;
        if (end <= at || (!begins && !(zr_copula_at(text, end) && begins_clause(hunt, start)) &&
                          !(apart && ends_item_line(hunt, start, end))))
            continue;
        uint32_t node = zr_outline_at(outline, start);
        if (node != ZR_NONE && is_in_cells(outline, &outline->nodes[node], start))
            return false;
        start = before_signs(text, start);
        size_t most = start + ZR_LABEL_WINDOW < text.size ? start + ZR_LABEL_WINDOW : text.size;
        zr_clean head = zr_clean_make(text, start, most, hunt->pool->arena);
        return head.text.size && loose_label(hunt, &head, out) && out->label.kind == ZR_LABEL_ROLE;
    }
    return false;
}

/* 【责任单位】市科技局 */
static bool bracketed_label(zr_hunt *hunt, const zr_clean *head, size_t open, zr_line_label *out)
{
    size_t close;
    zr_duty_label label = zr_duty_label_inside(head->text, open, &close);
    size_t behind = open + label.size + close;
    if (!zr_label_is_ours(label) || behind >= head->text.size)
        return false;
    for (int i = 0; i < 2 && behind < head->text.size; i++)
        behind += zr_colon_at(head->text, behind);
    size_t start = zr_clean_source(head, 0);
    *out = (zr_line_label){.label = label,
                           .start = start,
                           .value = zr_clean_source_end(head, behind),
                           .run_in = !begins_line(hunt->text, start)};
    return true;
}

/* - 【责任单位】市科技局: where the words begin in a bracket that stands behind the sign of a list. */
static bool bracketed_behind(const zr_clean *head, size_t *open)
{
    enum { MOST = 3 };
    size_t at = 0, size = 0;
    for (int i = 0; i < MOST && at < head->text.size && zr_sign_at(head->text, at); i++)
        at += zr_sign_at(head->text, at);
    if (!at || at >= head->text.size || zr_bracket_at(head->text, at, &size) != 1)
        return false;
    *open = at + size;
    return true;
}

/* A label with its colon, or in a bracket of its own, that begins at `at`; at the head of a line one with
 * another mark. */
bool zr_label_at(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    size_t most = at + ZR_LABEL_WINDOW < hunt->text.size ? at + ZR_LABEL_WINDOW : hunt->text.size, open = 0;
    bool bracket = at < hunt->text.size && zr_bracket_at(hunt->text, at, &open) == 1;
    bool number = zr_number_before_label(zr_span_cut(hunt->text, 0, most), at) > 0;
    bracket &= !number;
    if (at >= hunt->text.size ||
        (!bracket && !number && !zr_sign_at(hunt->text, at) && !(zr_letter_at(hunt->text, at) & ZR_L_LABEL)))
        return false;
    zr_clean head = zr_clean_make(hunt->text, at, most, hunt->pool->arena);
    if (head.text.size == 0)
        return false;
    if (bracket || bracketed_behind(&head, &open))
        return bracketed_label(hunt, &head, open, out);
    zr_frame frame = zr_frame_read(&head, 0, head.text.size, NULL);
    if (!zr_label_is_ours(frame.label) || frame.length >= head.text.size)
        return false;
    if (frame.link != ZR_LINK_COLON)
        return begins_line(hunt->text, at) && loose_label(hunt, &head, out);
    if (zr_label_hides(&head, frame.signs + frame.label.size))
        return false;
    *out = (zr_line_label){.label = frame.label,
                           .start = zr_clean_source(&head, 0),
                           .value = zr_clean_source_end(&head, frame.length),
                           .run_in = !begins_line(hunt->text, at)};
    return true;
}
