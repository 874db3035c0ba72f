/* Tables whose columns a copy of a page keeps apart by spaces, and whose cells stand in the middle of their
 * rows, or begin in their first line.
 *
 *     序号   任务                责任单位
 *            加快建设算力平      市科技局、
 *     1                          市财政局
 *            台。
 *     2      引进人才。          市人社局
 *
 * No line says where a row begins. What does: its number stands in its middle, as do the words of all its
 * cells, merged ones in the middle of several rows; lines that leave room for more are the last of their
 * cell; stops, and names that are cut. The cheapest parting of all is taken, if it is cheap. Pages that
 * follow go on with the table. */
#include "source/drawn_layout.h"

#include "base/words.h"

#include <string.h>

enum { PARTS = 24 /* of one page */, PAUSES = 12 /* lines between two pages */, LONGEST_REST = 40 };

typedef struct layout {
    zr_drawn *table;
    zr_layout_page page;
    zr_layout_part part[PARTS];
    uint32_t parts;
    uint32_t pages, number; /* pages read; the last row's number */
    bool hanging;           /* cells begin in the first line of their row */
    bool rest;              /* the page at hand has the rest of the last row, and no more */
    zr_layout_tails tails;
    size_t behind;
} layout;

static void add_lines(layout *all, uint32_t column, uint32_t first, uint32_t last)
{
    zr_layout_put(&all->page, all->table, column, first, last);
}

/* May rows share a cell of this column that is written in one of them alone? */
static bool may_share(const layout *all, uint32_t column)
{
    return zr_layout_is_bodies(&all->page, column) ||
           (column < all->page.head.task && column != all->page.head.numbers);
}

typedef zr_layout_cell row_cells[ZR_LAYOUT_COLUMNS][ZR_LAYOUT_ROWS];

/* 牵头单位 is named, 配合单位 is not: there is none. But who helps without one who leads helps the one above.
 */
static bool names_bodies(const layout *all, row_cells cells, uint32_t r)
{
    for (uint32_t c = 0; c < all->page.head.columns; c++) {
        if (zr_layout_is_bodies(&all->page, c) && cells[c][r].first != ZR_NONE)
            return true;
    }
    return false;
}

/* Cells without words that are those of the row above: at the head of a page, and where cells begin in the
 * first line of their row, as no place tells there how far they reach. */
static void keep_empty(const layout *all, const zr_layout_part *part, row_cells cells)
{
    for (uint32_t c = 0; c < all->page.head.columns; c++) {
        bool above = part->goes_on;
        for (uint32_t r = 0; r < part->rows; r++) {
            zr_layout_cell *cell = &cells[c][r];
            bool empty = cell->first == ZR_NONE && may_share(all, c);
            bool helps = zr_layout_is_bodies(&all->page, c) && all->page.head.kind[c] != ZR_HEAD_LEAD;
            bool named = helps && names_bodies(all, cells, r);
            above = part->hanging ? r > 0 || part->goes_on : above && empty;
            cell->kept |= empty && above && !named;
        }
    }
}

/* Those who lead first: where their cell ends, those of others do too. */
static void find_cells(const layout *all, zr_layout_part *part, row_cells cells)
{
    for (uint32_t turn = 0; turn < 2; turn++) {
        for (uint32_t c = 0; c < all->page.head.columns; c++) {
            bool leads = all->page.head.kind[c] == ZR_HEAD_LEAD;
            if (leads != (turn == 0))
                continue;
            zr_layout_cells(&all->page, part, c, cells[c]);
            for (uint32_t r = 0; r < part->rows && leads; r++)
                part->begins[r] |= !cells[c][r].kept && cells[c][r].first != ZR_NONE;
        }
    }
}

static void put_rows(layout *all, zr_layout_part *part)
{
    row_cells cells;
    if (part->blocked) {
        for (uint32_t c = 0; c < all->page.head.columns; c++)
            zr_layout_block_cells(&all->page, part, c, cells[c]);
    } else {
        find_cells(all, part, cells);
        keep_empty(all, part, cells);
    }
    for (uint32_t c = 0; c < all->page.head.columns && part->above > part->top; c++)
        add_lines(all, c, part->top, part->above - 1); /* to the row before */
    for (uint32_t r = 0; r < part->rows; r++) {
        uint64_t keep = 0;
        for (uint32_t c = 0; c < all->page.head.columns; c++)
            keep |= (uint64_t)cells[c][r].kept << c;
        zr_drawn_row(all->table, keep);
        for (uint32_t c = 0; c < all->page.head.columns; c++) {
            if (!cells[c][r].kept && cells[c][r].first != ZR_NONE)
                add_lines(all, c, cells[c][r].first, cells[c][r].last);
        }
    }
}

