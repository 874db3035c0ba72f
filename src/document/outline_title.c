/* What a node is called: its heading, or the first sentence of its words, or the first clause of a long one.
 */
#include "document/outline_title.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"
#include "document/outline_field_words.h"
#include "document/outline_title_heading.h"
#include "document/outline_title_label.h"
#include "document/outline_title_lead.h"

#include <string.h>

enum {
    LONG_SENTENCE = 30, /* characters: a longer first sentence gives its first clause only */
    LONG_HEADING = 60,  /* and so does a longer heading */
    SHORT_CLAUSE = 4,   /* 为此， is no title */
    LONGEST_NAME = 15,  /* 远程教育：… is named by what stands before the colon */
    LONGEST_TITLE = 120,
    LONGEST_BRACKET = 80,
    PIECES = 8
};

static bool is_word_character(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Copies what is left of `words` to `copy`; a space stays only between words of Latin letters. */
static size_t write_clean(char *copy, zr_span words)
{
    size_t size = 0;
    uint32_t before = 0;
    bool space = false;
    for (size_t at = 0; at < words.size;) {
        uint32_t c;
        size_t plain = zr_utf8_ideographs(words, at, words.size);
        if (plain) { /* as most are, a run at once */
            memcpy(copy + size, words.data + at, plain);
            size += plain;
            at += plain;
            before = 0;
            space = false;
            continue;
        }
        size_t step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (zr_is_space(c) || c == '*' || c == '#') {
            space = true;
        } else {
            if (space && is_word_character(before) && is_word_character(c))
                copy[size++] = ' ';
            memcpy(copy + size, words.data + at, step);
            size += step;
            before = c;
            space = false;
        }
        at += step;
    }
    return size;
}

static bool is_clean(zr_span words)
{
    for (size_t at = zr_utf8_ideographs(words, 0, words.size); at < words.size;) {
        uint32_t c;
        at += zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (zr_is_space(c) || c == '*' || c == '#')
            return false;
        at += zr_utf8_ideographs(words, at, words.size);
    }
    return true;
}

zr_span zr_title_clean(zr_span words, zr_arena *arena)
{
    words = zr_span_trim(words);
    if (is_clean(words))
        return words;
    char *copy = zr_arena_text(arena, words.size);
    return copy ? (zr_span){copy, write_clean(copy, words)} : words;
}

static bool is_opening(uint32_t c)
{
    return c == 0xFF08 || c == '(' || c == 0x3014 || c == 0x300A || c == 0x201C || c == '[' || c == 0xFF3B;
}

static bool is_closing(uint32_t c)
{
    return c == 0xFF09 || c == ')' || c == 0x3015 || c == 0x300B || c == 0x201D || c == ']' || c == 0xFF3D;
}

static bool is_stop(uint32_t c)
{
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == ';';
}

static bool is_comma(uint32_t c)
{
    return c == 0xFF0C || c == ',';
}

static bool is_colon(uint32_t c)
{
    return c == 0xFF1A || c == ':';
}

/* What was read so far of a first sentence. */
typedef struct sentence {
    size_t little;  /* where the first clause ends; 0: none yet */
    size_t clause;  /* where the first clause ends that says something; 0: none yet */
    size_t from;    /* where the present clause begins */
    zr_span begun;  /* and its words in the lines before, if it began there */
    size_t colon;   /* where a short name before a colon ends; 0: none */
    size_t end;     /* where it ends */
    size_t closing; /* bytes of the mark that ends it */
    size_t characters;
    int open;   /* brackets, */
    int inside; /* and how long they are open */
    int quotes; /* of them quotes in the bracket that is open: they end where it does */
    bool comma; /* it has one */
} sentence;

/* Where the title ends. */
static size_t title_end(const sentence *first, bool done)
{
    if (first->colon)
        return first->colon;
    if (!first->clause && first->little && first->characters >= LONGEST_TITLE)
        return first->little;
    bool cut = first->clause && first->characters > (done ? LONG_SENTENCE : LONG_HEADING);
    return cut ? first->clause : first->end;
}

/* Does a mark close the quote that opens before `at`, with no other opened before? */
static bool is_closed(zr_span text, size_t at)
{
    zr_span ahead = zr_span_cut(text, at, at + 3 * (size_t)LONGEST_BRACKET);
    size_t close = zr_span_find(ahead, zr_span_of("”"), 0);
    return close != SIZE_MAX && zr_span_find(zr_span_cut(ahead, 0, close), zr_span_of("“"), 0) == SIZE_MAX;
}

/* （俗称“牛皮癣）: a quote that was left open ends at its bracket. */
static void count_open(sentence *out, uint32_t c)
{
    bool quote = c == 0x201C || c == 0x201D;
    if (is_opening(c)) {
        out->quotes = quote ? out->quotes + (out->open > out->quotes) : 0;
        out->open++;
    } else if (is_closing(c) && out->open > 0) {
        int ends = quote ? 1 : 1 + out->quotes;
        out->quotes = quote && out->quotes ? out->quotes - 1 : 0;
        out->open = out->open > ends ? out->open - ends : 0;
    }
}

/* Does the clause that ends at `end`, in a piece that begins at `start`, lead on to the next? */
static bool leads_on(const sentence *of, zr_span text, size_t start, size_t end, bool full)
{
    zr_span words = zr_span_cut(text, of->from > start ? of->from : start, end);
    return zr_title_leads_on((zr_title_clause){of->begun, words}, full);
}

/* Reads on in [start, end); true when the sentence has ended. A bracket that is still open after so many
 * characters is taken for a slip. */
static bool read_piece(sentence *out, zr_span text, size_t start, size_t end)
{
    zr_span part = zr_span_cut(text, 0, end);
    for (size_t at = start; at < end;) {
        size_t most = out->open ? 0 : 3 * (LONGEST_TITLE - out->characters);
        size_t plain = zr_utf8_ideographs(part, at, most);
        if (plain) { /* as most characters are */
            out->inside = 0;
            out->characters += plain / 3;
            out->end = at += plain;
            if (out->characters < LONGEST_TITLE)
                continue;
            out->end -= 3;
            return true;
        }
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(text, at, end), &c);
        if (c != 0x201C || is_closed(text, at + step))
            count_open(out, c);
        out->inside = out->open ? out->inside + 1 : 0;
        if (out->inside > LONGEST_BRACKET)
            out->open = out->quotes = 0;
        out->end = at;
        if (out->open == 0 && is_stop(c)) {
            out->closing = step;
            return true;
        }
        if (out->open == 0 && !out->clause && (is_comma(c) || is_colon(c))) {
            bool full = out->characters >= LONG_SENTENCE + SHORT_CLAUSE;
            if (!out->little && out->characters >= SHORT_CLAUSE)
                out->little = at;
            if (out->characters >= SHORT_CLAUSE && !leads_on(out, text, start, at, full))
                out->clause = at;
            out->from = at + step;
            out->begun = (zr_span){0};
        }
        if (out->open == 0 && !out->colon && !out->comma && is_colon(c) && out->characters >= 2 &&
            out->characters <= LONGEST_NAME)
            out->colon = at;
        out->comma |= is_comma(c);
        if (++out->characters >= LONGEST_TITLE)
            return true;
        at += step;
        out->end = at;
    }
    if (!out->begun.size && !out->clause)
        out->begun = zr_span_cut(text, out->from > start ? out->from : start, end);
    return false;
}

