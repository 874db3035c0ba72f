/* A table written as rows of cells with bars between them. */
#include "source/grid.h"

#include "base/utf8.h"

#include <string.h>

static bool is_covered(const zr_grid *grid, uint32_t column)
{
    return column < ZR_GRID_COLUMNS && grid->carried[column].rows > 0;
}

/* Beyond the last column words are added to the last cell. */
static void open_cell(zr_grid *grid, uint32_t columns, uint32_t rows, size_t at)
{
    grid->open = true;
    if (grid->next >= ZR_GRID_COLUMNS) {
        if (grid->count)
            zr_draft_put(&grid->cells, " ", at);
        return;
    }
    uint32_t room = ZR_GRID_COLUMNS - grid->next;
    columns = columns < 1 ? 1 : columns < room ? columns : room;
    grid->row[grid->count++] = (zr_grid_cell){.start = grid->cells.out.size,
                                              .at = at,
                                              .column = grid->next,
                                              .columns = columns,
                                              .rows = rows < 1 ? 1 : rows};
    grid->next += columns;
    grid->cells.line = grid->cells.out.size;
}

void zr_grid_open_cell(zr_grid *grid, uint32_t columns, uint32_t rows, size_t at)
{
    zr_grid_close_cell(grid);
    while (is_covered(grid, grid->next))
        grid->next++;
    open_cell(grid, columns, rows, at);
}

void zr_grid_open_merged(zr_grid *grid, uint32_t columns, zr_merge merge, size_t at)
{
    zr_grid_close_cell(grid);
    if (merge == ZR_MERGE_GOES_ON && is_covered(grid, grid->next)) {
        grid->next += columns < 1 ? 1 : columns < ZR_GRID_COLUMNS ? columns : ZR_GRID_COLUMNS;
        return;
    }
    for (uint32_t i = grid->next; i < ZR_GRID_COLUMNS && i - grid->next < columns; i++)
        grid->carried[i].rows = 0;
    open_cell(grid, columns, merge == ZR_MERGE_NONE ? 1 : UINT32_MAX, at);
}

/* Words of a cell stand on one line, and a bar among them is no border. Each byte is looked at once, however
 * many cells are joined to the last. */
static void flatten(zr_grid *grid, const zr_grid_cell *cell)
{
    for (size_t i = cell->start > grid->flat ? cell->start : grid->flat; i < grid->cells.out.size; i++) {
        char *c = &grid->cells.out.data[i];
        if (*c == '\n' || *c == '\r')
            *c = ' ';
        else if (*c == '|')
            *c = '/';
    }
    grid->flat = grid->cells.out.size;
}

void zr_grid_close_cell(zr_grid *grid)
{
    bool open = grid->open;
    grid->open = false;
    grid->cells.blank = grid->cells.blank_breaks = false;
    if (!open || !grid->count)
        return;
    zr_grid_cell *cell = &grid->row[grid->count - 1];
    flatten(grid, cell);
    cell->end = grid->cells.out.size;
    while (cell->end > cell->start && grid->cells.out.data[cell->end - 1] == ' ')
        cell->end--;
}

/* Where the last character of a cell's words lies; `at` where it has none. */
static size_t last_place(const zr_draft *from, const zr_grid_cell *cell, size_t at)
{
    uint32_t last;
    if (cell->end == cell->start || from->steps)
        return at;
    size_t size = zr_utf8_back(zr_span_cut(zr_buffer_span(&from->out), cell->start, cell->end), &last);
    return zr_places_place(&from->map, cell->end - size);
}

/* The bar behind a cell lies with the last of its words, so that a row ends with words too. Where that is. */
static size_t write_cell(zr_draft *out, const zr_draft *from, const zr_grid_cell *cell, size_t at)
{
    size_t last = last_place(from, cell, at);
    if (out->out.size > out->line)
        zr_draft_put(out, " ", at);
    zr_draft_copy(out, from, cell->start, cell->end);
    if (cell->end > cell->start)
        zr_draft_put(out, " ", last); /* each byte by itself: neither lies behind the character */
    zr_draft_put(out, "|", last);
    return last;
}