static void put_section(layout *all, uint32_t line)
{
    zr_drawn_row(all->table, 0);
    if (!all->page.line[line].number)
        zr_drawn_widen(all->table);
    for (uint32_t c = 0; c < all->page.head.columns; c++)
        add_lines(all, c, line, line);
}

/* Below a head that stands there once more, lines without a number are the rest of the row above it. */
static bool is_rest(const layout *all, bool again)
{
    for (uint32_t i = 0; i < all->page.lines; i++) {
        if (all->page.line[i].section || all->page.line[i].number)
            return false;
    }
    return again && all->pages > 0 && all->page.lines > 0 && all->page.lines <= LONGEST_REST;
}

/* The rows between headings; their numbers follow each other. */
static bool find_parts(layout *all)
{
    uint32_t number = all->number;
    zr_layout_part *part = &all->part[0];
    *part = (zr_layout_part){.goes_on = all->pages > 0};
    all->parts = 1;
    for (uint32_t i = 0; i < all->page.lines; i++) {
        const zr_layout_line *line = &all->page.line[i];
        part->bottom = i + 1;
        if (line->section) {
            part->bottom = i;
            if (all->parts == PARTS)
                return false;
            part = &all->part[all->parts++];
            *part = (zr_layout_part){.top = i + 1, .bottom = i + 1};
        } else if (line->number) {
            bool first = number == 0 || (part->rows == 0 && line->number == 1 && all->parts > 1);
            if ((!first && line->number != number + 1) || part->rows == ZR_LAYOUT_ROWS)
                return false;
            number = line->number;
            part->number[part->rows++] = i;
        }
    }
    return number > all->number || all->parts > 1 || all->rest;
}

/* The lines at the head of a part that go on with the row above it. */
static uint32_t above_of(const layout *all, const zr_layout_part *part)
{
    if (all->rest)
        return part->bottom;
    if (!part->goes_on || !part->rows)
        return part->top;
    return part->hanging ? part->number[0] : zr_layout_rest(&all->page, part, &all->tails);
}

static uint32_t price(layout *all, bool hanging)
{
    uint32_t cost = 0;
    for (uint32_t i = 0; i < all->parts; i++) {
        zr_layout_part *part = &all->part[i];
        part->hanging = hanging;
        part->above = above_of(all, part);
        bool empty = part->above == part->bottom;
        part->blocked = !empty && zr_layout_blocks(&all->page, part);
        uint32_t one = empty || part->blocked ? 0 : zr_layout_rows(&all->page, part);
        cost = one >= ZR_LAYOUT_DEAR ? ZR_LAYOUT_DEAR : cost + one;
        if (cost >= ZR_LAYOUT_DEAR)
            return cost;
    }
    return cost;
}

/* Are the words above broken off in a list, or in a name that those below end: 省公安厅、省 ⏎ 水利厅? */
static bool is_broken_off(zr_span above, zr_span below)
{
    static const char *const marks[] = {"、", "，", NULL};
    if (zr_ends_any(above, marks))
        return true;
    return above.size && below.size && !zr_layout_ends_name(above) && !zr_layout_begins_name(below);
}

/* Where cells begin in the first line of their row, no list of names goes on past the next number: what it
 * costs that some do. */
static uint32_t cut_cost(const layout *all)
{
    enum { CUT = 24 };
    uint32_t cost = 0;
    zr_span above[ZR_LAYOUT_COLUMNS] = {{0}}; /* the names above that may go on */
    for (uint32_t i = 0; i < all->page.lines; i++) {
        const zr_layout_line *line = &all->page.line[i];
        for (uint32_t c = 0; c < all->page.head.columns; c++) {
            bool names = zr_layout_is_bodies(&all->page, c) && !line->section;
            zr_span words = names ? zr_layout_span(&all->page, i, c) : (zr_span){0};
            cost += line->number && names && is_broken_off(above[c], words) ? CUT : 0;
            above[c] = words.size ? words : line->number || !names ? (zr_span){0} : above[c];
        }
    }
    return cost;
}

