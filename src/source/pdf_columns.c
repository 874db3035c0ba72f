/* Two columns of print on a page, as gazettes have them: what stands left of the gutter is read before what
 * stands right of it.
 *
 * A gutter is a white strip near the middle of the page that no line crosses, with lines on both sides that
 * fill columns of one width: so print is told from the cells of a table and from signatures side by side. A
 * line that crosses it (a title, a table as wide as the page) ends the columns above it; others may begin
 * below. Where a document has shown its gutter, a few lines beside it are columns too. */
#include "source/pdf.h"

#include <stdint.h>
#include <stdlib.h>

enum { BINS = 64, LEAST_LINES = 5, MANY_LINES = 10 };
static const float middle_part = 0.3f, /* of the width of the page's words: there gutters are looked for */
    least_gutter = 0.9f, least_column = 10, /* in widths of a character */
    full_within = 1.6f, indent_within = 2.6f;

/* Glyphs side by side, or one row of a table. */
typedef struct strip {
    float top, bottom;
    zr_glyph **glyphs;
    size_t count;
    size_t row;       /* of a table, counted from 1: it has no glyphs */
    uint64_t crossed; /* the bins that it covers */
} strip;

typedef struct sheet {
    strip *strips;
    size_t count, capacity;
    float left, right, em;
    size_t first_row; /* of the page's tables, among the lines */
    bool failed;
} sheet;

/* One side of a gutter. */
typedef struct side {
    float left, right;
    size_t lines, full, begun; /* those that end at its right edge; that begin at its left one */
} side;

typedef struct span_of_strips {
    size_t first, last;
} span_of_strips;

static float bin_width(const sheet *s)
{
    return (s->right - s->left) * middle_part / BINS;
}

static float first_bin(const sheet *s)
{
    return (s->left + s->right) / 2 - bin_width(s) * BINS / 2;
}

static float bin_middle(const sheet *s, size_t bin)
{
    return first_bin(s) + bin_width(s) * ((float)bin + 0.5f);
}

static uint64_t bins_between(const sheet *s, float left, float right)
{
    uint64_t bins = 0;
    for (size_t i = 0; i < BINS; i++) {
        float at = bin_middle(s, i);
        bins |= at > left && at < right ? (uint64_t)1 << i : 0;
    }
    return bins;
}

static strip *add_strip(sheet *s)
{
    void *strips = s->strips;
    s->failed |= !zr_grow(&strips, s->count, &s->capacity, sizeof *s->strips);
    s->strips = strips;
    return s->failed ? NULL : &s->strips[s->count++];
}

static void add_glyphs(void *self, zr_glyph **glyphs, size_t count)
{
    sheet *s = self;
    strip *added = add_strip(s);
    if (!added)
        return;
    *added = (strip){glyphs[0]->box.top, glyphs[0]->box.bottom, glyphs, count, 0, 0};
    for (size_t i = 0; i < count; i++) {
        s->left = glyphs[i]->box.left < s->left ? glyphs[i]->box.left : s->left;
        s->right = glyphs[i]->box.right > s->right ? glyphs[i]->box.right : s->right;
    }
}

static int by_top(const void *a, const void *b)
{
    const strip *x = a, *y = b;
    return (x->top > y->top) - (x->top < y->top);
}

/* Which bins the strips cross. */
static void cross_bins(sheet *s, const zr_pdf_line *rows)
{
    float least = first_bin(s), most = least + bin_width(s) * BINS;
    for (size_t i = 0; i < s->count; i++) {
        strip *one = &s->strips[i];
        one->crossed =
            one->row ? bins_between(s, rows[one->row - 1].box.left, rows[one->row - 1].box.right) : 0;
        for (size_t g = 0; g < one->count; g++) {
            zr_box box = one->glyphs[g]->box;
            if (box.right > least && box.left < most)
                one->crossed |= bins_between(s, box.left, box.right);
        }
    }
}

