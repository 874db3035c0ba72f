/* Lines that a copy from a PDF has broken: many lines of nearly the same width that end in mid-sentence. */
#include "document/outline_wrap.h"

#include "base/utf8.h"

#include <string.h>

enum { WIDEST = 160, NARROWEST = 44, LONGEST_BYTES = 400 };

/* Columns of a line; WIDEST for all that is wider. */
static unsigned columns(zr_span line)
{
    if (line.size > LONGEST_BYTES)
        return WIDEST;
    unsigned width = 0;
    for (size_t i = 0; i < line.size; i++) {
        unsigned char byte = (unsigned char)line.data[i];
        width += byte < 0x80 ? 1 : byte >= 0xC0 ? 2 : 0;
    }
    return width < WIDEST ? width : WIDEST;
}

static bool ends_with_any(zr_span line, const char *const *ends, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_ends(line, ends[i]))
            return true;
    }
    return false;
}

static bool ends_sentence(zr_span line)
{
    static const char *const ends[] = {"。", "；", "：", "！", "？", "）", "〕",
                                       "］", "】", ")",  "]",  ";",  ":"};
    return ends_with_any(line, ends, sizeof ends / sizeof *ends);
}

static bool ends_open(zr_span line)
{
    static const char *const ends[] = {"，", "、", ",", "（", "“", "《", "(", "〔"};
    return ends_with_any(line, ends, sizeof ends / sizeof *ends);
}

static bool starts_closed(zr_span line)
{
    static const char *const starts[] = {"，", "。", "、", "；", "”", "》", "）", "〉", "’", "：", ","};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (zr_span_starts(line, starts[i]))
            return true;
    }
    return false;
}

static zr_span words_of(const zr_line *line, zr_span text)
{
    return zr_span_cut(text, line->start, line->end);
}

typedef struct census {
    uint32_t width[WIDEST + 1]; /* lines of each width that end in mid-sentence */
    uint32_t text_lines, torn;  /* torn: lines that begin with a comma or a full stop */
} census;

static census count_lines(const zr_scan *scan, zr_span text)
{
    census count = {0};
    for (size_t i = 0; i < scan->line_count; i++) {
        const zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        zr_span words = words_of(line, text);
        count.text_lines++;
        count.torn += starts_closed(words);
        if (!ends_sentence(words))
            count.width[columns(words)]++;
    }
    return count;
}

/* The width of the page: the window of seven columns that holds most lines, if they are many. */
static unsigned page_width(const census *count)
{
    unsigned best = 0;
    uint32_t most = 0;
    for (unsigned width = NARROWEST; width < WIDEST; width++) {
        uint32_t lines = 0;
        for (unsigned i = width - 6; i <= width; i++)
            lines += count->width[i];
        if (lines >= most) {
            most = lines;
            best = width;
        }
    }
    return most >= 8 && most * 8 >= count->text_lines ? best : 0;
}

static bool is_full(const zr_scan *scan, zr_span words)
{
    return scan->wrap && columns(words) + 6 >= scan->wrap;
}

/* In a torn copy quotes stand on lines of their own. */
static bool is_torn_quote(zr_span next)
{
    return zr_span_starts(next, "“") || zr_span_starts(next, "《") || zr_span_starts(next, "（");
}

void zr_scan_find_wraps(zr_scan *scan, zr_span text)
{
    census count = count_lines(scan, text);
    scan->wrap = page_width(&count);
    scan->torn = scan->wrap && count.torn >= 2;
    const zr_line *next = NULL;
    for (size_t i = scan->line_count; i-- > 0;) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        zr_span words = words_of(line, text);
        zr_span after = next ? words_of(next, text) : (zr_span){0};
        line->open = ends_open(words) || (is_full(scan, words) && !ends_sentence(words));
        line->broken = next && !next->labelled &&
                       (line->open || starts_closed(after) ||
                        (scan->torn && is_torn_quote(after) && !ends_sentence(words)));
        next = line;
    }
}

bool zr_line_ends_paragraph(const zr_scan *scan, zr_span text, const zr_line *line)
{
    return !scan->wrap || columns(words_of(line, text)) + 8 < scan->wrap;
}
