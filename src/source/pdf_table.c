/* Ruled lines → tables: rules that touch are one table; where a border between two fields is missing they are
 * one cell; the words of a cell stand in every row and column that it covers. */
#include "source/pdf.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BORDERS = 256 };
static const float close_enough = 3, narrowest = 100, lowest = 20; /* points */

/* One table: borders from left to right and from top to bottom, and the cell of each field between them. */
typedef struct frame {
    zr_pdf_text *text;
    zr_pdf_page *page;
    const zr_rule *rules;
    const size_t *group; /* of each rule */
    size_t rule_count, number;
    float x[MOST_BORDERS], y[MOST_BORDERS];
    size_t columns, rows; /* fields: borders less one */
    uint32_t *cell;       /* rows × columns: the first field of the cell */
    zr_span *words;       /* by first field */
} frame;

static size_t root_of(size_t *parent, size_t i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

static bool touch(const zr_rule *a, const zr_rule *b)
{
    return a->upright != b->upright && a->at > b->from - close_enough && a->at < b->to + close_enough &&
           b->at > a->from - close_enough && b->at < a->to + close_enough;
}

/* Numbers the groups of rules that touch each other. O(rules²), of at most a few hundred. */
static size_t *group_rules(const zr_pdf_page *page)
{
    size_t *group = malloc((page->rule_count + 1) * sizeof *group);
    for (size_t i = 0; group && i < page->rule_count; i++)
        group[i] = i;
    for (size_t i = 0; group && i < page->rule_count; i++) {
        for (size_t j = i + 1; j < page->rule_count; j++) {
            if (touch(&page->rules[i], &page->rules[j]))
                group[root_of(group, j)] = root_of(group, i);
        }
    }
    for (size_t i = 0; group && i < page->rule_count; i++)
        group[i] = root_of(group, i);
    return group;
}

/* Sorted, those that lie close together as one. */
static size_t unite(float *places, size_t count)
{
    qsort(places, count, sizeof *places, zr_pdf_compare_floats);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (!kept || places[i] - places[kept - 1] > close_enough)
            places[kept++] = places[i];
    }
    return kept;
}

static void note(float *places, size_t *count, float place)
{
    if (*count < MOST_BORDERS)
        places[(*count)++] = place;
}

/* A table that is open at its sides ends where its other rules end. */
static void close_sides(float *places, size_t *count, float least, float most)
{
    if (*count && least < places[0] - 10)
        note(places, count, least);
    if (*count && most > places[*count - 1] + 10)
        note(places, count, most);
    *count = unite(places, *count);
}

static void find_borders(frame *f)
{
    size_t xs = 0, ys = 0;
    zr_box ends = {1e9f, 1e9f, -1e9f, -1e9f};
    for (size_t i = 0; i < f->rule_count; i++) {
        const zr_rule *rule = &f->rules[i];
        if (f->group[i] != f->number)
            continue;
        if (rule->upright) {
            note(f->x, &xs, rule->at);
            ends.top = rule->from < ends.top ? rule->from : ends.top;
            ends.bottom = rule->to > ends.bottom ? rule->to : ends.bottom;
        } else {
            note(f->y, &ys, rule->at);
            ends.left = rule->from < ends.left ? rule->from : ends.left;
            ends.right = rule->to > ends.right ? rule->to : ends.right;
        }
    }
    xs = unite(f->x, xs);
    ys = unite(f->y, ys);
    close_sides(f->x, &xs, ends.left, ends.right);
    close_sides(f->y, &ys, ends.top, ends.bottom);
    f->columns = xs ? xs - 1 : 0;
    f->rows = ys ? ys - 1 : 0;
}

/* A rule of this table at `at` runs past `middle`. */
static bool has_border(const frame *f, bool upright, float at, float middle)
{
    for (size_t i = 0; i < f->rule_count; i++) {
        const zr_rule *rule = &f->rules[i];
        float away = rule->at > at ? rule->at - at : at - rule->at;
        if (rule->upright == upright && f->group[i] == f->number && away <= close_enough &&
            rule->from < middle && rule->to > middle)
            return true;
    }
    return false;
}

