/* Tables copied from web pages with every cell and every bar on a line of its own.
 *
 *   | ⏎ 序号 ⏎ | ⏎ 任务 ⏎ | ⏎ 责任单位 ⏎ | ⏎ | ⏎ 1 ⏎ | ⏎ 修建道路 ⏎ | ⏎ 甲局 ⏎ | ⏎ …
 *
 * Two bars in a row end a row and begin the next; of a row that has fewer cells than the head they hold an
 * empty one between them, unless the number of a row stands behind. */
#include "source/drawn.h"

#include "base/utf8.h"

#include <string.h>

enum { COLUMNS = 24, SHORT = 60, PAUSES = 3, LONGEST_CELL = 4000 };

typedef struct line {
    size_t start, end; /* at the end of the text both are its size */
    zr_span words;     /* trimmed; empty at the end */
} line;

typedef struct cell {
    size_t start, end;
} cell;

typedef struct barred {
    zr_drawn *table;
    zr_span text;
    cell row[COLUMNS];
    uint32_t columns, cells, rows;
} barred;

/* The line that begins at `at`, or the next that is not blank. */
static line next_line(zr_span text, size_t at)
{
    for (int pauses = 0; at < text.size && pauses <= PAUSES; pauses++) {
        size_t end = zr_drawn_line_end(text, at);
        zr_span words = zr_span_trim(zr_span_cut(text, at, end));
        if (words.size)
            return (line){at, end, words};
        at = end + 1;
    }
    return (line){text.size, text.size, {0}};
}

/* The line before the one that begins at `at`, past blank lines; without words if it is long. */
static line line_before(zr_span text, size_t floor, size_t at)
{
    for (int pauses = 0; at > floor && pauses <= PAUSES; pauses++) {
        size_t end = at - 1, start = end;
        while (start > floor && text.data[start - 1] != '\n' && end - start <= SHORT)
            start--;
        zr_span words = zr_span_trim(zr_span_cut(text, start, end));
        if (end - start > SHORT)
            break;
        if (words.size)
            return (line){start, end, words};
        at = start;
    }
    return (line){0};
}

static bool is_bar(zr_span words)
{
    return words.size == 1 && words.data[0] == '|';
}

/* The number of a row: 12 */
static bool is_number(zr_span words)
{
    for (size_t i = 0; i < words.size; i++) {
        if (words.data[i] < '0' || words.data[i] > '9')
            return false;
    }
    return words.size > 0 && words.size < 5;
}

/* The first bar of the head, one of whose cells begins at `at`; SIZE_MAX if there is none. */
static size_t head_start(zr_span text, size_t floor, size_t at)
{
    for (int cells = 0; cells < COLUMNS; cells++) {
        line bar = line_before(text, floor, at);
        if (!is_bar(bar.words))
            break;
        line words = line_before(text, floor, bar.start);
        line above = line_before(text, floor, words.start);
        if (!words.words.size || is_bar(words.words) || !is_bar(above.words))
            return bar.start;
        at = words.start;
    }
    return SIZE_MAX;
}

/* Behind two bars in a row: is the second one the first of another row? `behind` is where its line ends. */
static bool ends_row(const barred *at, size_t behind)
{
    zr_span words = next_line(at->text, behind + 1).words;
    return at->columns == 0 || at->cells >= at->columns || words.size == 0 || is_number(words);
}

/* The cell that begins behind `from`, up to its bar: false if there is none. */
static bool read_cell(barred *at, size_t from, line *bar)
{
    size_t most = from + LONGEST_CELL;
    cell own = {from, from};
    for (*bar = next_line(at->text, from); !is_bar(bar->words); *bar = next_line(at->text, bar->end + 1)) {
        if (bar->words.size == 0 || memchr(bar->words.data, '|', bar->words.size) || bar->end > most ||
            at->cells == COLUMNS)
            return false;
        own.end = bar->end;
    }
    if (at->cells == COLUMNS)
        return false;
    at->row[at->cells++] = own;
    return true;
}

/* The row whose first bar stands at `from`: its cells. Where its last bar's line ends, or 0. */
static size_t read_row(barred *at, size_t from)
{
    line bar = next_line(at->text, from);
    at->cells = 0;
    if (!is_bar(bar.words))
        return 0;
    for (;;) {
        if (!read_cell(at, bar.end + 1, &bar) || at->row[0].end == at->row[0].start)
            return 0;
        line next = next_line(at->text, bar.end + 1);
        bool pair = is_bar(next.words) && ends_row(at, next.end);
        if (at->cells > 1 && (pair || next.words.size == 0 || at->cells == at->columns))
            return bar.end;
    }
}

static void keep_row(barred *at)
{
    if (at->columns == 0) {
        at->columns = at->cells;
        zr_drawn_reset(at->table, at->columns);
    }
    zr_drawn_row(at->table, 0);
    for (uint32_t i = 0; i < at->cells; i++)
        zr_drawn_add(at->table, i, at->row[i].start, at->row[i].end);
    at->rows++;
}

bool zr_drawn_barred(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    barred rows = {.table = table, .text = table->text};
    size_t head = head_start(table->text, floor, *start), behind = 0;
    *end = zr_drawn_line_end(table->text, *start) + 1;
    for (size_t at = head, next; head != SIZE_MAX && (next = read_row(&rows, at)) != 0; at = next + 1) {
        keep_row(&rows);
        behind = next < table->text.size ? next + 1 : next;
    }
    if (rows.rows < 2)
        return false;
    *start = head;
    *end = behind;
    return true;
}
