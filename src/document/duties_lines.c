/* Labels without brackets: on lines of their own, or run into a paragraph.
 *
 *     牵头单位：市科技局               牵头单位：A。责任单位：B、C。完成时限：2023年12月。
 *     责任单位：各区人民政府，市财政
 *     局等部门                         【责任单位】市科技局
 *     完成时限：2023年6月底前
 *
 * Labels that follow each other are one expression, until a role comes again. */
#include "base/utf8.h"
#include "document/duties_hunt.h"
#include "document/duties_words.h"

#include <string.h>

enum { ZR_LABEL_WINDOW = 66, ZR_LINES_MOST = 4000 };

/* A label found in the text: where it begins, where its value begins. */
typedef struct zr_line_label {
    zr_duty_label label;
    size_t start, value;
} zr_line_label;

static bool is_ours(zr_duty_label label)
{
    return label.kind == ZR_LABEL_ROLE || label.kind == ZR_LABEL_PERSON || label.kind == ZR_LABEL_LIMIT ||
           label.kind == ZR_LABEL_ASIDE;
}

/* Is clean byte `at` the first of a line, or behind the end of a sentence? */
static bool is_boundary(const zr_clean *clean, size_t at)
{
    static const char *const marks[] = {"。", "；", ";",  "，", ",", "）", ")", "】", "]",
                                        "〕", "！", "：", ":",  "”", "|",  "-", "·",  "•",
                                        "*",  "—",  "－", "▲",  "●", "■",  "◆"};
    if (at == 0)
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_has_before(clean->text, 0, at, marks[i]))
            return true;
    }
    return zr_clean_gap(clean, at) != ZR_GAP_NONE;
}

/* Last characters of labels: 单位 部门 处室 时限 领导 … and of nothing else that stands before a colon. */
static bool may_end_label(zr_span text, size_t at)
{
    while (at > 0 && (text.data[at - 1] == ' ' || text.data[at - 1] == '\n' || text.data[at - 1] == '*'))
        at--;
    if (at < 3)
        return false;
    switch (zr_char_at(text, zr_step_back(text, at))) {
    case u'位':
    case u'门':
    case u'室':
    case u'构':
    case u'体':
    case u'区':
    case u'方':
    case u'县':
    case u'业':
    case u'员':
    case u'局':
    case u'处':
    case u'科':
    case u'班':
    case u'导':
    case u'人':
    case u'志':
    case u'长':
    case u'限':
    case u'间':
    case u'点':
    case u'度':
    case u'序':
    case u'期':
    case u'头':
    case u'合':
    case u'任':
    case u'与':
    case u'助':
    case u'办':
    case u'实':
    case u'）':
    case u'责':
    case u'施':
    case u'要':
    case u'求':
    case u'标':
    case u'排':
    case u'划':
        return true;
    default:
        return false;
    }
}

/* The label that ends at the colon `at`: the longest whose first character stands at a boundary. */
static bool label_before(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    if (!may_end_label(hunt->text, at))
        return false;
    size_t from = at > ZR_LABEL_WINDOW ? at - ZR_LABEL_WINDOW : 0;
    while (from > 0 && ((unsigned char)hunt->text.data[from] & 0xC0) == 0x80)
        from--;
    zr_clean window = zr_clean_make(hunt->text, from, at, hunt->pool->arena);
    for (size_t start = 0; start < window.text.size; start += zr_step(window.text, start)) {
        zr_duty_label label = zr_duty_label_words(window.text, start);
        if (label.size != window.text.size - start || !is_ours(label))
            continue;
        size_t source = zr_clean_source(&window, start);
        if (!is_boundary(&window, start) && (start > 0 || zr_edge_before(hunt, source) == ZR_EDGE_NONE))
            continue;
        *out = (zr_line_label){.label = label, .start = source};
        return true;
    }
    return false;
}

/* A label with its colon, or in a bracket of its own, that begins at `at`. */
static bool label_at(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    size_t most = at + ZR_LABEL_WINDOW < hunt->text.size ? at + ZR_LABEL_WINDOW : hunt->text.size, length;
    if (at >= hunt->text.size ||
        (!zr_duty_label_may_begin(zr_char_at(hunt->text, at)) && zr_bracket_at(hunt->text, at, &length) != 1))
        return false;
    zr_clean head = zr_clean_make(hunt->text, at, most, hunt->pool->arena);
    if (head.text.size == 0)
        return false;
    size_t open = zr_bracket_at(head.text, 0, &length) == 1 ? length : 0;
    zr_duty_label label = zr_duty_label_words(head.text, open);
    size_t behind = open + label.size;
    if (!is_ours(label) || behind >= head.text.size)
        return false;
    size_t mark = open ? (zr_bracket_at(head.text, behind, &length) == -1 ? length : 0)
                       : zr_colon_at(head.text, behind);
    if (!mark)
        return false;
    behind += mark;
    behind += behind < head.text.size ? zr_colon_at(head.text, behind) : 0;
    *out = (zr_line_label){
        .label = label, .start = zr_clean_source(&head, 0), .value = zr_clean_source_end(&head, behind)};
    return true;
}