/* How cells stand is told by the first page. */
static bool find_rows(layout *all)
{
    if (all->pages)
        return price(all, all->hanging) < ZR_LAYOUT_DEAR;
    uint32_t hanging = price(all, true) + cut_cost(all), centred = price(all, false);
    all->hanging = hanging < centred;
    return all->hanging ? price(all, true) < ZR_LAYOUT_DEAR : centred < ZR_LAYOUT_DEAR;
}

static void put_page(layout *all)
{
    for (uint32_t i = 0; i < all->parts; i++) {
        zr_layout_part *part = &all->part[i];
        if (i > 0)
            put_section(all, part->top - 1);
        put_rows(all, part);
        if (part->rows)
            all->number = all->page.line[part->number[part->rows - 1]].number;
    }
    zr_layout_keep_tails(&all->page, &all->tails);
    all->behind = all->page.behind;
    all->page.measured = true;
    all->pages++;
}

/* The page whose lines begin at `from`, below the head once more or not; false if it is none of this table.
 */
static bool take_page(layout *all, size_t from, bool again)
{
    if (!zr_layout_read_page(&all->page, from))
        return false;
    all->rest = is_rest(all, again);
    if (!find_parts(all) || !find_rows(all))
        return false;
    put_page(all);
    return true;
}

/* The first line behind the page that is neither blank nor a page's mark; the end of the text if none is. */
static size_t next_line(const layout *all)
{
    size_t line = all->behind;
    for (uint32_t i = 0; i < PAUSES && line < all->page.text.size; i++) {
        size_t end = zr_drawn_line_end(all->page.text, line);
        zr_span words = zr_span_cut(all->page.text, line, end);
        if (!zr_drawn_is_pause(words) || (zr_words_row_number(zr_span_trim(words)) == all->number + 1))
            return zr_layout_behind_furniture(&all->page, line, all->number + 1);
        line = end + 1;
    }
    return all->page.text.size;
}

static bool has_same_names(const layout *all, const zr_layout_head *other)
{
    const zr_layout_head *head = &all->page.head;
    if (head->columns != other->columns || head->numbers != other->numbers)
        return false;
    for (uint32_t c = 0; c < head->columns; c++) {
        if (head->kind[c] != other->kind[c])
            return false;
    }
    return true;
}

/* A head that begins in the line; that it is one may be told by a line below it. */
static bool read_head(const layout *all, zr_layout_head *head, size_t line)
{
    size_t below = line;
    for (uint32_t i = 0; i < ZR_LAYOUT_STORIES && below < all->page.text.size; i++) {
        size_t floor = i ? all->behind - 1 : all->behind;
        if (zr_layout_read_head(head, all->page.text, floor, below) && head->first == line)
            return true;
        below = zr_drawn_line_end(all->page.text, below) + 1;
    }
    return false;
}

/* Pages that follow, with the head once more or without. */
static void take_following(layout *all)
{
    for (;;) {
        zr_layout_head head, here = all->page.head;
        size_t line = next_line(all);
        if (line >= all->page.text.size)
            return;
        bool again = read_head(all, &head, line);
        if (again && !has_same_names(all, &head))
            return;
        head.task = here.task;
        if (again)
            all->page.head = head;
        else
            zr_layout_follow(&all->page);
        if (!take_page(all, again ? head.behind : line, again)) {
            all->page.head = here;
            return;
        }
    }
}

static void put_head(layout *all)
{
    const zr_layout_head *head = &all->page.head;
    zr_drawn_row(all->table, 0);
    for (uint32_t c = 0; c < head->columns; c++) {
        for (uint32_t i = 0; i < head->words[c].count; i++)
            zr_drawn_add(all->table, c, head->words[c].start[i], head->words[c].end[i]);
    }
}

bool zr_drawn_layout(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    zr_layout_line lines[ZR_LAYOUT_LINES];
    layout all;
    all.table = table;
    all.page = (zr_layout_page){.text = table->text, .line = lines};
    all.pages = all.number = 0;
    memset(&all.tails, 0, sizeof all.tails);
    *end = zr_drawn_line_end(table->text, *start) + 1;
    if (!zr_layout_read_head(&all.page.head, table->text, floor, *start))
        return false;
    zr_drawn_reset(table, all.page.head.columns);
    table->by_layout = true;
    put_head(&all);
    size_t first = all.page.head.first;
    bool found = take_page(&all, all.page.head.behind, false);
    *end = all.page.behind > *end ? all.page.behind : *end;
    if (!found)
        return false;
    take_following(&all);
    *start = first < *start ? all.page.head.first : *start;
    *end = all.behind;
    return true;
}
