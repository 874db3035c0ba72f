/* Rows of numbers that are no items: the fields of a note, the names of a list. */
#include "document/outline_rows.h"

#include "base/utf8.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/letters.h"
#include "document/outline_fields.h"

static const zr_mark *mark_at(const zr_levels *at, uint32_t index)
{
    return &at->scan->marks[index];
}

typedef enum field_kind { FIELD_NONE, FIELD_NAMED, FIELD_DUTY } field_kind;

/* What stands behind a number: 牵头单位： of a note, 工作目标： of anything, or words. */
static field_kind field_at(const zr_levels *at, const zr_mark *mark)
{
    zr_cursor words = {zr_span_cut(at->text, mark->at + mark->label.size, at->text.size), 0};
    zr_cursor_spaces(&words, 4);
    zr_duty_label label = zr_duty_label_words(words.rest, 0);
    bool known = label.kind == ZR_LABEL_ROLE || label.kind == ZR_LABEL_LIMIT || label.kind == ZR_LABEL_PERSON;
    if (known && !label.weak && zr_colon_at(words.rest, label.size))
        return FIELD_DUTY;
    return zr_field_name_size(words.rest) ? FIELD_NAMED : FIELD_NONE;
}

/* 1.工作内容：… 2.牵头单位：…: does the row that begins here come to a field of a note? */
static bool leads_to_field(const zr_levels *at, uint32_t index)
{
    enum { FIELDS = 5, REACH = 24 };
    const zr_mark *last = mark_at(at, index);
    for (uint32_t i = index + 1, fields = 1; i < at->scan->mark_count && i < index + REACH; i++) {
        const zr_mark *mark = mark_at(at, i);
        if (mark->label.style == ZR_STYLE_NONE || mark->label.style > last->label.style)
            continue;
        if (!zr_label_follows(&last->label, &mark->label) || fields++ == FIELDS)
            return false;
        field_kind kind = field_at(at, mark);
        if (kind != FIELD_NAMED)
            return kind == FIELD_DUTY;
        last = mark;
    }
    return false;
}

bool zr_row_is_of_fields(zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    if (mark->label.style <= ZR_STYLE_ROUND || mark->place == ZR_PLACE_PLAIN)
        return false;
    if (mark->label.number != 1 &&
        (at->field.style != mark->label.style || !zr_label_follows(&at->field, &mark->label)))
        return false;
    field_kind kind = field_at(at, mark);
    bool field =
        kind == FIELD_DUTY || (kind == FIELD_NAMED && (mark->label.number > 1 || leads_to_field(at, index)));
    at->field = field ? mark->label : (zr_label){0};
    return field;
}

/* Does nothing but a body's name stand behind the number? */
static bool is_before_name(const zr_levels *at, const zr_mark *mark)
{
    enum { LONGEST_NAME = 120 };
    zr_cursor words = {zr_span_cut(at->text, mark->at + mark->label.size, at->text.size), 0};
    zr_cursor_spaces(&words, 4);
    zr_span name = zr_span_cut(words.rest, 0, LONGEST_NAME);
    size_t end = 0;
    while (end < name.size && name.data[end] != '\n' && !zr_utf8_space(zr_span_cut(name, end, name.size)) &&
           !(zr_letter_at(name, end) & (ZR_L_LISTS | ZR_L_CLOSES | ZR_L_NUMBER)))
        end += zr_step(name, end);
    bool ends = end < name.size || name.size == words.rest.size; /* or the text does */
    zr_look look = ends ? zr_name_look(zr_span_cut(name, 0, end)) : ZR_LOOK_ODD;
    return look == ZR_LOOK_UNIT ||
           (look == ZR_LOOK_GROUP && (zr_has(name, 0, "各") || zr_ends_like_body(name, 0, end)));
}

/* 责任单位： alone in the line above. */
static bool is_below_label(const zr_levels *at, const zr_mark *mark)
{
    uint32_t line = mark->line;
    while (line > 0 && at->scan->lines[line - 1].kind == ZR_LINE_BLANK && mark->line - line < 3)
        line--;
    if (line == 0 || at->scan->lines[line - 1].kind != ZR_LINE_TEXT)
        return false;
    zr_span above = zr_span_cut(at->text, at->scan->lines[line - 1].start, at->scan->lines[line - 1].end);
    zr_duty_label label = zr_duty_label_words(above, 0);
    return label.kind == ZR_LABEL_ROLE && label.size + zr_colon_at(above, label.size) == above.size;
}

/* 责任单位：|1.: does the label of a duty, with its colon, end at the mark? */
static bool is_behind_label(const zr_levels *at, const zr_mark *mark)
{
    enum { LONGEST_LABEL = 36 };
    zr_span line = zr_span_cut(at->text, at->scan->lines[mark->line].start, mark->at);
    static const char *const colons[] = {"：", ":", NULL};
    size_t colon = zr_ends_any(line, colons);
    size_t end = line.size - colon, start = end;
    while (colon && start > 0 && end - start <= LONGEST_LABEL) {
        start = zr_step_back(line, start);
        zr_duty_label label = zr_duty_label_words(line, start);
        if (label.kind == ZR_LABEL_ROLE && !label.weak && start + label.size == end)
            return true;
    }
    return false;
}

/* 市科技局负责平台；市教育局保障师资: a body behind the number, and what it does. */
static bool is_before_owner(const zr_levels *at, const zr_mark *mark)
{
    enum { MOST = 300 };
    zr_deed deed;
    zr_cursor words = {zr_span_cut(at->text, mark->at + mark->label.size, at->scan->lines[mark->line].end),
                       0};
    zr_cursor_spaces(&words, 4);
    zr_span rest = zr_span_cut(words.rest, 0, MOST);
    size_t end = zr_letter_find(rest, 0, ZR_L_CLAUSE | ZR_L_STOPS);
    return zr_begins_with_body(rest) || zr_deed_any(&deed, rest, 0, end);
}

bool zr_row_counts_names(zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    const zr_label *label = &mark->label;
    if (label->style <= ZR_STYLE_ROUND)
        return false;
    bool begun = at->name.style == label->style && zr_label_follows(&at->name, label);
    bool one = label->number == 1 && !begun;
    bool first = one && (mark->place != ZR_PLACE_LINE || is_below_label(at, mark));
    bool name = (first || begun) && is_before_name(at, mark);
    bool told = one ? mark->place == ZR_PLACE_COLON && is_behind_label(at, mark)
                    : begun && at->tells_owners && mark->place == ZR_PLACE_STOP;
    name |= told && is_before_owner(at, mark);
    at->tells_owners = told;
    at->name = name ? *label : (zr_label){0};
    return name;
}
