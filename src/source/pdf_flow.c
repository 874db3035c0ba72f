/* Lines → paragraphs, rows → rows of text.
 *
 * A line goes on in the next one when it fills the width of its page and the next is not indented, in letters
 * of the same size: what a Chinese typesetter does. An indent, a short line, a number at the beginning begin
 * a paragraph. A table goes on on the next page; its header is not repeated, a cut row is mended. */
#include "source/pdf_cells.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/draft.h"
#include "source/drawn_words.h"
#include "source/numeral.h"

#include <stdlib.h>
#include <string.h>

bool zr_pdf_needs_space(zr_span before, zr_span after)
{
    uint32_t a, b;
    zr_utf8_back(before, &a);
    zr_utf8_read(after, &b);
    bool letter_before = a < 0x80 && a > ' ', letter_after = b < 0x80 && b > ' ';
    bool digits = a >= '0' && a <= '9' && b >= '0' && b <= '9';
    return letter_before && letter_after && !digits && a != '-' && a != '/';
}

static bool ends_sentence(zr_span text)
{
    return zr_span_ends(text, "。") || zr_span_ends(text, "：") || zr_span_ends(text, "）") ||
           zr_span_ends(text, "；") || zr_span_ends(text, "〕");
}

/* 某政办发〔2024〕8号 alone in a line: below a title that fills the one above it is no part of it. */
static bool is_document_number(zr_span text)
{
    enum { LONGEST = 28 };
    static const char *const years[] = {"〔20", "［20", "[20", "（20", "(20", NULL}, *const marks[] = {
                                                                                         "。", "，", "《",
                                                                                         "、", NULL};
    return zr_span_ends(text, "号") && zr_holds_any(text, years) && !zr_holds_any(text, marks) &&
           zr_span_characters(text) <= LONGEST;
}

/* Several words far apart: a table without rules, a menu. One gap may be a hole in a line. */
static bool has_columns(zr_span text)
{
    size_t gap = zr_span_find(text, zr_span_of("\t"), 0);
    return gap != SIZE_MAX && zr_span_find(text, zr_span_of("\t"), gap + 1) != SIZE_MAX;
}

static bool is_near(float a, float b)
{
    return a < b * 1.12f && b < a * 1.12f;
}

static float gap_between(const zr_pdf_line *line, const zr_pdf_line *next)
{
    return next->box.top - line->box.bottom;
}

/* The next line goes on with this one's paragraph, as far as places tell. */
static bool may_go_on(const zr_pdf_line *line, zr_pdf_margins here, const zr_pdf_line *next,
                      zr_pdf_margins there)
{
    if (line->cells || next->cells || has_columns(line->text) || has_columns(next->text))
        return false;
    bool same_part = next->part == line->part;
    float room = here.right - line->box.right;
    float indent = next->box.left - there.left;
    float unbroken = next->first_word > line->em * 1.5f ? next->first_word : line->em * 1.5f;
    bool full = room < unbroken + line->em * 0.9f && line->box.left < here.left + line->em * 5;
    bool same_size = is_near(line->em, next->em) || is_near(line->size, next->size);
    bool near = !same_part || gap_between(line, next) < line->em * 1.9f;
    return full && same_size && near && indent <= line->em * 1.2f;
}

/* The gap between most lines that go on, in widths of a character; of too few lines a large one. */
static float usual_gap(const zr_pdf_text *text, const zr_pdf_margins *parts)
{
    enum { FEW = 4, MOST = 2048 };
    float gaps[MOST];
    size_t count = 0;
    for (size_t i = 0; i + 1 < text->count && count < MOST; i++) {
        const zr_pdf_line *line = &text->lines[i], *next = line + 1;
        if (line->part == next->part && !line->margin && !next->margin &&
            may_go_on(line, parts[line->part - 1], next, parts[next->part - 1]))
            gaps[count++] = gap_between(line, next) / line->em;
    }
    qsort(gaps, count, sizeof *gaps, zr_pdf_compare_floats);
    return count < FEW ? 100 : gaps[count / 2];
}