static void join_fields(frame *f, uint32_t a, uint32_t b)
{
    while (f->cell[a] != a)
        a = f->cell[a];
    while (f->cell[b] != b)
        b = f->cell[b];
    if (a < b)
        f->cell[b] = a;
    else
        f->cell[a] = b;
}

static void find_cells(frame *f)
{
    uint32_t fields = (uint32_t)(f->rows * f->columns), columns = (uint32_t)f->columns;
    for (uint32_t i = 0; i < fields; i++)
        f->cell[i] = i;
    for (uint32_t i = 0; i < fields; i++) {
        size_t r = i / columns, c = i % columns;
        float x = (f->x[c] + f->x[c + 1]) / 2, y = (f->y[r] + f->y[r + 1]) / 2;
        if (c + 1 < f->columns && !has_border(f, true, f->x[c + 1], y))
            join_fields(f, i, i + 1);
        if (r + 1 < f->rows && !has_border(f, false, f->y[r + 1], x))
            join_fields(f, i, i + columns);
    }
    for (uint32_t i = 0; i < fields; i++) {
        while (f->cell[i] != f->cell[f->cell[i]])
            f->cell[i] = f->cell[f->cell[i]];
    }
}

static size_t field_at(const float *borders, size_t fields, float place)
{
    size_t i = 0;
    while (i < fields && place >= borders[i + 1])
        i++;
    return i;
}

/* The cell that a glyph's middle lies in, or ZR_NONE. */
static uint32_t cell_of(const frame *f, const zr_glyph *glyph)
{
    float x = (glyph->box.left + glyph->box.right) / 2, y = zr_glyph_middle(glyph);
    if (x < f->x[0] || y < f->y[0])
        return ZR_NONE;
    size_t c = field_at(f->x, f->columns, x), r = field_at(f->y, f->rows, y);
    return c < f->columns && r < f->rows ? f->cell[r * f->columns + c] : ZR_NONE;
}

/* The words of one cell, put together line by line. */
typedef struct cell_text {
    zr_arena *arena;
    zr_buffer words;
    float right; /* of the last line */
    float left, width;
    bool full; /* it left no room for another character */
} cell_text;

static void add_cell_line(void *self, zr_glyph **glyphs, size_t count)
{
    cell_text *cell = self;
    float em = zr_pdf_em(glyphs, count);
    zr_span line = zr_pdf_line_text(cell->arena, glyphs, count, em);
    bool space = cell->words.size && (!cell->full || zr_pdf_needs_space(zr_buffer_span(&cell->words), line));
    if (space)
        zr_buffer_char(&cell->words, ' ');
    zr_buffer_add(&cell->words, line);
    float used = glyphs[count - 1]->box.right - glyphs[0]->box.left;
    cell->full = cell->width - used < em * 2.6f;
}

/* Width of a cell: from its first field to the last of the same row. */
static float width_of(const frame *f, uint32_t cell)
{
    size_t c = cell % f->columns, end = c;
    size_t row = cell / f->columns * f->columns;
    while (end < f->columns && f->cell[row + end] == cell)
        end++;
    return f->x[end > c ? end : c + 1] - f->x[c];
}

static void one_line(zr_buffer *words)
{
    for (size_t i = 0; i < words->size; i++) {
        if (words->data[i] == '\t')
            words->data[i] = ' ';
        else if (words->data[i] == '|')
            words->data[i] = '/';
    }
}

static zr_span words_of(frame *f, uint32_t cell, zr_glyph **glyphs, size_t count)
{
    cell_text text = {.arena = &f->text->arena, .width = width_of(f, cell)};
    zr_pdf_cut_lines(glyphs, count, zr_pdf_reach, add_cell_line, &text);
    one_line(&text.words);
    f->text->failed |= text.words.failed;
    zr_span words = zr_arena_copy(&f->text->arena, zr_buffer_span(&text.words));
    zr_buffer_free(&text.words);
    return words;
}

/* A glyph and the cell that it lies in. */
typedef struct placed {
    zr_glyph *glyph;
    uint32_t cell;
} placed;

static int by_cell(const void *a, const void *b)
{
    const placed *x = a, *y = b;
    if (x->cell != y->cell)
        return x->cell < y->cell ? -1 : 1;
    return (x->glyph > y->glyph) - (x->glyph < y->glyph);
}

