/* Where the value of a label ends, over the lines that a copy has broken. */
#include "document/duties_line_label.h"

#include "base/lines.h"
#include "document/duties_frame.h"
#include "document/duties_statements.h"
#include "document/duties_value_on.h"
#include "document/letters.h"

#include <string.h>

/* The end of the line; many labels of one line look at its bytes once. */
static size_t end_of_value_line(zr_hunt *hunt, size_t at)
{
    if (at < hunt->line || at >= hunt->line_end) {
        hunt->line = at;
        hunt->line_end = zr_line_end(hunt->text, at, hunt->text.size);
    }
    return hunt->line_end;
}

/* First full stop outside brackets in [at, end), or `end`; the end of the clause where a clause says it. */
static size_t full_stop(zr_span text, zr_line_label of, size_t at, size_t end)
{
    int depth = 0;
    size_t length;
    for (; at < end; at += zr_step(text, at)) {
        depth += zr_bracket_at(text, at, &length);
        if ((depth <= 0 && zr_has(text, at, "。")) || (of.said && zr_ends_said(text, of.value, at)))
            return at;
    }
    return end;
}

bool zr_ends_said(zr_span text, size_t value, size_t at)
{
    if (at <= value || !zr_has(text, at, "；"))
        return false;
    size_t behind = at + strlen("；");
    size_t next = behind + zr_duty_label_words(text, behind).size;
    return next == behind || !(zr_colon_at(text, next) || zr_copula_at(text, next));
}

/* 责任单位：甲、乙。列第一位的为牵头单位，下同。 What a sentence behind the value, on its line, says of
 * lists. */
static size_t with_statement(zr_hunt *hunt, size_t end, size_t line)
{
    enum { MOST = 240 };
    if (end >= line || !zr_has_before(hunt->text, 0, end, "。"))
        return end;
    size_t most = line < end + MOST ? line : end + MOST,
           stop = full_stop(hunt->text, (zr_line_label){0}, end, most);
    if (stop == most && most < line)
        return end;
    stop += stop < most ? strlen("。") : 0;
    zr_clean clean = zr_clean_make(hunt->text, end, stop, hunt->pool->arena);
    return zr_statement_look(clean.text) == ZR_SAYS_NOTHING ? end : stop;
}

/* Where the value that begins at `value` ends: at a full stop, or at the end of a line that does not go on.
 * `*more` is the label that follows it. */
size_t zr_value_end(zr_hunt *hunt, zr_line_label of, bool *more, zr_line_label *label)
{
    size_t value = of.value;
    zr_span text = hunt->text;
    zr_gap gap;
    size_t from = value, of_cell = 0;
    bool duties;
    if (value < text.size)
        of_cell = zr_cell_end(hunt, value, &duties);
    for (;;) {
        size_t line = of_cell ? of_cell : end_of_value_line(hunt, from),
               node = zr_next_node(hunt, from > value ? from : value);
        size_t stop = full_stop(text, of, from, line < node ? line : node);
        *more = false;
        if (stop < line && stop < node && !zr_has(text, stop, "。"))
            return stop; /* the end of the clause that says it */
        size_t end = stop < line && stop < node ? stop + 3 : stop;
        size_t next = end + zr_gap_read(text, end, text.size, &gap);
        if ((of.loose || of_cell) && next < text.size &&
            text.data[next] == '|') { /* | 牵头单位 | 市科技局 | */
            zr_gap behind;
            next += 1 + zr_gap_read(text, next + 1, text.size, &behind);
        }
        *more = end < node && next <= node && zr_label_below(hunt, next, label) &&
                zr_next_node(hunt, next - 1) != next;
        bool cell =
            of_cell || (of.loose && line > value && text.data[line - 1] == '|'); /* ends with its line */
        if (*more || end > stop || end >= node || next >= text.size || cell)
            return with_statement(hunt, end, line < node ? line : node);
        if (!zr_value_goes_on(hunt, of, end, next, gap))
            return end;
        from = next;
    }
}
