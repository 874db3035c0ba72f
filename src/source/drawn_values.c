/* A text that is one table of separated values (CSV, TSV) whose head names those who answer for each row.
 *
 *   序号,任务,牵头单位,完成时限          "甲局、
 *   1,修建道路,"甲局、乙局",6月底        乙局" is one cell
 *
 * Values of other tables stay as they are: data of two modes is read elsewhere. Rows that were copied from a
 * spreadsheet into a text have tabs, and their cells of several lines such quotes. */
#include "source/drawn.h"

#include "base/cells.h"
#include "base/lines.h"
#include "base/words.h"
#include "source/body_kinds.h"
#include "source/drawn_words.h"

#include <string.h>

enum { HEAD_ROWS = 4, HEAD_BYTES = 1 << 12, LONGEST_HEAD = 45, MOST_ODD = 3 };

/* 责任单位, 牵头部门, 责任分工: the name of a column, no sentence. */
static bool names_duty(zr_span words)
{
    static const char *const ends[] = {"单位", "部门", "处室", "科室", "主体",
                                       "分工", "机构", "）",   ")",    NULL};
    return words.size <= LONGEST_HEAD && (zr_ends_any(words, ends) || zr_ends_as_body_kind(words)) &&
           zr_words_name_bodies(words);
}

/* 任务, 事项, 目标: what else the head of such a table names. Not 名称 and 类别, that lists of units have. */
static bool names_task(zr_span words)
{
    static const char *const tasks[] = {"任务", "措施", "事项", "内容", "工作", "举措", "项目", "目标", NULL};
    return words.size <= LONGEST_HEAD && zr_holds_any(words, tasks);
}

/* Words [start, end) of a cell in quotes: of two quotes one is meant. */
static void add_quoted(zr_drawn *table, uint32_t column, size_t start, size_t end)
{
    const char *data = table->text.data, *quote;
    while (start < end && (quote = memchr(data + start, '"', end - start)) != NULL) {
        size_t behind = (size_t)(quote - data) + 1;
        zr_drawn_add_lines(table, column, start, behind);
        start = behind + 1;
    }
    zr_drawn_add_lines(table, column, start, end);
}

/* `end`: of the whole cell, with what stands behind its closing quote. */
static void add_cell(zr_drawn *table, uint32_t column, const zr_cell_read *cell, size_t end)
{
    if (cell->end > cell->start && table->text.data[cell->start] == '"') {
        add_quoted(table, column, cell->start + 1, cell->end - !cell->open);
        zr_drawn_add(table, column, cell->end, end);
    } else {
        zr_drawn_add(table, column, cell->start, end);
    }
}

/* The next row, which begins with `cell`; how many cells it has. One with words in its first cell alone is a
 * heading over the whole width. */
static uint32_t read_row(zr_cells *cells, zr_cell_read cell, zr_drawn *table)
{
    uint32_t count = 0, first = 0, words = table->word_count;
    zr_drawn_row(table, 0);
    do {
        add_cell(table, count, &cell, cells->at - !cell.last);
        first = count++ ? first : table->word_count;
    } while (!cell.last && zr_cells_next(cells, &cell));
    if (first > words && table->word_count == first)
        zr_drawn_widen(table);
    return count;
}

/* 1, 0.5, 2024-2025. */
static bool is_number(zr_span words)
{
    size_t digits = 0;
    for (size_t i = 0; i < words.size; i++) {
        if (!memchr("0123456789.-", words.data[i], 12))
            return false;
        digits += words.data[i] >= '0' && words.data[i] <= '9';
    }
    return digits > 0;
}

/* Does the row behind a head say a number where the head names those who answer? Then it is data: a matrix
 * whose columns are called like that. */
static bool counts(zr_cells *cells, uint32_t duty)
{
    zr_cell_read cell = {0};
    bool number = false;
    for (uint32_t i = 0; i <= duty && !cell.last && zr_cells_next(cells, &cell); i++)
        number = i == duty && is_number(cell.text);
    return number;
}

/* A row as a head. */
typedef struct head_row {
    uint32_t cells, tasks, duties, duty; /* … that name tasks, who answers; the last of these */
} head_row;

static head_row read_head(zr_cells *cells)
{
    head_row head = {0};
    for (zr_cell_read cell = {0}; !cell.last && zr_cells_next(cells, &cell); head.cells++) {
        bool duty = names_duty(cell.text);
        head.duty = duty ? head.cells : head.duty;
        head.duties += duty;
        head.tasks += !duty && names_task(cell.text);
    }
    return head;
}

/* Cells of the first row that is a head, by a look at the first bytes of the text; 0: none is. */
static uint32_t head_cells(zr_span text, char mark)
{
    if (!text.size || !memchr(text.data, mark, text.size))
        return 0; /* as most */
    zr_cells cells = {.text = text, .separator = mark};
    head_row head = {0};
    for (uint32_t row = 0; row < HEAD_ROWS && !(head.duties && head.tasks); row++)
        head = read_head(&cells);
    bool found = head.duties && head.tasks && !counts(&cells, head.duty);
    zr_buffer_free(&cells.unquoted);
    return found ? head.cells : 0;
}

/* Tabs part the cells of tables in documents too: such a text is one of values where cells are quoted. */
static bool is_quoted(zr_span text)
{
    return zr_span_starts(text, "\"") || zr_holds(text, "\t\"") || zr_holds(text, "\n\"");
}

