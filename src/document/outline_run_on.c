/* Three signs that a sentence goes on in the next line:
 *
 *     1.打造“红色            a quote is open at the line's end, and the next line closes it;
 *     之旅”品牌。
 *
 *         1.组建专家库和       the text indents its paragraphs, and the next line has no indent;
 *     资源库。
 *
 *     1.精简材料，简化        the last clause is no more than a word.
 *     手续。
 */
#include "document/outline_run_on.h"

#include "base/utf8.h"
#include "document/letters.h"

#include <string.h>

static const zr_line *next_text(const zr_scan *scan, size_t line)
{
    for (size_t i = line + 1; i < scan->line_count; i++) {
        if (scan->lines[i].kind == ZR_LINE_TEXT)
            return &scan->lines[i];
        if (scan->lines[i].kind != ZR_LINE_PAGE)
            return NULL; /* a blank line or a table lies between */
    }
    return NULL;
}

static zr_span words_of(const zr_line *line, zr_span text)
{
    return zr_span_cut(text, line->start, line->end);
}

/* Is one of the marks open at the end of `words`, and does `behind` close it before it opens another? */
static bool is_open_across(zr_span words, zr_span behind, const char *open, const char *close)
{
    enum { FAR = 90 /* bytes of the next line */ };
    zr_span tail = zr_span_cut(words, words.size > FAR ? words.size - FAR : 0, words.size);
    size_t last = SIZE_MAX;
    for (size_t at = 0; (at = zr_span_find(tail, zr_span_of(open), at)) != SIZE_MAX; at += strlen(open))
        last = at;
    if (last == SIZE_MAX || zr_span_find(tail, zr_span_of(close), last) != SIZE_MAX)
        return false;
    zr_span head = zr_span_cut(behind, 0, FAR);
    size_t end = zr_span_find(head, zr_span_of(close), 0);
    return end != SIZE_MAX && zr_span_find(zr_span_cut(head, 0, end), zr_span_of(open), 0) == SIZE_MAX;
}

static bool is_in_quote(zr_span words, zr_span behind)
{
    return is_open_across(words, behind, "“", "”") || is_open_across(words, behind, "《", "》");
}

/* Columns of white space before the line. */
static unsigned indent_of(const zr_line *line, zr_span text)
{
    enum { MOST = 16 };
    size_t from = line->start;
    while (from > 0 && line->start - from < 3 * MOST && text.data[from - 1] != '\n')
        from--;
    unsigned columns = 0;
    for (size_t step; from < line->start; from += step) {
        zr_span rest = zr_span_cut(text, from, line->start);
        step = zr_utf8_space(rest);
        if (!step)
            return 0;
        columns += step == 3 ? 2 : 1;
    }
    return columns;
}

/* Is the line without an end, and too wide for a heading? */
static bool may_run_on(const zr_line *line)
{
    enum { WIDE = 40 /* columns */ };
    return line->last != ZR_EDGE_STOP && line->columns >= WIDE;
}

/* Does the text indent its paragraphs, so that a line without indent begins none? */
static bool indents_paragraphs(const zr_scan *scan, zr_span text)
{
    enum { LEAST = 4, INDENT = 2 };
    uint32_t items = 0, begun = 0, on = 0;
    const zr_line *before = NULL;
    for (size_t i = 0; i < scan->line_count; i++) {
        const zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT || (!before && !line->labelled))
            continue;
        bool indented = indent_of(line, text) >= INDENT;
        if (line->labelled && !indented)
            return false;
        items += line->labelled;
        if (!indented && before)
            *(may_run_on(before) ? &on : &begun) += 1;
        before = line;
    }
    return items >= LEAST && on >= LEAST && 4 * begun <= on;
}

/* …，简化: a clause of a word or two behind a comma is none yet. */
static bool ends_in_clause(zr_span words)
{
    enum { MOST = 6 /* bytes */, COMMA = 3 };
    for (size_t size = 3; size <= MOST && size + COMMA < words.size; size += 3) {
        zr_span rest = zr_span_cut(words, words.size - size - COMMA, words.size);
        if (!zr_is_ideograph(zr_char_at(words, words.size - size)))
            return false;
        if (zr_span_starts(rest, "，"))
            return true;
    }
    return false;
}

void zr_scan_find_run_ons(zr_scan *scan, zr_span text)
{
    bool indents = indents_paragraphs(scan, text);
    for (size_t i = 0; i < scan->line_count; i++) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT || line->broken || line->last == ZR_EDGE_STOP)
            continue;
        const zr_line *next = next_text(scan, i);
        if (!next || next->labelled)
            continue;
        zr_span words = words_of(line, text);
        line->broken = (indents && may_run_on(line) && indent_of(next, text) == 0) || ends_in_clause(words) ||
                       is_in_quote(words, words_of(next, text));
    }
}
