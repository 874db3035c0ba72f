/* Items whose own words begin with a number. */
#include "document/outline_digit_title.h"

#include "document/letters.h"

enum { FORMS = 4, DOTS = 2 /* . and ．, which make decimals too */ };

static const char *const marks[FORMS] = {".", "．", "、", "﹒"}; /* as outline_label.c counts forms */

zr_label zr_label_before_digits(zr_span text)
{
    enum { MOST = 99 };
    zr_number number = zr_digits_read(text);
    zr_cursor at = {text, 0};
    zr_cursor_skip(&at, number.size);
    if (!number.value || number.value > MOST)
        return (zr_label){0};
    for (uint8_t form = 0; form < FORMS; form++) {
        if (zr_cursor_take(&at, marks[form]))
            return zr_digits_read(at.rest).size ? (zr_label){.style = ZR_STYLE_DOT,
                                                             .form = form,
                                                             .led = true,
                                                             .number = number.value,
                                                             .size = at.used}
                                                : (zr_label){0};
    }
    return (zr_label){0};
}

/* One list of one form: its last number, and the last doubtful one that may go on with it. */
typedef struct list {
    uint32_t last, doubtful; /* mark, or ZR_NONE */
    zr_label label;          /* of the doubtful one */
} list;

typedef struct settling {
    zr_scan *scan;
    zr_span text;
    list lists[FORMS];
    zr_label decimal; /* the last of a row of decimals */
} settling;

/* 2.5%, 2.5万元: an amount, unless the next number of the list follows. */
static bool is_amount(const settling *at, const list *of)
{
    zr_span line = zr_span_cut(at->text, at->scan->marks[of->doubtful].at, at->text.size);
    zr_cursor words = {zr_behind(line, of->label.size), 0};
    zr_cursor_skip(&words, zr_digits_read(words.rest).size);
    zr_cursor_spaces(&words, 2);
    return zr_cursor_take(&words, "%％‰℃万亿千百倍元米吨亩") > 0;
}

static void settle(settling *at, list *of, bool kept)
{
    if (of->doubtful == ZR_NONE)
        return;
    zr_mark *mark = &at->scan->marks[of->doubtful];
    if (kept) {
        mark->label = of->label;
        mark->label.led = false;
        of->last = mark->label.number;
    } else if (mark->label.led) {
        mark->label.style = ZR_STYLE_NONE;
        at->scan->lines[mark->line].labelled = false;
    }
    of->doubtful = ZR_NONE;
}

/* The next sure number of the list, or 0: there is none. */
static void settle_before(settling *at, list *of, uint32_t next)
{
    if (of->doubtful == ZR_NONE)
        return;
    uint32_t number = of->label.number;
    bool sure = next == number + 1;
    settle(at, of, sure || (number > 1 && next != number && !is_amount(at, of)));
}

/* May a paragraph begin in the line? Behind a whole sentence, a short line or an empty one. */
static bool begins_paragraph(const zr_scan *scan, uint32_t line)
{
    enum { SHORT = 48 /* columns */ };
    if (scan->lines[line].kind != ZR_LINE_TEXT)
        return false;
    if (!line)
        return true;
    const zr_line *before = &scan->lines[line - 1];
    if (before->kind != ZR_LINE_TEXT)
        return true;
    return before->last == ZR_EDGE_STOP || (before->last == ZR_EDGE_WORD && before->columns < SHORT);
}

static void take_doubtful(settling *at, uint32_t index, zr_label label)
{
    list *of = &at->lists[label.form];
    if (of->doubtful != ZR_NONE && label.number == of->label.number + 1)
        settle(at, of, true);
    else if (of->doubtful != ZR_NONE && label.number == of->label.number && is_amount(at, of))
        settle(at, of, false);
    bool first = label.number == 1, goes_on = label.number == of->last + 1 && of->last;
    list one = {.last = of->last, .doubtful = index, .label = label};
    if (of->doubtful != ZR_NONE || !(first || goes_on) ||
        !begins_paragraph(at->scan, at->scan->marks[index].line))
        settle(at, &one, false);
    else
        *of = one;
}

/* 2.5 of a row: behind 2.4, or 2.1, or before 2.6. */
static bool is_in_row(settling *at, const zr_label *label)
{
    bool row = label->depth > 2 || label->number == 1 ||
               (at->decimal.depth && zr_label_follows(&at->decimal, label));
    for (int form = 0; form < DOTS && !row; form++) {
        list *of = &at->lists[form];
        const zr_label *before = of->doubtful == ZR_NONE ? NULL : &at->scan->marks[of->doubtful].label;
        row = before && before->style == ZR_STYLE_DECIMAL && zr_label_follows(before, label);
        if (row)
            settle(at, of, false);
    }
    if (row)
        at->decimal = *label;
    return row;
}

static void take_mark(settling *at, uint32_t index)
{
    zr_mark *mark = &at->scan->marks[index];
    zr_label label = mark->label;
    if (label.led) {
        take_doubtful(at, index, label);
    } else if (label.style == ZR_STYLE_DECIMAL && !is_in_row(at, &label)) {
        zr_label led = zr_label_before_digits(zr_span_cut(at->text, mark->at, mark->at + label.size));
        if (led.style)
            take_doubtful(at, index, led);
    } else if (label.style == ZR_STYLE_DOT && !label.counts && label.form < FORMS) {
        settle_before(at, &at->lists[label.form], label.number);
        at->lists[label.form].last = label.number;
    }
}

void zr_scan_settle_digit_titles(zr_scan *scan, zr_span text)
{
    settling at = {.scan = scan, .text = text};
    for (int form = 0; form < FORMS; form++)
        at.lists[form].doubtful = ZR_NONE;
    for (uint32_t i = 0; i < scan->mark_count; i++) {
        if (scan->marks[i].place == ZR_PLACE_LINE)
            take_mark(&at, i);
    }
    for (int form = 0; form < FORMS; form++)
        settle_before(&at, &at.lists[form], 0);
}