/* Reads all rows. A text that is no table is left early. */
static bool read_rows(zr_cells *cells, zr_drawn *table, uint32_t columns)
{
    uint32_t odd = 0;
    bool even = true;
    zr_cell_read cell;
    while (even && !table->failed && zr_cells_next(cells, &cell)) {
        odd += read_row(cells, cell, table) != columns;
        even = odd * 4 <= table->row_count + MOST_ODD * 4;
    }
    return even && odd * 2 <= table->row_count && table->row_count > 1;
}

bool zr_drawn_values(zr_drawn *table, size_t start)
{
    static const char marks[] = {',', '\t', ';'};
    zr_span head = zr_span_cut(table->text, start, start + HEAD_BYTES);
    zr_cells cells = {.text = table->text, .at = start};
    uint32_t columns = 0;
    for (size_t i = 0; i < sizeof marks && !columns; i++) {
        columns = head_cells(head, marks[i]);
        cells.separator = marks[i];
    }
    if (!columns || columns > ZR_DRAWN_COLUMNS)
        return false;
    if (cells.separator == '\t' && !is_quoted(zr_span_cut(table->text, start, table->text.size)))
        return false;
    zr_drawn_reset(table, columns);
    table->by_hand = true;
    bool found = read_rows(&cells, table, columns);
    zr_buffer_free(&cells.unquoted);
    return found;
}

/* Behind the quoted cell that begins at `at`; 0: it never ends, or does not end where a cell may. */
static size_t quoted_end(zr_span text, size_t at)
{
    enum { LONGEST = 6000 };
    size_t most = at + LONGEST < text.size ? at + LONGEST : text.size;
    for (at++; at < most; at++) {
        if (text.data[at] != '"')
            continue;
        char next = at + 1 < text.size ? text.data[at + 1] : '\n';
        if (next != '"')
            return next == '\t' || next == '\n' || next == '\r' ? at + 1 : 0;
        at++; /* of two quotes one is meant */
    }
    return 0;
}

/* A row with tabs: where it ends, how many cells it has, and whether one of them is quoted. */
typedef struct tabbed_row {
    size_t end;
    uint32_t cells;
    bool quoted;
} tabbed_row;

/* cells 0: a quote in it never ends. */
static tabbed_row read_tabbed(zr_span text, size_t at)
{
    tabbed_row row = {.end = at, .cells = 1};
    for (; row.end < text.size && text.data[row.end] != '\n'; row.end++) {
        bool first = row.end == at || text.data[row.end - 1] == '\t';
        if (first && text.data[row.end] == '"') {
            size_t behind = quoted_end(text, row.end);
            if (!behind)
                return (tabbed_row){.end = zr_drawn_line_end(text, row.end)};
            row.quoted = true;
            row.end = behind - 1;
        }
        row.cells += text.data[row.end] == '\t';
    }
    return row;
}

/* The line above, of several, from which a row reaches into the one at `line`; else `line`. */
static size_t reaches_from(zr_span text, size_t floor, size_t line)
{
    enum { MOST_LINES = 4, MOST_BYTES = 400 };
    size_t at = line;
    for (int back = 0; back < MOST_LINES && at > floor && line - at < MOST_BYTES; back++) {
        at = zr_line_start(text, zr_line_floor(floor, line, MOST_BYTES), at - 1);
        tabbed_row row = memchr(text.data + at, '"', line - at) ? read_tabbed(text, at) : (tabbed_row){0};
        if (row.quoted && row.end > line && row.cells > 1)
            return at;
    }
    return line;
}

size_t zr_drawn_quoted_start(zr_span text, size_t floor, size_t line)
{
    enum { MOST = 16 }; /* cells of several lines in one head */
    size_t from = reaches_from(text, floor, line);
    for (int i = 0; i < MOST && from < line; i++) {
        line = from;
        from = reaches_from(text, floor, line);
    }
    return line;
}

/* A line over the whole width between rows with tabs: the heading of those behind it. */
static bool heads_rows(zr_span text, tabbed_row row, size_t start)
{
    enum { LONGEST = 180 };
    size_t next = row.end + 1;
    if (row.cells != 1 || row.end - start > LONGEST || next >= text.size)
        return false;
    return memchr(text.data + next, '\t', zr_drawn_line_end(text, next) - next) != NULL;
}

bool zr_drawn_quoted(zr_drawn *table, size_t *start, size_t *end)
{
    zr_span text = table->text;
    *end = zr_drawn_line_end(text, *start) + 1;
    if (*start < table->unquoted)
        return false;
    tabbed_row head = read_tabbed(text, *start), row = head;
    bool quoted = false;
    size_t at = *start;
    while (at < text.size && row.cells && row.cells <= head.cells) {
        if (row.cells == 1 && !heads_rows(text, row, at))
            break;
        quoted |= row.quoted;
        at = row.end + 1;
        row = at < text.size ? read_tabbed(text, at) : row;
    }
    if (!quoted || head.cells > ZR_DRAWN_COLUMNS) {
        table->unquoted = at;
        return false;
    }
    zr_cells cells = {
        .text = zr_span_cut(text, 0, at < text.size ? at : text.size), .separator = '\t', .at = *start};
    zr_drawn_reset(table, head.cells);
    table->by_hand = true;
    for (zr_cell_read cell; !table->failed && zr_cells_next(&cells, &cell);)
        read_row(&cells, cell, table);
    zr_buffer_free(&cells.unquoted);
    *end = at < text.size ? at : text.size;
    return table->row_count > 1;
}
