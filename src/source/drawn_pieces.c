/* A table that lost its rows, as a run of pieces. */
#include "source/drawn_pieces.h"

#include "source/drawn.h"

#include "base/utf8.h"

enum { PAUSES = 3, LONGEST_LINE = 2400, LONGEST_CELL = 3000 };

static zr_tile nothing(const zr_strip *run)
{
    return (zr_tile){run->text.size, run->text.size, false};
}

/* The line that begins at `at`, or the next that is not blank. */
static zr_tile line_piece(const zr_strip *run, size_t at)
{
    for (int pauses = 0; at < run->text.size && pauses <= PAUSES; pauses++) {
        size_t end = zr_drawn_line_end(run->text, at);
        if (end - at > LONGEST_LINE)
            break;
        if (zr_span_trim(zr_span_cut(run->text, at, end)).size)
            return (zr_tile){at, end, true};
        at = end + 1;
    }
    return nothing(run);
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
        if (zr_is_space(c))
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