/* The strips of a page from its top. */
static void find_strips(sheet *s, const zr_pdf_line *rows, size_t row_count, zr_glyph **glyphs, size_t count)
{
    s->em = zr_pdf_em(glyphs + count / 2, count - count / 2); /* of the text, not of a title */
    zr_pdf_cut_lines(glyphs, count, zr_pdf_reach, add_glyphs, s);
    for (size_t i = 0; i < row_count; i++) {
        strip *added = add_strip(s);
        if (added)
            *added = (strip){rows[i].box.top, rows[i].box.bottom, NULL, 0, i + 1, 0};
    }
    if (s->count) /* none was made where memory is short */
        qsort(s->strips, s->count, sizeof *s->strips, by_top);
}

static float middle_of(zr_box box)
{
    return (box.left + box.right) / 2;
}

/* The part of a strip's words on one side of the gutter; empty if it has none there. */
static zr_box part_of(const strip *one, float gutter, bool right)
{
    zr_box part = {1e9f, one->top, -1e9f, one->bottom};
    for (size_t g = 0; g < one->count; g++) {
        zr_box box = one->glyphs[g]->box;
        if ((middle_of(box) > gutter) != right)
            continue;
        part.left = box.left < part.left ? box.left : part.left;
        part.right = box.right > part.right ? box.right : part.right;
    }
    return part;
}

static side measure(const sheet *s, span_of_strips span, float gutter, bool right)
{
    side found = {1e9f, -1e9f, 0, 0, 0};
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = span.first; i < span.last; i++) {
            zr_box part = part_of(&s->strips[i], gutter, right);
            if (part.left > part.right)
                continue;
            if (pass == 0) {
                found.left = part.left < found.left ? part.left : found.left;
                found.right = part.right > found.right ? part.right : found.right;
                continue;
            }
            found.lines++;
            found.full += part.right > found.right - s->em * full_within;
            found.begun += part.left < found.left + s->em * indent_within;
        }
    }
    return found;
}

static bool is_print(const sheet *s, side found)
{
    return found.lines >= LEAST_LINES && found.right - found.left >= s->em * least_column &&
           found.full * 5 >= found.lines * (found.lines < MANY_LINES ? 2 : 1) &&
           found.begun * 5 >= found.lines * 3;
}

static bool is_gutter(const sheet *s, side left, side right)
{
    return right.left - left.right >= s->em * least_gutter;
}

/* Columns of print, of one width. */
static bool are_columns(const sheet *s, span_of_strips span, float gutter)
{
    side left = measure(s, span, gutter, false), right = measure(s, span, gutter, true);
    float widths = (left.right - left.left) / (right.right - right.left);
    return is_print(s, left) && is_print(s, right) && is_gutter(s, left, right) && widths > 0.8f &&
           widths < 1.25f;
}

/* The next strips, from `from` on, of which none crosses the bin. Words right of the gutter alone begin no
 * columns. */
static bool next_span(const sheet *s, size_t bin, size_t from, span_of_strips *span)
{
    uint64_t mask = (uint64_t)1 << bin;
    float gutter = bin_middle(s, bin);
    size_t i = from;
    while (i < s->count && ((s->strips[i].crossed & mask) ||
                            (s->strips[i].count && middle_of(s->strips[i].glyphs[0]->box) > gutter)))
        i++;
    span->first = i;
    while (i < s->count && !(s->strips[i].crossed & mask))
        i++;
    span->last = i;
    return span->last > span->first;
}

/* The bin in the middle of a gutter beside which the most strips are columns, the first of such gutters; BINS
 * if there is none. */
static size_t find_gutter(const sheet *s)
{
    size_t best = 0, first = BINS, last = BINS;
    bool inside = false; /* of the best gutter so far */
    for (size_t bin = 0; bin < BINS; bin++) {
        size_t strips = 0;
        span_of_strips span = {0, 0};
        while (next_span(s, bin, span.last, &span)) {
            if (span.last - span.first >= LEAST_LINES && are_columns(s, span, bin_middle(s, bin)))
                strips += span.last - span.first;
        }
        if (strips > best)
            first = bin;
        inside = strips > best || (inside && strips == best);
        if (inside)
            last = bin;
        best = strips > best ? strips : best;
    }
    return best ? (first + last) / 2 : BINS;
}

/* Columns, or a few lines beside the gutter that the document has; the rest of a left one that the page
 * before ended in. */
