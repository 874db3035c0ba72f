/* Where the lines of each page, or of each column of one, begin and end: what "full" and "indented" are
 * measured against. */
#include "source/pdf.h"

#include <stdlib.h>

enum { MOST_EDGES = 256, FEW_LINES = 5, MIRROR = 40 /* points */ };

static bool is_words(const zr_pdf_line *line)
{
    return !line->cells && !line->margin;
}

/* The outermost place that several lines share, from one end of a sorted list. One line alone (a menu, a
 * letterhead) sets no margin. */
static float shared_edge(const float *edges, size_t count, bool last, float near)
{
    size_t wanted = count < 4 ? 1 : count < 15 ? 2 : count / 5;
    for (size_t i = 0; i + wanted <= count; i++) {
        size_t here = last ? count - 1 - i : i, there = last ? here + 1 - wanted : here + wanted - 1;
        float spread = edges[here] - edges[there];
        if (spread < near && spread > -near)
            return edges[there];
    }
    return last ? edges[count - 1] : edges[0];
}

/* Where lines begin below full ones. Of a page of short paragraphs few long lines begin at its left edge, but
 * those do that an item goes on in. */
static float left_below_full(const zr_pdf_line *lines, size_t count, zr_pdf_margins m, float em)
{
    enum { LEAST = 2 };
    float found[MOST_EDGES];
    size_t used = 0;
    for (size_t i = 1; i < count && used < MOST_EDGES; i++) {
        const zr_pdf_line *line = &lines[i], *above = line - 1;
        bool below_full = is_words(line) && is_words(above) && above->box.right > m.right - em * 1.6f;
        if (below_full && line->box.left < m.left - em && line->box.left > m.left - em * 3)
            found[used++] = line->box.left;
    }
    qsort(found, used, sizeof *found, zr_pdf_compare_floats);
    for (size_t i = 0; i + LEAST <= used; i++) {
        if (found[i + LEAST - 1] - found[i] < em * 0.4f)
            return found[i];
    }
    return m.left;
}

/* The edges of the long lines of one page. */
static zr_pdf_margins margins_of(const zr_pdf_line *lines, size_t count)
{
    float widths[MOST_EDGES], left[MOST_EDGES], right[MOST_EDGES];
    size_t known = 0, used = 0;
    for (size_t i = 0; i < count && known < MOST_EDGES; i++) {
        if (is_words(&lines[i]))
            widths[known++] = lines[i].box.right - lines[i].box.left;
    }
    if (!known)
        return (zr_pdf_margins){.column = lines->column};
    qsort(widths, known, sizeof *widths, zr_pdf_compare_floats);
    float em = 12, long_enough = widths[known - 1 - known / 8] * 0.6f;
    for (size_t i = 0; i < count && used < MOST_EDGES; i++) {
        const zr_pdf_line *line = &lines[i];
        if (!is_words(line) || line->box.right - line->box.left < long_enough)
            continue;
        em = line->em;
        left[used] = line->box.left;
        right[used++] = line->box.right;
    }
    qsort(left, used, sizeof *left, zr_pdf_compare_floats);
    qsort(right, used, sizeof *right, zr_pdf_compare_floats);
    zr_pdf_margins found = {shared_edge(left, used, false, em * 0.4f),
                            shared_edge(right, used, true, em * 1.2f), used >= FEW_LINES, lines->column};
    found.left = left_below_full(lines, count, found, em);
    return found;
}

static size_t part_end(const zr_pdf_text *text, size_t first)
{
    size_t last = first;
    while (last < text->count && text->lines[last].part == text->lines[first].part)
        last++;
    return last;
}

/* A page whose lines are all short shows no margins: its right edge is far from that of the others. */
static void doubt_margins(zr_pdf_margins *pages, uint32_t count)
{
    float right = 0;
    for (uint32_t i = 0; i < count; i++)
        right = pages[i].known && pages[i].right > right ? pages[i].right : right;
    for (uint32_t i = 0; i < count; i++)
        pages[i].known &= right - pages[i].right < MIRROR;
}

/* A page of few lines has the margins of the page before the last, else of the last, else of the next one
 * that shows them: books mirror left and right pages. */
static void borrow_margins(zr_pdf_margins *pages, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (pages[i].known)
            continue;
        uint32_t next = i + 1;
        while (next < count && !pages[next].known)
            next++;
        const zr_pdf_margins *from = i >= 2 && pages[i - 2].right > 0   ? &pages[i - 2]
                                     : i >= 1 && pages[i - 1].right > 0 ? &pages[i - 1]
                                     : next < count                     ? &pages[next]
                                                                        : NULL;
        if (from && from->right > pages[i].right)
            pages[i] = (zr_pdf_margins){from->left, from->right, false, pages[i].column};
    }
}

/* A page all of whose lines are indented has the left edge of a page near it with the same right one: `lefts`
 * are the edges as found, so that none is handed on from page to page. */
static void widen_margins(zr_pdf_margins *pages, const float *lefts, uint32_t count)
{
    enum { NEAR = 2, SAME = 6, LEAST = 12, MOST = 60 }; /* pages; points */
    for (uint32_t i = 0; i < count; i++) {
        float widest = LEAST;
        for (uint32_t j = i > NEAR ? i - NEAR : 0; j < count && j <= i + NEAR; j++) {
            float right = pages[j].right - pages[i].right, left = lefts[i] - lefts[j];
            bool same = pages[j].known && right < SAME && right > -SAME;
            if (same && left > widest && left < MOST) {
                widest = left;
                pages[i].left = lefts[j];
            }
        }
    }
}

/* Columns are settled each among its own: their right edges are no page's. */
static bool settle_column(zr_pdf_margins *parts, uint32_t count, zr_pdf_column column)
{
    zr_pdf_margins *own = malloc((count + 1) * sizeof *own);
    float *lefts = malloc((count + 1) * sizeof *lefts);
    bool done = own && lefts;
    uint32_t owned = 0;
    for (uint32_t i = 0; done && i < count; i++) {
        if (parts[i].column == column)
            own[owned++] = parts[i];
    }
    if (done) {
        doubt_margins(own, owned);
        borrow_margins(own, owned);
        for (uint32_t i = 0; i < owned; i++)
            lefts[i] = own[i].left;
        widen_margins(own, lefts, owned);
    }
    for (uint32_t i = count; done && i-- > 0;) {
        if (parts[i].column == column)
            parts[i] = own[--owned];
    }
    free(lefts);
    free(own);
    return done;
}

zr_pdf_margins *zr_pdf_find_margins(const zr_pdf_text *text)
{
    zr_pdf_margins *parts = calloc(text->parts + 1, sizeof *parts);
    for (size_t first = 0, last; parts && first < text->count; first = last) {
        last = part_end(text, first);
        parts[text->lines[first].part - 1] = margins_of(text->lines + first, last - first);
    }
    bool settled = parts != NULL;
    for (zr_pdf_column column = ZR_COLUMN_WHOLE; settled && column <= ZR_COLUMN_RIGHT; column++)
        settled = settle_column(parts, text->parts, column);
    if (!settled) {
        free(parts);
        return NULL;
    }
    return parts;
}