/* A paragraph set apart from the one above it, or one that begins as such do, does not go on. */
static bool goes_on(const zr_pdf_line *line, zr_pdf_margins here, const zr_pdf_line *next,
                    zr_pdf_margins there, float usual)
{
    bool apart = line->part == next->part && gap_between(line, next) > (usual + 0.6f) * line->em;
    if (apart || !may_go_on(line, here, next, there))
        return false;
    bool begins = (ends_sentence(line->text) && zr_is_listed(next->text)) || is_document_number(next->text);
    return !begins;
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

enum { HEAD_ROWS = 4 };

typedef struct flow {
    zr_draft *out;
    zr_arena *arena;
    const zr_pdf_line *last; /* the line of words before, whose paragraph may go on */
    zr_pdf_margins last_margins;
    const zr_pdf_line *head[HEAD_ROWS]; /* the first rows of the table */
    uint32_t head_rows, repeated;       /* … how many; how many of them this page began with */
    bool in_head;                       /* the last row's cells cover the next one too */
    zr_pdf_line *row;                   /* the row before, not written yet: it may go on on the next page */
    float usual;                        /* gap between lines, in widths of a character */
    uint32_t table;                     /* the table that the last row was of */
    bool laid;                          /* the line before is of a table without rules */
    bool fresh;                         /* nothing but the header came from this page's part of the table */
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

/* Blank lines enough to end a table that is kept apart by spaces. */
static void end_laid(flow *f, uint32_t page)
{
    enum { BLANK = 3 };
    for (uint32_t i = 0; f->laid && i < BLANK; i++)
        zr_draft_newline(f->out, page);
    f->laid = false;
}

static void write_line(flow *f, const zr_pdf_line *line, zr_pdf_margins m)
{
    end_row(f);
    if (line->laid.size) {
        end_paragraph(f);
        zr_draft_verbatim(f->out, line->laid, line->page);
        zr_draft_newline(f->out, line->page);
        f->laid = true;
        return;
    }
    end_laid(f, line->page);
    if (f->last && goes_on(f->last, f->last_margins, line, m, f->usual)) {
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

/* The first column whose cell on the new page is not the lower part of one that covers several rows. */
static uint32_t first_own(const zr_pdf_line *row, const zr_pdf_line *above)
{
    uint32_t i = 0;
    while (i + 1 < row->cell_count && !row->cells[i].size && (row->down[i] || above->up[i]))
        i++;
    return i;
}

/* Do all words of the row go on with those above them, which filled their cells and ended no sentence, and
 * does it leave others without any? */
static bool goes_on_in_all(const zr_pdf_line *row, const zr_pdf_line *above)
{
    static const char *const stops[] = {"。", "；", "：", ";", ":", NULL};
    uint32_t words = 0, without = 0;
    for (uint32_t i = 0; i < row->cell_count; i++) {
        zr_span here = row->cells[i], before = above->cells[i];
        without += !here.size && before.size && !row->down[i] && !above->up[i];
        words += here.size > 0;
        if (here.size && (!before.size || above->ends[i] == ZR_CELL_ENDED || zr_ends_any(before, stops) ||
                          zr_words_number(here)))
            return false;
    }
    return words && without;
}

/* The rest of a row that a page break cut: its first cell, the number, stayed on the page before, or nothing
 * of it but words that go on. A row with a number of its own is another one below the same heading. */
static bool is_rest(const zr_pdf_line *row, const zr_pdf_line *above)
{
    if (row->cell_count < 2 || above->cell_count != row->cell_count)
        return false;
    uint32_t first = first_own(row, above);
    if (row->cells[first].size || row->down[first] || !above->cells[first].size)
        return goes_on_in_all(row, above);
    bool numbered = first == 0 ? !zr_words_number(row->cells[1]) : zr_words_number(above->cells[first]) > 0;
    return numbered || goes_on_in_all(row, above);
}

static void add_rest(flow *f, const zr_pdf_line *row)
{
    for (uint32_t i = 0; i < row->cell_count; i++) {
        zr_span *words = &f->row->cells[i], rest = row->cells[i];
        if (!rest.size)
            continue;
        bool space = words->size &&
                     (zr_pdf_cell_parts(f->row->ends[i], *words, rest) || zr_pdf_needs_space(*words, rest));
        *words = zr_arena_print(f->arena, "%.*s%s%.*s", (int)words->size, words->size ? words->data : "",
                                space ? " " : "", (int)rest.size, rest.data);
        f->row->ends[i] = row->ends[i];
    }
}

static bool covers_below(const zr_pdf_line *row)
{
    bool covers = false;
    for (uint32_t i = 0; i < row->cell_count; i++)
        covers |= row->down[i];
    return covers;
}

/* The head of a table is its first row, and those that its cells reach into. */
static void note_head(flow *f, const zr_pdf_line *row)
{
    if (!f->in_head || f->head_rows == HEAD_ROWS)
        return;
    f->head[f->head_rows++] = row;
    f->repeated = f->head_rows;
    f->in_head = covers_below(row);
}

/* A row of the head, printed again above the rows of this page. */
static bool is_head_again(flow *f, const zr_pdf_line *row)
{
    bool again = f->repeated < f->head_rows && same_cells(f->head[f->repeated], row);
    f->repeated = again ? f->repeated + 1 : f->head_rows;
    return again;
}

/* The first row of a table, or of its part on another page. */
static void begin_table(flow *f, const zr_pdf_line *row)
{
    bool continues = f->row && f->row->page + 1 == row->page && same_columns(f->row, row);
    f->table = row->table;
    f->fresh = continues;
    f->repeated = 0;
    f->in_head = !continues;
    if (!continues) {
        end_row(f);
        f->head_rows = 0;
    }
}

static void write_row(flow *f, zr_pdf_line *row)
{
    end_paragraph(f);
    end_laid(f, row->page);
    if (f->table != row->table)
        begin_table(f, row);
    if (is_head_again(f, row))
        return;
    note_head(f, row);
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

void zr_pdf_write(zr_draft *out, zr_pdf_text *text)
{
    flow f = {.out = out, .arena = &text->arena};
    zr_pdf_margins *parts = zr_pdf_find_margins(text);
    text->failed |= !parts;
    f.usual = parts ? usual_gap(text, parts) : 0;
    for (size_t i = 0; parts && i < text->count; i++) {
        zr_pdf_line *line = &text->lines[i];
        if (line->margin || (!line->cells && is_contents(line->text)))
            continue;
        if (line->cells)
            write_row(&f, line);
        else
            write_line(&f, line, parts[line->part - 1]);
    }
    end_row(&f);
    end_paragraph(&f);
    free(parts);
}
