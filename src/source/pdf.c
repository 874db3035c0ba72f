/* A PDF → text: lines joined to paragraphs, tables as rows.
 *
 * A line goes on in the next one when it fills the width of its page and the next begins at the left margin
 * in letters of the same size: what a Chinese typesetter does. An indent, a short line, a number at the
 * beginning begin a paragraph. */
#include "source/pdf.h"

#include "base/utf8.h"
#include "source/draft.h"

#include <stdlib.h>
#include <string.h>

enum { GROWTH = 64, SMALL_TEXT = 1 << 20, MOST_EDGES = 256 };

/* Left and right edge of a page's words. */
typedef struct margins {
    float left, right;
} margins;

bool zr_pdf_needs_space(zr_span before, zr_span after)
{
    uint32_t a, b;
    zr_utf8_back(before, &a);
    zr_utf8_read(after, &b);
    bool letter_before = a < 0x80 && a > ' ', letter_after = b < 0x80 && b > ' ';
    bool digits = a >= '0' && a <= '9' && b >= '0' && b <= '9';
    return letter_before && letter_after && !digits && a != '-' && a != '/';
}

static void read_page(zr_pdf_text *text, zr_pdf *pdf, uint32_t number)
{
    zr_pdf_page page;
    zr_picture picture;
    text->failed |= !zr_pdf_page_read(pdf, number, &page);
    text->heights[number] = page.height;
    text->glyphs += page.glyph_count;
    for (size_t i = 0; i < page.glyph_count; i++) {
        uint32_t c;
        zr_utf8_read(page.glyphs[i].text, &c);
        text->strange += c == ZR_REPLACEMENT || (c >= 0xE000 && c <= 0xF8FF) || c < 0x20;
    }
    if (zr_pdf_may_have_table(&page) && zr_pdf_page_draw(pdf, &picture)) {
        zr_pdf_find_rules(&page, &picture);
        free(picture.dark);
        zr_pdf_find_tables(text, &page, number + 1);
    }
    zr_pdf_find_lines(text, &page, number + 1);
    text->failed |= page.failed || text->arena.failed;
    free(page.rules);
}

static zr_status check_text(const zr_pdf_text *text, zr_error *err)
{
    if (text->failed)
        return zr_fail_memory(err);
    if (text->glyphs < text->pages)
        return zr_fail_words(
            err, ZR_UNSUPPORTED,
            "扫描件 PDF，没有文字：请先做文字识别，例如 ocrmypdf -l chi_sim IN.pdf OUT.pdf",
            "a scanned PDF, images without text: run OCR first, for example ocrmypdf -l chi_sim "
            "IN.pdf OUT.pdf");
    if (text->strange * 3 > text->glyphs)
        return zr_fail_words(
            err, ZR_UNSUPPORTED,
            "PDF 的字体没有说明是哪些字：请做文字识别，例如 ocrmypdf --force-ocr -l chi_sim "
            "IN.pdf OUT.pdf",
            "the PDF's fonts do not say which characters they show: run OCR first, for example "
            "ocrmypdf --force-ocr -l chi_sim IN.pdf OUT.pdf");
    return ZR_OK;
}

static zr_status read_pages(zr_pdf_text *text, zr_pdf *pdf, const zr_source *source, zr_error *err)
{
    text->pages = zr_pdf_pages(pdf);
    if (text->pages > source->max_pages)
        return zr_fail_words(err, ZR_LIMIT, "PDF 超过 %u 页", "the PDF has more than %u pages",
                             (unsigned)source->max_pages);
    size_t bound = source->bytes.size * GROWTH + SMALL_TEXT;
    text->heights = calloc(text->pages + 1, sizeof *text->heights);
    if (!text->heights)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < text->pages && !text->failed; i++) {
        read_page(text, pdf, i);
        if (text->glyphs > bound)
            return zr_fail_words(err, ZR_LIMIT, "PDF 的文字超过文件大小的 %d 倍",
                                 "the PDF's text is more than %d times its size", GROWTH);
    }
    return check_text(text, err);
}

static bool is_words(const zr_pdf_line *line)
{
    return !line->cells && !line->margin;
}

