/* A line without white space and Markdown's marks. */
#include "document/outline_clean.h"

#include "base/seek.h"
#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

static bool is_dropped(uint32_t c)
{
    return zr_is_space(c) || c == '*' || c == '#' || c == '|' || c == '>';
}

/* A list's dash or dot at the start of a line. */
static size_t bullet(zr_span line)
{
    static const char *const bullets[] = {"- ", "• ", "● ", "■ ", "◆ ", NULL};
    static zr_word_list bullets_list = {.words = bullets};
    return zr_list_starts(&bullets_list, line);
}

/* What is dropped. */
static zr_seeker dropped;

__attribute__((constructor)) static void make_dropped(void)
{
    char set[ZR_UTF8_SPACES + 8];
    strcpy(set + zr_utf8_spaces(set), "*#|>");
    zr_seeker_make(&dropped, set);
}

/* Where the next character is that is dropped. */
static size_t next_dropped(zr_span line, size_t at)
{
    while ((at = zr_seek(&dropped, line, at, line.size)) < line.size) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        if (is_dropped(c))
            break;
        at += step;
    }
    return at;
}

/* Bytes of the characters at `at` that are kept, at most `room`. */
static size_t kept_bytes(zr_span line, size_t at, size_t room, bool *cut)
{
    enum { LONGEST = 4 }; /* bytes of a character */
    size_t kept = next_dropped(zr_span_cut(line, 0, at + room + LONGEST), at) - at;
    *cut = kept > room;
    if (!*cut)
        return kept;
    size_t end = zr_utf8_start_of(line, at + room);
    return end > at ? end - at : 0;
}

void zr_line_clean(zr_clean_line *out, zr_span line)
{
    out->size = 0;
    out->cut = false;
    out->token = SIZE_MAX;
    bool pointed = false;
    for (size_t at = bullet(line); at < line.size && !out->cut;) {
        uint32_t c;
        size_t kept = kept_bytes(line, at, ZR_CLEAN_ROOM - out->size, &out->cut);
        if (kept)
            memcpy(out->data + out->size, line.data + at, kept);
        pointed |= memchr(out->data + out->size, '<', kept) != NULL;
        out->size += kept;
        at += kept;
        if (at >= line.size || out->cut)
            break;
        at += zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        if (c == '>' && pointed && out->size < ZR_CLEAN_ROOM)
            out->data[out->size++] = '>'; /* <政府工作报告>; alone it quotes, or leads on */
        if (out->size && out->token == SIZE_MAX && zr_is_space(c))
            out->token = out->size;
    }
    if (out->token > out->size)
        out->token = out->size;
}

/* The first character that stays; false if none does. */
static bool find_first(zr_span line, uint32_t *c)
{
    for (size_t at = bullet(line); at < line.size;) {
        at += zr_utf8_read(zr_span_cut(line, at, line.size), c);
        if (!is_dropped(*c))
            return true;
    }
    return false;
}

uint32_t zr_line_first(zr_span line)
{
    uint32_t c;
    return find_first(line, &c) ? c : 0;
}

uint32_t zr_line_last(zr_span line)
{
    while (line.size) {
        uint32_t c;
        line.size -= zr_utf8_back(line, &c);
        if (!is_dropped(c))
            return c;
    }
    return 0;
}

bool zr_line_is_empty(zr_span line)
{
    uint32_t unused;
    return !find_first(line, &unused);
}