static size_t end_of_line(zr_span text, size_t at)
{
    const char *newline = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
    return newline ? (size_t)(newline - text.data) : text.size;
}

/* First full stop outside brackets in [at, end), or `end`. */
static size_t full_stop(zr_span text, size_t at, size_t end)
{
    int depth = 0;
    size_t length;
    for (; at < end; at += zr_step(text, at)) {
        depth += zr_bracket_at(text, at, &length);
        if (depth <= 0 && zr_has(text, at, "。"))
            return at;
    }
    return end;
}

static bool ends_open(zr_span text, size_t start, size_t end)
{
    static const char *const marks[] = {"、", "，", ",", "；", ";", "：", ":", "和", "及", "与", "（", "("};
    zr_span line = zr_span_trim(zr_span_cut(text, start, end));
    if (line.size == 0)
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_span_ends(line, marks[i]))
            return true;
    }
    return false;
}

static bool begins_closed(zr_span text, size_t at)
{
    static const char *const marks[] = {"、", "，", "；", "）", ")", "等", "。", ","};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_has(text, at, marks[i]))
            return true;
    }
    return false;
}

/* The last name of a value, up to `end`. */
static zr_span last_name(const zr_clean *clean)
{
    static const char *const marks[] = {"、", "，", ",", "：", ":", "；"};
    size_t at = clean->text.size;
    while (at > 0) {
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (zr_has_before(clean->text, 0, at, marks[i]))
                return zr_span_cut(clean->text, at, clean->text.size);
        }
        at = zr_step_back(clean->text, at);
    }
    return clean->text;
}

/* Brackets that are open at the end of the value. */
static bool is_inside_bracket(zr_span value)
{
    int depth = 0;
    size_t length;
    for (size_t at = 0; at < value.size; at += zr_step(value, at))
        depth += zr_bracket_at(value, at, &length);
    return depth > 0;
}

/* Does the line at `next` begin with the rest of a name that was broken, as `broken` needs one? */
static bool completes_name(zr_hunt *hunt, zr_span broken, size_t next)
{
    zr_clean line = zr_clean_make(hunt->text, next, end_of_line(hunt->text, next), hunt->pool->arena);
    size_t at = 0;
    while (at < line.text.size && !zr_has(line.text, at, "、") && !zr_has(line.text, at, "，") &&
           !zr_has(line.text, at, "。") && !zr_has(line.text, at, "；") && !zr_has(line.text, at, "等"))
        at += zr_step(line.text, at);
    if (at == 0 || at + broken.size > 150)
        return false;
    char whole[320];
    memcpy(whole, broken.data, broken.size < 150 ? broken.size : 150);
    size_t size = broken.size < 150 ? broken.size : 150;
    memcpy(whole + size, line.text.data, at);
    zr_look look = zr_name_look((zr_span){whole, size + at});
    return look >= ZR_LOOK_PLACE;
}

/* Does the line at `next` begin with what a name may end with, and not with a sentence? 有关部 | 门 */
static bool begins_with_tail(zr_hunt *hunt, size_t next)
{
    static const char *const tails[] = {"门",   "政府", "人民政府", "管委会", "委员会",   "办公室",
                                        "员会", "机构", "单位",     "部门",   "分局",     "支行",
                                        "分行", "中心", "集团",     "公司",   "有限公司", "局",
                                        "委",   "厅",   "处",       "院",     "会"};
    size_t end = end_of_line(hunt->text, next), at = next;
    bool tail = false;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        tail |= zr_has(hunt->text, next, tails[i]);
    while (at < end && !zr_has(hunt->text, at, "、") && !zr_has(hunt->text, at, "，") &&
           !zr_has(hunt->text, at, "。"))
        at += zr_step(hunt->text, at);
    return at - next <= (tail ? 36 : 9);
}

/* A time limit that a line's end has cut: 持 | 续推进, 2023年12 | 月 */
static bool is_cut_limit(zr_span limit)
{
    static const char *const tails[] = {"前",   "月",   "日",   "年",   "底", "推进", "坚持", "完成", "度",
                                        "实施", "落实", "开展", "到位", "末", "执行", "期",   "次",   "内"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (zr_span_ends(limit, tails[i]))
            return false;
    }
    return limit.size < 60;
}