/* Next line of words behind `line` that belongs to the node, or ZR_NONE. */
static uint32_t next_words(const zr_scan *scan, uint32_t line, size_t end)
{
    for (uint32_t i = line + 1; i < scan->line_count && i < line + 8 && scan->lines[i].start < end; i++) {
        if (scan->lines[i].kind == ZR_LINE_TEXT)
            return i;
    }
    return ZR_NONE;
}

/* Passes white space, marks that a slip has left behind a label, and signs: 4. .全面落实, 5.★全面落实. */
static size_t skip_space(zr_span text, size_t at, size_t end)
{
    static const char *const slips[] = {".", "．", "、", "，", ",", "：", "*", "＊",
                                        "★", "☆",  "▲",  "△",  "※", "◆",  "◇", NULL};
    static zr_word_list slips_list = {.words = slips};
    while (at < end) {
        zr_span rest = zr_span_cut(text, at, end);
        size_t space = zr_utf8_space(rest), step = space ? space : zr_list_starts(&slips_list, rest);
        if (!step)
            break;
        at += step;
    }
    return at;
}

/* 【适用范围】 behind a label is the title. Its bytes with the brackets, 0 if there is none. */
static size_t name_in_brackets(zr_span words)
{
    if (!zr_span_starts(words, "【"))
        return 0;
    size_t close = zr_span_find(zr_span_cut(words, 0, 120), zr_span_of("】"), 0);
    return close == SIZE_MAX || close <= 3 ? 0 : close + 3;
}

/* 一、总体要求 以人民为中心。 in a line that holds a whole text: a heading ends at the space behind it. Its
 * bytes, or 0. */
static size_t heading_before_space(zr_span words)
{
    enum { LEAST = 9, MOST = 75 };
    for (size_t at = 0; at < words.size && at <= MOST;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (is_stop(c) || is_comma(c) || is_colon(c))
            break;
        if (zr_is_space(c))
            return at >= LEAST ? at : 0;
        at += step;
    }
    return 0;
}

typedef struct pieces {
    zr_span piece[PIECES];
    size_t count, bytes;
} pieces;

