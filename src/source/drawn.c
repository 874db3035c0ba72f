/* Tables drawn with characters: finds them, and copies what is between. */
#include "source/drawn.h"

#include "base/utf8.h"

#include <string.h>

/* The next place at which each kind of drawing may begin; SIZE_MAX: none. */
enum { BOX, GRID, UNIT, SECTION, OFFICE, BODY, TRIGGERS };

typedef struct finder {
    zr_span text;
    size_t next[TRIGGERS];
} finder;

static size_t line_start(zr_span text, size_t floor, size_t at)
{
    while (at > floor && text.data[at - 1] != '\n')
        at--;
    return at;
}

size_t zr_drawn_line_end(zr_span text, size_t at)
{
    const char *hit = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
    return hit ? (size_t)(hit - text.data) : text.size;
}

bool zr_drawn_is_pause(zr_span line)
{
    line = zr_span_trim(line);
    if (line.size > 40)
        return false;
    bool digit = line.size == 0;
    for (size_t at = 0; at < line.size;) {
        uint32_t c;
        at += zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        digit |= c >= '0' && c <= '9';
        if (!(c >= '0' && c <= '9') && !zr_is_space(c) && c != '-' && c != '/' && c != 0x2014 &&
            c != 0x2013 && c != 0xB7 && c != 0x7B2C && c != 0x9875)
            return false; /* 第 … 页 */
    }
    return digit;
}

/* Lines and corners of boxes are U+2500–257F: E2 94 xx and E2 95 xx. */
static size_t find_box(zr_span text, size_t at)
{
    while (at < text.size) {
        const char *hit = memchr(text.data + at, '\xE2', text.size - at);
        if (!hit)
            break;
        at = (size_t)(hit - text.data);
        unsigned char next = at + 1 < text.size ? (unsigned char)text.data[at + 1] : 0;
        if (next == 0x94 || next == 0x95)
            return at;
        at++;
    }
    return SIZE_MAX;
}

static size_t find_grid(zr_span text, size_t at)
{
    for (size_t hit; (hit = zr_span_find(text, (zr_span){"+", 1}, at)) != SIZE_MAX; at = hit + 1) {
        char next = hit + 1 < text.size ? text.data[hit + 1] : '\0';
        if (next == '-' || next == '=')
            return hit;
    }
    return SIZE_MAX;
}

/* 责任单位 with a gap before it, or at the head of a line. */
static size_t find_label(zr_span text, const char *word, size_t at)
{
    zr_span what = zr_span_of(word);
    for (size_t hit; (hit = zr_span_find(text, what, at)) != SIZE_MAX; at = hit + what.size) {
        zr_span rest = zr_span_cut(text, hit + what.size, text.size);
        uint32_t next;
        zr_utf8_read(rest, &next);
        if (rest.size == 0 || zr_is_space(next) || next == 0xFF08 || next == '(')
            return hit;
    }
    return SIZE_MAX;
}

static size_t find(const finder *at, int trigger, size_t from)
{
    static const char *const words[TRIGGERS] = {
        [UNIT] = "单位", [SECTION] = "部门", [OFFICE] = "处室", [BODY] = "主体"};
    if (trigger == BOX)
        return find_box(at->text, from);
    return trigger == GRID ? find_grid(at->text, from) : find_label(at->text, words[trigger], from);
}

/* The trigger that comes next at or after `from`. */
static int next_trigger(finder *at, size_t from)
{
    int nearest = 0;
    for (int i = 0; i < TRIGGERS; i++) {
        if (at->next[i] != SIZE_MAX && at->next[i] < from)
            at->next[i] = find(at, i, from);
        if (at->next[i] < at->next[nearest])
            nearest = i;
    }
    return nearest;
}

/* A line of one word. */
static bool is_alone(zr_span text, size_t start)
{
    zr_span line = zr_span_trim(zr_span_cut(text, start, zr_drawn_line_end(text, start)));
    return line.size && line.size <= 60 && zr_span_find(line, zr_span_of(" "), 0) == SIZE_MAX &&
           zr_span_find(line, zr_span_of("\u3000"), 0) == SIZE_MAX;
}

static bool read_table(zr_drawn *table, int trigger, size_t hit, size_t floor, size_t *start, size_t *end)
{
    *start = line_start(table->text, floor, hit);
    if (trigger <= GRID)
        return zr_drawn_box(table, floor, start, end);
    if (is_alone(table->text, *start))
        return zr_drawn_stacked(table, floor, start, end);
    return zr_drawn_columns(table, floor, start, end);
}

/* The next drawing at or after `*at`: its place, or the end of the text. `*at` is then behind it. */
static size_t next_table(finder *search, zr_drawn *table, size_t *at)
{
    size_t from = *at, start, end;
    for (;;) {
        int trigger = next_trigger(search, from);
        size_t hit = search->next[trigger];
        if (hit == SIZE_MAX)
            return search->text.size;
        if (read_table(table, trigger, hit, *at, &start, &end)) {
            *at = end;
            return start;
        }
        from = end;
    }
}

static bool write_all(zr_draft *out, zr_drawn *table, size_t start)
{
    zr_span text = table->text;
    finder search = {.text = text};
    bool found = false;
    for (int i = 0; i < TRIGGERS; i++)
        search.next[i] = find(&search, i, start);
    for (size_t at = start; at < text.size;) {
        size_t from = at, hit = next_table(&search, table, &at);
        if (hit == text.size && !found)
            return false;
        found = true;
        zr_draft_verbatim(out, zr_span_cut(text, from, hit), from);
        if (hit == text.size)
            break;
        zr_drawn_write(table, out, hit);
    }
    return found;
}

/* A cell that reaches over many rows is written in each. */
static size_t bound(const zr_source *source)
{
    size_t most = source->raw.size * 4 + ((size_t)1 << 16);
    return most < source->max_bytes ? most : source->max_bytes;
}

zr_status zr_source_read_drawn(zr_source *source, size_t start, zr_error *err)
{
    zr_drawn table = {.text = source->raw};
    zr_draft out = {.max = bound(source)};
    bool drawn = write_all(&out, &table, start);
    bool failed = table.failed || zr_draft_failed(&out);
    zr_drawn_free(&table);
    if (failed || !drawn || out.full) {
        zr_draft_free(&out);
        source->text = zr_span_cut(source->raw, start, source->raw.size);
        if (start)
            zr_places_add(&source->extraction, 0, start);
        return failed || source->extraction.failed ? zr_fail_memory(err) : ZR_OK;
    }
    source->owned_text = out.out.data;
    source->text = zr_buffer_span(&out.out);
    source->extraction = out.map;
    return ZR_OK;
}
