/* Glyphs → lines of words. */
#include "source/pdf.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static int compare_glyphs(float a, float b, const zr_glyph *x, const zr_glyph *y)
{
    if (a != b)
        return a < b ? -1 : 1;
    return (x->text.data > y->text.data) - (x->text.data < y->text.data);
}

static int by_height(const void *a, const void *b)
{
    const zr_glyph *const *x = a, *const *y = b;
    return compare_glyphs(zr_glyph_middle(*x), zr_glyph_middle(*y), *x, *y);
}

static int by_left(const void *a, const void *b)
{
    const zr_glyph *const *x = a, *const *y = b;
    return compare_glyphs((*x)->box.left, (*y)->box.left, *x, *y);
}

void zr_pdf_cut_lines(zr_glyph **glyphs, size_t count, float reach,
                      void (*each)(void *self, zr_glyph **line, size_t count), void *self)
{
    qsort(glyphs, count, sizeof(zr_glyph *), by_height);
    for (size_t start = 0; start < count;) {
        size_t end = start + 1;
        float limit =
            zr_glyph_middle(glyphs[start]) + (glyphs[start]->box.bottom - glyphs[start]->box.top) * reach;
        while (end < count && zr_glyph_middle(glyphs[end]) < limit)
            end++;
        qsort(glyphs + start, end - start, sizeof(zr_glyph *), by_left);
        each(self, glyphs + start, end - start);
        start = end;
    }
}

bool zr_glyph_is_wide(const zr_glyph *glyph)
{
    uint32_t c;
    zr_utf8_read(glyph->text, &c);
    return c >= 0x2E80;
}

