/* A text that is one table of separated values (CSV, TSV) whose head names those who answer for each row.
 *
 *   序号,任务,牵头单位,完成时限          "甲局、
 *   1,修建道路,"甲局、乙局",6月底        乙局" is one cell
 *
 * Values of other tables stay as they are: data of two modes is read elsewhere. */
#include "source/drawn.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

enum { HEAD_ROWS = 4, HEAD_BYTES = 1 << 12, LONGEST_HEAD = 45, MOST_ODD = 3 };

typedef struct values {
    zr_span text;
    size_t at;
    char mark; /* between cells */
} values;

/* 责任单位, 牵头部门, 责任分工. */
static bool names_duty(zr_span words)
{
    static const char *const roles[] = {"责任", "牵头", "主办", "协办", "承办", "配合", "落实", "负责",
                                        "参与", "主责", "协同", "部门", "实施", "任务", NULL};
    static const char *const bodies[] = {"单位", "部门", "处室", "科室", "主体", "分工", "机构", NULL};
    if (words.size > LONGEST_HEAD)
        return false; /* as most are */
    bool plain = zr_span_equal(words, zr_span_of("部门")) || zr_span_equal(words, zr_span_of("单位"));
    bool ends = zr_span_ends(words, "）") || zr_span_ends(words, ")") || zr_ends_any(words, bodies);
    return !plain && ends && zr_holds_any(words, roles) && zr_holds_any(words, bodies);
}

/* 任务, 事项, 完成时限: what else the head of such a table names. */
static bool names_task(zr_span words)
{
    static const char *const tasks[] = {"任务", "措施", "事项", "内容", "工作", "举措", "项目", "目标", NULL};
    return words.size <= LONGEST_HEAD && zr_holds_any(words, tasks);
}

static bool at_line_end(const values *in)
{
    return in->at >= in->text.size || in->text.data[in->at] == '\n' || in->text.data[in->at] == '\r';
}

/* "a ""b""": of two quotes one is meant. Stops behind the closing one. */
static void read_quoted(values *in, zr_drawn *table, uint32_t column)
{
    size_t from = ++in->at;
    for (bool open = true; open;) {
        const char *quote =
            in->at < in->text.size ? memchr(in->text.data + in->at, '"', in->text.size - in->at) : NULL;
        size_t end = quote ? (size_t)(quote - in->text.data) : in->text.size;
        open = end + 1 < in->text.size && in->text.data[end + 1] == '"';
        zr_drawn_add_lines(table, column, from, end + open);
        in->at = from = end + 1 + open;
    }
    in->at = in->at < in->text.size ? in->at : in->text.size;
}

/* Reads one cell; true when it is the last of its row, whose line end is passed over. */
static bool read_cell(values *in, zr_drawn *table, uint32_t column)
{
    while (in->at < in->text.size && in->text.data[in->at] == ' ')
        in->at++;
    if (in->at < in->text.size && in->text.data[in->at] == '"')
        read_quoted(in, table, column);
    size_t from = in->at;
    while (!at_line_end(in) && in->text.data[in->at] != in->mark)
        in->at++;
    zr_drawn_add(table, column, from, in->at);
    bool last = at_line_end(in);
    if (in->at < in->text.size && in->text.data[in->at] == '\r')
        in->at++;
    in->at += !last || (in->at < in->text.size && in->text.data[in->at] == '\n');
    return last;
}

/* One row; how many cells it has. One with words in its first cell alone is a heading over the whole width.
 */
static uint32_t read_row(values *in, zr_drawn *table)
{
    uint32_t count = 0, first = 0, words = table->word_count;
    zr_drawn_row(table, 0);
    while (!read_cell(in, table, count))
        first = count++ ? first : table->word_count;
    first = count++ ? first : table->word_count;
    if (first > words && table->word_count == first)
        zr_drawn_widen(table);
    return count;
}

static void pass_empty_lines(values *in)
{
    while (in->at < in->text.size && at_line_end(in))
        in->at++;
}

