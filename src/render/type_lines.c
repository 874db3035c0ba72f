/* Text into lines. */
#include "render/type.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <math.h>

/* --- breaking ---
 * 1. Cut the text into pieces that must stay whole: a word of letters and digits; a wide character with the
 *    closing punctuation behind it and the opening one before it.
 * 2. Fill lines greedily with the width given: that is how many lines are needed.
 * 3. Make the lines even: the smallest width, of a few tried, that needs no more lines. */

static bool closes(uint32_t character)
{
    static const char marks[] = "，。、；：！？）》」』】〕〉”’…—％℃,.;:!?)]}%·～/";
    char bytes[4];
    size_t length = zr_utf8_write(bytes, character);
    return zr_span_find(zr_span_of(marks), (zr_span){bytes, length}, 0) != SIZE_MAX;
}

static bool opens(uint32_t character)
{
    static const char marks[] = "（《「『【〔〈“‘([{";
    char bytes[4];
    size_t length = zr_utf8_write(bytes, character);
    return zr_span_find(zr_span_of(marks), (zr_span){bytes, length}, 0) != SIZE_MAX;
}

static bool is_wide(uint32_t character)
{
    return zr_type_em(character) >= 1;
}

/* May a line end between these two? */
static bool may_break(uint32_t before, uint32_t after)
{
    if (closes(after) || opens(before))
        return false;
    if (before == ' ' || after == ' ')
        return true;
    return is_wide(before) || is_wide(after) || zr_type_em(after) == 0;
}

/* How lines are filled. */
typedef struct line_manner {
    bool bold, whole; /* whole: what stands in quotation marks is kept on one line where it is short */
} line_manner;

static uint32_t closing_of(uint32_t character)
{
    static const uint32_t pairs[][2] = {
        {0x201C, 0x201D}, {0x300A, 0x300B}, {0x300C, 0x300D}, {0x2018, 0x2019}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] == character)
            return pairs[i][1];
    return 0;
}

/* End of the words in quotation marks whose first mark stands before `at`, if they are short: of twelve
 * letters, or half a line, and no more than a line. Else `at`. `*ems` gets their width. */
static size_t quote_end(zr_span text, size_t at, uint32_t mark, line_manner manner, double limit, double *ems)
{
    double most = fmin(limit, fmax(12, limit / 2)), used = *ems;
    uint32_t closing = manner.whole ? closing_of(mark) : 0, character;
    for (size_t end = at; closing && end < text.size && used <= most;) {
        end += zr_utf8_read(zr_span_cut(text, end, text.size), &character);
        used += zr_type_em_of(character, manner.bold);
        if (character == closing && used <= most) {
            *ems = used;
            return end;
        }
    }
    return at;
}

/* End of the piece that starts at `at`, and its width in ems. A piece is never wider than `limit` ems. */
static size_t piece_end(zr_span text, size_t at, line_manner manner, double limit, double *ems)
{
    bool bold = manner.bold;
    uint32_t before, after;
    size_t end = at + zr_utf8_read(zr_span_cut(text, at, text.size), &before);
    *ems = zr_type_em_of(before, bold);
    size_t quoted = quote_end(text, end, before, manner, limit, ems);
    if (quoted > end) {
        before = closing_of(before);
        end = quoted;
    }
    while (end < text.size) {
        size_t length = zr_utf8_read(zr_span_cut(text, end, text.size), &after);
        double em = zr_type_em_of(after, bold);
        if (em > 0 && (may_break(before, after) || *ems + em > limit))
            break;
        *ems += em;
        end += length;
        before = after;
    }
    return end;
}

/* A blank is held back until the piece behind it has found its line. */
typedef struct filler {
    zr_buffer *out;             /* NULL: only counts */
    double limit, used, widest; /* ems */
    uint32_t lines;
    bool blank;
    line_manner manner;
} filler;

static void place_piece(filler *job, zr_span piece, double ems)
{
    double gap = job->blank && job->used > 0 ? zr_type_em_of(' ', job->manner.bold) : 0;
    bool turn = job->used > 0 && job->used + gap + ems > job->limit + 1e-9;
    if (turn) {
        job->lines++;
        job->used = gap = 0;
    }
    job->used += gap + ems;
    job->widest = fmax(job->widest, job->used);
    job->blank = false;
    if (!job->out)
        return;
    zr_buffer_put(job->out, turn ? "\n" : gap > 0 ? " " : "");
    zr_buffer_add(job->out, piece);
}

/* Fills lines of `width` points; gives how many. */
static uint32_t fill_lines(zr_buffer *out, zr_span text, double size, line_manner manner, double width,
                           double *widest)
{
    filler job = {.out = out, .limit = width / size, .lines = 1, .manner = manner};
    for (size_t at = 0; at < text.size;) {
        double ems;
        size_t end = piece_end(text, at, manner, job.limit, &ems);
        zr_span piece = zr_span_cut(text, at, end);
        if (piece.size == 1 && piece.data[0] == ' ')
            job.blank = true;
        else
            place_piece(&job, piece, ems);
        at = end;
    }
    *widest = job.widest * size;
    return job.lines;
}

