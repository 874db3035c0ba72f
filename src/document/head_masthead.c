/* Lines that say who issued a document, when, and under which number, with white space between. */
#include "document/head_masthead.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/outline_line.h"

#include <string.h>

enum { MOST_WORDS = 12, MOST_BYTES = 300 };

/* Words of the line between its white space. */
typedef struct words_of {
    zr_span word[MOST_WORDS];
    uint32_t count;
} words_of;

static bool split(words_of *out, zr_span line)
{
    out->count = 0;
    for (size_t at = 0; at < line.size;) {
        uint32_t c;
        size_t space = zr_utf8_space(zr_span_cut(line, at, line.size)), start = at;
        at += space;
        if (space)
            continue;
        while (at < line.size && !zr_utf8_space(zr_span_cut(line, at, line.size)))
            at += zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        if (out->count == MOST_WORDS)
            return false;
        out->word[out->count++] = zr_span_cut(line, start, at);
    }
    return out->count > 1;
}

typedef enum part_kind { PART_NONE, PART_ISSUERS, PART_NUMBER, PART_DATE, PART_SIGNER } part_kind;

/* 某市人民政府文件, 某市某局行政规范性文件: the head of an issue. Its bytes before those words, else 0. */
static size_t before_issue_end(zr_span words)
{
    static const char *const ends[] = {"行政规范性文件", "规范性文件", "文件", NULL};
    zr_span issuer = zr_without_any(words, ends);
    return issuer.size < words.size && zr_is_issuer(issuer) ? issuer.size : 0;
}

static bool is_issue(zr_span words)
{
    return before_issue_end(words) > 0;
}

zr_span zr_issuer_of_issue(zr_span line, zr_arena *arena)
{
    zr_clean_line clean;
    if (line.size > MOST_BYTES || zr_line_last(line) != u'件')
        return (zr_span){0};
    zr_line_clean(&clean, line);
    zr_span words = {clean.data, clean.size};
    size_t issuer = clean.cut ? 0 : before_issue_end(words);
    return issuer ? zr_arena_copy(arena, zr_span_cut(words, 0, issuer)) : (zr_span){0};
}

static part_kind kind_of(zr_span part)
{
    zr_clean_line clean;
    zr_line_clean(&clean, part);
    zr_span words = {clean.data, clean.size};
    if (zr_span_starts(words, "签发人"))
        return PART_SIGNER;
    if (zr_line_is_date(part))
        return PART_DATE;
    if (zr_is_number(words))
        return PART_NUMBER;
    return zr_is_issuer(words) || is_issue(words) ? PART_ISSUERS : PART_NONE;
}

/* The longest part that begins with word `from`; `*end` is the first word behind it. */
static part_kind part_at(const words_of *words, uint32_t from, uint32_t *end, zr_span *part)
{
    for (*end = words->count; *end > from; --*end) {
        const zr_span *last = &words->word[*end - 1];
        *part = (zr_span){words->word[from].data, (size_t)(last->data + last->size - words->word[from].data)};
        part_kind kind = kind_of(*part);
        bool several = *end - from > 1 && kind == PART_NUMBER && kind_of(words->word[from]) != PART_NONE;
        if (kind != PART_NONE && !several)
            return kind;
    }
    return PART_NONE;
}

/* Most lines are told by their last character. */
static bool may_be(zr_span line)
{
    if (line.size > MOST_BYTES)
        return false;
    switch (zr_line_last(line)) {
    case u'日':
    case u'号':
    case u'发':
    case u'布':
        return true;
    default:
        return zr_span_find(line, zr_span_of("签发人"), 0) != SIZE_MAX;
    }
}

/* （某市水利局 2024年5月6日） below a title */
static zr_span inside_bracket(zr_span line)
{
    static const char *const open = "（", *const close = "）";
    bool whole = line.size < MOST_BYTES && zr_span_starts(line, open) && zr_span_ends(line, close);
    return whole ? zr_span_cut(line, strlen(open), line.size - strlen(close)) : line;
}

bool zr_masthead_read(zr_masthead *out, zr_span line)
{
    words_of words;
    uint32_t parts = 0;
    *out = (zr_masthead){0};
    line = inside_bracket(line);
    if (!may_be(line) || !split(&words, line))
        return false;
    for (uint32_t at = 0, end; at < words.count; at = end, parts++) {
        zr_span part, *told;
        switch (part_at(&words, at, &end, &part)) {
        case PART_ISSUERS:
            told = &out->issuers;
            break;
        case PART_NUMBER:
            told = &out->number;
            break;
        case PART_DATE:
            told = &out->date;
            break;
        case PART_SIGNER:
            continue;
        default:
            return false;
        }
        if (told->size)
            return false;
        *told = part;
    }
    size_t issue = before_issue_end(out->issuers);
    out->issuers.size = issue ? issue : out->issuers.size;
    return parts > 1 && (out->number.size || out->date.size);
}