/* 1, 0.5, with or without quotes. */
static bool is_number(zr_span words)
{
    size_t digits = 0;
    for (size_t i = 0; i < words.size; i++) {
        if (!memchr("0123456789.-\"", words.data[i], 13))
            return false;
        digits += words.data[i] >= '0' && words.data[i] <= '9';
    }
    return digits > 0;
}

/* Does the row behind a head say a number where the head names those who answer? Then it is data: a matrix
 * whose columns are called like that. */
static bool counts(zr_span text, size_t at, uint32_t duty, char mark)
{
    size_t end = zr_drawn_line_end(text, at), cell = at;
    for (uint32_t i = 0; i <= duty && cell <= end && cell < text.size; i++) {
        const char *hit = memchr(text.data + cell, mark, end - cell);
        size_t stop = hit ? (size_t)(hit - text.data) : end;
        if (i == duty)
            return is_number(zr_span_trim(zr_span_cut(text, cell, stop)));
        cell = stop + 1;
    }
    return false;
}

/* Cells of the line that name tasks and no duties. */
static uint32_t count_tasks(zr_span line, char mark)
{
    uint32_t tasks = 0;
    for (size_t cell = 0; cell <= line.size;) {
        const char *hit = memchr(line.data + cell, mark, line.size - cell);
        size_t stop = hit ? (size_t)(hit - line.data) : line.size;
        zr_span words = zr_span_trim(zr_span_cut(line, cell, stop));
        tasks += !names_duty(words) && names_task(words);
        cell = stop + 1;
    }
    return tasks;
}

/* Cells of the first line that is a head, by a look at the first bytes of the text; 0: none is. */
static uint32_t head_cells(zr_span text, char mark)
{
    for (size_t at = 0, row = 0; at < text.size && row < HEAD_ROWS; row++) {
        size_t end = zr_drawn_line_end(text, at);
        uint32_t cells = 0, duties = 0, tasks = 0, at_duty = 0;
        for (size_t cell = at; cell <= end; cells++) {
            const char *hit = memchr(text.data + cell, mark, end - cell);
            size_t stop = hit ? (size_t)(hit - text.data) : end;
            bool duty = names_duty(zr_span_trim(zr_span_cut(text, cell, stop)));
            at_duty = duty ? cells : at_duty;
            duties += duty;
            cell = stop + 1;
        }
        if (duties)
            tasks = count_tasks(zr_span_cut(text, at, end), mark);
        at = end + 1;
        if (tasks)
            return counts(text, at, at_duty, mark) ? 0 : cells;
    }
    return 0;
}

/* Tabs part the cells of tables in documents too: such a text is one of values where cells are quoted. */
static bool is_quoted(zr_span text)
{
    return zr_span_starts(text, "\"") || zr_holds(text, "\t\"") || zr_holds(text, "\n\"");
}

bool zr_drawn_values(zr_drawn *table, size_t start)
{
    static const char marks[] = {',', '\t', ';'};
    zr_span head = zr_span_cut(table->text, start, start + HEAD_BYTES);
    values in = {.text = table->text, .at = start};
    uint32_t columns = 0;
    for (size_t i = 0; i < sizeof marks && !columns; i++) {
        columns = head_cells(head, marks[i]);
        in.mark = marks[i];
    }
    if (!columns || columns > ZR_DRAWN_COLUMNS)
        return false;
    if (in.mark == '\t' && !is_quoted(zr_span_cut(table->text, start, table->text.size)))
        return false;
    uint32_t odd = 0;
    bool even = true; /* a text that is no table is left early */
    zr_drawn_reset(table, columns);
    table->by_hand = true;
    for (pass_empty_lines(&in); in.at < in.text.size && even && !table->failed; pass_empty_lines(&in)) {
        odd += read_row(&in, table) != columns;
        even = odd * 4 <= table->row_count + MOST_ODD * 4;
    }
    return even && odd * 2 <= table->row_count && table->row_count > 1;
}
