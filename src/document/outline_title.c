/* What a node is called: its heading, or the first sentence of its words, or the first clause of a long one.
 */
#include "document/outline_title.h"

#include "base/utf8.h"

#include <string.h>

enum { LONG_SENTENCE = 40, LONGEST_TITLE = 120 /* characters */ };

static bool is_dropped(uint32_t character)
{
    return zr_is_space(character) || character == '*' || character == '#';
}

zr_span zr_title_clean(zr_span words, zr_arena *arena)
{
    words = zr_span_trim(words);
    bool clean = true;
    for (size_t at = 0; at < words.size && clean;) {
        uint32_t character;
        at += zr_utf8_read(zr_span_cut(words, at, words.size), &character);
        clean = !is_dropped(character);
    }
    char *copy = clean ? NULL : zr_arena_text(arena, words.size);
    if (!copy)
        return words;
    size_t size = 0;
    for (size_t at = 0; at < words.size;) {
        uint32_t character;
        size_t step = zr_utf8_read(zr_span_cut(words, at, words.size), &character);
        if (!is_dropped(character)) {
            memcpy(copy + size, words.data + at, step);
            size += step;
        }
        at += step;
    }
    return (zr_span){copy, size};
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
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == '\n';
}

typedef struct first_words {
    size_t clause, sentence; /* bytes up to the first ，and the first 。 (outside brackets) */
    size_t characters;       /* of the sentence */
    size_t closing;          /* bytes of the closing mark */
    bool heading;            /* the line ends without a 。 */
} first_words;

static first_words measure_words(zr_span words)
{
    first_words found = {0};
    int open = 0;
    size_t at = 0;
    while (at < words.size && found.characters < LONGEST_TITLE) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        open += is_opening(c) - (is_closing(c) && open > 0);
        if ((open == 0 || c == '\n') && is_stop(c)) {
            found.closing = c == '\n' ? 0 : step;
            found.heading = c == '\n';
            break;
        }
        if (open == 0 && !found.clause && (c == 0xFF0C || c == ','))
            found.clause = at;
        at += step;
        found.characters++;
    }
    found.sentence = at;
    found.heading |= at == words.size;
    return found;
}

void zr_title_find(zr_node *node, zr_span text, zr_arena *arena)
{
    size_t start = node->body;
    while (start < node->own_end) {
        size_t space = zr_utf8_space(zr_span_cut(text, start, node->own_end));
        if (!space)
            break;
        start += space;
    }
    zr_span words = zr_span_cut(text, start, node->own_end);
    first_words found = measure_words(words);
    bool clause = found.clause && found.characters > LONG_SENTENCE;
    node->title = zr_title_clean(zr_span_cut(words, 0, clause ? found.clause : found.sentence), arena);
    node->heading = found.heading;
    node->body = start + (clause ? found.clause : found.sentence + found.closing);
}
