/* The line that a finding shows, and its words on one line. */
#include "base/lines.h"
#include "base/utf8.h"
#include "graph/build.h"

#include <string.h>

enum { LONGEST = 120, BEFORE = 40, BYTES = 4 * LONGEST };

/* Start of the line that holds `at`, or `at` − BYTES when it is further away. */
static size_t line_start(zr_span text, size_t at)
{
    return zr_line_start(text, zr_line_floor(0, at, BYTES), at);
}

static size_t line_end(zr_span text, size_t at)
{
    size_t limit = text.size - at > BYTES ? at + BYTES : text.size;
    const char *end = memchr(text.data + at, '\n', limit - at);
    return end ? (size_t)(end - text.data) : limit;
}

/* Texts are valid UTF-8: characters are counted by the bytes that begin them, eight bytes at a time. */
static bool begins_character(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static size_t begun_in_word(const char *eight)
{
    uint64_t word = zr_utf8_load(eight), ones = 0x0101010101010101u;
    uint64_t inner = word >> 7 & ~word >> 6 & ones; /* 10xxxxxx */
    return 8 - (size_t)(inner * ones >> 56);
}

static size_t forward(zr_span text, size_t at, size_t end, size_t characters)
{
    for (; characters > 8 && end - at >= 8; at += 8)
        characters -= begun_in_word(text.data + at);
    for (; at < end; at++) {
        if (begins_character(text.data[at]) && characters-- == 0)
            break;
    }
    return at;
}

static size_t back(zr_span text, size_t at, size_t start, size_t characters)
{
    for (; characters > 8 && at - start >= 8; at -= 8)
        characters -= begun_in_word(text.data + at - 8);
    while (characters > 0 && at > start)
        characters -= begins_character(text.data[--at]);
    return at;
}

/* More characters lie between two places than a quote may begin with; most are told by the bytes. */
static bool is_far(zr_span text, size_t from, size_t to)
{
    enum { MOST = LONGEST - BEFORE };
    if (to - from <= MOST || to - from > 4 * MOST)
        return to - from > MOST;
    return back(text, to, from, MOST) > from;
}

/* Leading spaces say nothing. */
static size_t skip_space(zr_span text, size_t at, size_t end)
{
    size_t space;
    while (at < end && (space = zr_utf8_space(zr_span_cut(text, at, end))) > 0)
        at += space;
    return at;
}

zr_span zr_quote(zr_graph_store *store, zr_span text, size_t start)
{
    if (start > text.size)
        start = text.size;
    if (!text.size)
        return zr_store_name(store, text);
    size_t from = line_start(text, start);
    bool head = is_far(text, from, start) || (from > 0 && text.data[from - 1] != '\n');
    size_t begin = head ? back(text, start, from, BEFORE) : skip_space(text, from, start);
    size_t stop = line_end(text, start);
    size_t end = forward(text, begin, stop, LONGEST - 2);
    bool tail = end < stop || (stop < text.size && text.data[stop] != '\n');
    zr_span line = zr_span_trim(zr_span_cut(text, begin, end));
    return zr_arena_join(&store->arena, zr_span_of(head ? "…" : ""), line, zr_span_of(tail ? "…" : ""));
}

static bool is_control(char byte)
{
    return (unsigned char)byte < 0x20 || byte == 0x7F;
}

static bool is_latin(char byte)
{
    return byte > ' ' && byte < 0x7F;
}

/* Between words in Latin letters a break is a space; between characters it is nothing. */
zr_span zr_one_line(zr_graph_store *store, zr_span words)
{
    size_t at = 0, size = 0;
    while (at < words.size && !is_control(words.data[at]))
        at++;
    zr_span kept = zr_store_copy(store, words);
    if (at == words.size || !kept.data)
        return kept;
    char *to = zr_arena_take(&store->arena, words.size + 1, 1);
    for (size_t i = 0; to && i < words.size; i++) {
        if (!is_control(words.data[i])) {
            to[size++] = words.data[i];
            continue;
        }
        while (i + 1 < words.size && (is_control(words.data[i + 1]) || words.data[i + 1] == ' '))
            i++;
        while (size && to[size - 1] == ' ')
            size--;
        if (size && i + 1 < words.size && is_latin(to[size - 1]) && is_latin(words.data[i + 1]))
            to[size++] = ' ';
    }
    store->failed |= !to;
    return (zr_span){to ? to : kept.data, size};
}
