/* Sentences that a torn copy goes on with in a next line: quotes and short brackets stand on lines of their
 * own there.
 *
 *     推行
 *     “一业一证”
 *     改革，
 */
#include "document/outline_torn.h"

#include "document/mark3.h"

enum {
    TAIL = 24,   /* bytes: 改革。 and its kin end what a quote's line has begun; a paragraph is longer */
    BRACKET = 12 /* （团队）: no longer, or it could be a note with a unit's name */
};

static zr_span words_of(const zr_line *line, zr_span text)
{
    return zr_span_cut(text, line->start, line->end);
}

/* “放管服” — or begins with a quote that ends in a later line. */
static bool is_quote(zr_span words)
{
    static const struct {
        const char *open, *close;
    } quotes[] = {{"“", "”"}, {"《", "》"}};
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        if (!zr_span_starts(words, quotes[i].open))
            continue;
        size_t close = zr_span_find(words, zr_span_of(quotes[i].close), 0);
        return close == SIZE_MAX || close + 3 == words.size;
    }
    return false;
}

static bool is_bracket(zr_span words)
{
    return words.size > 6 && words.size <= BRACKET && zr_span_starts(words, "（") &&
           zr_span_ends(words, "）");
}

static bool ends_with_quote(zr_span words)
{
    return zr_span_ends(words, "”") || zr_span_ends(words, "》");
}

/* “一 before 户一表”: the line ends inside a quote. */
static bool ends_inside_quote(zr_span words)
{
    const char *mark = words.size ? memrchr(words.data, 0xE2, words.size) : NULL;
    while (mark) { /* the last of the two marks tells; most lines have no mark of their block */
        size_t at = (size_t)(mark - words.data);
        zr_span behind = zr_span_cut(words, at, words.size);
        if (zr_span_starts(behind, "“") || zr_span_starts(behind, "”"))
            return zr_span_starts(behind, "“");
        mark = at ? memrchr(words.data, 0xE2, at) : NULL;
    }
    return false;
}

/* 改革。加大力度: the end of a sentence, too short to be one. */
static bool is_tail(zr_span words)
{
    for (size_t at = 0; at + 3 <= words.size && at <= TAIL; at++) {
        uint32_t mark = zr_mark3(words, at, words.size);
        if (mark == ZR_M_COMMA || mark == ZR_M_PAUSE || mark == ZR_M_COLON)
            return false;
        if (mark == ZR_M_STOP)
            return at > 0;
    }
    return false;
}

/* 增量扩面， alone on its line: a piece, too short to begin a paragraph. */
static bool is_short_piece(const zr_line *line)
{
    enum { SHORT = 12 /* columns */ };
    return line->last == ZR_EDGE_OPEN && line->columns <= SHORT;
}

bool zr_torn_goes_on(zr_span text, const zr_line *before, const zr_line *line, const zr_line *next)
{
    zr_span words = words_of(line, text), behind = words_of(next, text);
    bool inside = before && before->open && !line->labelled;
    if (inside && is_bracket(words))
        return true;
    if (line->last == ZR_EDGE_STOP)
        return false;
    return is_quote(behind) || is_bracket(behind) || ends_inside_quote(words) ||
           (ends_with_quote(words) && (inside || is_tail(behind) || is_short_piece(next)));
}
