/* Ruled lines → tables: rules that touch are one table; where a border between two fields is missing they are
 * one cell; the words of a cell stand in every row and column that it covers. */
#include "source/pdf_cells.h"

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
    zr_cell_end *ends;    /* likewise: of the last line */
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

/* The sides of a cell: from its first field to the last of the same row. */
static zr_box box_of(const frame *f, uint32_t cell)
{
    size_t c = cell % f->columns, end = c;
    size_t row = cell / f->columns * f->columns;
    while (end < f->columns && f->cell[row + end] == cell)
        end++;
    return (zr_box){.left = f->x[c], .right = f->x[end > c ? end : c + 1]};
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
    zr_pdf_cells lines = {&f->text->arena, (uint32_t)f->columns, f->words, f->ends, NULL, 0, 0, false};
    for (size_t start = 0; start < count;) {
        size_t end = start;
        for (; end < count && all[end].cell == all[start].cell; end++)
            one[end - start] = all[end].glyph;
        zr_pdf_cells_add(&lines, all[start].cell, box_of(f, all[start].cell), one, end - start);
        filled++;
        start = end;
    }
    zr_pdf_cells_write(&lines);
    f->text->failed |= lines.failed;
    free(lines.lines);
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
        line->ends[c] = f->ends[field[c]];
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
                          .ends = zr_arena_take(arena, f->columns, sizeof *line->ends),
                          .columns = (uint32_t)f->columns};
    if (line->cells && line->up && line->down && line->ends)
        fill_row(f, line, row);
}

static void write_table(frame *f, uint32_t number)
{
    size_t glyphs = f->page->glyph_count + 1, fields = f->rows * f->columns;
    placed *all = malloc(glyphs * sizeof *all);
    zr_glyph **one = malloc(glyphs * sizeof *one);
    f->cell = malloc(fields * sizeof *f->cell);
    f->words = calloc(fields, sizeof *f->words);
    f->ends = calloc(fields, sizeof *f->ends);
    if (all && one && f->cell && f->words && f->ends) {
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
    free(f->ends);
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