static bool goes_on(const sheet *s, span_of_strips span, float gutter, bool open)
{
    side left = measure(s, span, gutter, false), right = measure(s, span, gutter, true);
    if (!left.lines || !right.lines)
        return left.lines && open && !span.first;
    return is_gutter(s, left, right);
}

static void place(zr_pdf_line *line, const sheet *s, span_of_strips span, bool right)
{
    line->anchor = s->strips[span.first].top;
    line->column = right ? ZR_COLUMN_RIGHT : ZR_COLUMN_LEFT;
}

/* Appends the lines of one side of the strips; the rows of tables there are the page's already. */
static void collect_side(zr_pdf_text *text, const sheet *s, span_of_strips span, float gutter, bool right,
                         uint32_t number)
{
    size_t count = 0, most = 1, from = text->count;
    for (size_t i = span.first; i < span.last; i++)
        most += s->strips[i].count;
    zr_glyph **glyphs = malloc(most * sizeof *glyphs);
    text->failed |= !glyphs;
    for (size_t i = span.first; glyphs && i < span.last; i++) {
        const strip *one = &s->strips[i];
        for (size_t g = 0; g < one->count; g++) {
            if ((middle_of(one->glyphs[g]->box) > gutter) == right)
                glyphs[count++] = one->glyphs[g];
        }
        zr_pdf_line *row = one->row ? &text->lines[s->first_row + one->row - 1] : NULL;
        if (row && (middle_of(row->box) > gutter) == right)
            place(row, s, span, right);
    }
    if (count)
        zr_pdf_collect_lines(text, glyphs, count, number);
    for (size_t i = from; i < text->count; i++)
        place(&text->lines[i], s, span, right);
    free(glyphs);
}

static void collect_whole(zr_pdf_text *text, const sheet *s, size_t from, size_t to, uint32_t number)
{
    for (size_t i = from; i < to; i++) {
        if (s->strips[i].count)
            zr_pdf_collect_lines(text, s->strips[i].glyphs, s->strips[i].count, number);
    }
}

static void collect(zr_pdf_text *text, const sheet *s, size_t bin, uint32_t number)
{
    float gutter = bin_middle(s, bin);
    bool open = text->parted;
    size_t done = 0;
    span_of_strips span = {0, 0};
    text->parted = false;
    while (next_span(s, bin, span.last, &span)) {
        if (!goes_on(s, span, gutter, open))
            continue;
        collect_whole(text, s, done, span.first, number);
        collect_side(text, s, span, gutter, false, number);
        collect_side(text, s, span, gutter, true, number);
        done = span.last;
        text->parted = done + 1 >= s->count; /* below is the page's number at most */
    }
    collect_whole(text, s, done, s->count, number);
}

/* The bin of the gutter that a page before had, between the sides of that page: this one may have a few short
 * lines only. */
static size_t known_gutter(sheet *s, const zr_pdf_text *text, const zr_pdf_line *rows)
{
    if (text->gutter <= 0)
        return BINS;
    s->left = text->parted_left;
    s->right = text->parted_right;
    cross_bins(s, rows);
    float at = (text->gutter - first_bin(s)) / bin_width(s);
    return at >= 0 && at < BINS ? (size_t)at : BINS;
}

static void note_gutter(zr_pdf_text *text, const sheet *s, size_t bin)
{
    text->gutter = bin_middle(s, bin);
    text->parted_left = s->left;
    text->parted_right = s->right;
}

void zr_pdf_part_columns(zr_pdf_text *text, size_t first, size_t from, zr_glyph **glyphs, size_t count,
                         uint32_t number)
{
    sheet s = {.first_row = first, .left = 1e9f, .right = -1e9f};
    text->parted &= count > 0;
    if (!count)
        return;
    const zr_pdf_line *rows = text->lines + first;
    find_strips(&s, rows, from - first, glyphs, count);
    cross_bins(&s, rows);
    size_t bin = s.failed || s.right - s.left < s.em ? BINS : find_gutter(&s);
    if (bin == BINS && !s.failed)
        bin = known_gutter(&s, text, rows);
    else if (!s.failed)
        note_gutter(text, &s, bin);
    text->failed |= s.failed;
    if (bin < BINS) {
        text->count = from;
        collect(text, &s, bin, number);
    }
    text->parted &= bin < BINS;
    free(s.strips);
}