/* Does a value that has reached the end of a line go on in the next one, at `next`? */
static bool goes_on(zr_hunt *hunt, zr_label_kind kind, size_t value, size_t end, size_t next, zr_gap gap)
{
    zr_span text = hunt->text;
    zr_line_label label;
    if (next >= text.size || zr_next_node(hunt, next - 1) == next || label_at(hunt, next, &label))
        return false;
    if (ends_open(text, value, end) || begins_closed(text, next))
        return true;
    if (end - value > ZR_LINES_MOST)
        return false;
    zr_clean clean = zr_clean_make(text, value, end, hunt->pool->arena);
    size_t length;
    if (is_inside_bracket(clean.text))
        return true;
    if (kind == ZR_LABEL_LIMIT)
        return is_cut_limit(clean.text);
    if (zr_has_before(clean.text, 0, clean.text.size, "。"))
        return false;
    if (zr_bracket_at(text, next, &length) == 1)
        return gap < ZR_GAP_PAGE && end_of_line(text, next) - next < 400;
    zr_span last = last_name(&clean);
    if (last.size == 0 || begins_with_tail(hunt, next))
        return last.size > 0;
    zr_look look = zr_name_look(last);
    if (last.size > 3 && (look == ZR_LOOK_PLACE || zr_ends_like_body(last, 0, last.size)))
        return false;
    return completes_name(hunt, last, next);
}

/* Where the value that begins at `value` ends: at a full stop, or at the end of a line that does not go on.
 * `*more` is the label that follows it. */
static size_t value_end(zr_hunt *hunt, zr_line_label of, bool *more, zr_line_label *label)
{
    size_t value = of.value;
    zr_span text = hunt->text;
    zr_gap gap;
    size_t from = value;
    for (;;) {
        size_t line = end_of_line(text, from), node = zr_next_node(hunt, from > value ? from : value);
        size_t stop = full_stop(text, from, line < node ? line : node);
        size_t end = stop < line && stop < node ? stop + 3 : stop;
        size_t next = end + zr_gap_read(text, end, text.size, &gap);
        *more =
            end < node && next <= node && label_at(hunt, next, label) && zr_next_node(hunt, next - 1) != next;
        if (*more || end > stop || end >= node || next >= text.size)
            return end;
        if (!goes_on(hunt, of.label.kind, value, end, next, gap))
            return end;
        from = next;
    }
}

/* Roles that a run of labels has had: one bit each; the same again begins a new expression. */
static uint32_t bit_of(zr_duty_label label)
{
    return label.kind == ZR_LABEL_ROLE ? 1u << label.role : 1u << (8 + label.kind);
}

static size_t run_end(zr_hunt *hunt, zr_line_label first)
{
    uint32_t had = bit_of(first.label);
    zr_line_label label = first;
    bool more;
    size_t end;
    do {
        end = value_end(hunt, label, &more, &label);
        if (more && (had & bit_of(label.label)) && label.label.kind == ZR_LABEL_ROLE)
            break;
        if (more)
            had |= bit_of(label.label);
    } while (more);
    return end;
}

static bool is_accepted(const zr_reading *reading)
{
    if (zr_reading_names(reading) == 0 || reading->labels == 0)
        return false;
    bool first_odd = reading->odd && reading->odd_start < reading->list->items[reading->first].mention.start;
    if (first_odd || reading->units + reading->groups + reading->places == 0)
        return false;
    return reading->odd <= reading->units + reading->groups &&
           reading->weak <= 4 * (reading->units + reading->groups + 1);
}

static size_t read_run(zr_hunt *hunt, zr_line_label first)
{
    size_t end = run_end(hunt, first);
    zr_clean clean = zr_clean_make(hunt->text, first.start, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_LABEL);
    zr_read_stretch(&reading, 0, clean.text.size);
    if (is_accepted(&reading)) {
        zr_hunt_keep(hunt, &reading, first.start, end);
        return end;
    }
    bool strong = first.label.kind == ZR_LABEL_ROLE;
    if (!reading.says)
        zr_reading_drop(&reading);
    reading.list->count = reading.first;
    if (strong)
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, first.start, end - first.start > 400 ? first.start + 400 : end);
    return end - first.start > ZR_LINES_MOST ? end : first.value;
}

size_t zr_lines_find(zr_hunt *hunt, size_t index)
{
    const zr_event *event = &hunt->events->items[index];
    zr_line_label label;
    if (event->kind == ZR_EVENT_OPEN) {
        const zr_event *close = event->partner == ZR_NONE ? NULL : &hunt->events->items[event->partner];
        if (!close || close->at - event->at > ZR_LABEL_WINDOW || !may_end_label(hunt->text, close->at))
            return 0;
        if (zr_edge_before(hunt, event->at) == ZR_EDGE_NONE || !label_at(hunt, event->at, &label))
            return 0;
    } else {
        if (!label_before(hunt, event->at, &label))
            return 0;
        label.value = (size_t)event->at + event->size;
    }
    if (label.label.weak || label.label.kind == ZR_LABEL_ASIDE)
        return 0;
    return read_run(hunt, label);
}