/* Keeps the words of a cell that reaches further down, for each column that it covers. */
static void carry(zr_grid *grid, const zr_grid_cell *cell)
{
    zr_grid_cell kept = *cell;
    kept.start = grid->store.out.size;
    zr_draft_copy(&grid->store, &grid->cells, cell->start, cell->end);
    kept.end = grid->store.out.size;
    for (uint32_t i = 0; i < cell->columns; i++)
        grid->carried[cell->column + i] = kept;
}

/* The cells from above in columns [from, to); each has one row less to go. `*last`: where the last one ends.
 */
static uint32_t write_carried(zr_grid *grid, zr_draft *out, uint32_t from, uint32_t to, size_t at,
                              size_t *last)
{
    for (; from < to; from++) {
        zr_grid_cell *cell = &grid->carried[from];
        if (cell->rows > 0) {
            cell->rows--;
            *last = write_cell(out, &grid->store, cell, at);
        }
    }
    return from;
}

static uint32_t last_carried(const zr_grid *grid)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < ZR_GRID_COLUMNS; i++) {
        if (grid->carried[i].rows > 0)
            end = i + 1;
    }
    return end;
}

/* 标题： | … : what follows a label is one value, however wide. */
static bool is_labelled(const zr_grid *grid)
{
    zr_span first = zr_span_cut(zr_buffer_span(&grid->cells.out), grid->row[0].start, grid->row[0].end);
    return zr_span_ends(first, "：") || zr_span_ends(first, ":");
}

static void write_row(zr_grid *grid, zr_draft *out)
{
    size_t last = grid->row[grid->count - 1].at;
    bool heading = grid->count == 1 && grid->row[0].columns > 1 && grid->row[0].columns >= grid->width;
    bool once = heading || is_labelled(grid);
    uint32_t column = 0;
    for (uint32_t i = 0; i < grid->count; i++) {
        const zr_grid_cell *cell = &grid->row[i];
        column = write_carried(grid, out, column, cell->column, cell->at, &last);
        for (uint32_t copy = 0; copy < (once ? 1 : cell->columns); copy++)
            last = write_cell(out, &grid->cells, cell, cell->at);
        column = cell->column + cell->columns;
    }
    size_t at = grid->row[grid->count - 1].at;
    write_carried(grid, out, column, last_carried(grid), at, &last);
    zr_draft_break(out, last);
}

/* An empty row is not written, but cells reach through it. */
static void pass_row(zr_grid *grid)
{
    for (uint32_t i = 0; i < ZR_GRID_COLUMNS; i++)
        grid->carried[i].rows -= grid->carried[i].rows > 0;
}

void zr_grid_close_row(zr_grid *grid, zr_draft *out)
{
    zr_grid_close_cell(grid);
    if (grid->count)
        write_row(grid, out);
    else
        pass_row(grid);
    for (uint32_t i = 0; i < grid->count; i++) {
        zr_grid_cell *cell = &grid->row[i];
        if (cell->rows > 1) {
            cell->rows--;
            carry(grid, cell);
        }
    }
    grid->width = grid->next > grid->width ? grid->next : grid->width;
    zr_grid_drop_row(grid);
}

void zr_grid_drop_row(zr_grid *grid)
{
    grid->count = grid->next = 0;
    grid->open = false;
    grid->cells.out.size = grid->cells.map.count = grid->cells.line = 0;
}

void zr_grid_reset(zr_grid *grid)
{
    memset(grid->carried, 0, sizeof grid->carried);
    zr_grid_drop_row(grid);
    grid->width = 0;
    grid->store.out.size = grid->store.map.count = 0;
}

void zr_grid_free(zr_grid *grid)
{
    zr_draft_free(&grid->cells);
    zr_draft_free(&grid->store);
}