static int compare_floats(const void *a, const void *b)
{
    const float *x = a, *y = b;
    return (*x > *y) - (*x < *y);
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

/* The edges of the long lines of one page. */
static margins margins_of(const zr_pdf_line *lines, size_t count)
{
    float widths[MOST_EDGES], left[MOST_EDGES], right[MOST_EDGES];
    size_t known = 0, used = 0;
    for (size_t i = 0; i < count && known < MOST_EDGES; i++) {
        if (is_words(&lines[i]))
            widths[known++] = lines[i].box.right - lines[i].box.left;
    }
    if (!known)
        return (margins){0, 0};
    qsort(widths, known, sizeof *widths, compare_floats);
    float em = 12, long_enough = widths[known - 1 - known / 8] * 0.6f;
    for (size_t i = 0; i < count && used < MOST_EDGES; i++) {
        const zr_pdf_line *line = &lines[i];
        if (!is_words(line) || line->box.right - line->box.left < long_enough)
            continue;
        em = line->em;
        left[used] = line->box.left;
        right[used++] = line->box.right;
    }
    qsort(left, used, sizeof *left, compare_floats);
    qsort(right, used, sizeof *right, compare_floats);
    return (margins){shared_edge(left, used, false, em * 0.4f), shared_edge(right, used, true, em * 1.2f)};
}

static bool begins_with_number(zr_span text)
{
    static const char signs[] = "（(〔［[第①②③④⑤⑥⑦⑧⑨⑩";
    static const char counting[] = "一二三四五六七八九十";
    uint32_t c, next;
    size_t length = zr_utf8_read(text, &c);
    zr_span first = zr_span_cut(text, 0, length);
    zr_utf8_read(zr_span_cut(text, length, text.size), &next);
    if (zr_span_find(zr_span_of(counting), first, 0) != SIZE_MAX)
        return next == 0x3001;
    if (c == 0xFF08 || c == '(')
        return zr_span_find(zr_span_of("一二三四五六七八九十123456789"),
                            zr_span_cut(text, length, length + (next < 0x80 ? 1 : 3)), 0) != SIZE_MAX;
    return c != 0x7B2C && zr_span_find(zr_span_of(signs), first, 0) != SIZE_MAX && c >= 0x2460 && c <= 0x2473;
}

static bool ends_sentence(zr_span text)
{
    return zr_span_ends(text, "。") || zr_span_ends(text, "：") || zr_span_ends(text, "）") ||
           zr_span_ends(text, "；") || zr_span_ends(text, "〕");
}

/* Words far apart: a table without rules, a menu. */
static bool has_columns(zr_span text)
{
    return zr_span_find(text, zr_span_of("\t"), 0) != SIZE_MAX;
}

/* The next line goes on with this one's paragraph. */
static bool goes_on(const zr_pdf_line *line, margins here, const zr_pdf_line *next, margins there)
{
    if (line->cells || next->cells || has_columns(line->text) || has_columns(next->text))
        return false;
    bool same_page = next->page == line->page;
    float room = here.right - line->box.right;
    float indent = next->box.left - (same_page ? line->box.left : there.left);
    float unbroken = next->first_word > line->em ? next->first_word : line->em;
    bool full = room < unbroken + line->em * 0.9f && line->box.left < here.left + line->em * 5;
    bool same_size = next->em < line->em * 1.12f && next->em > line->em * 0.89f;
    float gap = next->box.top - line->box.bottom;
    bool near = !same_page || gap < line->em * 1.9f;
    if (!full || !same_size || !near || indent > line->em * 1.2f)
        return false;
    return !(ends_sentence(line->text) && begins_with_number(next->text));
}

/* A line of a table of contents: dots up to a page number. */
static bool is_contents(zr_span text)
{
    size_t end = text.size;
    while (end && ((text.data[end - 1] >= '0' && text.data[end - 1] <= '9') || text.data[end - 1] == ' ' ||
                   text.data[end - 1] == '\t'))
        end--;
    zr_span before = zr_span_cut(text, 0, end);
    return end < text.size &&
           (zr_span_ends(before, "......") || zr_span_ends(before, "……") || zr_span_ends(before, "·····"));
}

typedef struct flow {
    zr_draft *out;
    zr_arena *arena;
    const zr_pdf_line *last; /* the line of words before, whose paragraph may go on */
    margins last_margins;
    const zr_pdf_line *header; /* first row of the table */
    zr_pdf_line *row;          /* the row before, not written yet: it may go on on the next page */
    uint32_t table;            /* the table that the last row was of */
    bool fresh;                /* nothing but the header came from this page's part of the table */
} flow;

static void end_paragraph(flow *f)
{
    if (f->last)
        zr_draft_newline(f->out, f->last->page);
    f->last = NULL;
}

static void write_cells(flow *f, const zr_pdf_line *row)
{
    for (uint32_t i = 0; i < row->cell_count; i++) {
        if (i)
            zr_draft_put(f->out, " ", row->page);
        zr_draft_verbatim(f->out, row->cells[i], row->page);
        zr_draft_put(f->out, row->cells[i].size ? " |" : "|", row->page);
    }
    zr_draft_newline(f->out, row->page);
}

static void end_row(flow *f)
{
    if (f->row)
        write_cells(f, f->row);
    f->row = NULL;
}

static void write_line(flow *f, const zr_pdf_line *line, margins m)
{
    end_row(f);
    if (f->last && goes_on(f->last, f->last_margins, line, m)) {
        if (zr_pdf_needs_space(zr_buffer_span(&f->out->out), line->text))
            zr_draft_put(f->out, " ", line->page);
    } else {
        end_paragraph(f);
    }
    zr_draft_verbatim(f->out, line->text, line->page);
    f->last = line;
    f->last_margins = m;
}

static bool same_columns(const zr_pdf_line *a, const zr_pdf_line *b)
{
    float left = a->box.left - b->box.left, right = a->box.right - b->box.right;
    return a->columns == b->columns && left < 8 && left > -8 && right < 8 && right > -8;
}

static bool same_cells(const zr_pdf_line *a, const zr_pdf_line *b)
{
    for (uint32_t i = 0; i < a->cell_count && i < b->cell_count; i++) {
        if (!zr_span_equal(a->cells[i], b->cells[i]))
            return false;
    }
    return a->cell_count == b->cell_count;
}

/* Words of a cell that began in a row above: they stand where it begins, even on the page before. */
static void inherit(zr_pdf_line *row, const zr_pdf_line *above, bool new_page)
{
    for (uint32_t i = 0; i < row->cell_count && i < above->cell_count; i++) {
        bool cut = new_page && (row->down[i] || above->up[i]);
        if (!row->cells[i].size && (row->up[i] || cut))
            row->cells[i] = above->cells[i];
    }
}

/* The rest of a row that a page break cut: its first cell, the number, stayed on the page before. */
static bool is_rest(const zr_pdf_line *row, const zr_pdf_line *above)
{
    return row->cell_count > 1 && above->cell_count == row->cell_count && !row->cells[0].size &&
           !row->down[0] && above->cells[0].size;
}

static void add_rest(flow *f, const zr_pdf_line *row)
{
    for (uint32_t i = 0; i < row->cell_count; i++) {
        zr_span *words = &f->row->cells[i];
        bool space = words->size && zr_pdf_needs_space(*words, row->cells[i]);
        if (row->cells[i].size)
            *words = zr_arena_print(f->arena, "%.*s%s%.*s", (int)words->size, words->size ? words->data : "",
                                    space ? " " : "", (int)row->cells[i].size, row->cells[i].data);
    }
}

/* The first row of a table, or of its part on another page; false: a header printed again. */
static bool begin_table(flow *f, const zr_pdf_line *row)
{
    bool continues = f->row && f->row->page + 1 == row->page && same_columns(f->row, row);
    f->table = row->table;
    f->fresh = continues;
    if (!continues) {
        end_row(f);
        f->header = row;
        return true;
    }
    return !(f->header && same_cells(f->header, row));
}

static void write_row(flow *f, zr_pdf_line *row)
{
    end_paragraph(f);
    if (f->table != row->table && !begin_table(f, row))
        return;
    bool new_page = f->fresh;
    f->fresh = false;
    if (f->row && new_page && is_rest(row, f->row)) {
        add_rest(f, row);
        return;
    }
    if (f->row)
        inherit(row, f->row, new_page);
    end_row(f);
    f->row = row;
}

static void write_text(zr_draft *out, zr_pdf_text *text)
{
    flow f = {.out = out, .arena = &text->arena};
    for (size_t first = 0, last; first < text->count; first = last) {
        last = first;
        while (last < text->count && text->lines[last].page == text->lines[first].page)
            last++;
        margins m = margins_of(text->lines + first, last - first);
        for (size_t i = first; i < last; i++) {
            zr_pdf_line *line = &text->lines[i];
            if (line->margin || (!line->cells && is_contents(line->text)))
                continue;
            if (line->cells)
                write_row(&f, line);
            else
                write_line(&f, line, m);
        }
    }
    end_row(&f);
    end_paragraph(&f);
}

static zr_status read_text(zr_source *source, zr_pdf_text *text, zr_pdf *pdf, zr_error *err)
{
    zr_status status = read_pages(text, pdf, source, err);
    if (status != ZR_OK)
        return status;
    zr_pdf_mark_margins(text);
    if (text->failed || text->arena.failed)
        return zr_fail_memory(err);
    zr_draft out = {.max = source->max_bytes, .steps = true};
    write_text(&out, text);
    source->format = ZR_PDF;
    source->owned_text = out.out.data;
    source->text = source->raw = zr_buffer_span(&out.out);
    source->pages = out.map;
    if (out.full)
        return zr_fail_words(err, ZR_LIMIT, "PDF 的文字超过 %zu 字节",
                             "the PDF's text is larger than %zu bytes", source->max_bytes);
    return zr_draft_failed(&out) ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_source_read_pdf(zr_source *source, zr_error *err)
{
    zr_pdf *pdf;
    zr_status status = zr_pdf_open(&pdf, source->bytes, err);
    if (status != ZR_OK)
        return status;
    zr_pdf_text text = {0};
    status = read_text(source, &text, pdf, err);
    zr_arena_free(&text.arena);
    free(text.lines);
    free(text.heights);
    zr_pdf_close(pdf);
    return status;
}