int zr_pdf_compare_floats(const void *a, const void *b)
{
    const float *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The median width of wide characters; of a line without any, the height of its first glyph. */
float zr_pdf_em(zr_glyph *const *glyphs, size_t count)
{
    float widths[64];
    size_t wide = 0;
    for (size_t i = 0; i < count && wide < sizeof widths / sizeof *widths; i++) {
        if (zr_glyph_is_wide(glyphs[i]))
            widths[wide++] = glyphs[i]->box.right - glyphs[i]->box.left;
    }
    qsort(widths, wide, sizeof *widths, zr_pdf_compare_floats);
    float em = wide ? widths[wide / 2] : glyphs[0]->box.bottom - glyphs[0]->box.top;
    return em > 1 ? em : 1;
}

/* The same character at the same place: bold letters are printed twice. */
static bool is_copy(const zr_glyph *before, const zr_glyph *glyph)
{
    float width = glyph->box.right - glyph->box.left;
    return before && zr_span_equal(before->text, glyph->text) &&
           glyph->box.left - before->box.left < width * 0.4f;
}

static float gap_between(const zr_glyph *before, const zr_glyph *glyph)
{
    return glyph->box.left - before->box.right;
}

/* The usual gap between wide characters: none, but in a line that was stretched to its width. */
static float usual_gap(zr_glyph *const *glyphs, size_t count)
{
    float gaps[64];
    size_t known = 0;
    for (size_t i = 1; i < count && known < sizeof gaps / sizeof *gaps; i++) {
        if (zr_glyph_is_wide(glyphs[i - 1]) && zr_glyph_is_wide(glyphs[i]))
            gaps[known++] = gap_between(glyphs[i - 1], glyphs[i]);
    }
    qsort(gaps, known, sizeof *gaps, zr_pdf_compare_floats);
    return known && gaps[known / 2] > 0 ? gaps[known / 2] : 0;
}

/* Two Chinese characters, between which nothing but a space leaves a gap: a line may be stretched behind its
 * stops, and beside figures and letters. */
static bool are_ideographs(const zr_glyph *before, const zr_glyph *glyph)
{
    uint32_t a, b;
    zr_utf8_read(before->text, &a);
    zr_utf8_read(glyph->text, &b);
    return zr_is_ideograph(a) && zr_is_ideograph(b);
}

/* A gap of two characters parts columns. Half a character more than usual is a space that a writer made;
 * between Chinese characters, and between letters of other scripts, less is. */
static const char *gap_text(const zr_glyph *before, const zr_glyph *glyph, float em, float usual)
{
    if (!before)
        return "";
    float gap = gap_between(before, glyph);
    if (gap > em * 1.8f + usual)
        return "\t";
    if (gap > em * 0.38f + usual)
        return " ";
    if (gap > em * 0.2f + usual * 1.5f && are_ideographs(before, glyph))
        return " ";
    bool letters = !zr_glyph_is_wide(before) && !zr_glyph_is_wide(glyph);
    return letters && gap > em * 0.15f ? " " : "";
}

/* Are some glyphs bold and some not? A bold line is a heading, and says no more. */
static bool is_partly_bold(zr_glyph *const *glyphs, size_t count)
{
    size_t bold = 0;
    for (size_t i = 0; i < count; i++)
        bold += glyphs[i]->bold;
    return bold > 0 && bold < count;
}

zr_span zr_pdf_line_text(zr_arena *arena, zr_glyph *const *glyphs, size_t count, float em)
{
    zr_buffer words = {0};
    const zr_glyph *before = NULL;
    float usual = usual_gap(glyphs, count);
    if (usual > em * 4)
        usual = 0; /* words far apart, not a line that was stretched */
    bool partly = is_partly_bold(glyphs, count), bold = false;
    for (size_t i = 0; i < count; i++) {
        if (is_copy(before, glyphs[i]))
            continue;
        if (bold && !glyphs[i]->bold)
            zr_buffer_put(&words, "**");
        zr_buffer_put(&words, gap_text(before, glyphs[i], em, usual));
        if (partly && glyphs[i]->bold && !bold)
            zr_buffer_put(&words, "**");
        bold = partly && glyphs[i]->bold;
        zr_buffer_add(&words, glyphs[i]->text);
        before = glyphs[i];
    }
    zr_buffer_put(&words, bold ? "**" : "");
    arena->failed |= words.failed;
    zr_span text = zr_arena_copy(arena, zr_buffer_span(&words));
    zr_buffer_free(&words);
    return text;
}

zr_pdf_line *zr_pdf_add_line(zr_pdf_text *text)
{
    void *lines = text->lines;
    text->failed |= !zr_grow(&lines, text->count, &text->capacity, sizeof *text->lines);
    text->lines = lines;
    if (text->failed)
        return NULL;
    zr_pdf_line *line = &text->lines[text->count++];
    *line = (zr_pdf_line){0};
    return line;
}

typedef struct collector {
    zr_pdf_text *text;
    uint32_t page;
} collector;

static bool is_one_of(zr_span character, const char *list)
{
    return zr_span_find(zr_span_of(list), character, 0) != SIZE_MAX;
}

/* No line is broken between these two: letters of a word, a bracket or quote and what it holds. */
static bool hold_together(const zr_glyph *a, const zr_glyph *b)
{
    bool near = b->box.left - a->box.right < 2;
    bool letters = !zr_glyph_is_wide(a) && !zr_glyph_is_wide(b) && near;
    return letters || is_one_of(a->text, "（《〈“‘〔［【「") ||
           is_one_of(b->text, "，。、；：！？）》〉”’〕］】」%");
}

float zr_pdf_first_word(zr_glyph *const *glyphs, size_t count)
{
    size_t end = 1;
    while (end < count && hold_together(glyphs[end - 1], glyphs[end]))
        end++;
    return glyphs[end - 1]->box.right - glyphs[0]->box.left;
}

static void collect_line(void *self, zr_glyph **glyphs, size_t count)
{
    collector *c = self;
    zr_pdf_line *line = zr_pdf_add_line(c->text);
    if (!line)
        return;
    line->box = glyphs[0]->box;
    for (size_t i = 1; i < count; i++) {
        zr_box box = glyphs[i]->box;
        line->box.top = box.top < line->box.top ? box.top : line->box.top;
        line->box.right = box.right > line->box.right ? box.right : line->box.right;
        line->box.bottom = box.bottom > line->box.bottom ? box.bottom : line->box.bottom;
    }
    line->em = zr_pdf_em(glyphs, count);
    line->size = glyphs[0]->box.bottom - glyphs[0]->box.top;
    line->text = zr_pdf_line_text(&c->text->arena, glyphs, count, line->em);
    line->first_word = zr_pdf_first_word(glyphs, count);
    line->page = c->page;
}

static int compare_lines(const void *a, const void *b)
{
    const zr_pdf_line *x = a, *y = b;
    if (x->anchor != y->anchor)
        return x->anchor < y->anchor ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    if (x->box.top != y->box.top)
        return x->box.top < y->box.top ? -1 : 1;
    return (x->box.left > y->box.left) - (x->box.left < y->box.left);
}

static void count_gapped(void *self, zr_glyph **glyphs, size_t count)
{
    size_t *gapped = self;
    float em = zr_pdf_em(glyphs, count);
    for (size_t i = 1; i < count; i++) {
        if (glyphs[i]->box.left - glyphs[i - 1]->box.right > em * 0.6f) {
            ++*gapped;
            return;
        }
    }
}

bool zr_pdf_may_have_table(zr_pdf_page *page)
{
    zr_glyph **all = malloc((page->glyph_count + 1) * sizeof *all);
    page->failed |= !all;
    for (size_t i = 0; all && i < page->glyph_count; i++)
        all[i] = &page->glyphs[i];
    size_t gapped = 0;
    if (all)
        zr_pdf_cut_lines(all, page->glyph_count, zr_pdf_reach, count_gapped, &gapped);
    free(all);
    return gapped >= 2;
}

void zr_pdf_collect_lines(zr_pdf_text *text, zr_glyph **glyphs, size_t count, uint32_t number)
{
    collector c = {text, number};
    zr_pdf_cut_lines(glyphs, count, zr_pdf_reach, collect_line, &c);
}

/* Orders the lines of a page and numbers its parts. */
static void order_lines(zr_pdf_text *text, size_t first)
{
    for (size_t i = first; i < text->count; i++) {
        if (text->lines[i].column == ZR_COLUMN_WHOLE)
            text->lines[i].anchor = text->lines[i].box.top;
    }
    if (text->count > first)
        qsort(text->lines + first, text->count - first, sizeof *text->lines, compare_lines);
    text->parts++;
    for (size_t i = first; i < text->count; i++) {
        text->parts += i > first && text->lines[i].column != text->lines[i - 1].column;
        text->lines[i].part = text->parts;
    }
}

static bool is_laid(const zr_pdf_text *text, size_t from)
{
    bool laid = false;
    for (size_t i = from; i < text->count; i++)
        laid |= text->lines[i].laid.size > 0;
    return laid;
}

void zr_pdf_find_lines(zr_pdf_text *text, zr_pdf_page *page, uint32_t number)
{
    zr_glyph **left = malloc((page->glyph_count + 1) * sizeof *left);
    text->failed |= !left;
    size_t count = 0;
    for (size_t i = 0; left && i < page->glyph_count; i++) {
        if (!page->glyphs[i].taken)
            left[count++] = &page->glyphs[i];
    }
    size_t from = text->count, first = from;
    while (first > 0 && text->lines[first - 1].page == number)
        first--;
    if (left)
        zr_pdf_collect_lines(text, left, count, number);
    if (left && !text->failed)
        zr_pdf_lay_out(text, left, count, from, number);
    if (left && !text->failed && !is_laid(text, from))
        zr_pdf_part_columns(text, first, from, left, count, number);
    else
        text->parted = false;
    free(left);
    if (!text->failed)
        order_lines(text, first);
}
