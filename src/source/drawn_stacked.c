/* Tables copied with every cell on a line of its own.
 *
 *   序号 ⏎ 任务 ⏎ 责任单位 ⏎ 1 ⏎ 修建道路 ⏎ 甲局、乙局 ⏎ 2 ⏎ …
 *
 * Only the numbers of the rows tell where one begins, so the head begins with 序号, rows count from 1, and
 * none has more lines than the head. An empty cell leaves no line, so some rows may have fewer, as long as
 * most have all; anything else is refused. */
#include "source/drawn.h"

#include "base/utf8.h"

enum { COLUMNS = 16, SHORT = 60, PAUSES = 3 };

typedef struct cell_line {
    size_t start, end; /* with the white space; at the end of the text both are its size */
    zr_span words;
} cell_line;

typedef struct stack {
    zr_drawn *table;
    zr_span text;
    uint32_t columns, row, shorter; /* rows with empty cells */
    size_t behind;                  /* the last row */
} stack;

/* The line that begins at `at`, or the next that is not blank. */
static cell_line next_line(zr_span text, size_t at)
{
    for (int pauses = 0; at < text.size && pauses <= PAUSES; pauses++) {
        size_t end = zr_drawn_line_end(text, at);
        zr_span words = zr_span_trim(zr_span_cut(text, at, end));
        if (words.size)
            return (cell_line){at, end, words};
        at = end + 1;
    }
    return (cell_line){text.size, text.size, {0}};
}

/* Start of the line before the one that begins at `at`, past blank lines; SIZE_MAX if it is too long. */
static size_t line_before(zr_span text, size_t floor, size_t at)
{
    for (int pauses = 0; at > floor && pauses <= PAUSES; pauses++) {
        size_t end = at - 1, start = end;
        while (start > floor && text.data[start - 1] != '\n' && end - start <= SHORT)
            start--;
        if (end - start > SHORT)
            break;
        if (zr_span_trim(zr_span_cut(text, start, end)).size)
            return start;
        at = start;
    }
    return SIZE_MAX;
}

static bool is_number_head(zr_span words)
{
    return zr_span_equal(words, zr_span_of("序号")) || zr_span_equal(words, zr_span_of("编号"));
}

/* Where the head begins: 序号 on one of the lines before. SIZE_MAX if there is none. */
static size_t head_start(zr_span text, size_t floor, size_t at)
{
    for (uint32_t lines = 0; lines < COLUMNS && at != SIZE_MAX; lines++) {
        if (is_number_head(zr_span_trim(zr_span_cut(text, at, zr_drawn_line_end(text, at)))))
            return at;
        at = line_before(text, floor, at);
    }
    return SIZE_MAX;
}

/* Is it `number` in digits? 1 and 1. are. */
static bool is_number(zr_span words, uint32_t number)
{
    uint64_t value = 0;
    size_t at = 0;
    for (; at < words.size && at < 6 && words.data[at] >= '0' && words.data[at] <= '9'; at++)
        value = value * 10 + (uint64_t)(words.data[at] - '0');
    zr_span rest = zr_span_cut(words, at, words.size);
    bool bare =
        rest.size == 0 || zr_span_equal(rest, zr_span_of(".")) || zr_span_equal(rest, zr_span_of("．"));
    return at > 0 && value == number && bare;
}

static void put(stack *at, uint32_t column, const cell_line *line)
{
    zr_drawn_add(at->table, column, line->start, line->end);
}

/* The head's cells up to the line 1; where that begins, or SIZE_MAX. */
static size_t read_head(stack *at, size_t from)
{
    cell_line cells[COLUMNS];
    for (; at->columns < COLUMNS; at->columns++) {
        cell_line line = next_line(at->text, from);
        if (is_number(line.words, 1)) {
            zr_drawn_reset(at->table, at->columns);
            zr_drawn_row(at->table, 0);
            for (uint32_t i = 0; i < at->columns; i++)
                put(at, i, &cells[i]);
            return at->columns > 1 ? line.start : SIZE_MAX;
        }
        if (line.words.size == 0 || line.words.size > SHORT)
            break;
        cells[at->columns] = line;
        from = line.end + 1;
    }
    return SIZE_MAX;
}

/* The row whose number stands at `from`: its cells, and what must come behind it. Where the next one begins,
 * SIZE_MAX behind the last; 0 if the lines are no such row. */
static size_t read_row(stack *at, size_t from)
{
    zr_drawn_row(at->table, 0);
    for (uint32_t i = 0; i < at->columns; i++) {
        cell_line line = next_line(at->text, from);
        if (i >= 2 && is_number(line.words, at->row + 1)) {
            at->shorter++;
            break;
        }
        if (line.words.size == 0 || (i == 0) != is_number(line.words, at->row))
            return 0;
        put(at, i, &line);
        from = line.end + 1;
        at->behind = line.end < at->text.size ? from : line.end;
    }
    cell_line next = next_line(at->text, from);
    at->row++;
    if (is_number(next.words, at->row))
        return next.start;
    cell_line below = next_line(at->text, next.end + 1);
    if (!zr_drawn_is_section(next.words) || !is_number(below.words, at->row))
        return SIZE_MAX;
    zr_drawn_row(at->table, 0);
    put(at, 0, &next);
    zr_drawn_widen(at->table);
    return below.start;
}

/* Behind the last row no number of a row may follow soon: its lines were miscounted. */
static bool is_over(const stack *at)
{
    size_t from = at->behind;
    for (uint32_t i = 0; i < 2 * at->columns; i++) {
        cell_line line = next_line(at->text, from);
        if (is_number(line.words, at->row))
            return false;
        from = line.end + 1;
    }
    return true;
}

bool zr_drawn_stacked(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    stack rows = {.table = table, .text = table->text, .row = 1};
    size_t head = head_start(table->text, floor, *start);
    *end = zr_drawn_line_end(table->text, *start) + 1;
    if (head == SIZE_MAX)
        return false;
    size_t at = read_head(&rows, head);
    while (at != SIZE_MAX && at != 0)
        at = read_row(&rows, at);
    if (at == 0 || rows.row < 2 || 2 * rows.shorter >= rows.row || !is_over(&rows))
        return false;
    *start = head;
    *end = rows.behind;
    return true;
}
