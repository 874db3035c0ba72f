/* A text of separated values → its cells. */
#include "base/cells.h"

#include "base/seek.h"
#include "base/utf8.h"
#include "base/words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool at_line_end(const zr_cells *cells)
{
    return cells->at >= cells->text.size || cells->text.data[cells->at] == '\n' ||
           cells->text.data[cells->at] == '\r';
}

/* Behind a line's end; \r\n is one. */
static void pass_line_end(zr_cells *cells)
{
    cells->cell = 0;
    if (cells->at >= cells->text.size)
        return;
    bool carriage = cells->text.data[cells->at++] == '\r';
    if (carriage && cells->at < cells->text.size && cells->text.data[cells->at] == '\n')
        cells->at++;
    cells->line++;
}

static void pass_empty_rows(zr_cells *cells)
{
    while (cells->at < cells->text.size) {
        size_t line = cells->at;
        while (line < cells->text.size &&
               (cells->text.data[line] == ' ' || cells->text.data[line] == cells->separator))
            line++;
        if (line < cells->text.size && cells->text.data[line] != '\n' && cells->text.data[line] != '\r')
            return;
        cells->at = line;
        pass_line_end(cells);
    }
}

/* "a ""b""" → a "b"; stops behind the closing quote. */
static zr_span read_quoted(zr_cells *cells, bool *open)
{
    size_t start = ++cells->at;
    bool doubled = false;
    const char *data = cells->text.data;
    while (cells->at < cells->text.size &&
           (data[cells->at] != '"' || (cells->at + 1 < cells->text.size && data[cells->at + 1] == '"'))) {
        doubled |= data[cells->at] == '"';
        cells->line += data[cells->at] == '\n';
        cells->at += data[cells->at] == '"' ? 2 : 1;
    }
    *open = cells->at >= cells->text.size;
    zr_span inside = zr_span_cut(cells->text, start, cells->at);
    cells->at += !*open;
    if (!doubled)
        return inside;
    cells->unquoted.size = 0;
    for (size_t i = 0; i < inside.size; i++) {
        zr_buffer_char(&cells->unquoted, inside.data[i]);
        i += inside.data[i] == '"';
    }
    return zr_buffer_span(&cells->unquoted);
}

/* Is one of eight bytes the character? */
static bool holds_byte(uint64_t word, char byte)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t other = word ^ ones * (unsigned char)byte;
    return ((other - ones) & ~other & ones << 7) != 0;
}

static bool may_end(uint64_t word, char separator)
{
    return holds_byte(word, '\n') || holds_byte(word, '\r') || holds_byte(word, separator);
}

/* Eight bytes at a time: what a document's first lines hold may be one long cell. */
static zr_span read_bare(zr_cells *cells)
{
    size_t start = cells->at, at = start;
    const char *data = cells->text.data, separator = cells->separator;
    while (cells->text.size - at >= 8 && !may_end(zr_utf8_load(data + at), separator))
        at += 8;
    while (at < cells->text.size && data[at] != '\n' && data[at] != '\r' && data[at] != separator)
        at++;
    cells->at = at;
    return zr_span_cut(cells->text, start, at);
}

static void pass_spaces(zr_cells *cells)
{
    while (cells->at < cells->text.size && cells->text.data[cells->at] == ' ')
        cells->at++;
}

/* '-/甲 is how zeren and spreadsheets keep what begins like a formula a text: the same without its
 * apostrophe. */
