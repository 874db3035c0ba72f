/* A table whose cells one space parts, as some pages are copied:
 *
 *     序号 涉及部门 职责分工
 *     1 市公安局 负责运输许可，查处非法运输。
 *     2 市供销社 负责加强对本系统企业的管理。
 *
 * Only where each row begins with the number that comes next and has as many words as its head, or where none
 * has, a few less: which cells it lacks is told by their words later on. A line between two rows goes on with
 * the last cell. */
#include "source/drawn.h"

#include "base/words.h"
#include "source/drawn_words.h"

#include <string.h>

enum { LEAST_ROWS = 2, MOST_COLUMNS = 12, LONGEST_NAME = 45, MOST_WRAPPED = 6 };

/* Bytes of the white space at `at`, as lines have it between words, else 0. */
static size_t blank_at(zr_span text, size_t at, size_t end)
{
    switch (text.data[at]) {
    case ' ':
    case '\t':
    case '\r':
        return 1;
    case '\xE3':
        return end - at >= 3 && memcmp(text.data + at, "　", 3) == 0 ? 3 : 0;
    default:
        return 0;
    }
}

/* The next word of a line, behind white space; empty: there is none. */
static zr_span next_word(zr_span text, size_t *at, size_t end)
{
    size_t size;
    while (*at < end && (size = blank_at(text, *at, end)) != 0)
        *at += size;
    size_t from = *at;
    while (*at < end && !blank_at(text, *at, end))
        ++*at;
    return zr_span_cut(text, from, *at);
}

/* How many columns the head names; 0: the line is none. */
static uint32_t count_columns(zr_span text, size_t at, size_t end)
{
    static const char *const numbers[] = {"序号", "编号", "项号", "案号", NULL};
    uint32_t count = 0;
    for (zr_span word; (word = next_word(text, &at, end)).size; count++) {
        if (word.size > LONGEST_NAME || memchr(word.data, '|', word.size) ||
            (count == 0 && !zr_equals_any(word, numbers)))
            return 0;
    }
    return count >= 3 && count <= MOST_COLUMNS ? count : 0;
}

/* The words of row `number` if it stands in the line at `at`, at most one more than it has columns; else 0.
 */
static uint32_t row_words(zr_span text, size_t at, uint32_t columns, uint32_t number)
{
    size_t end = zr_drawn_line_end(text, at);
    uint32_t count = 0;
    for (zr_span word; count <= columns && (word = next_word(text, &at, end)).size; count++) {
        if (count == 0 && zr_words_number(word) != number)
            return 0;
    }
    return count;
}

static bool is_row(zr_span text, size_t at, uint32_t columns, uint32_t number)
{
    return row_words(text, at, columns, number) == columns;
}

/* One whose cells are not all filled: a number, what is to be done, and another. */
static bool is_short_row(zr_span text, size_t at, uint32_t columns, uint32_t number)
{
    uint32_t words = row_words(text, at, columns, number);
    return words >= 3 && words < columns;
}

static void add_row(zr_drawn *table, size_t at)
{
    size_t end = zr_drawn_line_end(table->text, at);
    zr_drawn_row(table, 0);
    for (uint32_t i = 0; i < table->columns; i++) {
        zr_span word = next_word(table->text, &at, end);
        if (!word.size)
            return;
        size_t from = (size_t)(word.data - table->text.data);
        zr_drawn_add(table, i, from, from + word.size);
    }
}

/* Where the row that comes next begins, whole or not, at `at` or behind lines that go on with the one above;
 * or the end. */
static size_t find_row(const zr_drawn *table, size_t at, uint32_t number, bool whole)
{
    for (int line = 0; line <= MOST_WRAPPED && at < table->text.size; line++) {
        size_t end = zr_drawn_line_end(table->text, at);
        if (whole ? is_row(table->text, at, table->columns, number)
                  : is_short_row(table->text, at, table->columns, number))
            return at;
        if (!zr_span_trim(zr_span_cut(table->text, at, end)).size)
            break;
        at = end + 1;
    }
    return table->text.size;
}

static size_t next_row(zr_drawn *table, size_t at, uint32_t number)
{
    size_t whole = find_row(table, at, number, true);
    if (whole < table->text.size)
        return whole;
    size_t part = find_row(table, at, number, false);
    table->by_layout |= part < table->text.size;
    return part;
}

bool zr_drawn_spaced(zr_drawn *table, size_t *start, size_t *end)
{
    zr_span text = table->text;
    size_t at = zr_drawn_line_end(text, *start), next;
    uint32_t columns = count_columns(text, *start, at);
    if (!columns || !is_row(text, at + 1, columns, 1) || table->failed)
        return false;
    zr_drawn_reset(table, columns);
    add_row(table, *start);
    for (uint32_t number = 1; (next = next_row(table, at + 1, number)) < text.size; number++) {
        table->by_layout |= next > at + 1;
        zr_drawn_add_lines(table, columns - 1, at + 1, next); /* what goes on in the lines between */
        add_row(table, next);
        at = zr_drawn_line_end(text, next);
    }
    bool found = table->row_count > LEAST_ROWS;
    size_t behind = at < text.size ? at + 1 : at;
    *end = found ? behind : *end;
    return found;
}