/* Gives the words of each cell and says whether they fill a table: a quarter of its cells at least. A drawing
 * of lines (a bar code) holds hardly any. */
static bool read_cells(frame *f, placed *all, zr_glyph **one)
{
    size_t count = 0, filled = 0, cells = 0;
    for (size_t i = 0; i < f->page->glyph_count; i++) {
        zr_glyph *glyph = &f->page->glyphs[i];
        uint32_t cell = glyph->taken ? ZR_NONE : cell_of(f, glyph);
        if (cell != ZR_NONE)
            all[count++] = (placed){glyph, cell};
        glyph->taken |= cell != ZR_NONE;
    }
    qsort(all, count, sizeof *all, by_cell);
    for (size_t start = 0; start < count;) {
        size_t end = start;
        for (; end < count && all[end].cell == all[start].cell; end++)
            one[end - start] = all[end].glyph;
        f->words[all[start].cell] = words_of(f, all[start].cell, one, end - start);
        filled++;
        start = end;
    }
    for (uint32_t i = 0; i < f->rows * f->columns; i++)
        cells += f->cell[i] == i;
    bool table = filled >= 2 && filled * 4 >= cells;
    for (size_t i = 0; !table && i < count; i++)
        all[i].glyph->taken = false;
    return table;
}

static void fill_row(frame *f, zr_pdf_line *line, size_t row)
{
    const uint32_t *field = &f->cell[row * f->columns];
    bool whole = true;
    for (size_t c = 0; c < f->columns; c++) {
        line->cells[c] = f->words[field[c]];
        line->up[c] = row > 0 && f->cell[(row - 1) * f->columns + c] == field[c];
        line->down[c] = row + 1 < f->rows && f->cell[(row + 1) * f->columns + c] == field[c];
        whole &= field[c] == field[0] && !line->up[c] && !line->down[c];
    }
    line->cell_count = whole ? 1 : (uint32_t)f->columns;
}

static void write_row(frame *f, size_t row, uint32_t number)
{
    zr_pdf_line *line = zr_pdf_add_line(f->text);
    zr_arena *arena = &f->text->arena;
    if (!line)
        return;
    *line = (zr_pdf_line){.box = {f->x[0], f->y[row], f->x[f->columns], f->y[row + 1]},
                          .page = number,
                          .table = f->text->tables,
                          .em = 1,
                          .cells = zr_arena_take(arena, f->columns, sizeof *line->cells),
                          .up = zr_arena_take(arena, f->columns, sizeof *line->up),
                          .down = zr_arena_take(arena, f->columns, sizeof *line->down),
                          .columns = (uint32_t)f->columns};
    if (line->cells && line->up && line->down)
        fill_row(f, line, row);
}

static void write_table(frame *f, uint32_t number)
{
    size_t glyphs = f->page->glyph_count + 1, fields = f->rows * f->columns;
    placed *all = malloc(glyphs * sizeof *all);
    zr_glyph **one = malloc(glyphs * sizeof *one);
    f->cell = malloc(fields * sizeof *f->cell);
    f->words = calloc(fields, sizeof *f->words);
    if (all && one && f->cell && f->words) {
        find_cells(f);
        bool table = read_cells(f, all, one);
        f->text->tables += table;
        for (size_t row = 0; table && row < f->rows; row++)
            write_row(f, row, number);
    } else {
        f->text->failed = true;
    }
    free(all);
    free(one);
    free(f->cell);
    free(f->words);
}

/* A frame with at least two columns, larger than a sign. */
static bool is_table(const frame *f)
{
    return f->columns >= 2 && f->rows >= 1 && f->x[f->columns] - f->x[0] >= narrowest &&
           f->y[f->rows] - f->y[0] >= lowest;
}

void zr_pdf_find_tables(zr_pdf_text *text, zr_pdf_page *page, uint32_t number)
{
    size_t *group = group_rules(page);
    text->failed |= !group;
    for (size_t i = 0; group && i < page->rule_count && !text->failed; i++) {
        if (group[i] != i)
            continue;
        frame f = {.text = text,
                   .page = page,
                   .rules = page->rules,
                   .group = group,
                   .rule_count = page->rule_count,
                   .number = i};
        find_borders(&f);
        if (is_table(&f))
            write_table(&f, number);
    }
    free(group);
}