/* A line narrower than this would cut a word that fits the width. */
static double widest_piece(zr_span text, double size, line_manner manner, double width)
{
    double widest = 0;
    for (size_t at = 0; at < text.size;) {
        double ems;
        at = piece_end(text, at, manner, width / size, &ems);
        widest = fmax(widest, ems * size);
    }
    return widest;
}

static double even_width(zr_span text, double size, line_manner manner, double width, uint32_t lines)
{
    double widest,
        low = fmax(zr_type_width(text, size, manner.bold) / lines, widest_piece(text, size, manner, width));
    for (double step = 0; step < 1; step += 0.125) {
        double tried = low + (width - low) * step;
        if (tried > 2 * size && tried < width &&
            fill_lines(NULL, text, size, manner, tried, &widest) <= lines)
            return tried;
    }
    return width;
}

/* The first `most` lines, the last with an ellipsis in place of what no longer fits. */
static zr_span first_lines(zr_arena *arena, zr_span lines, uint32_t most, double size, bool bold,
                           double width)
{
    size_t end = 0, last = 0;
    for (uint32_t line = 0; line < most; line++) {
        last = end ? end + 1 : 0;
        size_t next = zr_span_find(lines, zr_span_of("\n"), last);
        end = next == SIZE_MAX ? lines.size : next;
    }
    while (end > last && zr_type_width(zr_span_cut(lines, last, end), size, bold) + size * 1.05 > width) {
        uint32_t character;
        end -= zr_utf8_back(zr_span_cut(lines, last, end), &character);
    }
    return zr_arena_print(arena, "%.*s…", (int)end, lines.data);
}

static double widest_line(zr_span lines, double size, bool bold)
{
    double widest = 0;
    for (size_t at = 0; at < lines.size;) {
        size_t end = zr_span_find(lines, zr_span_of("\n"), at);
        end = end == SIZE_MAX ? lines.size : end;
        widest = fmax(widest, zr_type_width(zr_span_cut(lines, at, end), size, bold));
        at = end + 1;
    }
    return widest;
}

/* A width at which the last of the lines is more than a letter or two, if there is one a little narrower. */
static double without_orphan(zr_span text, double size, line_manner manner, double width, uint32_t lines)
{
    double widest, narrower = width - 4 * size;
    bool fits = lines > 1 && narrower > 12 * size &&
                zr_type_width(text, size, manner.bold) > (lines - 1) * narrower &&
                fill_lines(NULL, text, size, manner, narrower, &widest) <= lines;
    bool orphan = zr_type_width(text, size, manner.bold) < (lines - 1) * width + 4 * size;
    return fits && orphan ? narrower : width;
}

/* `even`: lines of about one width; else each is filled before the next. */
static zr_lines wrap(zr_arena *arena, zr_span text, double size, bool bold, double width, uint32_t most,
                     bool even)
{
    zr_lines lines = {.text = zr_span_of(""), .count = 1};
    most = most ? most : 6;
    width = fmax(width, 2.1 * size);
    zr_span whole = zr_type_clean(arena, text, 60 * (size_t)most);
    if (!whole.size)
        return lines;
    line_manner manner = {.bold = bold, .whole = true};
    lines.count = fill_lines(NULL, whole, size, manner, width, &lines.width);
    if (lines.count > most) { /* better a quote in two lines than words left out */
        manner.whole = false;
        lines.count = fill_lines(NULL, whole, size, manner, width, &lines.width);
    }
    lines.shortened = lines.count > most;
    if (!lines.shortened)
        width = (even ? even_width : without_orphan)(whole, size, manner, width, lines.count);
    zr_buffer filled = {0};
    fill_lines(&filled, whole, size, manner, width, &lines.width);
    if (filled.failed)
        arena->failed = true;
    else
        lines.text = lines.shortened ? first_lines(arena, zr_buffer_span(&filled), most, size, bold, width)
                                     : zr_arena_copy(arena, zr_buffer_span(&filled));
    zr_buffer_free(&filled);
    if (lines.shortened)
        lines.count = most;
    lines.width = widest_line(lines.text, size, bold);
    return lines;
}

zr_lines zr_type_wrap(zr_arena *arena, zr_span text, double size, bool bold, double width, uint32_t most)
{
    return wrap(arena, text, size, bold, width, most, true);
}

zr_lines zr_type_fill(zr_arena *arena, zr_span text, double size, bool bold, double width, uint32_t most)
{
    return wrap(arena, text, size, bold, width, most, false);
}
