/* Leaves out line breaks, spaces and page marks, and remembers where they were. */
#include "document/duties_clean.h"

#include "base/lines.h"
#include "base/seek.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "source/page_mark.h"

#include <string.h>

static bool is_letter(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Does it begin words, and neither a gap nor a page's mark? */
static bool begins_words(uint32_t first)
{
    return zr_is_ideograph(first) && first != u'第' && first != u'页' && first != u'共';
}

/* Lines of words and sentences end so, and no page mark does. */
static bool ends_words(uint32_t last)
{
    return begins_words(last) || last == u'。' || last == u'；' || last == u'，';
}

/* Digits between rules, or up to three digits alone: a year that stands alone in a line is no page number. */
bool zr_is_page_line(zr_span line)
{
    line = zr_span_trim(line);
    if (begins_words(zr_char_at(line, 0)) ||
        (!zr_span_starts(line, "#") && ends_words(zr_char_before(line, line.size))))
        return false; /* as most lines */
    if (zr_span_starts(line, "# Page ") || zr_page_mark_read(line).kind == ZR_PAGE_MARK)
        return true;
    zr_page_signs signs = zr_page_signs_read(line);
    return signs.digits && !signs.slashes && (signs.rules + signs.words || signs.digits <= 3);
}

/* <br>, <br/>, <br /> in a cell of Markdown; else 0. */
static size_t break_size(zr_span text)
{
    if (text.size < 4 || text.data[0] != '<' || (text.data[1] | 32) != 'b' || (text.data[2] | 32) != 'r')
        return 0;
    size_t at = 3;
    while (at < text.size && at < 6 && (text.data[at] == ' ' || text.data[at] == '/'))
        at++;
    return at < text.size && text.data[at] == '>' ? at + 1 : 0;
}

/* <u>, </b>, <strong>: a tag of HTML that Markdown leaves in the text; else 0. */
static size_t tag_size(zr_span text)
{
    static const char *const names[] = {"u>", "b>", "i>", "em>", "strong>", "mark>", "span>", "font>", NULL};
    size_t slash = text.size > 1 && text.data[1] == '/' ? 2 : 1;
    size_t size = zr_starts_any(zr_span_cut(text, slash, text.size), names);
    return size ? slash + size : 0;
}

/* How often the byte at `at` stands in a row there, up to `most`. */
static size_t row_size(zr_span text, size_t at, size_t most)
{
    size_t size = 1;
    while (size < most && at + size < text.size && text.data[at + size] == text.data[at])
        size++;
    return size;
}

/* *责任单位：市科技局、市财政局|*: does the single * at `at`, the last of its line, close what one before a
 * label opens? */
static bool closes_label_line(zr_span text, size_t at)
{
    enum { MOST = 1000 }; /* bytes of a line of Markdown's emphasis */
    size_t end = at + 1, from = at;
    while (end < text.size && (text.data[end] == ' ' || text.data[end] == '\t' || text.data[end] == '\r'))
        end++;
    if (at == 0 || text.data[at - 1] == ' ' || (end < text.size && text.data[end] != '\n'))
        return false;
    while (from > 0 && at - from < MOST && text.data[from - 1] != '\n' && text.data[from - 1] != '*')
        from--;
    bool alone = from > 0 && text.data[from - 1] == '*' && !(from > 1 && text.data[from - 2] == '*');
    return alone && zr_duty_label_words(text, from).kind == ZR_LABEL_ROLE;
}

/* ** __ ~~ ` and a single _ beside a Chinese character: Markdown's emphasis. Longer rows of _ are left for
 * somebody to fill in. */
static size_t emphasis_size(zr_span text, size_t at)
{
    enum { MOST = 4 };
    size_t row, from = at;
    switch (text.data[at]) {
    case '*':
        row = row_size(text, at, MOST);
        if (row == 1)
            return closes_label_line(text, at);
        return row == 2 || row == 3 ? row : row / 2 * 2;
    case '~':
        return row_size(text, at, MOST) == 2 ? 2 : 0;
    case '`':
        return 1;
    case '_':
        while (from > 0 && at - from < MOST && text.data[from - 1] == '_')
            from--;
        row = at - from + row_size(text, at, MOST);
        return row > 2 || (from > 0 && is_letter(text.data[from - 1]) && at + 1 < text.size &&
                           is_letter(text.data[at + 1]))
                   ? 0
                   : row_size(text, at, 2);
    default:
        return 0;
    }
}

size_t zr_gap_read(zr_span text, size_t at, size_t end, zr_gap *gap)
{
    size_t from = at;
    *gap = ZR_GAP_NONE;
    while (at < end) {
        zr_span rest = zr_span_cut(text, at, end);
        if (begins_words(zr_char_at(rest, 0)))
            break; /* as behind most gaps */
        size_t space = zr_has(rest, 0, "\xE2\x80\x8B") ? 0 : zr_utf8_space(rest);
        if (space) {
            zr_gap kind = text.data[at] == '\n' ? ZR_GAP_LINE : ZR_GAP_SPACE;
            *gap = kind > *gap ? kind : *gap;
            at += space;
        } else if (text.data[at] == '<' && break_size(rest)) {
            *gap = *gap > ZR_GAP_LINE ? *gap : ZR_GAP_LINE;
            at += break_size(rest);
        } else if (text.data[at] == '<' && tag_size(rest)) {
            at += tag_size(rest);
        } else if (emphasis_size(zr_span_cut(text, 0, end), at)) {
            at += emphasis_size(zr_span_cut(text, 0, end), at);
        } else if (zr_has(rest, 0, "\xE2\x80\x8B")) {
            at += 3;
        } else if (*gap >= ZR_GAP_LINE &&
                   zr_is_page_line(zr_span_cut(text, at, zr_line_end(text, at, end))) &&
                   zr_line_end(text, at, end) < end) {
            at = zr_line_end(text, at, end);
            *gap = ZR_GAP_PAGE;
        } else {
            break;
        }
    }
    return at - from;
}

/* What a gap may begin with: white space of any kind, what joins words without being seen, Markdown, tags. */
static zr_seeker gap_firsts;

__attribute__((constructor)) static void make_gap_firsts(void)
{
    char set[ZR_UTF8_SPACES + 8];
    strcpy(set + zr_utf8_spaces(set), "*<_`~");
    zr_seeker_make(&gap_firsts, set);
}

/* A gap as it stands in the text. */
typedef struct zr_found_gap {
    size_t at, length;
    zr_gap gap;
} zr_found_gap;

/* The gaps of a stretch one after the other, so that its bytes are looked at once. */
typedef struct zr_gap_walk {
    zr_seek_walk firsts;
    zr_span text;
    size_t from, end; /* behind the last gap; the stretch's own end */
} zr_gap_walk;

/* The bytes of a block behind the end go with it, for whole blocks are looked at faster. */
static zr_gap_walk start_walk(zr_span text, size_t at, size_t end)
{
    zr_span near = zr_span_cut(text, 0, end + ZR_SEEK_BLOCK + 2);
    return (zr_gap_walk){zr_seek_start(&gap_firsts, near, at), text, at, end};
}

/* The next gap; length 0: there is none before the end. */
static zr_found_gap next_gap(zr_gap_walk *walk)
{
    zr_found_gap found = {.at = walk->end};
    for (size_t at; (at = zr_seek_next(&walk->firsts)) < walk->end;) {
        if (at < walk->from)
            continue;
        found.length = zr_gap_read(walk->text, at, walk->end, &found.gap);
        if (!found.length)
            continue;
        found.at = at;
        walk->from = at + found.length;
        break;
    }
    return found;
}

static size_t count_gaps(zr_gap_walk *walk)
{
    size_t gaps = 0;
    while (next_gap(walk).length)
        gaps++;
    return gaps;
}

static bool keeps_space(zr_span text, size_t at, size_t next, size_t start, size_t end, zr_gap gap)
{
    return gap == ZR_GAP_SPACE && at > start && next < end && is_letter(text.data[at - 1]) &&
           is_letter(text.data[next]);
}

typedef struct zr_filling {
    char *out;
    size_t size;
    zr_piece *pieces;
    size_t count;
} zr_filling;

static void copy(zr_filling *filling, zr_span text, size_t from, size_t to, zr_gap gap)
{
    if (to == from)
        return;
    filling->pieces[filling->count++] = (zr_piece){.at = filling->size, .source = from, .gap = gap};
    memcpy(filling->out + filling->size, text.data + from, to - from);
    filling->size += to - from;
}

/* The gaps that were met on the way to their number; those behind them are looked for again. */
enum { MOST_GAPS = 32 };

typedef struct zr_gaps {
    zr_found_gap first[MOST_GAPS];
    size_t count;
} zr_gaps;

static void find_gaps(zr_gaps *gaps, zr_gap_walk *walk)
{
    gaps->count = 0;
    for (zr_found_gap gap; gaps->count < MOST_GAPS && (gap = next_gap(walk)).length;)
        gaps->first[gaps->count++] = gap;
    if (gaps->count == MOST_GAPS)
        gaps->count += count_gaps(walk);
}

static void fill(zr_filling *filling, zr_span text, size_t start, size_t end, const zr_gaps *gaps)
{
    size_t from = start;
    zr_gap before = ZR_GAP_NONE;
    zr_gap_walk walk = {0};
    for (size_t i = 0; i < gaps->count; i++) {
        if (i == MOST_GAPS)
            walk = start_walk(text, from, end);
        zr_found_gap gap = i < MOST_GAPS ? gaps->first[i] : next_gap(&walk);
        copy(filling, text, from, gap.at, before);
        if (keeps_space(text, gap.at, gap.at + gap.length, start, end, gap.gap))
            filling->out[filling->size++] = ' ';
        from = gap.at + gap.length;
        before = gap.gap;
    }
    copy(filling, text, from, end, before);
}

static zr_clean untouched(zr_span text, size_t start, size_t end, zr_arena *arena)
{
    zr_piece *piece = zr_arena_take(arena, 1, sizeof *piece);
    if (!piece)
        return (zr_clean){0};
    *piece = (zr_piece){.source = start};
    return (zr_clean){.text = zr_span_cut(text, start, end), .pieces = piece, .count = 1};
}

zr_clean zr_clean_make(zr_span text, size_t start, size_t end, zr_arena *arena)
{
    zr_gap_walk walk = start_walk(text, start, end);
    zr_gaps gaps;
    find_gaps(&gaps, &walk);
    if (!gaps.count)
        return untouched(text, start, end, arena);
    zr_filling filling = {.out = zr_arena_text(arena, end - start + 1),
                          .pieces = zr_arena_take(arena, gaps.count + 1, sizeof(zr_piece))};
    if (!filling.out || !filling.pieces)
        return (zr_clean){0};
    fill(&filling, text, start, end, &gaps);
    filling.out[filling.size] = '\0';
    if (filling.count == 0)
        filling.pieces[filling.count++] = (zr_piece){.source = start};
    return (zr_clean){.text = {filling.out, filling.size}, .pieces = filling.pieces, .count = filling.count};
}

bool zr_clean_tell(zr_clean *clean, zr_arena *arena)
{
    if (clean->traits)
        return true;
    unsigned char *traits = (unsigned char *)zr_arena_text(arena, clean->text.size + ZR_TRAITS_MORE);
    if (traits)
        zr_traits_fill(traits, clean->text);
    clean->traits = traits;
    return traits != NULL;
}

/* The last piece that begins at or before `at`. */
static const zr_piece *piece_of(const zr_clean *clean, size_t at)
{
    size_t low = 0, high = clean->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (clean->pieces[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return &clean->pieces[low];
}

size_t zr_clean_source_any(const zr_clean *clean, size_t at)
{
    const zr_piece *piece = piece_of(clean, at);
    return piece->source + (at - piece->at);
}

size_t zr_clean_at(const zr_clean *clean, size_t source)
{
    size_t low = 0, high = clean->count; /* the last piece that begins at or before it */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (clean->pieces[middle].source <= source)
            low = middle;
        else
            high = middle;
    }
    const zr_piece *piece = &clean->pieces[low];
    size_t end = low + 1 < clean->count ? piece[1].at : clean->text.size;
    if (source <= piece->source)
        return piece->at;
    return source - piece->source < end - piece->at ? piece->at + (source - piece->source) : end;
}

zr_gap zr_clean_gap_any(const zr_clean *clean, size_t at)
{
    const zr_piece *piece = piece_of(clean, at);
    return piece->at == at ? piece->gap : ZR_GAP_NONE;
}

size_t zr_clean_next_gap_any(const zr_clean *clean, size_t at)
{
    const zr_piece *piece = piece_of(clean, at);
    piece += piece->at < at;
    return piece < clean->pieces + clean->count ? piece->at : clean->text.size;
}

size_t zr_trim_pages(zr_span text, size_t start, size_t end)
{
    for (;;) {
        while (end > start &&
               ((unsigned char)text.data[end - 1] <= ' ' || zr_has_before(text, start, end, "　")))
            end -= (unsigned char)text.data[end - 1] <= ' ' ? 1 : 3;
        size_t line = zr_line_start(text, zr_line_floor(start, end, 48), end);
        if (line == start || text.data[line - 1] != '\n' || !zr_is_page_line(zr_span_cut(text, line, end)))
            return end;
        end = line;
    }
}
