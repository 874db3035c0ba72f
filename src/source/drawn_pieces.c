/* A table that lost its rows, as a run of pieces. */
#include "source/drawn_pieces.h"

#include "source/drawn.h"

#include "base/utf8.h"
#include "base/words.h"

enum { PAUSES = 3, LONGEST_LINE = 2400, LONGEST_CELL = 3000, EMPTY_CELLS = 8 };

static zr_tile nothing(const zr_strip *run)
{
    return (zr_tile){run->text.size, run->text.size, false};
}

/* A line of white space and nothing else, as copies leave of an empty cell; not what is between two lines. */
static bool is_empty_cell(zr_span line)
{
    static const char *const spaces[] = {" ", "\u00A0", "\u3000", NULL};
    return zr_starts_any(line, spaces) > 0;
}

/* The line that begins at `at`, or the next that is not blank. */
static zr_tile line_piece(const zr_strip *run, size_t at)
{
    uint32_t most = PAUSES + run->blanks;
    for (uint32_t pauses = 0, cells = 0; at < run->text.size && pauses <= most && cells <= EMPTY_CELLS;) {
        size_t end = zr_drawn_line_end(run->text, at);
        if (end - at > LONGEST_LINE)
            break;
        if (zr_span_trim(zr_span_cut(run->text, at, end)).size)
            return (zr_tile){at, end, true};
        bool cell = is_empty_cell(zr_span_cut(run->text, at, end));
        pauses += !cell;
        cells += cell;
        at = end + 1;
    }
    return nothing(run);
}

/* 10 月底, 2025 年, and 2025 年 12 月: one word. */
static bool counts_on(const zr_strip *run, size_t start, size_t end)
{
    static const char *const dates[] = {"年", "月", NULL};
    zr_span word = zr_span_cut(run->text, start, end), rest = zr_span_cut(run->text, end, run->text.size);
    if (zr_span_starts(rest, " "))
        rest = zr_span_cut(rest, 1, rest.size);
    uint32_t c;
    zr_utf8_read(rest, &c);
    return (zr_words_number(word) && zr_words_follow_number(rest)) ||
           (zr_digit_of(c) >= 0 && zr_ends_any(word, dates));
}

/* The word at `at` or behind it, past line ends. */
static zr_tile word_piece(const zr_strip *run, size_t at)
{
    size_t size;
    uint32_t c = 0;
    bool first = at == 0 || run->text.data[at - 1] == '\n';
    for (int pauses = 0; at < run->text.size; at += size) {
        size = zr_utf8_read(zr_span_cut(run->text, at, run->text.size), &c);
        if (!zr_is_space(c))
            break;
        if (c == '\n' && ++pauses > PAUSES)
            return nothing(run);
        first |= c == '\n';
    }
    size_t end = at;
    for (; end < run->text.size; end += size) {
        size = zr_utf8_read(zr_span_cut(run->text, end, run->text.size), &c);
        if (zr_is_space(c) && (c != ' ' || !counts_on(run, at, end)))
            break;
        if (end - at > LONGEST_LINE)
            return nothing(run);
    }
    return (zr_tile){at, end, first};
}

/* Between two bars. Words that no bar follows soon, or that stand behind many blank lines, are no cell. */
static zr_tile bar_piece(const zr_strip *run, size_t at)
{
    size_t end = at;
    uint32_t blank = 0;
    for (; end < run->text.size && run->text.data[end] != '|'; end++) {
        char c = run->text.data[end];
        blank = c == '\n' ? blank + 1 : c == ' ' || c == '\r' || c == '\t' ? blank : 0;
        if (end - at > LONGEST_CELL || blank > PAUSES + 1)
            return nothing(run);
    }
    return end < run->text.size ? (zr_tile){at, end, true} : nothing(run);
}

zr_tile zr_strip_tile(const zr_strip *run, size_t at)
{
    switch (run->kind) {
    case ZR_STRIP_LINES:
        return line_piece(run, at);
    case ZR_STRIP_WORDS:
        return word_piece(run, at);
    case ZR_STRIP_BARS:
        break;
    }
    return bar_piece(run, at);
}

size_t zr_strip_behind(const zr_strip *run, const zr_tile *piece)
{
    return run->kind == ZR_STRIP_WORDS || piece->end >= run->text.size ? piece->end : piece->end + 1;
}