static void add_piece(pieces *out, zr_span words)
{
    if (out->count == PIECES || words.size == 0)
        return;
    out->piece[out->count++] = words;
    out->bytes += words.size;
}

static zr_span join_pieces(const pieces *from, size_t end, zr_span text, zr_arena *arena)
{
    if (from->count == 1 || from->count == 0) {
        zr_span only = from->count ? from->piece[0] : (zr_span){0};
        size_t start = from->count ? (size_t)(only.data - text.data) : end;
        return zr_title_clean(zr_span_cut(text, start, end), arena);
    }
    char *copy = zr_arena_text(arena, from->bytes);
    size_t size = 0;
    for (size_t i = 0; copy && i < from->count; i++) {
        size_t start = (size_t)(from->piece[i].data - text.data), stop = start + from->piece[i].size;
        zr_span words = zr_span_cut(text, start, stop < end ? stop : end);
        if (start < end)
            size += write_clean(copy + size, words);
    }
    return copy ? (zr_span){copy, size} : (zr_span){0};
}

static void set_title(zr_node *node, zr_span text, size_t start, size_t end, zr_arena *arena)
{
    node->title_start = start;
    node->title_end = end;
    node->title = zr_title_clean(zr_span_cut(text, start, end), arena);
}

/* 由市农业局负责，市公安局配合，加强检疫。: the title is what is done. Where the words of the heading stand
 * in the text stays as it was: the duties are looked for there. */
static void name_by_deed(zr_node *node, zr_span text, size_t line_end, zr_arena *arena)
{
    zr_span words = zr_span_cut(text, node->title_start, line_end < node->own_end ? line_end : node->own_end);
    size_t behind = node->heading ? 0 : zr_title_behind_bodies(words);
    if (behind)
        node->title = zr_title_clean(zr_title_in_words(zr_behind(words, behind)), arena);
}

void zr_title_find(zr_node *node, zr_span text, const zr_scan *scan, uint32_t line, zr_arena *arena)
{
    sentence first = {.end = node->body};
    pieces found = {0};
    size_t start = skip_space(text, node->body, scan->lines[line].end);
    start += zr_field_titled(zr_span_cut(text, start, scan->lines[line].end));
    size_t named = name_in_brackets(zr_span_cut(text, start, node->own_end));
    if (named) {
        set_title(node, text, start + 3, start + named - 3, arena);
        node->body = start + named;
        return;
    }
    bool in_line = !node->inside && node->start > scan->lines[line].start;
    zr_span own = zr_span_cut(text, start, node->own_end);
    size_t heading = in_line                   ? heading_before_space(own)
                     : scan->lines[line].whole ? zr_heading_usual(own)
                                               : 0;
    heading = heading ? heading
                      : zr_heading_in_bold(text, node, zr_span_cut(own, 0, scan->lines[line].end - start));
    if (heading) {
        set_title(node, text, start, start + heading, arena);
        node->body = start + heading;
        return;
    }
    bool done = false;
    for (;;) {
        size_t end = scan->lines[line].end < node->own_end ? scan->lines[line].end : node->own_end;
        done = start < end && read_piece(&first, text, start, end);
        add_piece(&found, zr_span_cut(text, start, start < end ? first.end : start));
        bool alone = found.bytes == 0;
        uint32_t next = next_words(scan, line, node->own_end);
        if (done || next == ZR_NONE || (!alone && !scan->lines[line].broken) || scan->lines[next].labelled)
            break;
        line = next;
        start = scan->lines[line].start;
    }
    size_t end = title_end(&first, done || scan->torn);
    end = zr_title_before_label(zr_span_cut(text, 0, end), end == first.colon ? node->body : end);
    node->title_start = found.count ? (size_t)(found.piece[0].data - text.data) : end;
    node->title_end = end;
    node->title = join_pieces(&found, end, text, arena);
    node->heading = !done && end == first.end;
    node->body = end == first.end ? end + first.closing : end;
    name_by_deed(node, text, scan->lines[line].end, arena);
}

zr_span zr_title_in_words(zr_span words)
{
    sentence first = {0};
    while (zr_span_starts(words, "—")) /* ——覆盖率达到95% */
        words = zr_behind(words, strlen("—"));
    read_piece(&first, words, 0, words.size);
    return zr_span_cut(words, 0, title_end(&first, true));
}

zr_span zr_title_of_words(zr_span words, zr_arena *arena)
{
    return zr_title_clean(zr_title_in_words(words), arena);
}

zr_span zr_title_without_comma(zr_span words)
{
    static const char *const marks[] = {"，", "、", "；", "：", ",", ";", NULL};
    size_t mark = zr_ends_any(words, marks);
    return mark < words.size ? zr_span_cut(words, 0, words.size - mark) : words;
}