static zr_span unguarded(zr_span text)
{
    static const char *const heads[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠", NULL};
    if (!zr_span_starts(text, "'"))
        return text;
    size_t at = 1; /* of several in front of a formula the first is the guard */
    while (at < text.size && text.data[at] == '\'')
        at++;
    return zr_starts_any(zr_behind(text, at), heads) ? zr_behind(text, 1) : text;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A comma between two digits. */
static bool is_decimal_comma(zr_span text, size_t at)
{
    return text.data[at] == ',' && at > 0 && at + 1 < text.size && is_digit(text.data[at - 1]) &&
           is_digit(text.data[at + 1]);
}

/* Between semicolons 1,5 is a number as others write 1.5. */
static zr_span with_point(zr_cells *cells, zr_span text)
{
    size_t comma = SIZE_MAX, digits = 0;
    for (size_t i = 0; i < text.size && i < 64; i++) {
        digits += is_digit(text.data[i]) || (i == 0 && (text.data[i] == '+' || text.data[i] == '-'));
        comma = is_decimal_comma(text, i) ? i : comma;
    }
    if (comma == SIZE_MAX || digits + 1 != text.size)
        return text;
    cells->unquoted.size = 0;
    zr_buffer_add(&cells->unquoted, text);
    if (!cells->unquoted.failed)
        cells->unquoted.data[comma] = '.';
    return zr_buffer_span(&cells->unquoted);
}

bool zr_cells_next(zr_cells *cells, zr_cell_read *out)
{
    if (cells->at == 0)
        cells->line = 1;
    if (cells->at == 0 && zr_span_starts(cells->text, "\xEF\xBB\xBF"))
        cells->at = 3;
    if (cells->row_over) {
        pass_line_end(cells);
        cells->row_over = false;
    }
    if (cells->cell == 0) {
        pass_empty_rows(cells);
        if (cells->at >= cells->text.size)
            return false;
    }
    pass_spaces(cells);
    *out = (zr_cell_read){.start = cells->at, .line = cells->line, .number = ++cells->cell};
    bool quoted = cells->at < cells->text.size && cells->text.data[cells->at] == '"';
    zr_span text = quoted ? read_quoted(cells, &out->open) : read_bare(cells);
    out->text = unguarded(zr_span_trim(text));
    out->end = cells->at;
    if (cells->separator == ';' && !quoted)
        out->text = with_point(cells, out->text);
    while (quoted && !at_line_end(cells) && cells->text.data[cells->at] != cells->separator)
        cells->at++;
    if (cells->separator == ' ')
        pass_spaces(cells);
    out->last = cells->row_over = at_line_end(cells);
    cells->at += !out->last && cells->separator != ' ';
    return true;
}

/* Quotes, separators and line ends. */
static zr_seeker marks_of_rows;

__attribute__((constructor)) static void look_for_marks(void)
{
    zr_seeker_make(&marks_of_rows, ",\t;\"\n");
}

char zr_cells_separator(zr_span text)
{
    static const char marks[] = {',', '\t', ';'};
    size_t counts[3] = {0}, decimal = 0;
    bool quoted = false;
    zr_seek_walk walk = zr_seek_start(&marks_of_rows, text, 0);
    for (size_t i; (i = zr_seek_next(&walk)) < text.size && (quoted || text.data[i] != '\n');) {
        quoted ^= text.data[i] == '"';
        for (size_t m = 0; m < 3 && !quoted; m++)
            counts[m] += text.data[i] == marks[m];
        decimal += !quoted && is_decimal_comma(text, i);
    }
    if (counts[2] && decimal == counts[0]) /* 1,5;2,5 */
        counts[0] = 0;
    size_t best = counts[1] > counts[0] ? 1 : 0;
    best = counts[2] > counts[best] ? 2 : best;
    return counts[best] ? marks[best] : '\0';
}

static bool has_cell(zr_span line, char separator, const char *word)
{
    zr_cells cells = {.text = line, .separator = separator};
    zr_cell_read cell;
    bool found = false;
    while (!found && zr_cells_next(&cells, &cell))
        found = zr_span_equal(cell.text, zr_span_of(word));
    zr_buffer_free(&cells.unquoted);
    return found;
}

bool zr_cells_have(zr_span line, const char *const *words)
{
    char separator = zr_span_find(line, zr_span_of(" | "), 0) != SIZE_MAX ? '|' : zr_cells_separator(line);
    while (*words && has_cell(line, separator, *words))
        words++;
    return *words == NULL;
}

/* 0, 1 and other short whole numbers, which most cells are. */
static bool read_digits(double *out, zr_span text)
{
    *out = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
        *out = *out * 10 + (text.data[i] - '0');
    }
    return text.size > 0 && text.size <= 9;
}

/* strtod reads the locale's decimal point, which is not ours to set. */
static void point_for_locale(char *text)
{
    char probe[8];
    snprintf(probe, sizeof probe, "%.1f", 0.5);
    char *point = strchr(text, '.');
    if (point)
        *point = probe[1];
}

bool zr_cell_number(double *out, zr_span text)
{
    char copy[64];
    if (read_digits(out, text))
        return true;
    if (text.size == 0 || text.size >= sizeof copy)
        return false;
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    if (strspn(copy, "+-.0123456789eE") != text.size)
        return false;
    point_for_locale(copy);
    char *end;
    *out = strtod(copy, &end);
    return *end == '\0' && isfinite(*out);
}
